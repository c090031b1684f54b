#include "format/worded_rows.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t least_rows = 3;
constexpr std::size_t longest_line = 400;  ///< bytes
constexpr std::size_t longest_figure = 24;

using Words = std::vector<std::string_view>;

bool has_digit(std::string_view word) {
    return text::folded(word).find_first_of("0123456789") != std::string::npos;
}

bool is_dash(std::string_view word) {
    const std::string folded = text::folded(word);
    return folded == "——" || folded == "—" || folded == "-" || folded == "--" || folded == "/" ||
           folded == "无";
}

/// A figure as people write them, not the number of a row.
bool is_figure(std::string_view word) {
    const bool number = word.ends_with('.') || word.ends_with("、") || word.ends_with("．") ||
                        word.ends_with("）") || word.ends_with(')');
    return word.size() <= longest_figure && !number && (has_digit(word) || is_dash(word));
}

/// A line as a row.
class WordedRow {
public:
    WordedRow(std::string_view line, const PrintedLines& printed) {
        if (line.size() > longest_line || line.find("。") != line.npos) {
            return;
        }
        words_ = words_between_blanks(line);
        heads_ = words_.size() > 1 && all_heads(printed);
        figures_ = heads_ ? 0 : trailing_figures();
        if (figures_ == 1 && is_unit(words_.back(), printed)) {
            figures_ = 0;  // a dash
        }
        unit_ = words_.size() > figures_ + 1 && is_unit(words_[labels() - 1], printed);
        std::string label;
        for (std::size_t i = 0; i < labels() - (unit_ ? 1 : 0); ++i) {
            label += words_[i];
        }
        const std::string key = text::label_key(label);
        indicator_ = is_indicator(key, printed) && (figures_ + (unit_ ? 1 : 0)) > 0 &&
                     figures_ <= 1 + (unit_ ? 0 : 1);
        matrix_ = !indicator_ && figures_ > 0 && printed.labels.count(key) > 0;
    }

    bool is_known() const noexcept { return heads_ || indicator_ || matrix_; }
    /// It may be one between others.
    bool may_be() const noexcept { return figures_ > 0 && labels() > 0; }

    std::string text() const {
        std::string row;
        const std::size_t behind = labels() - (unit_ ? 1 : 0);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const bool label = !heads_ && i < behind;
            row += i == 0 ? "" : label ? " " : "\t";
            row += i == labels() && indicator_ && !unit_ && figures_ == 1 ? "\t" : "";
            row += words_[i];
        }
        return row + (unit_ && figures_ == 0 ? "\t" : "");
    }

private:
    std::size_t labels() const noexcept { return words_.size() - figures_; }

    /// A label that is cut is the beginning of one.
    static bool is_indicator(const std::string& key, const PrintedLines& printed) {
        constexpr std::size_t shortest_cut = 18;  // bytes of six characters
        const auto found = printed.indicators.lower_bound(key);
        return found != printed.indicators.end() && !key.empty() &&
               (*found == key || (key.size() >= shortest_cut && found->starts_with(key)));
    }

    static bool is_unit(std::string_view word, const PrintedLines& printed) {
        return printed.units.count(text::folded(word)) > 0;
    }

    /// The first may be the head of the labels.
    bool all_heads(const PrintedLines& printed) const {
        return std::all_of(words_.begin() + 1, words_.end(), [&](std::string_view word) {
            return printed.heads.count(text::label_key(word)) > 0;
        });
    }

    std::size_t trailing_figures() const {
        std::size_t count = 0;
        while (count + 1 < words_.size() && is_figure(words_[words_.size() - 1 - count])) {
            ++count;
        }
        return count;
    }

    Words words_;
    std::size_t figures_ = 0;
    bool heads_ = false;
    bool unit_ = false;
    bool indicator_ = false;
    bool matrix_ = false;
};

}  // namespace

Words words_between_blanks(std::string_view line) {
    Words words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        const text::CodePoint point = text::code_point(line, at);
        if (text::is_blank(point.value)) {
            if (at > begin) {
                words.push_back(line.substr(begin, at - begin));
            }
            begin = at + point.size;
        }
        at += point.size;
    }
    if (line.size() > begin) {
        words.push_back(line.substr(begin));
    }
    return words;
}

std::vector<std::optional<std::string>> worded_rows(const std::vector<std::string_view>& lines,
                                                    const PrintedLines& printed,
                                                    std::size_t between) {
    std::vector<WordedRow> read;
    read.reserve(lines.size());
    for (const std::string_view line : lines) {
        read.emplace_back(line, printed);
    }
    std::vector<std::optional<std::string>> rows(lines.size());
    for (std::size_t at = 0; at < read.size();) {
        std::size_t end = at;
        std::size_t known = 0;
        std::size_t others = 0;
        for (std::size_t i = at; i < read.size(); ++i) {
            const bool caption = printed.captions.count(text::label_key(lines[i])) > 0;
            if (read[i].is_known()) {
                ++known;
                others = 0;
                end = i + 1;
            } else if (known == 0 ||
                       (!caption && !read[i].may_be() && !text::is_blank(lines[i]) &&
                        (lines[i].find("。") != lines[i].npos || ++others > between))) {
                break;
            }
        }
        for (std::size_t i = at; known >= least_rows && i < end; ++i) {
            if (read[i].is_known() || read[i].may_be()) {
                rows[i] = read[i].text();
            }
        }
        at = std::max(end, at + 1);
    }
    return rows;
}

}  // namespace nianbao::format
