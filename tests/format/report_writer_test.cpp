#include <filesystem>
#include <random>

#include <gtest/gtest.h>

#include "format/random_report.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

/// A report without what JSON does not hold.
Report bare(Report report) {
    const auto strip = [](std::vector<Block>& blocks) {
        for (Block& block : blocks) {
            block.place.clear();
        }
    };
    strip(report.preamble);
    for (Section& section : report.sections) {
        section.place.clear();
        strip(section.content);
    }
    report.statistics.each([](const std::string&, Entry& entry) { entry = {entry.value, "", ""}; });
    return report;
}

void expect_same(const Report& left, const Report& right) {
    EXPECT_EQ(left.edition, right.edition);
    EXPECT_EQ(left.year, right.year);
    EXPECT_EQ(left.organization, right.organization);
    EXPECT_EQ(left.level, right.level);
    EXPECT_EQ(left.title, right.title);
    EXPECT_EQ(left.table_title, right.table_title);
    EXPECT_EQ(left.preamble, right.preamble);
    EXPECT_EQ(left.sections, right.sections);
    EXPECT_EQ(left.signature, right.signature);
    EXPECT_EQ(left.statistics, right.statistics);
}

Report read_back(const Report& report) {
    return bare(parse_report(report_json(report), ".json", forms()).report);
}

TEST(ReportWriter, WritesTheExamplesAsTheyWereRead) {
    int examples = 0;
    for (const auto& file : std::filesystem::directory_iterator(NIANBAO_EXAMPLES)) {
        if (file.path().extension() == ".json") {
            const Report report = bare(read_report(file.path(), forms()).report);
            expect_same(read_back(report), report);
            ++examples;
        }
    }
    EXPECT_GE(examples, 3);
}

TEST(ReportWriter, WritesFiguresToTheLetter) {
    Report report;
    report.edition = "2021";
    report.year = 2024;
    report.organization = "甲";
    report.statistics["fee.amount"].value = Value(*Number::parse("0.50"));
    Block table;
    table.kind = Block::Kind::Table;
    table.rows = {{Value(*Number::parse("1.200")), Value(), Value::text("\"引\"\n行")}};
    table.head = false;
    report.preamble = {table};
    EXPECT_EQ(
        report_json(report),
        "{\n  \"edition\": \"2021\",\n  \"year\": 2024,\n  \"organization\": \"甲\",\n"
        "  \"preamble\": [\n    {\n      \"table\": [\n"
        "        [1.200, null, \"\\\"引\\\"\\n行\"]\n      ],\n      \"head\": false\n    }\n  ],\n"
        "  \"sections\": [],\n  \"statistics\": {\n    \"fee.amount\": 0.50\n  }\n}\n");
}

/// Blocks of all kinds, in any order.
class RandomBlocks {
public:
    explicit RandomBlocks(unsigned seed) : random_(seed) {}

    std::vector<Block> next() {
        std::vector<Block> blocks(below(6));
        for (Block& block : blocks) {
            block = one();
        }
        return blocks;
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    std::string words() {
        static const std::vector<std::string> all = {
            "甲。", "a & <b>", "{{p}}", "引\"号\\", "表\t格", "两\n行", "——处", "1.50"};
        return all[below(all.size())];
    }

    std::string line() {
        static const std::vector<std::string> all = {"（一）主动公开", "1.机制", "a/b~c", "“引”"};
        return all[below(all.size())];
    }

    Value cell() {
        switch (below(4)) {
            case 0:
                return {};
            case 1:
                return Value(*Number::parse("-12.340"));
            case 2:
                return Value::not_applicable("——");
            default:
                return Value::text(words());
        }
    }

    Block one() {
        Block block;
        block.kind = static_cast<Block::Kind>(below(6));
        switch (block.kind) {
            case Block::Kind::Paragraph:
                block.text = words();
                break;
            case Block::Kind::Heading:
                block.text = line();
                block.level = 1 + static_cast<int>(below(4));
                break;
            case Block::Kind::RunIn:
                block.text = line();
                block.rest = words();
                block.level = static_cast<int>(below(5));
                break;
            case Block::Kind::List:
                block.items.assign(1 + below(3), words());
                block.ordered = below(2) == 0;
                break;
            case Block::Kind::Table:
                fill(block);
                break;
            case Block::Kind::Picture:
                block.picture = {"图 1.svg", below(2) == 0 ? "" : "a.png", line(), "", {}, {}};
                block.picture.width = below(2) == 0 ? Number::parse("80.50") : std::nullopt;
                break;
        }
        return block;
    }

    void fill(Block& table) {
        table.rows.resize(1 + below(3));
        const std::size_t columns = 1 + below(4);
        for (auto& row : table.rows) {
            for (std::size_t i = 0; i < columns; ++i) {
                row.push_back(cell());
            }
        }
        table.head = below(2) == 0;
    }

    std::mt19937 random_;
};

/// Words stand in the figures of a random report, which only cells of words may hold in JSON.
void keep_readable(const Form& form, Report& report) {
    report.statistics.each([&](const std::string& key, Entry& entry) {
        const bool words = entry.value.state() == Value::State::Text;
        if (words && form.item(key)->kind != ItemKind::Text) {
            entry.value = Value();
        }
    });
}

TEST(ReportWriter, LosesNothingOfAnyReport) {
    RandomReports reports(7);
    RandomBlocks blocks(11);
    for (int i = 0; i < 40; ++i) {
        for (const Form& form : forms()) {
            Report report = reports.next(form);
            keep_readable(form, report);
            report.preamble = blocks.next();
            report.sections = {{"一、概述", blocks.next(), ""}, {"二、其他", blocks.next(), ""}};
            expect_same(read_back(report), report);
        }
    }
}

}  // namespace
}  // namespace nianbao::format
