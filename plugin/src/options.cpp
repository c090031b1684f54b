#include "options.hpp"

#include <algorithm>

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include "browse.hpp"
#include "levels.hpp"
#include "names.hpp"
#include "place.hpp"
#include "publication.hpp"
#include "settings.hpp"

namespace nianbao::plugin {
namespace {

struct Labelled {
    const char* name;
    const char* zh;
    const char* en;
};
constexpr std::array<Labelled, 5> labels = {{{"organization-label", "单位全称", "Name of the unit"},
                                             {"level-label", "单位级别", "Level"},
                                             {"folder-label", "默认文件夹", "Usual folder"},
                                             {"profile-label", "本地配置", "Local profile"},
                                             {"formats-label", "发布包", "Publication"}}};

/// The controls of the page, by their names in OptionsPage.xdl.
class Page {
public:
    explicit Page(const Reference<css::awt::XWindow>& window)
        : controls_(window, UNO_QUERY_THROW) {}

    template <typename Interface>
    Reference<Interface> get(const std::string& name) const {
        return {controls_->getControl(to_uno(name)), UNO_QUERY_THROW};
    }
    void set_text(const char* name, const OUString& text) const {
        get<css::awt::XTextComponent>(name)->setText(text);
    }
    OUString text(const char* name) const {
        return get<css::awt::XTextComponent>(name)->getText().trim();
    }

private:
    Reference<css::awt::XControlContainer> controls_;
};

OUString shown_path(const OUString& url) {
    return url.isEmpty() ? url : to_uno(path_of(url).string());
}

OUString url_typed(const OUString& path) {
    return path.isEmpty() ? path : url_of(to_utf8(path));
}

class Options : public Service<names::Options, css::awt::XContainerWindowEventHandler> {
public:
    explicit Options(const Context& context) : context_(context) {}

    Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
        return sequence_of<OUString>({"external_event"});
    }

    sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>& window,
                                        const Any& event,
                                        const OUString& method) override {
        OUString what;
        if (method != "external_event" || !(event >>= what)) {
            return false;
        }
        const Page page(window);
        if (what == "ok") {
            keep(page);
        } else if (what == "initialize" || what == "back") {
            show(page, what == "initialize");
        }
        return true;
    }

private:
    void show(const Page& page, bool is_new) const {
        const Language language = language_of(context_);
        const Settings settings = Settings::of(context_);
        const auto list = page.get<css::awt::XListBox>("level");
        if (is_new) {
            label(page, language);
            fill(list, language);
        }
        page.set_text("organization", settings.organization);
        page.set_text("folder", shown_path(settings.folder));
        page.set_text("profile", shown_path(settings.profile));
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (settings.level.equalsAscii(levels[i].name)) {
                list->selectItemPos(static_cast<sal_Int16>(i), true);
            }
        }
        for (const PublicationFormat& format : publication_formats) {
            const auto& formats = settings.formats;
            const bool is_wanted =
                std::any_of(formats.begin(), formats.end(), [&format](const OUString& name) {
                    return name.equalsAscii(format.name);
                });
            page.get<css::awt::XCheckBox>(format.name)->setState(is_wanted ? 1 : 0);
        }
    }

    void label(const Page& page, Language language) const {
        for (const Labelled& each : labels) {
            page.get<css::awt::XFixedText>(each.name)->setText(
                to_uno(Words{each.zh, each.en}.in(language)));
        }
        for (const PublicationFormat& format : publication_formats) {
            page.get<css::awt::XCheckBox>(format.name)
                ->setLabel(to_uno(words_of(format).in(language)));
        }
        page.get<css::awt::XButton>("folder-browse")
            ->addActionListener(new Browse(
                context_, Browse::For::Folder, {}, page.get<css::awt::XTextComponent>("folder")));
        page.get<css::awt::XButton>("profile-browse")
            ->addActionListener(new Browse(context_,
                                           Browse::For::File,
                                           {"选择本地配置", "Choose a local profile"},
                                           page.get<css::awt::XTextComponent>("profile")));
    }

    static void fill(const Reference<css::awt::XListBox>& list, Language language) {
        std::vector<std::string> names;
        names.reserve(levels.size());
        for (const Level& level : levels) {
            names.push_back(words_of(level).in(language));
        }
        list->addItems(texts_of(names), 0);
    }

    void keep(const Page& page) const {
        Settings settings;
        settings.organization = page.text("organization");
        settings.folder = url_typed(page.text("folder"));
        settings.profile = url_typed(page.text("profile"));
        const sal_Int16 level = page.get<css::awt::XListBox>("level")->getSelectedItemPos();
        settings.level = OUString::createFromAscii(
            level < 0 ? "" : levels[static_cast<std::size_t>(level)].name);
        std::vector<std::string> wanted;
        for (const PublicationFormat& format : publication_formats) {
            if (page.get<css::awt::XCheckBox>(format.name)->getState() == 1) {
                wanted.emplace_back(format.name);
            }
        }
        settings.formats = texts_of(wanted);
        settings.keep(context_);
    }

    Context context_;
};

}  // namespace

Reference<css::uno::XInterface> make_options(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new Options(context));
}

}  // namespace nianbao::plugin
