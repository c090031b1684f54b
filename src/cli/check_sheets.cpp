#include "cli/check_sheets.hpp"

#include <set>

#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/templates.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

[[noreturn]] void refuse(Words message, const std::string& place, Words remedy = {}) {
    throw Error(Error::Kind::Usage, {"cli.sheet", std::move(message), place, std::move(remedy)});
}

}  // namespace

CheckSheets::CheckSheets(const Arguments& arguments) : out_(arguments.sheet) {
    if (out_.empty()) {
        return;
    }
    is_file_ = out_.extension() == ".docx";
    plan(arguments);
    document_ = Template::load(templates_folder(arguments) / "check-sheet.docx");
}

void CheckSheets::plan(const Arguments& arguments) {
    if (is_file_ && arguments.reports.size() != 1) {
        refuse({"文件名只能用于一个输入", "names one file, for one input"},
               arguments.sheet,
               {"请写文件夹名", "name a folder"});
    }
    std::set<fs::path> files;
    for (std::size_t i = 0; i < arguments.reports.size(); ++i) {
        const std::string input = arguments.reports[i];
        const fs::path file = is_file_ ? out_
                                       : place_of(out_, arguments.reports.folder(i)) /
                                             (name_of(input) + "-check.docx");
        if (input == standard_input) {
            refuse({"标准输入不能生成校核单", "standard input has no check sheet"}, shown(input));
        }
        if (!files.insert(file).second) {
            refuse({"两个输入的校核单同名", "two inputs would share a check sheet"}, file.string());
        }
        files_[input] = file;
    }
    refuse_overwriting({files.begin(), files.end()},
                       {arguments.reports.begin(), arguments.reports.end()});
}

void CheckSheets::write(const std::string& input,
                        const CheckedInput& checked,
                        const Form& form,
                        const Report& report,
                        Language language) const {
    if (!document_) {
        return;
    }
    const fs::path& file = files_.at(input);
    const Data data = check_sheet_data(checked, read_document(input), form, report, language);
    make_folder_for(file);
    write_file(file, document_->render(data));
}

}  // namespace nianbao::cli
