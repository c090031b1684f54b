#include "panel_window.hpp"

#include <array>

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace nianbao::plugin {
namespace {

struct Part {
    const char* name;
    const char* kind;
    std::array<const char*, 3> set;  ///< properties that are true
};

// List and field are named to a screen reader by the text before them.
constexpr std::array<Part, 10> parts = {{{"facts", "FixedText", {"MultiLine"}},
                                         {"counts", "FixedText", {}},
                                         {"list", "ListBox", {}},
                                         {"spoken", "FixedText", {}},
                                         {"detail", "Edit", {"MultiLine", "ReadOnly", "VScroll"}},
                                         {"check", "Button", {}},
                                         {"next", "Button", {}},
                                         {"waive", "Button", {}},
                                         {"comment", "Button", {}},
                                         {"uncomment", "Button", {}}}};

Reference<css::awt::XControl> made(const Context& context, const std::string& kind) {
    const std::string name = "com.sun.star.awt.UnoControl" + kind;
    const auto control = service<css::awt::XControl>(context, name.c_str());
    control->setModel(service<css::awt::XControlModel>(context, (name + "Model").c_str()));
    return control;
}

Reference<css::awt::XControl> made(const Context& context, const Part& part) {
    const auto control = made(context, part.kind);
    const Reference<css::beans::XPropertySet> properties(control->getModel(), UNO_QUERY_THROW);
    for (const char* const name : part.set) {
        if (name != nullptr) {
            properties->setPropertyValue(OUString::createFromAscii(name), yes());
        }
    }
    return control;
}

}  // namespace

Reference<css::awt::XWindow> make_panel_window(const Context& context,
                                               const Reference<css::awt::XWindowPeer>& parent) {
    const auto window = made(context, "Container");
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY);
    window->createPeer(toolkit, parent);
    const Reference<css::awt::XControlContainer> container(window, UNO_QUERY_THROW);
    for (const Part& part : parts) {
        container->addControl(OUString::createFromAscii(part.name), made(context, part));
    }
    return {window, UNO_QUERY_THROW};
}

}  // namespace nianbao::plugin
