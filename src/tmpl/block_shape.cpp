#include "tmpl/block_shape.hpp"

#include <string>
#include <string_view>

#include "docx/identity.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

/// The id of the first style there is. Forms that have a style for their figures may have another
/// for the tables of their text.
std::string first_of(const docx::Styles& styles, std::string_view name, std::string_view other) {
    std::string id = styles.paragraph(name);
    return id.empty() ? styles.paragraph(other) : id;
}

}  // namespace

BlockShape block_shape(const Frame& frame, const docx::Styles& styles) {
    BlockShape shape;
    shape.frame = frame;
    shape.frame.line_open = docx::without_optional_ids(frame.line_open);
    shape.prefix = xml::lead_of_tag(frame.line_open);
    shape.style = {frame.text_close + "<" + shape.prefix + "br/>" + frame.text_open,
                   frame.text_close + "<" + shape.prefix + "tab/>" + frame.text_open};
    for (std::size_t level = 0; level < shape.headings.size(); ++level) {
        shape.headings[level] = styles.paragraph("heading " + std::to_string(level + 1));
    }
    shape.run_in_heading = styles.character("Run-in Heading");
    shape.bullet = styles.paragraph("List Bullet");
    shape.table = styles.table("Table Grid");
    shape.table = shape.table.empty() ? styles.first_table() : shape.table;
    shape.table_head = first_of(styles, "Text Table Head", "Table Head");
    shape.table_value = first_of(styles, "Text Table Value", "Table Value");
    shape.picture = styles.paragraph("Picture");
    shape.caption = styles.paragraph("caption");
    return shape;
}

}  // namespace nianbao::tmpl
