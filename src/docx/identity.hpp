#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::docx {

/// What must not stand twice in a document, so that copies of a text need others (ECMA-376 part 1).
enum class Identity : std::uint8_t {
    Drawing,       ///< wp:docPr id (§20.4.2.5)
    Bookmark,      ///< w:bookmarkStart and End, w:id (§17.13.6)
    BookmarkName,  ///< w:bookmarkStart w:name; links refer to it by w:anchor, simple
                   ///< fields in their w:instr
    Permission,    ///< w:permStart and End, w:id (§17.13.7)
    Control,       ///< w:id of a content control (§17.5.2.18)
    Shape,         ///< id of a VML shape (part 4, §19.1)
    Numbering,     ///< w:numId (§17.9.18): not an identity, but lists begin anew by another one
    Comment,       ///< w:id of a comment (§17.13.4); a copy of a text goes without
    Footnote,      ///< w:id of a footnote (§17.11.10), which its reference brings along
    Endnote        ///< w:id of an endnote (§17.11.2), likewise
};

/// A value in the source of an element that names an identity.
struct IdentityMark {
    Identity identity = Identity::Drawing;
    bool defines = false;   ///< the first of its kind: a reference otherwise
    std::size_t begin = 0;  ///< of the value within the source
    std::size_t end = 0;
};

/// The identities in the source of an atom, in their order: a start tag, an empty element, or the
/// whole of w:sdtPr or w:pPr.
std::vector<IdentityMark> identities_in(std::string_view source);

/// A start tag without ids that are optional and must not occur twice: w14:paraId, w14:textId,
/// wp14:anchorId, wp14:editId.
std::string without_optional_ids(std::string_view start_tag);

/// Adds every id in a part, whatever it names, to `taken`: numbers and names alike.
void collect_ids(std::string_view part, std::set<std::string, std::less<>>& taken);

}  // namespace nianbao::docx
