#include "open_document.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "place.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

/// Those that reports are read from as they are; others are read by the office, which is running.
bool is_read_directly(const std::string& extension) {
    constexpr std::array<std::string_view, 6> known = {
        ".docx", ".xlsx", ".txt", ".md", ".html", ".htm"};
    return std::find(known.begin(), known.end(), extension) != known.end();
}

bool is_unchanged(const Reference<css::uno::XInterface>& document) {
    const Reference<css::util::XModifiable> changes(document, UNO_QUERY);
    return changes.is() && !changes->isModified();
}

struct Copying {
    const char* file;
    const char* filter;
};

Copying copying_of(DocumentKind kind) {
    return kind == DocumentKind::Sheet ? Copying{"document.xlsx", "Calc MS Excel 2007 XML"}
                                       : Copying{"document.docx", "MS Word 2007 XML"};
}

std::string name_in_messages(const Reference<css::frame::XStorable>& document) {
    const OUString location = document->getLocation();
    return location.startsWith("file:") ? path_of(location).filename().string() : "";
}

Source saved_copy(const Reference<css::frame::XStorable>& document, DocumentKind kind) {
    const ScratchFolder folder;
    const Copying copying = copying_of(kind);
    const fs::path file = folder.path() / copying.file;
    document->storeToURL(
        url_of(file),
        sequence_of({property("FilterName", Any(OUString::createFromAscii(copying.filter)))}));
    Source source = source_of(file);
    source.name = name_in_messages(document);
    source.pictures.clear();
    return source;
}

}  // namespace

Model document_in(const Frame& frame) {
    const auto controller =
        frame.is() ? frame->getController() : Reference<css::frame::XController>();
    return controller.is() ? controller->getModel() : Model();
}

DocumentKind kind_of(const Reference<css::uno::XInterface>& document) {
    const Reference<css::lang::XServiceInfo> info(document, UNO_QUERY);
    if (!info.is()) {
        return DocumentKind::None;
    }
    if (info->supportsService("com.sun.star.sheet.SpreadsheetDocument")) {
        return DocumentKind::Sheet;
    }
    const bool is_text = info->supportsService("com.sun.star.text.TextDocument") ||
                         info->supportsService("com.sun.star.text.WebDocument");
    return is_text ? DocumentKind::Text : DocumentKind::None;
}

fs::path file_of(const Model& document) {
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY);
    const bool is_file =
        storable.is() && storable->hasLocation() && storable->getLocation().startsWith("file:");
    return is_file ? path_of(storable->getLocation()) : fs::path();
}

OUString id_of(const Model& document) {
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY);
    OUString id;
    if (properties.is()) {
        properties->getPropertyValue("RuntimeUID") >>= id;
    }
    return id;
}

Source source_of(const Reference<css::uno::XInterface>& document) {
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
    const fs::path file = file_of(Model(document, UNO_QUERY));
    if (!file.empty() && is_unchanged(document) && is_read_directly(extension_of(file))) {
        return source_of(file);
    }
    return saved_copy(storable, kind_of(document));
}

void open_file(const Context& context, const OUString& url) {
    css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, {});
}

}  // namespace nianbao::plugin
