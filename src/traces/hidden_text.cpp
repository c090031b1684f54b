#include <algorithm>
#include <map>
#include <optional>

#include "docx/story_reader.hpp"
#include "traces/finders.hpp"
#include "traces/revision_names.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

/// What a style says of w:vanish, and the style it is based on.
struct Style {
    std::optional<bool> hidden;
    std::string based_on;
};

struct Styles {
    std::map<std::string, Style, std::less<>> by_id;
    std::string paragraph;    ///< of paragraphs that name none
    bool everything = false;  ///< the defaults of the document hide
};

bool is_on(std::string_view value) {
    return !value.empty() && value != "0" && value != "false" && value != "off";
}

/// An element alone says yes.
bool says_yes(const xml::Scanner& scanner) {
    const std::string_view value = scanner.attribute("val", wordprocessing);
    return value.empty() || is_on(value);
}

class StyleReader {
public:
    void read(xml::Scanner& scanner, const xml::Token& token) {
        if (is_of(changes_of_looks, token)) {
            scanner.skip(token);
        } else if (!opens(token)) {
            style_ = closes(token) && token.local == "style" ? nullptr : style_;
        } else if (token.local == "style") {
            read_style(scanner);
        } else if (token.local == "vanish" && style_ == nullptr) {
            styles.everything = says_yes(scanner);
        } else if (token.local == "vanish") {
            style_->hidden = says_yes(scanner);
        } else if (style_ != nullptr && token.local == "basedOn") {
            style_->based_on = xml::decode(scanner.attribute("val", wordprocessing));
        }
    }

    Styles styles;

private:
    void read_style(const xml::Scanner& scanner) {
        const std::string id = xml::decode(scanner.attribute("styleId", wordprocessing));
        style_ = &styles.by_id[id];
        if (is_on(scanner.attribute("default", wordprocessing)) &&
            scanner.attribute("type", wordprocessing) == "paragraph") {
            styles.paragraph = id;
        }
    }

    Style* style_ = nullptr;
};

Styles read_styles(Parts& parts) {
    StyleReader reader;
    if (const opc::Part* part = parts.related(parts.package().main(), "styles")) {
        each_token(parts.text(part->name), [&](xml::Scanner& scanner, const xml::Token& token) {
            reader.read(scanner, token);
        });
    }
    return std::move(reader.styles);
}

bool hides(const Styles& styles, std::string_view id) {
    constexpr int deepest = 32;  // styles may be based on one another in a circle
    for (int i = 0; i < deepest; ++i) {
        const auto style = styles.by_id.find(id);
        if (style == styles.by_id.end() || style->second.hidden) {
            return style != styles.by_id.end() && *style->second.hidden;
        }
        id = style->second.based_on;
    }
    return false;
}

/// Gathers the hidden words of each paragraph.
class HiddenText {
public:
    HiddenText(const opc::PartName& name, const Styles& styles, Traces& found)
        : name_(name), styles_(styles), found_(found) {}

    void read(xml::Scanner& scanner, const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            if (in_text_ && is_hidden()) {
                open_.back().words += characters(token);
            }
        } else if (is_of(changes_of_looks, token)) {
            scanner.skip(token);
        } else if (token.uri == wordprocessing) {
            read_tag(scanner, token);
        }
    }

private:
    struct Run {
        std::optional<bool> direct;
        std::string style;
    };
    /// One that is open. Text boxes stand in runs of others.
    struct Paragraph {
        std::size_t number = 0;
        std::string style;
        std::string words;
        std::optional<Run> run;
    };

    void read_tag(const xml::Scanner& scanner, const xml::Token& token) {
        if (token.local == "p") {
            read_paragraph(token);
        } else if (token.local == "t") {
            in_text_ = is_start(token);
        } else if (!open_.empty() && token.local == "r") {
            open_.back().run = is_start(token) ? std::optional(Run()) : std::nullopt;
        } else if (!open_.empty() && opens(token)) {
            read_property(scanner, token);
        }
    }

    void read_paragraph(const xml::Token& token) {
        count_ += opens(token) ? 1 : 0;
        if (is_start(token)) {
            open_.push_back({count_, styles_.paragraph, {}, {}});
        } else if (closes(token)) {
            tell(open_.back());
            open_.pop_back();
        }
    }

    void read_property(const xml::Scanner& scanner, const xml::Token& token) {
        Paragraph& paragraph = open_.back();
        if (token.local == "pStyle") {
            paragraph.style = xml::decode(scanner.attribute("val", wordprocessing));
        } else if (paragraph.run && token.local == "rStyle") {
            paragraph.run->style = xml::decode(scanner.attribute("val", wordprocessing));
        } else if (paragraph.run && token.local == "vanish") {
            paragraph.run->direct = says_yes(scanner);
        }
    }

    bool is_hidden() const {
        return std::any_of(open_.begin(), open_.end(), [&](const Paragraph& paragraph) {
            return paragraph.run && hides_run(paragraph, *paragraph.run);
        });
    }

    /// §17.7.3: where the run itself says nothing, what two styles hide is shown.
    bool hides_run(const Paragraph& paragraph, const Run& run) const {
        return run.direct ? *run.direct
                          : styles_.everything ||
                                hides(styles_, run.style) != hides(styles_, paragraph.style);
    }

    void tell(Paragraph& paragraph) {
        if (!is_blank(paragraph.words)) {
            const std::string where = "paragraph " + std::to_string(paragraph.number);
            found_.push_back({"hidden-text", "", name_, where, {std::move(paragraph.words)}});
        }
    }

    const opc::PartName& name_;
    const Styles& styles_;
    Traces& found_;
    std::vector<Paragraph> open_;
    std::size_t count_ = 0;
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
        each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
            text.read(scanner, token);
        });
    }
}

}  // namespace nianbao::traces
