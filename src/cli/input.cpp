#include "cli/input.hpp"

#include <array>
#include <cstdio>
#include <iostream>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

constexpr std::string_view stdin_place = "(stdin)";

/// Far more than any report, little enough for any machine.
constexpr std::size_t stdin_limit = 64UL * 1024 * 1024;

[[noreturn]] void refuse_stdin(const Words& message) {
    throw Error(Error::Kind::File, {"cli.stdin", message, std::string(stdin_place), {}});
}

std::string read_stdin() {
    std::string text;
    std::array<char, 65536> block{};
    while (std::cin.read(block.data(), block.size()) || std::cin.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > stdin_limit) {
            refuse_stdin({"超过 64 MiB", "more than 64 MiB"});
        }
    }
    // The stream takes a closed descriptor for the end of the file.
    if (std::cin.bad() || std::ferror(stdin) != 0) {
        refuse_stdin({"读不出来", "cannot be read"});
    }
    return text;
}

}  // namespace

std::string shown(const std::string& input) {
    return input == standard_input ? std::string(stdin_place) : input;
}

Source source_of(const Job& job) {
    return job.report ? Source{job.input, *job.report, ".json"} : read_source(job.input);
}

Source read_source(const std::string& input) {
    return {input, input == standard_input ? read_stdin() : read_input_file(input)};
}

Reading read_input(const Source& source, const std::vector<Form>& forms, const std::string& form) {
    return seen_from(shown(source.input), [&] {
        return parse_report(
            source.bytes,
            source.extension.empty() ? extension_of(source.input) : source.extension,
            forms,
            form);
    });
}

Reading read_input(const std::string& input,
                   const std::vector<Form>& forms,
                   const std::string& form) {
    return read_input(read_source(input), forms, form);
}

fs::path folder_of_pictures(const std::string& input, const std::string& folder) {
    if (!folder.empty() || input == standard_input) {
        return folder;
    }
    const fs::path beside = fs::path(input).parent_path();
    return beside.empty() ? "." : beside;
}

PictureSource pictures_of(const std::string& input, const std::string& folder) {
    const fs::path place = folder_of_pictures(input, folder);
    return place.empty() ? PictureSource() : pictures_in(place);
}

Data read_data_input(const std::string& input) {
    if (input != standard_input) {
        return read_data(input);
    }
    const std::string text = read_stdin();
    return seen_from(stdin_place, [&] { return parse_data(text); });
}

}  // namespace nianbao::cli
