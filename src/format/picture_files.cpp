#include <cstdint>
#include <system_error>
#include <utility>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "text/utf8.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = std::uint64_t{32} << 20;

[[noreturn]] void refuse_path(const std::string& name) {
    throw Error(
        Error::Kind::Data,
        {"picture.path",
         {"图片的路径越出了数据所在的文件夹", "the picture lies outside of the folder of the data"},
         name,
         {"把图片放在数据文件旁边，只写文件名",
          "put the picture beside the data, and write its name only"}});
}

/// What a path must not be, before the file system is asked: absolute, with a step up, or with a
/// mark that means something on another system.
bool leads_out(const std::string& name) {
    const fs::path path(name);
    bool out = name.empty() || path.has_root_path() || text::find_malformed(name) != name.npos ||
               name.find_first_of(std::string_view("\\:\0", 3)) != std::string::npos;
    for (const fs::path& step : path) {
        out = out || step == "..";
    }
    return out;
}

/// Refuses a file that lies elsewhere once all symbolic links on the way to it are followed.
void check_inside(const fs::path& folder, const std::string& name) {
    std::error_code failed;
    const fs::path root = fs::canonical(folder, failed);
    if (failed || leads_out(name)) {
        refuse_path(name);
    }
    const fs::path file = fs::weakly_canonical(root / fs::path(name), failed);
    const fs::path inside = failed ? fs::path() : file.lexically_relative(root);
    if (inside.empty() || *inside.begin() == "..") {
        refuse_path(name);
    }
}

}  // namespace

PictureSource pictures_in(const fs::path& folder) {
    return [folder](const std::string& name) {
        check_inside(folder, name);
        return zip::read_file(folder / name, most_bytes);
    };
}

}  // namespace nianbao
