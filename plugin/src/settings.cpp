#include "settings.hpp"

#include <com/sun/star/util/XChangesBatch.hpp>

#include "configuration.hpp"

namespace nianbao::plugin {
namespace {

constexpr const char* node = "/org.nianbao.Settings/Unit";

template <typename Visitor>
void each(Settings& settings, Visitor visit) {
    visit("Organization", settings.organization);
    visit("Level", settings.level);
    visit("Folder", settings.folder);
    visit("Profile", settings.profile);
    visit("Formats", settings.formats);
}

}  // namespace

Settings Settings::of(const Context& context) {
    const auto stored = configuration<css::container::XNameAccess>(context, node);
    Settings settings;
    each(settings, [&](const char* name, auto& value) {
        stored->getByName(OUString::createFromAscii(name)) >>= value;
    });
    return settings;
}

void Settings::keep(const Context& context) const {
    const auto stored = configuration<css::container::XNameReplace>(context, node);
    Settings copy = *this;
    each(copy, [&](const char* name, const auto& value) {
        stored->replaceByName(OUString::createFromAscii(name), Any(value));
    });
    Reference<css::util::XChangesBatch>(stored, UNO_QUERY_THROW)->commitChanges();
}

}  // namespace nianbao::plugin
