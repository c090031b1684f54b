#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/lang/XInitialization.hpp>

#include "filters.hpp"
#include "guard.hpp"
#include "names.hpp"
#include "request.hpp"
#include "streams.hpp"

namespace nianbao::plugin {
namespace {

class ExportFilter : public Service<names::ExportFilter,
                                    css::document::XFilter,
                                    css::document::XExporter,
                                    css::lang::XInitialization> {
public:
    explicit ExportFilter(const Context& context) : context_(context) {}

    /// The first value is the filter as Filters.xcu describes it; its name ends with the format.
    void SAL_CALL initialize(const Sequence<Any>& values) override {
        PropertyValues filter;
        if (values.hasElements() && (values[0] >>= filter)) {
            name_ = value_of<OUString>(filter, "Name");
        }
    }
    void SAL_CALL setSourceDocument(const Reference<css::lang::XComponent>& document) override {
        document_ = document;
    }
    void SAL_CALL cancel() override {}

    sal_Bool SAL_CALL filter(const PropertyValues& descriptor) override {
        const auto output = value_of<Reference<css::io::XOutputStream>>(descriptor, "OutputStream");
        if (!output.is()) {
            return false;
        }
        // The office tells the user no more than that it could not save; Check says why.
        return !guarded(Language::English, [&] { write_bytes(output, bytes()); });
    }

private:
    const Format& format() const {
        for (const Format& format : formats()) {
            if (name_.endsWith(to_uno(format.name))) {
                return format;
            }
        }
        return page_format();
    }

    std::string bytes() const {
        const Request request(context_, {}, sequence_of({property("Silent", yes())}));
        return request.desk->document(request.desk->judge(source_of(document_)), format());
    }

    Context context_;
    OUString name_;
    Reference<css::lang::XComponent> document_;
};

}  // namespace

Reference<css::uno::XInterface> make_export_filter(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new ExportFilter(context));
}

}  // namespace nianbao::plugin
