#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "format/block_data.hpp"
#include "format/text_lines.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

// Members are made in the order of the alphabet throughout, so that Data::object() has nothing to
// sort.
namespace nianbao {
namespace {

constexpr std::string_view report_name = "年政府信息公开工作年度报告";

std::string composed_title(const Report& report) {
    return std::to_string(report.year) + std::string(report_name);
}

std::string title_of(const Report& report) {
    return report.title.empty() ? report.organization + composed_title(report) : report.title;
}

Data::List title_lines(const Report& report) {
    if (report.title.empty()) {
        return {report.organization, composed_title(report)};
    }
    const std::string_view title = text::trimmed(report.title);
    const std::string_view first = format::before_year(title);
    if (first.empty() || first.size() == title.size()) {
        return {title};
    }
    return {first, text::trimmed(title.substr(first.size()))};
}

std::string table_title(const Form& form, const Report& report) {
    if (!report.table_title.empty()) {
        return report.table_title;
    }
    return report.organization + std::to_string(report.year) + "年度" + form.title;
}

/// An object of two members; a braced list would copy them.
Data pair_data(const char* first, Data first_value, const char* second, Data second_value) {
    Data::Object members;
    members.reserve(2);
    members.push_back({first, std::move(first_value)});
    members.push_back({second, std::move(second_value)});
    return Data::object(std::move(members));
}

Data section_data(std::string_view title, const Section* section) {
    Data blocks = section == nullptr ? Data(Data::List()) : format::blocks_data(section->content);
    return pair_data("blocks", std::move(blocks), "title", title);
}

Data sections_data(const Report& report) {
    Data::List list;
    for (const Section& section : report.sections) {
        list.push_back(section_data(section.title, &section));
    }
    return list;
}

Problem problem_of(const Section& section, const Form& form, bool twice) {
    Problem problem;
    problem.code = twice ? "report.section_twice" : "report.section";
    problem.place = section.place;
    problem.message = {"版本" + form.id + (twice ? "的这一部分出现两次：“" : "没有这一部分：“") +
                           section.title + "”",
                       (twice ? "this section occurs twice: \""
                              : "the edition " + form.id + " has no section \"") +
                           section.title + '"'};
    for (const FormSection& official : form.sections) {
        problem.remedy.zh += (problem.remedy.zh.empty() ? "应为：" : "、") + official.title;
        problem.remedy.en +=
            (problem.remedy.en.empty() ? "the sections are: " : ", ") + official.title;
    }
    return problem;
}

/// For each official section the one of the report; null pointers where it has none.
std::vector<const Section*> match_sections(const Form& form, const Report& report) {
    std::vector<const Section*> matched(form.sections.size());
    std::vector<Problem> problems;
    for (const Section& section : report.sections) {
        const FormSection* const official = report::section_titled(form, section.title);
        const Section** const place =
            official == nullptr
                ? nullptr
                : &matched[static_cast<std::size_t>(official - form.sections.data())];
        if (place == nullptr || *place != nullptr) {
            problems.push_back(problem_of(section, form, place != nullptr));
        } else {
            *place = &section;
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    return matched;
}

/// Whether a member of the data is wanted.
using Wanted = std::function<bool(std::string_view member)>;

/// section_<key> for each official section.
void add_fixed_sections(const Form& form,
                        const Report& report,
                        const Wanted& wanted,
                        Data::Object& members) {
    const auto matched = match_sections(form, report);
    std::vector<std::size_t> order(matched.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return form.sections[left].key < form.sections[right].key;
    });
    for (const std::size_t i : order) {
        const FormSection& official = form.sections[i];
        std::string key = "section_" + official.key;
        if (wanted(key)) {
            members.push_back({std::move(key), section_data(official.title, matched[i])});
        }
    }
}

Data signature_data(const Report& report) {
    if (!report.signature) {
        return false;
    }
    return pair_data(
        "date", report.signature->date.text(), "organization", report.signature->organization);
}

/// What was declared, by the places of the form; null pointers where nothing was.
using Declared = std::vector<const Entry*>;

Declared declared_in(const Report& report, const Form& form) {
    Declared declared(form.places().size());
    std::size_t next = 0;
    for (const auto& [key, entry] : report.statistics) {
        if (const auto place = form.place_of(key, next)) {
            declared[*place] = &entry;
        }
    }
    return declared;
}

Data value_data(const Entry* entry) {
    return entry == nullptr ? Data() : format::cell_data(entry->value);
}

/// The value of one more member, to be set.
Data& add(Data::Object& members, const std::string& key) {
    Data::Member& member = members.emplace_back();
    member.key = key;
    return member.value;
}

void add_values(const Form& form, const Declared& declared, Data::Object& members) {
    for (std::size_t i = 0; i < declared.size(); ++i) {
        add(members, form.places()[i].name) = value_data(declared[i]);
    }
}

/// The units of lists, as declared; a matrix prints none.
void add_units(const Form& form, const Declared& declared, Data::Object& members) {
    for (std::size_t i = 0; i < declared.size(); ++i) {
        const Form::Place& place = form.places()[i];
        if (form.tables[place.table].kind == Table::Kind::List) {
            const Entry* const entry = declared[i];
            const bool has_unit = entry != nullptr && !entry->unit.empty();
            add(members, place.unit) = has_unit ? entry->unit : form.at(place).unit;
        }
    }
}

void add_narrative(const Form& form,
                   const Report& report,
                   const Wanted& wanted,
                   Data::Object& members) {
    if (wanted("preamble")) {
        members.push_back({"preamble", format::blocks_data(report.preamble)});
    }
    if (form.fixed_sections) {
        add_fixed_sections(form, report, wanted, members);
    }
    if (wanted("sections")) {
        members.push_back({"sections", sections_data(report)});
    }
}

Data data_of(const Form& form, const Report& report, const Wanted& wanted) {
    Data::Object members;
    members.reserve(2 * form.places().size() + form.sections.size() + 8);
    const Declared declared = declared_in(report, form);
    add_values(form, declared, members);
    members.push_back({"organization", report.organization});
    add_narrative(form, report, wanted, members);
    members.push_back({"signature", signature_data(report)});
    members.push_back({"table_title", table_title(form, report)});
    members.push_back({"title", title_of(report)});
    members.push_back({"title_lines", title_lines(report)});
    add_units(form, declared, members);
    members.push_back({"year", Data::number(std::to_string(report.year))});
    return Data::object(std::move(members));
}

}  // namespace

Data report_data(const Form& form, const Report& report) {
    return data_of(form, report, [](std::string_view) { return true; });
}

Data report_data(const Form& form, const Report& report, const Template& document) {
    return data_of(
        form, report, [&](std::string_view member) { return document.asks_for(member); });
}

}  // namespace nianbao
