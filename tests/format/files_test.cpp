#include "nianbao/files.hpp"

#include <filesystem>
#include <fstream>
#include <functional>

#include <gtest/gtest.h>
#include <unistd.h>

#include "format/small_form_json.hpp"
#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class Files : public testing::Test {
protected:
    void SetUp() override {
        const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
        folder_ = fs::temp_directory_path() /
                  ("nianbao-files-" + std::to_string(::getpid()) + "-" + test);
        fs::create_directories(folder_);
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    fs::path write(const fs::path& name, const std::string& bytes) const {
        fs::path file = folder_ / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

    static std::string with(const std::string& passage, const std::string& other) {
        std::string json = small_form_json;
        return json.replace(json.find(passage), passage.size(), other);
    }

    fs::path folder_;
};

std::string failure(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST_F(Files, LoadsAllFormsOldestFirst) {
    write("a/form.json", small_form_json);
    std::string older = with("[2021, null]", "[2014, 2018]");
    write("b/form.json", older.replace(older.find(R"("2021")"), 6, R"("2014")"));
    write("README.md", "no form");
    const auto forms = load_forms(folder_);
    ASSERT_EQ(forms.size(), 2U);
    EXPECT_EQ(forms[0].id, "2014");
    EXPECT_EQ(forms[1].id, "2021");
}

TEST_F(Files, TellsTheMistakesOfAllForms) {
    write("a/form.json", with(R"("notice")", R"("notise")"));
    write("b/form.json", "{");
    const std::string message = failure([this] { load_forms(folder_); });
    EXPECT_NE(message.find("a/form.json!/notise: unknown member"), std::string::npos) << message;
    EXPECT_NE(message.find("b/form.json: "), std::string::npos) << message;
}

TEST_F(Files, RefusesFormsThatShareAYear) {
    write("a/form.json", small_form_json);
    write("b/form.json", with(R"("id": "2021")", R"("id": "2022")"));
    EXPECT_NE(failure([this] { load_forms(folder_); }).find("share"), std::string::npos);
}

TEST_F(Files, RefusesAFolderWithoutForms) {
    EXPECT_NE(failure([this] { load_forms(folder_); }).find("no forms"), std::string::npos);
    EXPECT_NE(failure([this] { load_forms(folder_ / "nowhere"); }).find("no forms"),
              std::string::npos);
}

TEST_F(Files, ReadsAReportByItsExtension) {
    const auto form = load_form(write("form.json", small_form_json));
    const fs::path text = write("report.TXT", "某街道2022年年度报告\n一、概述\n正文。\n");
    EXPECT_EQ(read_report(text, {form}).report.organization, "某街道");
    const fs::path json = write(
        "report.json", R"({"year": 2022, "organization": "甲", "sections": [], "statistics": {}})");
    EXPECT_EQ(read_report(json, {form}).report.organization, "甲");
    EXPECT_NE(failure([&] { read_report(write("report.pages", "x"), {form}); }).find(R"(".pages")"),
              std::string::npos);
}

TEST_F(Files, PutsTheFileInFrontOfEveryPlace) {
    const fs::path file = write("data.json", "{\"a\": 1,\n\"a\": 2}");
    EXPECT_EQ(failure([&] { read_data(file); }),
              file.string() + "!/a (line 1): the key occurs twice");
}

TEST_F(Files, SaysWhichFileIsMissing) {
    const fs::path file = folder_ / "nothing.json";
    EXPECT_TRUE(failure([&] { read_data(file); }).starts_with(file.string()));
}

TEST(Formats, AreDocxAndXlsx) {
    ASSERT_EQ(formats().size(), 2U);
    EXPECT_EQ(formats()[0].name, "docx");
    EXPECT_EQ(formats()[0].template_file, "report.docx");
    EXPECT_EQ(formats()[1].template_file, "statistics.xlsx");
}

TEST(AScratchFolder, IsPrivateAndGoesWithAllThatIsInIt) {
    fs::path path;
    {
        const ScratchFolder folder;
        path = folder.path();
        std::ofstream(path / "a.txt") << "a";
        EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
        EXPECT_NE(ScratchFolder().path(), path);
    }
    EXPECT_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace nianbao::format
