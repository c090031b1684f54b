#include "format/json.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <simdjson.h>

#include "format/json_document.hpp"
#include "format/json_number.hpp"
#include "format/json_tree.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t most_levels = 64;

/// One step from the root to a value: a key, or an index where `key` is no text.
struct Step {
    std::string_view key;
    std::size_t index = 0;
};

}  // namespace

/// Walks through all of one document.
class JsonDocument::Reader {
public:
    const JsonValue& read(std::string_view json) {
        refuse_encoding(json);
        buffer_.assign(json);
        buffer_.resize(json.size() + simdjson::SIMDJSON_PADDING, ' ');
        json_ = std::string_view(buffer_).substr(0, json.size());
        holds_escapes_ = json_.find("\\u") != std::string_view::npos;
        path_.clear();
        problems_.clear();
        tree_.clear();
        ondemand::document document;
        const auto error =
            parser_.iterate(buffer_.data(), json.size(), buffer_.size()).get(document);
        if (error == simdjson::UTF8_ERROR) {
            refuse_malformed();
        }
        demand(error);
        const JsonValue root = read_root(document);
        if (!problems_.empty()) {
            throw Error(Error::Kind::Data, std::exchange(problems_, {}));
        }
        return tree_.close(root);
    }

private:
    static Problem syntax(std::string zh, std::string en) {
        return {"json.syntax", {std::move(zh), std::move(en)}, "", {}};
    }

    [[noreturn]] static void refuse(const char* code,
                                    Words message,
                                    std::string place,
                                    Words remedy = {}) {
        throw Error(Error::Kind::Data,
                    {code, std::move(message), std::move(place), std::move(remedy)});
    }

    static void refuse_encoding(std::string_view json) {
        if (json.size() > most_bytes) {
            refuse("json.size", {"JSON超过64 MB", "the JSON is larger than 64 MB"}, "");
        }
        if (json.starts_with("\xEF\xBB\xBF")) {
            refuse("json.encoding",
                   {"文件以字节顺序标记（BOM）开头", "the file begins with a byte order mark"},
                   "line 1",
                   {"请另存为不带BOM的UTF-8", "save it as UTF-8 without BOM"});
        }
        if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            refuse("json.empty", {"文件是空的", "the file is empty"}, "");
        }
    }

    [[noreturn]] void refuse_malformed() const {
        const std::size_t at = std::min(text::find_malformed(json_), json_.size());
        refuse("json.encoding",
               {"不是UTF-8编码", "this is not UTF-8"},
               line_at(json_.data() + at),
               {"请另存为UTF-8", "save it as UTF-8"});
    }

    std::string line_at(const char* at) const {
        const auto lines = std::count(json_.data(), at, '\n');
        return "line " + std::to_string(lines + 1);
    }

    std::string pointer() const {
        std::string text;
        for (const Step& step : path_) {
            step.key.data() == nullptr ? append_step(text, step.index)
                                       : append_step(text, step.key);
        }
        return text;
    }

    std::string place(const char* at) const {
        const std::string path = pointer();
        const bool inside = at >= json_.data() && at <= json_.data() + json_.size();
        const std::string line = inside ? line_at(at) : "";
        return path.empty() || line.empty() ? path + line : path + " (" + line + ")";
    }

    void add(Problem problem, const char* at) {
        problem.place = place(at);
        problems_.push_back(std::move(problem));
    }

    [[noreturn]] void fail(Problem problem, const char* at) {
        add(std::move(problem), at);
        throw Error(Error::Kind::Data, std::exchange(problems_, {}));
    }

    template <typename Node>
    static const char* here(Node& node) {
        const char* at = nullptr;
        return node.current_location().get(at) == simdjson::SUCCESS ? at : nullptr;
    }

    void demand(simdjson::error_code error, const char* at = nullptr) {
        if (error != simdjson::SUCCESS) {
            fail(syntax("JSON语法错误", std::string("this is no JSON: ") + error_message(error)),
                 at);
        }
    }

    JsonValue read_root(ondemand::document& document) {
        bool is_scalar = false;
        demand(document.is_scalar().get(is_scalar), json_.data());
        JsonValue root;
        if (is_scalar) {
            root = scalar(document);
            std::string_view token;
            demand(simdjson::simdjson_result(document.raw_json_token()).get(token));
            refuse_rest(token.data() + token.size());
        } else {
            ondemand::value value;
            demand(document.get_value().get(value), json_.data());
            root = read_value(value);
            refuse_rest(here(document));
        }
        return root;
    }

    /// `at` is where reading stopped; null where nothing is left.
    void refuse_rest(const char* at) {
        if (at != nullptr && at < json_.data() + json_.size()) {
            fail(syntax("文件末尾有多余内容", "there is more behind the end"), at);
        }
    }

    JsonValue read_value(ondemand::value& value) {
        ondemand::json_type type{};
        demand(value.type().get(type), here(value));
        if (type != ondemand::json_type::array && type != ondemand::json_type::object) {
            return scalar(value);
        }
        if (path_.size() >= most_levels) {
            fail({"json.depth", {"嵌套超过64层", "nested deeper than 64 levels"}, "", {}},
                 here(value));
        }
        return type == ondemand::json_type::array ? read_list(value) : read_object(value);
    }

    JsonValue read_list(ondemand::value& value) {
        ondemand::array array;
        demand(value.get_array().get(array), here(value));
        const std::size_t first = tree_.open();
        path_.push_back({});
        for (auto result : array) {
            demand(result.error(), here(value));
            ondemand::value item = result.value_unsafe();
            tree_.push(read_value(item));
            ++path_.back().index;
        }
        path_.pop_back();
        return tree_.close_list(first);
    }

    JsonValue read_object(ondemand::value& value) {
        ondemand::object object;
        const char* begin = here(value);
        demand(value.get_object().get(object), begin);
        const std::size_t first = tree_.open();
        for (auto result : object) {
            demand(result.error(), here(value));
            ondemand::field field = std::move(result).value_unsafe();
            std::string_view key;
            demand(field.unescaped_key().get(key), here(value));
            path_.push_back({key.data() == nullptr ? std::string_view("") : key});
            accept_text(key, begin);
            JsonValue member = read_value(field.value());
            member.key = key;
            tree_.push(member);
            path_.pop_back();
        }
        const JsonValue object_read = tree_.close_object(first);
        refuse_doubled(object_read.parts, begin);
        return object_read;
    }

    void refuse_doubled(std::span<const JsonValue> members, const char* begin) {
        for (std::size_t i = 1; i < members.size(); ++i) {
            if (members[i].key == members[i - 1].key) {
                path_.push_back({members[i].key});
                add({"json.duplicate", {"键重复", "the key occurs twice"}, "", {}}, begin);
                path_.pop_back();
            }
        }
    }

    template <typename Node>
    JsonValue scalar(Node& node) {
        std::string_view token;
        demand(simdjson::simdjson_result(node.raw_json_token()).get(token));
        if (token.starts_with('"')) {
            std::string_view words;
            demand(node.get_string().get(words), token.data());
            accept_text(words, token.data());
            return value_of(JsonValue::Kind::Text, words);
        }
        const std::string_view word = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        if (word == "true" || word == "false") {
            return value_of(word == "true" ? JsonValue::Kind::True : JsonValue::Kind::False, {});
        }
        return word == "null" ? JsonValue() : number(word);
    }

    static JsonValue value_of(JsonValue::Kind kind, std::string_view text) {
        return {.kind = kind, .key = {}, .text = text};
    }

    JsonValue number(std::string_view word) {
        if (!is_json_number(word)) {
            fail(syntax("这里应是一个值", "a value should stand here"), word.data());
        }
        if (!is_printable_number(word)) {
            add({"json.number",
                 {"数字超过15位有效数字或超出范围",
                  "the number has more than 15 significant digits or is out of range"},
                 "",
                 {"如果是编号，请加引号写成文字", "if it is a code, write it as text, in quotes"}},
                word.data());
        }
        return value_of(JsonValue::Kind::Number, word);
    }

    /// simdjson lets "\u0000" pass, and half of a surrogate pair, which is no UTF-8.
    void accept_text(std::string_view words, const char* at) {
        if (holds_escapes_ && (words.find('\0') != std::string_view::npos ||
                               text::find_malformed(words) != std::string_view::npos)) {
            add({"json.text",
                 {"文字中有空字符或不成对的代理项",
                  "the text holds U+0000 or half of a surrogate pair"},
                 "",
                 {}},
                at);
        }
    }

    ondemand::parser parser_;
    std::string buffer_;
    std::string_view json_;
    bool holds_escapes_ = false;  ///< "\u" of characters
    std::vector<Step> path_;
    JsonTree tree_;
    std::vector<Problem> problems_;
};

/// A thread keeps one reader for the next document, so that a batch allocates its buffers once.
std::unique_ptr<JsonDocument::Reader>& JsonDocument::spare() {
    thread_local std::unique_ptr<Reader> reader;
    return reader;
}

JsonDocument::JsonDocument(std::string_view json)
    : reader_(spare() ? std::move(spare()) : std::make_unique<Reader>()),
      root_(&reader_->read(json)) {}

JsonDocument::~JsonDocument() {
    spare() = std::move(reader_);
}

}  // namespace nianbao::format
