#include <algorithm>
#include <set>
#include <span>

#include "commands.hpp"
#include "dialog.hpp"
#include "guard.hpp"
#include "nianbao/inputs.hpp"
#include "nianbao/summary.hpp"
#include "place.hpp"
#include "worker.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

/// What is converted into what.
struct Batch {
    fs::path in;
    fs::path out;
    std::vector<const Format*> formats;
};

/// What came of it.
struct Outcome {
    std::vector<fs::path> outputs;
    std::vector<UnitOutcome> units;
    std::vector<std::string> lines;  ///< of the account: a line for each file and each finding
    std::size_t all = 0;
    std::size_t done = 0;
    std::size_t with_errors = 0;
    std::size_t failed = 0;
    std::size_t left = 0;  ///< not begun when it was broken off
};

constexpr const char* account_name = "转换结果.txt";
constexpr const char* workbook_name = "summary.xlsx";
constexpr const char* page_name = "summary.html";

/// The same for all ways to write it.
fs::path place_of(const fs::path& file) {
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(file, failed);
    return failed ? file.lexically_normal() : whole;
}

Batch argued(const Request& request) {
    Batch batch;
    batch.in = path_or_none(request.arguments.text("Input"));
    batch.out = path_or_none(request.arguments.text("Output"));
    const auto wanted = request.arguments.find<Sequence<OUString>>("Formats").value_or(
        sequence_of<OUString>({"docx", "xlsx"}));
    for (const Format* const format : report_formats()) {
        const OUString name = to_uno(format->name);
        if (std::find(wanted.begin(), wanted.end(), name) != wanted.end()) {
            batch.formats.push_back(format);
        }
    }
    return batch;
}

bool ask_batch(const Request& request, Batch& batch) {
    std::vector<Field> fields = {
        {Field::Kind::Folder, "in", {"各单位的文件", "Files of the units"}, "", {}, true},
        {Field::Kind::Folder, "out", {"保存到", "Save in"}, "", {}, true}};
    for (const Format* const format : report_formats()) {
        const bool is_usual = format->name == "docx" || format->name == "xlsx";
        fields.push_back({Field::Kind::Check,
                          std::string(format->name),
                          format->description,
                          is_usual ? OUString("1") : OUString()});
    }
    const auto answers = ask(request, {"批量转换", "Convert a folder"}, {"开始", "Start"}, fields);
    if (!answers) {
        return false;
    }
    batch = {to_utf8(answers->at("in")), to_utf8(answers->at("out")), {}};
    for (const Format* const format : report_formats()) {
        if (!answers->at(std::string(format->name)).isEmpty()) {
            batch.formats.push_back(format);
        }
    }
    return true;
}

/// Converts one file after the other.
class Conversion {
public:
    Conversion(Desk& desk, const Batch& batch, Language language)
        : desk_(desk), batch_(batch), language_(language) {}

    void run(Worker::Progress& progress) {
        const InputFiles found = inputs();
        outcome_.all = found.inputs.size();
        std::size_t begun = 0;
        for (; begun < found.inputs.size() && !progress.is_cancelled(); ++begun) {
            const InputFile& input = found.inputs[begun];
            progress.tell(begun, found.inputs.size(), fs::path(input.name).filename());
            account_for(input);
        }
        leave(std::span(found.inputs).subspan(begun));
        for (const Note& note : found.passed_over) {
            outcome_.lines.push_back(note.place + ": " + note.message.in(language_));
        }
    }

    const Outcome& outcome() const { return outcome_; }

private:
    /// Those of the folder, but for the summary of an earlier batch.
    InputFiles inputs() {
        InputFiles found = find_inputs({batch_.in.string()}, batch_.out);
        const std::set<fs::path> own = {place_of(batch_.out / workbook_name),
                                        place_of(batch_.out / page_name)};
        std::erase_if(found.inputs,
                      [&](const InputFile& each) { return own.contains(place_of(each.name)); });
        for (const InputFile& each : found.inputs) {
            inputs_.insert(place_of(each.name));
        }
        return found;
    }

    void account_for(const InputFile& input) {
        UnitOutcome unit;
        unit.input = input.name;
        const auto problem = guarded(language_, [&] { convert(input, unit); });
        if (problem) {
            ++outcome_.failed;
            outcome_.lines.push_back(*problem);
            unit.problems = {*problem};
            unit.outputs.clear();
        }
        outcome_.units.push_back(std::move(unit));
    }

    /// Nobody takes totals without these units for the totals of all.
    void leave(std::span<const InputFile> inputs) {
        const Words reason = {"批量转换已中止，未转换", "not converted: the batch was broken off"};
        outcome_.left = inputs.size();
        for (const InputFile& input : inputs) {
            outcome_.lines.push_back(input.name + ": " + reason.in(language_));
            UnitOutcome& unit = outcome_.units.emplace_back();
            unit.input = input.name;
            unit.problems = {reason.in(language_)};
        }
    }

    void convert(const InputFile& input, UnitOutcome& unit) {
        const Judged judged = desk_.judge(source_of(fs::path(input.name)));
        unit = outcome_of(input.name, *judged.form, judged.report, judged.findings);
        std::vector<fs::path> files;
        std::vector<std::string> documents;
        for (const Format* const format : batch_.formats) {
            files.push_back(file_of(input, *format));
            documents.push_back(desk_.document(judged, *format));
        }
        for (std::size_t i = 0; i < files.size(); ++i) {
            make_folder(files[i].parent_path());
            write_file(files[i], documents[i]);
            outcome_.outputs.push_back(files[i]);
            unit.outputs.push_back(files[i]);
        }
        ++outcome_.done;
        outcome_.with_errors += judged.count(Severity::Error) > 0 ? 1 : 0;
        outcome_.lines.push_back(input.name);
        for (const Finding& finding : judged.findings) {
            outcome_.lines.push_back("  " + line_of(finding, language_));
        }
    }

    /// Two inputs of one name do not write over each other, and no output over an input.
    fs::path file_of(const InputFile& input, const Format& format) {
        fs::path file = batch_.out / input.folder / fs::path(input.name).filename();
        file.replace_extension("." + std::string(format.name));
        if (inputs_.contains(place_of(file))) {
            throw Error(Error::Kind::Usage,
                        {"plugin.overwrite",
                         {"会盖掉原来的文件，未转换", "would be written over an original"},
                         file.string(),
                         {"请保存到别的文件夹", "save in another folder"}});
        }
        if (!files_.insert(file).second) {
            throw Error(Error::Kind::Usage,
                        {"plugin.clash",
                         {"另一个同名文件已转换为 " + file.filename().string(),
                          "another file of this name has become " + file.filename().string()},
                         input.name,
                         {"请给其中一个改名", "rename one of them"}});
        }
        return file;
    }

    Desk& desk_;
    const Batch& batch_;
    Language language_;
    Outcome outcome_;
    std::set<fs::path> inputs_;
    std::set<fs::path> files_;
};

Words counts(const Outcome& outcome) {
    const std::string all = std::to_string(outcome.all);
    const std::string done = std::to_string(outcome.done);
    const std::string errors = std::to_string(outcome.with_errors);
    const std::string failed = std::to_string(outcome.failed);
    return {"共 " + all + " 份：已转换 " + done + " 份（其中 " + errors + " 份有错误），失败 " +
                failed + " 份",
            all + " files: " + done + " converted, " + errors + " of them with errors; " + failed +
                " failed"};
}

Words sentence(const Outcome& outcome) {
    const Words told = counts(outcome);
    Words begin;
    Words end;
    if (outcome.left > 0) {
        const std::string left = std::to_string(outcome.left);
        begin = {"已中止。", "Broken off. "};
        end = {"，未转换 " + left + " 份", "; " + left + " not converted"};
    }
    return {begin.zh + told.zh + end.zh + "。\n汇总见 " + workbook_name + "，问题详见 " +
                account_name + "。",
            begin.en + told.en + end.en + ".\nSee " + workbook_name + ", and " + account_name +
                " for all problems."};
}

std::string account(const Outcome& outcome) {
    std::string text;
    for (const std::string& line : outcome.lines) {
        text += line + "\n";
    }
    return text;
}

/// What the converter ends a batch with, and the account.
void write_index(const Request& request, const Batch& batch, const Outcome& outcome) {
    const auto& forms = request.desk->forms();
    write_file(batch.out / workbook_name,
               summary_xlsx(outcome.units, forms, batch.out, request.language));
    write_file(batch.out / page_name,
               summary_html(outcome.units, forms, batch.out, request.language));
    write_file(batch.out / account_name, account(outcome));
}

}  // namespace

Done convert_folder(Request& request) {
    Batch batch = argued(request);
    if (!request.is_silent && !ask_batch(request, batch)) {
        return {};
    }
    make_folder(batch.out);
    const Words title = {"批量转换", "Convert a folder"};
    Conversion conversion(*request.desk, batch, request.language);
    Worker::run(request, title, [&](Worker::Progress& progress) { conversion.run(progress); });
    const Outcome& outcome = conversion.outcome();
    write_index(request, batch, outcome);
    tell(request, title, sentence(outcome));
    Answer answer;
    answer.outputs = outcome.outputs;
    answer.errors = outcome.failed + outcome.left + outcome.with_errors;
    answer.messages = outcome.lines;
    return answer;
}

}  // namespace nianbao::plugin
