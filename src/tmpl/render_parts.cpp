#include "tmpl/render_parts.hpp"

#include "nianbao/error.hpp"

namespace nianbao::tmpl {
namespace {

opc::Content render_sheet(const Program& program, Rendering& rendering) {
    GrowingPart part;
    rendering.sheet.part = &part;
    std::string bytes = render(program, rendering, program.head);
    rendering.sheet.part = nullptr;
    return std::move(part).finish(std::move(bytes += program.tail));
}

xlsx::WorkbookMoves record_moves(const Compiled& compiled, Rendering& rendering) {
    xlsx::WorkbookMoves workbook(compiled.sheet_names);
    workbook.add_all();
    for (const MovingSheet& sheet : compiled.moving) {
        if (sheet.skeleton.ops.empty()) {
            continue;
        }
        rendering.sheet.record = &workbook.sheets()[sheet.number].rows;
        try {
            render(sheet.skeleton, rendering);
        } catch (const Error& error) {
            throw error.within(compiled.sheet_names[sheet.number]);
        }
    }
    rendering.sheet.record = nullptr;
    return workbook;
}

}  // namespace

std::vector<opc::Content> render_parts(const Compiled& compiled, Rendering& rendering) {
    std::vector<opc::Content> parts(compiled.programs.size());
    const xlsx::WorkbookMoves workbook = record_moves(compiled, rendering);
    rendering.sheet.workbook = &workbook;
    std::size_t next = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool moves = next < compiled.moving.size() && compiled.moving[next].program == i;
        if (moves) {
            rendering.sheet.number = compiled.moving[next++].number;
        }
        parts[i] = moves ? render_sheet(compiled.programs[i], rendering)
                         : opc::Content(render(compiled.programs[i], rendering));
    }
    return parts;
}

}  // namespace nianbao::tmpl
