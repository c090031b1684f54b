#include "cli/console.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "cli/characters.hpp"
#include "nianbao/place.hpp"

namespace nianbao::cli {
namespace {

std::string counted(std::size_t count, const Words& one, const Words& many, Language language) {
    const Words& words = count == 1 ? one : many;
    return language == Language::Chinese ? words.zh + " " + std::to_string(count)
                                         : std::to_string(count) + " " + words.en;
}

template <typename Said>
std::size_t count(const std::vector<Said>& all, Severity severity) {
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [severity](const Said& one) { return one.severity == severity; }));
}

/// "1 error, 2 warnings, 0 hints".
std::string counts(std::size_t errors, std::size_t warnings, std::size_t hints, Language language) {
    const char* comma = language == Language::Chinese ? "，" : ", ";
    return counted(errors, {"错误", "error"}, {"错误", "errors"}, language) + comma +
           counted(warnings, {"警告", "warning"}, {"警告", "warnings"}, language) + comma +
           counted(hints, {"提示", "hint"}, {"提示", "hints"}, language);
}

std::string counts(const std::vector<Finding>& findings,
                   const std::vector<Note>& notes,
                   Language language) {
    const char* comma = language == Language::Chinese ? "，" : ", ";
    return counts(count(findings, Severity::Error),
                  count(findings, Severity::Warning),
                  count(findings, Severity::Information),
                  language) +
           comma + counted(notes.size(), {"说明", "note"}, {"说明", "notes"}, language);
}

std::string joined_places(const Finding& finding, Language language) {
    std::string joined;
    for (const std::string& place : places_of(finding, language)) {
        joined += (joined.empty() ? "" : ", ") + place;
    }
    return joined;
}

std::string in_brackets(const std::string& places) {
    return places.empty() ? "" : " [" + printable(places) + "]";
}

std::string waiver_line(const Finding& finding, Language language) {
    if (!finding.waiver) {
        return "";
    }
    const Waiver& waiver = *finding.waiver;
    return Words{"    豁免：", "    waived by "}.in(language) + printable(waiver.by) + ": " +
           printable(waiver.reason) + "\n";
}

std::string line_of(const Finding& finding, Language language) {
    const std::string places = joined_places(finding, language);
    const Words waived = finding.waiver ? Words{"（已豁免）", " (waived)"} : Words();
    return "  " + words_of(finding.severity).in(language) + waived.in(language) + " " +
           printable(finding.rule) + ": " + printable(finding.message.in(language)) +
           in_brackets(places) + "\n" + waiver_line(finding, language);
}

std::string words_of(const Note& note, Language language) {
    return printable(note.message.in(language)) + in_brackets(place_in(note.place, language));
}

/// Prints, and keeps what was said of in mind.
Console::Listener printer() {
    return [told = std::set<std::string>()](const Said& said) mutable {
        if (said.channel == Said::Channel::Result) {
            std::cout << said.text << std::flush;
        } else if (said.channel == Said::Channel::Remark || told.insert(said.subject).second) {
            std::cerr << said.text << std::flush;
        }
    };
}

}  // namespace

Console::Console(Language language) : Console(language, printer()) {}

void Console::result(std::string_view text) {
    say({Said::Channel::Result, std::string(text), {}});
}

void Console::remark(std::string_view lines) {
    say({Said::Channel::Remark, std::string(lines), {}});
}

void Console::remark_once(std::string_view subject, std::string_view lines) {
    say({Said::Channel::Once, std::string(lines), std::string(subject)});
}

void Console::complain(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        remark("nianbao: " + problem_line(problem, language_) + "\n");
    }
}

void Console::warn(std::string_view input, const std::vector<Problem>& warnings) {
    if (!warnings.empty()) {
        const Error told = Error(Error::Kind::Template, warnings).within(input);
        for (const Problem& warning : told.problems()) {
            remark(Words{"nianbao: 警告：", "nianbao: warning: "}.in(language_) +
                   problem_line(warning, language_) + "\n");
        }
    }
}

bool Console::heard() {
    return std::cout.good();
}

std::string problem_line(const Problem& problem, Language language) {
    const std::string& remedy = problem.remedy.in(language);
    const std::string place = printable(place_in(problem.place, language));
    std::string line = place.empty() ? "" : place + ": ";
    line += printable(problem.message.in(language));
    if (!remedy.empty()) {
        line += (language == Language::Chinese ? "；" : "; ") + printable(remedy);
    }
    return line;
}

std::string changes_text(const std::vector<Change>& changes, Language language) {
    std::string text;
    for (const Change& change : changes) {
        text += "  " + printable(change.message.in(language)) + " [" +
                printable(place_in(change.place, language)) + "]\n";
    }
    return text;
}

std::string findings_text(std::string_view input,
                          const std::vector<Finding>& findings,
                          const std::vector<Note>& notes,
                          Language language) {
    std::string text = printable(input) + ": " + counts(findings, notes, language) + "\n";
    for (const Finding& finding : findings) {
        text += line_of(finding, language);
    }
    for (const Note& note : notes) {
        text += "  " + Words{"说明", "note"}.in(language) + ": " + words_of(note, language) + "\n";
    }
    return text;
}

std::string note_line(std::string_view input, const Note& note, Language language) {
    return printable(input) + ": " + words_of(note, language) + "\n";
}

std::string remarks_text(std::string_view file,
                         const std::vector<Remark>& remarks,
                         Language language) {
    std::string text = printable(file) + ": " + remark_counts(remarks, language) + "\n";
    for (const Remark& remark : remarks) {
        text += remark.severity == Severity::Information ? "" : remark_line(remark, language);
    }
    return text;
}

bool has_errors(const std::vector<Finding>& findings) {
    return count(findings, Severity::Error) > 0;
}

bool has_errors(const std::vector<Remark>& remarks) {
    return count(remarks, Severity::Error) > 0;
}

std::string remark_counts(const std::vector<Remark>& remarks, Language language) {
    return counts(count(remarks, Severity::Error),
                  count(remarks, Severity::Warning),
                  count(remarks, Severity::Information),
                  language);
}

std::string remark_line(const Remark& remark, Language language) {
    const Problem& problem = remark.problem;
    const std::string place = in_brackets(place_in(problem.place, language));
    const std::string& remedy = problem.remedy.in(language);
    const char* const semicolon = language == Language::Chinese ? "；" : "; ";
    return "  " + words_of(remark.severity).in(language) + " " + problem.code + ": " +
           printable(problem.message.in(language)) +
           (remedy.empty() ? "" : semicolon + printable(remedy)) + place + "\n";
}

}  // namespace nianbao::cli
