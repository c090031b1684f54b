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
    item_ = shape.item_open;
    if (!characters.empty()) {
        item_ += shape.text_open;
        append_value(item_, characters, in_cell);
        item_ += shape.text_close;
    }
    item(shape, question);
}

void CellWriter::close(const CellShape& shape, std::uint32_t question) {
    item_ = shape.item_open;
    item_.append(out_, begin_);
    out_.resize(begin_);
    item(shape, question);
}

void CellWriter::head(const CellShape& shape) {
    out_ += shape.head;
    if (shape.column != 0) {
        sheet_.append_name(shape.column);
        out_ += shape.tail;
    }
}

void CellWriter::value(const CellShape& shape, std::string_view type, std::string_view value) {
    head(shape);
    out_ += type;
    out_ += shape.value_open;
    out_ += value;
    out_ += shape.value_close;
}

/// A cell with a text: item_, which lacks its end tag.
void CellWriter::item(const CellShape& shape, std::uint32_t question) {
    const std::string_view content = std::string_view(item_).substr(shape.item_open.size());
    if (content.size() > longest_text && cell_length(content) > longest_text) {
        rendering_.complaints.too_long(question);
    }
    const std::size_t size = content.size();
    if (is_textless(content)) {
        head(shape);
        out_ += "/>";
        return;
    }
    if (!shape.is_inline && rendering_.strings != nullptr) {
        item_ += shape.item_close;
        const auto number = rendering_.strings->add(item_, !shape.is_movable);
        if (number) {
            value(shape, " t=\"s\"", std::to_string(*number));
            return;
        }
    }
    inline_text(shape, std::string_view(item_).substr(shape.item_open.size(), size));
}

/// A cell that holds its text itself: in <is>, which takes the same as <si> (CT_Rst).
void CellWriter::inline_text(const CellShape& shape, std::string_view content) {
    const std::string& prefix = shape.prefix;
    head(shape);
    out_ += " t=\"inlineStr\"><" + prefix + "is>";
    out_ += content;
    out_ += "</" + prefix + "is></" + prefix + "c>";
}

}  // namespace nianbao::tmpl
