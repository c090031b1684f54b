#include "format/report_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "format/aligned_rows.hpp"
#include "format/page_reader.hpp"
#include "format/text_lines.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

[[noreturn]] void refuse(const char* code, Words message, std::string place, Words remedy) {
    throw Error(Error::Kind::Data, {code, std::move(message), std::move(place), std::move(remedy)});
}

void refuse_encoding(std::string_view text) {
    const std::size_t at = text::find_malformed(text);
    if (at != std::string_view::npos) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        refuse("text.encoding",
               {"不是UTF-8编码", "this is not UTF-8"},
               "line " + std::to_string(line),
               {"请另存为UTF-8", "save it as UTF-8"});
    }
}

/// Where blanks alone told the columns, a figure may have come into the one beside its own: one
/// note for each such table.
void note_aligned(std::string_view before, std::string_view after, Reading& reading) {
    bool within = false;
    for (std::size_t number = 1; !before.empty(); ++number) {
        const bool was_row = text::take_line(before).find('\t') != std::string_view::npos;
        const bool is_row = text::take_line(after).find('\t') != std::string_view::npos;
        if (is_row && !was_row && !within) {
            reading.notes.push_back({{"由此起的表格按空格对齐分列，请逐格核对",
                                      "blanks alone told the columns of the table from here; "
                                      "compare every figure"},
                                     "line " + std::to_string(number)});
        }
        within = is_row && !was_row;
    }
}

}  // namespace

Reading parse_report_text(std::string_view text,
                          const std::vector<Form>& forms,
                          std::string_view edition,
                          const std::vector<Mark>& marks) {
    refuse_encoding(text);
    if (text::trimmed(text).empty()) {
        refuse("text.empty", {"文件是空的", "the file is empty"}, "", {});
    }
    Page page;
    page.texts.push_back(tabbed(text, printed_lines(forms)));
    page.lines = lines_of(page.texts.back(), marks);
    const std::string rows = page.texts.back();
    Reading reading = read_page(std::move(page), forms, edition);
    note_aligned(text, rows, reading);
    return reading;
}

}  // namespace nianbao::format
