#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/files.hpp"
#include "nianbao/form.hpp"
#include "nianbao/template.hpp"

namespace nianbao::cli {

/// The templates folder: --templates, else $NIANBAO_TEMPLATES, else ../share/nianbao/templates from
/// where the program lies. Throws Error (File) when that is no folder.
std::filesystem::path templates_folder(const Arguments& arguments);

/// The forms, the user's own template, and the official ones, each compiled when first wanted.
class Templates {
public:
    /// Throws like load_forms and Template::load; Usage when --form names no form.
    explicit Templates(const Arguments& arguments);

    const std::vector<Form>& forms() const { return forms_; }

    /// The document to fill: the user's own if it is of that format, else the official one.
    /// Throws like load_template.
    const Template& document(const Form& form, const Format& format);

    /// How that document is named in messages: "2021/report.docx", or the name of the user's own.
    std::string name_of(const Form& form, const Format& format) const;

private:
    bool is_own(const Format& format) const;

    std::filesystem::path folder_;
    std::vector<Form> forms_;
    std::filesystem::path own_file_;  ///< --template; empty where there is none
    std::optional<Template> own_;
    std::map<std::pair<std::string, std::string_view>, Template> official_;
};

/// "error", "empty", "keep"; empty is "error".
Missing missing_named(const std::string& name);

}  // namespace nianbao::cli
