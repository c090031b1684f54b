#include "cli/explain_form.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "cli/blank_form.hpp"
#include "cli/characters.hpp"
#include "cli/columns.hpp"
#include "cli/json_text.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/place.hpp"

namespace nianbao::cli {
namespace {

std::string label_of(const BoundCell& cell) {
    return cell.column.empty() ? cell.row : cell.row + " × " + cell.column;
}

std::string items_bound(const BoundAs& form, Language language) {
    std::size_t items = 0;
    form.form->each_item([&items](const Item&) { ++items; });
    const std::string bound = std::to_string(items - form.bound.unbound.size());
    const std::string all = std::to_string(items);
    return Words{
        "空白表格，版本" + form.form->id + "，" + all + "项对应" + bound + "项",
        "blank form, edition " + form.form->id + ", " + bound + " of " + all + " items bound"}
        .in(language);
}

/// What became of each cell and line, in columns.
std::string account(const BoundForm& bound, Language language) {
    Rows rows;
    for (const BoundText& text : bound.texts) {
        rows.push_back({printable(place_in(text.place, language)),
                        "{{" + text.tag + "}}",
                        "",
                        text.held.empty()
                            ? ""
                            : Words{"原为：", "was: "}.in(language) + printable(text.held)});
    }
    for (const BoundCell& cell : bound.cells) {
        rows.push_back(
            {printable(place_in(cell.place, language)),
             "{{" + cell.tag + "}}",
             std::to_string(cell.score),
             printable(label_of(cell)) +
                 (cell.score < 100 ? " (" + cell.why.in(language) + ")" : "") +
                 (cell.written ? "" : Words{"（未写入）", " (not written)"}.in(language))});
    }
    return in_columns(rows, "  ");
}

std::string cell_json(const BoundCell& cell, Language language) {
    return json_object({{"place", json_string(cell.place)},
                        {"tag", json_string(cell.tag)},
                        {"key", json_string(cell.key)},
                        {"row", json_string(cell.row)},
                        {"column", json_string(cell.column)},
                        {"score", std::to_string(cell.score)},
                        {"why", json_string(cell.why.in(language))},
                        {"held", json_string(cell.held)},
                        {"written", cell.written ? "true" : "false"}});
}

std::string text_json(const BoundText& text) {
    return json_object({{"place", json_string(text.place)},
                        {"tag", json_string(text.tag)},
                        {"held", json_string(text.held)}});
}

std::string stray_json(const StrayRow& row, Language language) {
    return json_object({{"place", json_string(row.place)},
                        {"label", json_string(row.label)},
                        {"why", json_string(row.why.in(language))}});
}

/// A list made of the JSON of each element.
template <typename Items, typename Make>
std::string list(const Items& items, Make make) {
    std::vector<std::string> made;
    made.reserve(items.size());
    for (const auto& item : items) {
        made.push_back(make(item));
    }
    return json_array(made);
}

std::string form_json(const std::string& file, const BoundAs& form, Language language) {
    const BoundForm& bound = form.bound;
    return json_object(
               {{"file", json_string(file)},
                {"edition", json_string(form.form->id)},
                {"cells", list(bound.cells, [&](auto& cell) { return cell_json(cell, language); })},
                {"texts", list(bound.texts, text_json)},
                {"rows", list(bound.strays, [&](auto& row) { return stray_json(row, language); })},
                {"unbound", list(bound.unbound, [](auto& key) { return json_string(key); })},
                {"remarks",
                 list(bound.remarks,
                      [&](auto& remark) { return json_remark(remark, language); })}}) +
           "\n";
}

}  // namespace

int explain_form(const Arguments& arguments, Console& console) {
    const std::vector<Form> forms = named_forms(arguments);
    const BoundAs form = bind_blank_form(arguments, forms);
    const Language language = console.language();
    if (arguments.json) {
        console.result(form_json(arguments.template_file, form, language));
    } else {
        std::string text = printable(arguments.template_file) + ": " + items_bound(form, language) +
                           Words{"；", "; "}.in(language) +
                           remark_counts(form.bound.remarks, language) + "\n";
        for (const Remark& remark : form.bound.remarks) {
            text += remark_line(remark, language);
        }
        console.result(text + account(form.bound, language));
    }
    return has_errors(form.bound.remarks) ? findings_status : clean_status;
}

}  // namespace nianbao::cli
