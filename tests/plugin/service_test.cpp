#include <gtest/gtest.h>
#include <org/nianbao/ReportException.hpp>
#include <org/nianbao/XReport.hpp>

#include "office.hpp"

// org.nianbao.Report, as a macro calls it.

namespace nianbao::plugin {
namespace {

Reference<org::nianbao::XReport> new_report() {
    const Context& context = Office::running().context();
    return {context->getServiceManager()->createInstanceWithContext("org.nianbao.Report", context),
            UNO_QUERY_THROW};
}

TEST(ReportService, ReadsChecksAndStores) {
    const auto report = new_report();
    report->read(to_uno(url_of_file(example("street-2017.json"))));
    EXPECT_EQ(to_utf8(report->getEdition()), "2014");
    EXPECT_EQ(report->getYear(), 2017);
    EXPECT_FALSE(report->getOrganization().isEmpty());
    EXPECT_EQ(to_utf8(report->getFigure("2.2.4")), "68");
    EXPECT_EQ(to_utf8(report->getFigure("none")), "");
    const auto findings = report->check();
    ASSERT_EQ(findings.getLength(), 5);
    EXPECT_EQ(to_utf8(findings[0].Rule), "B2");
    EXPECT_EQ(to_utf8(findings[0].Severity), "warning");
    report->store(to_uno(url_of_file(work("service.docx"))), "docx");
    nianbao("convert " + example("street-2017.json").string() + " --to docx -o " +
            work("service-by-program").string());
    EXPECT_TRUE(bytes_of(work("service.docx")) ==
                bytes_of(work("service-by-program/street-2017.docx")));
}

TEST(ReportService, ReadsAnOpenDocument) {
    nianbao("convert " + example("bureau-2024.json").string() + " --to docx -o " +
            work("service-documents").string());
    const auto document = Office::running().open(work("service-documents/bureau-2024.docx"));
    const auto report = new_report();
    report->readDocument(Reference<css::lang::XComponent>(document, UNO_QUERY_THROW));
    EXPECT_EQ(report->getYear(), 2024);
    Office::running().close_all();
}

TEST(ReportService, ThrowsWithCodeAndPlace) {
    const auto report = new_report();
    try {
        report->check();
        FAIL();
    } catch (const org::nianbao::ReportException& error) {
        EXPECT_EQ(to_utf8(error.Code), "plugin.unread");
        EXPECT_FALSE(error.Message.isEmpty());
    }
    try {
        report->read(to_uno(url_of_file(work("nowhere.docx"))));
        FAIL();
    } catch (const org::nianbao::ReportException& error) {
        EXPECT_NE(to_utf8(error.Place).find("nowhere.docx"), std::string::npos);
    }
    EXPECT_THROW(report->store("file:///x", "odd"), org::nianbao::ReportException);
}

}  // namespace
}  // namespace nianbao::plugin
