#include "docx/body_writer.hpp"

#include <algorithm>
#include <utility>

#include "xml/escape.hpp"

namespace nianbao::docx {
namespace {

std::string escaped(std::string_view characters) {
    std::string out;
    xml::append_text(out, characters);
    return out;
}

std::string text_element(const std::string& prefix, std::string_view characters) {
    return "<" + prefix + "t>" + escaped(characters) + "</" + prefix + "t>";
}

std::string run(const Paragraph& paragraph, std::string_view characters) {
    return "<" + paragraph.prefix + "r>" + paragraph.run_properties +
           text_element(paragraph.prefix, characters) + "</" + paragraph.prefix + "r>";
}

/// Text for a paragraph that has no w:t.
xml::Splice first_text(std::string_view part,
                       const Paragraph& paragraph,
                       std::string_view characters) {
    const std::string& prefix = paragraph.prefix;
    if (paragraph.start.size == paragraph.source.size) {
        std::string tag(paragraph.start.of(part).substr(0, paragraph.start.size - 2));
        return {paragraph.source, tag + ">" + run(paragraph, characters) + "</" + prefix + "p>"};
    }
    if (paragraph.run_end) {
        return {{*paragraph.run_end, 0}, text_element(prefix, characters)};
    }
    const std::size_t end = part.rfind('<', paragraph.source.end() - 1);
    return {{end, 0}, run(paragraph, characters)};
}

/// The text of one piece while stretches are written over it.
class PieceWriter {
public:
    PieceWriter(const Paragraph& paragraph, const TextPiece& piece)
        : text_(paragraph.text), at_(piece.begin), begin_(piece.begin), end_(at_ + piece.size) {}

    /// The part of a stretch that lies in this piece; its characters where they are not written
    /// yet. False where it lies elsewhere.
    bool write(const Stretch& stretch, bool written) {
        const std::size_t from = std::max(stretch.begin, begin_);
        const std::size_t to = std::min(stretch.begin + stretch.size, end_);
        if (from > to || (from == to && (written || stretch.size > 0))) {
            return false;
        }
        out_ += text_.substr(at_, from - at_);
        out_ += written ? std::string_view() : std::string_view(stretch.characters);
        at_ = to;
        changed_ = true;
        return true;
    }

    bool is_changed() const noexcept { return changed_; }
    std::string finish() && {
        out_ += text_.substr(at_, end_ - at_);
        return std::move(out_);
    }

private:
    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    std::size_t end_;
    std::string out_;
    bool changed_ = false;
};

}  // namespace

bool write_text(std::string_view part,
                const Paragraph& paragraph,
                const std::vector<Stretch>& stretches,
                std::vector<xml::Splice>& splices) {
    if (paragraph.pieces.empty() && !stretches.empty()) {
        splices.push_back(first_text(part, paragraph, stretches.front().characters));
        return stretches.size() == 1;
    }
    std::vector<char> written(stretches.size());
    for (const TextPiece& piece : paragraph.pieces) {
        PieceWriter writer(paragraph, piece);
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            if (writer.write(stretches[i], written[i] != 0)) {
                written[i] = 1;
            }
        }
        if (writer.is_changed()) {
            splices.push_back({piece.content, escaped(std::move(writer).finish())});
        }
    }
    return std::count(written.begin(), written.end(), 0) == 0;
}

std::string paragraph_like(std::string_view part,
                           const Paragraph& pattern,
                           std::string_view characters) {
    const std::string& prefix = pattern.prefix;
    return "<" + prefix + "p>" + std::string(pattern.properties.of(part)) +
           run(pattern, characters) + "</" + prefix + "p>";
}

}  // namespace nianbao::docx
