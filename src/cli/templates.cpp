#include "cli/templates.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "cli/blank_form.hpp"
#include "cli/outputs.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

fs::path beside_program() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return (program.parent_path() / "../share/nianbao/templates").lexically_normal();
}

fs::path usual_folder() {
    const char* variable = std::getenv("NIANBAO_TEMPLATES");
    return variable != nullptr && *variable != '\0' ? fs::path(variable) : beside_program();
}

void refuse_unknown(const std::string& id, const std::vector<Form>& forms) {
    const auto named = [&id](const Form& form) { return form.id == id; };
    if (id.empty() || std::any_of(forms.begin(), forms.end(), named)) {
        return;
    }
    std::string known;
    for (const Form& form : forms) {
        known += (known.empty() ? "" : ", ") + form.id;
    }
    throw Error(Error::Kind::Usage,
                {"form.unknown",
                 {"没有这个版本：" + id, "no such edition: " + id},
                 "--form",
                 {"可用：" + known, "there are: " + known}});
}

std::vector<Form> forms_with(const Arguments& arguments, const Profile& profile) {
    std::vector<Form> forms = load_forms(templates_folder(arguments), profile);
    refuse_unknown(arguments.form, forms);
    return forms;
}

}  // namespace

fs::path templates_folder(const Arguments& arguments) {
    fs::path folder = arguments.templates.empty() ? usual_folder() : fs::path(arguments.templates);
    std::error_code failed;
    if (!fs::is_directory(folder, failed)) {
        throw Error(Error::Kind::File,
                    {"cli.templates",
                     {"没有模板文件夹", "no folder of templates"},
                     folder.string(),
                     {"请用 --templates 或 $NIANBAO_TEMPLATES 指定",
                      "name it with --templates or $NIANBAO_TEMPLATES"}});
    }
    return folder;
}

Profile named_profile(const Arguments& arguments) {
    return arguments.profile.empty() ? Profile() : Profile::load(arguments.profile);
}

std::vector<Form> named_forms(const Arguments& arguments) {
    return forms_with(arguments, named_profile(arguments));
}

Templates::Templates(const Arguments& arguments)
    : folder_(templates_folder(arguments)),
      profile_(named_profile(arguments)),
      forms_(forms_with(arguments, profile_)),
      wording_(load_wording(folder_, forms_, profile_)),
      own_file_(arguments.template_file),
      bind_options_(cli::bind_options(arguments)) {
    if (!own_file_.empty()) {
        own_ = Template::load(own_file_);
    }
}

const TraceRules& Templates::traces() {
    if (!traces_) {
        traces_ = load_trace_rules(folder_, profile_);
    }
    return *traces_;
}

const std::vector<EditionMap>& Templates::maps() {
    if (!maps_) {
        maps_ = load_edition_maps(folder_, forms_);
    }
    return *maps_;
}

std::vector<Note> Templates::notes_of_profile(const Form& form) {
    if (profile_.id().empty()) {
        return {};
    }
    std::string ids;
    for (const std::string& id : switched_off(form, wording_, traces())) {
        ids += (ids.empty() ? "" : ", ") + id;
    }
    Words message = {"按本地配置“" + profile_.name().zh + "”校核",
                     "checked by the profile \"" + profile_.name().en + '"'};
    if (!ids.empty()) {
        message.zh += "，其中停用了这些规则：" + ids;
        message.en += ", which has switched off these rules: " + ids;
    }
    return {{std::move(message), profile_.id()}};
}

bool Templates::is_own(const Format& format) const {
    return own_ && format_of(own_file_) == &format;
}

const Template& Templates::document(const Form& form, const Format& format) {
    if (is_own(format)) {
        return own_->paths().empty() ? bind(form) : *own_;
    }
    const std::pair<std::string, std::string_view> key = {form.id, format.name};
    const auto found = official_.find(key);
    return found != official_.end()
               ? found->second
               : official_.emplace(key, load_template(folder_, form, format)).first->second;
}

const Template& Templates::bind(const Form& form) {
    const auto found = bound_.find(form.id);
    if (found != bound_.end()) {
        return found->second.document;
    }
    BoundForm bound = bind_form(own_file_, form, bind_options_);
    seen_from(own_file_.string(), [&bound] { refuse_filled(bound); });
    Template document = Template::compile(bound.document);
    return bound_.emplace(form.id, Bound{std::move(bound), std::move(document)})
        .first->second.document;
}

const BoundForm* Templates::bound(const Form& form, const Format& format) const {
    const auto found = bound_.find(form.id);
    return is_own(format) && found != bound_.end() ? &found->second.form : nullptr;
}

const Template* Templates::own(const Format& format) const {
    return is_own(format) && !own_->paths().empty() ? &*own_ : nullptr;
}

std::string Templates::name_of(const Form& form, const Format& format) const {
    return is_own(format) ? own_file_.filename().string()
                          : form.id + "/" + std::string(format.template_file);
}

Missing missing_named(const std::string& name) {
    return name == "empty" ? Missing::Empty : name == "keep" ? Missing::Keep : Missing::Error;
}

}  // namespace nianbao::cli
