#include "tmpl/structure_writer.hpp"

#include <tuple>

namespace nianbao::tmpl {

void StructureWriter::copy(const Op& op) {
    out_.append(program_.pool, op.a, op.b);
    if (op.at_line) {
        line_ = out_.size();
    }
    if (op.after != Block::Same) {
        last_ = op.after;
    }
}

void StructureWriter::identity(const Op& op) {
    IdBook& ids = rendering_.ids;
    if (op.code == Op::Code::Identity) {
        const auto kind = static_cast<docx::Identity>(op.a);
        const std::string& original = program_.strings[op.b];
        out_ += op.defines ? ids.define(kind, original) : ids.refer(kind, original);
    } else if (op.code == Op::Code::Reserve) {
        ids.reserve(static_cast<docx::Identity>(op.a), program_.strings[op.b]);
    } else if (op.code == Op::Code::Restart) {
        ids.restart(program_.strings[op.a]);
    } else {
        once(program_.strings[op.a], docx::Identity::Comment);
    }
}

void StructureWriter::end_block(Block last) {
    line_ = out_.size();
    last_ = last == Block::Nothing ? last_ : last;
}

void StructureWriter::once(const std::string& source, docx::Identity kind) {
    const bool first = !rendering_.ids.is_copy(kind, source);
    rendering_.ids.define(kind, source);
    out_ += first ? source : std::string();
}

void StructureWriter::repair(const Op& op) {
    switch (op.code) {
        case Op::Code::Line:
            wrap_line(op);
            break;
        case Op::Code::CloseLine:
            if (out_.size() != line_) {
                wrap_line(op);
            }
            break;
        case Op::Code::MarkerBegin:
        case Op::Code::MarkerEnd:
            marker(op);
            break;
        case Op::Code::Guard:
            if (last_ != Block::Paragraph) {
                out_ += program_.strings[op.a];
                out_ += program_.strings[op.b];
            }
            break;
        case Op::Code::Apart:
            if (last_ == Block::MadeTable) {
                out_ += program_.strings[op.a];
            }
            break;
        case Op::Code::StoryOpen:
            stories_.emplace_back(line_, last_);
            line_ = out_.size();
            break;
        case Op::Code::StoryClose:
            std::tie(line_, last_) = stories_.back();
            stories_.pop_back();
            break;
        default:
            table(op);
    }
}

void StructureWriter::marker(const Op& op) {
    if (op.code == Op::Code::MarkerBegin) {
        joins_line_ = out_.size() != line_;
        joined_line_ = line_;
    } else {
        line_ = joins_line_ ? joined_line_ : out_.size();
    }
}

void StructureWriter::wrap_line(const Op& op) {
    out_.insert(line_, program_.strings[op.a]);
    out_ += program_.strings[op.b];
    line_ = out_.size();
    last_ = Block::Paragraph;
}

void StructureWriter::table(const Op& op) {
    if (op.code == Op::Code::TableOpen) {
        tables_.push_back({out_.size(), 0, last_});
    } else if (op.code == Op::Code::TableBody) {
        tables_.back().body = out_.size();
    } else if (op.code == Op::Code::TableClose) {
        const Table table = tables_.back();
        tables_.pop_back();
        if (out_.size() == table.body) {
            out_.resize(table.begin);
            last_ = table.before;
        } else {
            out_ += program_.strings[op.a];
            last_ = Block::Table;
        }
        line_ = out_.size();
    }
}

}  // namespace nianbao::tmpl
