#include <algorithm>
#include <deque>
#include <optional>
#include <set>

#include "tmpl/compilation.hpp"
#include "tmpl/compile_makers.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/kept_rows.hpp"
#include "tmpl/sheet_parts.hpp"
#include "tmpl/skeleton.hpp"
#include "xlsx/block_formulas.hpp"
#include "xlsx/sheet_list.hpp"
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
        read_strings();
        read_sheets();
        read_list();
        if (!takes_data()) {
            return;
        }
        for (SheetPart& sheet : sheets_) {
            plan(sheet);
        }
        if (!compilation_.is_sound()) {
            return;
        }
        const bool moves = !made_.makers.empty() ||
                           std::any_of(sheets_.begin(), sheets_.end(), [](const SheetPart& sheet) {
                               return sheet.outline.moves();
                           });
        read_dates();
        moves ? emit_moving() : emit();
        recalculate();
        if (!made_.makers.empty()) {
            list_sheets();
        }
        keep_referred_rows();
        made_.free_slots.assign(slots_.begin(), slots_.end());
        if (!slots_.empty()) {
            compilation_.change(*strings_);
        }
    }

private:
    struct SheetPart {
        opc::PartName part;
        std::optional<std::size_t> number;  ///< among the sheets that the workbook lists
        std::string bytes;
        xlsx::Sheet cells;
        SheetOutline outline;
    };

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

    void read_strings() {
        for (const opc::PartName& part : parts_of_type("sharedstrings+xml")) {
            strings_ = part;
            made_.strings_part = package_.contents(part);
            made_.strings = Compilation::read(part, made_.strings_part, xlsx::read_shared_strings);
        }
    }

    void read_sheets() {
        for (const opc::PartName& part : parts_of_type("worksheet+xml")) {
            SheetPart& sheet =
                sheets_.emplace_back(SheetPart{part, {}, package_.contents(part), {}, {}});
            sheet.cells = Compilation::read(part, sheet.bytes, [&](const std::string& text) {
                return xlsx::read_sheet(text, made_.strings, compilation_.delimiters().open, true);
            });
        }
    }

    void read_list() {
        const opc::PartName& main = package_.main();
        for (const xlsx::ListedSheet& sheet :
             Compilation::read(main, package_.contents(main), xlsx::read_sheet_list)) {
            names_.push_back(sheet.name);
            relationships_.push_back(sheet.relationship);
        }
        doors_ = Compilation::read(main, package_.contents(main), [&](const std::string& book) {
            return doors_of(book, names_);
        });
        for (SheetPart& sheet : sheets_) {
            sheet.number = sheet_number(package_, sheet.part, relationships_);
            for (std::string& name : sheet.cells.story.names) {
                name.insert(0, sheet.number ? names_[*sheet.number] + "!" : "");
            }
        }
    }

    bool takes_data() const {
        const bool made = std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
            return is_made(name, compilation_.delimiters());
        });
        return made || !doors_.empty() ||
               std::any_of(sheets_.begin(), sheets_.end(), [](const SheetPart& sheet) {
                   return !sheet.cells.cells.empty();
               });
    }

    void plan(SheetPart& sheet) {
        for (const auto& [atom, cell] : sheet.cells.cells) {
            if (!cell.is_inline) {
                slots_.insert(cell.slot);
            }
        }
        std::vector<Problem> problems;
        std::vector<const Door*> doors;
        for (const Door& door : doors_) {
            if (sheet.number == door.sheet) {
                doors.push_back(&door);
            }
        }
        const bool made = sheet.number && is_made(names_[*sheet.number], compilation_.delimiters());
        sheet.outline = plan_sheet(sheet.cells, compilation_.delimiters(), problems, doors, made);
        compilation_.tell(sheet.part, std::move(problems));
        compilation_.warn(sheet.part, sheet.cells.story, sheet.outline.cells);
        if (made) {
            made_.makers.push_back(
                compile_maker(compilation_, names_[*sheet.number], sheet.part, sheet.outline.item));
            made_.makers.back().sheet = *sheet.number;
        }
        refuse_torn_formulas(sheet);
    }

    void refuse_torn_formulas(const SheetPart& sheet) {
        xlsx::Loops loops;
        for (const Band& band : sheet.outline.bands) {
            loops.rows.push_back({band.first, band.last});
        }
        for (const Band& band : sheet.outline.columns) {
            loops.columns.push_back({band.first, band.last});
        }
        const bool repeats = !loops.rows.empty() || !loops.columns.empty();
        if (repeats && sheet.number) {
            compilation_.tell(sheet.part,
                              xlsx::torn_formulas(sheet.bytes, names_[*sheet.number], loops));
        }
    }

    void read_dates() {
        const opc::PartName& main = package_.main();
        facts_.epoch = Compilation::read(main, package_.contents(main), xlsx::read_epoch);
        if (const opc::Part* const styles = package_.related(main, "styles")) {
            facts_.date_styles = Compilation::read(
                styles->name, package_.contents(styles->name), xlsx::read_date_styles);
        }
    }

    /// Rows stay: only sheets with tags and those with stale results change.
    void emit() {
        Compiling compiling = compilation_.compiling();
        for (const SheetPart& sheet : sheets_) {
            if (!sheet.cells.cells.empty() || !sheet.outline.doors.empty() ||
                xlsx::has_results(sheet.bytes)) {
                compilation_.add(
                    sheet.part,
                    emit_sheet(sheet.cells, sheet.outline, sheet.part.text(), compiling, facts_));
            }
        }
    }

    /// Rows move: whatever refers to them changes too, so all sheets do.
    void emit_moving() {
        made_.sheet_names = names_;
        const xlsx::WorkbookMoves workbook(names_);
        facts_.moves = &workbook;
        Compiling compiling = compilation_.compiling();
        for (const SheetPart& sheet : sheets_) {
            if (sheet.number) {
                made_.moving.push_back({made_.programs.size(), *sheet.number, {}, {}});
                moving_.push_back(&sheet);
                compilation_.add(
                    sheet.part,
                    emit_sheet(sheet.cells, sheet.outline, sheet.part.text(), compiling, facts_));
            }
        }
        for (MovedPart& part : parts_of_sheets(package_, relationships_)) {
            part.program = compilation_.program_of(part.part);
            if (!part.program) {
                compilation_.change(part.part);
            }
            made_.moved.push_back(std::move(part));
        }
        if (const opc::Part* const chain = package_.related(package_.main(), "calcChain")) {
            compilation_.leave_out(chain->name);
        }
    }

    void list_sheets() {
        made_.main = package_.main();
        made_.lists = compile_lists(compilation_.reduced());
        compilation_.change(package_.main().relationships());
    }

    /// Now that all is known that refers, for each section over rows: must they stay?
    void keep_referred_rows() {
        for (std::size_t i = 0; i < moving_.size(); ++i) {
            const SheetPart& sheet = *moving_[i];
            Program& program = made_.programs[made_.moving[i].program];
            for (const Band& band : sheet.outline.bands) {
                if (is_referred(made_, made_.moving[i], band)) {
                    keep_rows(program, sheet.cells, sheet.outline, band);
                }
            }
            made_.moving[i].rows = skeleton_of(program);
            made_.moving[i].columns = column_skeleton_of(program);
        }
    }

    void recalculate() {
        const opc::PartName& main = package_.main();
        const std::string book = package_.contents(main);
        std::string calculated = Compilation::read(main, book, xlsx::with_full_calculation);
        if (!made_.sheet_names.empty()) {
            compilation_.change(main);
            made_.moved.push_back({main,
                                   xlsx::PartKind::Workbook,
                                   xlsx::WorkbookMoves::no_sheet,
                                   std::move(calculated),
                                   {}});
        } else if (calculated != book) {
            compilation_.change(main);
            made_.fixed.push_back(opc::packed_once(std::move(calculated)));
        }
    }

    Compilation& compilation_;
    const opc::Package& package_;
    Compiled& made_;
    Surroundings facts_;
    std::vector<Door> doors_;
    std::vector<std::string> names_;          ///< of the sheets, in the order of their tabs
    std::vector<std::string> relationships_;  ///< that lead to their parts
    std::optional<opc::PartName> strings_;
    std::deque<SheetPart> sheets_;          ///< never moved: their cells look into their bytes
    std::vector<const SheetPart*> moving_;  ///< those of Compiled::moving
    std::set<std::uint32_t> slots_;         ///< shared strings that hold tags
};

}  // namespace

void compile_workbook(Compilation& compilation) {
    WorkbookCompiler(compilation).run();
}

}  // namespace nianbao::tmpl
