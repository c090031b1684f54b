#include "format/narrative_rows.hpp"

#include <gtest/gtest.h>

#include "format/random_blocks.hpp"

namespace nianbao::format {
namespace {

std::vector<Block> read(const std::vector<NarrativeRow>& rows) {
    std::vector<Note> notes;
    return blocks_of_rows(rows, notes);
}

NarrativeRow row(std::string level, std::vector<std::string> cells) {
    return {"", std::move(level), std::move(cells), "正文!C4"};
}

TEST(NarrativeRows, GiveBackEveryBlock) {
    RandomBlocks random(41);
    for (int i = 0; i < 3000; ++i) {
        const std::vector<Block> blocks = random.blocks(8);
        ASSERT_EQ(without_places(read(rows_of_blocks(blocks))), blocks) << "narrative " << i;
    }
}

TEST(NarrativeRows, AreParagraphsWhereNoLevelIsGiven) {
    const auto blocks =
        read({row("", {"　　全年公开信息12条。 "}), row("", {}), row("段落", {" "})});
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].kind, Block::Kind::Paragraph);
    EXPECT_EQ(blocks[0].text, "全年公开信息12条。");
    EXPECT_EQ(blocks[0].place, "正文!C4");
}

TEST(NarrativeRows, MakeOneListOfNeighbours) {
    const auto blocks =
        read({row("项目", {"甲"}), row("", {}), row("项目", {"乙"}), row("编号项目", {"丙"})});
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].items, (std::vector<std::string>{"甲", "乙"}));
    EXPECT_TRUE(blocks[1].ordered);
}

TEST(NarrativeRows, FillUpShortRowsOfATable) {
    const auto blocks = read({row("表头行", {"渠道", "条数"}), row("表格行", {"网站"})});
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_TRUE(blocks[0].head);
    EXPECT_EQ(blocks[0].rows[1], (std::vector<Value>{Value::text("网站"), Value()}));
}

TEST(NarrativeRows, KeepFiguresOfATableAsWritten) {
    const auto blocks = read({row("表格行", {"0.50", "１２", "——"})});
    EXPECT_EQ(blocks[0].rows[0][0].written(), "0.50");
    EXPECT_EQ(blocks[0].rows[0][1], Value::text("１２"));
    EXPECT_EQ(blocks[0].rows[0][2].state(), Value::State::NotApplicable);
}

TEST(NarrativeRows, NoteALevelThereIsNoneOf) {
    std::vector<Note> notes;
    const auto blocks = blocks_of_rows({row("正文段", {"全年。"})}, notes);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].place, "正文!C4");
    EXPECT_EQ(blocks[0].text, "全年。");
}

TEST(NarrativeRows, NoteALengthThatIsNone) {
    std::vector<Note> notes;
    const auto blocks = blocks_of_rows({row("图片", {"图.png", "图1", "", "", "110mm"})}, notes);
    EXPECT_EQ(notes.size(), 1U);
    EXPECT_EQ(blocks[0].picture.caption, "图1");
    EXPECT_FALSE(blocks[0].picture.width);
}

}  // namespace
}  // namespace nianbao::format
