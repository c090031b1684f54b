#include "deck.hpp"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>

#include "findings_list.hpp"
#include "names.hpp"

namespace nianbao::plugin {
namespace {

/// The panel as the sidebar holds it.
class Panel : public Object<css::ui::XUIElement,
                            css::ui::XToolPanel,
                            css::ui::XSidebarPanel,
                            css::lang::XComponent> {
public:
    Panel(const OUString& url, const Frame& frame, const rtl::Reference<FindingsList>& list)
        : url_(url), frame_(frame), list_(list) {}

    Frame SAL_CALL getFrame() override { return frame_; }
    OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<cppu::OWeakObject*>(this);
    }
    Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return {list_->window(), UNO_QUERY};
    }
    Reference<css::awt::XWindow> SAL_CALL getWindow() override { return list_->window(); }
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override {
        constexpr sal_Int32 least = 420;
        constexpr sal_Int32 wanted = 620;
        return {least, -1, wanted};
    }
    sal_Int32 SAL_CALL getMinimalWidth() override {
        constexpr sal_Int32 least = 220;
        return least;
    }

    /// The sidebar has done with it.
    void SAL_CALL dispose() override { list_->end(); }
    void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>&) override {}
    void SAL_CALL removeEventListener(const Reference<css::lang::XEventListener>&) override {}

private:
    OUString url_;
    Frame frame_;
    rtl::Reference<FindingsList> list_;
};

class PanelFactory : public Service<names::PanelFactory, css::ui::XUIElementFactory> {
public:
    explicit PanelFactory(const Context& context) : context_(context) {}

    Reference<css::ui::XUIElement> SAL_CALL createUIElement(const OUString& url,
                                                            const PropertyValues& values) override {
        Frame frame;
        Reference<css::awt::XWindow> parent;
        for (const css::beans::PropertyValue& value : values) {
            if (value.Name == "Frame") {
                value.Value >>= frame;
            } else if (value.Name == "ParentWindow") {
                value.Value >>= parent;
            }
        }
        const rtl::Reference<FindingsList> list(
            new FindingsList(context_, frame, Reference<css::awt::XWindowPeer>(parent, UNO_QUERY)));
        list->begin();
        return new Panel(url, frame, list);
    }

private:
    Context context_;
};

}  // namespace

Reference<css::uno::XInterface> make_panel_factory(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new PanelFactory(context));
}

}  // namespace nianbao::plugin
