#pragma once

#include <string>
#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::format {

/// Notes words of the input that have no place in a report. They stand in the note to the letter,
/// behind a colon.
inline void note_unplaced(Reading& reading, std::string_view words, std::string place) {
    reading.notes.push_back({{"没有归入报告的内容：" + std::string(words),
                              "not taken into the report: " + std::string(words)},
                             std::move(place)});
}

}  // namespace nianbao::format
