#include "format/office.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>

#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t office_memory = std::uint64_t{8} << 30;

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

void make_profile(const fs::path& folder) {
    const fs::path user = folder / "profile" / "user";
    std::error_code exists;
    if (!fs::exists(user, exists)) {
        fs::create_directories(user);
        write_file(user / "registrymodifications.xcu", settings, Sync::Later);
    }
}

std::vector<std::string> command_of(const OfficeOrder& order) {
    std::vector<std::string> command = {
        office_program().string(),
        "-env:UserInstallation=file://" + (order.folder / "profile").string(),
        "--headless",
        "--norestore",
        "--nolockcheck"};
    if (!order.in.empty()) {
        command.push_back("--infilter=" + order.in);
    }
    command.insert(command.end(),
                   {"--convert-to", order.out, "--outdir", (order.folder / "out").string()});
    for (const std::string& file : order.files) {
        command.push_back((order.folder / file).string());
    }
    return command;
}

}  // namespace

fs::path office_program() {
    return find_program({"soffice", "libreoffice"});
}

std::chrono::seconds time_allowed(std::chrono::seconds usual) {
    int seconds = 0;
    if (const char* const variable = std::getenv("NIANBAO_READER_SECONDS")) {
        const std::string_view text(variable);
        std::from_chars(text.data(), text.data() + text.size(), seconds);
    }
    return seconds > 0 ? std::chrono::seconds(seconds) : usual;
}

std::chrono::seconds office_time() {
    constexpr std::chrono::seconds usual{120};
    return time_allowed(usual);
}

std::vector<std::string> sealed_environment(const fs::path& folder, const fs::path& home) {
    const char* const path = std::getenv("PATH");
    std::vector<std::string> variables = {
        "HOME=" + home.string(),
        "TMPDIR=" + folder.string(),
        "LC_ALL=C.UTF-8",
        "SAL_USE_VCLPLUGIN=svp",
        "PATH=" + std::string(path == nullptr ? "/usr/bin:/bin" : path)};
    for (const char* const name : {"http_proxy", "https_proxy", "ftp_proxy", "all_proxy"}) {
        variables.push_back(std::string(name) + "=http://127.0.0.1:9");
    }
    return variables;
}

ProgramEnd run_office(const OfficeOrder& order) {
    make_profile(order.folder);
    return run_program({command_of(order),
                        sealed_environment(order.folder, order.home),
                        order.folder,
                        office_time(),
                        office_memory});
}

}  // namespace nianbao::format
