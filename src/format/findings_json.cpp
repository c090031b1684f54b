#include "format/json.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace {

using format::append_json;

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::Information:
            return "information";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

void append_member(std::string& json, std::string_view key, std::string_view text) {
    json += json.back() == '{' ? "" : ",";
    append_json(json, key);
    json += ':';
    append_json(json, text);
}

/// Appends "[a,b,…]", each element written by `write`.
template <typename Items, typename Write>
void append_list(std::string& json, const Items& items, Write write) {
    json += '[';
    for (const auto& item : items) {
        json += json.back() == '[' ? "" : ",";
        write(json, item);
    }
    json += ']';
}

void append_operand(std::string& json, const Operand& operand) {
    json += '{';
    append_member(json, "key", operand.key);
    append_member(json, "label", operand.label);
    append_member(json, "value", operand.value);
    append_member(json, "place", operand.place);
    json += '}';
}

void append_side(std::string& json, std::string_view key, const Side& side) {
    json += ',';
    append_json(json, key);
    json += ":{\"operands\":";
    append_list(json, side.operands, append_operand);
    append_member(json, "total", side.total);
    json += '}';
}

void append_finding(std::string& json, const Finding& finding, Language language) {
    json += '{';
    append_member(json, "rule", finding.rule);
    append_member(json, "severity", name_of(finding.severity));
    append_member(json, "message", finding.message.in(language));
    append_side(json, "left", finding.left);
    append_side(json, "right", finding.right);
    append_member(json, "difference", finding.difference);
    append_member(json, "source", finding.source);
    json += '}';
}

void append_note(std::string& json, const Note& note, Language language) {
    json += '{';
    append_member(json, "message", note.message.in(language));
    append_member(json, "place", note.place);
    json += '}';
}

}  // namespace

std::string findings_json(const std::vector<Finding>& findings,
                          const std::vector<Note>& notes,
                          Language language) {
    std::string json = "{\"findings\":";
    append_list(json, findings, [language](std::string& out, const Finding& finding) {
        append_finding(out, finding, language);
    });
    json += ",\"notes\":";
    append_list(json, notes, [language](std::string& out, const Note& note) {
        append_note(out, note, language);
    });
    json += "}\n";
    return json;
}

}  // namespace nianbao
