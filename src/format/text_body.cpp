#include "format/text_body.hpp"

#include <algorithm>
#include <utility>

#include "format/page.hpp"
#include "format/report_blocks.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

// A page holds 28 characters a line; what is much shorter was not cut by the edge of a page.
constexpr std::size_t shortest_cut_line = 12;

/// Reads blocks from a list of lines.
class BodyReader {
public:
    BodyReader(const std::vector<Line>& lines, Reading& reading)
        : lines_(lines), reading_(reading) {}

    void run() {
        while (at_ < lines_.size()) {
            const Line& first = lines_[at_];
            const auto opening = opening_of(first.text);
            if (first.mark == Mark::Item || first.mark == Mark::Numbered) {
                add_list();
            } else if (is_marked_row(first)) {
                add_table();
            } else if (first.mark == Mark::Table) {
                add_table(*lines_[at_++].table);
            } else if (first.mark == Mark::Heading) {
                ++at_;
                add_heading({first.level, first.text, {}}, place_of(first));
            } else if (first.mark == Mark::RunIn) {
                ++at_;
                add_run_in(first);
            } else if (first.mark == Mark::Words) {
                ++at_;
                add_paragraph(std::string(first.text), place_of(first));
            } else if (opening && opening->rest.empty()) {
                ++at_;
                add_heading(*opening, place_of(first));
            } else {
                add_paragraph(joined(), place_of(first));
            }
        }
    }

private:
    bool goes_on(const std::string& paragraph) const {
        return at_ < lines_.size() && lines_[at_].mark == Mark::None && !ends_sentence(paragraph) &&
               text::length(lines_[at_ - 1].text) >= shortest_cut_line &&
               level_of(lines_[at_].text) == 0;
    }

    /// The paragraph that begins here, with the lines it goes on in.
    std::string joined() {
        std::string paragraph(lines_[at_++].text);
        while (goes_on(paragraph)) {
            const Line& next = lines_[at_++];
            paragraph += next.text;
            reading_.notes.push_back(
                {{"本行与上一段合为一段", "joined to the paragraph above"}, place_of(next)});
        }
        return paragraph;
    }

    std::vector<Block>& blocks() {
        auto& sections = reading_.report.sections;
        return sections.empty() ? reading_.report.preamble : sections.back().content;
    }

    void add_list() {
        Block list;
        list.kind = Block::Kind::List;
        list.place = place_of(lines_[at_]);
        const Mark mark = lines_[at_].mark;
        list.ordered = mark == Mark::Numbered;
        for (; at_ < lines_.size() && lines_[at_].mark == mark; ++at_) {
            list.items.emplace_back(lines_[at_].text);
        }
        blocks().push_back(std::move(list));
    }

    /// All rows are as wide as the widest.
    void add_table() {
        Block table;
        table.kind = Block::Kind::Table;
        table.place = place_of(lines_[at_]);
        std::size_t columns = 0;
        do {
            std::vector<Value>& row = table.rows.emplace_back();
            for (const std::string_view cell : cells_of(lines_[at_++])) {
                row.push_back(cell_of(std::string(cell)));
            }
            columns = std::max(columns, row.size());
        } while (at_ < lines_.size() && lines_[at_].mark == Mark::Row);
        for (std::vector<Value>& row : table.rows) {
            row.resize(columns);
        }
        blocks().push_back(std::move(table));
    }

    /// A merged cell is its first; the others are blank.
    void add_table(const PageTable& read) {
        Block table;
        table.kind = Block::Kind::Table;
        table.place = read.place;
        table.head = read.head;
        table.rows.assign(read.grid.rows(), std::vector<Value>(read.grid.columns()));
        bool merged = false;
        for (const text::Cell& cell : read.grid.cells()) {
            table.rows[cell.row][cell.column] = cell_of(std::string(text::trimmed(cell.text)));
            merged = merged || cell.rows * cell.columns > 1;
        }
        if (merged) {
            reading_.notes.push_back(
                {{"表格中的合并单元格拆开读取", "merged cells of the table were read one by one"},
                 read.place});
        }
        blocks().push_back(std::move(table));
    }

    void add_run_in(const Line& line) {
        blocks().push_back({Block::Kind::RunIn,
                            level_of(line.text),
                            std::string(line.text.substr(0, line.opening)),
                            std::string(line.text.substr(line.opening)),
                            place_of(line)});
    }

    void add_heading(const Opening& opening, std::string place) {
        if (opening.level == 1) {
            reading_.report.sections.push_back(
                {std::string(opening.heading), {}, std::move(place)});
        } else {
            blocks().push_back({Block::Kind::Heading,
                                opening.level,
                                std::string(opening.heading),
                                "",
                                std::move(place)});
        }
    }

    void add_paragraph(const std::string& paragraph, const std::string& place) {
        const auto opening = opening_of(paragraph);
        if (!opening) {
            blocks().push_back({Block::Kind::Paragraph, 0, paragraph, "", place});
        } else if (opening->level == 1) {
            add_heading(*opening, place);
            if (!opening->rest.empty()) {
                blocks().push_back(
                    {Block::Kind::Paragraph, 0, std::string(opening->rest), "", place});
            }
        } else if (opening->rest.empty()) {
            add_heading(*opening, place);
        } else {
            blocks().push_back({Block::Kind::RunIn,
                                opening->level,
                                std::string(opening->heading),
                                std::string(opening->rest),
                                place});
        }
    }

    const std::vector<Line>& lines_;
    Reading& reading_;
    std::size_t at_ = 0;
};

}  // namespace

void read_text_body(const std::vector<Line>& lines, Reading& reading) {
    BodyReader(lines, reading).run();
}

}  // namespace nianbao::format
