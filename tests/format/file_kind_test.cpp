#include "format/file_kind.hpp"

#include <string>

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

using namespace std::string_literals;

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(500, '\0');

std::string archive(const std::string& first) {
    return "PK\x03\x04"s + std::string(26, '\0') + first;
}

TEST(FileKind, IsToldByTheBytesWhateverTheNameSays) {
    EXPECT_EQ(kind_of(archive("[Content_Types].xml"), ".doc"), ".docx");
    EXPECT_EQ(kind_of(archive("mimetypeapplication/vnd.oasis.opendocument.text"), ".docx"), ".odt");
    EXPECT_EQ(kind_of(archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), ".xlsx"),
              ".ods");
    EXPECT_EQ(kind_of(compound + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, ".xls"), ".doc");
    EXPECT_EQ(kind_of(compound + "W\0o\0r\0k\0b\0o\0o\0k\0"s, ".et"), ".xls");
    EXPECT_EQ(kind_of(compound, ".wps"), ".wps");
    EXPECT_EQ(kind_of("{\\rtf1\\ansi", ".doc"), ".rtf");
    EXPECT_EQ(kind_of("\n%PDF-1.7", ".txt"), ".pdf");
}

TEST(FileKind, KnowsAWebPageBehindItsProlog) {
    EXPECT_EQ(kind_of("\xEF\xBB\xBF <?xml version=\"1.0\"?><!-- <p> -->\n<!DOCTYPE HTML>", ".xls"),
              ".html");
    EXPECT_EQ(kind_of("<HTML xmlns:o=\"urn\">", ".doc"), ".html");
    EXPECT_EQ(kind_of("<p>年报", ".htm"), ".htm");
    EXPECT_EQ(kind_of("<p>年报", ".txt"), ".txt");
    EXPECT_EQ(kind_of("<!--", ".txt"), ".txt");
}

TEST(FileKind, OfStandardInputIsJsonOrTextWhereNothingElseFits) {
    EXPECT_EQ(kind_of("\xEF\xBB\xBF\n {\"year\": 2020}", ""), ".json");
    EXPECT_EQ(kind_of("某局年报", ""), ".txt");
    EXPECT_EQ(kind_of("", ""), ".txt");
}

}  // namespace
}  // namespace nianbao::format
