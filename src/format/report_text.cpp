#include "format/report_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "format/page_reader.hpp"
#include "format/text_lines.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"
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
    page.lines = lines_of(text, marks);
    return read_page(std::move(page), forms, edition);
}

}  // namespace nianbao::format
