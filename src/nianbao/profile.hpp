#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/wording.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

namespace format {
class ProfileFile;
}

/// 本地配置: what a province, a city or an office asks for beyond the national form, as one file of
/// data (templates/README.md, "Local profiles"): rows, aliases and explanations, section titles,
/// the level of the organ, what a blank or a dash stands for, rules of its own, and rules of ours
/// that weigh more, less or nothing there. A value: copies share what was read, and any number of
/// threads may use it at once.
class Profile {
public:
    /// Nothing beyond the form.
    Profile() = default;
    /// Throws Error: File when it cannot be read; Data where it is no JSON; Form where it is no
    /// profile. What it says of forms and rules is judged when they are loaded with it.
    static Profile load(const std::filesystem::path& file);
    /// The same from a text; `name` stands in messages for the file.
    static Profile parse(std::string json, const std::string& name);

    /// Empty where there is no profile.
    const std::string& id() const noexcept;
    const Words& name() const noexcept;

    /// The file, for those that apply it; null pointer where there is no profile.
    const format::ProfileFile* file() const noexcept { return file_.get(); }

private:
    std::shared_ptr<const format::ProfileFile> file_;
};

/// load_forms() with what the profile says of each form. Throws like load_forms; Form also with
/// everything in the profile that does not fit: an edition, table or row there is none of, a key
/// twice.
std::vector<Form> load_forms(const std::filesystem::path& templates, const Profile& profile);

/// load_wording() with the words and claims of the profile, for forms loaded with it. A row with an
/// id of ours takes its place; new claims come first. Throws like load_wording and
/// load_trace_rules; Form also where "severities" names a rule there is none of.
Wording load_wording(const std::filesystem::path& templates,
                     const std::vector<Form>& forms,
                     const Profile& profile);

/// load_trace_rules() with the rows of the profile; one with an id of ours takes its place. Throws
/// like load_trace_rules.
TraceRules load_trace_rules(const std::filesystem::path& templates, const Profile& profile);

/// The ids of rules that the profile has switched off for a form, its wording and the document, in
/// order.
std::vector<std::string> switched_off(const Form& form,
                                      const Wording& wording,
                                      const TraceRules& traces = {});

}  // namespace nianbao
