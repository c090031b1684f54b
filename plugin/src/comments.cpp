#include <map>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include "commands.hpp"
#include "dialog.hpp"
#include "range.hpp"
#include "review.hpp"

namespace nianbao::plugin {
namespace {

using css::beans::XPropertySet;
using css::sheet::XSheetAnnotations;

/// Tells our comments from those of people: their author in Writer, their beginning in Calc.
constexpr const char* mark = "年报校核";

/// All that is done while it lives is undone in one step.
class UndoStep {
public:
    UndoStep(const Model& document, const OUString& title)
        : undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                    ->getUndoManager()) {
        undo_->enterUndoContext(title);
    }
    UndoStep(const UndoStep&) = delete;
    UndoStep(UndoStep&&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;
    UndoStep& operator=(UndoStep&&) = delete;
    ~UndoStep() {
        try {
            undo_->leaveUndoContext();
        } catch (const css::uno::Exception&) {
            // The document is closing.
        }
    }

private:
    Reference<css::document::XUndoManager> undo_;
};

OUString text_of(const Remarked& line, Language language) {
    return to_uno(name_in(line, language) + "：" + line.text.in(language));
}

void comment_words(const Model& document,
                   const Reference<css::text::XTextRange>& words,
                   const OUString& text) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> comment(
        factory->createInstance("com.sun.star.text.textfield.Annotation"), UNO_QUERY_THROW);
    const Reference<XPropertySet> properties(comment, UNO_QUERY_THROW);
    properties->setPropertyValue("Author", Any(to_uno(mark)));
    properties->setPropertyValue("Content", Any(text));
    words->getText()->insertTextContent(words, comment, true);
}

/// A comment of somebody else in the cell stays as it is; false then.
bool comment_cell(const Reference<css::uno::XInterface>& range, const OUString& text) {
    const Reference<css::table::XCellRange> cells(range, UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> cell(cells->getCellByPosition(0, 0));
    const auto address = Reference<css::sheet::XCellAddressable>(cell, UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(cell, UNO_QUERY_THROW);
    if (!Reference<css::text::XSimpleText>(anchor->getAnnotation(), UNO_QUERY_THROW)
             ->getString()
             .isEmpty()) {
        return false;
    }
    const Reference<css::sheet::XSheetCellRange> part(range, UNO_QUERY_THROW);
    Reference<css::sheet::XSheetAnnotationsSupplier>(part->getSpreadsheet(), UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(address->getCellAddress(), to_uno(mark) + "：" + text);
    return true;
}

void remove_from(const Reference<XSheetAnnotations>& comments) {
    for (sal_Int32 i = comments->getCount(); i-- > 0;) {
        const Reference<css::text::XSimpleText> text(comments->getByIndex(i), UNO_QUERY);
        if (text.is() && text->getString().startsWith(to_uno(mark) + "：")) {
            comments->removeByIndex(i);
        }
    }
}

void remove_from_sheets(const Model& document) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        remove_from(
            Reference<css::sheet::XSheetAnnotationsSupplier>(sheets->getByIndex(i), UNO_QUERY_THROW)
                ->getAnnotations());
    }
}

bool is_ours(const Any& field) {
    const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY_THROW);
    OUString author;
    if (info->supportsService("com.sun.star.text.textfield.Annotation")) {
        Reference<XPropertySet>(field, UNO_QUERY_THROW)->getPropertyValue("Author") >>= author;
    }
    return author == to_uno(mark);
}

void remove_from_text(const Model& document) {
    const Reference<css::text::XTextFieldsSupplier> supplier(document, UNO_QUERY_THROW);
    const auto fields = supplier->getTextFields()->createEnumeration();
    std::vector<Reference<css::text::XTextContent>> ours;
    while (fields->hasMoreElements()) {
        const Any field = fields->nextElement();
        if (is_ours(field)) {
            ours.emplace_back(field, UNO_QUERY_THROW);
        }
    }
    for (const auto& comment : ours) {
        comment->getAnchor()->getText()->removeTextContent(comment);
    }
}

void remove_all(const Model& document) {
    if (kind_of(document) == DocumentKind::Sheet) {
        remove_from_sheets(document);
    } else {
        remove_from_text(document);
    }
}

/// All that is said of one place.
struct Comment {
    Spot spot;
    OUString text;
    std::size_t findings = 0;
};

/// One for each place; findings that are of no place are together under "".
std::map<std::string, Comment> comments_of(const Review& review, Language language) {
    std::map<std::string, Comment> comments;
    for (const Remarked& line : review.lines) {
        if (!line.let_stand.empty()) {
            continue;
        }
        const Spot spot = line.spots.empty() ? Spot{} : line.spots.front();
        Comment& comment = comments[spot.place];
        comment.spot = spot;
        comment.text +=
            (comment.findings == 0 ? OUString() : OUString("\n")) + text_of(line, language);
        ++comment.findings;
    }
    return comments;
}

/// False where it has no place in the document, or cannot be written there.
bool write_comment(const Model& document, const Comment& comment) {
    if (comment.spot.place.empty()) {
        return false;
    }
    const auto range = range_of(document, comment.spot);
    if (!range.is()) {
        return false;
    }
    if (kind_of(document) == DocumentKind::Sheet) {
        return comment_cell(range, comment.text);
    }
    comment_words(document, Reference<css::text::XTextRange>(range, UNO_QUERY_THROW), comment.text);
    return true;
}

/// How many findings have none.
std::size_t write_comments(const Request& request, const Review& review) {
    const Model document = request.document();
    const Words title = {"显示校核批注", "Show findings as comments"};
    const UndoStep step(document, request.in_language(title));
    remove_all(document);
    std::size_t left = 0;
    for (const auto& [place, comment] : comments_of(review, request.language)) {
        left += write_comment(document, comment) ? 0 : comment.findings;
    }
    return left;
}

Words left_without(std::size_t findings) {
    const std::string count = std::to_string(findings);
    return {count + " 个问题没有写成批注：不在某一处，或者格里已有批注。请看右边栏。",
            count +
                " findings have no comment: they are of no single place, or their cell has a "
                "comment. See the sidebar."};
}

}  // namespace

Done add_comments(Request& request) {
    Done checked = check_document(request);
    const auto review = Reviews::all().find(to_utf8(id_of(request.document())));
    if (review == nullptr || !checked) {
        return checked;
    }
    const std::size_t left = write_comments(request, *review);
    if (left > 0) {
        const Words message = left_without(left);
        checked->messages.push_back(message.in(request.language));
        tell(request, {"显示为批注", "Show as comments"}, message);
    }
    return checked;
}

Done remove_comments(Request& request) {
    if (kind_of(request.document()) == DocumentKind::None) {
        return {};
    }
    const UndoStep step(request.document(),
                        request.in_language({"去掉校核批注", "Remove comments of findings"}));
    remove_all(request.document());
    return Answer{};
}

}  // namespace nianbao::plugin
