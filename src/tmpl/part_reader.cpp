#include "tmpl/part_reader.hpp"

#include <algorithm>
#include <array>

#include "docx/story_reader.hpp"
#include "opc/properties_reader.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::array<std::string_view, 3> properties = {
    "application/vnd.openxmlformats-package.core-properties+xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"};

/// Parts whose texts are DrawingML: charts of documents and workbooks, drawings of sheets, graphics
/// made of shapes.
constexpr std::array<std::string_view, 3> drawings = {
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
    "application/vnd.openxmlformats-officedocument.drawingml.diagramdata+xml"};

/// Content types of the parts of a document that hold text, behind `word`; in lower case.
constexpr std::array<std::string_view, 7> texts = {"document.main+xml",
                                                   "template.main+xml",
                                                   "header+xml",
                                                   "footer+xml",
                                                   "footnotes+xml",
                                                   "endnotes+xml",
                                                   "comments+xml"};

template <typename Types>
bool is_among(const Types& types, std::string_view type) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

PartReader part_reader(std::string_view type) {
    if (type.starts_with(word) && is_among(texts, type.substr(word.size()))) {
        return docx::read_story;
    }
    if (is_among(properties, type)) {
        return opc::read_properties;
    }
    return is_among(drawings, type) ? docx::read_drawing : nullptr;
}

}  // namespace nianbao::tmpl
