#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

#include "open_document.hpp"
#include "review.hpp"

namespace nianbao::plugin {

/// The window of the deck: facts and counts, the list of findings, the whole sentence of the one
/// that is chosen, buttons. Choosing one selects its place in the document.
class FindingsList
    : public Object<css::awt::XItemListener, css::awt::XActionListener, css::awt::XWindowListener> {
public:
    FindingsList(const Context& context,
                 const Frame& frame,
                 const Reference<css::awt::XWindowPeer>& parent);
    FindingsList(const FindingsList&) = delete;
    FindingsList(FindingsList&&) = delete;
    FindingsList& operator=(const FindingsList&) = delete;
    FindingsList& operator=(FindingsList&&) = delete;
    ~FindingsList() override;

    /// Listens to its controls and shows the review that is there.
    void begin();

    /// Closes the window, and listens no more.
    void end();

    const Reference<css::awt::XWindow>& window() const { return window_; }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override { lay_out(); }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override { lay_out(); }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override;

private:
    Reference<css::uno::XInterface> control(const char* name) const;
    void set_text(const char* name, const Words& words) const;
    void show();
    void show_lines(const Review& review) const;
    void show_detail(const std::string& text) const;
    void choose(std::size_t line);
    void go_to_spot();
    void run(const char* command, const PropertyValues& arguments = {});
    void waive();
    std::optional<Remarked> chosen() const;
    void lay_out();

    Context context_;
    Frame frame_;
    Language language_;
    std::string document_;
    Reference<css::awt::XWindow> window_;
    std::size_t listening_ = 0;
    std::size_t line_ = 0;
    std::size_t spot_ = 0;
};

}  // namespace nianbao::plugin
