#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include <gtest/gtest.h>

// The page that compares this engine with others names a test for everything it claims.

namespace nianbao {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What stands from `from` to the next `end`; `from` is then behind it.
std::string taken(const std::string& text, std::size_t& from, char end) {
    const std::size_t at = std::min(text.find(end, from), text.size());
    std::string word = text.substr(from, at - from);
    from = std::min(at + 1, text.size());
    return word;
}

/// Adds "Suite.Name" of every TEST in a source.
void add_tests(const std::string& text, std::set<std::string>& names) {
    for (std::size_t at = 0; (at = text.find("\nTEST", at)) != std::string::npos;) {
        taken(text, at, '(');
        std::string name = taken(text, at, ',') + ".";
        ++at;
        name += taken(text, at, ')');
        names.insert(std::move(name));
    }
}

/// The tests of GoogleTest, and those that CMake names by a folder and a file.
std::set<std::string> known_tests() {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(NIANBAO_TESTS)) {
        const fs::path& file = entry.path();
        if (file.extension() == ".cpp") {
            add_tests(text_of(file), names);
        } else if (file.extension() == ".md" || file.filename().string().ends_with("_test.py")) {
            const std::string stem = file.stem().string();
            names.insert(file.parent_path().filename().string() + "_" +
                         stem.substr(0, stem.find("_test")));
        }
    }
    return names;
}

/// The tests that the page names, and how many rows claim something without one.
struct Claims {
    std::set<std::string> tests;
    int bare = 0;
};

Claims claims() {
    std::ifstream page(fs::path(NIANBAO_TEMPLATES) / "MATRIX.md");
    Claims found;
    for (std::string line; std::getline(page, line);) {
        std::size_t at = 0;
        taken(line, at, '|');
        taken(line, at, '|');
        const std::string claim = taken(line, at, '|');
        const std::string test = taken(line, at, '|');
        if (!line.starts_with("| ") || claim == " nianbao ") {
            continue;
        }
        std::size_t open = 0;
        taken(test, open, '`');
        const std::string name = taken(test, open, '`');
        found.bare += name.empty() && claim != " - " ? 1 : 0;
        found.tests.insert(name);
    }
    found.tests.erase("");
    return found;
}

TEST(MatrixPage, NamesATestForEveryClaim) {
    const Claims page = claims();
    const std::set<std::string> known = known_tests();
    EXPECT_GT(page.tests.size(), 40U);
    EXPECT_EQ(page.bare, 0);
    for (const std::string& test : page.tests) {
        EXPECT_TRUE(known.contains(test)) << test;
    }
}

}  // namespace
}  // namespace nianbao
