#include <com/sun/star/document/XExtendedFilterDetection.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/document/XImporter.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/XSeekable.hpp>

#include "filters.hpp"
#include "guard.hpp"
#include "names.hpp"
#include "request.hpp"
#include "streams.hpp"

namespace nianbao::plugin {
namespace {

constexpr const char* json_type = "nianbao_report_json";
constexpr std::size_t most_bytes = std::size_t{64} << 20;

Reading report_in(const Request& request, const std::string& bytes) {
    return parse_report(bytes, ".json", request.desk->forms());
}

Request silent(const Context& context) {
    return {context, {}, sequence_of({property("Silent", yes())})};
}

class ImportFilter
    : public Service<names::ImportFilter, css::document::XFilter, css::document::XImporter> {
public:
    explicit ImportFilter(const Context& context) : context_(context) {}

    void SAL_CALL setTargetDocument(const Reference<css::lang::XComponent>& document) override {
        document_ = document;
    }
    void SAL_CALL cancel() override {}

    /// The office has a filter for XLSX, which reads the workbook into the document.
    sal_Bool SAL_CALL filter(const PropertyValues& descriptor) override {
        const auto input = value_of<Reference<css::io::XInputStream>>(descriptor, "InputStream");
        bool is_read = false;
        const auto problem = guarded(Language::English, [&] {
            const std::string book = workbook(bytes_of(input, most_bytes));
            is_read = read(book, value_of<OUString>(descriptor, "URL"));
        });
        return !problem && is_read;
    }

private:
    std::string workbook(const std::string& json) const {
        const Request request = silent(context_);
        const Reading reading = report_in(request, json);
        return collection_workbook(form_of(request.desk->forms(), reading.report), reading.report);
    }

    bool read(const std::string& book, const OUString& url) const {
        const auto reader =
            service<css::document::XFilter>(context_, "com.sun.star.comp.oox.xls.ExcelFilter");
        Reference<css::document::XImporter>(reader, UNO_QUERY_THROW)->setTargetDocument(document_);
        const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(book.data()),
                                       static_cast<sal_Int32>(book.size()));
        const Reference<css::io::XInputStream> stream(
            css::io::SequenceInputStream::createStreamFromSequence(context_, bytes), UNO_QUERY);
        return reader->filter(
            sequence_of({property("InputStream", Any(stream)), property("URL", Any(url))}));
    }

    Context context_;
    Reference<css::lang::XComponent> document_;
};

class Detection : public Service<names::Detection, css::document::XExtendedFilterDetection> {
public:
    explicit Detection(const Context& context) : context_(context) {}

    OUString SAL_CALL detect(PropertyValues& descriptor) override {
        const auto input = value_of<Reference<css::io::XInputStream>>(descriptor, "InputStream");
        if (!input.is()) {
            return {};
        }
        const auto problem = guarded(Language::English, [&] {
            const std::string bytes = bytes_of(input, most_bytes);
            Reference<css::io::XSeekable>(input, UNO_QUERY_THROW)->seek(0);
            report_in(silent(context_), bytes);
        });
        return problem ? OUString() : OUString::createFromAscii(json_type);
    }

private:
    Context context_;
};

}  // namespace

Reference<css::uno::XInterface> make_import_filter(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new ImportFilter(context));
}

Reference<css::uno::XInterface> make_detection(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new Detection(context));
}

}  // namespace nianbao::plugin
