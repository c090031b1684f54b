#include <algorithm>

#include <gtest/gtest.h>

#include "format/form_document.hpp"
#include "format/random_blocks.hpp"
#include "format/random_report.hpp"
#include "format/round_trip.hpp"
#include "nianbao/check.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/wording.hpp"
#include "nianbao/workbook.hpp"
#include "opc/package.hpp"
#include "report/cell_reading.hpp"
#include "report/totals.hpp"

namespace nianbao::format {
namespace {

class CollectionWorkbook : public testing::Test {
protected:
    static const std::vector<Form>& forms() {
        static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
        return all;
    }
    static const Form& edition(std::string_view id) {
        return *std::find_if(
            forms().begin(), forms().end(), [&](const Form& form) { return form.id == id; });
    }
    static Report blank(const Form& form) {
        Report report;
        report.edition = form.id;
        report.year = form.first_year;
        report.organization = "某区某局";
        return report;
    }
    static Reading read(const std::string& bytes) { return parse_report(bytes, ".xlsx", forms()); }

    static Value value(const Report& report, std::string_view key) {
        const Entry* const entry = report.entry(key);
        return entry == nullptr ? Value() : entry->value;
    }

    static void expect_same(const Form& form, const Report& given, const Report& read) {
        form.each_item([&](const Item& item) {
            const Value wanted = report::read_cell(value(given, item.key).written(), item).value;
            EXPECT_EQ(wanted, value(read, item.key))
                << item.key << ": " << wanted.written() << " came back as "
                << value(read, item.key).written();
        });
        EXPECT_EQ(given.year, read.year);
        EXPECT_EQ(given.edition, read.edition);
        EXPECT_EQ(given.organization, read.organization);
        EXPECT_EQ(given.level, read.level);
        EXPECT_EQ(given.title, read.title);
        EXPECT_EQ(given.signature, read.signature);
        EXPECT_EQ(given.preamble, without_places(read.preamble));
        ASSERT_EQ(given.sections.size(), read.sections.size());
        for (std::size_t at = 0; at < given.sections.size(); ++at) {
            EXPECT_EQ(given.sections[at].title, read.sections[at].title);
            EXPECT_EQ(given.sections[at].content, without_places(read.sections[at].content));
        }
    }

    static std::vector<std::string> titles(const Form& form) {
        std::vector<std::string> all;
        for (const FormSection& section : form.sections) {
            all.push_back(section.title);
        }
        return all;
    }

    static void expect_round_trips(const Form& form) {
        const int reports = round_trips(20);
        RandomReports figures(50211);
        RandomBlocks words(50211);
        for (int i = 0; i < reports && !testing::Test::HasFailure(); ++i) {
            Report report = figures.next(form);
            report.level = i % 2 == 0 ? "county" : "";
            report.title = i % 3 == 0 ? "某区某局报告" : "";
            report.preamble = words.blocks(3);
            report.sections = words.sections(titles(form));
            if (i % 2 == 0) {
                report.signature = Signature{"某区某局", {2022, 1, 1 + i % 28}};
            }
            expect_same(form, report, read(collection_workbook(form, report)).report);
        }
    }

    /// The workbook with other words in a cell, given by its sheet and what it holds.
    static std::string changed(const std::string& bytes,
                               std::string_view place,
                               std::string_view words) {
        FormDocument document(bytes);
        for (std::size_t grid = 0; grid < document.grids().size(); ++grid) {
            for (std::size_t cell = 0; cell < document.grids()[grid].cells().size(); ++cell) {
                if (document.place(grid, cell) == place) {
                    document.write(grid, cell, words);
                    return document.save();
                }
            }
        }
        ADD_FAILURE() << "no cell " << place;
        return bytes;
    }

    /// The workbook part with one text in place of another.
    static std::string renamed(const std::string& bytes,
                               const std::string& from,
                               const std::string& to) {
        const opc::Package package = opc::Package::open(bytes);
        std::string part = package.contents(package.main());
        std::size_t count = 0;
        for (std::size_t at = part.find(from); at != std::string::npos;
             at = part.find(from, at + to.size())) {
            part.replace(at, from.size(), to);
            ++count;
        }
        EXPECT_GT(count, 0U) << from;
        return package.save({{package.main(), part}});
    }
};

TEST_F(CollectionWorkbook, GivesBackReportsOf2014) {
    expect_round_trips(edition("2014"));
}

TEST_F(CollectionWorkbook, GivesBackReportsOf2019) {
    expect_round_trips(edition("2019"));
}

TEST_F(CollectionWorkbook, GivesBackReportsOf2021) {
    expect_round_trips(edition("2021"));
}

TEST_F(CollectionWorkbook, HoldsNoFigureUntilOneIsTyped) {
    for (const Form& form : forms()) {
        const Reading reading = read(collection_workbook(form, blank(form)));
        for (const auto& [key, entry] : reading.report.statistics) {
            EXPECT_TRUE(entry.value.is_blank()) << key << " " << entry.value.written();
            EXPECT_NE(entry.place, "") << key;
        }
        EXPECT_TRUE(reading.notes.empty());
    }
}

TEST_F(CollectionWorkbook, IsTheSameEachTimeItIsMade) {
    const Form& form = edition("2021");
    EXPECT_EQ(collection_workbook(form, blank(form)), collection_workbook(form, blank(form)));
}

TEST_F(CollectionWorkbook, LeavesATotalBlankThatWasNeverWorkedOut) {
    const Form& form = edition("2021");
    Report report = blank(form);
    report.statistics["new.natural"] = {Value(Number(3)), "", ""};
    const Reading reading = read(collection_workbook(form, report));
    EXPECT_EQ(value(reading.report, "new.natural"), Value(Number(3)));
    EXPECT_TRUE(value(reading.report, "new.total").is_blank());
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_NE(reading.notes[0].message.zh.find("本年新收政府信息公开申请数量（总计）"),
              std::string::npos)
        << reading.notes[0].message.zh;
}

TEST_F(CollectionWorkbook, KeepsATotalThatDoesNotAddUp) {
    const Form& form = edition("2021");
    Report report = blank(form);
    for (const char* key :
         {"review.upheld", "review.corrected", "review.other", "review.pending"}) {
        report.statistics[key] = {Value(Number(1)), "", ""};
    }
    report.statistics["review.total"] = {Value(Number(5)), "", ""};
    EXPECT_EQ(value(read(collection_workbook(form, report)).report, "review.total"),
              Value(Number(5)));
}

TEST_F(CollectionWorkbook, WritesAFigureOfManyDigitsWithoutLoss) {
    const Form& form = edition("2021");
    Report report = blank(form);
    const Number long_one = *Number::parse("123456789012.123456");
    report.statistics["fee.amount"] = {Value(long_one), "", ""};
    EXPECT_EQ(value(read(collection_workbook(form, report)).report, "fee.amount"), Value(long_one));
}

TEST_F(CollectionWorkbook, RefusesAParagraphLongerThanACell) {
    const Form& form = edition("2021");
    Report report = blank(form);
    std::string words;
    for (int i = 0; i < 33000; ++i) {
        words += "长";
    }
    report.preamble = {Block{Block::Kind::Paragraph, 0, words, "", ""}};
    EXPECT_THROW(collection_workbook(form, report), Error);
}

TEST_F(CollectionWorkbook, IsReadWhenItsSheetsHaveOtherNames) {
    const Form& form = edition("2021");
    Report report = blank(form);
    report.statistics["new.natural"] = {Value(Number(3)), "", ""};
    const std::string moved = renamed(collection_workbook(form, report), "申请处理", "三、申请");
    const Report read_back = read(moved).report;
    const Entry* const entry = read_back.entry("new.natural");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->value, Value(Number(3)));
    EXPECT_EQ(entry->place, "三、申请!D6");
}

TEST_F(CollectionWorkbook, IsReadByLabelsWhereNamesAreLost) {
    const Form& form = edition("2021");
    RandomReports random(5);
    const Report report = random.next(form);
    std::string bytes = collection_workbook(form, report);
    bytes = renamed(bytes, "name=\"item_", "name=\"lost_");
    bytes = renamed(bytes, "name=\"fact_", "name=\"gone_");
    expect_same(
        form,
        [&] {
            Report wanted = report;
            for (const char* title : {"二、主动公开政府信息情况",
                                      "三、收到和处理政府信息公开申请情况",
                                      "四、政府信息公开行政复议、行政诉讼情况"}) {
                wanted.sections.push_back({title, {}, ""});
            }
            return wanted;
        }(),
        read(bytes).report);
}

TEST_F(CollectionWorkbook, SaysEverythingThatIsWrongInTheFacts) {
    const Form& form = edition("2021");
    Report report = blank(form);
    report.organization.clear();
    std::string bytes = collection_workbook(form, report);
    bytes = changed(bytes, "基本情况!B4", "去年");
    bytes = changed(bytes, "基本情况!B6", "国家级");
    bytes = changed(bytes, "基本情况!B10", "元旦");
    try {
        read(bytes);
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 4U);
        EXPECT_EQ(error.problems()[0].place, "基本情况!B4");
        EXPECT_EQ(error.problems()[1].code, "report.organization");
        EXPECT_EQ(error.problems()[2].code, "report.level");
        EXPECT_EQ(error.problems()[3].code, "report.date");
    }
}

TEST_F(CollectionWorkbook, ReadsADayAsNumberAndAsWords) {
    const Form& form = edition("2021");
    Report report = blank(form);
    report.signature = Signature{"某区某局", {2022, 1, 20}};
    const std::string bytes = collection_workbook(form, report);
    EXPECT_EQ(read(bytes).report.signature, report.signature);
    EXPECT_EQ(read(changed(bytes, "基本情况!B10", "2022年1月21日")).report.signature->date.day, 21);
}

TEST_F(CollectionWorkbook, NotesASignatureWithoutItsDay) {
    const Form& form = edition("2021");
    const std::string bytes =
        changed(collection_workbook(form, blank(form)), "基本情况!B9", "某区某局");
    const Reading reading = read(bytes);
    EXPECT_FALSE(reading.report.signature);
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_EQ(reading.notes[0].place, "基本情况!B10");
}

TEST_F(CollectionWorkbook, ReadsCellsAsPeopleWriteThem) {
    const Form& form = edition("2021");
    const std::string bytes =
        changed(collection_workbook(form, blank(form)), "申请处理!D6", " 12件 ");
    EXPECT_EQ(value(read(bytes).report, "new.natural"), Value(Number(12)));
}

TEST_F(CollectionWorkbook, GivesEveryItemItsName) {
    for (const Form& form : forms()) {
        const opc::Package package = opc::Package::open(collection_workbook(form, blank(form)));
        const std::string part = package.contents(package.main());
        form.each_item([&](const Item& item) {
            EXPECT_NE(part.find("name=\"" + item_name(item.key) + "\""), std::string::npos);
        });
    }
}

}  // namespace
}  // namespace nianbao::format
