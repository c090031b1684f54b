#include "batch/summary_looks.hpp"

namespace nianbao::batch::looks {
namespace {

using format::Look;

constexpr std::uint32_t head_shade = 0xF2F2F2;
constexpr std::uint32_t link_color = 0x0B4F9E;
constexpr std::uint32_t grey = 0x595959;

/// Words that run on over the cells beside them.
Look bare() {
    Look look = body(Look::Side::Left);
    look.border = false;
    look.wrap = false;
    return look;
}

}  // namespace

Look body(Look::Side side) {
    Look look;
    look.size = 10;
    look.side = side;
    return look;
}

Look head() {
    Look look = body(Look::Side::Center);
    look.face = Look::Face::Head;
    look.shade = head_shade;
    return look;
}

Look link() {
    Look look = body(Look::Side::Center);
    look.color = link_color;
    look.underline = true;
    return look;
}

Look title() {
    Look look = bare();
    look.face = Look::Face::Title;
    look.size = 16;
    return look;
}

Look note() {
    Look look = bare();
    look.color = grey;
    look.size = 9;
    return look;
}

Look state(State state) {
    Look look = body(Look::Side::Center);
    look.color = state == State::Done ? 0x1B5E20 : state == State::Errors ? 0x7A4100 : 0x8B0000;
    look.shade = state == State::Done ? 0xE8F5E9 : state == State::Errors ? 0xFFF3E0 : 0xFDECEA;
    return look;
}

}  // namespace nianbao::batch::looks
