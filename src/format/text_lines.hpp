#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::format {

struct PageTable;

/// What the input tells of a line besides its text.
enum class Mark {
    None,
    Item,      ///< of a list
    Numbered,  ///< of a list that is numbered 1. 2. 3.
    Head,      ///< the head of a table; its cells are parted by tabs, as those of all rows
    Row,       ///< a row below such a head
    Words,     ///< a paragraph that is whole; its tabs part no cells
    Heading,   ///< a heading of `level`
    RunIn,     ///< a paragraph whose first `opening` bytes are a heading
    Table      ///< no text: the place of `table`
};

/// A line that is not blank, without the blanks around it.
struct Line {
    std::string_view text;
    int number = 0;  ///< its rank in the input, from 1
    Mark mark = Mark::None;
    int level = 0;
    std::size_t lead = 0;  ///< tabs before the text: blank cells, where this is a row
    std::size_t opening = 0;
    const PageTable* table = nullptr;
    std::string place = {};  ///< where it stands, "paragraph 3"; empty: the line of that number
    bool operator==(const Line&) const = default;
};

/// "line 12", or its place.
std::string place_of(const Line& line);

/// The lines of a text that are not blank; line ends may be LF or CRLF. A byte order mark is left
/// out. A line that holds a tab keeps the tabs at its end, which are blank cells; a row that is
/// marked as one keeps all of them. `marks` are those of all lines, or none.
std::vector<Line> lines_of(std::string_view text, const std::vector<Mark>& marks = {});

/// A row of a table: it has a tab, or is marked as one.
bool is_row(const Line& line) noexcept;
/// A row of a table whose head is marked.
bool is_marked_row(const Line& line) noexcept;

/// The cells of a row, without the blanks around them.
std::vector<std::string_view> cells_of(const Line& row);

/// True where the text ends with 。！？；：or a closing quotation mark or bracket.
bool ends_sentence(std::string_view text) noexcept;

/// A line that may be a title, a heading or a signature: of at most 40 characters, ending no
/// sentence.
bool is_short(std::string_view text) noexcept;

/// The level of the number a line begins with, 1 to 4; 0 where it has none.
int level_of(std::string_view text) noexcept;
/// The same; of a heading that is marked as one, its level.
int level_of(const Line& line) noexcept;

/// The heading a numbered line opens with: all of it, or its first sentence of at most 30
/// characters. `rest` is what follows. Empty where the line is an ordinary paragraph.
struct Opening {
    int level = 0;
    std::string_view heading;
    std::string_view rest;
};
std::optional<Opening> opening_of(std::string_view text) noexcept;

/// The year before the first 年 that has one: "2017 年", "２０１７年", "二〇一七年".
std::optional<int> year_in(std::string_view text);

/// The bytes before that year; all of the text where there is none.
std::string_view before_year(std::string_view text);

}  // namespace nianbao::format
