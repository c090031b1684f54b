#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "dialog.hpp"
#include "place.hpp"

namespace nianbao::plugin {
namespace {

OUString joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return to_uno(text);
}

}  // namespace

void tell_lines(const Request& request,
                const Words& title,
                const Words& message,
                const std::vector<std::string>& lines) {
    if (request.is_silent || lines.empty()) {
        return;
    }
    const auto dialog = css::awt::DialogProvider2::create(request.context)
                            ->createDialog(extension_url(request.context) + "/dialogs/Lines.xdl");
    const Reference<css::awt::XControlContainer> controls(dialog, UNO_QUERY_THROW);
    dialog->setTitle(request.in_language(title));
    Reference<css::awt::XFixedText>(controls->getControl("words"), UNO_QUERY_THROW)
        ->setText(request.in_language(message));
    Reference<css::awt::XTextComponent>(controls->getControl("lines"), UNO_QUERY_THROW)
        ->setText(joined(lines));
    Reference<css::awt::XButton>(controls->getControl("ok"), UNO_QUERY_THROW)
        ->setLabel(request.in_language({"确定", "OK"}));
    dialog->execute();
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
}

}  // namespace nianbao::plugin
