#include "cli/converter.hpp"

#include <algorithm>
#include <utility>

#include "batch/summary.hpp"
#include "cli/characters.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/redacting.hpp"
#include "cli/status.hpp"
#include "cli/writing.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/narrative.hpp"
#include "nianbao/template_check.hpp"
#include "nianbao/traces.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

bool is_data(const Output& output) {
    return output.format == &data_format();
}

std::map<std::string, int> counted(const std::vector<Finding>& findings) {
    std::map<std::string, int> counts;
    for (const Finding& finding : findings) {
        ++counts[std::string(name_of(finding.severity))];
    }
    return counts;
}

}  // namespace

/// One job, while it is done.
struct Converter::Work {
    Converter& converter;
    const Job& job;
    Console& console;
    bool is_journaled = false;
    batch::Entry& entry;

    const Arguments& arguments() const { return converter.arguments_; }
    Templates& templates() const { return converter.templates_; }

    std::vector<std::string> documents() {
        const Source source = source_of(job);
        if (is_journaled) {
            entry.hash = sha256(source.bytes);
        }
        Reading reading = read_input(source, templates().forms(), arguments().form);
        if (arguments().redact) {
            tell_changes(console, shown(job.input), mask(reading.report, templates().wording()));
        }
        std::optional<Report> last = converter.last_year_.of(reading);
        // The tags stay in the data: next year they stand for other figures.
        const std::optional<Report> declared =
            keeps_data() ? std::optional(reading.report) : std::nullopt;
        const Form& declared_form = form_of(templates().forms(), reading.report);
        reading = with_figures(std::move(reading), declared_form, last ? &*last : nullptr);
        carry_over(reading, last);
        const Form& form = form_of(templates().forms(), reading.report);
        for (Note& note : templates().notes_of_profile(form)) {
            reading.notes.push_back(std::move(note));
        }
        const std::vector<Finding> findings =
            check(form, reading.report, templates().wording(), last ? &*last : nullptr);
        describe(form, reading.report, findings);
        tell(findings, reading.notes);
        if (has_errors(findings) && arguments().strict) {
            return {};
        }
        return rendered(form, reading.report, declared ? *declared : reading.report);
    }

    bool keeps_data() const {
        return arguments().as.empty() &&
               std::any_of(job.outputs.begin(), job.outputs.end(), is_data);
    }

    /// With --as, both years carried over to that edition.
    void carry_over(Reading& reading, std::optional<Report>& last) const {
        if (arguments().as.empty()) {
            return;
        }
        const auto carried = [&](Reading of_year) {
            return carried_over(
                std::move(of_year), templates().forms(), templates().maps(), arguments().as);
        };
        reading = carried(std::move(reading));
        if (last) {
            last = carried({std::move(*last), {}}).report;
        }
    }

    /// What the journal says of the report.
    void describe(const Form& form,
                  const Report& report,
                  const std::vector<Finding>& findings) const {
        if (is_journaled) {
            batch::add_report(entry, form, report);
        }
        entry.findings = counted(findings);
        entry.status = has_errors(findings) ? findings_status : clean_status;
    }

    /// The pictures that go with the input; the journal hears of those that are wanted.
    PictureSource pictures() const {
        PictureSource source = pictures_of(job.input, arguments().pictures);
        if (!is_journaled || !source) {
            return source;
        }
        const fs::path folder = folder_of_pictures(job.input, arguments().pictures);
        return [this, source, folder](const std::string& name) {
            std::string bytes = source(name);
            const batch::Made read = {(folder / name).string(), sha256(bytes)};
            if (std::find(entry.pictures.begin(), entry.pictures.end(), read) ==
                entry.pictures.end()) {
                entry.pictures.push_back(read);
            }
            return bytes;
        };
    }

    void tell(const std::vector<Finding>& findings, const std::vector<Note>& notes) const {
        if (!findings.empty() || !notes.empty()) {
            console.remark(findings_text(shown(job.input), findings, notes, console.language()));
        }
        if (arguments().strict && has_errors(findings)) {
            const Problem refused = {"cli.strict",
                                     {"有错误级问题，未生成文件 (--strict)",
                                      "has errors, nothing is written (--strict)"},
                                     shown(job.input),
                                     {}};
            console.complain({refused});
            entry.problems.push_back(problem_line(refused, console.language()));
        }
    }

    std::string render(const Output& output,
                       const Form& form,
                       const Report& report,
                       const Report& declared,
                       const RenderOptions& options) const {
        if (is_data(output)) {
            return report_json(declared);
        }
        if (output.format == &page_format()) {
            return report_html(form, report, pictures_of_page(options.pictures));
        }
        const Format& format = rendered_format(*output.format);
        const Template& document = templates().document(form, format);
        const Data data = report_data(form, report, document);
        return seen_from(templates().name_of(form, format), [&] {
            std::string bytes = document.render(data, options);
            return arguments().redact ? redacted(std::move(bytes), output) : bytes;
        });
    }

    std::string redacted(std::string bytes, const Output& output) const {
        Redacted made = redact(std::move(bytes), templates().traces(), templates().wording());
        tell_changes(console, output.file.string(), made.changes);
        return std::move(made.bytes);
    }

    /// A document is redacted as a whole; in a page only its pictures are left.
    PictureSource pictures_of_page(const PictureSource& source) const {
        return arguments().redact ? cli::redacted(source, templates().wording(), console) : source;
    }

    void tell_unprinted(const std::vector<Note>& notes) const {
        for (const Note& note : notes) {
            console.remark(note_line(shown(job.input), note, console.language()));
        }
    }

    /// How the user's blank form was bound, once; what of this report it, or the user's template,
    /// has no place for.
    void tell_binding(const Format& format, const Form& form, const Report& report) const {
        if (const Template* const own = templates().own(format)) {
            tell_unprinted(unprinted(*own, form, report));
        }
        const BoundForm* const bound = templates().bound(form, format);
        if (bound == nullptr) {
            tell_unprinted(unprinted_rows(templates().document(form, format), form, report));
            return;
        }
        console.remark_once(
            form.id,
            remarks_text(templates().name_of(form, format), bound->remarks, console.language()));
        tell_unprinted(unprinted(*bound, form, report));
    }

    /// A document that several outputs are, or are made of, is rendered once.
    std::vector<std::string> rendered(const Form& form,
                                      const Report& report,
                                      const Report& declared) const {
        RenderOptions options = missing_named(arguments().missing);
        options.pictures = pictures();
        std::map<const Format*, std::string> made;
        std::vector<std::string> documents;
        seen_from(shown(job.input), [&] {
            for (const Output& output : job.outputs) {
                const auto [place, is_new] = made.try_emplace(&rendered_format(*output.format));
                if (is_new) {
                    place->second = render(output, form, report, declared, options);
                }
                documents.push_back(place->second);
            }
        });
        for (const Format* const format : rendered_formats(job.outputs)) {
            tell_binding(*format, form, report);
        }
        return documents;
    }

    void write(const std::vector<std::string>& documents) const {
        if (documents.empty()) {
            return;
        }
        if (is_journaled) {
            converter.sweep(job);
        }
        Writing writing(is_journaled ? Sync::Later : Sync::Now);
        std::vector<batch::Made> made;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            writing.write(job.outputs[i].file, documents[i]);
            made.push_back({job.outputs[i].file.string(),
                            is_journaled ? sha256(documents[i]) : std::string()});
        }
        writing.keep();
        entry.outputs = std::move(made);
        for (const Output& output : job.outputs) {
            console.result(printable(output.file.string()) + "\n");
        }
    }
};

Converter::Converter(const Arguments& arguments)
    : arguments_(arguments), templates_(arguments), last_year_(arguments, templates_) {}

void Converter::prepare(const std::vector<const Format*>& formats) {
    for (const Form& form : templates_.forms()) {
        for (const Format* const wanted : formats) {
            const Format* const format = &rendered_format(*wanted);
            if (has_template(*format) && (arguments_.as.empty() || arguments_.as == form.id)) {
                (void)attempt([&] { templates_.document(form, *format); });
            }
        }
    }
}

std::string Converter::name_by(const batch::FileNames& names, const Job& job) const {
    std::string name = name_of(job.input);
    (void)attempt([&] {
        const Reading reading = read_input(source_of(job), templates_.forms(), arguments_.form);
        name = names.of(reading.report, job.input);
    });
    return name;
}

void Converter::sweep(const Job& job) {
    for (const Output& output : job.outputs) {
        const fs::path folder = output.file.parent_path();
        if (swept_.insert(folder).second) {
            remove_drafts(folder.empty() ? "." : folder);
        }
    }
}

std::vector<std::string> Converter::documents(const Job& job,
                                              batch::Entry& entry,
                                              Console& console) {
    return Work{*this, job, console, !entry.conditions.empty(), entry}.documents();
}

void Converter::write(const Job& job,
                      const std::vector<std::string>& documents,
                      batch::Entry& entry,
                      Console& console) {
    Work{*this, job, console, !entry.conditions.empty(), entry}.write(documents);
}

}  // namespace nianbao::cli
