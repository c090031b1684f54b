#include "format/new_workbook.hpp"

#include <ctime>
#include <filesystem>

#include <xlsxwriter.h>

#include "format/sheet_writer.hpp"
#include "nianbao/files.hpp"
#include "zip/file.hpp"

namespace nianbao::format {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{256} << 20;
constexpr std::time_t fixed_day = 1'577'836'800;  // the same input gives the same bytes

lxw_workbook* begun(const std::string& file, std::string& folder) {
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    return workbook_new_opt(file.c_str(), &options);
}

/// Hands a workbook over to libxlsxwriter.
class Writer {
public:
    explicit Writer(const std::filesystem::path& folder)
        : file_((folder / "new.xlsx").string()),
          tmp_(folder.string()),
          book_(begun(file_, tmp_)),
          looks_(book_) {}
    Writer(const Writer&) = delete;
    Writer(Writer&&) = delete;
    Writer& operator=(const Writer&) = delete;
    Writer& operator=(Writer&&) = delete;
    ~Writer() {
        if (book_ != nullptr) {
            lxw_workbook_free(book_);
        }
    }

    std::string write(const NewWorkbook& workbook) {
        set_properties(workbook.title);
        for (const NewSheet& sheet : workbook.sheets) {
            SheetWriter(book_, workbook_add_worksheet(book_, sheet.name.c_str()), looks_)
                .write(sheet);
        }
        for (const NewName& name : workbook.names) {
            const std::string refers = "=" + quoted_sheet(workbook.sheets[name.sheet].name) + "!" +
                                       cell_name(name.at, true);
            demand(workbook_define_name(book_, name.name.c_str(), refers.c_str()));
        }
        demand(workbook_close(std::exchange(book_, nullptr)));
        return zip::read_file(file_, most_bytes);
    }

private:
    void set_properties(std::string title) {
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = fixed_day;
        demand(workbook_set_properties(book_, &properties));
    }

    std::string file_;
    std::string tmp_;
    lxw_workbook* book_;
    LookBook looks_;
};

}  // namespace

std::string write_workbook(const NewWorkbook& workbook) {
    const ScratchFolder scratch;
    return Writer(scratch.path()).write(workbook);
}

}  // namespace nianbao::format
