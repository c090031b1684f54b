#include "tmpl/renderer.hpp"

#include <tuple>
#include <utility>

#include "tmpl/answers.hpp"
#include "tmpl/cell_writer.hpp"
#include "tmpl/sheet_writer.hpp"
#include "tmpl/value_writer.hpp"

namespace nianbao::tmpl {
namespace {

class Renderer {
public:
    Renderer(const Program& program, Rendering& rendering, std::string begun)
        : program_(program), rendering_(rendering), out_(std::move(begun)), answers_(rendering) {
        out_.reserve(out_.size() + program.pool.size() + program.pool.size() / 4);
    }

    std::string run() && {
        steps(0, program_.end);
        sheet_.finish();
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
            case Op::Code::Call:
                call(op);
                break;
            case Op::Code::Indent:
                append_value(out_, indent_, program_.styles[op.a]);
                break;
            case Op::Code::Identity:
            case Op::Code::Once:
            case Op::Code::Note:
            case Op::Code::Restart:
                identity(op);
                break;
            case Op::Code::Cell:
            case Op::Code::CellOpen:
            case Op::Code::CellClose:
                cell(op);
                break;
            default:
                op.code < Op::Code::BandBegin ? repair(op) : sheet_.step(op);
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

    /// Partials may include themselves as long as the data leads them on.
    void call(const Op& op) {
        if (++calls_ > rendering_.call_limit) {
            refuse_depth();
        }
        const std::string outside = indent_;
        indent_ = op.from_margin ? "" : outside + program_.strings[op.b];
        const Fragment& fragment = program_.fragments[op.a];
        steps(fragment.from, fragment.to);
        indent_ = outside;
        --calls_;
    }

    [[noreturn]] static void refuse_depth() {
        throw Error(Error::Kind::Data,
                    {"data.depth",
                     {"片段互相引用，没有尽头", "partials include each other without end"},
                     "",
                     {"检查引用自身的片段", "look for a partial that includes itself"}});
    }

    // What must not stand twice in a document

    void identity(const Op& op) {
        IdBook& ids = rendering_.ids;
        if (op.code == Op::Code::Identity) {
            const auto kind = static_cast<docx::Identity>(op.a);
            const std::string& original = program_.strings[op.b];
            out_ += op.defines ? ids.define(kind, original) : ids.refer(kind, original);
        } else if (op.code == Op::Code::Restart) {
            ids.restart(program_.strings[op.a]);
        } else if (op.code == Op::Code::Once) {
            once(program_.strings[op.a], docx::Identity::Comment);
        } else if (!once(program_.strings[op.a], docx::Identity::Note)) {
            rendering_.complaints.repeated_note(program_.strings[op.b]);
        }
    }

    bool once(const std::string& source, docx::Identity kind) {
        const bool first = !rendering_.ids.is_copy(kind, source);
        rendering_.ids.define(kind, source);
        out_ += first ? source : std::string();
        return first;
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
            case Op::Code::Marker:
                marker(op);
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

    void marker(const Op& op) {
        const bool unfinished = out_.size() != line_;
        out_ += program_.strings[op.a];
        line_ = unfinished ? line_ : out_.size();
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

    void section(const Op& op, std::uint32_t begin) {
        Data made;
        const Data* const found = answers_.find(op.a, made);
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
            repeat(*items, begin + 1, op.b);
        } else {
            enter(*found, begin + 1, op.b);
        }
    }

    void repeat(const Data::List& items, std::uint32_t from, std::uint32_t to) {
        answers_.contexts().begin_loop(items.size());
        for (const Data& item : items) {
            enter(item, from, to);
            answers_.contexts().next();
        }
        answers_.contexts().end_loop();
    }

    void enter(const Data& context, std::uint32_t from, std::uint32_t to) {
        answers_.contexts().enter(context);
        steps(from, to);
        answers_.contexts().leave();
    }

    void value(const Op& op) {
        last_question_ = op.a;
        Data made;
        append_value(out_, answers_.text(op.a, made), program_.styles[op.b]);
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
        Data made;
        const Data* const found = answers_.find(number, made);
        if (found == nullptr) {
            cells_.text(shape, answers_.unanswered(number), number);
        } else if (found->number_text() != nullptr) {
            cells_.number(shape, *found->number_text());
        } else if (found->boolean() != nullptr) {
            cells_.boolean(shape, *found->boolean());
        } else {
            cells_.text(shape, answers_.text_of(*found, number), number);
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
    Answers answers_;
    std::vector<Table> tables_;
    std::vector<std::pair<std::size_t, Block>> stories_;
    std::string indent_;     ///< of the lines of the partial at hand
    std::size_t calls_ = 0;  ///< partials inside partials
    std::size_t line_ = 0;   ///< where the unfinished line begins
    Block last_ = Block::Nothing;
    SheetWriter sheet_{out_, program_, rendering_};
    CellWriter cells_{out_, rendering_, sheet_};
    std::uint32_t last_question_ = 0;
};

}  // namespace

std::string render(const Program& program, Rendering& rendering, std::string begun) {
    return Renderer(program, rendering, std::move(begun)).run();
}

}  // namespace nianbao::tmpl
