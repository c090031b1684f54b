#include <cstdint>

#include "nianbao/files.hpp"
#include "zip/file.hpp"

namespace nianbao {

Template load_template(const std::filesystem::path& templates,
                       const Form& form,
                       const Format& format) {
    return Template::load(templates / form.id / format.template_file);
}

std::string read_document(const std::filesystem::path& file) {
    constexpr std::uint64_t limit = 1U << 30U;
    return zip::read_file(file, limit);
}

}  // namespace nianbao
