#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::format {

/// A line that is not blank, without the blanks around it.
struct Line {
    std::string_view text;
    int number = 0;  ///< in the input, from 1
    bool operator==(const Line&) const = default;
};

/// "line 12"
std::string place_of(const Line& line);

/// The lines of a text that are not blank; line ends may be LF or CRLF. A byte order mark is left
/// out. A line that holds a tab keeps the tabs at its end, which are blank cells.
std::vector<Line> lines_of(std::string_view text);

/// A row of a table: it has a tab.
bool is_row(const Line& line) noexcept;

/// True where the text ends with 。！？；：or a closing quotation mark or bracket.
bool ends_sentence(std::string_view text) noexcept;

/// A line that may be a title, a heading or a signature: of at most 40 characters, ending no
/// sentence.
bool is_short(std::string_view text) noexcept;

/// The level of the number a line begins with, 1 to 4; 0 where it has none.
int level_of(std::string_view text) noexcept;

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
