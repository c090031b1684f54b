#include <functional>
#include <map>

#include "nianbao/template_check.hpp"
#include "opc/package.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "tmpl/part_reader.hpp"
#include "tmpl/places.hpp"
#include "tmpl/tag.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/splice.hpp"

namespace nianbao {
namespace tmpl {
namespace {

/// Full-width characters of a text that are to be half-width ones, by offset.
using Narrowings = std::map<std::size_t, char>;

bool is_brace(char32_t value) {
    return value == U'{' || value == U'}';
}

/// Takes the marks of a tag: braces at both ends, the sign behind the first ones, bars.
void narrow_tag(std::string_view text, const Tag& tag, Narrowings& narrowings) {
    bool opening = true;
    for (std::size_t at = tag.begin; at < tag.end;) {
        const text::CodePoint point = text::code_point(text, at);
        const char32_t value = text::half_width(point.value);
        const bool brace = is_brace(value);
        const bool sign =
            opening && std::u32string_view(U"#^/!&>=").find(value) != std::u32string_view::npos;
        const bool bar = value == U'|' && tag.kind != Tag::Kind::Comment;
        if (value != point.value && (brace || sign || bar)) {
            narrowings[at] = static_cast<char>(value);
        }
        opening = opening && brace;
        at += point.size;
    }
}

Narrowings narrowings_of(std::string_view text) {
    Narrowings narrowings;
    std::vector<Problem> ignored;
    for (const Tag& tag : find_tags(text, {}, ignored)) {
        if (tag.wide || has_wide_sign(tag)) {
            narrow_tag(text, tag, narrowings);
        }
    }
    return narrowings;
}

/// The escaped characters of a stretch of a text; nothing where none of them changes.
std::string narrowed(std::string_view text,
                     std::size_t begin,
                     std::size_t end,
                     const Narrowings& narrowings) {
    std::string out;
    std::size_t at = begin;
    for (auto next = narrowings.lower_bound(begin); next != narrowings.end() && next->first < end;
         ++next) {
        xml::append_text(out, text.substr(at, next->first - at));
        out += next->second;
        at = next->first + text::code_point(text, next->first).size;
    }
    if (at == begin) {
        return {};
    }
    xml::append_text(out, text.substr(at, end - at));
    return out;
}

bool is_inside(std::string_view part, std::string_view source) {
    const std::less_equal<> before;
    return before(part.data(), source.data()) &&
           before(source.data() + source.size(), part.data() + part.size());
}

/// A part with the texts of its story mended; those that stand in another part are left.
std::string mended_story(std::string_view part, const xml::Story& story) {
    std::vector<Narrowings> narrowings;
    for (const std::string& text : story.texts) {
        narrowings.push_back(narrowings_of(text));
    }
    std::vector<xml::Splice> splices;
    for (const xml::Atom& atom : story.atoms) {
        if (atom.kind != xml::Atom::Kind::Text || !is_inside(part, atom.source)) {
            continue;
        }
        std::string bytes = narrowed(story.texts[atom.story],
                                     atom.text_begin,
                                     atom.text_begin + atom.text_size,
                                     narrowings[atom.story]);
        if (!bytes.empty()) {
            splices.push_back({xml::span_of(part, atom.source), std::move(bytes)});
        }
    }
    return xml::spliced(part, std::move(splices));
}

std::string mended_strings(std::string_view part) {
    std::vector<xml::Splice> splices;
    for (const xlsx::StringItem& item : xlsx::read_shared_strings(part).items) {
        const Narrowings narrowings = narrowings_of(item.text);
        std::size_t at = 0;
        for (const xlsx::StringPiece& piece : item.pieces) {
            if (piece.kind != xml::Atom::Kind::Text) {
                continue;
            }
            std::string bytes = narrowed(item.text, at, at + piece.characters.size(), narrowings);
            if (!bytes.empty()) {
                splices.push_back({xml::span_of(part, piece.source), std::move(bytes)});
            }
            at += piece.characters.size();
        }
    }
    return xml::spliced(part, std::move(splices));
}

/// The part mended; the same bytes where it holds no text.
std::string mended_part(const opc::Package& package,
                        const opc::Part& part,
                        const std::string& bytes,
                        const xlsx::SharedStrings& shared) {
    if (const PartReader reader = part_reader(part.type)) {
        return mended_story(bytes, reader(bytes));
    }
    if (package.kind() == opc::Kind::Xlsx && part.type.ends_with("spreadsheetml.worksheet+xml")) {
        return mended_story(bytes, xlsx::read_sheet(bytes, shared, "", false).story);
    }
    return part.type.ends_with("spreadsheetml.sharedstrings+xml") ? mended_strings(bytes) : bytes;
}

}  // namespace
}  // namespace tmpl

std::string mend_template(const std::string& bytes) {
    const opc::Package package = opc::Package::open(bytes);
    const std::string strings = tmpl::shared_strings_part(package);
    const xlsx::SharedStrings shared =
        strings.empty() ? xlsx::SharedStrings() : xlsx::read_shared_strings(strings);
    std::map<opc::PartName, std::string> changed;
    for (const opc::Part& part : package.parts()) {
        const std::string before = package.contents(part.name);
        std::string after = tmpl::mended_part(package, part, before, shared);
        if (after != before) {
            changed.emplace(part.name, std::move(after));
        }
    }
    return changed.empty() ? bytes : package.save(changed);
}

}  // namespace nianbao
