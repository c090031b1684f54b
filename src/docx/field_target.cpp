#include "docx/field_target.hpp"

#include <algorithm>
#include <array>

namespace nianbao::docx {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::array<std::string_view, 2> quotes = {"\"", "&quot;"};

/// Cuts an instruction into its words; quotation marks are no part of them.
class Words {
public:
    explicit Words(std::string_view instruction) : text_(instruction) {}

    /// The next word; empty (begin == end) where there is none.
    FieldTarget next() {
        at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        for (const std::string_view quote : quotes) {
            if (text_.substr(at_).starts_with(quote)) {
                const std::size_t begin = at_ + quote.size();
                const std::size_t end = std::min(text_.find(quote, begin), text_.size());
                at_ = std::min(end + quote.size(), text_.size());
                return {begin, end};
            }
        }
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(blanks, at_), text_.size());
        return {begin, at_};
    }

    std::string_view text_of(const FieldTarget& word) const {
        return text_.substr(word.begin, word.end - word.begin);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

bool is(std::string_view word, std::string_view upper) {
    return std::equal(word.begin(), word.end(), upper.begin(), upper.end(), [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
}

/// The place in this document to which a link leads: what follows \l, where no address stands
/// before it.
FieldTarget target_of_link(Words& words) {
    const FieldTarget first = words.next();
    return is(words.text_of(first), "\\L") ? words.next() : FieldTarget{};
}

}  // namespace

FieldTarget field_target(std::string_view instruction) {
    Words words(instruction);
    const std::string_view kind = words.text_of(words.next());
    if (is(kind, "HYPERLINK")) {
        return target_of_link(words);
    }
    if (!is(kind, "REF") && !is(kind, "PAGEREF") && !is(kind, "NOTEREF")) {
        return {};
    }
    const FieldTarget name = words.next();
    return words.text_of(name).starts_with('\\') ? FieldTarget{} : name;
}

}  // namespace nianbao::docx
