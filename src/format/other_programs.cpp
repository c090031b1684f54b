#include "format/other_programs.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "format/run_program.hpp"
#include "format/scratch_folder.hpp"
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
    int seconds;               ///< it may take
    std::uint64_t memory;
};
constexpr Reader office{"LibreOffice", "libreoffice-writer libreoffice-calc", 120, 8 * gigabyte};
constexpr Reader pdf_reader{"pdftotext", "poppler-utils", 30, 2 * gigabyte};

/// What the profile of LibreOffice says: no macros, no linked files, no way out.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

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

std::chrono::seconds time_of(const Reader& reader) {
    int seconds = reader.seconds;
    if (const char* const variable = std::getenv("NIANBAO_READER_SECONDS")) {
        const std::string_view text(variable);
        std::from_chars(text.data(), text.data() + text.size(), seconds);
    }
    return std::chrono::seconds(seconds > 0 ? seconds : reader.seconds);
}

std::vector<std::string> environment_in(const fs::path& folder) {
    const char* const path = std::getenv("PATH");
    std::vector<std::string> variables = {
        "HOME=" + folder.string(),
        "TMPDIR=" + folder.string(),
        "LC_ALL=C.UTF-8",
        "SAL_USE_VCLPLUGIN=svp",
        "PATH=" + std::string(path == nullptr ? "/usr/bin:/bin" : path)};
    for (const char* const name : {"http_proxy", "https_proxy", "ftp_proxy", "all_proxy"}) {
        variables.push_back(std::string(name) + "=http://127.0.0.1:9");
    }
    return variables;
}

/// Runs the reader in its folder; the bytes of the file it has to make there.
std::string made_by(const Reader& reader,
                    std::vector<std::string> command,
                    const fs::path& folder,
                    const fs::path& made) {
    const std::chrono::seconds time = time_of(reader);
    const ProgramEnd end =
        run_program({std::move(command), environment_in(folder), folder, time, reader.memory});
    const std::string name(reader.name);
    if (end.how == ProgramEnd::How::TimeOut) {
        const std::string seconds = std::to_string(time.count());
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
    const fs::path program = find_program({"soffice", "libreoffice"});
    if (program.empty()) {
        refuse_missing(office);
    }
    const bool sheets = kind == ".xls" || kind == ".ods";
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const fs::path profile = folder / "profile" / "user";
    fs::create_directories(profile);
    write_file(profile / "registrymodifications.xcu", settings);
    const fs::path input = folder / ("report" + std::string(kind));
    write_file(input, bytes);
    const std::string filter = sheets ? "xlsx:Calc MS Excel 2007 XML" : "docx:MS Word 2007 XML";
    return made_by(office,
                   {program.string(),
                    "-env:UserInstallation=file://" + (folder / "profile").string(),
                    "--headless",
                    "--norestore",
                    "--nolockcheck",
                    "--convert-to",
                    filter,
                    "--outdir",
                    (folder / "out").string(),
                    input.string()},
                   folder,
                   folder / "out" / (sheets ? "report.xlsx" : "report.docx"));
}

std::string text_of_pdf(std::string_view bytes) {
    const fs::path program = find_program({"pdftotext"});
    if (program.empty()) {
        refuse_missing(pdf_reader);
    }
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    write_file(folder / "report.pdf", bytes);
    return made_by(pdf_reader,
                   {program.string(), "-layout", "-enc", "UTF-8", "report.pdf", "report.text"},
                   folder,
                   folder / "report.text");
}

}  // namespace nianbao::format
