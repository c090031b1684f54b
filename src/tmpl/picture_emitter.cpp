#include "tmpl/picture_emitter.hpp"

#include <algorithm>
#include <string>

#include "tmpl/format.hpp"

namespace nianbao::tmpl {

using Kind = xml::Atom::Kind;
using Cut = docx::PictureCut;

namespace {

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

PictureShape shape_of(const docx::PicturePlace& place) {
    PictureShape shape;
    shape.width = place.width;
    shape.height = place.height;
    shape.prefix = place.anchor_prefix;
    shape.embed = place.embed;
    shape.blip = place.blip;
    shape.empty_blip = std::any_of(place.cuts.begin(), place.cuts.end(), [](const Cut& cut) {
        return cut.kind == Cut::Kind::BlipEnd && !cut.source.empty();
    });
    return shape;
}

}  // namespace

const docx::PicturePlace* PictureEmitter::place_at(std::uint32_t open) const {
    if (places_ == nullptr) {
        return nullptr;
    }
    const auto found = places_->find(at(open).source.data());
    return found == places_->end() || !found->second.takes_picture() ? nullptr : &found->second;
}

/// Passes over the tags inside a drawing; gives the question of the one that names the picture.
std::optional<std::uint32_t> PictureEmitter::take_tags(std::uint32_t open) {
    std::optional<std::uint32_t> question;
    for (std::uint32_t i = open; i <= at(open).partner; ++i) {
        if (marks_.waits_at(i, false) && !question &&
            makes_picture(outline_.tags[marks_.peek().tag].formats)) {
            question = marks_.question(marks_.peek());
        }
        text_.skip(i);
    }
    return question;
}

bool PictureEmitter::write_drawing(std::uint32_t open) {
    const docx::PicturePlace* const place = place_at(open);
    const std::vector<std::uint32_t>& atoms = outline_.first_atoms;  // in their order
    const auto first = std::upper_bound(atoms.begin(), atoms.end(), open);
    bool claimed = false;
    for (auto atom = first; place != nullptr && atom != atoms.end() && *atom < at(open).partner;
         ++atom) {
        claimed =
            claimed ||
            makes_picture(outline_.tags[static_cast<std::size_t>(atom - atoms.begin())].formats);
    }
    if (claimed) {
        write(open, *place, place->cuts, *take_tags(open));
    }
    return claimed;
}

bool PictureEmitter::write_control(std::uint32_t open,
                                   const docx::Control& control,
                                   std::uint32_t question) {
    const docx::PicturePlace* place = nullptr;
    for (std::uint32_t i = open; i < at(open).partner && place == nullptr; ++i) {
        place = at(i).kind == Kind::Open ? place_at(i) : nullptr;
    }
    if (place == nullptr) {
        return false;
    }
    std::vector<Cut> cuts;
    for (const std::string_view gone : control.obsolete) {
        cuts.push_back({Cut::Kind::Gone, gone});
    }
    cuts.insert(cuts.end(), place->cuts.begin(), place->cuts.end());
    take_tags(open);
    write(open, *place, cuts, question);
    return true;
}

void PictureEmitter::write(std::uint32_t open,
                           const docx::PicturePlace& place,
                           const std::vector<Cut>& cuts,
                           std::uint32_t question) {
    const std::uint32_t shape = out_.picture(shape_of(place));
    out_.add(Op::Code::Picture, question, shape);
    with_cuts(open, cuts);
    out_.picture_at(shape).otherwise = out_.add(Op::Code::Otherwise);
    as_it_was(open);
    out_.picture_at(shape).end = out_.add(Op::Code::SectionEnd);
}

void PictureEmitter::with_cuts(std::uint32_t open, const std::vector<Cut>& cuts) {
    auto cut = cuts.begin();
    const char* at_byte = at(open).source.data();
    for (std::uint32_t i = open; i <= at(open).partner; ++i) {
        const std::string_view source = at(i).source;
        if (source.empty() || end_of(source) < at_byte) {
            continue;
        }
        at_byte = std::max(at_byte, source.data());
        while (cut != cuts.end() && cut->source.data() < end_of(source)) {
            marks_.copy({at_byte, static_cast<std::size_t>(cut->source.data() - at_byte)});
            if (cut->kind != Cut::Kind::Gone) {
                out_.add(Op::Code::PictureField, static_cast<std::uint32_t>(cut->kind));
            }
            at_byte = end_of(cut->source);
            ++cut;
        }
        if (at_byte < end_of(source)) {
            marks_.copy({at_byte, static_cast<std::size_t>(end_of(source) - at_byte)});
        }
        at_byte = std::max(at_byte, end_of(source));
    }
}

void PictureEmitter::as_it_was(std::uint32_t open) {
    for (std::uint32_t i = open; i <= at(open).partner; ++i) {
        marks_.copy(at(i).source);
    }
}

}  // namespace nianbao::tmpl
