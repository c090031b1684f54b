#include <map>
#include <optional>

#include "docx/story_reader.hpp"
#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

/// What a style says of w:vanish, and the style it is based on.
struct Style {
    std::optional<bool> hidden;
    std::string based_on;
};

using Styles = std::map<std::string, Style, std::less<>>;

bool is_on(const xml::Scanner& scanner) {
    const std::string_view value = scanner.attribute("val", wordprocessing);
    return value != "0" && value != "false" && value != "off";
}

Styles read_styles(Parts& parts) {
    Styles styles;
    const opc::Part* part = parts.package().related(parts.package().main(), "styles");
    if (part == nullptr) {
        return styles;
    }
    Style* style = nullptr;
    each_token(parts.text(part->name), [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token)) {
            style = closes(token) && token.local == "style" ? nullptr : style;
        } else if (token.local == "style") {
            style = &styles[xml::decode(scanner.attribute("styleId", wordprocessing))];
        } else if (style != nullptr && token.local == "vanish") {
            style->hidden = is_on(scanner);
        } else if (style != nullptr && token.local == "basedOn") {
            style->based_on = xml::decode(scanner.attribute("val", wordprocessing));
        }
    });
    return styles;
}

std::optional<bool> hides(const Styles& styles, std::string_view id) {
    constexpr int deepest = 32;  // styles may be based on one another in a circle
    std::string current(id);
    for (int i = 0; i < deepest; ++i) {
        const auto style = styles.find(current);
        if (style == styles.end() || style->second.hidden) {
            return style == styles.end() ? std::nullopt : style->second.hidden;
        }
        current = style->second.based_on;
    }
    return std::nullopt;
}

/// Gathers the hidden words of each paragraph.
class HiddenText {
public:
    HiddenText(const opc::PartName& name, const Styles& styles, Traces& found)
        : name_(name), styles_(styles), found_(found) {}

    void read(const xml::Scanner& scanner, const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            if (in_text_ && is_hidden()) {
                words_ += characters(token);
            }
        } else if (token.uri == wordprocessing) {
            read_tag(scanner, token);
        }
    }

private:
    void read_tag(const xml::Scanner& scanner, const xml::Token& token) {
        if (token.local == "p") {
            tell();
            paragraph_ += opens(token) ? 1 : 0;
            paragraph_style_.clear();
        } else if (token.local == "r") {
            run_.reset();
            run_style_.clear();
            in_run_ = is_start(token);
        } else if (token.local == "t") {
            in_text_ = is_start(token);
        } else if (token.local == "pStyle" && opens(token)) {
            paragraph_style_ = xml::decode(scanner.attribute("val", wordprocessing));
        } else if (in_run_ && token.local == "rStyle" && opens(token)) {
            run_style_ = xml::decode(scanner.attribute("val", wordprocessing));
        } else if (in_run_ && token.local == "vanish" && opens(token)) {
            run_ = is_on(scanner);
        }
    }

    bool is_hidden() const {
        if (run_) {
            return *run_;
        }
        const std::optional<bool> by_run = hides(styles_, run_style_);
        return by_run ? *by_run : hides(styles_, paragraph_style_).value_or(false);
    }

    void tell() {
        if (!is_blank(words_)) {
            const std::string where = "paragraph " + std::to_string(paragraph_);
            found_.push_back({"hidden-text", "", name_, where, {words_}});
        }
        words_.clear();
    }

    const opc::PartName& name_;
    const Styles& styles_;
    Traces& found_;
    std::string words_;
    std::string paragraph_style_;
    std::string run_style_;
    std::optional<bool> run_;
    std::size_t paragraph_ = 0;
    bool in_run_ = false;
    bool in_text_ = false;
};

}  // namespace

void find_hidden_text(Parts& parts, Traces& found) {
    if (parts.package().kind() != opc::Kind::Docx) {
        return;
    }
    const Styles styles = read_styles(parts);
    for (const opc::PartName& name : parts.xml_of("wordprocessingml.")) {
        HiddenText text(name, styles, found);
        each_token(parts.text(name), [&](const xml::Scanner& scanner, const xml::Token& token) {
            text.read(scanner, token);
        });
    }
}

}  // namespace nianbao::traces
