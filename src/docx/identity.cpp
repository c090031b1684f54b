#include "docx/identity.hpp"

#include <algorithm>
#include <array>

#include "docx/field_target.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::docx {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view name_ends = " \t\r\n/>";

struct Known {
    std::string_view element;
    std::string_view attribute;  ///< its local name
    Identity identity;
    bool defines;
};

constexpr std::array<Known, 20> known = {{{"docPr", "id", Identity::Drawing, true},
                                          {"bookmarkStart", "id", Identity::Bookmark, true},
                                          {"bookmarkStart", "name", Identity::BookmarkName, true},
                                          {"bookmarkEnd", "id", Identity::Bookmark, false},
                                          {"hyperlink", "anchor", Identity::BookmarkName, false},
                                          {"fldSimple", "instr", Identity::BookmarkName, false},
                                          {"permStart", "id", Identity::Permission, true},
                                          {"permEnd", "id", Identity::Permission, false},
                                          {"shape", "id", Identity::Shape, true},
                                          {"rect", "id", Identity::Shape, true},
                                          {"roundrect", "id", Identity::Shape, true},
                                          {"OLEObject", "ShapeID", Identity::Shape, false},
                                          {"numId", "val", Identity::Numbering, false},
                                          {"commentRangeStart", "id", Identity::Comment, true},
                                          {"commentRangeEnd", "id", Identity::Comment, false},
                                          {"commentReference", "id", Identity::Comment, false},
                                          {"footnoteReference", "id", Identity::Footnote, true},
                                          {"endnoteReference", "id", Identity::Endnote, true},
                                          {"footnote", "id", Identity::Footnote, false},
                                          {"endnote", "id", Identity::Endnote, false}}};

/// The value of an attribute of the tag that begins at `tag` in `source`; empty where there is
/// none.
IdentityMark find_value(std::string_view source, std::size_t tag, std::string_view local) {
    const std::size_t tag_end = source.find('>', tag);
    for (std::size_t at = tag; (at = source.find(local, at)) < tag_end; at += local.size()) {
        const char before = source[at - 1];
        const std::size_t equals = source.find_first_not_of(" \t\r\n", at + local.size());
        if ((before != ':' && before != ' ' && before != '\n' && before != '\t') ||
            equals == npos || source[equals] != '=') {
            continue;
        }
        const std::size_t quote = source.find_first_of("\"'", equals);
        return {{}, false, quote + 1, source.find(source[quote], quote + 1)};
    }
    return {};
}

std::string_view element_at(std::string_view source, std::size_t tag) {
    const std::size_t end = source.find_first_of(name_ends, tag + 1);
    return xml::local_of(source.substr(tag + 1, end - tag - 1));
}

/// Shrinks the mark of an instruction to the name in it.
void take_target(std::string_view source, IdentityMark& mark) {
    const FieldTarget name = field_target(source.substr(mark.begin, mark.end - mark.begin));
    mark.end = mark.begin + name.end;
    mark.begin += name.begin;
}

void add(std::string_view source,
         std::size_t tag,
         const Known& one,
         std::vector<IdentityMark>& found) {
    IdentityMark mark = find_value(source, tag, one.attribute);
    if (one.attribute == "instr") {
        take_target(source, mark);
    }
    if (mark.end > mark.begin) {
        mark.identity = one.identity;
        mark.defines = one.defines;
        found.push_back(mark);
    }
}

}  // namespace

std::vector<IdentityMark> identities_in(std::string_view source) {
    std::vector<IdentityMark> found;
    const bool control = !source.empty() && element_at(source, 0) == "sdtPr";
    for (std::size_t tag = source.find('<'); tag != npos; tag = source.find('<', tag + 1)) {
        const std::string_view element = element_at(source, tag);
        if (control && element == "id") {
            add(source, tag, {"id", "val", Identity::Control, true}, found);
        }
        for (const Known& one : known) {
            if (one.element == element) {
                add(source, tag, one, found);
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return left.begin < right.begin;
    });
    return found;
}

std::string without_optional_ids(std::string_view start_tag) {
    std::string tag(start_tag);
    for (const char* name : {"paraId=\"", "textId=\"", "anchorId=\"", "editId=\""}) {
        const std::size_t at = tag.find(name);
        const std::size_t open = at == std::string::npos ? at : tag.rfind(' ', at);
        if (open != std::string::npos) {
            tag.erase(open, tag.find('"', tag.find('"', at) + 1) + 1 - open);
        }
    }
    return tag;
}

void collect_ids(std::string_view part, std::set<std::string, std::less<>>& taken) {
    for (const std::string_view name : {"id=\"", "Id=\"", "val=\"", "name=\""}) {
        for (std::size_t at = part.find(name); at != npos; at = part.find(name, at + 1)) {
            const std::size_t begin = at + name.size();
            taken.emplace(part.substr(begin, part.find('"', begin) - begin));
        }
    }
}

}  // namespace nianbao::docx
