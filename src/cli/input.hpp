#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/outputs.hpp"
#include "nianbao/data.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/template.hpp"

namespace nianbao::cli {

/// The word that stands for standard input.
inline constexpr std::string_view standard_input = "-";

/// An input as it is named in messages.
std::string shown(const std::string& input);

/// What was read of an input: a report may be read from it, and be looked into besides.
struct Source {
    std::string input;  ///< as on the command line
    std::string bytes;
    std::string extension = {};  ///< ".json" where the name has none; empty = that of the name
};

/// What a job reads. Throws Error (File).
Source source_of(const Job& job);

/// Reads the bytes of a file or of standard input. Throws Error (File).
Source read_source(const std::string& input);

/// The report in it. What the bytes are counts for more than the name. Throws like read_report.
Reading read_input(const Source& source, const std::vector<Form>& forms, const std::string& form);

/// Reads a report from a file or from standard input. Throws like read_report.
Reading read_input(const std::string& input,
                   const std::vector<Form>& forms,
                   const std::string& form);

/// Reads template data likewise. Throws like read_data.
Data read_data_input(const std::string& input);

/// Where the pictures that go with an input lie: in the folder of --pictures, else in that of the
/// input; empty with standard input, where there are none.
std::filesystem::path folder_of_pictures(const std::string& input, const std::string& folder);
/// Those pictures. Throws nothing before it is asked.
PictureSource pictures_of(const std::string& input, const std::string& folder);

}  // namespace nianbao::cli
