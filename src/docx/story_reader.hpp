#pragma once

#include <string_view>

#include "xml/story.hpp"

namespace nianbao::docx {

/// Namespace of WordprocessingML, transitional (ECMA-376 part 4).
inline constexpr std::string_view wordprocessing =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Namespace of DrawingML (ECMA-376 part 1, §21.1).
inline constexpr std::string_view drawing_ml =
    "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Cuts a part of a document (body, header, footer, notes, comments) into atoms. Text boxes are
/// stories of their own, in every branch of mc:AlternateContent. Deleted text (w:del) is opaque,
/// inserted text is read as text: the view with all revisions accepted. Instructions of fields and
/// the descriptions of pictures (an attribute) are stories of their own.
/// Throws Error as xml::Scanner does. The part must outlive the story.
xml::Story read_story(std::string_view part);

/// The same for a part whose texts are DrawingML: a chart with its titles, the drawings of a sheet
/// with their text boxes. Throws like read_story().
xml::Story read_drawing(std::string_view part);

}  // namespace nianbao::docx
