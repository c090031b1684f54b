#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "commands.hpp"
#include "dialog.hpp"
#include "nianbao/version.hpp"
#include "place.hpp"

namespace nianbao::plugin {
namespace {

/// In the browser, or where there is none in the office itself.
void show_page(const Context& context, const OUString& url) {
    try {
        css::system::SystemShellExecute::create(context)->execute(
            url, "", css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::uno::Exception&) {
        open_file(context, url);
    }
}

}  // namespace

Done show_help(Request& request) {
    const char* const page =
        request.language == Language::Chinese ? "/help/zh.html" : "/help/en.html";
    const OUString url = extension_url(request.context) + OUString::createFromAscii(page);
    if (!request.is_silent) {
        show_page(request.context, url);
    }
    Answer answer;
    answer.outputs = {path_of(url)};
    return answer;
}

Done show_about(Request& request) {
    std::string editions;
    for (const Form& form : request.desk->forms()) {
        editions += "\n" + form.name.in(request.language);
    }
    const std::string version(nianbao::version);
    tell(request,
         {"关于年报", "About nianbao"},
         {"年报 nianbao " + version + "\n填写、校核、导出政府信息公开工作年度报告。\n" + editions,
          "nianbao " + version +
              "\nFills, checks and exports the annual report on government information "
              "disclosure.\n" +
              editions});
    Answer answer;
    answer.messages = {version};
    return answer;
}

}  // namespace nianbao::plugin
