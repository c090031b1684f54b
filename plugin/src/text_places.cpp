#include "text_places.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "table_cells.hpp"

namespace nianbao::plugin {
namespace {

using css::container::XEnumerationAccess;
using css::text::XText;
using css::text::XTextRange;
using css::text::XTextTable;

/// "line 12" and "paragraph 12"; 0 for other places.
std::size_t number_of(const std::string& place) {
    unsigned number = 0;
    const bool is_one = std::sscanf(place.c_str(), "line %u", &number) == 1 ||
                        std::sscanf(place.c_str(), "paragraph %u", &number) == 1;
    return is_one ? number : 0;
}

/// Of a text, the characters from `first` on.
Reference<XTextRange> part_of(const Reference<XTextRange>& range,
                              sal_Int32 first,
                              sal_Int32 count) {
    const auto cursor = range->getText()->createTextCursorByRange(range->getStart());
    const auto go = [&](sal_Int32 steps, bool extends) {
        constexpr sal_Int32 most = 30'000;  // steps are sal_Int16
        for (; steps > 0; steps -= most) {
            cursor->goRight(static_cast<sal_Int16>(std::min(steps, most)), extends);
        }
    };
    go(first, false);
    go(count, true);
    return {cursor, UNO_QUERY};
}

/// The words in a range, or nothing.
Reference<XTextRange> words_in(const Reference<XTextRange>& range, const std::string& words) {
    const OUString wanted = to_uno(words);
    const sal_Int32 at = range->getString().indexOf(wanted);
    return at < 0 ? Reference<XTextRange>() : part_of(range, at, wanted.getLength());
}

}  // namespace

TextPlaces::TextPlaces(const Model& document) {
    const Reference<css::text::XTextDocument> text(document, UNO_QUERY_THROW);
    add(text->getText());
}

void TextPlaces::add(const Reference<css::uno::XInterface>& text) {
    const Reference<XEnumerationAccess> access(text, UNO_QUERY_THROW);
    const auto parts = access->createEnumeration();
    while (parts->hasMoreElements()) {
        const Any part = parts->nextElement();
        if (const Reference<XTextTable> table(part, UNO_QUERY); table.is()) {
            add_table(table);
        } else if (const Reference<XTextRange> range(part, UNO_QUERY); range.is()) {
            paragraphs_.push_back({range, to_utf8(range->getString()), paragraphs_.size() + 1});
        }
    }
}

void TextPlaces::add_table(const Reference<XTextTable>& table) {
    tables_.push_back(table);
    for (const OUString& name : table->getCellNames()) {
        add(table->getCellByName(name));
    }
}

Reference<XTextRange> TextPlaces::find(const Spot& spot) const {
    if (const std::size_t number = number_of(spot.place); number > 0) {
        const auto found = words_near(spot.words, number);
        const bool is_there = number <= paragraphs_.size();
        return found.is() || !is_there ? found : paragraphs_[number - 1].range;
    }
    return spot.place.empty() ? words_near(spot.words, 1) : in_table(spot.place, spot.words);
}

/// Cells that a merge has swallowed are counted here and there in different ways, so the words are
/// looked for in all paragraphs; those nearest to the number are meant.
Reference<XTextRange> TextPlaces::words_near(const std::string& words, std::size_t number) const {
    const Paragraph* best = nullptr;
    const auto distance = [number](const Paragraph& paragraph) {
        return std::max(paragraph.number, number) - std::min(paragraph.number, number);
    };
    for (const Paragraph& paragraph : paragraphs_) {
        if (!words.empty() && paragraph.text.find(words) != std::string::npos &&
            (best == nullptr || distance(paragraph) < distance(*best))) {
            best = &paragraph;
        }
    }
    return best == nullptr ? Reference<XTextRange>() : words_in(best->range, words);
}

Reference<XTextRange> TextPlaces::in_table(const std::string& place,
                                           const std::string& words) const {
    unsigned table = 0;
    unsigned row = 0;
    unsigned column = 0;
    if (std::sscanf(place.c_str(), "table %u, row %u, column %u", &table, &row, &column) != 3 ||
        table == 0 || table > tables_.size()) {
        return {};
    }
    const Reference<XText> cell(cell_at(tables_[table - 1], row, column), UNO_QUERY);
    if (!cell.is()) {
        return {};
    }
    const auto found = words.empty() ? Reference<XTextRange>()
                                     : words_in(Reference<XTextRange>(cell, UNO_QUERY), words);
    if (found.is()) {
        return found;
    }
    const auto cursor = cell->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    return {cursor, UNO_QUERY};
}

}  // namespace nianbao::plugin
