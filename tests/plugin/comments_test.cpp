#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <gtest/gtest.h>

#include "office.hpp"

// Findings as comments: in one step, out in one step, and nothing else is touched.

namespace nianbao::plugin {
namespace {

using Model = Reference<css::frame::XModel>;

Model opened(const std::string& extension) {
    nianbao("convert " + example("street-2017.json").string() + " --to docx,xlsx -o " +
            work("comments").string());
    return Office::running().open(work("comments/street-2017." + extension));
}

Reference<css::sheet::XSheetAnnotations> annotations(const Model& document) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSheetAnnotationsSupplier>(sheets->getByIndex(0), UNO_QUERY_THROW)
        ->getAnnotations();
}

int comments_in_text(const Model& document) {
    const auto fields = Reference<css::text::XTextFieldsSupplier>(document, UNO_QUERY_THROW)
                            ->getTextFields()
                            ->createEnumeration();
    int count = 0;
    while (fields->hasMoreElements()) {
        const Reference<css::lang::XServiceInfo> field(fields->nextElement(), UNO_QUERY_THROW);
        count += field->supportsService("com.sun.star.text.textfield.Annotation") ? 1 : 0;
    }
    return count;
}

int comments_in(const Model& document) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    return book.is() ? annotations(document)->getCount() : comments_in_text(document);
}

Reference<css::document::XUndoManager> undo_of(const Model& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
        ->getUndoManager();
}

/// How many findings a command tells of that have no comment.
int left_without(const Answered& added) {
    for (const std::string& message : added.texts("Messages")) {
        if (message.find(" 个问题没有写成批注") != std::string::npos) {
            return std::stoi(message);
        }
    }
    return 0;
}

class Comments : public testing::TestWithParam<std::string> {
protected:
    void TearDown() override { Office::running().close_all(); }
};

INSTANTIATE_TEST_SUITE_P(Both, Comments, testing::Values("docx", "xlsx"));

TEST_P(Comments, ComeAndGoInOneStepEach) {
    const Model document = opened(GetParam());
    const auto added = Office::running().run(document, "comment");
    ASSERT_TRUE(added.is_done()) << added.failure();
    const int count = comments_in(document);
    EXPECT_GT(count, 0);
    EXPECT_EQ(undo_of(document)->getAllUndoActionTitles().getLength(), 1);

    undo_of(document)->undo();
    EXPECT_EQ(comments_in(document), 0);
    undo_of(document)->redo();
    EXPECT_EQ(comments_in(document), count);

    Office::running().run(document, "comment");
    EXPECT_EQ(comments_in(document), count) << "again: each place has one";
    Office::running().run(document, "uncomment");
    EXPECT_EQ(comments_in(document), 0);
    undo_of(document)->undo();
    EXPECT_EQ(comments_in(document), count);
}

TEST(CommentsOfOthers, StayAsTheyAreAndAreToldOf) {
    const Model document = opened("xlsx");
    const int left = left_without(Office::running().run(document, "comment"));
    Office::running().run(document, "uncomment");
    annotations(document)->insertNew(css::table::CellAddress(0, 2, 14), to_uno("请核对"));
    EXPECT_GT(left_without(Office::running().run(document, "comment")), left);
    Office::running().run(document, "uncomment");
    ASSERT_EQ(annotations(document)->getCount(), 1);
    const Reference<css::text::XSimpleText> text(annotations(document)->getByIndex(0),
                                                 UNO_QUERY_THROW);
    EXPECT_EQ(to_utf8(text->getString()), "请核对");
    Office::running().close_all();
}

TEST(CommentsInAText, LeaveItsWordsAlone) {
    const Model document = opened("docx");
    const Reference<css::text::XTextDocument> text(document, UNO_QUERY_THROW);
    const std::string before = to_utf8(text->getText()->getString());
    Office::running().run(document, "comment");
    EXPECT_EQ(to_utf8(text->getText()->getString()), before);
    Office::running().close_all();
}

TEST(ACheck, ChangesNothing) {
    for (const std::string extension : {"docx", "xlsx"}) {
        const Model document = opened(extension);
        const auto checked = Office::running().run(document, "check");
        ASSERT_TRUE(checked.is_done()) << checked.failure();
        EXPECT_EQ(checked.number("Errors"), 2);
        EXPECT_FALSE(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified());
        EXPECT_FALSE(undo_of(document)->isUndoPossible());
        Office::running().close_all();
    }
}

}  // namespace
}  // namespace nianbao::plugin
