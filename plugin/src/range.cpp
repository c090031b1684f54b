#include "range.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "text_places.hpp"

namespace nianbao::plugin {
namespace {

using css::sheet::XSpreadsheet;

Reference<XSpreadsheet> sheet_named(const Model& document, const std::string& name) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY_THROW);
    const auto sheets = book->getSheets();
    Reference<XSpreadsheet> sheet;
    if (sheets->hasByName(to_uno(name))) {
        sheets->getByName(to_uno(name)) >>= sheet;
    }
    return sheet;
}

/// "统计表!C15".
Reference<css::uno::XInterface> cell_of(const Model& document, const std::string& place) {
    const std::size_t mark = place.rfind('!');
    if (mark == std::string::npos) {
        return {};
    }
    const auto sheet = sheet_named(document, place.substr(0, mark));
    try {
        if (sheet.is()) {
            return {sheet->getCellRangeByName(to_uno(place.substr(mark + 1))), UNO_QUERY};
        }
    } catch (const css::uno::Exception&) {
        // What stands behind the mark names no cell.
    }
    return {};
}

void show_sheet(const Reference<css::frame::XController>& view, const Spot& spot) {
    const Reference<css::sheet::XSpreadsheetView> sheets(view, UNO_QUERY);
    const std::size_t mark = spot.place.rfind('!');
    if (sheets.is() && mark != std::string::npos) {
        sheets->setActiveSheet(sheet_named(view->getModel(), spot.place.substr(0, mark)));
    }
}

}  // namespace

Reference<css::uno::XInterface> range_of(const Model& document, const Spot& spot) {
    const DocumentKind kind = kind_of(document);
    if (kind == DocumentKind::Sheet) {
        return cell_of(document, spot.place);
    }
    if (kind == DocumentKind::Text) {
        return {TextPlaces(document).find(spot), UNO_QUERY};
    }
    return {};
}

bool select(const Model& document, const Spot& spot) {
    const auto range = range_of(document, spot);
    const Reference<css::view::XSelectionSupplier> view(
        document.is() ? document->getCurrentController() : nullptr, UNO_QUERY);
    if (!range.is() || !view.is()) {
        return false;
    }
    show_sheet(document->getCurrentController(), spot);
    return view->select(Any(range));
}

}  // namespace nianbao::plugin
