#include "tmpl/block_writer.hpp"

#include <algorithm>

#include "docx/identity.hpp"
#include "tmpl/picture_writer.hpp"
#include "tmpl/value_writer.hpp"
#include "xml/characters.hpp"

namespace nianbao::tmpl {
namespace {

/// Twentieths of a point between the margins of an A4 page, as a first guess at column widths;
/// the table itself takes the whole width of the text.
constexpr std::size_t page_width = 8845;
constexpr opc::Emu emu_per_twip = 635;
constexpr std::size_t most_columns = 63;  // Word opens no table with more

constexpr std::string_view borders =
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>";

/// The properties of a table cell's paragraph where the template has no style for it.
constexpr std::string_view cell_properties =
    "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";

std::string with_prefix(std::string_view xml, const std::string& prefix) {
    if (prefix == "w:") {
        return std::string(xml);
    }
    std::string out;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        const bool name = xml.substr(i).starts_with("w:") && i > 0 &&
                          (xml[i - 1] == '<' || xml[i - 1] == '/' || xml[i - 1] == ' ');
        out += name ? prefix : std::string(1, xml[i]);
        i += name ? 1 : 0;
    }
    return out;
}

}  // namespace

Block BlockWriter::write(const Data& value) {
    if (const Data::List* const blocks = value.list()) {
        for (const Data& one : *blocks) {
            ++number_;
            block(one);
        }
    } else if (!value.is_null()) {
        ++number_;
        block(value);
    }
    return last_;
}

void BlockWriter::block(const Data& value) {
    const Data::Object* const members = value.object();
    if (members == nullptr) {
        return paragraphs({}, value);
    }
    const auto written = std::count_if(members->begin(), members->end(), [&](const auto& one) {
        return member(one.key, one.value, value);
    });
    if (written != 1) {
        refuse();
    }
}

/// Writes what a member of a block says; false for one that only says how.
bool BlockWriter::member(std::string_view key, const Data& value, const Data& block) {
    if (value.boolean() != nullptr && !*value.boolean()) {
        return false;
    }
    const auto flag = [&](std::string_view name, bool otherwise) {
        const Data* const found = block.find(name);
        return found != nullptr && found->boolean() != nullptr ? *found->boolean() : otherwise;
    };
    if (key == "p") {
        if (const std::string_view text = text_of(value); !text.empty()) {
            paragraph({}, {}, text);
        }
    } else if (key.size() == 2 && key[0] == 'h' && key[1] >= '1' && key[1] <= '4') {
        paragraphs(shape_.headings[static_cast<std::size_t>(key[1] - '1')], value);
    } else if (key == "run_in") {
        run_in(value);
    } else if (key == "list") {
        list(value, flag("ordered", false));
    } else if (key == "picture") {
        picture(block);
    } else if (key == "table") {
        table(value, flag("head", true));
    } else {
        return false;
    }
    return true;
}

void BlockWriter::run_in(const Data& value) {
    const Data* const heading = value.find("heading");
    const Data* const text = value.find("text");
    if (heading == nullptr || text == nullptr) {
        return refuse();
    }
    const std::string& style = shape_.run_in_heading;
    out_ += line_open({});
    run(style.empty() ? std::string_view()
                      : in_paragraph("<w:rPr><w:rStyle w:val=\"" + style + "\"/></w:rPr>"),
        text_of(*heading));
    run({}, text_of(*text));
    out_ += shape_.frame.line_close;
    end(Block::Paragraph);
}

void BlockWriter::list(const Data& items, bool ordered) {
    const Data::List* const all = items.list();
    if (all == nullptr) {
        return refuse();
    }
    std::size_t place = 0;
    for (const Data& item : *all) {
        const bool styled = !ordered && !shape_.bullet.empty();
        const std::string number = std::to_string(++place) + ". ";
        paragraph(styled ? shape_.bullet : std::string(),
                  ordered  ? number
                  : styled ? std::string_view()
                           : "• ",
                  text_of(item));
    }
}

void BlockWriter::table(const Data& rows, bool has_head) {
    const Data::List* const all = rows.list();
    const Data::List* const first = all == nullptr || all->empty() ? nullptr : all->front().list();
    if (first == nullptr || first->empty() || first->size() > most_columns) {
        return refuse();
    }
    const std::size_t columns = first->size();
    if (behind_table_) {
        paragraph({}, {}, {});  // two tables that touch would become one
    }
    std::string head = "<w:tbl><w:tblPr>";
    head += shape_.table.empty() ? "" : "<w:tblStyle w:val=\"" + shape_.table + "\"/>";
    head += "<w:tblW w:w=\"5000\" w:type=\"pct\"/>";
    head += shape_.table.empty() ? borders : std::string_view();
    head += "</w:tblPr><w:tblGrid>";
    const std::string column = "<w:gridCol w:w=\"" + std::to_string(page_width / columns) + "\"/>";
    for (std::size_t i = 0; i < columns; ++i) {
        head += column;
    }
    out_ += in_paragraph(head + "</w:tblGrid>");
    for (const Data& cells : *all) {
        if (cells.list() == nullptr || cells.list()->size() != columns) {
            refuse();
        } else {
            row(*cells.list(), columns, has_head && &cells == &all->front());
        }
    }
    out_ += in_paragraph("</w:tbl>");
    end(Block::MadeTable);
}

void BlockWriter::picture(const Data& block) {
    const auto value = PictureValue::of(block);
    if (!value) {
        return refuse();
    }
    const PictureSize line{page_width * emu_per_twip, 0};
    auto loaded = load_picture(*value, {}, line, rendering_, question_);
    if (!loaded) {
        return;
    }
    loaded->id = rendering_.ids.another(docx::Identity::Drawing);
    centered(shape_.picture, docx::inline_picture(*loaded, shape_.prefix));
    if (!value->caption.empty()) {
        std::string text = shape_.frame.text_open;
        append_value(text, text_of(value->caption), shape_.style);
        centered(shape_.caption, text + shape_.frame.text_close);
    }
}

/// A paragraph of a style; without one it stands in the middle, and is as high as its content
/// whatever the pitch of the lines around it.
void BlockWriter::centered(const std::string& style, std::string_view run_content) {
    out_ += style.empty() ? in_paragraph(
                                "<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"
                                "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"
                                "<w:jc w:val=\"center\"/></w:pPr>")
                          : line_open(style);
    out_ += in_paragraph("<w:r>");
    out_ += run_content;
    out_ += shape_.frame.run_close;
    out_ += shape_.frame.line_close;
    last_ = Block::Paragraph;
}

void BlockWriter::row(const Data::List& cells, std::size_t columns, bool head) {
    const std::string& style = head ? shape_.table_head : shape_.table_value;
    const std::string width = std::to_string(page_width / columns);
    out_ += in_paragraph(head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                              : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    const std::string properties =
        style.empty() ? std::string(cell_properties) : "<w:pStyle w:val=\"" + style + "\"/>";
    const std::string open =
        in_paragraph("<w:tc><w:tcPr><w:tcW w:w=\"" + width +
                     "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr>" +
                     properties + "</w:pPr>");
    for (const Data& cell : cells) {
        out_ += open;
        run(head && style.empty() ? in_paragraph("<w:rPr><w:b/></w:rPr>") : std::string(),
            text_of(cell));
        out_ += in_paragraph("</w:p></w:tc>");
    }
    out_ += in_paragraph("</w:tr>");
}

/// A paragraph for each line of a text.
void BlockWriter::paragraphs(const std::string& style, const Data& value) {
    const std::string_view text = text_of(value);
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        line.remove_suffix(line.ends_with('\r') ? 1 : 0);
        if (!line.empty()) {
            paragraph(style, {}, line);
        }
        from = end + 1;
    }
}

void BlockWriter::paragraph(const std::string& style,
                            std::string_view prefix,
                            std::string_view text) {
    out_ += line_open(style);
    const bool own = style.empty();
    const std::string_view run_open = shape_.frame.run_open;
    const std::string plain = in_paragraph("<w:r>");
    out_ += own ? run_open : std::string_view(plain);
    out_ += shape_.frame.text_open;
    append_value(out_, prefix, shape_.style);
    append_value(out_, text, shape_.style);
    out_ += shape_.frame.text_close;
    out_ += shape_.frame.run_close;
    out_ += shape_.frame.line_close;
    end(Block::Paragraph);
}

/// The start of a paragraph: that of the tag, or one of another style.
std::string BlockWriter::line_open(const std::string& style) const {
    return style.empty() ? shape_.frame.line_open
                         : in_paragraph("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
}

std::string BlockWriter::in_paragraph(const std::string& xml) const {
    return with_prefix(xml, shape_.prefix);
}

void BlockWriter::run(std::string_view properties, std::string_view text) {
    if (text.empty()) {
        return;
    }
    out_ += in_paragraph("<w:r>");
    out_ += properties;
    out_ += shape_.frame.text_open;
    append_value(out_, text, shape_.style);
    out_ += shape_.frame.text_close;
    out_ += shape_.frame.run_close;
}

std::string_view BlockWriter::text_of(const Data& value) {
    const std::string* const text = value.text() != nullptr ? value.text() : value.number_text();
    if (text == nullptr) {
        if (!value.is_null()) {
            refuse();
        }
        return {};
    }
    if (xml::find_illegal(*text) != std::string::npos) {
        rendering_.complaints.illegal_character(question_);
        return {};
    }
    return *text;
}

void BlockWriter::end(Block block) {
    last_ = block;
    behind_table_ = block == Block::MadeTable;
}

void BlockWriter::refuse() {
    rendering_.complaints.bad_block(question_, number_);
}

}  // namespace nianbao::tmpl
