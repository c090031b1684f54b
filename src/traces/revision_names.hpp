#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "docx/story_reader.hpp"
#include "xml/scanner.hpp"

// The elements of tracked changes (ECMA-376 part 1, §17.13.5).
namespace nianbao::traces {

/// What changed is words, rows or paragraph marks.
inline constexpr std::array<std::string_view, 4> changes_of_content = {
    "ins", "del", "moveFrom", "moveTo"};
/// What changed is cells: programs differ in how they accept it.
inline constexpr std::array<std::string_view, 3> changes_of_cells = {
    "cellIns", "cellDel", "cellMerge"};
/// What changed is looks; inside stands what they were.
inline constexpr std::array<std::string_view, 9> changes_of_looks = {"rPrChange",
                                                                     "pPrChange",
                                                                     "sectPrChange",
                                                                     "tblPrChange",
                                                                     "tblPrExChange",
                                                                     "trPrChange",
                                                                     "tcPrChange",
                                                                     "tblGridChange",
                                                                     "numberingChange"};
/// Where a change begins and ends.
inline constexpr std::array<std::string_view, 12> edges_of_changes = {"moveFromRangeStart",
                                                                      "moveFromRangeEnd",
                                                                      "moveToRangeStart",
                                                                      "moveToRangeEnd",
                                                                      "customXmlInsRangeStart",
                                                                      "customXmlInsRangeEnd",
                                                                      "customXmlDelRangeStart",
                                                                      "customXmlDelRangeEnd",
                                                                      "customXmlMoveFromRangeStart",
                                                                      "customXmlMoveFromRangeEnd",
                                                                      "customXmlMoveToRangeStart",
                                                                      "customXmlMoveToRangeEnd"};

template <typename Names>
bool is_of(const Names& names, const xml::Token& token) {
    return token.uri == docx::wordprocessing &&
           std::find(names.begin(), names.end(), token.local) != names.end();
}

}  // namespace nianbao::traces
