#pragma once

#include <com/sun/star/awt/ActionEvent.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "dialog.hpp"
#include "place.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

/// The button behind a field with a path: what is picked is written into the field.
class Browse : public Object<css::awt::XActionListener> {
public:
    enum class For { File, Folder };

    Browse(const Context& context,
           For wanted,
           Words title,
           const Reference<css::awt::XTextComponent>& field)
        : context_(context), wanted_(wanted), title_(std::move(title)), field_(field) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        const OUString url = wanted_ == For::File
                                 ? ask_input(context_, language_of(context_), title_)
                                 : ask_folder(context_, url_of(to_utf8(field_->getText())));
        if (!url.isEmpty()) {
            field_->setText(to_uno(path_of(url).string()));
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    Context context_;
    For wanted_;
    Words title_;
    Reference<css::awt::XTextComponent> field_;
};

}  // namespace nianbao::plugin
