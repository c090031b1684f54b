#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// Which figures of one edition have the same meaning in a later one, and why the others have not:
/// templates/<to>/from-<from>.json. Every item of the older edition is in one of the two lists.
struct EditionMap {
    struct Carried {
        std::string from;  ///< key of an item of the older edition
        std::string to;    ///< of the later one
    };
    /// Items without a counterpart.
    struct Left {
        std::vector<std::string> items;
        Words why;
    };

    std::string from;  ///< id of the older edition
    std::string to;
    std::vector<Carried> carried;
    std::vector<Left> left;
};

/// Reads one map. Throws Error: File when it cannot be read; Form with everything that is wrong:
/// unknown members and items, an item that two entries name, one that none names.
EditionMap load_edition_map(const std::filesystem::path& file,
                            const std::vector<Form>& forms,
                            std::string_view from,
                            std::string_view to);

/// All maps of a templates folder between the editions of `forms`. Throws like load_edition_map.
std::vector<EditionMap> load_edition_maps(const std::filesystem::path& templates,
                                          const std::vector<Form>& forms);

/// A reading with its report as one of the edition `to`: figures with a counterpart are carried
/// over exactly as they were declared, a figure without one is a note with the reason, and what
/// `to` asks for besides stays blank. A section takes the title of that part in `to`, with a note;
/// all other words stay as they are, and so does a report of that edition. Throws Error (Usage,
/// "edition.no_map") where no map leads from its edition to that one.
Reading carried_over(Reading reading,
                     const std::vector<Form>& forms,
                     const std::vector<EditionMap>& maps,
                     std::string_view to);

}  // namespace nianbao
