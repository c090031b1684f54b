#include "format/json_document.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace format {
namespace {

Data data_of(const JsonValue& value);

Data::List list_of(const JsonValue& value) {
    Data::List items;
    items.reserve(value.parts.size());
    for (const JsonValue& part : value.parts) {
        items.push_back(data_of(part));
    }
    return items;
}

Data::Object object_of(const JsonValue& value) {
    Data::Object members;
    members.reserve(value.parts.size());
    for (const JsonValue& part : value.parts) {
        members.push_back({std::string(part.key), data_of(part)});
    }
    return members;
}

Data data_of(const JsonValue& value) {
    switch (value.kind) {
        case JsonValue::Kind::Null:
            return {};
        case JsonValue::Kind::False:
            return false;
        case JsonValue::Kind::True:
            return true;
        case JsonValue::Kind::Number:
            return Data::number(std::string(value.text));
        case JsonValue::Kind::Text:
            return value.text;
        case JsonValue::Kind::List:
            return list_of(value);
        case JsonValue::Kind::Object:
            return Data::object(object_of(value));
    }
    return {};
}

}  // namespace
}  // namespace format

Data parse_data(std::string_view json) {
    return format::data_of(format::JsonDocument(json).root());
}

}  // namespace nianbao
