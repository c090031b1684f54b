#include "xlsx/defined_names.hpp"

#include <vector>

#include "xlsx/formula.hpp"
#include "xlsx/part_slot.hpp"
#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

class NameMover {
public:
    NameMover(std::string_view part, const WorkbookMoves& workbook)
        : scanner_(part), workbook_(workbook), copied_(part.data()), end_(end_of(part)) {}

    std::string move() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            const bool ours = token.uri == spreadsheet && token.kind == Token::Kind::Start;
            if (ours && token.local == "definedName") {
                name(token);
            } else if (ours && token.local == "definedNames") {
                copy_to(token.source.data());
                at_ = out_.size();
            } else if (token.kind == Token::Kind::End && token.local == "definedNames") {
                leave(token);
            }
        }
        copy_to(end_);
        return std::move(out_);
    }

private:
    void copy_to(const char* end) {
        out_ += between(copied_, end);
        copied_ = end;
    }

    /// Without names there is no element for them.
    void leave(const Token& token) {
        if (kept_ == 0) {
            out_.resize(at_);
            copied_ = end_of(token.source);
        }
    }

    void name(const Token& start) {
        const std::string_view tag = start.source;
        const bool own = scanner_.attribute("name").starts_with("_xlnm.");
        const std::string_view local = scanner_.attribute("localSheetId");
        const std::string_view whole = scanner_.skip(start);
        const std::size_t size = whole.rfind('<') - tag.size();
        const std::string_view source = whole.substr(tag.size(), size);
        const Formula formula(
            xml::decode(source), workbook_, own ? Formula::Use::Cells : Formula::Use::Name);
        copy_to(tag.data());
        copied_ = end_of(whole);
        const auto sheet = read_number(local);
        if (!sheet || *sheet >= workbook_.names().size()) {
            write(tag, formula, {}, own, source);
            out_ += whole.substr(tag.size() + size);
            ++kept_;
            return;
        }
        const WorkbookMoves::Outputs outputs = workbook_.outputs(*sheet);
        for (std::size_t i = outputs.first; i < outputs.last; ++i) {
            Place place;
            place.sheet = i;
            std::string numbered(
                tag.substr(0, static_cast<std::size_t>(local.data() - tag.data())));
            numbered += std::to_string(i);
            numbered += between(end_of(local), end_of(tag));
            const std::size_t before = out_.size();
            if (write(numbered, formula, place, own, source)) {
                out_ += whole.substr(tag.size() + size);
                ++kept_;
            } else {
                out_.resize(before);
            }
        }
    }

    /// False where a name that Excel keeps for itself has lost its cells.
    bool write(std::string_view tag,
               const Formula& formula,
               const Place& place,
               bool own,
               std::string_view source) {
        const std::string now = formula.at(place, workbook_);
        out_ += tag;
        if (now == formula.text()) {
            out_ += source;
        } else {
            xml::append_text(out_, now);
        }
        return !own || now == formula.text() || now.find("#REF!") == std::string::npos;
    }

    xml::Scanner scanner_;
    const WorkbookMoves& workbook_;
    std::string out_;
    const char* copied_;
    const char* end_;
    std::size_t at_ = 0;
    std::size_t kept_ = 0;
};

}  // namespace

std::string moved_names(std::string_view part, const WorkbookMoves& workbook) {
    return NameMover(part, workbook).move();
}

}  // namespace nianbao::xlsx
