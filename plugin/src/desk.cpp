#include "desk.hpp"

#include <algorithm>

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

PictureSource pictures_of(const Source& source) {
    return source.pictures.empty() ? PictureSource() : pictures_in(source.pictures);
}

}  // namespace

Source source_of(const fs::path& file) {
    return {file.filename().string(),
            seen_from(file.string(), [&] { return read_input_file(file); }),
            extension_of(file),
            file.parent_path()};
}

std::vector<const Format*> report_formats() {
    std::vector<const Format*> all;
    for (const Format& format : formats()) {
        all.push_back(&format);
    }
    all.push_back(&page_format());
    all.push_back(&data_format());
    return all;
}

const Format& format_named(std::string_view name) {
    for (const Format* const format : report_formats()) {
        if (format->name == name) {
            return *format;
        }
    }
    throw Error(Error::Kind::Usage,
                {"plugin.format",
                 {"没有这种格式", "no such format"},
                 std::string(name),
                 {"可用：docx, xlsx, html, json", "there are docx, xlsx, html, json"}});
}

std::size_t Judged::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
            return finding.severity == severity && !finding.waiver;
        }));
}

Desk::Desk(fs::path templates, const fs::path& profile) : templates_(std::move(templates)) {
    const Profile local = profile.empty() ? Profile() : Profile::load(profile);
    forms_ = load_forms(templates_, local);
    wording_ = load_wording(templates_, forms_, local);
    traces_ = load_trace_rules(templates_, local);
}

Judged Desk::judge(Source source, const std::string& edition) const {
    return seen_from(source.name, [&] {
        Judged judged;
        Reading reading = parse_report(source.bytes, source.extension, forms_, edition);
        judged.declared = reading.report;
        judged.form = &form_of(forms_, reading.report);
        reading = with_figures(std::move(reading), *judged.form, nullptr);
        judged.report = std::move(reading.report);
        judged.notes = std::move(reading.notes);
        judged.findings = check(*judged.form, judged.report, wording_);
        judged.source = std::move(source);
        return judged;
    });
}

std::vector<Finding> Desk::findings(const Judged& judged) const {
    return seen_from(judged.source.name, [&] {
        std::vector<Finding> all = judged.findings;
        add_document_findings(all, judged.source.bytes, traces_, wording_);
        return all;
    });
}

const Template& Desk::template_of(const Form& form, const Format& format) {
    const std::lock_guard lock(mutex_);
    const std::pair<std::string, std::string_view> key = {form.id, format.name};
    const auto found = compiled_.find(key);
    return found != compiled_.end()
               ? found->second
               : compiled_.emplace(key, load_template(templates_, form, format)).first->second;
}

std::string Desk::document(const Judged& judged, const Format& format) {
    return seen_from(judged.source.name, [&] {
        if (&format == &data_format()) {
            return report_json(judged.declared);
        }
        if (&format == &page_format()) {
            return report_html(*judged.form, judged.report, pictures_of(judged.source));
        }
        const Template& document = template_of(*judged.form, format);
        RenderOptions options;
        options.pictures = pictures_of(judged.source);
        return document.render(report_data(*judged.form, judged.report, document), options);
    });
}

std::string Desk::filled(const Source& blank, const Judged& judged) const {
    const BoundForm bound = seen_from(blank.name, [&] {
        BoundForm form = bind_form(blank.bytes, *judged.form);
        refuse_filled(form);
        return form;
    });
    return seen_from(judged.source.name, [&] {
        RenderOptions options;
        options.pictures = pictures_of(judged.source);
        return Template::compile(bound.document)
            .render(report_data(*judged.form, judged.report), options);
    });
}

NewReport Desk::begun(const ReportFacts& facts, const std::optional<Source>& last_year) const {
    std::optional<Reading> last;
    if (last_year) {
        last = seen_from(last_year->name, [&] {
            return parse_report(last_year->bytes, last_year->extension, forms_);
        });
    }
    return new_report(facts, std::move(last), forms_, templates_);
}

std::shared_ptr<Desk> desk_of(const fs::path& templates, const fs::path& profile) {
    static std::mutex mutex;
    static std::shared_ptr<Desk> desk;
    static std::pair<fs::path, fs::path> made_of;
    const std::lock_guard lock(mutex);
    if (!desk || made_of != std::pair(templates, profile)) {
        desk = std::make_shared<Desk>(templates, profile);
        made_of = {templates, profile};
    }
    return desk;
}

}  // namespace nianbao::plugin
