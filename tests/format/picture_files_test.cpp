#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

class PictureFiles : public ::testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(root_);
        fs::create_directories(root_ / "data/photos");
        write(root_ / "secret", "no");
        write(root_ / "data/a.png", "A");
        write(root_ / "data/photos/b.png", "B");
        fs::create_symlink("../secret", root_ / "data/link.png");
        fs::create_symlink("photos/b.png", root_ / "data/inner.png");
    }
    void TearDown() override { fs::remove_all(root_); }

    static void write(const fs::path& file, const std::string& text) {
        std::ofstream(file) << text;
    }

    std::string code_of(const std::string& name) const {
        try {
            pictures_in(root_ / "data")(name);
        } catch (const Error& error) {
            return error.problems().front().code;
        }
        return {};
    }

    fs::path root_ = fs::temp_directory_path() / ("nianbao-pictures-" + std::to_string(getpid()));
};

TEST_F(PictureFiles, AreReadByTheirPathInTheFolder) {
    const PictureSource pictures = pictures_in(root_ / "data");
    EXPECT_EQ(pictures("a.png"), "A");
    EXPECT_EQ(pictures("photos/b.png"), "B");
    EXPECT_EQ(pictures("./photos/./b.png"), "B");
    EXPECT_EQ(pictures("inner.png"), "B");
}

TEST_F(PictureFiles, OutsideOfTheFolderAreRefused) {
    const std::string absolute = (root_ / "data/a.png").string();
    for (const std::string& name : {std::string("../secret"),
                                    std::string("photos/../../secret"),
                                    std::string("photos/../a.png"),
                                    std::string("link.png"),
                                    absolute,
                                    std::string("C:\\a.png"),
                                    std::string("..\\secret"),
                                    std::string(),
                                    std::string(1, '\0')}) {
        EXPECT_EQ(code_of(name), "picture.path") << name;
    }
}

TEST_F(PictureFiles, ThatAreNotThereAreTold) {
    EXPECT_EQ(code_of("none.png"), "file.missing");
    EXPECT_EQ(code_of("photos"), "file.directory");
}

}  // namespace
}  // namespace nianbao
