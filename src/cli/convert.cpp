#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

#include "batch/file_name.hpp"
#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/last_year.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/narrative.hpp"
#include "nianbao/template_check.hpp"
#include "nianbao/traces.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// The files of one report: if one of them cannot be written, those before it are taken back,
/// unless they took the place of an older one.
class Writing {
public:
    Writing() = default;
    Writing(const Writing&) = delete;
    Writing(Writing&&) = delete;
    Writing& operator=(const Writing&) = delete;
    Writing& operator=(Writing&&) = delete;

    ~Writing() {
        for (const fs::path& file : made_) {
            std::error_code ignored;
            fs::remove(file, ignored);
        }
    }

    void write(const fs::path& file, const std::string& bytes) {
        std::error_code ignored;
        const bool is_new = !fs::exists(file, ignored);
        make_folder_for(file);
        write_file(file, bytes);
        if (is_new) {
            made_.push_back(file);
        }
    }

    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

class Converter {
public:
    Converter(const Arguments& arguments, Console& console)
        : arguments_(arguments),
          console_(console),
          templates_(arguments),
          last_year_(arguments, templates_) {}

    /// What the report says of its name, for --name; one that cannot be read keeps that of its file
    /// and is told when its turn comes.
    std::string name_by(const batch::FileNames& names, const std::string& input) const {
        std::string name = name_of(input);
        (void)attempt([&] {
            name = names.of(read_input(input, templates_.forms(), arguments_.form).report, input);
        });
        return name;
    }

    /// Returns the exit status for this input.
    int convert(const Job& job) {
        Reading reading = read_input(job.input, templates_.forms(), arguments_.form);
        if (arguments_.redact) {
            tell_changes(shown(job.input), mask(reading.report, templates_.wording()));
        }
        std::optional<Report> last = last_year_.of(reading);
        // The tags stay in the data: next year they stand for other figures.
        const std::optional<Report> declared =
            keeps_data(job) ? std::optional(reading.report) : std::nullopt;
        const Form& declared_form = form_of(templates_.forms(), reading.report);
        reading = with_figures(std::move(reading), declared_form, last ? &*last : nullptr);
        carry_over(reading, last);
        const Form& form = form_of(templates_.forms(), reading.report);
        for (Note& note : templates_.notes_of_profile(form)) {
            reading.notes.push_back(std::move(note));
        }
        const std::vector<Finding> findings =
            check(form, reading.report, templates_.wording(), last ? &*last : nullptr);
        tell(job, findings, reading.notes);
        const bool wrong = has_errors(findings);
        if (!wrong || !arguments_.strict) {
            write(job, form, reading.report, declared ? *declared : reading.report);
        }
        return wrong ? findings_status : clean_status;
    }

private:
    bool keeps_data(const Job& job) const {
        return arguments_.as.empty() &&
               std::any_of(job.outputs.begin(), job.outputs.end(), [](const Output& output) {
                   return output.format == &data_format();
               });
    }

    /// With --as, both years carried over to that edition.
    void carry_over(Reading& reading, std::optional<Report>& last) {
        if (arguments_.as.empty()) {
            return;
        }
        const auto carried = [&](Reading of_year) {
            return carried_over(
                std::move(of_year), templates_.forms(), templates_.maps(), arguments_.as);
        };
        reading = carried(std::move(reading));
        if (last) {
            last = carried({std::move(*last), {}}).report;
        }
    }

    void tell(const Job& job,
              const std::vector<Finding>& findings,
              const std::vector<Note>& notes) {
        if (!findings.empty() || !notes.empty()) {
            console_.remark(findings_text(shown(job.input), findings, notes, console_.language()));
        }
        if (arguments_.strict && has_errors(findings)) {
            console_.complain({{"cli.strict",
                                {"有错误级问题，未生成文件 (--strict)",
                                 "has errors, nothing is written (--strict)"},
                                shown(job.input),
                                {}}});
        }
    }

    std::string render(const Output& output,
                       const Form& form,
                       const Report& report,
                       const Report& declared,
                       const RenderOptions& options) {
        if (output.format == &data_format()) {
            return report_json(declared);
        }
        const Template& document = templates_.document(form, *output.format);
        const Data data = report_data(form, report, document);
        return seen_from(templates_.name_of(form, *output.format), [&] {
            std::string bytes = document.render(data, options);
            return arguments_.redact ? redacted(std::move(bytes), output) : bytes;
        });
    }

    std::string redacted(std::string bytes, const Output& output) {
        Redacted made = redact(std::move(bytes), templates_.traces(), templates_.wording());
        tell_changes(output.file.string(), made.changes);
        return std::move(made.bytes);
    }

    void tell_changes(const std::string& name, const std::vector<Change>& changes) {
        if (!changes.empty()) {
            console_.remark(printable(name) + ":\n" + changes_text(changes, console_.language()));
        }
    }

    void tell_unprinted(const Job& job, const std::vector<Note>& notes) {
        for (const Note& note : notes) {
            console_.remark(note_line(shown(job.input), note, console_.language()));
        }
    }

    /// How the user's blank form was bound, once; what of this report it, or the user's template,
    /// has no place for.
    void tell_binding(const Job& job, const Form& form, const Report& report) {
        for (const Output& output : job.outputs) {
            if (output.format == &data_format()) {
                continue;
            }
            if (const Template* const own = templates_.own(*output.format)) {
                tell_unprinted(job, unprinted(*own, form, report));
            }
            const BoundForm* const bound = templates_.bound(form, *output.format);
            if (bound == nullptr) {
                tell_unprinted(
                    job, unprinted_rows(templates_.document(form, *output.format), form, report));
                continue;
            }
            const std::string name = templates_.name_of(form, *output.format);
            if (told_.insert(form.id).second) {
                console_.remark(remarks_text(name, bound->remarks, console_.language()));
            }
            tell_unprinted(job, unprinted(*bound, form, report));
        }
    }

    /// All documents are in memory before the first is written.
    void write(const Job& job, const Form& form, const Report& report, const Report& declared) {
        RenderOptions options = missing_named(arguments_.missing);
        options.pictures = pictures_of(job.input, arguments_.pictures);
        std::vector<std::string> documents;
        seen_from(shown(job.input), [&] {
            for (const Output& output : job.outputs) {
                documents.push_back(render(output, form, report, declared, options));
            }
        });
        tell_binding(job, form, report);
        Writing writing;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            writing.write(job.outputs[i].file, documents[i]);
        }
        writing.keep();
        for (const Output& output : job.outputs) {
            console_.result(printable(output.file.string()) + "\n");
        }
    }

    const Arguments& arguments_;
    Console& console_;
    Templates templates_;
    LastYear last_year_;
    std::set<std::string> told_;  ///< editions whose binding has been told
};

batch::FileNames names_of(const Arguments& arguments) {
    const auto& inputs = arguments.inputs;
    if (std::find(inputs.begin(), inputs.end(), standard_input) != inputs.end()) {
        throw Error(Error::Kind::Usage,
                    {"cli.name",
                     {"标准输入只能读一次，不能用 --name",
                      "standard input is read once, so it takes no --name"},
                     "--name",
                     {}});
    }
    return batch::FileNames(arguments.name);
}

}  // namespace

int convert(const Arguments& arguments, Console& console) {
    std::optional<Converter> made;
    const auto converter = [&]() -> Converter& {
        return made ? *made : made.emplace(arguments, console);
    };
    const std::vector<Job> jobs =
        arguments.name.empty()
            ? plan(arguments, name_of)
            : plan(arguments, [&, names = names_of(arguments)](const std::string& input) {
                  return converter().name_by(names, input);
              });
    Converter& worker = converter();
    const fs::path& first = jobs.front().outputs.front().file;
    const bool is_new_folder = make_folder_for(first);
    int status = clean_status;
    for (const Job& job : jobs) {
        const auto failure = attempt([&] { status = std::max(status, worker.convert(job)); });
        if (failure) {
            console.complain(failure->problems);
            status = std::max(status, failure->status);
        }
    }
    if (is_new_folder) {
        // Goes only if it is empty.
        std::error_code ignored;
        fs::remove(first.parent_path(), ignored);
    }
    return status;
}

}  // namespace nianbao::cli
