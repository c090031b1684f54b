#include "format/form_json.hpp"

#include <algorithm>
#include <set>

#include "format/editions.hpp"
#include "format/form_parts.hpp"
#include "format/form_profile.hpp"
#include "format/json_document.hpp"
#include "nianbao/files.hpp"
#include "report/item_label.hpp"

namespace nianbao::format {
namespace {

void parse_years(const JsonNode& node, Form& form) {
    const auto years = node.items();
    if (years.size() != 2) {
        node.complain("form.years",
                      {"这里应是起止两个年份", "first and last year should stand here"});
        return;
    }
    form.first_year = years[0].integer(earliest_year, latest_year).value_or(0);
    if (!years[1].value().is_null()) {
        form.last_year = years[1].integer(earliest_year, latest_year);
    }
}

FormSection parse_section(const JsonNode& node) {
    node.allow_only({"key", "title", "aliases"});
    FormSection section;
    if (const auto key = node.need("key")) {
        section.key = parse_key(*key);
    }
    section.title = node.needed_line("title");
    section.aliases = node.optional_lines("aliases");
    return section;
}

/// Complains of the second of two equal names.
void refuse_twice(std::set<std::string>& seen,
                  const std::string& name,
                  const JsonNode& node,
                  std::string_view code) {
    if (!name.empty() && !seen.insert(name).second) {
        node.complain(code, {"“" + name + "”重复", '"' + name + "\" occurs twice"});
    }
}

/// Two keys may differ and yet share the name that tags know them by: "r3.1" and "r3_1".
void refuse_doubled_items(const JsonNode& tables, const Form& form) {
    std::set<std::string> names;
    form.each_item([&](const Item& item) {
        refuse_twice(names, item_name(item.key), tables, "form.doubled");
    });
}

bool holds_number(ItemKind kind) {
    return kind != ItemKind::Heading && kind != ItemKind::Text;
}

bool has_section(const Form& form, const std::string& key) {
    return std::any_of(form.sections.begin(), form.sections.end(), [&](const FormSection& section) {
        return section.key == key;
    });
}

void parse_sections(const JsonNode& node, Form& form) {
    std::set<std::string> keys;
    for (const JsonNode& item : node.items()) {
        form.sections.push_back(parse_section(item));
        refuse_twice(keys, form.sections.back().key, item, "form.doubled");
    }
}

void parse_tables(const JsonNode& node, Form& form) {
    std::set<std::string> keys;
    for (const JsonNode& item : node.items()) {
        form.tables.push_back(parse_table(item));
        const Table& table = form.tables.back();
        refuse_twice(keys, table.key, item, "form.doubled");
        if (!table.section.empty() && !has_section(form, table.section)) {
            item.complain("form.section",
                          {"没有“" + table.section + "”这一部分",
                           "there is no section \"" + table.section + '"'});
        }
    }
    refuse_doubled_items(node, form);
}

void parse_rules(const JsonNode& node, Form& form) {
    std::set<std::string> ids;
    for (const JsonNode& item : node.items()) {
        refuse_twice(ids, item.optional_line("id"), item, "form.doubled");
        for (Rule& rule : parse_rule(item, form)) {
            form.rules.push_back(std::move(rule));
        }
    }
}

/// An item that heads a column of numbers.
KeyFigure parse_figure(const JsonNode& node, const Form& form) {
    node.allow_only({"key", "label"});
    KeyFigure figure;
    figure.key = node.needed_line("key");
    const Item* const item = form.item(figure.key);
    if (!figure.key.empty() && item == nullptr) {
        node.complain("form.item",
                      {"没有“" + figure.key + "”这一项", "there is no item \"" + figure.key + '"'},
                      nearest_item(form, figure.key));
    } else if (item != nullptr && !holds_number(item->kind)) {
        node.complain(
            "form.figure",
            {"“" + figure.key + "”不是填数的项", '"' + figure.key + "\" holds no number"});
    }
    const std::string label = report::item_label(form, figure.key);
    const auto words = node.find("label");
    figure.label = words ? parse_words(*words) : Words{label, label};
    return figure;
}

void parse_figures(const JsonNode& node, Form& form) {
    std::set<std::string> keys;
    for (const JsonNode& item : node.items()) {
        form.figures.push_back(parse_figure(item, form));
        refuse_twice(keys, form.figures.back().key, item, "form.doubled");
    }
}

void parse_head(const JsonNode& root, Form& form) {
    root.allow_only({"id",
                     "name",
                     "years",
                     "notice",
                     "law",
                     "title",
                     "fixed_sections",
                     "sections",
                     "tables",
                     "contact",
                     "figures",
                     "rules"});
    form.id = root.needed_line("id");
    if (const auto name = root.need("name")) {
        form.name = parse_words(*name);
    }
    if (const auto years = root.need("years")) {
        parse_years(*years, form);
    }
    form.notice = root.optional_line("notice");
    form.law = root.optional_line("law");
    form.title = root.needed_line("title");
    form.contact = root.optional_lines("contact");
    if (const auto fixed = root.find("fixed_sections")) {
        form.fixed_sections = fixed->boolean();
    }
}

}  // namespace

Form parse_form(std::string_view json) {
    std::vector<Problem> none;
    return parse_form(json, nullptr, none);
}

Form parse_form(std::string_view json,
                const ProfileFile* profile,
                std::vector<Problem>& profile_problems) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    const JsonNode root(document.root(), problems);
    Form form;
    parse_head(root, form);
    if (const auto sections = root.find("sections")) {
        parse_sections(*sections, form);
    }
    if (const auto tables = root.need("tables")) {
        parse_tables(*tables, form);
    }
    if (profile != nullptr) {
        add_rows(*profile, form, profile_problems);
    }
    form.index_items();
    if (const auto figures = root.find("figures")) {
        parse_figures(*figures, form);
    }
    if (const auto rules = root.find("rules")) {
        parse_rules(*rules, form);
    }
    if (profile != nullptr) {
        add_rules(*profile, form, profile_problems);
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    return form;
}

}  // namespace nianbao::format
