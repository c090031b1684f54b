#include "tmpl/render_parts.hpp"

#include "nianbao/error.hpp"

namespace nianbao::tmpl {
namespace {

std::string render_sheet(const Program& program, Rendering& rendering) {
    std::string rows = render(program, rendering);
    return program.head + rows + program.tail;
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

std::vector<std::string> render_parts(const Compiled& compiled, Rendering& rendering) {
    std::vector<std::string> parts(compiled.programs.size());
    const xlsx::WorkbookMoves workbook = record_moves(compiled, rendering);
    rendering.sheet.workbook = &workbook;
    std::size_t next = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool moves = next < compiled.moving.size() && compiled.moving[next].program == i;
        if (moves) {
            rendering.sheet.number = compiled.moving[next++].number;
        }
        parts[i] = moves ? render_sheet(compiled.programs[i], rendering)
                         : render(compiled.programs[i], rendering);
    }
    return parts;
}

}  // namespace nianbao::tmpl
