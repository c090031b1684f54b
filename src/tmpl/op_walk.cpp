#include "tmpl/op_walk.hpp"

#include <utility>

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
        } else if (op.code == Op::Code::Aside) {
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
            pass(*program_, program_->fragments[op.a]);
            break;
        case Op::Code::Note:
            note(op);
            break;
        default:
            break;
    }
}

void OpWalk::note(const Op& op) {
    const auto notes = compiled_.notes.find(static_cast<docx::Identity>(op.a));
    if (notes == compiled_.notes.end()) {
        return;
    }
    const Program& program = compiled_.programs[notes->second];
    const auto note = program.notes.find(program_->strings[op.b]);
    if (note != program.notes.end()) {
        pass(program, note->second);
    }
}

void OpWalk::pass(const Program& program, const Fragment& fragment) {
    if (!open_.insert(&fragment).second) {
        return;
    }
    const Program* const outside = std::exchange(program_, &program);
    walk(fragment);
    program_ = outside;
    open_.erase(&fragment);
}

}  // namespace nianbao::tmpl
