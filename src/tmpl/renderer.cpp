#include "tmpl/renderer.hpp"

#include <map>
#include <utility>

#include "tmpl/answers.hpp"
#include "tmpl/block_writer.hpp"
#include "tmpl/cell_writer.hpp"
#include "tmpl/picture_writer.hpp"
#include "tmpl/sheet_writer.hpp"
#include "tmpl/structure_writer.hpp"
#include "tmpl/value_writer.hpp"

namespace nianbao::tmpl {
namespace {

class Renderer {
public:
    Renderer(const Program& program, Rendering& rendering, std::string begun)
        : Renderer(program, rendering) {
        out_ = std::move(begun);
        out_.reserve(out_.size() + program.pool.size() + program.pool.size() / 4);
    }

    std::string run() && {
        rendering_.sheet.item.enter(answers_.contexts());
        steps(0, program_.end);
        sheet_.finish();
        return std::move(out_);
    }

private:
    Renderer(const Program& program, Rendering& rendering)
        : program_(program), rendering_(rendering), answers_(rendering) {}

    std::string run(const Fragment& fragment) && {
        steps(fragment.from, fragment.to);
        return std::move(out_);
    }

    void steps(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t i = from; i < to; ++i) {
            const Op& op = program_.ops[i];
            if (op.code == Op::Code::Control) {
                const std::uint32_t end = program_.ops[op.b].b;
                answers_.has_value(op.a) ? steps(i + 1, op.b) : steps(op.b + 1, end);
                i = end;
            } else if (op.code == Op::Code::Picture) {
                const PictureWriter::Range range = pictures_.choose(op, i);
                steps(range.from, range.to);
                i = program_.pictures[op.b].end;
            } else if (op.code == Op::Code::Unknown) {
                i = answers_.knows(op.a) ? op.b : i;
            } else if (op.code == Op::Code::Anew) {
                const std::string& list = program_.strings[op.a];
                const auto kind = docx::Identity::Numbering;
                i = rendering_.ids.refer(kind, list) == list ? op.b : i;
            } else if (op.code == Op::Code::Aside) {
                i = op.b;
            } else if (op.code == Op::Code::Section) {
                section(op, i);
                i = op.b;
            } else {
                step(op);
            }
        }
        rendering_.budget.part(out_.size());
    }

    void step(const Op& op) {
        switch (op.code) {
            case Op::Code::Static:
                structure_.copy(op);
                break;
            case Op::Code::Value:
                value(op);
                break;
            case Op::Code::MergeStart:
                merges_.clear();
                break;
            case Op::Code::MergeCell:
                merge(op);
                break;
            case Op::Code::Blocks:
                blocks(op);
                break;
            case Op::Code::PictureField:
                pictures_.field(op);
                break;
            case Op::Code::PictureInLine:
                pictures_.in_line(op);
                break;
            case Op::Code::Call:
                call(op);
                break;
            case Op::Code::Indent:
                append_value(out_, indent_, program_.styles[op.a]);
                break;
            case Op::Code::Identity:
            case Op::Code::Reserve:
            case Op::Code::Once:
            case Op::Code::Restart:
                structure_.identity(op);
                break;
            case Op::Code::Note:
                note(op);
                break;
            case Op::Code::Notes:
                out_ += rendering_.notes.written(static_cast<docx::Identity>(op.a));
                break;
            case Op::Code::Cell:
            case Op::Code::CellOpen:
            case Op::Code::CellClose:
                cell(op);
                break;
            default:
                op.code < Op::Code::BandBegin ? structure_.repair(op) : sheet_.step(op);
        }
    }

    /// A cell that says what the one above it says goes on with it (ECMA-376 part 1, §17.4.84).
    void merge(const Op& op) {
        Data made;
        const std::string text(answers_.text(op.a, made));
        const auto above = merges_.find(&op);
        const bool same = above != merges_.end() && above->second == text && !text.empty();
        const std::string& w = program_.strings[op.b];
        out_ += "<" + w + "vMerge" + (same ? "/>" : " " + w + "val=\"restart\"/>");
        merges_[&op] = text;
    }

    void blocks(const Op& op) {
        Data made;
        if (const Data* const found = answers_.find(op.a, made)) {
            const Block last =
                BlockWriter(out_, program_.blocks[op.b], rendering_, op.a, structure_.last())
                    .write(*found);
            structure_.end_block(last);
        }
    }

    /// Partials may include themselves as long as the data leads them on.
    void call(const Op& op) {
        rendering_.budget.open_partial();
        const std::string outside = indent_;
        indent_ = op.from_margin ? "" : outside + program_.strings[op.b];
        const Fragment& fragment = program_.fragments[op.a];
        steps(fragment.from, fragment.to);
        indent_ = outside;
        rendering_.budget.close_partial();
    }

    /// A reference brings its note along, written with the data around the reference.
    void note(const Op& op) {
        const auto kind = static_cast<docx::Identity>(op.a);
        const std::string& id = program_.strings[op.b];
        const Program* const program = rendering_.notes.program_of(kind, id);
        if (program == nullptr) {
            out_ += id;
            return;
        }
        out_ += rendering_.ids.define(kind, id);
        rendering_.budget.open_partial();
        const std::size_t here = rendering_.pictures.part();
        rendering_.pictures.begin_part(rendering_.notes.part_of(kind));
        Renderer writer(*program, rendering_);
        writer.answers_.contexts() = answers_.contexts();
        rendering_.notes.add(kind, std::move(writer).run(program->notes.find(id)->second));
        rendering_.pictures.begin_part(here);
        rendering_.budget.close_partial();
        rendering_.budget.part(rendering_.notes.written(kind).size());
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
        if (found == nullptr && rendering_.questions.all[op.a].soft) {
            return steps(begin + 1, op.b);
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
        rendering_.budget.copy();
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

    const Program& program_;
    Rendering& rendering_;
    std::string out_;
    Answers answers_;
    std::map<const Op*, std::string> merges_;  ///< by cell: what the one above it says
    std::string indent_;                       ///< of the lines of the partial at hand
    StructureWriter structure_{out_, program_, rendering_};
    SheetWriter sheet_{out_, program_, rendering_};
    CellWriter cells_{out_, rendering_, sheet_};
    PictureWriter pictures_{out_, program_, rendering_, answers_};
    std::uint32_t last_question_ = 0;
};

}  // namespace

std::string render(const Program& program, Rendering& rendering, std::string begun) {
    return Renderer(program, rendering, std::move(begun)).run();
}

}  // namespace nianbao::tmpl
