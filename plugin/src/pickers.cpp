#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFolderPicker2.hpp>

#include "dialog.hpp"

namespace nianbao::plugin {
namespace {

namespace ui = css::ui::dialogs;

Sequence<OUString> selected(const Reference<ui::XFilePicker3>& picker) {
    return picker->execute() == ui::ExecutableDialogResults::OK ? picker->getSelectedFiles()
                                                                : Sequence<OUString>();
}

OUString first(const Sequence<OUString>& urls) {
    return urls.hasElements() ? urls[0] : OUString();
}

sal_Int16 show(const Request& request,
               css::awt::MessageBoxType type,
               sal_Int32 buttons,
               const OUString& title,
               const OUString& text) {
    const Reference<css::awt::XMessageBoxFactory> boxes(css::awt::Toolkit::create(request.context),
                                                        UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(
        request.frame.is() ? request.frame->getContainerWindow() : nullptr, UNO_QUERY);
    return boxes->createMessageBox(parent, type, buttons, title, text)->execute();
}

}  // namespace

OUString ask_output(const Request& request, const Words& title, const std::string& name) {
    const auto picker = ui::FilePicker::createWithMode(
        request.context, ui::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->setTitle(request.in_language(title));
    const std::string extension = name.substr(name.rfind('.'));
    picker->appendFilter(to_uno("*" + extension), to_uno("*" + extension));
    if (!request.settings.folder.isEmpty()) {
        picker->setDisplayDirectory(request.settings.folder);
    }
    picker->setDefaultName(to_uno(name));
    return first(selected(picker));
}

OUString ask_input(const Context& context, Language language, const Words& title) {
    const auto picker =
        ui::FilePicker::createWithMode(context, ui::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(to_uno(title.in(language)));
    picker->appendFilter(
        to_uno(Words{"年度报告和填报表", "Reports and workbooks"}.in(language)),
        "*.json;*.xlsx;*.docx;*.doc;*.wps;*.odt;*.ods;*.xls;*.et;*.pdf;*.html;*.htm;*.txt;*.md");
    picker->appendFilter(to_uno(Words{"所有文件", "All files"}.in(language)), "*.*");
    return first(selected(picker));
}

OUString ask_folder(const Context& context, const OUString& begin) {
    const auto picker = ui::FolderPicker::create(context);
    if (!begin.isEmpty()) {
        picker->setDisplayDirectory(begin);
    }
    return picker->execute() == ui::ExecutableDialogResults::OK ? picker->getDirectory()
                                                                : OUString();
}

void tell(const Request& request, const Words& title, const Words& message) {
    if (!request.is_silent) {
        show(request,
             css::awt::MessageBoxType_INFOBOX,
             css::awt::MessageBoxButtons::BUTTONS_OK,
             request.in_language(title),
             request.in_language(message));
    }
}

void complain(const Request& request, const std::string& message) {
    if (!request.is_silent) {
        show(request,
             css::awt::MessageBoxType_ERRORBOX,
             css::awt::MessageBoxButtons::BUTTONS_OK,
             request.in_language({"政府信息公开年报", "Disclosure Report"}),
             to_uno(message));
    }
}

bool confirm(const Request& request, const Words& title, const Words& question, bool silent) {
    if (request.is_silent) {
        return silent;
    }
    return show(request,
                css::awt::MessageBoxType_QUERYBOX,
                css::awt::MessageBoxButtons::BUTTONS_YES_NO |
                    css::awt::MessageBoxButtons::DEFAULT_BUTTON_NO,
                request.in_language(title),
                request.in_language(question)) == css::awt::MessageBoxResults::YES;
}

}  // namespace nianbao::plugin
