#include "docx/control.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "docx/story_reader.hpp"
#include "text/utf8.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;
using Kind = Control::Kind;

/// Namespaces of the controls that Word 2010 and 2012 have added ([MS-DOCX] 2.2.4, 2.5.4).
constexpr std::string_view word_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

bool is_tag(const Token& token) {
    return token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
}

/// The character that a hexadecimal code names: "2612" is ☒.
std::string character(std::string_view code, const std::string& otherwise) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(code.data(), end_of(code), value, 16);
    constexpr std::uint32_t last_plane = 0xFFFF;
    if (read.ec != std::errc() || read.ptr != end_of(code) || value > last_plane || value < ' ') {
        return otherwise;
    }
    std::string text;
    text::append(text, static_cast<char32_t>(value));
    return text;
}

/// Reads the children of w:sdtPr.
class PropertiesReader {
public:
    PropertiesReader(xml::Scanner& scanner, Control& control)
        : scanner_(scanner), control_(control) {}

    void read(const Token& start) {
        control_.properties = start.source;
        if (start.kind == Token::Kind::Empty) {
            return;
        }
        const std::size_t outside = scanner_.depth() - 1;
        Token token;
        do {
            token = scanner_.next();
            if (is_tag(token)) {
                child(token);
            }
        } while (scanner_.depth() > outside);
        const char* const begin = start.source.data();
        control_.properties = {begin, static_cast<std::size_t>(end_of(token.source) - begin)};
    }

private:
    std::string value(std::string_view name = "val") const {
        return xml::decode(scanner_.attribute(name, wordprocessing));
    }

    void child(const Token& token) {
        if (token.local == "tag" || token.local == "alias") {
            name(token.local == "alias");
        } else if (token.local == "showingPlcHdr" || token.local == "dataBinding") {
            control_.placeholder = control_.placeholder || token.local == "showingPlcHdr";
            control_.obsolete.push_back(scanner_.skip(token));
        } else if (token.local == "rPr") {
            scanner_.skip(token);
        } else if (!kind(token)) {
            detail(token);
        }
    }

    void name(bool alias) {
        const std::string name = value();
        if (!name.empty() && (!alias || control_.tag.empty())) {
            control_.tag = name;
            control_.by_alias = alias;
        }
    }

    bool kind(const Token& token) {
        static const std::map<std::string_view, Kind> kinds = {
            {"text", Kind::Text},
            {"richText", Kind::Text},
            {"date", Kind::Date},
            {"checkbox", Kind::CheckBox},
            {"dropDownList", Kind::DropDown},
            {"comboBox", Kind::ComboBox},
            {"repeatingSection", Kind::Repeating},
            {"repeatingSectionItem", Kind::Item},
            {"picture", Kind::Picture},
            {"docPartList", Kind::Other},
            {"docPartObj", Kind::Other},
            {"equation", Kind::Other},
            {"citation", Kind::Other},
            {"bibliography", Kind::Other},
            {"group", Kind::Other}};
        const auto found = kinds.find(token.local);
        if (found == kinds.end()) {
            return false;
        }
        control_.kind = found->second;
        if (control_.kind == Kind::Date) {
            control_.state = scanner_.attribute("fullDate", wordprocessing);
        }
        return true;
    }

    void detail(const Token& token) {
        if (token.local == "dateFormat") {
            control_.date_format = value();
        } else if (token.local == "listItem") {
            const std::string shown = value("displayText");
            control_.choices.push_back({value("value"), shown.empty() ? value("value") : shown});
        } else if (token.local == "checked") {
            control_.state = scanner_.attribute("val", word_2010);
        } else if (token.local == "checkedState") {
            control_.checked = character(scanner_.attribute("val", word_2010), control_.checked);
        } else if (token.local == "uncheckedState") {
            control_.unchecked =
                character(scanner_.attribute("val", word_2010), control_.unchecked);
        }
    }

    xml::Scanner& scanner_;
    Control& control_;
};

}  // namespace

std::map<const char*, Control> read_controls(std::string_view part) {
    std::map<const char*, Control> controls;
    if (part.find("sdtPr") == std::string_view::npos) {
        return controls;
    }
    xml::Scanner scanner(part);
    Control* open = nullptr;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        if (!is_tag(token) || token.uri != wordprocessing) {
            continue;
        }
        if (token.local == "sdt") {
            open = &controls[token.source.data()];
        } else if (token.local == "sdtPr" && open != nullptr) {
            PropertiesReader(scanner, *open).read(token);
        }
    }
    return controls;
}

FilledProperties filled_properties(const Control& control) {
    FilledProperties made;
    std::string* out = &made.before;
    const char* from = control.properties.data();
    std::vector<std::string_view> cuts = control.obsolete;
    if (!control.state.empty()) {
        cuts.push_back(control.state);
    }
    std::sort(cuts.begin(), cuts.end(), [](std::string_view left, std::string_view right) {
        return left.data() < right.data();
    });
    for (const std::string_view cut : cuts) {
        out->append(from, cut.data());
        out = cut.data() == control.state.data() ? &made.after : out;
        from = end_of(cut);
    }
    out->append(from, end_of(control.properties));
    return made;
}

}  // namespace nianbao::docx
