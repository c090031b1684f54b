#include "traces/accept.hpp"

#include <set>
#include <utility>
#include <vector>

#include "nianbao/error.hpp"
#include "traces/cuts.hpp"
#include "traces/merged_paragraphs.hpp"
#include "traces/revision_names.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

[[noreturn]] void refuse_cells() {
    throw Error(Error::Kind::Package,
                {"redact.cells",
                 {"表格单元格的增删或合并处于修订状态，无法代为接受",
                  "cells of a table are tracked as inserted, deleted or merged"},
                 "",
                 {"请在 Word 或 WPS 中接受修订后再处理",
                  "accept the changes in Word or WPS, then try again"}});
}

/// Words of inserted text stay, and their marks go; what was deleted goes whole.
class Acceptance {
public:
    explicit Acceptance(std::string_view part) : part_(part) {}

    void read(xml::Scanner& scanner, const xml::Token& token) {
        if (is_of(changes_of_cells, token)) {
            refuse_cells();
        }
        if (is_of(changes_of_looks, token) && opens(token)) {
            splices.push_back(cut(part_, scanner.skip(token)));
        } else if (is_of(edges_of_changes, token)) {
            splices.push_back(cut(part_, token.source));
        } else if (is_of(changes_of_content, token)) {
            read_change(scanner, token);
        } else if (token.uri == wordprocessing) {
            read_structure(token);
        }
    }

    std::vector<xml::Splice> splices;

private:
    /// An element that is open: where it begins, and what of it is gone.
    struct Open {
        std::string_view local;
        std::size_t begin = 0;
        bool deleted = false;  ///< a row
        std::size_t rows = 0;  ///< of a table
        std::size_t deleted_rows = 0;
    };

    static bool is_structure(std::string_view local) {
        return local == "tbl" || local == "tr" || local == "trPr" || local == "pPr" ||
               local == "rPr";
    }

    bool within(std::string_view local) const {
        return !open_.empty() && open_.back().local == local;
    }

    void read_change(xml::Scanner& scanner, const xml::Token& token) {
        const bool gone = token.local == "del" || token.local == "moveFrom";
        if (gone && within("trPr")) {
            delete_row();
        } else if (gone && within("rPr")) {
            return;  // of a paragraph mark: merged_paragraphs() takes it from here
        }
        if (gone && opens(token)) {
            splices.push_back(cut(part_, scanner.skip(token)));
        } else {
            splices.push_back(cut(part_, token.source));
        }
    }

    /// A w:trPr of a style is of no row.
    void delete_row() {
        if (open_.size() > 1 && open_[open_.size() - 2].local == "tr") {
            open_[open_.size() - 2].deleted = true;
        }
    }

    void read_structure(const xml::Token& token) {
        if (!is_structure(token.local)) {
            return;
        }
        if (is_start(token)) {
            open_.push_back({token.local, xml::span_of(part_, token.source).begin});
        } else if (closes(token)) {
            const Open closed = open_.back();
            open_.pop_back();
            close(closed, xml::span_of(part_, token.source).end());
        }
    }

    void close(const Open& closed, std::size_t end) {
        const bool row = closed.local == "tr";
        if (row && !open_.empty()) {
            ++open_.back().rows;
            open_.back().deleted_rows += closed.deleted ? 1 : 0;
        }
        const bool empty_table = closed.rows > 0 && closed.rows == closed.deleted_rows;
        if (closed.deleted || empty_table) {
            splices.push_back({{closed.begin, end - closed.begin}, {}});
        }
    }

    std::string_view part_;
    std::vector<Open> open_;
};

}  // namespace

std::string accepted(std::string_view part) {
    Acceptance acceptance(part);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        acceptance.read(scanner, token);
    });
    return merged_paragraphs(cut_out(part, std::move(acceptance.splices)));
}

namespace {

using Changed = std::map<opc::PartName, std::optional<std::string>>;

/// What cannot be accepted is told with its part.
std::string accepted_in(Parts& parts, const opc::PartName& name) {
    try {
        return accepted(parts.text(name));
    } catch (const Error& error) {
        throw error.within(name.entry());
    }
}

/// The ids of the notes that a story refers to.
std::set<std::string> notes_of(std::string_view story, std::string_view reference) {
    std::set<std::string> ids;
    each_token(story, [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == reference) {
            ids.emplace(scanner.attribute("id", wordprocessing));
        }
    });
    return ids;
}

/// Notes go with the words that referred to them.
void drop_notes(Parts& parts, std::string_view note, Changed& changed) {
    const opc::PartName& main = parts.package().main();
    const std::string kind = std::string(note) + "s";
    const opc::Part* notes = parts.related(main, kind);
    if (notes == nullptr || !changed.contains(main)) {
        return;
    }
    const std::string reference = std::string(note) + "Reference";
    const std::set<std::string> before = notes_of(parts.text(main), reference);
    const std::set<std::string> after = notes_of(*changed[main], reference);
    const std::string part =
        changed.contains(notes->name) ? *changed[notes->name] : parts.text(notes->name);
    std::vector<xml::Splice> cuts;
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        const std::string id(scanner.attribute("id", wordprocessing));
        if (opens(token) && token.local == note && before.contains(id) && !after.contains(id)) {
            cuts.push_back(cut(part, scanner.skip(token)));
        }
    });
    if (!cuts.empty()) {
        changed[notes->name] = cut_out(part, std::move(cuts));
    }
}

}  // namespace

std::map<opc::PartName, std::optional<std::string>> accept_changes(Parts& parts) {
    Changed changed;
    if (parts.package().kind() == opc::Kind::Xlsx) {
        for (const std::string_view kind : {"revisionHeaders", "usernames"}) {
            if (const opc::Part* part = parts.related(parts.package().main(), kind)) {
                changed[part->name] = std::nullopt;
            }
        }
        return changed;
    }
    for (const opc::PartName& name : parts.xml_of("wordprocessingml.")) {
        std::string now = accepted_in(parts, name);
        if (now != parts.text(name)) {
            changed[name] = std::move(now);
        }
    }
    drop_notes(parts, "footnote", changed);
    drop_notes(parts, "endnote", changed);
    return changed;
}

}  // namespace nianbao::traces
