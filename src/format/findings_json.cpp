#include "format/json_writer.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace {

using format::JsonWriter;

void write_side(JsonWriter& json, std::string_view key, const Side& side) {
    json.name(key).open('{').name("operands").open('[');
    for (const Operand& operand : side.operands) {
        json.open('{').member("key", operand.key).member("label", operand.label);
        json.member("value", operand.value).member("place", operand.place).close('}');
    }
    json.close(']').member("total", side.total).close('}');
}

void write_waiver(JsonWriter& json, const Waiver& waiver) {
    json.name("waiver").open('{').member("by", waiver.by);
    json.member("reason", waiver.reason).close('}');
}

void write_finding(JsonWriter& json, const Finding& finding, Language language) {
    json.open('{').member("rule", finding.rule).member("severity", name_of(finding.severity));
    json.member("message", finding.message.in(language));
    write_side(json, "left", finding.left);
    write_side(json, "right", finding.right);
    json.member("difference", finding.difference).member("source", finding.source);
    if (finding.waiver) {
        write_waiver(json, *finding.waiver);
    }
    json.close('}');
}

}  // namespace

std::string findings_json(const std::vector<Finding>& findings,
                          const std::vector<Note>& notes,
                          Language language) {
    JsonWriter json;
    json.open('{').name("findings").open('[');
    for (const Finding& finding : findings) {
        write_finding(json, finding, language);
    }
    json.close(']').name("notes").open('[');
    for (const Note& note : notes) {
        json.open('{').member("message", note.message.in(language));
        json.member("place", note.place).close('}');
    }
    json.close(']').close('}');
    return std::move(json).done();
}

}  // namespace nianbao
