#include "tmpl/op_walk.hpp"

namespace nianbao::tmpl {

void OpWalk::walk() {
    for (const Program& program : compiled_.programs) {
        program_ = &program;
        walk({0, program.end});
    }
}

void OpWalk::walk(const Fragment& body) {
    for (std::uint32_t i = body.from; i < body.to; ++i) {
        const Op& op = program_->ops[i];
        if (op.code == Op::Code::Section) {
            section(op, {i + 1, op.b});
            i = op.b;
        } else {
            step(op);
        }
    }
}

void OpWalk::step(const Op& op) {
    switch (op.code) {
        case Op::Code::Value:
        case Op::Code::Cell:
        case Op::Code::Control:
        case Op::Code::Blocks:
        case Op::Code::Picture:
        case Op::Code::PictureInLine:
            ask(op);
            break;
        case Op::Code::Call:
            pass(program_->fragments[op.a]);
            break;
        default:
            break;
    }
}

void OpWalk::pass(const Fragment& fragment) {
    if (!open_.insert(&fragment).second) {
        return;
    }
    walk(fragment);
    open_.erase(&fragment);
}

}  // namespace nianbao::tmpl
