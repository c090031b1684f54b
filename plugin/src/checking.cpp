#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "commands.hpp"
#include "configuration.hpp"
#include "deck.hpp"
#include "dialog.hpp"
#include "nianbao/waiver.hpp"
#include "place.hpp"
#include "range.hpp"
#include "review.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

/// Where reasons to let findings stand are kept: beside the document, so that the converter can be
/// given them as well. Empty for a document that was never saved.
fs::path waivers_beside(const Reference<css::uno::XInterface>& document) {
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY);
    if (!storable.is() || !storable->getLocation().startsWith("file:")) {
        return {};
    }
    return fs::path(path_of(storable->getLocation())).replace_extension(".waivers.json");
}

std::vector<Waiver> waivers_of(const fs::path& file) {
    return !file.empty() && fs::exists(file) ? load_waivers(file) : std::vector<Waiver>();
}

Judged judged(const Request& request) {
    Judged report =
        request.desk->judge(request.source(), to_utf8(request.arguments.text("Edition")));
    report.findings = request.desk->findings(report);
    if (request.arguments.text("Input").isEmpty()) {
        for (Note& note : waive(report.findings, waivers_of(waivers_beside(request.document())))) {
            report.notes.push_back(std::move(note));
        }
    }
    return report;
}

/// Brings the deck of findings to the front.
void show_deck(const Frame& frame) {
    const Reference<css::frame::XController2> view(frame.is() ? frame->getController() : nullptr,
                                                   UNO_QUERY);
    const auto sidebar = view.is() ? view->getSidebar() : Reference<css::ui::XSidebarProvider>();
    if (!sidebar.is()) {
        return;
    }
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    Reference<css::ui::XDeck> deck;
    if (sidebar->getDecks()->hasByName(OUString::createFromAscii(deck_id))) {
        sidebar->getDecks()->getByName(OUString::createFromAscii(deck_id)) >>= deck;
    }
    if (deck.is() && !deck->isActive()) {  // an active one would be closed
        deck->activate(true);
    }
}

/// Keeps the review for the deck, where it is of the open document.
void keep(const Request& request, Review review) {
    if (!request.arguments.text("Input").isEmpty()) {
        return;
    }
    Reviews::all().put(to_utf8(id_of(request.document())), std::move(review));
    if (!request.is_silent) {
        show_deck(request.frame);
    }
}

/// Given and family name, as the options of the office have them.
OUString user_name(const Context& context) {
    const auto profile =
        configuration<css::container::XNameAccess>(context, "/org.openoffice.UserProfile/Data");
    OUString given;
    OUString family;
    profile->getByName("givenname") >>= given;
    profile->getByName("sn") >>= family;
    return family + given;
}

bool ask_reason(const Request& request, Waiver& waiver) {
    const auto answers =
        ask(request,
            {"忽略这个问题", "Let this finding stand"},
            {"忽略", "Let stand"},
            {{Field::Kind::Words,
              "rule",
              {"理由和姓名记在文件旁边的 .waivers.json 里，供审核人查看。错误不能忽略。",
               "Reason and name are kept beside the file in .waivers.json. Errors cannot be let "
               "stand."}},
             {Field::Kind::Text, "reason", {"理由", "Reason"}, "", {}, true},
             {Field::Kind::Text, "by", {"姓名", "Name"}, user_name(request.context), {}, true}});
    if (answers) {
        waiver.reason = to_utf8(answers->at("reason"));
        waiver.by = to_utf8(answers->at("by"));
    }
    return answers.has_value();
}

}  // namespace

Done check_document(Request& request) {
    try {
        const Judged report = judged(request);
        keep(request, review_of(report));
        return answer_of(report, request.language);
    } catch (const Error& error) {
        if (kind_of(request.document()) == DocumentKind::None ||
            !request.arguments.text("Input").isEmpty()) {
            throw;
        }
        keep(request, review_of(error));
        if (request.is_silent) {
            throw;
        }
        return Answer{{}, error.problems().size(), 0, 0, {error.text(request.language)}};
    }
}

Done show_place(Request& request) {
    const Spot spot{to_utf8(request.arguments.text("Place")),
                    to_utf8(request.arguments.text("Words"))};
    return select(request.document(), spot) ? Done(Answer()) : Done();
}

Done waive_finding(Request& request) {
    const Arguments& arguments = request.arguments;
    const fs::path file = waivers_beside(request.document());
    if (file.empty()) {
        throw Error(
            Error::Kind::Usage,
            {"plugin.unsaved",
             {"文件还没有保存", "the document was never saved"},
             "",
             {"请先保存，忽略的理由记在文件旁边", "save it first: reasons are kept beside it"}});
    }
    Waiver waiver{to_utf8(arguments.text("Rule")),
                  to_utf8(arguments.text("Place")),
                  to_utf8(arguments.find<OUString>("By").value_or(user_name(request.context))),
                  to_utf8(arguments.text("Reason"))};
    if (!request.is_silent && !ask_reason(request, waiver)) {
        return {};
    }
    std::vector<Waiver> waivers = waivers_of(file);
    waivers.push_back(std::move(waiver));
    const std::string json = waivers_json(waivers);
    parse_waivers(json);  // says what is missing before anything is written
    write_file(file, json);
    return check_document(request);
}

}  // namespace nianbao::plugin
