#include <algorithm>
#include <set>

#include "tmpl/compilation.hpp"
#include "tmpl/emitter.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xlsx/workbook.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::string_view spreadsheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.";

class WorkbookCompiler {
public:
    explicit WorkbookCompiler(Compilation& compilation)
        : compilation_(compilation), package_(compilation.package()), made_(compilation.made()) {}

    void run() && {
        const std::vector<opc::PartName> strings = parts_of_type("sharedstrings+xml");
        for (const opc::PartName& part : strings) {
            made_.strings_part = package_.contents(part);
            made_.strings = Compilation::read(part, made_.strings_part, xlsx::read_shared_strings);
        }
        const std::vector<opc::PartName> sheets = parts_of_type("worksheet+xml");
        const bool tags = std::any_of(sheets.begin(), sheets.end(), [&](const opc::PartName& part) {
            const std::string bytes = package_.contents(part);
            return !read_sheet(part, bytes, false).cells.empty();
        });
        if (!tags) {
            return;
        }
        for (const opc::PartName& part : sheets) {
            compile_sheet(part);
        }
        recalculate();
        made_.free_slots.assign(slots_.begin(), slots_.end());
        if (!slots_.empty()) {
            compilation_.change(strings.back());
        }
    }

private:
    std::vector<opc::PartName> parts_of_type(std::string_view type) const {
        std::vector<opc::PartName> found;
        for (const opc::Part& part : package_.parts()) {
            const std::string_view full = part.type;
            if (full.starts_with(spreadsheet) && full.substr(spreadsheet.size()) == type) {
                found.push_back(part.name);
            }
        }
        return found;
    }

    xlsx::Sheet read_sheet(const opc::PartName& part,
                           const std::string& bytes,
                           bool drop_results) const {
        return Compilation::read(part, bytes, [&](const std::string& text) {
            return xlsx::read_sheet(
                text, made_.strings, compilation_.delimiters().open, drop_results);
        });
    }

    void compile_sheet(const opc::PartName& part) {
        const std::string bytes = package_.contents(part);
        const xlsx::Sheet sheet = read_sheet(part, bytes, true);
        if (sheet.cells.empty() && !xlsx::has_results(bytes)) {
            return;
        }
        for (const auto& [atom, cell] : sheet.cells) {
            if (!cell.is_inline) {
                slots_.insert(cell.slot);
            }
        }
        const Outline outline = compilation_.plan_part(part, sheet.story);
        if (compilation_.is_sound()) {
            Compiling compiling = compilation_.compiling();
            compilation_.add(part, emit_sheet(sheet, outline, part.text(), compiling));
        }
    }

    void recalculate() {
        const opc::PartName& main = package_.main();
        const std::string book = package_.contents(main);
        std::string calculated = Compilation::read(main, book, xlsx::with_full_calculation);
        if (calculated != book) {
            compilation_.change(main);
            made_.fixed.push_back(std::move(calculated));
        }
    }

    Compilation& compilation_;
    const opc::Package& package_;
    Compiled& made_;
    std::set<std::uint32_t> slots_;  ///< shared strings that hold tags
};

}  // namespace

void compile_workbook(Compilation& compilation) {
    WorkbookCompiler(compilation).run();
}

}  // namespace nianbao::tmpl
