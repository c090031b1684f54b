#include "opc/part_name.hpp"

#include <utility>
#include <vector>

#include "zip/entry_name.hpp"

namespace nianbao::opc {
namespace {

constexpr std::string_view rels_folder = "_rels/";
constexpr std::string_view rels_extension = ".rels";

int hex(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Letters, digits and a few marks never need the percent sign (6.2.2.2 forbids it); with it they
// only hide a name. Slashes and control characters must not come in by this door.
bool may_be_encoded(int byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    const bool mark = byte == '-' || byte == '.' || byte == '_' || byte == '~';
    return byte >= 0x20 && byte != 0x7F && byte != '/' && byte != '\\' && !letter && !digit &&
           !mark;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hex(text[i + 2]);
        if (low < 0 || !may_be_encoded(high * 16 + low)) {
            return std::nullopt;
        }
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

// No segment is empty or ends in a dot (6.2.2.2); brackets are for what is no part.
bool is_part_path(std::string_view path) {
    return zip::is_safe_name(path) && path.find_first_of("[]?#") == std::string_view::npos &&
           path.find("./") == std::string_view::npos && !path.ends_with('.');
}

// The segments of a path, with "." and ".." done; false where ".." leaves the root.
bool walk(std::vector<std::string_view>& segments, std::string_view path) {
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string_view segment = path.substr(0, slash);
        if (segment == ".." && segments.empty()) {
            return false;
        }
        if (segment == "..") {
            segments.pop_back();
        } else if (segment != ".") {
            segments.push_back(segment);
        }
        if (slash == std::string_view::npos) {
            return true;
        }
        path.remove_prefix(slash + 1);
    }
}

std::string joined(const std::vector<std::string_view>& segments) {
    std::string path;
    for (const std::string_view segment : segments) {
        path += '/';
        path += segment;
    }
    return path;
}

// "/word/_rels/a.xml.rels" is "/word/a.xml"; nothing for another path.
std::optional<std::string> without_rels(const std::string& path) {
    const std::string folded = zip::folded_name(path);
    const std::size_t file = path.rfind('/') + 1;
    if (!folded.substr(0, file).ends_with("/_rels/") || !folded.ends_with(rels_extension)) {
        return std::nullopt;
    }
    const std::size_t length = path.size() - file - rels_extension.size();
    return path.substr(0, file - rels_folder.size()) + path.substr(file, length);
}

}  // namespace

PartName::PartName(std::string text, std::string key)
    : text_(std::move(text)), key_(std::move(key)) {}

PartName PartName::package() {
    return {"/", "/"};
}

std::optional<PartName> PartName::of_entry(std::string_view entry) {
    if (!is_part_path(entry)) {
        return std::nullopt;
    }
    // An entry may hold a percent sign that encodes nothing.
    std::string path = "/" + std::string(entry);
    std::string key = zip::folded_name(percent_decoded(path).value_or(path));
    return PartName(std::move(path), std::move(key));
}

std::optional<PartName> PartName::parse(std::string_view text) {
    if (!text.starts_with('/') || !is_part_path(text.substr(1))) {
        return std::nullopt;
    }
    const auto decoded = percent_decoded(text);
    if (!decoded) {
        return std::nullopt;
    }
    return PartName(std::string(text), zip::folded_name(*decoded));
}

std::optional<PartName> PartName::resolve(const PartName& source, std::string_view target) {
    std::vector<std::string_view> segments;
    if (target.empty() || target.substr(0, target.find('/')).find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    if (target.front() == '/') {
        target.remove_prefix(1);
    } else if (source.folder().size() > 1) {
        walk(segments, source.folder().substr(1, source.folder().size() - 2));
    }
    return walk(segments, target) ? parse(joined(segments)) : std::nullopt;
}

std::string_view PartName::entry() const noexcept {
    return std::string_view(text_).substr(1);
}

std::string_view PartName::folder() const noexcept {
    return std::string_view(text_).substr(0, text_.rfind('/') + 1);
}

std::string_view PartName::file() const noexcept {
    return std::string_view(text_).substr(text_.rfind('/') + 1);
}

std::string PartName::extension() const {
    const std::size_t dot = file().rfind('.');
    return dot == std::string_view::npos ? "" : zip::folded_name(file().substr(dot + 1));
}

PartName PartName::relationships() const {
    const auto inserted = [](const std::string& path) {
        std::string rels = path;
        rels.insert(path.rfind('/') + 1, rels_folder);
        return rels.append(rels_extension);
    };
    return {inserted(text_), inserted(key_)};
}

std::optional<PartName> PartName::source_of_relationships() const {
    auto text = without_rels(text_);
    auto key = without_rels(key_);
    if (!text || !key) {
        return std::nullopt;
    }
    return PartName(std::move(*text), std::move(*key));
}

}  // namespace nianbao::opc
