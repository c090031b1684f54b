#include <cstdlib>
#include <string>
#include <system_error>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao {

ScratchFolder::ScratchFolder() {
    std::error_code failed;
    const fs::path above = fs::temp_directory_path(failed);
    std::string pattern = (above / "nianbao-XXXXXX").string();
    if (failed || mkdtemp(pattern.data()) == nullptr) {
        throw Error(Error::Kind::File,
                    {"file.temporary",
                     {"建不了临时文件夹", "cannot make a temporary folder"},
                     above.string(),
                     {"请检查 TMPDIR 和磁盘空间", "check TMPDIR and the space on the disk"}});
    }
    path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace nianbao
