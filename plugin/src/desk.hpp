#pragma once

/// What the commands of the office ask of the library. No part of it knows the office.

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "nianbao/nianbao.hpp"

namespace nianbao::plugin {

/// The bytes of a report, and what they are called.
struct Source {
    std::string name;  ///< shown in messages
    std::string bytes;
    std::string extension;                ///< ".xlsx"
    std::filesystem::path pictures = {};  ///< folder of its pictures; empty = none
};

/// A file as a source; its pictures lie beside it. Throws Error (File).
Source source_of(const std::filesystem::path& file);

/// A report that was read and checked; what its file carries besides was not looked at.
struct Judged {
    Source source;
    const Form* form = nullptr;
    Report declared;  ///< with the tags of its narrative
    Report report;    ///< with figures in their place
    std::vector<Finding> findings;
    std::vector<Note> notes;

    std::size_t count(Severity severity) const;
};

/// The documents that are made without the office: those with templates, page_format(),
/// data_format().
std::vector<const Format*> report_formats();

/// One of them. Throws Error (Usage), "plugin.format", where it is none.
const Format& format_named(std::string_view name);

/// Templates, rules and profile, loaded once and used by any number of threads.
class Desk {
public:
    /// Throws like load_forms, load_wording and load_trace_rules.
    Desk(std::filesystem::path templates, const std::filesystem::path& profile);

    const std::vector<Form>& forms() const { return forms_; }

    /// Throws like parse_report and form_of. `edition` may be empty.
    Judged judge(Source source, const std::string& edition = {}) const;

    /// Those of the report, and what its file carries besides. Throws like check_document.
    std::vector<Finding> findings(const Judged& judged) const;

    /// A document of formats(), data_format() or page_format(), as the converter makes it.
    /// Throws like Template::render.
    std::string document(const Judged& judged, const Format& format);

    /// A blank form with the figures of a report. Throws like bind_form; "bind.filled" where it is
    /// not blank.
    std::string filled(const Source& blank, const Judged& judged) const;

    /// The report of a new year. Throws like parse_report and new_report.
    NewReport begun(const ReportFacts& facts, const std::optional<Source>& last_year) const;

private:
    const Template& template_of(const Form& form, const Format& format);

    std::filesystem::path templates_;
    std::vector<Form> forms_;
    Wording wording_;
    TraceRules traces_;
    std::mutex mutex_;  ///< of compiled_
    std::map<std::pair<std::string, std::string_view>, Template> compiled_;
};

/// The desk of a folder of templates and a profile; made anew where these are others than the last
/// time.
std::shared_ptr<Desk> desk_of(const std::filesystem::path& templates,
                              const std::filesystem::path& profile);

}  // namespace nianbao::plugin
