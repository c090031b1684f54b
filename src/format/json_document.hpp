#pragma once

#include <memory>
#include <string_view>

#include "format/json_value.hpp"

namespace nianbao::format {

/// A JSON document as a tree of its values. Strict: UTF-8, RFC 8259, no key twice, 64 levels and
/// 64 MB at most, numbers that every program reads alike (is_printable_number).
class JsonDocument {
public:
    /// Throws Error (Data) with line and JSON pointer.
    explicit JsonDocument(std::string_view json);
    ~JsonDocument();
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;
    JsonDocument(JsonDocument&&) = delete;
    JsonDocument& operator=(JsonDocument&&) = delete;

    const JsonValue& root() const noexcept { return *root_; }

private:
    class Reader;
    static std::unique_ptr<Reader>& spare();

    std::unique_ptr<Reader> reader_;
    const JsonValue* root_;
};

}  // namespace nianbao::format
