#include "tmpl/cell_writer.hpp"

#include <utility>

#include "tmpl/value_writer.hpp"

namespace nianbao::tmpl {
namespace {

/// Characters of a cell's text, in UTF-16 units.
constexpr std::size_t longest_text = 32'767;

}  // namespace

void CellWriter::number(const CellShape& shape, std::string_view digits) {
    value(shape, "", digits);
}

void CellWriter::boolean(const CellShape& shape, bool flag) {
    value(shape, " t=\"b\"", flag ? "1" : "0");
}

void CellWriter::text(const CellShape& shape, std::string_view characters, std::uint32_t question) {
    const auto serial = shape.date ? xlsx::date_serial(characters, *shape.date) : std::nullopt;
    if (serial) {
        number(shape, *serial);
        return;
    }
    std::string text;
    append_value(text, characters, in_cell);
    item(shape, text.empty() ? text : shape.text_open + text + shape.text_close, question);
}

void CellWriter::close(const CellShape& shape, std::uint32_t question) {
    const std::string content = out_.substr(begin_);
    out_.resize(begin_);
    item(shape, content, question);
}

void CellWriter::head(const CellShape& shape) {
    out_ += shape.head;
    if (shape.column != 0) {
        sheet_.append_name(shape.column);
        out_ += shape.tail;
    }
}

void CellWriter::value(const CellShape& shape, std::string_view type, std::string_view value) {
    const std::string& prefix = shape.prefix;
    head(shape);
    out_ += type;
    out_ += "><" + prefix + "v>";
    out_ += value;
    out_ += "</" + prefix + "v></" + prefix + "c>";
}

/// A cell with a text, given as the content of its string item.
void CellWriter::item(const CellShape& shape, const std::string& content, std::uint32_t question) {
    if (content.size() > longest_text && cell_length(content) > longest_text) {
        rendering_.complaints.too_long(question);
    }
    if (content.empty() || cell_length(content) == 0) {
        head(shape);
        out_ += "/>";
        return;
    }
    if (!shape.is_inline && rendering_.strings != nullptr) {
        const bool movable = shape.item_open.starts_with("<" + shape.prefix + "si");
        const auto number =
            rendering_.strings->add(shape.item_open + content + shape.item_close, !movable);
        if (number) {
            value(shape, " t=\"s\"", std::to_string(*number));
            return;
        }
    }
    inline_text(shape, content);
}

/// A cell that holds its text itself: in <is>, which takes the same as <si> (CT_Rst).
void CellWriter::inline_text(const CellShape& shape, const std::string& content) {
    const std::string& prefix = shape.prefix;
    head(shape);
    out_ += " t=\"inlineStr\"><" + prefix + "is>";
    out_ += content;
    out_ += "</" + prefix + "is></" + prefix + "c>";
}

}  // namespace nianbao::tmpl
