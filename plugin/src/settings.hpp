#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// What a clerk says once: org.nianbao.Settings in the registry of the office, shown by the options
/// page.
struct Settings {
    OUString organization;       ///< full name of the unit; may be empty
    OUString level;              ///< "township" and so on; may be empty
    OUString folder;             ///< URL where documents are offered to be saved; may be empty
    OUString profile;            ///< URL of a local profile; may be empty
    Sequence<OUString> formats;  ///< of a publication: "docx", "xlsx", "pdf", "html"

    static Settings of(const Context& context);
    void keep(const Context& context) const;
};

}  // namespace nianbao::plugin
