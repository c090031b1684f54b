#include "pdf.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "nianbao/files.hpp"
#include "place.hpp"

namespace nianbao::plugin {
namespace {

/// A document that nobody sees, closed when this goes.
class HiddenDocument {
public:
    HiddenDocument(const Context& context, const std::filesystem::path& file)
        : document_(css::frame::Desktop::create(context)->loadComponentFromURL(
              url_of(file), "_blank", 0, sequence_of({property("Hidden", yes())}))) {}
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument(HiddenDocument&&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;
    HiddenDocument& operator=(HiddenDocument&&) = delete;
    ~HiddenDocument() {
        try {
            Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) {
            // Whoever vetoes closes it.
        }
    }

    Reference<css::frame::XStorable> storable() const { return {document_, UNO_QUERY_THROW}; }

private:
    Reference<css::lang::XComponent> document_;
};

}  // namespace

std::string pdf_of(const Context& context, const std::string& docx) {
    constexpr sal_Int32 pdf_a_2b = 2;
    const ScratchFolder folder;
    const std::filesystem::path document = folder.path() / "report.docx";
    const std::filesystem::path pdf = folder.path() / "report.pdf";
    write_file(document, docx, Sync::Later);
    const auto wishes = sequence_of({property("SelectPdfVersion", Any(pdf_a_2b)),
                                     property("UseTaggedPDF", yes()),
                                     property("ExportBookmarks", yes())});
    HiddenDocument(context, document)
        .storable()
        ->storeToURL(url_of(pdf),
                     sequence_of({property("FilterName", Any(OUString("writer_pdf_Export"))),
                                  property("FilterData", Any(wishes))}));
    return read_document(pdf);
}

}  // namespace nianbao::plugin
