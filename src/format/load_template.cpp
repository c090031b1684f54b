#include "nianbao/files.hpp"

namespace nianbao {

Template load_template(const std::filesystem::path& templates,
                       const Form& form,
                       const Format& format) {
    return Template::load(templates / form.id / format.template_file);
}

}  // namespace nianbao
