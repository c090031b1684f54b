#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "cli/arguments.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

namespace nianbao::cli {

/// The 校核单 of check --sheet OUT: OUT itself, where it ends in .docx and one report is checked,
/// else <report>-check.docx in the folder OUT.
class CheckSheets {
public:
    /// Throws Error: Usage where OUT cannot hold all, where two inputs would share a file, or one
    /// is standard input, which has no bytes to be found again; like Template::load.
    explicit CheckSheets(const Arguments& arguments);

    /// Writes that of one input; nothing without --sheet. Throws Error (File).
    void write(const std::string& input,
               const CheckedInput& checked,
               const Form& form,
               const Report& report,
               Language language) const;

private:
    void plan(const Arguments& arguments);

    std::filesystem::path out_;
    bool is_file_ = false;
    std::map<std::string, std::filesystem::path> files_;  ///< by input
    std::optional<Template> document_;
};

}  // namespace nianbao::cli
