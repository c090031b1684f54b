#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

// The page that compares this engine with others names a test for everything it claims.

namespace nianbao {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// "Suite.Name" of every TEST, and the names that CMake gives to tests.
std::set<std::string> known_tests() {
    const std::regex test("TEST(?:_F|_P)?\\((\\w+), (\\w+)\\)");
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(NIANBAO_TESTS)) {
        const fs::path& file = entry.path();
        if (file.extension() == ".cpp") {
            const std::string text = text_of(file);
            for (std::sregex_iterator at(text.begin(), text.end(), test), end; at != end; ++at) {
                names.insert((*at)[1].str() + "." + (*at)[2].str());
            }
        } else if (file.extension() == ".md" || file.filename().string().ends_with("_test.py")) {
            const std::string folder = file.parent_path().filename().string();
            std::string stem = file.stem().string();
            stem = stem.substr(0, stem.find("_test"));
            names.insert(folder + "_" + stem);
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
    const std::regex row("^\\| .* \\| (\\+|~|no|none|-)[^|]* \\| (`([^`]*)`)? ?\\| .*");
    Claims found;
    for (std::string line; std::getline(page, line);) {
        std::smatch cells;
        if (std::regex_match(line, cells, row)) {
            found.tests.insert(cells[3].str());
            found.bare += cells[1].str() != "-" && cells[3].str().empty() ? 1 : 0;
        }
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
