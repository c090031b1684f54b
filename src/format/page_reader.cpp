#include "format/page_reader.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "format/editions.hpp"
#include "format/left_over_cells.hpp"
#include "format/narrative_tables.hpp"
#include "format/page_parts.hpp"
#include "format/page_year.hpp"
#include "format/read_tables.hpp"
#include "format/row_tables.hpp"
#include "format/text_body.hpp"
#include "format/text_table.hpp"
#include "format/unplaced.hpp"
#include "report/form_binding.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using Lines = std::vector<Line>;

bool before(const Line& left, const Line& right) {
    return left.number < right.number;
}

/// Reads one page, part after part, each taking its lines off what is left.
class PageReader {
public:
    PageReader(Page page, const std::vector<Form>& forms, std::string_view edition)
        : page_(std::move(page)), lines_(std::move(page_.lines)) {
        remember_places();
        take_title();
        rows_ = take_rows();
        take_signature();
        settle_year(page_, lines_, forms, reading_);
        form_ = &find_form(forms, edition, report().year);
        settle_edition(reading_, *form_);
    }

    Reading run() {
        mark_section_titles();
        give_back_tables();
        const Table* const list = list_of_rows();
        if (list == nullptr) {
            remember_places(rows_);
            take_row_tables(std::exchange(rows_, {}), lines_, *form_, page_);
        }
        const auto binding = report::bind_form(*form_, grids_of(page_.tables));
        place_tables(binding);
        take_table_title();
        note_lines_behind();
        read_text_body(lines_, reading_);
        note_missing_parts();
        if (list != nullptr) {
            read_text_table(rows_, *list, reading_);
        }
        read_tables(*form_, page_.tables, binding, {}, reading_);
        finish_notes();
        return std::move(reading_);
    }

private:
    static constexpr int nowhere = std::numeric_limits<int>::max();

    Report& report() { return reading_.report; }

    void note(Words message) { reading_.notes.push_back({std::move(message), ""}); }

    void note_all(const Lines& lines) {
        for (const Line& line : lines) {
            if (line.mark == Mark::Table) {
                note_table(*line.table, reading_);
            } else {
                note_unplaced(reading_, line.text, place_of(line));
            }
        }
    }

    /// Takes lines out of the narrative.
    Lines take(std::size_t first, std::size_t last) {
        const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(last);
        Lines taken(begin, end);
        lines_.erase(begin, end);
        return taken;
    }

    /// The order of all places, for the notes.
    void remember_places(const Lines& lines) {
        for (const Line& line : lines) {
            order_.emplace(place_of(line), line.number);
        }
    }
    void remember_places() {
        remember_places(lines_);
        for (const PageTable& table : page_.tables) {
            for (const std::string& place : table.places) {
                order_.emplace(place, table.number);
            }
        }
    }

    void take_title() {
        const TitleLines found = find_title(lines_);
        note_all(take(0, found.first));
        for (const Line& line : take(0, found.last - found.first)) {
            report().title += line.text;
        }
        report().year = year_in(report().title).value_or(0);
        report().organization = before_year(report().title);
    }

    Lines take_rows() {
        const auto first_row = std::stable_partition(
            lines_.begin(), lines_.end(), [](const Line& line) { return !is_row(line); });
        Lines rows(first_row, lines_.end());
        lines_.erase(first_row, lines_.end());
        return rows;
    }

    void take_signature() {
        if (auto found = find_signature(lines_)) {
            signature_ = found->number;
            take(found->first, found->last);
            report().organization = found->signature.organization;
            report().signature = std::move(found->signature);
        }
    }

    /// A line that says just what a section of the form is called is its heading, number or not.
    void mark_section_titles() {
        const auto titles =
            form_->fixed_sections ? report::title_keys(*form_) : std::set<std::string>();
        for (Line& line : lines_) {
            const bool open = !titles.empty() && level_of(line) == 0 && is_short(line.text) &&
                              (line.mark == Mark::None || line.mark == Mark::Words);
            if (open && titles.count(text::label_key(line.text)) > 0) {
                line.mark = Mark::Heading;
                line.level = 1;
            }
        }
    }

    int end_of_narrative() const { return signature_ > 0 ? signature_ : nowhere; }

    void insert(const Lines& lines) {
        lines_.insert(lines_.end(), lines.begin(), lines.end());
        std::stable_sort(lines_.begin(), lines_.end(), before);
    }

    /// Tables of the narrative stand between its lines.
    void give_back_tables() {
        insert(take_narrative_tables(rows_, lines_, *form_, end_of_narrative()));
    }

    const Table* list_of_rows() const {
        const auto list =
            std::find_if(form_->tables.begin(), form_->tables.end(), [](const Table& table) {
                return table.kind == Table::Kind::List;
            });
        return list == form_->tables.end() ? nullptr : &*list;
    }

    static bool is_blank(const PageTable& table) {
        const auto& cells = table.grid.cells();
        return std::all_of(cells.begin(), cells.end(), [](const text::Cell& cell) {
            return text::is_blank(cell.text);
        });
    }

    /// Tables that are none of the form go back between the lines.
    void place_tables(const report::FormBinding& binding) {
        const std::set<std::size_t> bound(binding.grids.begin(), binding.grids.end());
        statistics_ = rows_.empty() ? 0 : rows_.front().number;
        Lines lines;
        std::string_view section;
        auto above = lines_.begin();
        for (std::size_t i = 0; i < page_.tables.size(); ++i) {
            const PageTable& table = page_.tables[i];
            for (; above != lines_.end() && above->number < table.number; ++above) {
                section = level_of(*above) == 1 ? above->text : section;
            }
            if (is_blank(table)) {
                continue;
            }
            if (bound.count(i) > 0) {
                statistics_ = statistics_ == 0 ? table.number : statistics_;
                continue;
            }
            Line line{"", table.number};
            line.mark = Mark::Table;
            line.table = &table;
            line.place = table.place;
            if (is_narrative_table(table, section, *form_, binding)) {
                lines.push_back(std::move(line));
            } else {
                note_table(table, reading_);
            }
        }
        insert(lines);
    }

    /// The last line before the statistics, where it names them and they are an annex; with the
    /// mark above it, and the line under the narrative that announces it.
    void take_table_title() {
        const bool annex = std::any_of(form_->tables.begin(),
                                       form_->tables.end(),
                                       [](const Table& table) { return table.section.empty(); });
        for (std::size_t i = lines_.size(); i-- > 0 && annex && statistics_ > 0;) {
            if (lines_[i].number > statistics_) {
                continue;
            }
            if (names_statistics(lines_[i].text, form_->title)) {
                report().table_title = take(i, i + 1).front().text;
                take(i > 0 && is_annex_mark(lines_[i - 1].text) ? i - 1 : i, i);
                lines_.erase(std::remove_if(lines_.begin(),
                                            lines_.end(),
                                            [&](const Line& line) {
                                                return announces(line.text, report().table_title);
                                            }),
                             lines_.end());
            }
            return;
        }
    }

    /// What stands behind the signature, or behind the table at the end, is no part of the
    /// narrative.
    void note_lines_behind() {
        int end = end_of_narrative();
        if (statistics_ > 0 && !report().table_title.empty()) {
            end = std::min(end, statistics_);
        }
        const auto behind = std::stable_partition(
            lines_.begin(), lines_.end(), [end](const Line& line) { return line.number < end; });
        note_all({behind, lines_.end()});
        lines_.erase(behind, lines_.end());
    }

    void note_missing_parts() {
        if (report().title.empty()) {
            note({"没有找到标题", "there is no title"});
        }
        if (report().organization.empty()) {
            note({"没有找到单位名称", "there is no name of the organ"});
        }
        if (!report().signature) {
            note({"没有找到落款", "there is no signature"});
        }
        if (report().sections.empty()) {
            note({"没有找到以“一、”编号的部分", "there are no sections numbered 一、"});
        }
        if (statistics_ == 0) {
            note({"没有找到统计表", "there is no statistics table"});
        }
    }

    int order_of(const Note& note) const {
        const auto found = order_.find(note.place);
        const int unknown = note.place.empty() ? 0 : nowhere;
        return found == order_.end() ? unknown : found->second;
    }

    /// In the order of the page; what is said of the whole stands first.
    void finish_notes() {
        std::vector<Note>& notes = reading_.notes;
        notes.insert(notes.end(), page_.notes.begin(), page_.notes.end());
        std::stable_sort(notes.begin(), notes.end(), [&](const Note& left, const Note& right) {
            return order_of(left) < order_of(right);
        });
    }

    Page page_;
    Lines lines_;
    Lines rows_;
    const Form* form_ = nullptr;
    int signature_ = 0;   ///< the line with its day
    int statistics_ = 0;  ///< where they begin
    std::map<std::string, int, std::less<>> order_;
    Reading reading_;
};

}  // namespace

Reading read_page(Page page, const std::vector<Form>& forms, std::string_view edition) {
    return PageReader(std::move(page), forms, edition).run();
}

}  // namespace nianbao::format
