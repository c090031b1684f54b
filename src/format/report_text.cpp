#include "format/report_text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "format/editions.hpp"
#include "format/narrative_tables.hpp"
#include "format/text_body.hpp"
#include "format/text_lines.hpp"
#include "format/text_table.hpp"
#include "format/unplaced.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t longest_title = 60;
constexpr std::size_t title_is_within = 10;

using Lines = std::vector<Line>;

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

bool contains(std::string_view text, std::string_view part) noexcept {
    return text.find(part) != std::string_view::npos;
}

bool is_title_line(const Line& line) {
    return !is_row(line) && text::length(line.text) <= longest_title &&
           !line.text.ends_with("。") && level_of(line.text) == 0;
}

bool names_report(const Line& line) {
    return contains(line.text, "报告") || contains(line.text, "年报");
}

/// The lines [first, last) of the title; none where there is no title.
struct TitleLines {
    std::size_t first = 0;
    std::size_t last = 0;
};

TitleLines find_title(const Lines& lines) {
    for (std::size_t i = 0; i < std::min(lines.size(), title_is_within); ++i) {
        if (!is_title_line(lines[i]) || !year_in(lines[i].text)) {
            continue;
        }
        if (names_report(lines[i])) {
            const bool organ_above =
                i > 0 && before_year(lines[i].text).empty() && is_short(lines[i - 1].text);
            return {organ_above ? i - 1 : i, i + 1};
        }
        if (i + 1 < lines.size() && is_title_line(lines[i + 1]) && names_report(lines[i + 1])) {
            return {i, i + 2};
        }
    }
    return {};
}

/// "2018年3月26日", alone or behind the name of the organ.
std::optional<Signature> signature_in(std::string_view line) {
    if (const auto date = Date::parse(line)) {
        return Signature{"", *date};
    }
    const std::string_view organ = before_year(line);
    if (organ.empty() || organ.size() == line.size() || !is_short(line)) {
        return std::nullopt;
    }
    const auto date = Date::parse(line.substr(organ.size()));
    return date ? std::optional(Signature{std::string(organ), *date}) : std::nullopt;
}

/// Reads one text, part after part, each taking its lines off what is left.
class TextReader {
public:
    TextReader(Lines lines, const std::vector<Form>& forms, std::string_view edition)
        : forms_(forms), edition_(edition), lines_(std::move(lines)) {}

    Reading run() {
        take_title();
        Lines rows = take_rows();
        take_signature();
        const Form& form = settle();
        give_back_tables(rows, form);
        const auto list = std::find_if(form.tables.begin(), form.tables.end(), [](const Table& t) {
            return t.kind == Table::Kind::List;
        });
        take_table_title(rows, form);
        note_lines_behind(rows);
        read_text_body(lines_, reading_);
        note_missing_parts(rows);
        if (list != form.tables.end()) {
            read_text_table(rows, *list, reading_);
        } else {
            note_all(rows);
        }
        sort_notes();
        return std::move(reading_);
    }

private:
    Report& report() { return reading_.report; }

    void note(Words message) { reading_.notes.push_back({std::move(message), ""}); }

    void note_all(const Lines& lines) {
        for (const Line& line : lines) {
            note_unplaced(reading_, line.text, place_of(line));
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

    /// Tables of the narrative stand between its lines.
    void give_back_tables(Lines& rows, const Form& form) {
        const int end = signature_line_ > 0 ? signature_line_ : std::numeric_limits<int>::max();
        const Lines tables = take_narrative_tables(rows, lines_, form, end);
        lines_.insert(lines_.end(), tables.begin(), tables.end());
        std::stable_sort(lines_.begin(), lines_.end(), [](const Line& left, const Line& right) {
            return left.number < right.number;
        });
    }

    /// The organ that signs on the line above; empty where no such line stands there.
    std::string_view organ_above(std::size_t i) const {
        const bool organ =
            i > 0 && is_short(lines_[i - 1].text) && level_of(lines_[i - 1].text) == 0;
        return organ ? lines_[i - 1].text : std::string_view();
    }

    /// The last day that stands on a line of its own, and the organ before it. A day above the last
    /// section is none: web pages print the day of publication under the title.
    void take_signature() {
        for (std::size_t i = lines_.size(); i-- > 0 && level_of(lines_[i].text) != 1;) {
            auto signature = signature_in(lines_[i].text);
            if (!signature) {
                continue;
            }
            const bool one_line = !signature->organization.empty();
            if (!one_line) {
                signature->organization = organ_above(i);
            }
            if (!signature->organization.empty()) {
                signature_line_ = lines_[i].number;
                take(one_line ? i : i - 1, i + 1);
                report().organization = signature->organization;
                report().signature = std::move(signature);
                return;
            }
        }
    }

    /// The year, and with it the form.
    const Form& settle() {
        if (report().year == 0 && report().signature) {
            report().year = report().signature->date.year - 1;
            note({"标题中没有年份，按落款日期取上一年",
                  "no year in the title: the one before the signature was taken"});
        }
        if (report().year == 0) {
            refuse("text.year",
                   {"找不到报告年份", "there is no report year"},
                   "",
                   {"标题应写明年份，如“某某街道2017年政府信息公开工作年度报告”",
                    "the title should name it, as in 某某街道2017年政府信息公开工作年度报告"});
        }
        const Form& form = find_form(forms_, edition_, report().year);
        settle_edition(reading_, form);
        return form;
    }

    /// The last line before the first row, where it names the table.
    void take_table_title(const Lines& rows, const Form& form) {
        for (std::size_t i = lines_.size(); i-- > 0 && !rows.empty();) {
            if (lines_[i].number > rows.front().number) {
                continue;
            }
            const std::string folded = text::folded(lines_[i].text);
            if (contains(folded, "统计表") || contains(folded, text::folded(form.title))) {
                report().table_title = take(i, i + 1).front().text;
            }
            return;
        }
    }

    /// What stands behind the signature, or behind the table at the end, is no part of the
    /// narrative.
    void note_lines_behind(const Lines& rows) {
        int end = std::numeric_limits<int>::max();
        if (signature_line_ > 0) {
            end = signature_line_;
        }
        if (!rows.empty() && !report().table_title.empty()) {
            end = std::min(end, rows.front().number);
        }
        const auto behind = std::stable_partition(
            lines_.begin(), lines_.end(), [end](const Line& line) { return line.number < end; });
        note_all({behind, lines_.end()});
        lines_.erase(behind, lines_.end());
    }

    void note_missing_parts(const Lines& rows) {
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
        if (rows.empty()) {
            note({"没有找到统计表", "there is no statistics table"});
        }
    }

    /// 0 where the note is about the whole input.
    static int line_in(const Note& note) {
        constexpr std::string_view word = "line ";
        const std::string& place = note.place;
        int number = 0;
        if (place.starts_with(word)) {
            std::from_chars(place.data() + word.size(), place.data() + place.size(), number);
        }
        return number;
    }

    void sort_notes() {
        std::stable_sort(
            reading_.notes.begin(), reading_.notes.end(), [](const Note& left, const Note& right) {
                return line_in(left) < line_in(right);
            });
    }

    const std::vector<Form>& forms_;
    std::string_view edition_;
    Lines lines_;
    int signature_line_ = 0;
    Reading reading_;
};

}  // namespace

Reading parse_report_text(std::string_view text,
                          const std::vector<Form>& forms,
                          std::string_view edition,
                          const std::vector<Mark>& marks) {
    refuse_encoding(text);
    if (text::trimmed(text).empty()) {
        refuse("text.empty", {"文件是空的", "the file is empty"}, "", {});
    }
    return TextReader(lines_of(text, marks), forms, edition).run();
}

}  // namespace nianbao::format
