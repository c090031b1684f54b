#include "cli/templates.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

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
                 {"没有这个版本: " + id, "no such edition: " + id},
                 "--form",
                 {"可用: " + known, "There are: " + known}});
}

}  // namespace

fs::path templates_folder(const Arguments& arguments) {
    const fs::path folder =
        arguments.templates.empty() ? usual_folder() : fs::path(arguments.templates);
    std::error_code failed;
    if (!fs::is_directory(folder, failed)) {
        throw Error(Error::Kind::File,
                    {"cli.templates",
                     {"没有模板文件夹", "no folder of templates"},
                     folder.string(),
                     {"请用 --templates 或 $NIANBAO_TEMPLATES 指定",
                      "Name it with --templates or $NIANBAO_TEMPLATES"}});
    }
    return folder;
}

Templates::Templates(const Arguments& arguments)
    : folder_(templates_folder(arguments)),
      own_(arguments.template_file),
      forms_(load_forms(folder_)) {
    refuse_unknown(arguments.form, forms_);
}

Template Templates::load(const Form& form, const Format& format) const {
    return own_.empty() || format_of(own_) != &format ? load_template(folder_, form, format)
                                                      : Template::load(own_);
}

const Template& Templates::document(const Form& form, const Format& format) {
    const std::pair<std::string, std::string_view> key = {form.id, format.name};
    const auto found = documents_.find(key);
    return found != documents_.end() ? found->second
                                     : documents_.emplace(key, load(form, format)).first->second;
}

Missing missing_named(const std::string& name) {
    return name == "empty" ? Missing::Empty : name == "keep" ? Missing::Keep : Missing::Error;
}

}  // namespace nianbao::cli
