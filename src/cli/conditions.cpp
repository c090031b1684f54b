#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/converter.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/files.hpp"
#include "nianbao/version.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// Words and bytes that are hashed, each with its length, so that no two lists look alike.
class Conditions {
public:
    void add(std::string_view words) {
        text_ += std::to_string(words.size()) + ":";
        text_ += words;
    }

    /// A file, or all files of a folder in the order of their paths.
    void add_files(const fs::path& place) {
        std::vector<fs::path> files;
        std::error_code none;
        if (fs::is_directory(place, none)) {
            for (const auto& entry : fs::recursive_directory_iterator(place)) {
                files.push_back(entry.path());
            }
        } else if (!place.empty()) {
            files.push_back(place);
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            if (fs::is_regular_file(file, none)) {
                add(file.lexically_relative(place).string());
                add(sha256(read_document(file)));
            }
        }
    }

    std::string hash() const { return sha256(text_); }

private:
    std::string text_;
};

}  // namespace

std::string conditions_of(const Arguments& arguments) {
    Conditions conditions;
    conditions.add(version);
    for (const std::string& words :
         {arguments.form, arguments.as, arguments.column, arguments.missing, arguments.pictures}) {
        conditions.add(words);
    }
    for (const bool flag : {arguments.refill, arguments.redact, arguments.strict}) {
        conditions.add(flag ? "yes" : "no");
    }
    conditions.add_files(templates_folder(arguments));
    for (const std::string& file :
         {arguments.template_file, arguments.profile, arguments.against}) {
        conditions.add_files(file);
    }
    return conditions.hash();
}

}  // namespace nianbao::cli
