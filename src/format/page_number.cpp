#include "format/page_number.hpp"

#include <string>

#include "text/fold.hpp"

namespace nianbao::format {

bool is_page_number(std::string_view line) {
    constexpr std::size_t longest = 6;
    std::string folded = text::folded(line);
    for (const std::string_view word :
         {"—", "–", "－", "·", "第", "页", "共", ",", "，", "/", "-"}) {
        for (std::size_t at = folded.find(word); at != folded.npos; at = folded.find(word)) {
            folded.erase(at, word.size());
        }
    }
    return !folded.empty() && folded.size() <= longest &&
           folded.find_first_not_of("0123456789") == folded.npos;
}

bool is_marked_page_number(std::string_view line) {
    const std::string folded = text::folded(line);
    return is_page_number(line) && folded.find_first_not_of("0123456789") == 0;
}

}  // namespace nianbao::format
