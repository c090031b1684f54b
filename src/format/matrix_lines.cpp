#include "format/matrix_lines.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "format/text_lines.hpp"
#include "format/worded_rows.hpp"
#include "nianbao/number.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

using Words = std::vector<std::string_view>;

bool is_figure(std::string_view word) {
    const std::string folded = text::folded(word);
    return Number::parse(folded).has_value() || folded == "/" || folded == "-" || folded == "—" ||
           folded == "——";
}

bool is_flat(const Table& table) {
    return std::any_of(
        table.rows.begin(), table.rows.end(), [](const Axis& row) { return !row.group.empty(); });
}

/// How often each character stands in words.
std::map<char32_t, int> characters_of(std::string_view words) {
    std::map<char32_t, int> counts;
    const std::string folded = text::folded(words);
    for (std::size_t at = 0; at < folded.size();) {
        const text::CodePoint point = text::code_point(folded, at);
        ++counts[point.value];
        at += point.size;
    }
    return counts;
}

/// A matrix of a form, and the lines that may be it.
class MatrixLines {
public:
    MatrixLines(const Table& table,
                const std::vector<FigureLine>& read,
                std::vector<std::string>& lines)
        : table_(table), read_(read), lines_(lines), flat_(is_flat(table)) {
        for (const Axis& row : table.rows) {
            depth_[row.key] = row.parent.empty() ? 0 : depth_[row.parent] + 1;
            levels_ = flat_ ? 0 : std::max(levels_, depth_[row.key] + 1);
            add_printed(row.number + row.label + " " + row.group);
        }
        for (const Axis& column : table.columns) {
            add_printed(column.label + " " + column.group);
        }
    }

    /// Words of the head that are no labels, once rows were made.
    const std::vector<Note>& asides() const noexcept { return asides_; }

    /// True where rows were made; `first` is then their first line.
    bool make(std::size_t& first) {
        const bool found = find_rows() && lines_[found_.front()].find('\t') == std::string::npos;
        if (!found || !are_labelled() || !find_head()) {
            return false;
        }
        first = heads_.front();
        flat_ ? make_flat() : make_upright();
        return true;
    }

private:
    void add_printed(const std::string& words) { printed_ += text::folded(words) + "\n"; }

    std::vector<const Axis*> rows_with_figures() const {
        std::vector<const Axis*> rows;
        for (const Axis& row : table_.rows) {
            if (!row.heading) {
                rows.push_back(&row);
            }
        }
        return rows;
    }

    /// The lines with as many figures as the matrix has columns, all in all as many as rows.
    bool find_rows() {
        const std::size_t width = table_.columns.size() * (flat_ ? table_.rows.size() : 1);
        constexpr std::size_t least = 5;
        for (std::size_t i = 0; i < read_.size(); ++i) {
            if (read_[i].figures.size() == width) {
                found_.push_back(i);
            }
        }
        return width >= least && found_.size() == (flat_ ? 1 : rows_with_figures().size());
    }

    bool is_printed(std::string_view word) const {
        const std::string folded = text::folded(word);
        return printed_.find(folded) != printed_.npos;
    }

    bool is_of_labels(const FigureLine& line) const {
        return line.figures.empty() && std::all_of(line.words.begin(),
                                                   line.words.end(),
                                                   [&](auto word) { return is_printed(word); });
    }

    /// What stands before the figures is of the label of the row; between the rows there is nothing
    /// but pieces of labels.
    bool are_labelled() const {
        if (flat_) {
            return read_[found_.front()].words.empty();
        }
        const auto rows = rows_with_figures();
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const Words& words = read_[found_[i]].words;
            const std::string label = text::folded(rows[i]->number + rows[i]->label);
            if (!words.empty() && label.find(text::folded(words.back())) == label.npos) {
                return false;
            }
        }
        std::size_t next = 0;
        for (std::size_t i = found_.front(); i < found_.back(); ++i) {
            next += i == found_[next] ? 1 : 0;
            const bool row = next > 0 && found_[next - 1] == i;
            if (!row && !is_of_labels(read_[i])) {
                return false;
            }
        }
        return true;
    }

    /// The lines above, up to a sentence or the title of the section; the characters of all labels
    /// of columns stand there. What is no piece of a label is kept for a note.
    bool find_head() {
        constexpr std::size_t most = 8;
        std::string above;
        for (std::size_t i = found_.front(); i-- > 0 && heads_.size() < most;) {
            const std::string_view line = text::trimmed(lines_[i]);
            if (line.find("。") != line.npos || level_of(line) == 1) {
                break;
            }
            if (!line.empty()) {
                above += line;
                heads_.insert(heads_.begin(), i);
            }
        }
        auto left = characters_of(above);
        const std::size_t times = flat_ ? table_.rows.size() : 1;
        for (const Axis& column : table_.columns) {
            for (const auto& [character, count] : characters_of(column.label)) {
                left[character] -= count * static_cast<int>(times);
            }
        }
        const std::size_t wanted = flat_ ? 3 : 1;
        return heads_.size() >= wanted &&
               std::all_of(left.begin(), left.end(), [](auto& one) { return one.second >= 0; });
    }

    void blank_heads() {
        for (const std::size_t line : heads_) {
            if (!is_of_labels(read_[line])) {
                const std::string words(text::trimmed(lines_[line]));
                asides_.push_back(
                    {{"没有归入报告的内容：" + words, "not taken into the report: " + words},
                     "line " + std::to_string(line + 1)});
            }
            lines_[line].clear();
        }
    }

    std::string figures_of(std::size_t line) const {
        std::string row;
        for (const std::string_view figure : read_[line].figures) {
            row += (row.empty() ? "" : "\t") + std::string(figure);
        }
        return row;
    }

    void make_upright() {
        const auto rows = rows_with_figures();
        std::vector<std::string> made(found_.size());
        for (std::size_t i = 0; i < found_.size(); ++i) {
            made[i] = label_cells(*rows[i]) + figures_of(found_[i]);
        }
        for (std::size_t i = found_.front(); i <= found_.back(); ++i) {
            lines_[i].clear();
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            lines_[found_[i]] = made[i];
        }
        blank_heads();
        std::string& head = lines_[heads_.back()];
        head = std::string(levels_ - 1, '\t');
        for (const Axis& column : table_.columns) {
            head += "\t" + column.label;
        }
    }

    /// The cells of a label, with those of the headings above that it is the first under.
    std::string label_cells(const Axis& row) {
        std::vector<std::string> cells(levels_);
        cells[depth_[row.key]] = row.number + row.label;
        for (std::string parent = row.parent; !parent.empty();) {
            const auto above = std::find_if(table_.rows.begin(),
                                            table_.rows.end(),
                                            [&](const Axis& one) { return one.key == parent; });
            if (opened_.insert(parent).second) {
                cells[depth_[parent]] = above->number + above->label;
            }
            parent = above->parent;
        }
        std::string text;
        for (const std::string& cell : cells) {
            text += cell + "\t";
        }
        return text;
    }

    void make_flat() {
        const std::string figures = figures_of(found_.front());
        lines_[found_.front()] = figures;
        blank_heads();
        std::vector<std::string> rows(3);
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            const Axis& row = table_.rows[r];
            const bool first = r == 0 || table_.rows[r - 1].group != row.group;
            for (std::size_t c = 0; c < table_.columns.size(); ++c) {
                const std::string tab = r + c == 0 ? "" : "\t";
                const std::string& over = row.group.empty() ? row.label : row.group;
                rows[0] += tab + (c == 0 && (row.group.empty() || first) ? over : "");
                rows[1] += tab + (c == 0 && !row.group.empty() ? row.label : "");
                rows[2] += tab + table_.columns[c].label;
            }
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            lines_[heads_[heads_.size() - rows.size() + i]] = rows[i];
        }
    }

    const Table& table_;
    const std::vector<FigureLine>& read_;
    std::vector<std::string>& lines_;
    bool flat_;
    std::size_t levels_ = 0;
    std::map<std::string, std::size_t> depth_;
    std::string printed_;  ///< all labels, folded, a line each
    std::vector<std::size_t> found_;
    std::vector<std::size_t> heads_;
    std::set<std::string> opened_;
    std::vector<Note> asides_;
};

}  // namespace

FigureLine figure_line(std::string_view line) {
    constexpr std::size_t longest = 600;
    FigureLine made;
    made.words = words_between_blanks(line.substr(0, line.size() > longest ? 0 : line.size()));
    while (!made.words.empty() && is_figure(made.words.back())) {
        made.figures.insert(made.figures.begin(), made.words.back());
        made.words.pop_back();
    }
    return made;
}

void note_made_table(std::size_t line, std::vector<Note>& notes) {
    notes.push_back({{"由此起的表格由PDF中的文字位置和表式还原，请逐格核对",
                      "the table from here was made up again from the places of its words and "
                      "from the form; compare every figure"},
                     "line " + std::to_string(line + 1)});
}

void make_matrix(const Table& table,
                 const std::vector<FigureLine>& read,
                 std::vector<std::string>& lines,
                 std::set<std::size_t>& made,
                 std::vector<Note>& notes) {
    MatrixLines matrix(table, read, lines);
    std::size_t first = 0;
    if (matrix.make(first) && made.insert(first).second) {
        note_made_table(first, notes);
        notes.insert(notes.end(), matrix.asides().begin(), matrix.asides().end());
    }
}

}  // namespace nianbao::format
