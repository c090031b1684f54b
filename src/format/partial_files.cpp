#include <algorithm>
#include <cstdint>
#include <system_error>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "text/utf8.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<fs::path> partial_files(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error)) {
        const fs::path extension = file->path().extension();
        if (extension == ".txt" || extension == ".mustache") {
            files.push_back(file->path());
        }
    }
    if (error) {
        throw Error(
            Error::Kind::File,
            {"file.folder", {"不能读取文件夹", "the folder cannot be read"}, folder.string(), {}});
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string text_of(const fs::path& file) {
    std::string text = zip::read_file(file, most_bytes);
    if (text::find_malformed(text) != std::string::npos) {
        throw Error(Error::Kind::Data,
                    {"data.utf8",
                     {"不是 UTF-8 文本", "this is no text in UTF-8"},
                     file.string(),
                     {"另存为 UTF-8", "save it as UTF-8"}});
    }
    text.erase(0, text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    std::erase(text, '\r');
    return text;
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_partials(const fs::path& folder) {
    std::map<std::string, std::string, std::less<>> partials;
    for (const fs::path& file : partial_files(folder)) {
        const std::string name = file.stem().string();
        if (!partials.emplace(name, text_of(file)).second) {
            throw Error(Error::Kind::Data,
                        {"data.duplicate",
                         {"两个片段同名：" + name, "two partials have one name: " + name},
                         file.string(),
                         {"改名或删去其中一个", "rename or remove one of them"}});
        }
    }
    return partials;
}

}  // namespace nianbao
