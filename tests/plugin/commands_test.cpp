#include <fstream>

#include <com/sun/star/frame/XStorable.hpp>
#include <gtest/gtest.h>

#include "office.hpp"

// Every command, as the menu runs it but without its dialogs, in Writer and in Calc: what it makes
// is what the converter makes, byte for byte.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

/// A window of each kind.
class Commands : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override { empty_ = office().open("private:factory/" + GetParam()); }
    void TearDown() override { office().close_all(); }

    static Office& office() { return Office::running(); }
    const Reference<css::frame::XModel>& empty() const { return empty_; }
    /// A file of this test.
    static fs::path file(const std::string& name) { return work(GetParam() + "-" + name); }

private:
    Reference<css::frame::XModel> empty_;
};

INSTANTIATE_TEST_SUITE_P(Both, Commands, testing::Values("swriter", "scalc"));

void expect_same(const fs::path& left, const fs::path& right) {
    ASSERT_FALSE(bytes_of(left).empty()) << left;
    EXPECT_EQ(bytes_of(left) == bytes_of(right), true) << left << " is not " << right;
}

TEST_P(Commands, MakeANewWorkbook) {
    const auto made = office().run(empty(),
                                   "new",
                                   {property("Year", Any(sal_Int32(2025))),
                                    with("Organization", std::string("东林县水务局")),
                                    with("Level", std::string("department")),
                                    with("Output", file("new.xlsx"))});
    ASSERT_TRUE(made.is_done()) << made.failure();
    ASSERT_EQ(nianbao("new --year 2025 --organization 东林县水务局 --level department -o " +
                      file("by-program.xlsx").string()),
              0);
    expect_same(file("new.xlsx"), file("by-program.xlsx"));
    EXPECT_EQ(made.texts("Outputs"), std::vector{url_of_file(file("new.xlsx"))});

    const auto again = office().run(
        empty(), "new", {property("Year", Any(sal_Int32(2025))), with("Output", file("new.xlsx"))});
    EXPECT_FALSE(again.is_done());
    EXPECT_NE(again.failure().find("不覆盖"), std::string::npos) << again.failure();
}

TEST_P(Commands, RollAReportOver) {
    const auto made = office().run(
        empty(),
        "newFrom",
        {with("Input", example("district-2021.json")), with("Output", file("rolled.xlsx"))});
    ASSERT_TRUE(made.is_done()) << made.failure();
    ASSERT_EQ(nianbao("new --from " + example("district-2021.json").string() + " -o " +
                      file("by-program-rolled.xlsx").string()),
              0);
    expect_same(file("rolled.xlsx"), file("by-program-rolled.xlsx"));
}

TEST_P(Commands, ExportWhatTheConverterMakes) {
    for (const std::string name : {"street-2017", "district-2021", "bureau-2024"}) {
        const auto input = with("Input", example(name + ".json"));
        const auto docx =
            office().run(empty(), "exportDocx", {input, with("Output", file(name + ".docx"))});
        const auto xlsx =
            office().run(empty(), "exportXlsx", {input, with("Output", file(name + ".xlsx"))});
        ASSERT_TRUE(docx.is_done()) << docx.failure();
        ASSERT_TRUE(xlsx.is_done()) << xlsx.failure();
        ASSERT_LE(nianbao("convert " + example(name + ".json").string() + " --to docx,xlsx -o " +
                          work(GetParam() + "-by-program").string()),
                  1);
        expect_same(file(name + ".docx"), work(GetParam() + "-by-program/" + name + ".docx"));
        expect_same(file(name + ".xlsx"), work(GetParam() + "-by-program/" + name + ".xlsx"));
    }
}

TEST_P(Commands, RefuseAReportWithErrorsWhereThatIsWanted) {
    const auto refused = office().run(empty(),
                                      "exportDocx",
                                      {with("Input", example("street-2017.json")),
                                       with("Output", file("refused.docx")),
                                       property("Strict", yes())});
    EXPECT_FALSE(refused.is_done());
    EXPECT_FALSE(fs::exists(file("refused.docx")));
}

TEST_P(Commands, PublishSideBySide) {
    const auto made =
        office().run(empty(),
                     "publish",
                     {with("Input", example("district-2021.json")),
                      with("Output", file("published")),
                      with("Formats", std::vector<std::string>{"docx", "xlsx", "pdf", "html"})});
    ASSERT_TRUE(made.is_done()) << made.failure();
    EXPECT_EQ(made.texts("Outputs").size(), 4U);
    ASSERT_LE(nianbao("convert " + example("district-2021.json").string() +
                      " --to docx,xlsx,html -o " + file("published-by-program").string()),
              1);
    const fs::path published = file("published") / "示范区人民政府2021年政府信息公开工作年度报告";
    for (const std::string format : {".docx", ".xlsx", ".html"}) {
        expect_same(published.string() + format,
                    file("published-by-program") / ("district-2021" + format));
    }
    EXPECT_EQ(bytes_of(published.string() + ".pdf").substr(0, 5), "%PDF-");
}

TEST_P(Commands, NeverWriteOverWhatTheyRead) {
    const fs::path own = file("own.json");
    fs::copy_file(example("district-2021.json"), own, fs::copy_options::overwrite_existing);
    const auto refused =
        office().run(empty(), "exportDocx", {with("Input", own), with("Output", own)});
    EXPECT_FALSE(refused.is_done());
    EXPECT_NE(refused.failure().find("own.json"), std::string::npos) << refused.failure();
    expect_same(own, example("district-2021.json"));
}

TEST_P(Commands, NeverWriteOverTheOpenDocument) {
    const fs::path own = file("open.xlsx");
    ASSERT_EQ(
        nianbao("new --from " + example("district-2021.json").string() + " -o " + own.string()), 0);
    const std::string before = bytes_of(own);
    const auto refused = office().run(office().open(own), "exportXlsx", {with("Output", own)});
    EXPECT_FALSE(refused.is_done());
    EXPECT_NE(refused.failure().find("open.xlsx"), std::string::npos) << refused.failure();
    EXPECT_EQ(bytes_of(own), before);
}

TEST_P(Commands, FillABlankForm) {
    const std::string make = std::string("/usr/bin/python3 -B ") + NIANBAO_TESTS +
                             "/cli/blank_forms.py " + NIANBAO_TEMPLATES + " " +
                             work("blank").string() + " >/dev/null";
    fs::create_directories(work("blank"));
    ASSERT_EQ(std::system(make.c_str()), 0);
    int filled = 0;
    for (const auto& entry : fs::directory_iterator(work("blank"))) {
        const fs::path& form = entry.path();
        if (form.stem() != "form-2021") {
            continue;
        }
        ++filled;
        const fs::path output = file("filled" + form.extension().string());
        const auto made = office().run(empty(),
                                       "fillForm",
                                       {with("Form", form),
                                        with("Input", example("district-2021.json")),
                                        with("Output", output)});
        ASSERT_TRUE(made.is_done()) << made.failure();
        const fs::path by_program = file("filled-by-program") / output.filename();
        ASSERT_LE(nianbao("convert " + example("district-2021.json").string() + " --template " +
                          form.string() + " -o " + by_program.string()),
                  1);
        expect_same(output, by_program);
    }
    EXPECT_EQ(filled, 2);
}

TEST_P(Commands, ConvertAFolder) {
    const fs::path in = file("in");
    fs::create_directories(in / "b");
    fs::copy_file(example("district-2021.json"), in / "a.json");
    fs::copy_file(example("bureau-2024.json"), in / "b/c.json");
    fs::copy_file(example("notice-board.png"), in / "b/notice-board.png");
    std::ofstream(in / "broken.json") << "{";
    const auto made =
        office().run(empty(), "batch", {with("Input", in), with("Output", file("out"))});
    ASSERT_TRUE(made.is_done()) << made.failure();
    EXPECT_EQ(made.number("Errors"), 1);
    EXPECT_EQ(made.texts("Outputs").size(), 4U);
    nianbao("convert " + in.string() + " -o " + file("out-by-program").string());
    for (const std::string name : {"a.docx", "a.xlsx", "b/c.docx", "b/c.xlsx"}) {
        expect_same(file("out") / name, file("out-by-program") / name);
    }
    EXPECT_NE(bytes_of(file("out") / "转换结果.txt").find("broken.json"), std::string::npos);
}

TEST_P(Commands, LookAtWhatAFileCarriesWhereTheyCheck) {
    nianbao("convert " + example("street-2017.json").string() + " --to docx -o " +
            file("plain").string());
    const auto document = office().open(file("plain") / "street-2017.docx");
    office().run(document, "comment");
    const fs::path commented = file("commented") / "street.docx";
    fs::create_directories(commented.parent_path());
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(to_uno(url_of_file(commented)),
                     sequence_of({property("FilterName", Any(OUString("MS Word 2007 XML")))}));
    const auto tells_of_comments = [](const std::string& text) {
        return text.find("meta-comment") != std::string::npos;
    };
    std::string checked;
    for (const std::string& line :
         office().run(empty(), "check", {with("Input", commented)}).texts("Messages")) {
        checked += line;
    }
    EXPECT_TRUE(tells_of_comments(checked)) << checked;

    const auto made = office().run(
        empty(),
        "batch",
        {with("Input", commented.parent_path()), with("Output", file("of-commented"))});
    ASSERT_TRUE(made.is_done()) << made.failure();
    const std::string account = bytes_of(file("of-commented") / "转换结果.txt");
    EXPECT_NE(account.find("street.docx"), std::string::npos);
    EXPECT_FALSE(tells_of_comments(account)) << account;
}

TEST_P(Commands, RefuseAYearInTheWordsOfTheConverter) {
    const auto refused = office().run(empty(),
                                      "newFrom",
                                      {with("Input", example("bureau-2024.json")),
                                       property("Year", Any(sal_Int32(2024))),
                                       with("Output", file("refused.xlsx"))});
    EXPECT_FALSE(refused.is_done());
    EXPECT_NE(refused.failure().find("2024年不在2024年（上年报告的年度）之后"), std::string::npos)
        << refused.failure();
    EXPECT_FALSE(fs::exists(file("refused.xlsx")));
}

TEST_P(Commands, SummarizeAFolderAsTheConverterDoes) {
    const fs::path in = file("units");
    fs::create_directories(in);
    for (const std::string name : {"street-2017.json", "district-2021.json", "bureau-2024.json"}) {
        fs::copy_file(example(name), in / name);
    }
    fs::copy_file(example("notice-board.png"), in / "notice-board.png");
    const auto made =
        office().run(empty(), "batch", {with("Input", in), with("Output", file("index"))});
    ASSERT_TRUE(made.is_done()) << made.failure();
    nianbao("convert " + in.string() + " --lang zh -o " + file("index-by-program").string());
    for (const std::string name : {"summary.xlsx", "summary.html"}) {
        expect_same(file("index") / name, file("index-by-program") / name);
    }
}

TEST_P(Commands, WriteOverNoInputOfAFolder) {
    const fs::path folder = file("both");
    fs::create_directories(folder);
    nianbao("convert " + example("district-2021.json").string() + " --to docx -o " +
            (folder / "a.docx").string());
    fs::copy_file(example("district-2021.json"), folder / "b.json");
    const std::string original = bytes_of(folder / "a.docx");
    ASSERT_FALSE(original.empty());
    const std::vector arguments = {with("Input", folder), with("Output", folder)};
    for (int round = 0; round < 2; ++round) {
        const auto made = office().run(empty(), "batch", arguments);
        ASSERT_TRUE(made.is_done()) << made.failure();
        EXPECT_TRUE(bytes_of(folder / "a.docx") == original);
        EXPECT_TRUE(fs::exists(folder / "summary.xlsx"));
    }
    const std::string account = bytes_of(folder / "转换结果.txt");
    EXPECT_NE(account.find("会盖掉原来的文件"), std::string::npos);
    EXPECT_EQ(account.find("summary"), std::string::npos);
}

TEST_P(Commands, HelpAndTellTheirVersion) {
    const auto help = office().run(empty(), "help");
    const auto about = office().run(empty(), "about");
    ASSERT_TRUE(help.is_done()) << help.failure();
    ASSERT_TRUE(about.is_done()) << about.failure();
    EXPECT_EQ(help.texts("Outputs").size(), 1U);
    EXPECT_EQ(about.texts("Messages").size(), 1U);
}

TEST_P(Commands, SayWhyTheyFail) {
    const auto missing = office().run(empty(), "exportDocx", {with("Input", work("nowhere.json"))});
    EXPECT_FALSE(missing.is_done());
    EXPECT_NE(missing.failure().find("nowhere.json"), std::string::npos) << missing.failure();
    const auto blank = office().run(empty(), "check");
    EXPECT_FALSE(blank.is_done());
    EXPECT_FALSE(blank.failure().empty());
}

}  // namespace
}  // namespace nianbao::plugin
