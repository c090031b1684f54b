#include "html/body_reader.hpp"

#include <algorithm>
#include <utility>

#include "html/scanner.hpp"
#include "html/table_builder.hpp"
#include "html/tags.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::html {
namespace {

using List = Paragraph::List;

bool is_space(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/// Chinese characters and punctuation: a line end of the source between two of them is no blank.
bool is_chinese(char32_t value) noexcept {
    return value >= 0x2E80 && value < 0xFFF0;
}

/// Puts the characters of a block together as a browser shows them.
class Words {
public:
    void add(std::string_view text, bool preserved, bool bold, bool link) {
        for (std::size_t at = 0; at < text.size();) {
            const text::CodePoint point = text::code_point(text, at);
            if (point.size == 1 && is_space(text[at]) && !preserved) {
                blank_ = true;
                line_end_ = line_end_ || text[at] == '\n';
            } else {
                add(text.substr(at, point.size), point.value, bold, link);
            }
            at += point.size;
        }
    }

    void add_break() {
        blank_ = line_end_ = false;
        text_ += '\n';
        last_ = U'\n';
    }

    bool empty() const noexcept { return text_.empty(); }

    Paragraph take() {
        Paragraph made;
        made.text = std::move(text_);
        made.bold = bold_ && shown_;
        made.opening = made.bold ? 0 : opening_;
        made.link = link_ && shown_;
        *this = Words();
        return made;
    }

private:
    void add(std::string_view character, char32_t value, bool bold, bool link) {
        const bool joined = line_end_ && is_chinese(last_) && is_chinese(value);
        if (blank_ && !joined && !text_.empty() && last_ != U'\n') {
            text_ += ' ';
        }
        blank_ = line_end_ = false;
        text_ += character;
        last_ = value;
        if (!text::is_blank(value)) {
            shown_ = true;
            bold_ = bold_ && bold;
            opening_ = bold_ ? text_.size() : opening_;
            link_ = link_ && link;
        }
    }

    std::string text_;
    bool blank_ = false;     ///< blanks stand behind
    bool line_end_ = false;  ///< a line end among them
    char32_t last_ = 0;
    bool shown_ = false;
    bool bold_ = true;
    std::size_t opening_ = 0;  ///< bytes up to the last bold one, before any other
    bool link_ = true;
};

/// What was open around an element, to be restored at its end.
struct State {
    int heading = 0;
    bool bold = false;
    bool link = false;
    bool preserved = false;
    bool unseen = false;
    bool aside = false;
    bool hidden = false;
    bool caption = false;
    List list = List::None;  ///< that items belong to
    List item = List::None;  ///< that the text is an item of
    std::size_t container = 0;
};

class BodyReader : public Listener {
public:
    BodyReader() { body_.containers.push_back({}); }

    void open(std::string_view name, const Attributes& attributes) override {
        const Role role = role_of(name);
        if (role == Role::Break) {
            add_break();
        }
        if (is_block(role)) {
            flush();
        }
        states_.push_back(state_);
        const Look look = look_of(attributes);
        const bool passed = state_.aside || state_.hidden;
        state_.unseen = state_.unseen || role == Role::Unseen;
        state_.aside = state_.aside || role == Role::Aside;
        state_.hidden = state_.hidden || (look.hidden && name != "body" && name != "html");
        if (!passed && (state_.aside || state_.hidden)) {
            body_.passed_over.push_back({body_.paragraphs.size(), {}, state_.hidden});
        }
        state_.bold = state_.bold || look.bold || role == Role::Strong;
        state_.link = state_.link || role == Role::Link;
        if (is_block(role)) {
            open_block(name, role, attributes);
        }
    }

    void close(std::string_view name) override {
        const Role role = role_of(name);
        if (is_block(role)) {
            flush();
            body_.containers[state_.container].end_paragraph = body_.paragraphs.size();
        }
        if (is_shown()) {
            close_table(name, role);
        }
        if (!states_.empty()) {
            state_ = states_.back();
            states_.pop_back();
        }
    }

    void text(std::string_view characters) override {
        if (is_shown()) {
            words_.add(characters, state_.preserved, state_.bold, state_.link);
        } else if (!state_.unseen) {
            pass_over(characters);
        }
    }

    Body run() {
        flush();
        body_.containers.front().end_paragraph = body_.paragraphs.size();
        std::erase_if(body_.passed_over,
                      [](const PassedOver& one) { return text::is_blank(one.text); });
        return std::move(body_);
    }

private:
    static bool is_block(Role role) noexcept {
        return role != Role::Inline && role != Role::Break && role != Role::Strong &&
               role != Role::Link && role != Role::Unseen;
    }

    bool is_shown() const noexcept { return !state_.unseen && !state_.aside && !state_.hidden; }

    void add_break() {
        if (is_shown()) {
            words_.add_break();
        }
    }

    void open_block(std::string_view name, Role role, const Attributes& attributes) {
        const Container& above = body_.containers[state_.container];
        body_.containers.push_back({state_.container,
                                    above.depth + 1,
                                    body_.paragraphs.size(),
                                    body_.paragraphs.size(),
                                    name == "section"});
        state_.container = body_.containers.size() - 1;
        state_.heading = std::max(state_.heading, heading_of(name));
        state_.preserved = state_.preserved || role == Role::Preserved;
        state_.caption = name == "caption" || (state_.caption && role != Role::Table);
        if (role == Role::Ordered || role == Role::Unordered) {
            state_.list = role == Role::Ordered ? List::Numbers : List::Bullets;
        } else if (role == Role::Item) {
            state_.item = state_.list;
        }
        if (is_shown()) {
            open_table(role, attributes);
        }
    }

    void open_table(Role role, const Attributes& attributes) {
        if (role == Role::Table) {
            Table& table = body_.tables.emplace_back();
            table.first_paragraph = body_.paragraphs.size();
            const TableBuilder* const outer = builder_around();
            table.outer = outer == nullptr ? Paragraph::none : outer->index();
            table.container = state_.container;
            table.headless = attributes.value("data-head") == "none";
            builders_.emplace_back(body_.tables.size() - 1);
            state_.item = state_.list = List::None;
        } else if (role == Role::Row && !builders_.empty()) {
            builders_.back().begin_row();
        } else if (role == Role::Cell && !builders_.empty()) {
            builders_.back().begin_cell(
                span_of(attributes.value("rowspan"), text::Grid::most_rows),
                span_of(attributes.value("colspan"), text::Grid::most_columns));
        }
    }

    void close_table(std::string_view name, Role role) {
        if (builders_.empty()) {
            return;
        }
        if (name == "caption" && !builders_.back().in_cell()) {
            // It is shown above the table, wherever it stands in it.
            body_.tables[builders_.back().index()].first_paragraph = body_.paragraphs.size();
        } else if (role == Role::Cell) {
            builders_.back().end_cell();
        } else if (role == Role::Table) {
            builders_.back().finish(body_.tables[builders_.back().index()]);
            builders_.pop_back();
        }
    }

    /// The innermost table with an open cell; null pointer where there is none.
    TableBuilder* builder_around() noexcept {
        const auto found = std::find_if(
            builders_.rbegin(), builders_.rend(), [](auto& builder) { return builder.in_cell(); });
        return found == builders_.rend() ? nullptr : &*found;
    }

    void flush() {
        if (!words_.empty()) {
            add_paragraph(words_.take());
        }
    }

    void add_paragraph(Paragraph made) {
        if (text::is_blank(made.text)) {
            return;
        }
        made.heading = state_.heading;
        made.list = state_.item;
        made.caption = state_.caption;
        made.container = state_.container;
        if (TableBuilder* const builder = builder_around()) {
            made.table = builder->index();
            builder->add_paragraph(body_.paragraphs.size());
        }
        body_.paragraphs.push_back(std::move(made));
    }

    void pass_over(std::string_view characters) {
        constexpr std::size_t longest = 300;
        std::string& text = body_.passed_over.back().text;
        for (std::size_t at = 0; at < characters.size() && text.size() < longest;) {
            const text::CodePoint point = text::code_point(characters, at);
            const bool blank = text::is_blank(point.value);
            if (!blank || (!text.empty() && text.back() != ' ')) {
                text += blank ? std::string_view(" ") : characters.substr(at, point.size);
            }
            at += point.size;
        }
    }

    Body body_;
    Words words_;
    State state_;
    std::vector<State> states_;
    std::vector<TableBuilder> builders_;
};

}  // namespace

Body read_body(std::string_view page) {
    BodyReader reader;
    scan(page, reader);
    return reader.run();
}

}  // namespace nianbao::html
