#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace nianbao::bench {

/// What a batch is made from.
struct Source {
    std::string name;       ///< "2021 JSON"
    std::string edition;    ///< "2021"
    std::string example;    ///< file under examples/
    std::string extension;  ///< of the inputs: ".json", ".xlsx"
    std::size_t reports = 0;
};

/// Both editions, from JSON and from XLSX.
std::vector<Source> sources(std::size_t reports);

/// A folder of reports, each of another organ and with other figures, in memory where the machine
/// has such a folder, so that a disk is not measured. It is gone at the end.
class BatchInputs {
public:
    /// Workbooks are made by `program`, the converter.
    BatchInputs(Source source, const std::string& program);
    BatchInputs(const BatchInputs&) = delete;
    BatchInputs(BatchInputs&&) = delete;
    BatchInputs& operator=(const BatchInputs&) = delete;
    BatchInputs& operator=(BatchInputs&&) = delete;
    ~BatchInputs();

    const Source& source() const { return source_; }
    std::filesystem::path in() const { return folder_ / "in"; }
    std::filesystem::path out() const { return folder_ / "out"; }
    std::filesystem::path input(std::size_t number) const;
    std::filesystem::path output(std::size_t number) const;
    void clear_outputs() const;

private:
    void write_reports() const;
    void make_workbooks(const std::string& program) const;

    Source source_;
    std::filesystem::path folder_;
};

/// Runs a program with these arguments and without its words; throws std::runtime_error where it
/// ends with a status above 1.
void run_quietly(const std::vector<std::string>& command);

}  // namespace nianbao::bench
