// What the library exports: one function, by which the office asks for objects.

#include <array>

#include <cppuhelper/factory.hxx>
#include <cppuhelper/implementationentry.hxx>

#include "deck.hpp"
#include "filters.hpp"
#include "handler.hpp"
#include "options.hpp"
#include "report_service.hpp"

namespace nianbao::plugin {
namespace {

/// Names of an object; report.components has the same.
struct ProtocolHandler {
    static constexpr const char* name = "org.nianbao.comp.ProtocolHandler";
    static constexpr const char* service = "com.sun.star.frame.ProtocolHandler";
};
struct ReportService {
    static constexpr const char* name = "org.nianbao.comp.Report";
    static constexpr const char* service = "org.nianbao.Report";
};
struct ExportFilter {
    static constexpr const char* name = "org.nianbao.comp.ExportFilter";
    static constexpr const char* service = "com.sun.star.document.ExportFilter";
};
struct ImportFilter {
    static constexpr const char* name = "org.nianbao.comp.ImportFilter";
    static constexpr const char* service = "com.sun.star.document.ImportFilter";
};
struct Detection {
    static constexpr const char* name = "org.nianbao.comp.Detection";
    static constexpr const char* service = "com.sun.star.document.ExtendedTypeDetection";
};
struct Options {
    static constexpr const char* name = "org.nianbao.comp.Options";
    static constexpr const char* service = "org.nianbao.Options";
};
struct PanelFactory {
    static constexpr const char* name = "org.nianbao.comp.PanelFactory";
    static constexpr const char* service = "org.nianbao.PanelFactory";
};

template <typename Names>
OUString name_of() {
    return OUString::createFromAscii(Names::name);
}

template <typename Names>
Sequence<OUString> services_of() {
    return sequence_of({OUString::createFromAscii(Names::service)});
}

template <typename Names>
constexpr cppu::ImplementationEntry entry(cppu::ComponentFactoryFunc make) {
    return {
        make, name_of<Names>, services_of<Names>, cppu::createSingleComponentFactory, nullptr, 0};
}

const std::array<cppu::ImplementationEntry, 8> entries = {
    {entry<ProtocolHandler>(make_protocol_handler),
     entry<ReportService>(make_report),
     entry<ExportFilter>(make_export_filter),
     entry<ImportFilter>(make_import_filter),
     entry<Detection>(make_detection),
     entry<Options>(make_options),
     entry<PanelFactory>(make_panel_factory),
     {nullptr, nullptr, nullptr, nullptr, nullptr, 0}}};

}  // namespace
}  // namespace nianbao::plugin

// NOLINTNEXTLINE(readability-identifier-naming): the name that the office asks for
extern "C" SAL_DLLPUBLIC_EXPORT void* component_getFactory(const char* name,
                                                           void* manager,
                                                           void* registry) {
    return cppu::component_getFactoryHelper(
        name, manager, registry, nianbao::plugin::entries.data());
}
