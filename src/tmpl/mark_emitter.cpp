#include "tmpl/mark_emitter.hpp"

#include <utility>

#include "docx/paragraph_properties.hpp"
#include "opc/image.hpp"
#include "tmpl/block_shape.hpp"
#include "xml/characters.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

bool is_note_reference(const docx::IdentityMark& mark) {
    return mark.defines &&
           (mark.identity == docx::Identity::Footnote || mark.identity == docx::Identity::Endnote);
}

}  // namespace

bool MarkEmitter::waits_at(std::uint32_t atom, bool lifted) const {
    return next_ < outline_.marks.size() && outline_.marks[next_].atom == atom &&
           outline_.marks[next_].lifted == lifted;
}

const Mark& MarkEmitter::act(bool sheet) {
    const Mark& mark = outline_.marks[next_++];
    switch (mark.kind) {
        case Mark::Kind::Value:
            value(mark, sheet);
            break;
        case Mark::Kind::Begin:
            begin(mark);
            break;
        case Mark::Kind::End:
            end();
            break;
        case Mark::Kind::Include:
            include(mark);
            break;
        case Mark::Kind::Blocks:
            blocks(mark);
            break;
        case Mark::Kind::Nothing:
            break;
    }
    return mark;
}

void MarkEmitter::value(const Mark& mark, bool sheet) {
    if (makes_picture(outline_.tags[mark.tag].formats)) {
        return picture(mark, sheet);
    }
    runs_.open_text();
    TextStyle style = runs_.style(story_.atoms[mark.atom], sheet);
    const std::vector<Format>& formats = outline_.tags[mark.tag].formats;
    if (!formats.empty() && formats.back().formatter->gives == Type::List) {
        style.line_feed = paragraph_break(mark, style.line_feed);
    }
    out_.add(Op::Code::Value, question(mark), out_.style(style));
}

/// A picture in the line: its run stays, the text around it is another.
void MarkEmitter::picture(const Mark& mark, bool sheet) {
    const Frame frame = frame_around(story_, mark.atom);
    if (sheet || story_.drawing || story_.atoms[mark.atom].attribute || frame.run_open.empty() ||
        frame.line_open.empty()) {
        return refuse_picture(mark);
    }
    constexpr std::int64_t text_width = 156 * opc::emu_per_millimetre;  // of A4 by GB/T 9704
    PictureShape shape;
    shape.width = text_width;
    shape.prefix = xml::lead_of_tag(frame.run_open);
    runs_.open_object();
    out_.add(Op::Code::PictureInLine, question(mark), out_.picture(std::move(shape)));
}

bool MarkEmitter::is_refused(const Mark& mark) {
    const bool picture = makes_picture(outline_.tags[mark.tag].formats);
    if (picture) {
        refuse_picture(mark);
    }
    return picture;
}

void MarkEmitter::refuse_picture(const Mark& mark) {
    const std::string& written = outline_.tags[mark.tag].written;
    problems_.push_back(
        {"tmpl.picture",
         {"这里不能放图片：" + written, "no picture can stand here: " + written},
         place_of(mark.tag),
         {"写在段落的文字中，或写作单张图片的替代文字",
          "write it in the text of a paragraph, or as the alternative text of a single picture"}});
}

void MarkEmitter::begin(const Mark& mark) {
    const Tag& tag = outline_.tags[mark.tag];
    const bool inverted = tag.kind == Tag::Kind::Inverted;
    if (inverted || allows_missing(tag.formats)) {
        questions_.optional.insert(tag.path);
    }
    begin(question(mark), inverted);
    if (!inverted) {
        begin_copy();
    }
}

/// The lists of the section whose opening tag was the last mark begin anew, and its bookmarks get
/// their names where something refers to them before they come.
void MarkEmitter::begin_copy() {
    std::size_t end = next_;
    for (int depth = 1; end < outline_.marks.size(); ++end) {
        const Mark::Kind kind = outline_.marks[end].kind;
        depth += kind == Mark::Kind::Begin ? 1 : kind == Mark::Kind::End ? -1 : 0;
        if (depth == 0) {
            break;
        }
    }
    const std::uint32_t from = outline_.marks[next_ - 1].atom;
    for (const std::string& list : lists_.within(from, outline_.marks[end].atom)) {
        out_.add(Op::Code::Restart, out_.string(list));
    }
    constexpr auto name_kind = static_cast<std::uint32_t>(docx::Identity::BookmarkName);
    for (const std::string& name : bookmarks_.referred_ahead(from, outline_.marks[end].atom)) {
        out_.add(Op::Code::Reserve, name_kind, out_.string(name));
    }
}

void MarkEmitter::copy(std::string_view source) {
    if (!inside_section() || bookmarks_.is_foreign(source)) {
        out_.copy(source);
    } else if (const docx::StyleNumbering* const style = lists_.by_style(source)) {
        copy_numbered(source, *style);
    } else {
        copy_marked(source);
    }
}

/// The start of a paragraph that its style numbers: where the list begins anew, the paragraph names
/// the new list itself. It keeps the indent of its style, which the list would override then.
void MarkEmitter::copy_numbered(std::string_view source, const docx::StyleNumbering& style) {
    const std::string w(xml::lead_of_tag(source));
    const std::size_t at = docx::place_of_property(source, "numPr");
    const std::size_t indent = docx::place_of_property(source, "ind");
    copy_marked(source.substr(0, at));
    const std::uint32_t list = out_.string(style.list);
    const std::uint32_t begin = out_.add(Op::Code::Anew, list);
    out_.copy("<" + w + "numPr><" + w + "ilvl " + w + "val=\"" +
              (style.level.empty() ? "0" : style.level) + "\"/><" + w + "numId " + w + "val=\"");
    out_.add(Op::Code::Identity, static_cast<std::uint32_t>(docx::Identity::Numbering), list);
    out_.copy("\"/></" + w + "numPr>");
    out_.at(begin).b = out_.add(Op::Code::SectionEnd, begin);
    copy_marked(source.substr(at, indent - at));
    if (!style.indent.empty() && !docx::has_property(source, "ind")) {
        const std::uint32_t own = out_.add(Op::Code::Anew, list);
        out_.copy(style.indent);
        out_.at(own).b = out_.add(Op::Code::SectionEnd, own);
    }
    copy_marked(source.substr(indent));
}

/// Copies a source whose ids become ops.
void MarkEmitter::copy_marked(std::string_view source) {
    const std::string without = docx::without_optional_ids(source);
    std::size_t from = 0;
    for (const docx::IdentityMark& mark : docx::identities_in(without)) {
        if (copy_identity(without, mark, from)) {
            return;
        }
    }
    out_.copy(std::string_view(without).substr(from));
}

/// Writes the source up to and with an id; true where that was all of it.
bool MarkEmitter::copy_identity(std::string_view source,
                                const docx::IdentityMark& mark,
                                std::size_t& from) {
    const std::uint32_t id = out_.string(source.substr(mark.begin, mark.end - mark.begin));
    if (mark.identity == docx::Identity::Comment) {
        out_.add(Op::Code::Once, out_.string(source));
        return true;
    }
    out_.copy(source.substr(from, mark.begin - from));
    Op op;
    op.code = is_note_reference(mark) ? Op::Code::Note : Op::Code::Identity;
    op.a = static_cast<std::uint32_t>(mark.identity);
    op.b = id;
    op.defines = mark.defines;
    out_.add(op);
    from = mark.end;
    return false;
}

void MarkEmitter::copy_name(const std::string& name) {
    if (!name.empty()) {
        constexpr auto name_kind = static_cast<std::uint32_t>(docx::Identity::BookmarkName);
        out_.add(Op::Code::Identity, name_kind, out_.string(name));
    }
}

/// What ends the paragraph of a tag and begins another like it; `otherwise` outside of paragraphs.
std::string MarkEmitter::paragraph_break(const Mark& mark, const std::string& otherwise) {
    const Frame frame = frame_around(story_, mark.atom);
    if (!frame.has_lines()) {
        return otherwise;
    }
    if (frame.in_line) {
        const std::string& written = outline_.tags[mark.tag].written;
        problems_.push_back({"tmpl.paragraphs",
                             {"“分段”不能用在超链接或修订之内：" + written,
                              "paragraphs cannot begin inside a link or a revision: " + written},
                             place_of(mark.tag),
                             {"把标记移到超链接或修订之外", "move the tag out of it"}});
    }
    return frame.text_close + frame.run_close + frame.line_close +
           docx::without_optional_ids(frame.line_open) + frame.run_open + frame.text_open;
}

void MarkEmitter::begin(std::uint32_t question, bool inverted) {
    runs_.suspend();
    Op op;
    op.code = Op::Code::Section;
    op.a = question;
    op.inverted = inverted;
    sections_.push_back(out_.add(op));
}

void MarkEmitter::begin_unless_last() {
    Question question;
    question.variable = Variable::Last;
    questions_.all.push_back(std::move(question));
    begin(static_cast<std::uint32_t>(questions_.all.size() - 1), true);
    own_section_ = true;
}

void MarkEmitter::end() {
    own_section_ = false;
    runs_.suspend();
    const std::uint32_t index = out_.add(Op::Code::SectionEnd, sections_.back());
    out_.at(sections_.back()).b = index;
    sections_.pop_back();
}

void MarkEmitter::include(const Mark& mark) {
    runs_.suspend();
    const Tag& tag = outline_.tags[mark.tag];
    const Frame frame = frame_around(story_, outline_.first_atoms[mark.tag]);
    if (const auto fragment = partials_.fragment(tag, frame, place_of(mark.tag))) {
        Op op;
        op.code = Op::Code::Call;
        op.a = *fragment;
        op.b = out_.string(tag.indent);
        op.from_margin = !mark.lifted && !tag.standalone;
        out_.add(op);
    }
}

void MarkEmitter::blocks(const Mark& mark) {
    const Frame frame = frame_around(story_, outline_.first_atoms[mark.tag]);
    BlockShape shape = block_shape(frame, styles_ == nullptr ? docx::Styles() : *styles_);
    out_.add(Op::Code::Blocks, question(mark), out_.block(std::move(shape)));
}

void MarkEmitter::keep_apart(std::string_view table) {
    if (makes_blocks_) {
        const std::string w(xml::lead_of_tag(table));
        out_.add(Op::Code::Apart, out_.string("<" + w + "p></" + w + "p>"));
    }
}

std::string MarkEmitter::place_of(std::uint32_t tag) const {
    const std::uint32_t text = story_.atoms[outline_.first_atoms[tag]].story;
    return place_ + ": " + place_in(story_, text, outline_.tags[tag].begin);
}

std::uint32_t MarkEmitter::question(const Mark& mark) {
    const Tag& tag = outline_.tags[mark.tag];
    Question question;
    question.path = split_path(tag.path);
    question.variable = loop_variable(tag.path);
    question.formats = tag.formats;
    question.name = tag.path;
    question.written = tag.written;
    question.place = place_of(mark.tag);
    questions_.all.push_back(std::move(question));
    return static_cast<std::uint32_t>(questions_.all.size() - 1);
}

}  // namespace nianbao::tmpl
