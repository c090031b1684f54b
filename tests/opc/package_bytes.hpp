#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zip/zip_bytes.hpp"

namespace nianbao::testing {

/// The files of a package, in order; each may be changed before it is packed.
class PackageBytes {
public:
    static PackageBytes docx();
    static PackageBytes xlsx();

    PackageBytes& add(std::string name, std::string contents);
    PackageBytes& remove(std::string_view name);
    PackageBytes& rename(std::string_view from, std::string to);
    /// Replaces words in one file; there have to be some.
    PackageBytes& replace(std::string_view name, std::string_view from, std::string_view to);
    PackageBytes& reverse();

    std::string bytes() const;

private:
    ZipFile& file(std::string_view name);

    std::vector<ZipFile> files_;
};

}  // namespace nianbao::testing
