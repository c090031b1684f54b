#include "tmpl/band_emitter.hpp"

#include <array>
#include <limits>

namespace nianbao::tmpl {
namespace {

struct Codes {
    Op::Code begin;
    Op::Code copy;
    Op::Code copy_end;
    Op::Code end;
};

constexpr std::array<Codes, 2> codes = {
    Codes{Op::Code::BandBegin, Op::Code::CopyBegin, Op::Code::CopyEnd, Op::Code::BandEnd},
    Codes{
        Op::Code::ColumnsBegin, Op::Code::ColumnBegin, Op::Code::ColumnEnd, Op::Code::ColumnsEnd}};

const Codes& codes_of(BandEmitter::Axis axis) {
    return codes.at(static_cast<std::size_t>(axis));
}

}  // namespace

void BandEmitter::reach(std::uint32_t number) {
    while (next_ < bands_.size() && bands_[next_].first <= number) {
        const Band& band = bands_[next_++];
        close_before(band.first);
        open(band);
    }
    close_before(number);
}

void BandEmitter::finish() {
    close_before(std::numeric_limits<std::uint32_t>::max());
    next_ = 0;
}

void BandEmitter::open(const Band& band) {
    out_.add(codes_of(axis_).begin, band.first, band.last);
    if (band.door != nullptr) {
        marks_.begin(doors_.question_of(band), false);
    } else {
        marks_.begin(question_of(band), tags_[band.tag].kind == Tag::Kind::Inverted);
    }
    out_.add(codes_of(axis_).copy, band.first, band.last);
    open_.push_back(&band);
}

void BandEmitter::close_before(std::uint32_t number) {
    while (!open_.empty() && open_.back()->last < number) {
        const Band& band = *open_.back();
        out_.add(codes_of(axis_).copy_end, band.first, band.last);
        marks_.end();
        out_.add(codes_of(axis_).end, band.first, band.last);
        open_.pop_back();
    }
}

std::uint32_t BandEmitter::question_of(const Band& band) {
    const auto known = asked_.find(band.tag);
    if (known != asked_.end()) {
        return known->second;
    }
    const Tag& tag = tags_[band.tag];
    if (tag.kind == Tag::Kind::Inverted || allows_missing(tag.formats)) {
        questions_.optional.insert(tag.path);
    }
    const std::uint32_t question =
        marks_.question({Mark::Kind::Begin, false, false, 0, band.tag, 0});
    questions_.all[question].at_root = axis_ == Axis::Columns;
    asked_.emplace(band.tag, question);
    return question;
}

}  // namespace nianbao::tmpl
