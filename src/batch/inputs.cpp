#include "nianbao/inputs.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <system_error>

#include <glob.h>

#include "batch/journal.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao {
namespace {

constexpr std::array<std::string_view, 15> extensions = {".json",
                                                         ".docx",
                                                         ".xlsx",
                                                         ".txt",
                                                         ".md",
                                                         ".html",
                                                         ".htm",
                                                         ".pdf",
                                                         ".doc",
                                                         ".wps",
                                                         ".rtf",
                                                         ".odt",
                                                         ".xls",
                                                         ".et",
                                                         ".ods"};

bool may_be_report(const fs::path& file) {
    return std::find(extensions.begin(), extensions.end(), extension_of(file)) != extensions.end();
}

bool is_hidden(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with('.') || name.starts_with("~$");
}

bool is_same(const fs::path& one, const fs::path& other) {
    std::error_code failed;
    return !other.empty() && fs::equivalent(one, other, failed) && !failed;
}

/// What a batch has written beside its outputs: a journal, or a summary beside one.
bool is_of_batch(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name != "summary.xlsx" && name != "summary.html") {
        return batch::is_journal_name(file);
    }
    std::error_code failed;
    const auto begin = fs::directory_iterator(file.parent_path(), failed);
    return std::any_of(begin, fs::directory_iterator(), batch::is_journal_name);
}

/// Walks through one folder.
class Walk {
public:
    Walk(const fs::path& root, const fs::path& without, InputFiles& found)
        : root_(root), without_(without), found_(found) {}

    void run() {
        std::error_code failed;
        fs::recursive_directory_iterator place(root_, failed);
        note_closed(root_, failed);
        for (const fs::recursive_directory_iterator end; place != end;) {
            const fs::path here = place->path();
            const bool is_folder = place->is_directory(failed) && !failed;
            if (is_folder && (is_hidden(here) || is_same(here, without_))) {
                place.disable_recursion_pending();
            } else if (!is_folder && !is_hidden(here) && !is_of_batch(here)) {
                take(here);
            }
            place.increment(failed);
            note_closed(here, failed);
        }
    }

private:
    void take(const fs::path& file) {
        if (may_be_report(file)) {
            found_.inputs.push_back(
                {file.string(), file.parent_path().lexically_relative(root_).string()});
        } else {
            found_.passed_over.push_back(
                {{"不是报告文件，未处理", "no report, passed over"}, file.string()});
        }
    }

    void note_closed(const fs::path& folder, const std::error_code& failed) {
        if (failed) {
            found_.passed_over.push_back({{"打不开，未处理：" + failed.message(),
                                           "cannot be opened, passed over: " + failed.message()},
                                          folder.string()});
        }
    }

    const fs::path& root_;
    const fs::path& without_;
    InputFiles& found_;
};

[[noreturn]] void refuse_none(const std::string& word) {
    throw Error(Error::Kind::Usage,
                {"batch.none",
                 {"没有找到报告", "there is no report"},
                 word,
                 {"能读取 .json、.docx、.xlsx、.txt、.md、.html、.pdf 等文件",
                  "reports are .json, .docx, .xlsx, .txt, .md, .html, .pdf and others"}});
}

void add_folder(const fs::path& folder, const fs::path& without, InputFiles& found) {
    const std::size_t before = found.inputs.size();
    Walk(folder, without, found).run();
    if (found.inputs.size() == before) {
        refuse_none(folder.string());
    }
    std::sort(found.inputs.begin() + static_cast<std::ptrdiff_t>(before),
              found.inputs.end(),
              [](const InputFile& left, const InputFile& right) { return left.name < right.name; });
}

std::vector<std::string> matches_of(const std::string& pattern) {
    glob_t made{};
    const std::unique_ptr<glob_t, decltype(&globfree)> kept(&made, globfree);
    std::vector<std::string> names;
    if (glob(pattern.c_str(), 0, nullptr, &made) == 0) {
        names.assign(made.gl_pathv, made.gl_pathv + made.gl_pathc);
    }
    return names;
}

void add(const std::string& word, const fs::path& without, InputFiles& found) {
    std::error_code failed;
    if (word != "-" && fs::is_directory(word, failed)) {
        add_folder(word, without, found);
        return;
    }
    if (word.find_first_of("*?[") == std::string::npos || fs::exists(word, failed)) {
        found.inputs.push_back({word, {}});
        return;
    }
    const std::vector<std::string> names = matches_of(word);
    if (names.empty()) {
        refuse_none(word);
    }
    for (const std::string& name : names) {
        add(name, without, found);
    }
}

}  // namespace

InputFiles find_inputs(const std::vector<std::string>& words, const fs::path& without) {
    InputFiles found;
    for (const std::string& word : words) {
        add(word, without, found);
    }
    std::sort(found.passed_over.begin(),
              found.passed_over.end(),
              [](const Note& left, const Note& right) { return left.place < right.place; });
    return found;
}

}  // namespace nianbao
