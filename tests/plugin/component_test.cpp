#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

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
//     nianbao_component_test COMPONENT [ROUNDS]
//
// ROUNDS is how many times the library is loaded, used and unloaded before: memory does not grow.

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

constexpr std::array<const char*, 7> names = {"org.nianbao.comp.ProtocolHandler",
                                              "org.nianbao.comp.Report",
                                              "org.nianbao.comp.ExportFilter",
                                              "org.nianbao.comp.ImportFilter",
                                              "org.nianbao.comp.Detection",
                                              "org.nianbao.comp.Options",
                                              "org.nianbao.comp.PanelFactory"};

bool is_made(GetFactory get, const Context& context, const char* name) {
    const Reference<css::lang::XServiceInfo> object(made(get, context, name), UNO_QUERY);
    return object.is() && object->getImplementationName().equalsAscii(name) &&
           object->supportsService(object->getSupportedServiceNames()[0]);
}

void try_all(GetFactory get, const Context& context) {
    for (const char* const name : names) {
        expect(is_made(get, context, name), name);
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

/// The library while it is loaded.
class Library {
public:
    explicit Library(const char* file) : handle_(dlopen(file, RTLD_LAZY | RTLD_GLOBAL)) {
        if (handle_ == nullptr) {
            std::printf("FAILED %s\n", dlerror());
            std::exit(1);
        }
    }
    Library(const Library&) = delete;
    Library(Library&&) = delete;
    Library& operator=(const Library&) = delete;
    Library& operator=(Library&&) = delete;
    ~Library() {
        if (handle_ != nullptr) {
            dlclose(handle_);
        }
    }

    /// It stays, as in an office: what is told of leaks at the end then names its functions.
    void keep() { handle_ = nullptr; }

    GetFactory factory() const {
        return reinterpret_cast<GetFactory>(dlsym(handle_, "component_getFactory"));
    }

private:
    void* handle_;
};

long resident_kib() {
    long size = 0;
    long resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    return resident * 4;
}

/// How many objects are not made, and how many libraries do not go.
int faults_of_rounds(const char* component, const Context& context, int rounds) {
    int faults = 0;
    for (int round = 0; round < rounds; ++round) {
        {
            const Library library(component);
            for (const char* const name : names) {
                faults += is_made(library.factory(), context, name) ? 0 : 1;
            }
        }
        faults += dlopen(component, RTLD_LAZY | RTLD_NOLOAD) == nullptr ? 0 : 1;
    }
    return faults;
}

void try_rounds(const char* component, const Context& context, int rounds) {
    constexpr int warm_up = 5;
    expect(faults_of_rounds(component, context, warm_up) == 0, "it is loaded and unloaded");
    const long before = resident_kib();
    expect(faults_of_rounds(component, context, rounds) == 0, "again and again");
    const long grown = resident_kib() - before;
    std::printf("       %ld KiB more after %d rounds\n", grown, rounds);
    constexpr long bound = 128;
    expect(grown < bound, "the memory does not grow");
}

int run(const char* component, int rounds) {
    const Context context = cppu::defaultBootstrap_InitialComponentContext();
    if (rounds > 0) {
        try_rounds(component, context, rounds);
    }
    Library library(component);
    const GetFactory get = library.factory();
    library.keep();
    try_all(get, context);
    try_commands(get, context);
    try_report(get, context);
    Reference<css::lang::XComponent>(context, UNO_QUERY_THROW)->dispose();
    return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace nianbao::plugin

int main(int argc, char** argv) {
    return argc >= 2 ? nianbao::plugin::run(argv[1], argc > 2 ? std::atoi(argv[2]) : 0) : 2;
}
