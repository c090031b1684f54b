#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/edition_map.hpp"
#include "nianbao/files.hpp"
#include "nianbao/form.hpp"
#include "nianbao/profile.hpp"
#include "nianbao/template.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::cli {

/// The templates folder: --templates, else $NIANBAO_TEMPLATES, else ../share/nianbao/templates from
/// where the program lies. Throws Error (File) when that is no folder.
std::filesystem::path templates_folder(const Arguments& arguments);

/// The profile of --profile; none where it is not given. Throws like Profile::load.
Profile named_profile(const Arguments& arguments);

/// All forms, with what --profile says of them. Throws like load_forms and named_profile; Usage
/// when
/// --form names none.
std::vector<Form> named_forms(const Arguments& arguments);

/// The forms, the user's own template, and the official ones, each compiled when first wanted.
class Templates {
public:
    /// Throws like named_forms, load_wording and Template::load.
    explicit Templates(const Arguments& arguments);

    const std::vector<Form>& forms() const { return forms_; }

    /// The maps between editions. Throws like load_edition_maps.
    const std::vector<EditionMap>& maps();

    /// The rules about words.
    const Wording& wording() const { return wording_; }

    /// The rules about what documents carry; read when they are first wanted. Throws like
    /// load_trace_rules.
    const TraceRules& traces();

    /// A note of the profile, and of the rules that it has switched off for a form; none without
    /// one.
    std::vector<Note> notes_of_profile(const Form& form);

    /// The document to fill: the user's own if it is of that format, else the official one. A blank
    /// form of the user's is bound to the edition when it is first wanted.
    /// Throws like load_template and bind_form; "bind.filled" for a form whose cells are not blank.
    const Template& document(const Form& form, const Format& format);

    /// How the user's own blank form was bound to that edition; null pointer where the document to
    /// fill is a template, or was not wanted yet.
    const BoundForm* bound(const Form& form, const Format& format) const;

    /// The user's own template, where that is the document to fill and has tags; else null.
    const Template* own(const Format& format) const;

    /// How that document is named in messages: "2021/report.docx", or the name of the user's own.
    std::string name_of(const Form& form, const Format& format) const;

private:
    /// A blank form, bound and compiled.
    struct Bound {
        BoundForm form;
        Template document;
    };

    bool is_own(const Format& format) const;
    const Template& bind(const Form& form);

    std::filesystem::path folder_;
    Profile profile_;
    std::vector<Form> forms_;
    Wording wording_;
    std::optional<TraceRules> traces_;
    std::optional<std::vector<EditionMap>> maps_;
    std::filesystem::path own_file_;  ///< --template; empty where there is none
    BindOptions bind_options_;
    std::optional<Template> own_;
    std::map<std::string, Bound> bound_;  ///< by edition, where the user's own has no tags
    std::map<std::pair<std::string, std::string_view>, Template> official_;
};

/// "error", "empty", "keep"; empty is "error".
Missing missing_named(const std::string& name);

}  // namespace nianbao::cli
