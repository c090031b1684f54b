#include "report/part_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t most_parts = 60;
constexpr std::size_t most_of_a_list = 4000;  ///< bytes

bool is_exact(const PartList& list) {
    return list.whole->quantity.is_exact() &&
           std::all_of(list.parts.begin(), list.parts.end(), [](const Part& part) {
               return part.count->quantity.is_exact();
           });
}

/// The parts are more than the whole, however the numbers are rounded.
bool is_surely_more(const PartList& list) {
    Number least;
    for (const Part& part : list.parts) {
        least = least + part.count->quantity.low;
    }
    return least > list.whole->quantity.high;
}

/// Reads the parts one character after the other.
class Reader {
public:
    Reader(const ClaimText& text, const Count& whole, std::size_t begin)
        : text_(text), plain_(text.counted.text), at_(begin), name_begin_(begin) {
        list_.whole = &whole;
        list_.words = {whole.at, begin};
    }

    PartList read() && {
        const std::size_t end = std::min(plain_.size(), at_ + most_of_a_list);
        while (at_ < end && list_.parts.size() < most_parts && take()) {
        }
        return std::move(list_);
    }

private:
    /// One character; false where the list ends.
    bool take() {
        const text::CodePoint next = text::code_point(plain_, at_);
        constexpr std::u32string_view ends = U"。！？：";
        constexpr std::u32string_view marks = U"、，；";
        if (depth_ == 0 && (ends.find(next.value) != ends.npos || next.value == U'）' ||
                            text_.reaches.is_other(at_) || opens_another())) {
            return false;
        }
        depth_ += next.value == U'（' ? 1 : 0;
        depth_ -= next.value == U'）' ? 1 : 0;
        if (depth_ == 0 && next.value == U'#') {
            return take_count();
        }
        if (depth_ == 0 && marks.find(next.value) != marks.npos) {
            mark_ = next.value;
            name_begin_ = at_ + next.size;
        }
        at_ += next.size;
        return true;
    }

    bool opens_another() const {
        return plain_.substr(at_).starts_with("其中") && !list_.parts.empty();
    }

    bool take_count() {
        const Count& count = *text_.counted.count_at(at_);
        at_ += 1 + count.unit.size();
        if (count.unit == "%") {
            if (!list_.parts.empty() && list_.parts.back().share == nullptr) {
                list_.parts.back().share = &count;
            }
            return true;
        }
        if (count.unit != list_.whole->unit || count.unit.empty() || !follows()) {
            return false;
        }
        list_.parts.push_back(
            {std::string(plain_.substr(name_begin_, count.at - name_begin_)), &count, nullptr});
        list_.words.end = at_;
        mark_ = 0;
        name_begin_ = at_;
        return true;
    }

    /// Is a part that stands behind this mark one of the list?
    bool follows() {
        if (list_.parts.empty()) {
            return true;
        }
        constexpr std::array<std::string_view, 4> joints = {"和", "及", "以及", "与"};
        const std::string_view name = plain_.substr(name_begin_);
        const bool joined = mark_ == 0 && std::any_of(joints.begin(), joints.end(), [&](auto word) {
                                return name.starts_with(word);
                            });
        if (list_.parts.size() == 1) {
            between_ = mark_;
        }
        return joined || (mark_ != 0 && mark_ == between_) || (mark_ != 0 && between_ == 0);
    }

    const ClaimText& text_;
    std::string_view plain_;
    std::size_t at_;
    std::size_t name_begin_;
    std::size_t depth_ = 0;
    char32_t mark_ = 0;     ///< since the last part
    char32_t between_ = 0;  ///< the first two parts; 0 where a word joins them
    PartList list_;
};

}  // namespace

Number PartList::sum(std::size_t count) const {
    Number sum;
    for (std::size_t i = 0; i < count; ++i) {
        sum = sum + parts[i].count->quantity.stated;
    }
    return sum;
}

bool PartList::holds() const {
    Number sum;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum = sum + parts[i].count->quantity.stated;
        if (i > 0 && sum == whole->quantity.stated) {
            return true;
        }
    }
    return false;
}

std::vector<PartList> part_lists(const ClaimCase& held, const ClaimText& text) {
    std::vector<PartList> lists;
    const std::string_view plain = text.counted.text;
    if (text.counted.counts.size() < 2) {
        return lists;
    }
    for (const Pattern::Match& match : groups(held.claim, text)) {
        const Count* whole = text.counted.count_at(plain.find('#', match.group.begin));
        if (whole == nullptr || whole->unit.empty()) {
            continue;
        }
        PartList list = Reader(text, *whole, match.whole.end).read();
        if (static_cast<int>(list.parts.size()) >= held.claim.claim.least &&
            (is_exact(list) || is_surely_more(list))) {
            lists.push_back(std::move(list));
        }
    }
    return lists;
}

}  // namespace nianbao::report
