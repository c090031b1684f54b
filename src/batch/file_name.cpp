#include "batch/file_name.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::batch {
namespace {

constexpr std::size_t longest = 200;  // of 255 bytes; an extension and a suffix have to fit
constexpr std::array<std::string_view, 5> keys = {
    "organization", "year", "edition", "title", "name"};

[[noreturn]] void refuse(Error::Kind kind, Words message, const std::string& place) {
    throw Error(kind,
                {"batch.name",
                 std::move(message),
                 place,
                 {"可用：{{organization}} {{year}} {{edition}} {{title}} {{name}}",
                  "there are: {{organization}} {{year}} {{edition}} {{title}} {{name}}"}});
}

/// Calls for each piece of words and for each tag.
template <typename Words, typename Tag>
bool walk(std::string_view pattern, Words words, Tag tag) {
    while (!pattern.empty()) {
        const std::size_t open = pattern.find("{{");
        words(pattern.substr(0, open));
        if (open == pattern.npos) {
            return true;
        }
        const std::size_t close = pattern.find("}}", open);
        if (close == pattern.npos) {
            return false;
        }
        tag(pattern.substr(open + 2, close - open - 2));
        pattern.remove_prefix(close + 2);
    }
    return true;
}

std::string value_of(std::string_view key, const Report& report, std::string_view input) {
    if (key == "organization") {
        return report.organization;
    }
    if (key == "year") {
        return std::to_string(report.year);
    }
    if (key == "edition") {
        return report.edition;
    }
    return key == "title" ? report.title : std::filesystem::path(input).stem().string();
}

bool is_refused(char32_t value) {
    constexpr std::u32string_view marks = U"/\\:*?\"<>|";
    return value < 0x20 || value == 0x7F || marks.find(value) != marks.npos;
}

std::string portable(std::string_view name) {
    std::string made;
    for (std::size_t at = 0; at < name.size();) {
        const text::CodePoint point = text::code_point(name, at);
        if (made.size() + point.size > longest) {
            break;
        }
        made += is_refused(point.value) ? std::string_view("_") : name.substr(at, point.size);
        at += point.size;
    }
    std::string_view kept = text::trimmed(made);
    while (kept.ends_with('.') || kept.ends_with(' ')) {
        kept.remove_suffix(1);
    }
    while (kept.starts_with('.')) {
        kept.remove_prefix(1);
    }
    return std::string(text::trimmed(kept));
}

}  // namespace

FileNames::FileNames(std::string pattern) : pattern_(std::move(pattern)) {
    std::size_t tags = 0;
    const bool closed = walk(
        pattern_,
        [](std::string_view) {},
        [&](std::string_view key) {
            ++tags;
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                const std::string name(key);
                refuse(Error::Kind::Usage,
                       {"没有{{" + name + "}}", "there is no {{" + name + "}}"},
                       pattern_);
            }
        });
    if (!closed || tags == 0) {
        refuse(Error::Kind::Usage,
               {"文件名的写法里要有完整的标记", "a pattern of names needs whole tags"},
               pattern_);
    }
}

std::string FileNames::of(const Report& report, std::string_view input) const {
    std::string name;
    walk(
        pattern_,
        [&](std::string_view words) { name += words; },
        [&](std::string_view key) { name += value_of(key, report, input); });
    std::string made = portable(name);
    if (made.empty()) {
        refuse(Error::Kind::Data, {"得不到文件名", "this gives no name"}, pattern_);
    }
    return made;
}

}  // namespace nianbao::batch
