#include "format/report_json.hpp"

#include <algorithm>

#include "format/editions.hpp"
#include "format/form_parts.hpp"
#include "format/json.hpp"
#include "format/json_document.hpp"
#include "format/json_node.hpp"
#include "format/report_blocks.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

Section parse_section(const JsonNode& node) {
    node.allow_only({"title", "content"});
    Section section{node.needed_line("title"), {}, node.place()};
    if (const auto content = node.need("content")) {
        section.content = parse_blocks(*content);
    }
    return section;
}

Signature parse_signature(const JsonNode& node) {
    node.allow_only({"organization", "date"});
    Signature signature{node.needed_line("organization"), {}};
    if (const auto date = node.need("date")) {
        const std::string text = date->line();
        const auto day = Date::parse(text);
        if (!day && !text.empty()) {
            date->complain(
                "report.date",
                {"这里应是日期，如2018-03-26", "a day such as 2018-03-26 should stand here"});
        }
        signature.date = day.value_or(Date());
    }
    return signature;
}

void parse_head(const JsonNode& root, Report& report) {
    root.allow_only({"edition",
                     "year",
                     "organization",
                     "level",
                     "title",
                     "table_title",
                     "preamble",
                     "sections",
                     "signature",
                     "statistics"});
    report.edition = root.optional_line("edition");
    if (const auto year = root.need("year")) {
        report.year = year->integer(earliest_year, latest_year).value_or(0);
    }
    report.organization = root.needed_line("organization");
    if (const auto level = root.find("level")) {
        report.level = parse_organ_level(*level);
    }
    report.title = root.optional_line("title");
    report.table_title = root.optional_line("table_title");
}

void parse_narrative(const JsonNode& root, Report& report) {
    if (const auto preamble = root.find("preamble")) {
        report.preamble = parse_blocks(*preamble);
    }
    const auto sections = root.need("sections");
    for (const JsonNode& node : sections ? sections->items() : std::vector<JsonNode>()) {
        report.sections.push_back(parse_section(node));
    }
    if (const auto signature = root.find("signature")) {
        report.signature = parse_signature(*signature);
    }
}

Value parse_value(const JsonNode& node, const Item& item) {
    const JsonValue& value = node.value();
    if (value.is_null()) {
        return {};
    }
    if (value.is_number()) {
        return parse_number(node);
    }
    if (value.is_text() && is_not_applicable(value.text)) {
        return Value::not_applicable(std::string(value.text));
    }
    if (value.is_text() && item.kind == ItemKind::Text) {
        return Value::text(node.words());
    }
    node.complain(
        "report.value",
        {"这里应是数字、null（空白）或“——”“/”等符号",
         R"(a number, null for a blank, or a sign such as "——" or "/" should stand here)"},
        !value.is_text() || !Number::parse(value.text)
            ? Words{}
            : Words{"数字不加引号", "write numbers without quotes"});
    return {};
}

void complain_of_key(const JsonNode& node, const Form& form, std::string_view key) {
    const std::string name(key);
    node.complain("report.item",
                  {"版本" + form.id + "没有“" + name + "”这一项",
                   "the edition " + form.id + R"( has no item ")" + name + '"'},
                  nearest_item(form, key));
}

void parse_statistics(const JsonNode& root, const Form& form, Report& report) {
    const auto statistics = root.need("statistics");
    if (!statistics) {
        return;
    }
    std::size_t next = 0;
    const std::string above = statistics->place();
    report.statistics.reserve(statistics->value().parts.size());
    statistics->each_member([&](std::string_view key, JsonNode node) {
        if (const auto place = form.place_of(key, next)) {
            Entry& entry = report.statistics[key];
            entry.value = parse_value(node, form.at(form.places()[*place]));
            entry.place.reserve(above.size() + 1 + key.size());
            entry.place = above;
            append_step(entry.place, key);
        } else {
            complain_of_key(node, form, key);
        }
    });
}

}  // namespace

Reading parse_report_json(std::string_view json,
                          const std::vector<Form>& forms,
                          std::string_view edition) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    const JsonNode root(document.root(), problems);
    Reading reading;
    Report& report = reading.report;
    parse_head(root, report);
    parse_narrative(root, report);
    if (report.year != 0) {
        const Form& form =
            find_form(forms, edition.empty() ? report.edition : edition, report.year);
        settle_edition(reading, form);
        parse_statistics(root, form, report);
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    return reading;
}

}  // namespace nianbao::format
