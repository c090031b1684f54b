#pragma once

#include <filesystem>
#include <map>
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

/// The forms, and their documents, each compiled when it is first wanted.
class Templates {
public:
    /// Loads the forms. Throws like load_forms; Usage when --form names none of them.
    explicit Templates(const Arguments& arguments);

    const std::vector<Form>& forms() const { return forms_; }

    /// The document to fill: the user's own if it is of that format, else the official one.
    /// Throws like load_template.
    const Template& document(const Form& form, const Format& format);

private:
    Template load(const Form& form, const Format& format) const;

    std::filesystem::path folder_;
    std::filesystem::path own_;  ///< --template; empty where there is none
    std::vector<Form> forms_;
    std::map<std::pair<std::string, std::string_view>, Template> documents_;
};

/// "error", "empty", "keep"; empty is "error".
Missing missing_named(const std::string& name);

}  // namespace nianbao::cli
