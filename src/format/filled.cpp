#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "format/block_data.hpp"
#include "format/printed_parts.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

// Members are made in the order of the alphabet throughout, so that Data::object() has nothing to
// sort.
namespace nianbao {
namespace {

Data::List title_lines(const Report& report) {
    const std::vector<std::string> lines = format::printed_title_lines(report);
    return {lines.begin(), lines.end()};
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

/// Whether a member of the data is wanted.
using Wanted = std::function<bool(std::string_view member)>;

/// section_<key> for each official section.
void add_fixed_sections(const Form& form,
                        const Report& report,
                        const Wanted& wanted,
                        Data::Object& members) {
    const auto matched = format::printed_sections(form, report);
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
    members.push_back({"table_title", format::printed_table_title(form, report)});
    members.push_back({"title", format::printed_title(report)});
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
