#include "cli/last_year.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "nianbao/error.hpp"
#include "nianbao/place.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

[[noreturn]] void refuse_year(const std::string& name, const Report& last, const Report& report) {
    const std::string is = std::to_string(last.year);
    const std::string wanted = std::to_string(report.year - 1);
    throw Error(Error::Kind::Usage,
                {"against.year",
                 {"这是" + is + "年的报告，应为" + wanted + "年的",
                  "this is the report of " + is + ", that of " + wanted + " is wanted"},
                 name,
                 {}});
}

Note note_of_organ(const std::string& name, const Report& last, const Report& report) {
    return {
        {"上年度报告的机关是“" + last.organization + "”，本报告的是“" + report.organization + "”",
         "last year's report is of \"" + last.organization + "\", this one of \"" +
             report.organization + '"'},
        name};
}

Note note_of_none(const std::string& folder, const Report& report) {
    const std::string year = std::to_string(report.year - 1);
    return {{"没有“" + report.organization + "”" + year + "年的报告，未核对两年衔接",
             "there is no report of \"" + report.organization + "\" for " + year +
                 ", so the two years were not compared"},
            folder};
}

}  // namespace

LastYear::LastYear(const Arguments& arguments, Templates& templates)
    : templates_(templates), against_(arguments.against) {
    std::error_code failed;
    is_folder_ = fs::is_directory(against_, failed);
    if (!is_folder_ && !against_.empty()) {
        candidates_.push_back({against_, read_input(against_, templates.forms(), "").report});
    }
    for (const std::string& file : is_folder_ ? files_in(against_) : std::vector<std::string>()) {
        // What is no report is passed over: a folder holds other files as well.
        attempt([&] {
            candidates_.push_back({file, read_input(file, templates.forms(), "").report});
        });
    }
}

const LastYear::Candidate* LastYear::find(const Report& report) const {
    const auto found =
        std::find_if(candidates_.begin(), candidates_.end(), [&](const Candidate& candidate) {
            return candidate.report.organization == report.organization &&
                   candidate.report.year == report.year - 1;
        });
    return found == candidates_.end() ? nullptr : &*found;
}

std::optional<Report> LastYear::of(Reading& reading) const {
    if (against_.empty()) {
        return std::nullopt;
    }
    const Candidate* const last = is_folder_ ? find(reading.report) : &candidates_.front();
    if (last == nullptr) {
        reading.notes.push_back(note_of_none(shown(against_), reading.report));
        return std::nullopt;
    }
    if (last->report.year != reading.report.year - 1) {
        refuse_year(shown(last->name), last->report, reading.report);
    }
    if (last->report.organization != reading.report.organization) {
        reading.notes.push_back(note_of_organ(shown(last->name), last->report, reading.report));
    }
    const Form& form = form_of(templates_.forms(), reading.report);
    Reading carried =
        carried_over({last->report, {}}, templates_.forms(), templates_.maps(), form.id);
    for (Note& note : carried.notes) {
        note.place = std::string(last_year_place) + note.place;
        reading.notes.push_back(std::move(note));
    }
    return std::move(carried.report);
}

}  // namespace nianbao::cli
