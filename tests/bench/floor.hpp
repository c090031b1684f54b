#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "nianbao/files.hpp"

namespace nianbao::bench {

namespace fs = std::filesystem;

/// An edition and format to be measured, with its example report.
struct Sample {
    std::string name;        ///< "2014/docx"
    std::string edition;     ///< "2014"
    std::string format;      ///< "docx"
    std::string example;     ///< file under examples/
    bool is_styled = false;  ///< a megabyte of styles in the template, which no tag touches
};

/// Both forms in both formats; each of these with a megabyte of unused styles too ("2014/docx
/// styled").
const std::vector<Sample>& samples();

/// The bytes of its template.
std::string template_bytes(const Sample& sample);

/// The report's JSON, the form, the template: all that a run needs, loaded once.
struct Loaded {
    explicit Loaded(const Sample& sample);

    std::vector<Form> forms;
    const Form* form;
    std::string json;
    std::string bytes;  ///< of the template
    Template document;
};

/// More than any file here has.
inline constexpr std::uint64_t read_limit = 1U << 30U;

/// Where outputs go: memory (/dev/shm) if there is such a folder, so that a disk is not measured.
fs::path output_folder();

/// The physical floor under one report: the same bytes, no template work. The changed parts are
/// compressed by libdeflate at level 6, their CRC is worked out, the others' compressed bytes are
/// copied, and the file is written once.
class Floor {
public:
    /// `document` is a finished file, `untouched` the template it came from.
    Floor(const std::string& document, const std::string& untouched);

    /// Does the work; gives the bytes that a file would have.
    std::string assemble() const;

private:
    std::vector<std::string> changed_;  ///< unpacked
    std::string copied_;                ///< compressed bytes of all other parts
};

}  // namespace nianbao::bench
