#include <cstdio>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XExtendedFilterDetection.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <dlfcn.h>
#include <org/nianbao/XReport.hpp>

#include "uno.hpp"

// The component without any office: loaded as the office would, in a bare UNO context. What needs
// the office says so by an exception of UNO, and nothing is leaked.
//
//     nianbao_component_test COMPONENT

namespace nianbao::plugin {
namespace {

int failures = 0;

void expect(bool holds, const char* what) {
    failures += holds ? 0 : 1;
    std::printf("%s %s\n", holds ? "ok    " : "FAILED", what);
}

using GetFactory = void* (*)(const char* name, void* manager, void* registry);

Reference<css::uno::XInterface> made(GetFactory get, const Context& context, const char* name) {
    const Reference<css::uno::XInterface> factory(
        static_cast<css::uno::XInterface*>(get(name, context->getServiceManager().get(), nullptr)),
        SAL_NO_ACQUIRE);
    const Reference<css::lang::XSingleComponentFactory> single(factory, UNO_QUERY);
    return single.is() ? single->createInstanceWithContext(context)
                       : Reference<css::uno::XInterface>();
}

void try_all(GetFactory get, const Context& context) {
    for (const char* const name : {"org.nianbao.comp.ProtocolHandler",
                                   "org.nianbao.comp.Report",
                                   "org.nianbao.comp.ExportFilter",
                                   "org.nianbao.comp.ImportFilter",
                                   "org.nianbao.comp.Detection",
                                   "org.nianbao.comp.Options",
                                   "org.nianbao.comp.PanelFactory"}) {
        const Reference<css::lang::XServiceInfo> object(made(get, context, name), UNO_QUERY);
        expect(object.is() && object->getImplementationName().equalsAscii(name) &&
                   object->supportsService(object->getSupportedServiceNames()[0]),
               name);
    }
    expect(!made(get, context, "org.nianbao.comp.Nobody").is(), "an unknown name is nobody");
}

void try_commands(GetFactory get, const Context& context) {
    const Reference<css::frame::XDispatchProvider> handler(
        made(get, context, "org.nianbao.comp.ProtocolHandler"), UNO_QUERY_THROW);
    css::util::URL url;
    url.Protocol = "vnd.org.nianbao:";
    url.Path = "check";
    expect(handler->queryDispatch(url, "_self", 0).is(), "a command is known");
    url.Path = "nothing";
    expect(!handler->queryDispatch(url, "_self", 0).is(), "another is not");
}

void try_report(GetFactory get, const Context& context) {
    const Reference<org::nianbao::XReport> report(made(get, context, "org.nianbao.comp.Report"),
                                                  UNO_QUERY_THROW);
    expect(!report->getVersion().isEmpty(), "the library tells its version");
    try {
        report->getYear();
        expect(false, "nothing was read: an exception");
    } catch (const css::uno::Exception&) {
        expect(true, "nothing was read: an exception");
    }
}

int run(const char* component) {
    const Context context = cppu::defaultBootstrap_InitialComponentContext();
    void* const library = dlopen(component, RTLD_LAZY | RTLD_GLOBAL);
    if (library == nullptr) {
        std::printf("FAILED %s\n", dlerror());
        return 1;
    }
    const auto get = reinterpret_cast<GetFactory>(dlsym(library, "component_getFactory"));
    try_all(get, context);
    try_commands(get, context);
    try_report(get, context);
    Reference<css::lang::XComponent>(context, UNO_QUERY_THROW)->dispose();
    return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace nianbao::plugin

int main(int argc, char** argv) {
    return argc == 2 ? nianbao::plugin::run(argv[1]) : 2;
}
