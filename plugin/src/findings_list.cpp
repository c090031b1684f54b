#include "findings_list.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include "handler.hpp"
#include "nianbao/place.hpp"
#include "panel_window.hpp"
#include "place.hpp"
#include "range.hpp"

namespace nianbao::plugin {
namespace {

using css::awt::XListBox;
using css::awt::XWindow;

struct Labelled {
    const char* name;
    Words label;
};

const std::vector<Labelled>& buttons() {
    static const std::vector<Labelled> all = {{"check", {"重新检查", "Check again"}},
                                              {"next", {"下一处", "Next place"}},
                                              {"waive", {"忽略…", "Let stand…"}},
                                              {"comment", {"显示为批注", "Show as comments"}},
                                              {"uncomment", {"去掉批注", "Remove comments"}}};
    return all;
}

/// One line of the list: "错误 M1 …".
std::string line_text(const Remarked& line, Language language) {
    return name_in(line, language) + "  " + line.text.in(language);
}

/// All there is to say of it.
std::string whole_text(const Remarked& line, Language language) {
    std::string text = line_text(line, language);
    for (const Spot& spot : line.spots) {
        text +=
            "\n" + place_in(spot.place, language) + (spot.words.empty() ? "" : "：" + spot.words);
    }
    if (!line.let_stand.empty()) {
        text += "\n" + Words{"理由：", "Reason: "}.in(language) + line.let_stand;
    }
    return text;
}

}  // namespace

FindingsList::FindingsList(const Context& context,
                           const Frame& frame,
                           const Reference<css::awt::XWindowPeer>& parent)
    : context_(context),
      frame_(frame),
      language_(language_of(context_)),
      document_(to_utf8(id_of(document_in(frame_)))),
      window_(make_panel_window(context_, parent)) {}

FindingsList::~FindingsList() {
    Reviews::all().ignore(listening_);
}

void FindingsList::begin() {
    listening_ = Reviews::all().listen(
        document_, [self = rtl::Reference<FindingsList>(this)] { self->show(); });
    for (const Labelled& button : buttons()) {
        const Reference<css::awt::XButton> control(this->control(button.name), UNO_QUERY_THROW);
        control->setLabel(to_uno(button.label.in(language_)));
        control->setActionCommand(OUString::createFromAscii(button.name));
        control->addActionListener(this);
    }
    Reference<XListBox>(control("list"), UNO_QUERY_THROW)->addItemListener(this);
    window_->addWindowListener(this);
    window_->setVisible(true);
    show();
    lay_out();
}

void FindingsList::end() {
    Reviews::all().ignore(listening_);
    listening_ = 0;
    window_->dispose();  // which lets go of this listener, too
}

void FindingsList::disposing(const css::lang::EventObject&) {
    Reviews::all().ignore(listening_);
    listening_ = 0;
}

Reference<css::uno::XInterface> FindingsList::control(const char* name) const {
    const Reference<css::awt::XControlContainer> controls(window_, UNO_QUERY_THROW);
    return {controls->getControl(OUString::createFromAscii(name)), UNO_QUERY};
}

void FindingsList::set_text(const char* name, const Words& words) const {
    Reference<css::awt::XFixedText>(control(name), UNO_QUERY_THROW)
        ->setText(to_uno(words.in(language_)));
}

void FindingsList::show() {
    const auto review = Reviews::all().find(document_);
    const Review none{{"还没有检查。", "Not checked yet."}, {}};
    const Review& shown = review != nullptr ? *review : none;
    set_text("facts", shown.facts);
    set_text("counts", review != nullptr ? counts_of(shown) : Words());
    show_lines(shown);
    line_ = 0;
    spot_ = 0;
    const Words hint = {"选一个问题，这里显示全文。", "Choose a finding to read all of it here."};
    const Words clean = {"没有发现问题。", "Nothing was found."};
    const bool is_clean = review != nullptr && shown.lines.empty();
    show_detail((is_clean ? clean : hint).in(language_));
}

/// To a screen reader a field of many lines has no text, only the name that a label gives it.
void FindingsList::show_detail(const std::string& text) const {
    Reference<css::awt::XTextComponent>(control("detail"), UNO_QUERY_THROW)->setText(to_uno(text));
    set_text("spoken", {text, text});
}

void FindingsList::show_lines(const Review& review) const {
    const Reference<XListBox> list(control("list"), UNO_QUERY_THROW);
    list->removeItems(0, list->getItemCount());
    std::vector<std::string> lines;
    for (const Remarked& line : review.lines) {
        lines.push_back(line_text(line, language_));
    }
    list->addItems(texts_of(lines), 0);
}

std::optional<Remarked> FindingsList::chosen() const {
    const auto review = Reviews::all().find(document_);
    const sal_Int16 line =
        Reference<XListBox>(control("list"), UNO_QUERY_THROW)->getSelectedItemPos();
    const auto index = static_cast<std::size_t>(line);
    const bool is_there = review != nullptr && line >= 0 && index < review->lines.size();
    return is_there ? std::optional(review->lines[index]) : std::nullopt;
}

void FindingsList::itemStateChanged(const css::awt::ItemEvent&) {
    spot_ = 0;
    if (const auto line = chosen()) {
        show_detail(whole_text(*line, language_));
        go_to_spot();
    }
}

/// The first spot from the next one on that can be shown.
void FindingsList::go_to_spot() {
    const auto line = chosen();
    for (std::size_t tries = 0; line && tries < line->spots.size(); ++tries) {
        const Spot& spot = line->spots[spot_ % line->spots.size()];
        ++spot_;
        if (select(document_in(frame_), spot)) {
            return;
        }
    }
}

void FindingsList::actionPerformed(const css::awt::ActionEvent& event) {
    const std::string command = to_utf8(event.ActionCommand);
    if (command == "next") {
        go_to_spot();
    } else if (command == "waive") {
        waive();
    } else {
        run(command.c_str());
    }
}

void FindingsList::run(const char* command, const PropertyValues& arguments) {
    css::frame::DispatchHelper::create(context_)->executeDispatch(
        Reference<css::frame::XDispatchProvider>(frame_, UNO_QUERY_THROW),
        OUString::createFromAscii(protocol) + OUString::createFromAscii(command),
        "_self",
        0,
        arguments);
}

void FindingsList::waive() {
    const auto line = chosen();
    if (!line || line->rule.empty()) {
        return;
    }
    const std::string place = line->spots.empty() ? "" : line->spots.front().place;
    run("waive",
        sequence_of(
            {property("Rule", Any(to_uno(line->rule))), property("Place", Any(to_uno(place)))}));
}

void FindingsList::lay_out() {
    constexpr sal_Int32 gap = 6;
    constexpr sal_Int32 line = 18;
    constexpr sal_Int32 button = 28;
    constexpr sal_Int32 wide_enough = 300;  // for two buttons side by side, in either language
    const css::awt::Rectangle size = window_->getPosSize();
    const sal_Int32 width = size.Width - 2 * gap;
    const sal_Int32 columns = width >= wide_enough ? 2 : 1;
    const auto count = static_cast<sal_Int32>(buttons().size());
    const sal_Int32 button_rows = (count + columns - 1) / columns;
    const sal_Int32 rest =
        std::max(size.Height - 4 * line - button_rows * (button + gap) - 5 * gap, 8 * line);
    sal_Int32 top = gap;
    const auto put = [&](const char* name, sal_Int32 left, sal_Int32 wide, sal_Int32 high) {
        Reference<XWindow>(control(name), UNO_QUERY_THROW)
            ->setPosSize(left, top, wide, high, css::awt::PosSize::POSSIZE);
    };
    const auto put_line = [&](const char* name, sal_Int32 high) {
        put(name, gap, width, high);
        top += high + gap;
    };
    put_line("facts", 3 * line);
    put_line("counts", line);
    put_line("list", rest * 3 / 5);
    put("spoken", gap, 1, 1);
    put_line("detail", rest - rest * 3 / 5);
    const sal_Int32 wide = (width - (columns - 1) * gap) / columns;
    for (sal_Int32 i = 0; i < count; ++i) {
        put(buttons()[static_cast<std::size_t>(i)].name,
            gap + i % columns * (wide + gap),
            wide,
            button);
        top += (i + 1) % columns == 0 ? button + gap : 0;
    }
}

}  // namespace nianbao::plugin
