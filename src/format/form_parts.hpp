#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_node.hpp"
#include "nianbao/form.hpp"

// The parts of form.json, for form_json.cpp.
namespace nianbao::format {

/// {"zh": …, "en": …}
Words parse_words(const JsonNode& node);

/// A key of items, rows and columns: small letters, digits and "_", in parts joined by dots.
/// Complains of any other.
std::string parse_key(const JsonNode& node);

/// A level of organs: "county". Complains of a word that is none.
std::string parse_organ_level(const JsonNode& node);

/// "did you mean …" for a key that no item of the form has, where one is near.
Words nearest_item(const Form& form, std::string_view key);

/// The item where a row and a column of a matrix cross: `model` with key, label and place of both.
Item crossed(Item model, const Axis& row, const Axis& column);

/// A row of a list, and a row of a matrix.
Item parse_row(const JsonNode& node);
Axis parse_axis(const JsonNode& node);

/// A table with its items.
Table parse_table(const JsonNode& node);

/// The member "severity" of a rule; complains where there is none or an unknown one.
Severity parse_severity(const JsonNode& rule);

/// [first, last], null for an open end. Complains of anything else.
void parse_years(const JsonNode& node, std::optional<int>& first, std::optional<int>& last);

/// The rules that one entry of "rules" stands for; `form` has its tables already.
std::vector<Rule> parse_rule(const JsonNode& node, const Form& form);

}  // namespace nianbao::format
