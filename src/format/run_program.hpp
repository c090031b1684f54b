#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::format {

/// A program of others, and what it may use. It sees no standard streams, only these variables of
/// the environment, and where the system allows it no network.
struct ProgramRun {
    std::vector<std::string> command;      ///< the path of the program, then its arguments
    std::vector<std::string> environment;  ///< "NAME=value"
    std::filesystem::path folder;          ///< it works in
    std::chrono::milliseconds time{0};     ///< it may take, by the clock
    std::uint64_t memory = 0;              ///< bytes of address space
};

/// How a program ended.
struct ProgramEnd {
    enum class How { Exited, TimeOut, Killed, NotStarted };
    How how = How::NotStarted;
    int status = 0;  ///< of Exited
};

/// Runs a program to its end, or to the end of its time. Nothing that it started is left when this
/// returns, nor when this process dies. Throws Error (File, "program.start") where no process can
/// be made.
ProgramEnd run_program(const ProgramRun& run);

/// The first of these programs that stands in a folder of PATH; empty where none does.
std::filesystem::path find_program(std::initializer_list<std::string_view> names);

}  // namespace nianbao::format
