#include "traces/paths.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "traces/finders.hpp"
#include "traces/tags.hpp"
#include "zip/entry_name.hpp"

namespace nianbao::traces {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_slash(char c) {
    return c == '/' || c == '\\';
}

/// How a path that begins here opens: "C:\", "\\server", "file:///"; 0 where none does.
std::size_t opening(std::string_view text) {
    if (text.size() > 5 && zip::folded_name(text.substr(0, 5)) == "file:") {
        return 5;
    }
    if (text.size() > 2 && is_letter(text[0]) && text[1] == ':' && is_slash(text[2])) {
        return 3;
    }
    // Fields write each backslash twice.
    const std::size_t slashes = std::min(text.find_first_not_of('\\'), text.size());
    const bool server = slashes >= 2 && slashes < text.size() &&
                        (std::isalnum(static_cast<unsigned char>(text[slashes])) != 0 ||
                         static_cast<unsigned char>(text[slashes]) > 0x7F);
    const bool home = text.starts_with("/home/") || text.starts_with("/Users/");
    return server ? slashes : home ? 1 : 0;
}

bool may_stand_before(char c) {
    return c == '"' || c == '\'' || c == '=' || c == ' ' || c == ';' || c == '(';
}

std::size_t end_of(std::string_view text, std::size_t begin) {
    const std::size_t end = text.find_first_of("\"'|<>;\r\n\t", begin);
    return end == std::string_view::npos ? text.size() : end;
}

/// The last name in a path; "." where it is a folder.
std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    const std::string_view name =
        slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    return name.empty() ? std::string_view(".") : name;
}

}  // namespace

std::optional<std::string> without_folders(std::string_view text) {
    std::string made;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool may_begin = at == 0 || may_stand_before(text[at - 1]);
        if (may_begin && opening(text.substr(at)) != 0) {
            const std::size_t end = end_of(text, at + 1);
            made += text.substr(copied, at - copied);
            made += file_name(text.substr(at, end - at));
            copied = end;
            at = end;
        }
    }
    made += text.substr(copied);
    return copied == 0 ? std::nullopt : std::optional<std::string>(made);
}

namespace {

bool may_hold_path(std::string_view part) {
    return part.find(":\\") != std::string_view::npos ||
           part.find(":/") != std::string_view::npos ||
           part.find("\\\\") != std::string_view::npos ||
           part.find("/home/") != std::string_view::npos ||
           part.find("/Users/") != std::string_view::npos ||
           zip::folded_name(part).find("file:") != std::string::npos;
}

/// Attributes that are no words: what looks like a path in them is a format or a name of a schema.
bool is_technical(const xml::Attribute& attribute) {
    return attribute.name.starts_with("xmlns") || attribute.local == "formatCode" ||
           attribute.local == "PartName";
}

class PathFinder {
public:
    PathFinder(const opc::PartName& name, std::string_view part, Traces& found)
        : name_(name), part_(part), found_(found) {
        is_relationships_ = name.source_of_relationships().has_value();
    }

    void read(const xml::Scanner& scanner, const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            add_to_instruction(token);
            return;
        }
        if (is_one_of(token.local, {"instrText", "delInstrText", "Template"})) {
            in_instruction_ = is_start(token);
        }
        if (is_one_of(token.local, {"fldChar", "p", "Template"})) {
            tell_instruction();
        }
        if (token.local == "AlternateContent") {
            read_choices(token);
        }
        if (opens(token)) {
            read_attributes(scanner, token);
        }
    }

private:
    void read_attributes(const xml::Scanner& scanner, const xml::Token& token) {
        if (is_relationships_ && scanner.attribute("TargetMode") != "External") {
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            const bool counts =
                !is_technical(attribute) && (!is_relationships_ || attribute.local == "Target");
            if (counts && tell(attribute.local, attribute.value, xml::decode(attribute.value)) &&
                token.local == "absPath" && !choices_.empty()) {
                folders_.push_back(found_.size() - 1);
            }
        }
    }

    /// Runs split the instruction of a field.
    void add_to_instruction(const xml::Token& token) {
        if (in_instruction_) {
            instruction_ += characters(token);
            pieces_.push_back(token.source);
        }
    }

    /// All of it stands in its first piece then.
    void tell_instruction() {
        if (!pieces_.empty() && tell("field", pieces_.front(), instruction_)) {
            for (std::size_t i = 1; i < pieces_.size(); ++i) {
                found_.back().edits.push_back({name_, cut(part_, pieces_[i])});
            }
        }
        pieces_.clear();
        instruction_.clear();
    }

    /// Where a workbook lay when it was saved stands in an mc:AlternateContent, which goes whole.
    void read_choices(const xml::Token& token) {
        if (is_start(token)) {
            choices_.push_back(xml::span_of(part_, token.source).begin);
        } else if (closes(token)) {
            const std::size_t begin = choices_.back();
            choices_.pop_back();
            const std::size_t end = xml::span_of(part_, token.source).end();
            for (const std::size_t folder : folders_) {
                found_[folder].edits = {{name_, {{begin, end - begin}, {}}}};
            }
            folders_.clear();
        }
    }

    bool tell(std::string_view what, std::string_view source, const std::string& value) {
        const std::optional<std::string> name = without_folders(value);
        if (!name) {
            return false;
        }
        std::string bytes;
        xml::append_attribute(bytes, *name);
        found_.push_back({"path", std::string(what), name_, "", {value}});
        found_.back().edits = {{name_, {xml::span_of(part_, source), std::move(bytes)}}};
        return true;
    }

    const opc::PartName& name_;
    std::string_view part_;
    Traces& found_;
    std::vector<std::size_t> choices_;  ///< where the open ones begin
    std::vector<std::size_t> folders_;  ///< traces that go with the innermost
    std::string instruction_;
    std::vector<std::string_view> pieces_;
    bool is_relationships_ = false;
    bool in_instruction_ = false;
};

}  // namespace

void find_paths(Parts& parts, Traces& found) {
    for (const opc::Part& part : parts.xml()) {
        const std::string& text = parts.text(part.name);
        if (!may_hold_path(text)) {
            continue;
        }
        PathFinder finder(part.name, text, found);
        each_token(text, [&](const xml::Scanner& scanner, const xml::Token& token) {
            finder.read(scanner, token);
        });
    }
}

}  // namespace nianbao::traces
