// What the library exports: one function, by which the office asks for objects.

#include <array>

#include <cppuhelper/factory.hxx>
#include <cppuhelper/implementationentry.hxx>

#include "deck.hpp"
#include "filters.hpp"
#include "handler.hpp"
#include "names.hpp"
#include "options.hpp"
#include "report_service.hpp"

namespace nianbao::plugin {
namespace {

template <typename Names>
constexpr cppu::ImplementationEntry entry(cppu::ComponentFactoryFunc make) {
    return {make,
            implementation_name<Names>,
            service_names<Names>,
            cppu::createSingleComponentFactory,
            nullptr,
            0};
}

const std::array<cppu::ImplementationEntry, 8> entries = {
    {entry<names::ProtocolHandler>(make_protocol_handler),
     entry<names::ReportService>(make_report),
     entry<names::ExportFilter>(make_export_filter),
     entry<names::ImportFilter>(make_import_filter),
     entry<names::Detection>(make_detection),
     entry<names::Options>(make_options),
     entry<names::PanelFactory>(make_panel_factory),
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
