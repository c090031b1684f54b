#include <filesystem>
#include <iostream>
#include <string>

#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/random_template.hpp"

// Writes random templates and what becomes of them for random_test.py:
//
//   nianbao_random_driver FOLDER COUNT
//
// makes FOLDER/SEED.docx and FOLDER/SEED-filled.docx for the first seeds that have a meaning. A
// section that overlaps another in a line and in rows has none.

namespace {

using namespace nianbao;

/// False where the template has no meaning.
bool write(const std::filesystem::path& folder, std::uint32_t seed) {
    const std::string name = std::to_string(seed);
    const std::string bytes = tmpl::docx_of(tmpl::RandomTemplate(seed).body());
    try {
        const Template compiled = Template::compile(bytes);
        compiled.render_to(tmpl::random_data(), folder / (name + "-filled.docx"), Missing::Empty);
        write_file(folder / (name + ".docx"), bytes);
        return true;
    } catch (const Error& error) {
        if (error.problems().front().code != "tmpl.crossing") {
            throw;
        }
        return false;
    }
}

}  // namespace

int main(int argc, char** argv) try {
    const int count = argc == 3 ? std::stoi(argv[2]) : 0;
    std::uint32_t seed = 0;
    for (int written = 0; written < count; ++seed) {
        written += write(argv[1], seed) ? 1 : 0;
    }
    return count > 0 ? 0 : 2;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
}
