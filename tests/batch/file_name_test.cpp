#include "batch/file_name.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::batch {
namespace {

Report report_of(std::string organization) {
    Report report;
    report.organization = std::move(organization);
    report.year = 2021;
    report.edition = "2021";
    report.title = "某局年报";
    return report;
}

std::string refused(const std::string& pattern) {
    try {
        const FileNames names(pattern);
        return "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.problems()[0].place, pattern);
        return error.problems()[0].code;
    }
}

TEST(FileNames, AreMadeOfWhatTheReportSays) {
    EXPECT_EQ(FileNames("{{organization}}-{{year}}").of(report_of("某局"), "a/b.json"),
              "某局-2021");
    EXPECT_EQ(FileNames("{{edition}} {{title}} {{name}}").of(report_of(""), "a/b.json"),
              "2021 某局年报 b");
}

TEST(FileNames, HoldNothingThatAFileSystemRefuses) {
    EXPECT_EQ(FileNames("{{organization}}").of(report_of("a/b\\c:*?\"<>|\n年."), ""),
              "a_b_c________年");
    EXPECT_EQ(FileNames("{{organization}}").of(report_of(" ..某局. "), ""), "某局");
}

TEST(FileNames, EndBeforeTheyAreTooLong) {
    std::string organization;
    for (int i = 0; i < 100; ++i) {
        organization += "局";
    }
    EXPECT_EQ(FileNames("{{organization}}").of(report_of(organization), "").size(), 198U);
}

TEST(FileNames, AreRefusedWithoutAWholeTag) {
    EXPECT_EQ(refused("{{organ}}"), "batch.name");
    EXPECT_EQ(refused("{{year"), "batch.name");
    EXPECT_EQ(refused("report"), "batch.name");
    EXPECT_EQ(refused("{{year}}-r"), "accepted");
    EXPECT_THROW(FileNames("{{organization}}").of(report_of(" . "), ""), Error);
}

}  // namespace
}  // namespace nianbao::batch
