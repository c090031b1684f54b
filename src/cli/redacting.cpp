#include "cli/redacting.hpp"

#include <utility>

#include "cli/characters.hpp"

namespace nianbao::cli {

void tell_changes(Console& console, const std::string& name, const std::vector<Change>& changes) {
    if (!changes.empty()) {
        console.remark(printable(name) + ":\n" + changes_text(changes, console.language()));
    }
}

PictureSource redacted(PictureSource pictures, const Wording& wording, Console& console) {
    if (!pictures) {
        return pictures;
    }
    return [source = std::move(pictures), &wording, &console](const std::string& name) {
        Redacted made = redact_picture(source(name), name, wording);
        tell_changes(console, name, made.changes);
        return std::move(made.bytes);
    };
}

}  // namespace nianbao::cli
