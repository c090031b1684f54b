#include "cli/console.hpp"

#include <algorithm>
#include <iostream>

#include "cli/characters.hpp"

namespace nianbao::cli {
namespace {

const Words& name_of(Severity severity) {
    static const Words information = {"提示", "information"};
    static const Words warning = {"警告", "warning"};
    static const Words error = {"错误", "error"};
    switch (severity) {
        case Severity::Error:
            return error;
        case Severity::Warning:
            return warning;
        default:
            return information;
    }
}

std::string counted(std::size_t count, const Words& one, const Words& many, Language language) {
    const Words& words = count == 1 ? one : many;
    return language == Language::Chinese ? words.zh + " " + std::to_string(count)
                                         : std::to_string(count) + " " + words.en;
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
            return finding.severity == severity;
        }));
}

std::string counts(const std::vector<Finding>& findings,
                   const std::vector<Note>& notes,
                   Language language) {
    const char* comma = language == Language::Chinese ? "，" : ", ";
    return counted(
               count(findings, Severity::Error), {"错误", "error"}, {"错误", "errors"}, language) +
           comma +
           counted(count(findings, Severity::Warning),
                   {"警告", "warning"},
                   {"警告", "warnings"},
                   language) +
           comma +
           counted(count(findings, Severity::Information),
                   {"提示", "hint"},
                   {"提示", "hints"},
                   language) +
           comma + counted(notes.size(), {"说明", "note"}, {"说明", "notes"}, language);
}

/// "line 12" is "第12行" to a Chinese reader; other places are the same in both languages.
std::string place_in(const std::string& place, Language language) {
    constexpr std::string_view line = "line ";
    const bool is_line = place.starts_with(line);
    return is_line && language == Language::Chinese ? "第" + place.substr(line.size()) + "行"
                                                    : place;
}

void append_places(const Side& side, Language language, std::string& places) {
    for (const Operand& operand : side.operands) {
        if (!operand.place.empty()) {
            places += (places.empty() ? "" : ", ") + place_in(operand.place, language);
        }
    }
}

std::string in_brackets(const std::string& places) {
    return places.empty() ? "" : " [" + printable(places) + "]";
}

std::string line_of(const Finding& finding, Language language) {
    std::string places;
    append_places(finding.left, language, places);
    append_places(finding.right, language, places);
    return "  " + name_of(finding.severity).in(language) + " " + printable(finding.rule) + ": " +
           printable(finding.message.in(language)) + in_brackets(places) + "\n";
}

std::string line_of(const Problem& problem, Language language) {
    const std::string& remedy = problem.remedy.in(language);
    std::string line = problem.place.empty() ? "" : printable(problem.place) + ": ";
    line += printable(problem.message.in(language));
    if (!remedy.empty()) {
        line += (language == Language::Chinese ? "；" : "; ") + printable(remedy);
    }
    return line;
}

}  // namespace

void Console::result(std::string_view text) {
    std::cout << text << std::flush;
}

void Console::remark(std::string_view lines) {
    std::cerr << lines << std::flush;
}

void Console::complain(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        std::cerr << "nianbao: " << line_of(problem, language_) << std::endl;
    }
}

void Console::warn(std::string_view input, const std::vector<Problem>& warnings) {
    if (!warnings.empty()) {
        const Error told = Error(Error::Kind::Template, warnings).within(input);
        for (const Problem& warning : told.problems()) {
            std::cerr << Words{"nianbao: 警告：", "nianbao: warning: "}.in(language_)
                      << line_of(warning, language_) << std::endl;
        }
    }
}

bool Console::heard() const {
    return std::cout.good();
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
        text += "  " + Words{"说明", "note"}.in(language) + ": " +
                printable(note.message.in(language)) + in_brackets(place_in(note.place, language)) +
                "\n";
    }
    return text;
}

bool has_errors(const std::vector<Finding>& findings) {
    return count(findings, Severity::Error) > 0;
}

}  // namespace nianbao::cli
