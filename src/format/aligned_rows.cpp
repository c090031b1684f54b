#include "format/aligned_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "format/aligned_columns.hpp"
#include "format/text_lines.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t least_rows = 3;
constexpr std::size_t most_label_lines = 4;  ///< that one label takes
constexpr std::size_t most_between = 2;      ///< lines of one piece between two of several

/// Joins a table of lines.
class Aligned {
public:
    explicit Aligned(std::vector<Pieces> lines) : lines_(std::move(lines)), columns_(lines_) {}

    /// A row for each line, blank for one that was joined to the row above; nothing where the
    /// columns are not clear.
    std::optional<std::vector<std::string>> run() {
        if (!columns_.are_clear(lines_)) {
            return std::nullopt;
        }
        join_labels();
        std::vector<std::string> rows;
        for (const Pieces& line : lines_) {
            rows.push_back(row_of(line));
        }
        return rows;
    }

private:
    bool is_label_alone(const Pieces& line) const {
        return line.size() == 1 && columns_.column_of(line.front()) == 0;
    }

    static bool is_open(const std::string& label) {
        return text::folded(label).rfind('(') != std::string::npos &&
               text::folded(label).rfind('(') + 1 > text::folded(label).rfind(')') + 1;
    }

    /// Labels with an open bracket go on in the next lines.
    void join_labels() {
        for (std::size_t row = 0; row < lines_.size(); ++row) {
            if (!lines_[row].empty() && columns_.column_of(lines_[row].front()) == 0) {
                join_label(row);
            }
        }
    }

    void join_label(std::size_t row) {
        std::string label(lines_[row].front().text);
        const std::size_t end = std::min(lines_.size(), row + most_label_lines);
        for (std::size_t next = row + 1;
             next < end && is_open(label) && is_label_alone(lines_[next]);
             ++next) {
            label += lines_[next].front().text;
            lines_[next].clear();
            joined_[row] = label;
        }
    }

    std::string row_of(const Pieces& line) {
        const auto number = static_cast<std::size_t>(&line - lines_.data());
        if (line.empty()) {
            return {};
        }
        const auto cells = columns_.split(line);
        std::string row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row += i == 0 ? "" : "\t";
            row.append(columns_.cells(i) - std::max<std::size_t>(cells[i].size(), 1), '\t');
            for (std::size_t c = 0; c < cells[i].size(); ++c) {
                const bool joined = i == 0 && c == 0 && joined_.count(number) > 0;
                row += c == 0 ? "" : "\t";
                row += joined ? joined_.at(number) : std::string(cells[i][c]->text);
            }
        }
        return row;
    }

    std::vector<Pieces> lines_;
    AlignedColumns columns_;
    std::map<std::size_t, std::string> joined_;
};

/// Finds the tables among the lines of a text.
class Finder {
public:
    Finder(std::string_view text, const PrintedLines& printed) : printed_(printed) {
        // Programs that take the text out of a PDF end pages so, and count characters.
        const std::size_t chinese_width = text.find('\f') == std::string_view::npos ? 2 : 1;
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            lines_.push_back(text.substr(0, end));
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
            ended_ = end != std::string_view::npos;
        }
        for (const std::string_view line : lines_) {
            const bool tabs = line.find('\t') != line.npos;
            pieces_.push_back(tabs ? Pieces() : pieces_of(line, chinese_width));
            made_.emplace_back(line);
        }
    }

    std::string run() {
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t end = pieces_[at].size() > 1 ? end_of_table(at) : at + 1;
            for (std::size_t part = at; end > at + 1 && part < end;) {
                const std::size_t next = next_caption(part, end);
                make(part, next);
                part = next + 1;
            }
            at = end;
        }
        std::string text;
        for (const std::string& line : made_) {
            text += &line == &made_.front() ? "" : "\n";
            text += line;
        }
        return text + (ended_ ? "\n" : "");
    }

private:
    /// True for a line that may stand between two rows.
    bool may_be_row(std::size_t line) const {
        const Pieces& pieces = pieces_[line];
        return pieces.size() == 1 && pieces.front().text.find("。") == std::string_view::npos &&
               level_of(pieces.front().text) != 1;
    }

    bool is_label(std::size_t line) const {
        return pieces_[line].size() == 1 &&
               printed_.labels.count(text::label_key(lines_[line])) > 0;
    }

    std::size_t end_of_table(std::size_t begin) const {
        std::size_t end = begin + 1;
        std::size_t between = 0;
        std::size_t rows = 1;
        for (std::size_t at = begin + 1; at < lines_.size(); ++at) {
            if (pieces_[at].size() > 1 || is_label(at)) {
                end = at + 1;
                between = 0;
                ++rows;
            } else if (!text::is_blank(lines_[at]) &&
                       (!may_be_row(at) || ++between > most_between)) {
                break;
            }
        }
        return rows >= least_rows ? end : begin + 1;
    }

    std::size_t next_caption(std::size_t begin, std::size_t end) const {
        while (begin < end && (pieces_[begin].size() != 1 ||
                               printed_.captions.count(text::label_key(lines_[begin])) == 0)) {
            ++begin;
        }
        return begin;
    }

    void make(std::size_t begin, std::size_t end) {
        std::vector<Pieces> lines(pieces_.begin() + static_cast<std::ptrdiff_t>(begin),
                                  pieces_.begin() + static_cast<std::ptrdiff_t>(end));
        // Rows may be cut off by the last line of a label.
        while (end < lines_.size() && may_be_row(end) &&
               pieces_[end].front().text.ends_with("）") &&
               pieces_[end].front().text.find("（") == std::string_view::npos) {
            lines.push_back(pieces_[end++]);
        }
        if (auto rows = Aligned(std::move(lines)).run()) {
            std::move(
                rows->begin(), rows->end(), made_.begin() + static_cast<std::ptrdiff_t>(begin));
        }
    }

    const PrintedLines& printed_;
    std::vector<std::string_view> lines_;
    std::vector<Pieces> pieces_;
    std::vector<std::string> made_;
    bool ended_ = false;
};

}  // namespace

std::string tabbed(std::string_view text, const PrintedLines& printed) {
    return Finder(text, printed).run();
}

}  // namespace nianbao::format
