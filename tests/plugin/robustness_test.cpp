#include <cstdlib>

#include <gtest/gtest.h>

#include "office.hpp"

// What is broken or hostile gets a message; the office goes on, and does not grow.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

/// All faulty files, or none where there is nothing that makes them.
std::vector<fs::path> faulty_files() {
    const fs::path maker = fs::path(NIANBAO_SHARED) / "safety/validators/mkfaults.py";
    if (!fs::exists(maker)) {
        return {};
    }
    const fs::path folder = work("faults");
    fs::create_directories(folder);
    const std::string command =
        "cd " + folder.string() + " && /usr/bin/python3 -B " + maker.string() + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".docx" || entry.path().extension() == ".xlsx") {
            files.push_back(entry.path());
        }
    }
    return files;
}

class Faults : public testing::Test {
protected:
    void SetUp() override {
        files_ = faulty_files();
        if (files_.empty()) {
            GTEST_SKIP() << "skipped because there is no mkfaults.py";
        }
        document_ = Office::running().open(std::string("private:factory/scalc"));
    }
    void TearDown() override { Office::running().close_all(); }

    /// The command over all files; how many it failed for.
    std::size_t run_all(const std::string& command, const char* argument) {
        std::size_t failed = 0;
        for (const fs::path& file : files_) {
            const auto done = Office::running().run(
                document_,
                command,
                {with(argument, file),
                 with("Output", work("from-fault" + file.extension().string()))});
            failed += done.is_done() ? 0 : 1;
            EXPECT_TRUE(done.is_done() || !done.failure().empty()) << command << " " << file;
        }
        return failed;
    }

    const std::vector<fs::path>& files() const { return files_; }

private:
    std::vector<fs::path> files_;
    Reference<css::frame::XModel> document_;
};

TEST_F(Faults, GetAMessageFromEveryCommandThatReads) {
    EXPECT_GE(files().size(), 175U);
    for (const std::string command : {"check", "newFrom", "exportDocx", "publish"}) {
        EXPECT_EQ(run_all(command, "Input"), files().size()) << command;
    }
    EXPECT_EQ(run_all("fillForm", "Form"), files().size());
}

TEST_F(Faults, DoNotMakeTheOfficeGrow) {
    run_all("check", "Input");
    const long before = office_memory() / 1024;
    for (int round = 0; round < 5; ++round) {
        run_all("check", "Input");
    }
    EXPECT_LT(office_memory() / 1024 - before, 20)
        << "MiB, after " << 5 * files().size() << " files";
}

}  // namespace
}  // namespace nianbao::plugin
