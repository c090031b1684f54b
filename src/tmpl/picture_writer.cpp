#include "tmpl/picture_writer.hpp"

#include "docx/picture.hpp"
#include "tmpl/formatters.hpp"
#include "xml/characters.hpp"
#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

/// "a.png" for "photos/a.svg" is "photos/a.png".
std::string beside(const std::string& svg) {
    const std::size_t dot = svg.rfind('.');
    const std::size_t slash = svg.rfind('/');
    const bool has_extension =
        dot != std::string::npos && (slash == std::string::npos || dot > slash);
    return (has_extension ? svg.substr(0, dot) : svg) + ".png";
}

std::string file_of(const std::string& name) {
    return name.substr(name.rfind('/') + 1);
}

/// The pictures of a value are in the package; their relationships are in the result.
docx::NewPicture relate(const PictureValue& value, PictureBook& book, opc::Image& image) {
    docx::NewPicture picture;
    const HeldPicture& held = book.find(value.name);
    image = held.image;
    if (held.image.type == opc::Image::Type::Svg) {
        const HeldPicture& png =
            book.find(value.fallback.empty() ? beside(value.name) : value.fallback);
        picture.embed_svg = book.relate(held);
        picture.embed = book.relate(png);
    } else {
        picture.embed = book.relate(held);
    }
    return picture;
}

}  // namespace

std::optional<docx::NewPicture> load_picture(const PictureValue& value,
                                             PictureSize asked,
                                             PictureSize frame,
                                             Rendering& rendering,
                                             std::uint32_t question) {
    for (const std::string* const text : {&value.alt, &value.name}) {
        if (xml::find_illegal(*text) != std::string::npos) {
            rendering.complaints.illegal_character(question);
            return std::nullopt;
        }
    }
    try {
        opc::Image image;
        docx::NewPicture picture = relate(value, rendering.pictures, image);
        const bool own = value.size.width > 0 || value.size.height > 0;
        const PictureSize size = fitted(image, own ? value.size : asked, frame);
        picture.width = size.width;
        picture.height = size.height;
        picture.name = file_of(value.name);
        picture.alt = value.alt;
        return picture;
    } catch (const Error& error) {
        rendering.complaints.no_picture(question, value.name, error);
        return std::nullopt;
    }
}

std::optional<docx::NewPicture> PictureWriter::find(std::uint32_t question,
                                                    PictureSize frame,
                                                    bool& unanswered) {
    Data made;
    const Data* const found = answers_.find(question, made);
    const Question& asked = rendering_.questions.all[question];
    unanswered = found == nullptr && (asked.soft || rendering_.missing == Missing::Keep);
    if (found == nullptr || is_blank(*found)) {
        unanswered = unanswered || asked.soft;
        return std::nullopt;
    }
    const std::optional<PictureValue> value = PictureValue::of(*found);
    if (!value) {
        rendering_.complaints.not_a_picture(question);
        return std::nullopt;
    }
    PictureSize size;
    if (makes_picture(asked.formats)) {
        const FormatArgument& argument = asked.formats.back().argument;
        size = wants_frame(argument) ? frame : asked_size(argument);
    }
    return load_picture(*value, size, frame, rendering_, question);
}

PictureWriter::Range PictureWriter::choose(const Op& op, std::uint32_t index) {
    const PictureShape& shape = program_.pictures[op.b];
    bool unanswered = false;
    auto picture = find(op.a, {shape.width, shape.height}, unanswered);
    if (!picture) {
        return {unanswered ? shape.otherwise + 1 : shape.end, shape.end};
    }
    shape_ = &shape;
    picture_ = std::move(*picture);
    return {index + 1, shape.otherwise};
}

void PictureWriter::field(const Op& op) {
    using enum docx::PictureCut::Kind;
    switch (static_cast<docx::PictureCut::Kind>(op.a)) {
        case Width:
            out_ += std::to_string(picture_.width);
            break;
        case Height:
            out_ += std::to_string(picture_.height);
            break;
        case Embed:
            out_.append(" ").append(shape_->embed).append("=\"");
            out_.append(picture_.embed).append("\"");
            break;
        case Alt:
            xml::append_attribute(out_, picture_.alt);
            break;
        case BlipEnd:
            blip_end();
            break;
        case Anchor:
            // A picture that keeps its shape cannot end where a cell does: it stands at one cell,
            // with a size of its own (ECMA-376 part 1, §20.5.2.24).
            out_.append(shape_->prefix).append("oneCellAnchor");
            break;
        case AnchorTo:
            out_.append("<").append(shape_->prefix).append("ext cx=\"");
            out_.append(std::to_string(picture_.width)).append("\" cy=\"");
            out_.append(std::to_string(picture_.height)).append("\"/>");
            break;
        case Gone:
            break;
    }
}

void PictureWriter::blip_end() {
    const bool svg = !picture_.embed_svg.empty();
    if (shape_->empty_blip) {
        out_ += svg ? ">" : "/>";
    }
    if (svg) {
        out_ += docx::svg_extension(picture_.embed_svg, xml::lead_of_tag("<" + shape_->blip));
    }
    if (svg && shape_->empty_blip) {
        out_.append("</").append(shape_->blip).append(">");
    }
}

void PictureWriter::in_line(const Op& op) {
    const PictureShape& shape = program_.pictures[op.b];
    bool unanswered = false;
    auto picture = find(op.a, {shape.width, shape.height}, unanswered);
    if (picture) {
        picture->id = rendering_.ids.another(docx::Identity::Drawing);
        out_ += docx::inline_picture(*picture, shape.prefix);
    } else if (unanswered) {
        out_.append("<").append(shape.prefix).append("t>");
        xml::append_text(out_, rendering_.questions.all[op.a].written);
        out_.append("</").append(shape.prefix).append("t>");
    }
}

}  // namespace nianbao::tmpl
