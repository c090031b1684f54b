#include "place.hpp"

#include <algorithm>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include "configuration.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {

fs::path path_of(const OUString& url) {
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
        throw Error(Error::Kind::File,
                    {"plugin.url",
                     {"不是本机上的文件", "is no file of this machine"},
                     to_utf8(url),
                     {"请先保存到本机", "save it on this machine first"}});
    }
    return to_utf8(path);
}

fs::path path_or_none(const OUString& url) {
    return url.isEmpty() ? fs::path() : path_of(url);
}

OUString url_of(const fs::path& path) {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(to_uno(path.string()), url);
    return url;
}

std::string file_name(const Report& report, const std::string& what) {
    std::string name = report.organization + std::to_string(report.year) + "年" + what;
    std::replace_if(
        name.begin(),
        name.end(),
        [](char letter) {
            return std::string_view("/\\:*?\"<>|").find(letter) != std::string::npos;
        },
        '_');
    return name;
}

OUString extension_url(const Context& context) {
    const auto packages = css::deployment::PackageInformationProvider::get(context);
    return packages->getPackageLocation(OUString::createFromAscii(extension_id));
}

fs::path templates_folder(const Context& context) {
    return path_of(extension_url(context)) / "templates";
}

Language language_of(const Context& context) {
    OUString locale;
    const auto setup =
        configuration<css::container::XNameAccess>(context, "/org.openoffice.Setup/L10N");
    setup->getByName("ooLocale") >>= locale;
    return locale.startsWith("zh") ? Language::Chinese : Language::English;
}

}  // namespace nianbao::plugin
