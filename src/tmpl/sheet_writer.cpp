#include "tmpl/sheet_writer.hpp"

#include "xlsx/reference.hpp"
#include "xml/escape.hpp"

namespace nianbao::tmpl {

void SheetWriter::step(const Op& op) {
    if (recorder_) {
        record(op);
        return;
    }
    switch (op.code) {
        case Op::Code::Row:
            begin_row(op.a);
            break;
        case Op::Code::RowGone:
            rows_.drop(op.a);
            break;
        case Op::Code::CellName:
            append_name(op.a);
            break;
        case Op::Code::Formula:
            append_formula(program_.formulas[op.a]);
            break;
        default:
            band(op);
    }
}

void SheetWriter::band(const Op& op) {
    switch (op.code) {
        case Op::Code::BandBegin:
            rows_.enter(op.a);
            break;
        case Op::Code::CopyBegin:
            rows_.begin_copy(op.a);
            break;
        case Op::Code::CopyEnd:
            rows_.end_copy(op.b);
            relieve();
            break;
        case Op::Code::BandEnd:
            rows_.leave(op.b);
            break;
        default:
            break;
    }
}

void SheetWriter::record(const Op& op) {
    switch (op.code) {
        case Op::Code::BandBegin:
            recorder_->enter(op.a);
            break;
        case Op::Code::CopyBegin:
            recorder_->begin_copy(op.a, op.b);
            break;
        case Op::Code::CopyEnd:
            recorder_->end_copy(op.b);
            break;
        case Op::Code::BandEnd:
            recorder_->leave(op.b);
            break;
        case Op::Code::RowGone:
            recorder_->drop(op.a);
            break;
        default:
            break;
    }
}

/// A copy is complete, and so are its rows.
void SheetWriter::relieve() {
    if (rendering_.sheet.part != nullptr) {
        rendering_.sheet.part->relieve(out_);
    }
}

void SheetWriter::begin_row(std::uint32_t source) {
    row_ = rows_.take(source);
    digits_ = std::to_string(row_);
    out_ += digits_;
}

void SheetWriter::append_name(std::uint32_t column) {
    column_ = column;
    xlsx::append_column(out_, column);
    out_ += digits_;
}

void SheetWriter::append_formula(const CellFormula& cell) {
    const SheetRendering& sheet = rendering_.sheet;
    formula_.clear();
    cell.formula.append(
        formula_,
        {sheet.number, row_ == 0 ? cell.row : row_, column_ == 0 ? cell.column : column_},
        *sheet.workbook);
    xml::append_text(out_, formula_);
}

}  // namespace nianbao::tmpl
