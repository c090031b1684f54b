#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/outputs.hpp"

namespace nianbao::cli {

/// The jobs of a run, each made when it is asked for: those of a hundred thousand inputs take
/// little more memory than the names.
class Plan {
public:
    using Make = std::function<Job(std::size_t number)>;

    /// `count` jobs that `make` makes.
    Plan(std::size_t count, Make make);

    std::size_t size() const noexcept { return numbers_.size(); }
    Job operator[](std::size_t number) const { return make_(numbers_.at(number)); }

    /// Leaves out all jobs but these.
    void keep_if(const std::function<bool(const Job&)>& is_kept);

private:
    Make make_;
    std::vector<std::uint32_t> numbers_;  ///< of the jobs that are left
};

/// Plans a convert: what is made of which input, and where. OUT is a folder, or the file itself
/// where one input and one format meet and OUT has the extension of that format. The arguments
/// outlive the plan. Throws Error (Usage) for an unknown format and an OUT that cannot hold all.
Plan plan(const Arguments& arguments, const Namer& namer);

/// Throws Error (Usage) for outputs that two jobs share, or that are an input, a template or a file
/// that is `reserved` for what the batch writes of itself; and where that would be an input.
void refuse_clashes(const Plan& plan,
                    const Arguments& arguments,
                    const std::vector<std::filesystem::path>& reserved);

}  // namespace nianbao::cli
