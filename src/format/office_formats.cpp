#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <system_error>

#include "format/office.hpp"
#include "format/office_fonts.hpp"
#include "nianbao/files.hpp"
#include "nianbao/office.hpp"
#include "zip/file.hpp"

namespace nianbao {

namespace fs = std::filesystem;

namespace format {
namespace {

constexpr std::uint64_t largest_file = std::uint64_t{1} << 29;

/// How LibreOffice makes a format.
struct Way {
    std::string_view format;
    std::string_view source;
    const char* in;
    const char* out;
};

// The options of the PDF are those of its dialog: SelectPdfVersion 2 is PDF/A-2b.
constexpr const char* pdf_filter =
    R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},)"
    R"("UseTaggedPDF":{"type":"boolean","value":"true"},)"
    R"("ExportBookmarks":{"type":"boolean","value":"true"}})";
constexpr const char* word = "MS Word 2007 XML";
constexpr std::array<Way, 3> ways = {{{"pdf", "docx", word, pdf_filter},
                                      {"odt", "docx", word, "odt:writer8"},
                                      {"ods", "xlsx", "Calc MS Excel 2007 XML", "ods:calc8"}}};

const Way* find_way(const Format& format) {
    const auto found = std::find_if(
        ways.begin(), ways.end(), [&](const Way& way) { return way.format == format.name; });
    return found == ways.end() ? nullptr : &*found;
}

const Way& way_to(const Format& format) {
    const Way* const way = find_way(format);
    if (way == nullptr) {
        const std::string name(format.name);
        throw Error(Error::Kind::Usage,
                    {"office.format",
                     {"LibreOffice不用于" + name, name + " is not made by LibreOffice"},
                     "",
                     {}});
    }
    return *way;
}

Problem missing_office() {
    const std::string packages(office_packages);
    return {"office.missing",
            {"生成PDF、ODT、ODS需要LibreOffice，本机没有安装",
             "PDF, ODT and ODS are made by LibreOffice, which is not installed"},
            "",
            {"请安装：apt-get install " + packages, "apt-get install " + packages}};
}

Problem late_office() {
    const std::string seconds = std::to_string(office_time().count());
    return {"office.time",
            {"LibreOffice用时超过" + seconds + "秒，已结束",
             "LibreOffice took more than " + seconds + " seconds and was ended"},
            "",
            {"用NIANBAO_READER_SECONDS放宽时间", "give it time by NIANBAO_READER_SECONDS"}};
}

Problem failed_office(const Way& way) {
    const std::string format(way.format);
    return {"office.failed",
            {"LibreOffice没有生成" + format, "LibreOffice made no " + format},
            "",
            {"请用LibreOffice打开DOCX或XLSX，另存为这种格式",
             "open the DOCX or XLSX in LibreOffice and save it in this format"}};
}

fs::path home_folder(const fs::path& otherwise) {
    const char* const home = std::getenv("HOME");
    return home == nullptr || *home == '\0' ? otherwise : fs::path(home);
}

using Numbers = std::vector<std::size_t>;

/// All tasks, and what has become of them.
class Saving {
public:
    explicit Saving(const std::vector<OfficeTask>& tasks) : tasks_(tasks), results_(tasks.size()) {}

    std::vector<OfficeResult> results() {
        std::map<const Format*, Numbers> kinds;
        for (std::size_t number = 0; number < tasks_.size(); ++number) {
            kinds[tasks_[number].format].push_back(number);
        }
        for (const auto& [format, numbers] : kinds) {
            save(way_to(*format), numbers);
            if (format->name == "pdf") {
                note_fonts(numbers);
            }
        }
        return std::move(results_);
    }

private:
    void note_fonts(const Numbers& numbers) {
        const std::set<std::string> installed = installed_fonts(home_folder("/"));
        for (const std::size_t number : numbers) {
            std::string names;
            if (!results_[number].problem) {
                for (const std::string& font : missing_fonts(tasks_[number].document, installed)) {
                    names += (names.empty() ? "" : "、") + font;
                }
            }
            if (!names.empty()) {
                results_[number].notes.push_back(
                    {{"本机没有安装字体" + names + "，PDF中以其他字体代替",
                      "fonts that are not installed, so the PDF shows others: " + names},
                     ""});
            }
        }
    }

    /// One start for all; then for the halves of what it left out.
    void save(const Way& way, const Numbers& numbers) {
        const ProgramEnd end = start(way, numbers);
        Numbers left;
        std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(left), [&](auto number) {
            return results_[number].bytes.empty();
        });
        if (numbers.size() == 1 && !left.empty()) {
            results_[left.front()].problem =
                end.how == ProgramEnd::How::TimeOut ? late_office() : failed_office(way);
        } else if (!left.empty()) {
            const auto middle = left.begin() + static_cast<std::ptrdiff_t>((left.size() + 1) / 2);
            save(way, {left.begin(), middle});
            if (middle != left.end()) {
                save(way, {middle, left.end()});
            }
        }
    }

    ProgramEnd start(const Way& way, const Numbers& numbers) {
        const ScratchFolder scratch;
        const fs::path& folder = scratch.path();
        OfficeOrder order{folder, home_folder(folder), way.in, way.out, {}};
        for (const std::size_t number : numbers) {
            order.files.push_back(std::to_string(number) + "." + std::string(way.source));
            write_file(folder / order.files.back(), tasks_[number].document, Sync::Later);
        }
        const ProgramEnd end = run_office(order);
        // Of one that was ended the last file may be a part.
        if (end.how == ProgramEnd::How::Exited) {
            for (const std::size_t number : numbers) {
                take(folder / "out" / (std::to_string(number) + "." + std::string(way.format)),
                     number);
            }
        }
        return end;
    }

    void take(const fs::path& made, std::size_t number) {
        std::error_code missing;
        if (fs::exists(made, missing)) {
            results_[number].bytes = zip::read_file(made, largest_file);
        }
    }

    const std::vector<OfficeTask>& tasks_;
    std::vector<OfficeResult> results_;
};

}  // namespace
}  // namespace format

const std::vector<Format>& office_formats() {
    static const std::vector<Format> all = {
        {"pdf",
         "",
         {"年度报告全文，PDF/A-2b，带标签（LibreOffice生成）",
          "the whole report as PDF/A-2b, tagged (by LibreOffice)"}},
        {"odt",
         "",
         {"年度报告全文，开放文档格式（LibreOffice生成）",
          "the whole report as OpenDocument text (by LibreOffice)"}},
        {"ods",
         "",
         {"统计表，开放文档格式（LibreOffice生成）",
          "the statistics tables as an OpenDocument spreadsheet (by LibreOffice)"}},
    };
    return all;
}

const Format* office_source(const Format& format) {
    const format::Way* const way = format::find_way(format);
    const auto found = std::find_if(formats().begin(), formats().end(), [&](const Format& one) {
        return way != nullptr && one.name == way->source;
    });
    return found == formats().end() ? nullptr : &*found;
}

std::optional<Problem> office_problem() {
    return format::office_program().empty() ? std::optional(format::missing_office())
                                            : std::nullopt;
}

std::vector<OfficeResult> save_by_office(const std::vector<OfficeTask>& tasks) {
    if (const auto problem = office_problem()) {
        return std::vector<OfficeResult>(tasks.size(), {"", problem, {}});
    }
    return format::Saving(tasks).results();
}

}  // namespace nianbao
