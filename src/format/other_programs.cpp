#include "format/other_programs.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <system_error>

#include "format/office.hpp"
#include "format/run_program.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "zip/file.hpp"

namespace nianbao::format {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30;

/// What is told of a program.
struct Reader {
    std::string_view name;
    std::string_view package;  ///< of Debian
    std::chrono::seconds time;
};
constexpr Reader pdf_reader{"pdftotext", "poppler-utils", std::chrono::seconds(30)};

[[noreturn]] void refuse(const char* code, Words message, Words remedy) {
    throw Error(Error::Kind::File, {code, std::move(message), "", std::move(remedy)});
}

[[noreturn]] void refuse_missing(const Reader& reader) {
    const std::string name(reader.name);
    const std::string package(reader.package);
    refuse("reader.missing",
           {"读取这种文件需要" + name + "，本机没有安装",
            "this kind of file is read by " + name + ", which is not installed"},
           {"请安装：apt-get install " + package, "apt-get install " + package});
}

/// What the reader made, once it has ended.
std::string made_by(const Reader& reader, const ProgramEnd& end, const fs::path& made) {
    const std::string name(reader.name);
    if (end.how == ProgramEnd::How::TimeOut) {
        const std::string seconds = std::to_string(time_allowed(reader.time).count());
        refuse("reader.time",
               {name + "用时超过" + seconds + "秒，已结束",
                name + " took more than " + seconds + " seconds and was ended"},
               {"请手工另存为DOCX或XLSX，或用NIANBAO_READER_SECONDS放宽时间",
                "save it as DOCX or XLSX by hand, or give it time by NIANBAO_READER_SECONDS"});
    }
    // LibreOffice ends well whatever happens: the file is the proof.
    std::error_code missing;
    if (end.how != ProgramEnd::How::Exited || !fs::exists(made, missing)) {
        refuse("reader.failed",
               {name + "打不开这个文件，可能已损坏或加了密码",
                name + " cannot open the file; it may be damaged or need a password"},
               {"请手工打开，另存为DOCX或XLSX", "open it by hand and save it as DOCX or XLSX"});
    }
    return zip::read_file(made, gigabyte / 2);
}

}  // namespace

std::string saved_by_office(std::string_view bytes, std::string_view kind) {
    const Reader office{"LibreOffice", office_packages, office_time()};
    if (office_program().empty()) {
        refuse_missing(office);
    }
    const bool sheets = kind == ".xls" || kind == ".ods";
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const std::string file = "report" + std::string(kind);
    write_file(folder / file, bytes, Sync::Later);
    const std::string filter = sheets ? "xlsx:Calc MS Excel 2007 XML" : "docx:MS Word 2007 XML";
    const ProgramEnd end = run_office({folder, folder, "", filter, {file}});
    return made_by(office, end, folder / "out" / (sheets ? "report.xlsx" : "report.docx"));
}

std::string text_of_pdf(std::string_view bytes) {
    const fs::path program = find_program({"pdftotext"});
    if (program.empty()) {
        refuse_missing(pdf_reader);
    }
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    write_file(folder / "report.pdf", bytes, Sync::Later);
    const ProgramEnd end =
        run_program({{program.string(), "-layout", "-enc", "UTF-8", "report.pdf", "report.text"},
                     sealed_environment(folder, folder),
                     folder,
                     time_allowed(pdf_reader.time),
                     2 * gigabyte});
    return made_by(pdf_reader, end, folder / "report.text");
}

}  // namespace nianbao::format
