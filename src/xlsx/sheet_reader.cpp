#include "xlsx/sheet_reader.hpp"

#include <charconv>

#include "nianbao/error.hpp"
#include "xlsx/cell_name.hpp"
#include "xlsx/start_tag.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;
using Kind = xml::Atom::Kind;

/// What a cell is made of.
struct Cell {
    std::string_view source;
    std::string_view start;
    std::string_view type;
    std::string_view ref;
    std::string_view value;         ///< characters of <v>
    std::string_view value_source;  ///< <v> … </v>
    std::string_view formula;       ///< <f> … </f>
    StringItem text;                ///< of an inline string
};

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

bool is_tag(const Token& token, std::string_view local) {
    const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
    return tag && token.uri == spreadsheet && token.local == local;
}

/// <c r="B5" s="3" t="s"> without t and ">".
std::string head_of(std::string_view start_tag) {
    std::string head = without_attribute(start_tag, "t");
    head.resize(head.find_last_not_of("/>") + 1);
    return head;
}

class Reader {
public:
    Reader(std::string_view part,
           const SharedStrings& shared,
           std::string_view delimiter,
           bool drop_results)
        : scanner_(part),
          shared_(shared),
          delimiter_(delimiter),
          drop_results_(drop_results),
          copied_(part.data()),
          end_(end_of(part)) {}

    Sheet read() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            if (is_tag(token, "row")) {
                row(token);
            } else if (is_tag(token, "c") && !sheet_.rows.empty()) {
                one_cell(token);
            } else if (token.kind == Token::Kind::End && token.local == "row") {
                end_row(token);
            }
        }
        copy_to(end_);
        sheet_.story = std::move(builder_).finish();
        sheet_.story.plain = true;
        sheet_.story.names = std::move(names_);
        return std::move(sheet_);
    }

private:
    void copy_to(const char* end) {
        if (end != copied_) {
            builder_.opaque({copied_, static_cast<std::size_t>(end - copied_)},
                            xml::Atom::Role::Noise);
        }
        copied_ = end;
    }

    // Rows and cells

    [[noreturn]] static void refuse_order(std::string_view name) {
        throw Error(Error::Kind::Package,
                    {"xlsx.order",
                     {"行或单元格的次序不对", "a row or cell is out of order"},
                     std::string(name),
                     {}});
    }

    void row(const Token& token) {
        const std::string_view name = scanner_.attribute("r");
        SheetRow row;
        row.number = sheet_.rows.empty() ? 1 : sheet_.rows.back().number + 1;
        if (!name.empty()) {
            const std::uint32_t given = row_number(name);
            if (given < row.number) {
                refuse_order(name);
            }
            row.number = given;
        }
        copy_to(token.source.data());
        copy_to(end_of(token.source));
        row.first = builder_.last();
        row.end = row.first + 1;
        sheet_.rows.push_back(std::move(row));
    }

    void end_row(const Token& token) {
        copy_to(end_of(token.source));
        sheet_.rows.back().end = builder_.last() + 1;
    }

    void one_cell(const Token& token) {
        std::vector<SheetCell>& cells = sheet_.rows.back().cells;
        const std::string_view name = scanner_.attribute("r");
        SheetCell place;
        place.column = cells.empty() ? 1 : cells.back().column + 1;
        if (!name.empty()) {
            const std::uint32_t given = column_number(name);
            if (given < place.column) {
                refuse_order(name);
            }
            place.column = given;
        }
        copy_to(token.source.data());
        place.first = builder_.last() + 1;
        const Cell found = token.kind == Token::Kind::Start ? read_cell(token) : empty_cell(token);
        cell(found, xml::prefix_of(token.name), place);
        place.end = builder_.last() + 1;
        cells.push_back(place);
    }

    static Cell empty_cell(const Token& token) {
        Cell cell;
        cell.source = token.source;
        cell.start = token.source;
        return cell;
    }

    Cell read_cell(const Token& start) {
        Cell cell;
        cell.start = start.source;
        cell.type = scanner_.attribute("t");
        cell.ref = scanner_.attribute("r");
        const std::size_t outside = scanner_.depth() - 1;
        Token token;
        do {
            token = scanner_.next();
            child(token, cell);
        } while (scanner_.depth() > outside);
        const auto size = static_cast<std::size_t>(end_of(token.source) - start.source.data());
        cell.source = {start.source.data(), size};
        return cell;
    }

    void child(const Token& token, Cell& cell) {
        if (is_tag(token, "f")) {
            cell.formula = scanner_.skip(token);
        } else if (is_tag(token, "is")) {
            cell.text = read_string_item(scanner_, token);
        } else if (is_tag(token, "v") && token.kind == Token::Kind::Start) {
            const std::string_view source = scanner_.skip(token);
            cell.value_source = source;
            cell.value = source.substr(token.source.size());
            cell.value = cell.value.substr(0, cell.value.find('<'));
        }
    }

    /// The text of a cell without a formula; null pointer where it has none.
    const StringItem* text_of(const Cell& cell, std::uint32_t& slot) const {
        if (!cell.formula.empty()) {
            return nullptr;
        }
        if (cell.type == "inlineStr") {
            return &cell.text;
        }
        return cell.type == "s" ? shared_text(cell, slot) : nullptr;
    }

    const StringItem* shared_text(const Cell& cell, std::uint32_t& slot) const {
        const auto read = std::from_chars(cell.value.data(), end_of(cell.value), slot);
        if (read.ec != std::errc() || slot >= shared_.items.size()) {
            throw Error(
                Error::Kind::Package,
                {"xlsx.string",
                 {"单元格所指的共享字符串不存在", "a cell names a shared string that is not there"},
                 std::string(cell.ref),
                 {}});
        }
        return &shared_.items[slot];
    }

    /// Full-width braces are what an input method makes of {{.
    bool may_hold_tags(const std::string& text) const {
        return text.find(delimiter_) != std::string::npos ||
               (delimiter_ == "{{" && text.find("｛") != std::string::npos);
    }

    void cell(const Cell& cell, std::string_view prefix, SheetCell& place) {
        std::uint32_t slot = 0;
        const StringItem* const text = text_of(cell, slot);
        if (text != nullptr && may_hold_tags(text->text)) {
            CellStory story{head_of(cell.start), {}, {}, cell.type == "inlineStr", slot};
            story.prefix = prefix.empty() ? "" : std::string(prefix) + ":";
            story.item_open = text->open;
            open(cell, *text, std::move(story));
            copied_ = end_of(cell.source);
            return;
        }
        copy_to(end_of(cell.start));
        place.is_blank = cell.formula.empty() && cell.value.empty() && cell.text.source.empty();
        if (!cell.formula.empty()) {
            copy_to(cell.formula.data());
            copy_to(end_of(cell.formula));
            place.formula = builder_.last();
        }
        if (!cell.formula.empty() && drop_results_ && !cell.value_source.empty()) {
            copy_to(cell.value_source.data());
            copied_ = end_of(cell.value_source);
        }
        copy_to(end_of(cell.source));
    }

    void open(const Cell& cell, const StringItem& text, CellStory story) {
        builder_.open(xml::Atom::Container::Story, cell.start);
        names_.emplace_back(cell.ref);
        sheet_.cells.emplace(builder_.last(), std::move(story));
        for (const StringPiece& piece : text.pieces) {
            if (piece.kind == Kind::Text) {
                builder_.text(piece.source, piece.characters);
            } else {
                builder_.edge(piece.kind, piece.source);
            }
        }
        builder_.close({});
    }

    xml::Scanner scanner_;
    const SharedStrings& shared_;
    std::string_view delimiter_;
    bool drop_results_;
    const char* copied_;  ///< how far the part has been given out
    const char* end_;
    xml::StoryBuilder builder_;
    std::vector<std::string> names_{""};  ///< of the stories: the sheet itself, then its cells
    Sheet sheet_;
};

}  // namespace

Sheet read_sheet(std::string_view part,
                 const SharedStrings& shared,
                 std::string_view delimiter,
                 bool drop_results) {
    return Reader(part, shared, delimiter, drop_results).read();
}

bool has_results(std::string_view part) {
    xml::Scanner scanner(part);
    bool formula = false;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        formula = is_tag(token, "c") ? false : formula || is_tag(token, "f");
        if (formula && is_tag(token, "v")) {
            return true;
        }
    }
    return false;
}

}  // namespace nianbao::xlsx
