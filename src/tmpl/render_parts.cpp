#include "tmpl/render_parts.hpp"

#include "nianbao/error.hpp"

namespace nianbao::tmpl {
namespace {

/// What stands around the rows of a sheet, rows being open at the end of the head.
xlsx::SheetFrame frame_of(const Program& program, const xlsx::PartContext& context) {
    if (context.workbook.is_identity()) {
        return {program.head, program.tail};
    }
    if (program.tail.empty()) {  // a sheet without rows
        return {xlsx::moved_part(xlsx::PartKind::Sheet, program.head, context), {}};
    }
    xlsx::SheetFrame frame = xlsx::moved_frame(program.head + program.tail, context);
    frame.head += program.head.substr(program.head.rfind('<'));
    frame.tail.insert(0, program.tail, 0, program.tail.find('>') + 1);
    return frame;
}

opc::Content render_sheet(const Program& program, Rendering& rendering) {
    GrowingPart part;
    xlsx::SheetFrame frame = frame_of(program, {*rendering.sheet.workbook, rendering.sheet.number});
    rendering.sheet.part = &part;
    std::string bytes = render(program, rendering, std::move(frame.head));
    rendering.sheet.part = nullptr;
    return std::move(part).finish(std::move(bytes += frame.tail));
}

std::string render_moved(const MovedPart& part, const xlsx::WorkbookMoves& workbook) {
    if (workbook.is_identity()) {
        return part.bytes;
    }
    try {
        return xlsx::moved_part(part.kind, part.bytes, {workbook, part.sheet});
    } catch (const Error& error) {
        throw error.within(part.part.text());
    }
}

void record(const Program& skeleton, xlsx::Moves& moves, Rendering& rendering) {
    if (!skeleton.ops.empty()) {
        rendering.sheet.record = &moves;
        render(skeleton, rendering);
        rendering.sheet.record = nullptr;
    }
}

xlsx::WorkbookMoves record_moves(const Compiled& compiled, Rendering& rendering) {
    xlsx::WorkbookMoves workbook(compiled.sheet_names);
    workbook.add_all();
    for (const MovingSheet& sheet : compiled.moving) {
        xlsx::SheetMoves& moves = workbook.sheets()[sheet.number];
        try {
            record(sheet.rows, moves.rows, rendering);
            record(sheet.columns, moves.columns, rendering);
        } catch (const Error& error) {
            throw error.within(compiled.sheet_names[sheet.number]);
        }
    }
    return workbook;
}

}  // namespace

std::vector<opc::Content> render_parts(const Compiled& compiled, Rendering& rendering) {
    std::vector<opc::Content> parts(compiled.programs.size());
    const xlsx::WorkbookMoves workbook = record_moves(compiled, rendering);
    rendering.sheet.workbook = &workbook;
    std::size_t next = 0;
    for (std::size_t i = 0; i < compiled.programs.size(); ++i) {
        const bool moves = next < compiled.moving.size() && compiled.moving[next].program == i;
        if (moves) {
            rendering.sheet.number = compiled.moving[next++].number;
        }
        parts[i] = moves ? render_sheet(compiled.programs[i], rendering)
                         : opc::Content(render(compiled.programs[i], rendering));
    }
    for (const MovedPart& part : compiled.moved) {
        parts.emplace_back(render_moved(part, workbook));
    }
    return parts;
}

}  // namespace nianbao::tmpl
