#include "format/missing_rows.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/round_trip.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

class MissingRows : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    /// What is noted of a form without the row of that label.
    std::string notes_without(std::string_view edition, const std::string& label) const {
        const Form& form = *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& one) { return one.id == edition; });
        BlankForm blank = blank_form(form);
        if (!label.empty()) {
            const std::size_t row = blank.cell(label).row;
            remove_row(blank.table_of(label), row);
        }
        return told(read_form(docx_of(blank), form).notes);
    }

    std::vector<Form> forms_;
};

TEST_F(MissingRows, AreNoneInTheFormsThemselves) {
    for (const Form& form : forms_) {
        const std::string notes = notes_without(form.id, "");
        EXPECT_EQ(notes.find("统计表中没有"), notes.npos) << form.id << notes;
    }
}

TEST_F(MissingRows, AreToldOfAList) {
    EXPECT_EQ(notes_without("2014", "六、举报投诉数量"),
              "table 1, row 2, column 3: 统计表中没有“举报投诉数量”这一行\n");
}

TEST_F(MissingRows, AreToldOfAMatrix) {
    EXPECT_EQ(notes_without("2021", "2.重复申请"),
              "table 2, row 4, column 4: 统计表中没有“重复申请”这一行\n");
    EXPECT_EQ(notes_without("2019", "规章"),
              "table 1, row 3, column 2: 统计表中没有“规章”这一行\n");
}

TEST_F(MissingRows, AreNotAskedOfATableThatIsNotThere) {
    Reading reading;
    note_missing_rows(forms_.front(), reading);
    EXPECT_TRUE(reading.notes.empty());
}

TEST_F(MissingRows, AreCountedWhereTheyAreMany) {
    Reading reading;
    reading.report.statistics["1.1"] = {};
    note_missing_rows(forms_.front(), reading);
    ASSERT_EQ(reading.notes.size(), 1U);
    EXPECT_TRUE(reading.notes[0].message.zh.ends_with("行")) << reading.notes[0].message.zh;
    EXPECT_NE(reading.notes[0].message.zh.find("”等"), std::string::npos);
}

}  // namespace
}  // namespace nianbao::format
