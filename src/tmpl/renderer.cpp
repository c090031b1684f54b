#include "tmpl/renderer.hpp"

#include <tuple>
#include <utility>

#include "tmpl/cell_writer.hpp"
#include "tmpl/contexts.hpp"
#include "tmpl/value_writer.hpp"
#include "xml/characters.hpp"

namespace nianbao::tmpl {
namespace {

class Renderer {
public:
    Renderer(const Program& program, Rendering& rendering)
        : program_(program), rendering_(rendering), contexts_(rendering.data) {
        out_.reserve(program.pool.size() + program.pool.size() / 4);
    }

    std::string run() && {
        steps(0, static_cast<std::uint32_t>(program_.ops.size()));
        return std::move(out_);
    }

private:
    void steps(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t i = from; i < to; ++i) {
            const Op& op = program_.ops[i];
            if (op.code == Op::Code::Section) {
                section(op, i);
                i = op.b;
            } else {
                step(op);
            }
        }
        refuse_flood();
    }

    void refuse_flood() const {
        if (out_.size() > rendering_.output_limit) {
            throw Error(
                Error::Kind::Data,
                {"data.output",
                 {"生成的部件过大", "a rendered part grows past the limit"},
                 "",
                 {"减少数据，或检查嵌套的区段", "render less data, or look for nested sections"}});
        }
    }

    void step(const Op& op) {
        switch (op.code) {
            case Op::Code::Static:
                copy(op);
                break;
            case Op::Code::Value:
                value(op);
                break;
            case Op::Code::Cell:
            case Op::Code::CellOpen:
            case Op::Code::CellClose:
                cell(op);
                break;
            default:
                repair(op);
        }
    }

    void copy(const Op& op) {
        out_.append(program_.pool, op.a, op.b);
        if (op.at_line) {
            line_ = out_.size();
        }
        if (op.after != Block::Same) {
            last_ = op.after;
        }
    }

    // Structure that empty sections leave behind

    void repair(const Op& op) {
        switch (op.code) {
            case Op::Code::Line:
                wrap_line(op);
                break;
            case Op::Code::CloseLine:
                if (out_.size() != line_) {
                    wrap_line(op);
                }
                break;
            case Op::Code::Guard:
                if (last_ != Block::Paragraph) {
                    out_ += program_.strings[op.a];
                    out_ += program_.strings[op.b];
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

    void wrap_line(const Op& op) {
        out_.insert(line_, program_.strings[op.a]);
        out_ += program_.strings[op.b];
        line_ = out_.size();
        last_ = Block::Paragraph;
    }

    void table(const Op& op) {
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

    // Data

    const Data* ask(std::uint32_t number) {
        const Question& question = rendering_.questions.all[number];
        const Data* const found = contexts_.find(question.path);
        if (found == nullptr && rendering_.missing == Missing::Error &&
            !rendering_.questions.optional.contains(question.name)) {
            rendering_.complaints.missing(number);
        }
        return found;
    }

    void section(const Op& op, std::uint32_t begin) {
        const Data* const found = ask(op.a);
        const bool is_true = found != nullptr && found->is_true();
        if (op.inverted) {
            if (!is_true) {
                steps(begin + 1, op.b);
            }
            return;
        }
        if (!is_true) {
            return;
        }
        if (const Data::List* const items = found->list()) {
            for (const Data& item : *items) {
                enter(item, begin + 1, op.b);
            }
        } else {
            enter(*found, begin + 1, op.b);
        }
    }

    void enter(const Data& context, std::uint32_t from, std::uint32_t to) {
        contexts_.enter(context);
        steps(from, to);
        contexts_.leave();
    }

    /// The characters a value prints, as they are; empty where it cannot be printed.
    std::string_view text_of(const Data& value, std::uint32_t number) {
        if (const std::string* const text = value.text()) {
            if (xml::find_illegal(*text) == std::string::npos) {
                return *text;
            }
            rendering_.complaints.illegal_character(number);
        } else if (const std::string* const digits = value.number_text()) {
            return *digits;
        } else if (const bool* const flag = value.boolean()) {
            return *flag ? "true" : "false";
        } else if (!value.is_null()) {
            rendering_.complaints.not_a_text(number);
        }
        return {};
    }

    /// What a value tag prints; a missing value may leave the tag as it stands.
    std::string_view answer(std::uint32_t number) {
        const Data* const found = ask(number);
        return found == nullptr ? unanswered(number) : text_of(*found, number);
    }

    std::string_view unanswered(std::uint32_t number) const {
        const bool keep = rendering_.missing == Missing::Keep;
        return keep ? std::string_view(rendering_.questions.all[number].written)
                    : std::string_view();
    }

    void value(const Op& op) {
        last_question_ = op.a;
        append_value(out_, answer(op.a), program_.styles[op.b]);
    }

    // Sheet cells

    void cell(const Op& op) {
        const CellShape& shape = program_.cells[op.b];
        if (op.code == Op::Code::Cell) {
            typed_cell(op.a, shape);
        } else if (op.code == Op::Code::CellOpen) {
            cells_.open();
        } else {
            cells_.close(shape, last_question_);
        }
    }

    void typed_cell(std::uint32_t number, const CellShape& shape) {
        const Data* const found = ask(number);
        if (found == nullptr) {
            cells_.text(shape, unanswered(number), number);
        } else if (found->number_text() != nullptr) {
            cells_.number(shape, *found->number_text());
        } else if (found->boolean() != nullptr) {
            cells_.boolean(shape, *found->boolean());
        } else {
            cells_.text(shape, text_of(*found, number), number);
        }
    }

    /// A table whose rows may all disappear.
    struct Table {
        std::size_t begin;
        std::size_t body;
        Block before;
    };

    const Program& program_;
    Rendering& rendering_;
    std::string out_;
    Contexts contexts_;
    std::vector<Table> tables_;
    std::vector<std::pair<std::size_t, Block>> stories_;
    std::size_t line_ = 0;  ///< where the unfinished line begins
    Block last_ = Block::Nothing;
    CellWriter cells_{out_, rendering_};
    std::uint32_t last_question_ = 0;
};

}  // namespace

std::string render(const Program& program, Rendering& rendering) {
    return Renderer(program, rendering).run();
}

}  // namespace nianbao::tmpl
