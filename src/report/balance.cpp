#include "report/balance.hpp"

#include <algorithm>
#include <bitset>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

/// A pair, and how many of it are open.
struct Pair {
    char32_t opening = 0;
    char32_t closing = 0;
    std::size_t open = 0;
};

/// An opening mark that waits for its closing one.
struct Waiting {
    std::size_t pair = 0;
    Range mark;
};

class Balance {
public:
    explicit Balance(const std::vector<std::string>& pairs) {
        for (const std::string& pair : pairs) {
            const text::CodePoint opening = text::code_point(pair, 0);
            const text::CodePoint closing = text::code_point(pair, opening.size);
            pairs_.push_back({text::half_width(opening.value), text::half_width(closing.value), 0});
            may_be_mark_.set(pairs_.back().opening % may_be_mark_.size());
            may_be_mark_.set(pairs_.back().closing % may_be_mark_.size());
        }
    }

    void meet(char32_t character, Range mark) {
        if (!may_be_mark_[character % may_be_mark_.size()]) {
            return;
        }
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            if (character == pairs_[i].opening) {
                ++pairs_[i].open;
                waiting_.push_back({i, mark});
                return;
            }
            if (character == pairs_[i].closing) {
                close(i, mark);
                return;
            }
        }
    }

    std::vector<Range> finish() {
        for (const Waiting& waiting : waiting_) {
            wrong_.push_back(waiting.mark);
        }
        std::sort(wrong_.begin(), wrong_.end(), [](const Range& left, const Range& right) {
            return left.begin < right.begin;
        });
        return std::move(wrong_);
    }

private:
    /// What was opened in between stays open for good.
    void close(std::size_t pair, Range mark) {
        if (pairs_[pair].open == 0) {
            wrong_.push_back(mark);
            return;
        }
        while (waiting_.back().pair != pair) {
            wrong_.push_back(waiting_.back().mark);
            drop_last();
        }
        drop_last();
    }

    void drop_last() {
        --pairs_[waiting_.back().pair].open;
        waiting_.pop_back();
    }

    std::vector<Pair> pairs_;
    std::bitset<256> may_be_mark_;  ///< by the last byte of a character; most are none
    std::vector<Waiting> waiting_;
    std::vector<Range> wrong_;
};

}  // namespace

bool is_pair(std::string_view pair) {
    const text::CodePoint opening = text::code_point(pair, 0);
    const text::CodePoint closing = text::code_point(pair, opening.size);
    return closing.size > 0 && opening.size + closing.size == pair.size() &&
           text::half_width(opening.value) != text::half_width(closing.value);
}

std::vector<Range> unbalanced(std::string_view text, const std::vector<std::string>& pairs) {
    Balance balance(pairs);
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        balance.meet(text::half_width(point.value), {at, at + point.size});
        at += point.size;
    }
    return balance.finish();
}

}  // namespace nianbao::report
