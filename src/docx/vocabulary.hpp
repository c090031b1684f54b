#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "docx/story_reader.hpp"

namespace nianbao::docx {

/// The elements of one markup language that are texts. Both call a paragraph p, a run r and its
/// characters t, each with its properties right behind its start tag.
struct Vocabulary {
    std::string_view uri;
    std::span<const std::string_view> stories;  ///< elements that hold a text of their own
    std::span<const std::string_view> closed;   ///< copied whole: properties, or unread text
};

inline bool one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

inline constexpr std::array<std::string_view, 7> word_stories = {
    "body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"};

/// Text that a revision has moved away or deleted is not there once revisions are accepted.
inline constexpr std::array<std::string_view, 14> word_closed = {"tblPr",
                                                                 "tblGrid",
                                                                 "trPr",
                                                                 "tcPr",
                                                                 "tblPrEx",
                                                                 "sectPr",
                                                                 "sdtPr",
                                                                 "sdtEndPr",
                                                                 "rPr",
                                                                 "pPr",
                                                                 "moveFrom",
                                                                 "delText",
                                                                 "delInstrText",
                                                                 "fldData"};

inline constexpr std::array<std::string_view, 3> drawing_stories = {"rich", "txBody", "t"};
inline constexpr std::array<std::string_view, 7> drawing_closed = {
    "fld", "br", "endParaRPr", "bodyPr", "lstStyle", "pPr", "rPr"};

inline constexpr Vocabulary word{wordprocessing, word_stories, word_closed};
inline constexpr Vocabulary drawing{drawing_ml, drawing_stories, drawing_closed};

/// Elements that begin or end a range and may stand between paragraphs (CT_MarkupRange).
inline constexpr std::array<std::string_view, 12> markers = {"bookmarkEnd",
                                                             "commentRangeStart",
                                                             "commentRangeEnd",
                                                             "permStart",
                                                             "permEnd",
                                                             "moveFromRangeStart",
                                                             "moveFromRangeEnd",
                                                             "moveToRangeStart",
                                                             "moveToRangeEnd",
                                                             "customXmlInsRangeStart",
                                                             "customXmlInsRangeEnd",
                                                             "moveRangeEnd"};

inline constexpr std::array<std::string_view, 2> noise = {"proofErr", "lastRenderedPageBreak"};

/// Attributes that hold words for the reader: the alternative text of a picture, its title.
inline constexpr std::array<std::string_view, 2> described = {"docPr", "cNvPr"};
inline constexpr std::array<std::string_view, 2> descriptions = {"descr", "title"};

/// Elements without text.
inline constexpr std::array<std::string_view, 8> without_text = {
    "tblPr", "tblGrid", "tblPrEx", "sectPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText"};

/// Elements whose text is none of the page.
inline constexpr std::array<std::string_view, 2> deleted = {"del", "moveFrom"};
inline constexpr std::array<std::string_view, 3> drawn = {"drawing", "pict", "object"};

/// Properties of a paragraph mark that no run may have (ECMA-376 part 1, §17.3.1.29).
inline constexpr std::array<std::string_view, 5> of_marks_alone = {
    "ins", "del", "moveFrom", "moveTo", "rPrChange"};

}  // namespace nianbao::docx
