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
            copies_.push_back(0);
            rows_.enter(op.a);
            break;
        case Op::Code::CopyBegin:
            ++copies_.back();
            rows_.begin_copy(op.a);
            break;
        case Op::Code::CopyEnd:
            rows_.end_copy(op.b);
            relieve();
            break;
        case Op::Code::BandKept:
        case Op::Code::BandEnd:
            if (op.code == Op::Code::BandKept && copies_.back() == 0) {
                write_blanks(op);
            }
            copies_.pop_back();
            rows_.leave(op.b);
            break;
        default:
            columns(op);
    }
}

void SheetWriter::columns(const Op& op) {
    switch (op.code) {
        case Op::Code::ColumnsBegin:
            columns_.enter(op.a);
            break;
        case Op::Code::ColumnBegin:
            columns_.begin_copy(op.a);
            break;
        case Op::Code::ColumnEnd:
            columns_.end_copy(op.b);
            break;
        case Op::Code::ColumnsEnd:
            columns_.leave(op.b);
            break;
        default:
            break;
    }
}

void SheetWriter::record(const Op& op) {
    switch (op.code) {
        case Op::Code::BandBegin:
            copies_.push_back(0);
            recorder_->enter(op.a);
            break;
        case Op::Code::CopyBegin:
            ++copies_.back();
            recorder_->begin_copy(op.a, op.b);
            break;
        case Op::Code::CopyEnd:
            recorder_->end_copy(op.b);
            break;
        case Op::Code::BandKept:
        case Op::Code::BandEnd:
            if (op.code == Op::Code::BandKept && copies_.back() == 0) {
                record_blanks(op);
            }
            copies_.pop_back();
            recorder_->leave(op.b);
            break;
        case Op::Code::RowGone:
            recorder_->drop(op.a);
            break;
        default:
            break;
    }
}

void SheetWriter::record_blanks(const Op& band) {
    recorder_->begin_copy(band.a, band.b);
    for (const BlankRow& row : program_.blanks.at({band.a, band.b})) {
        if (row.is_gone) {
            recorder_->drop(row.number);
        }
    }
    recorder_->end_copy(band.b);
}

void SheetWriter::write_blanks(const Op& band) {
    rows_.begin_copy(band.a);
    for (const BlankRow& row : program_.blanks.at({band.a, band.b})) {
        if (row.is_gone) {
            rows_.drop(row.number);
            continue;
        }
        out_ += row.before;
        begin_row(row.number);
        out_ += row.behind;
        for (const BlankCell& cell : row.cells) {
            write_blank(cell);
        }
        out_ += row.close;
    }
    rows_.end_copy(band.b);
}

/// A copy is complete, and so are its rows.
void SheetWriter::relieve() {
    if (rendering_.sheet.part != nullptr) {
        rendering_.sheet.part->relieve(out_);
    }
}

/// A blank cell, once for each copy of its column.
void SheetWriter::write_blank(const BlankCell& cell) {
    const xlsx::SheetMoves& moves = rendering_.sheet.workbook->sheets()[rendering_.sheet.number];
    for (const xlsx::Span& span : moves.columns.copies({cell.column, cell.column})) {
        out_ += cell.before;
        xlsx::append_column(out_, span.first);
        out_ += digits_ + cell.behind;
    }
}

void SheetWriter::begin_row(std::uint32_t source) {
    columns_ = RowCounter();
    row_ = rows_.take(source);
    digits_ = std::to_string(row_);
    out_ += digits_;
}

void SheetWriter::append_name(std::uint32_t column) {
    column_ = columns_.take(column);
    xlsx::append_column(out_, column_);
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
