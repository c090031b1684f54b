#include "dialog.hpp"

#include <algorithm>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "browse.hpp"

namespace nianbao::plugin {
namespace {

using css::awt::XControl;
using css::awt::XTextComponent;
using css::beans::XPropertySet;

// In the units of dialogs, which grow with the font.
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 label_width = 84;
constexpr sal_Int32 field_left = margin + label_width + 4;
constexpr sal_Int32 field_width = 172;
constexpr sal_Int32 browse_width = 18;
constexpr sal_Int32 dialog_width = field_left + field_width + margin;
constexpr sal_Int32 line_height = 14;
constexpr sal_Int32 line_gap = 5;
constexpr sal_Int32 sentence_height = 22;
constexpr sal_Int32 button_width = 62;
constexpr sal_Int32 button_height = 16;

/// Places a control in a dialog.
struct Box {
    sal_Int32 left = 0;
    sal_Int32 top = 0;
    sal_Int32 width = 0;
    sal_Int32 height = line_height;
};

/// The button that goes on is pressed only when all is there.
class Needed : public Object<css::awt::XTextListener> {
public:
    explicit Needed(const Reference<css::awt::XWindow>& button) : button_(button) {}

    void watch(const Reference<XTextComponent>& text) {
        texts_.push_back(text);
        text->addTextListener(this);
        judge();
    }
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { judge(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override { texts_.clear(); }

private:
    void judge() {
        const bool complete = std::all_of(texts_.begin(), texts_.end(), [](const auto& text) {
            return !text->getText().trim().isEmpty();
        });
        button_->setEnable(complete);
    }

    Reference<css::awt::XWindow> button_;
    std::vector<Reference<XTextComponent>> texts_;
};

/// A dialog while it is made and shown.
class Dialog {
public:
    Dialog(const Request& request, const Words& title) : request_(request) {
        model_ = service<css::container::XNameContainer>(request.context,
                                                         "com.sun.star.awt.UnoControlDialogModel");
        dialog_ = service<XControl>(request.context, "com.sun.star.awt.UnoControlDialog");
        dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY));
        set(model_, "Title", Any(request.in_language(title)));
        set(model_, "Width", Any(dialog_width));
    }
    Dialog(const Dialog&) = delete;
    Dialog(Dialog&&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    Dialog& operator=(Dialog&&) = delete;
    ~Dialog() { dialog_->dispose(); }

    void add(const Field& field) {
        switch (field.kind) {
            case Field::Kind::Words:
                add_sentence(field);
                break;
            case Field::Kind::Check:
                add_check(field);
                break;
            case Field::Kind::Choice:
                add_choice(field);
                break;
            default:
                add_text(field);
        }
    }

    std::optional<Answers> run(const Words& go_on, const std::vector<Field>& fields) {
        add_buttons(go_on);
        show();
        attend(fields);
        if (Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute() != 1) {
            return {};
        }
        Answers answers;
        for (const Field& field : fields) {
            answers[field.name] = answer(field);
        }
        return answers;
    }

private:
    template <typename Target>
    static void set(const Reference<Target>& target, const char* name, const Any& value) {
        Reference<XPropertySet>(target, UNO_QUERY_THROW)
            ->setPropertyValue(OUString::createFromAscii(name), value);
    }

    Reference<XPropertySet> insert(const char* kind, const std::string& name, const Box& box) {
        const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
        const Reference<XPropertySet> control(
            factory->createInstance("com.sun.star.awt.UnoControl" +
                                    OUString::createFromAscii(kind) + "Model"),
            UNO_QUERY_THROW);
        set(control, "PositionX", Any(box.left));
        set(control, "PositionY", Any(box.top));
        set(control, "Width", Any(box.width));
        set(control, "Height", Any(box.height));
        model_->insertByName(to_uno(name), Any(control));
        return control;
    }

    void add_label(const Field& field) {
        const auto label =
            insert("FixedText", field.name + "-label", {margin, top_ + 2, label_width});
        set(label, "Label", Any(request_.in_language(field.label)));
    }

    void add_sentence(const Field& field) {
        const auto text = insert(
            "FixedText", field.name, {margin, top_, dialog_width - 2 * margin, sentence_height});
        set(text, "Label", Any(request_.in_language(field.label)));
        set(text, "MultiLine", yes());
        top_ += sentence_height + line_gap;
    }

    void add_check(const Field& field) {
        const auto check = insert("CheckBox", field.name, {field_left, top_, field_width});
        set(check, "Label", Any(request_.in_language(field.label)));
        set(check, "State", Any(static_cast<sal_Int16>(field.value.isEmpty() ? 0 : 1)));
        next_line();
    }

    void add_choice(const Field& field) {
        add_label(field);
        const auto list = insert("ListBox", field.name, {field_left, top_, field_width});
        Sequence<OUString> labels(static_cast<sal_Int32>(field.options.size()));
        sal_Int16 selected = 0;
        for (std::size_t i = 0; i < field.options.size(); ++i) {
            labels.getArray()[i] = field.options[i].label;
            if (to_uno(field.options[i].value) == field.value) {
                selected = static_cast<sal_Int16>(i);
            }
        }
        set(list, "Dropdown", yes());
        set(list, "StringItemList", Any(labels));
        set(list, "SelectedItems", Any(sequence_of<sal_Int16>({selected})));
        next_line();
    }

    void add_text(const Field& field) {
        add_label(field);
        const bool is_path = field.kind != Field::Kind::Text;
        const sal_Int32 width = is_path ? field_width - browse_width - 2 : field_width;
        set(insert("Edit", field.name, {field_left, top_, width}), "Text", Any(field.value));
        if (is_path) {
            const auto button = insert(
                "Button", field.name + "-browse", {field_left + width + 2, top_, browse_width});
            set(button, "Label", Any(OUString("...")));
            set(button, "HelpText", Any(request_.in_language({"浏览", "Browse"})));
        }
        next_line();
    }

    void next_line() { top_ += line_height + line_gap; }

    void add_buttons(const Words& go_on) {
        top_ += line_gap;
        const sal_Int32 cancel_left = dialog_width - margin - button_width;
        const auto button = [&](const char* name, sal_Int32 left, const Words& label, int type) {
            const auto made = insert("Button", name, {left, top_, button_width, button_height});
            set(made, "Label", Any(request_.in_language(label)));
            set(made, "PushButtonType", Any(static_cast<sal_Int16>(type)));
            return made;
        };
        set(button("ok", cancel_left - button_width - 4, go_on, css::awt::PushButtonType_OK),
            "DefaultButton",
            yes());
        button("cancel", cancel_left, {"取消", "Cancel"}, css::awt::PushButtonType_CANCEL);
        set(model_, "Height", Any(top_ + button_height + margin));
    }

    void show() {
        const Reference<css::awt::XWindow> window(dialog_, UNO_QUERY_THROW);
        window->setVisible(false);
        const Reference<css::awt::XWindowPeer> parent(
            request_.frame.is() ? request_.frame->getContainerWindow() : nullptr, UNO_QUERY);
        const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(request_.context),
                                                    UNO_QUERY);
        dialog_->createPeer(toolkit, parent);
        centre(window, Reference<css::awt::XWindow>(parent, UNO_QUERY));
    }

    static void centre(const Reference<css::awt::XWindow>& window,
                       const Reference<css::awt::XWindow>& parent) {
        if (parent.is()) {
            const css::awt::Rectangle outer = parent->getPosSize();
            const css::awt::Rectangle inner = window->getPosSize();
            window->setPosSize(outer.X + (outer.Width - inner.Width) / 2,
                               outer.Y + (outer.Height - inner.Height) / 3,
                               0,
                               0,
                               css::awt::PosSize::POS);
        }
    }

    Reference<XControl> control(const std::string& name) const {
        const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
        return controls->getControl(to_uno(name));
    }

    void attend(const std::vector<Field>& fields) {
        const rtl::Reference<Needed> needed(
            new Needed(Reference<css::awt::XWindow>(control("ok"), UNO_QUERY_THROW)));
        for (const Field& field : fields) {
            const Reference<XTextComponent> text(control(field.name), UNO_QUERY);
            if (text.is() && field.is_needed) {
                needed->watch(text);
            }
            if (field.kind == Field::Kind::File || field.kind == Field::Kind::Folder) {
                Reference<css::awt::XButton>(control(field.name + "-browse"), UNO_QUERY_THROW)
                    ->addActionListener(new Browse(
                        request_.context,
                        field.kind == Field::Kind::File ? Browse::For::File : Browse::For::Folder,
                        field.label,
                        text));
            }
        }
    }

    OUString answer(const Field& field) const {
        const Reference<XPropertySet> shown(control(field.name)->getModel(), UNO_QUERY_THROW);
        if (field.kind == Field::Kind::Check) {
            sal_Int16 state = 0;
            shown->getPropertyValue("State") >>= state;
            return state == 1 ? OUString("1") : OUString();
        }
        if (field.kind == Field::Kind::Choice) {
            Sequence<sal_Int16> selected;
            shown->getPropertyValue("SelectedItems") >>= selected;
            return selected.hasElements()
                       ? to_uno(field.options[static_cast<std::size_t>(selected[0])].value)
                       : OUString();
        }
        OUString text;
        shown->getPropertyValue(field.kind == Field::Kind::Words ? OUString("Label")
                                                                 : OUString("Text")) >>= text;
        return text.trim();
    }

    const Request& request_;
    Reference<css::container::XNameContainer> model_;
    Reference<XControl> dialog_;
    sal_Int32 top_ = margin;
};

}  // namespace

std::optional<Answers> ask(const Request& request,
                           const Words& title,
                           const Words& go_on,
                           const std::vector<Field>& fields) {
    Dialog dialog(request, title);
    for (const Field& field : fields) {
        dialog.add(field);
    }
    return dialog.run(go_on, fields);
}

}  // namespace nianbao::plugin
