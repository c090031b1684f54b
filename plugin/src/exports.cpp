#include <algorithm>

#include "commands.hpp"
#include "dialog.hpp"
#include "pdf.hpp"
#include "place.hpp"
#include "publication.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

/// What was not read as it stands, such as pictures, a line each.
std::string noted(const Judged& judged, Language language) {
    constexpr std::size_t most = 8;
    std::string lines;
    for (std::size_t i = 0; i < judged.notes.size() && i < most; ++i) {
        lines += line_of(judged.notes[i], language) + "\n";
    }
    return lines + (judged.notes.size() > most ? "…\n" : "");
}

/// What is to be known of a report before it is exported; empty where nothing is.
Words doubts(const Judged& judged) {
    Words doubts;
    if (const std::size_t errors = judged.count(Severity::Error); errors > 0) {
        const std::string count = std::to_string(errors);
        doubts = {"这份报告有 " + count + " 个错误，可用“检查”查看。\n",
                  "This report has " + count + " errors; Check shows them.\n"};
    }
    if (!judged.notes.empty()) {
        doubts.zh += "读入时：\n" + noted(judged, Language::Chinese);
        doubts.en += "When it was read:\n" + noted(judged, Language::English);
    }
    return doubts;
}

/// False where the report is not wanted as it is.
bool is_wanted(const Request& request, const Judged& judged) {
    const Words known = doubts(judged);
    if (known.zh.empty()) {
        return true;
    }
    const bool has_errors = judged.count(Severity::Error) > 0;
    return confirm(request,
                   has_errors ? Words{"报告有错误", "The report has errors"}
                              : Words{"导出前请核对", "Before it is exported"},
                   {known.zh + "仍要导出吗？", known.en + "Do you want to export it all the same?"},
                   !has_errors || !request.arguments.is_set("Strict"));
}

/// Nothing is written over what it is made of.
void refuse_source(const Request& request, const fs::path& file, const fs::path& also_read = {}) {
    const std::vector<fs::path> read = {file_of(request.document()),
                                        path_or_none(request.arguments.text("Input")),
                                        path_or_none(request.arguments.text("Form")),
                                        also_read};
    for (const fs::path& source : read) {
        std::error_code ignored;
        if (!source.empty() && fs::equivalent(source, file, ignored)) {
            throw Error(Error::Kind::Usage,
                        {"plugin.source",
                         {"不能写在原来的文件上", "this is the file that was read"},
                         file.string(),
                         {"请换一个文件名或文件夹", "choose another name or folder"}});
        }
    }
}

Judged judged(const Request& request) {
    return request.desk->judge(request.source(), to_utf8(request.arguments.text("Edition")));
}

void offer_to_open(const Request& request, const fs::path& file) {
    if (confirm(request,
                {"已导出", "Exported"},
                {"已生成：\n" + file.string() + "\n\n现在打开吗？",
                 "This file was made:\n" + file.string() + "\n\nOpen it now?"},
                false)) {
        open_file(request.context, url_of(file));
    }
}

Done export_as(Request& request,
               const Format& format,
               const Words& title,
               const std::string& what) {
    const Judged report = judged(request);
    if (!is_wanted(request, report)) {
        return {};
    }
    const std::string bytes = request.desk->document(report, format);
    const OUString output = request.text_or_ask("Output", [&] {
        return ask_output(
            request, title, file_name(report.report, what) + "." + std::string(format.name));
    });
    if (output.isEmpty()) {
        return {};
    }
    const fs::path file = path_of(output);
    refuse_source(request, file);
    write_file(file, bytes);
    offer_to_open(request, file);
    Answer answer = answer_of(report, request.language);
    answer.outputs = {file};
    return answer;
}

/// Where a publication goes, and in which formats.
struct Publication {
    fs::path folder;
    std::vector<std::string> formats;
};

Publication argued(const Request& request) {
    const Arguments& arguments = request.arguments;
    const OUString folder = arguments.find<OUString>("Output").value_or(request.settings.folder);
    Publication publication;
    publication.folder = path_or_none(folder);
    for (const OUString& format :
         arguments.find<Sequence<OUString>>("Formats").value_or(request.settings.formats)) {
        publication.formats.push_back(to_utf8(format));
    }
    return publication;
}

bool has(const Publication& publication, std::string_view format) {
    const auto& formats = publication.formats;
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

bool ask_publication(const Request& request, Publication& publication) {
    std::vector<Field> fields = {{Field::Kind::Folder,
                                  "folder",
                                  {"保存到", "Save in"},
                                  to_uno(publication.folder.string()),
                                  {},
                                  true}};
    for (const PublicationFormat& format : publication_formats) {
        fields.push_back({Field::Kind::Check,
                          format.name,
                          words_of(format),
                          has(publication, format.name) ? OUString("1") : OUString()});
    }
    const auto answers = ask(request, {"发布包", "Publication"}, {"生成", "Make"}, fields);
    if (!answers) {
        return false;
    }
    publication = {to_utf8(answers->at("folder")), {}};
    for (const PublicationFormat& format : publication_formats) {
        if (!answers->at(format.name).isEmpty()) {
            publication.formats.emplace_back(format.name);
        }
    }
    return true;
}

std::string made(Request& request, const Judged& report, std::string_view format) {
    if (format == "pdf") {
        return pdf_of(request.context, request.desk->document(report, format_named("docx")));
    }
    return request.desk->document(report, format_named(format));
}

}  // namespace

Done export_report(Request& request) {
    return export_as(request,
                     format_named("docx"),
                     {"导出年度报告", "Export the report"},
                     "政府信息公开工作年度报告");
}

Done export_statistics(Request& request) {
    return export_as(request,
                     format_named("xlsx"),
                     {"导出统计表", "Export the statistics"},
                     "政府信息公开工作统计表");
}

Done publish(Request& request) {
    const Judged report = judged(request);
    Publication publication = argued(request);
    if (!is_wanted(request, report) ||
        (!request.is_silent && !ask_publication(request, publication))) {
        return {};
    }
    Answer answer = answer_of(report, request.language);
    std::vector<std::string> documents;
    for (const std::string& format : publication.formats) {
        answer.outputs.push_back(publication.folder / (file_name(report.report) + "." + format));
        refuse_source(request, answer.outputs.back());
        documents.push_back(made(request, report, format));
    }
    make_folder(publication.folder);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        write_file(answer.outputs[i], documents[i]);
    }
    tell(request,
         {"发布包", "Publication"},
         {"已在这个文件夹生成 " + std::to_string(documents.size()) + " 个文件：\n" +
              publication.folder.string(),
          std::to_string(documents.size()) + " files were made in this folder:\n" +
              publication.folder.string()});
    return answer;
}

Done fill_form(Request& request) {
    const OUString form = request.arguments.text("Form");
    const Source blank = form.isEmpty() ? source_of(request.document()) : source_of(path_of(form));
    const OUString input = request.text_or_ask("Input", [&] {
        return ask_input(
            request.context, request.language, {"用哪份数据填表", "The data to fill it with"});
    });
    if (input.isEmpty()) {
        return {};
    }
    const Judged report = request.desk->judge(source_of(path_of(input)));
    if (!is_wanted(request, report)) {
        return {};
    }
    const std::string bytes = request.desk->filled(blank, report);
    const OUString output = request.text_or_ask("Output", [&] {
        return ask_output(request,
                          {"保存填好的表", "Save the filled form"},
                          file_name(report.report) + blank.extension);
    });
    if (output.isEmpty()) {
        return {};
    }
    refuse_source(request, path_of(output), path_of(input));
    write_file(path_of(output), bytes);
    offer_to_open(request, path_of(output));
    Answer answer = answer_of(report, request.language);
    answer.outputs = {path_of(output)};
    return answer;
}

}  // namespace nianbao::plugin
