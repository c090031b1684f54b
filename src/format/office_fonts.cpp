#include "format/office_fonts.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <system_error>

#include "docx/fonts.hpp"
#include "format/office.hpp"
#include "format/run_program.hpp"
#include "nianbao/files.hpp"
#include "opc/package.hpp"
#include "zip/file.hpp"

namespace nianbao::format {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30;

/// fc-list prints a font a line, its names in all languages with commas between.
std::set<std::string> names_in(std::string_view list) {
    std::set<std::string> names;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(",\n"), list.size());
        names.emplace(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    names.erase("");
    return names;
}

}  // namespace

std::set<std::string> installed_fonts(const fs::path& home) {
    if (find_program({"fc-list"}).empty()) {
        return {};
    }
    constexpr std::chrono::seconds plenty{30};
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    run_program({{"/bin/sh", "-c", "exec fc-list : family >fonts"},
                 sealed_environment(folder, home),
                 folder,
                 plenty,
                 gigabyte});
    std::error_code missing;
    return fs::exists(folder / "fonts", missing)
               ? names_in(zip::read_file(folder / "fonts", gigabyte))
               : std::set<std::string>();
}

std::vector<std::string> missing_fonts(std::string_view document,
                                       const std::set<std::string>& installed) {
    std::vector<std::string> missing;
    if (installed.empty()) {
        return missing;
    }
    const opc::Package package = opc::Package::open(std::string(document));
    const opc::Part* const styles = package.related(package.main(), "styles");
    const std::set<std::string> named = docx::east_asian_fonts(
        package.contents(package.main()), styles == nullptr ? "" : package.contents(styles->name));
    std::set_difference(named.begin(),
                        named.end(),
                        installed.begin(),
                        installed.end(),
                        std::back_inserter(missing));
    return missing;
}

}  // namespace nianbao::format
