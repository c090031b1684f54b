#pragma once

#include <string_view>
#include <vector>

#include "nianbao/error.hpp"

namespace nianbao::zip {

/// What the user can do about a refused archive.
enum class Remedy {
    None,
    SaveAgain,
    RemovePassword,
    RemovePasswordOrSaveAs,  ///< no telling which
    SaveAs                   ///< in the ordinary format
};

/// A reason to refuse an archive: a stable code, one sentence in both languages, the way out.
struct Refusal {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
    Remedy remedy = Remedy::SaveAgain;
};

/// The refusal of one entry, or of the archive as a whole where `name` is empty. The place is the
/// printable name behind a slash: "/word/document.xml".
Problem problem(const Refusal& refusal, std::string_view name = {});

/// Throws the refusal as an Error (Package).
[[noreturn]] void refuse(const Refusal& refusal, std::string_view name = {});

/// A name that is safe to print: control characters and bytes that are not UTF-8 become \xNN, so
/// no file can forge a line of a log.
std::string printable(std::string_view name);

}  // namespace nianbao::zip
