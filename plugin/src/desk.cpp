#include "desk.hpp"

#include <algorithm>

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

PictureSource pictures_of(const Source& source) {
    return source.pictures.empty() ? PictureSource() : pictures_in(source.pictures);
}

[[noreturn]] void refuse_year(int year, Words message) {
    throw Error(Error::Kind::Usage,
                {"plugin.year",
                 std::move(message),
                 std::to_string(year),
                 {"请换一个年度或版本", "choose another year or edition"}});
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

std::string Desk::workbook(const NewWorkbook& wanted) const {
    Reading last;
    if (wanted.last_year) {
        last = seen_from(wanted.last_year->name, [&] {
            return parse_report(wanted.last_year->bytes, wanted.last_year->extension, forms_);
        });
    }
    Report asked;
    asked.edition = wanted.edition;
    asked.year = wanted.year == 0 ? last.report.year + 1 : wanted.year;
    if (asked.year <= last.report.year) {
        refuse_year(asked.year,
                    {"应在上年报告的年度之后", "is not after the year of the last report"});
    }
    const Form& form = form_of(forms_, asked);
    if (!form.covers(asked.year)) {
        refuse_year(asked.year,
                    {form.id + "版不适用于这个年度", "the edition " + form.id + " is not for it"});
    }
    if (wanted.last_year && last.report.edition != form.id) {
        last =
            carried_over(std::move(last), forms_, load_edition_maps(templates_, forms_), form.id);
    }
    Report report = rolled_over(form, last.report, asked.year);
    report.organization = wanted.organization.empty() ? report.organization : wanted.organization;
    report.level = wanted.level.empty() ? report.level : wanted.level;
    return collection_workbook(
        form, report, {wanted.last_year ? &last.report : nullptr, wanted.last_year.has_value()});
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
