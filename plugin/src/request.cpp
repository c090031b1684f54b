#include "request.hpp"

#include "place.hpp"

namespace nianbao::plugin {
namespace {

std::filesystem::path profile_of(const Arguments& arguments, const Settings& settings) {
    const OUString url = arguments.find<OUString>("Profile").value_or(settings.profile);
    return url.isEmpty() ? std::filesystem::path() : path_of(url);
}

}  // namespace

Request::Request(const Context& of, const Frame& in, const PropertyValues& values)
    : context(of),
      frame(in),
      arguments(values),
      is_silent(arguments.is_set("Silent")),
      language(language_of(context)),
      settings(Settings::of(context)),
      desk(desk_of(templates_folder(context), profile_of(arguments, settings))) {}

void Request::refuse_missing(const char* name) {
    const std::string argument(name);
    throw Error(Error::Kind::Usage,
                {"plugin.argument",
                 {"缺少参数 " + argument, "the argument " + argument + " is missing"},
                 "",
                 {"没有对话框时，参数要写全", "without a dialog every argument has to be given"}});
}

Source Request::source() const {
    const OUString input = arguments.text("Input");
    if (!input.isEmpty()) {
        return source_of(path_of(input));
    }
    const Model model = document();
    if (kind_of(model) == DocumentKind::None) {
        throw Error(
            Error::Kind::Usage,
            {"plugin.document",
             {"没有打开填报表或年度报告", "no workbook and no report is open"},
             "",
             {"请先打开文件，再选这个菜单", "open the file first, then choose this again"}});
    }
    return source_of(model);
}

std::string line_of(const Finding& finding, Language language) {
    std::string line = words_of(finding.severity).in(language) + " " + finding.rule + " " +
                       finding.message.in(language);
    for (const std::string& place : places_of(finding, language)) {
        line += " [" + place + "]";
    }
    return line;
}

std::string line_of(const Note& note, Language language) {
    return note.message.in(language) + " [" + place_in(note.place, language) + "]";
}

Answer answer_of(const Judged& judged, Language language) {
    Answer answer;
    answer.errors = judged.count(Severity::Error);
    answer.warnings = judged.count(Severity::Warning);
    answer.hints = judged.count(Severity::Information);
    for (const Finding& finding : judged.findings) {
        answer.messages.push_back(line_of(finding, language));
    }
    for (const Note& note : judged.notes) {
        answer.messages.push_back(line_of(note, language));
    }
    return answer;
}

Any Answer::any() const {
    std::vector<std::string> urls;
    for (const auto& output : outputs) {
        urls.push_back(to_utf8(url_of(output)));
    }
    const auto number = [](std::size_t count) { return Any(static_cast<sal_Int32>(count)); };
    return Any(sequence_of({named("Outputs", Any(texts_of(urls))),
                            named("Errors", number(errors)),
                            named("Warnings", number(warnings)),
                            named("Hints", number(hints)),
                            named("Messages", Any(texts_of(messages)))}));
}

}  // namespace nianbao::plugin
