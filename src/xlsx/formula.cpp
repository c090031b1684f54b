#include "xlsx/formula.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/functions.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// A character of a name, of a number or of an unquoted sheet.
bool is_word(char c) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    constexpr std::string_view others = "_.$\\?";
    return letter || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || others.find(c) != npos;
}

/// The name behind 'It''s'.
std::string unquoted(std::string_view quoted) {
    std::string name;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        name += quoted[i];
        i += quoted[i] == '\'' ? 1 : 0;
    }
    return name;
}

}  // namespace

/// Cuts a formula into tokens and keeps the references.
class FormulaReader {
public:
    FormulaReader(const WorkbookMoves& workbook, Formula& formula)
        : workbook_(workbook), formula_(formula), text_(formula.text_) {}

    void read() {
        while (at_ < text_.size()) {
            token();
        }
    }

private:
    /// A function, or plain brackets where it has no name.
    struct Call {
        std::string_view function;
        std::size_t argument = 0;
    };

    void token() {
        switch (text_[at_]) {
            case '"':
                at_ = behind_quote('"');
                break;
            case '\'':
                quoted_sheet();
                break;
            case '#':
                error();
                break;
            case '{':
                array();
                break;
            case '[':
                bracket();
                break;
            default:
                is_word(text_[at_]) ? word() : sign();
        }
    }

    void sign() {
        const char c = text_[at_++];
        if (c == '(') {
            calls_.push_back({});
        } else if (c == ')' && !calls_.empty()) {
            calls_.pop_back();
        } else if (c == ',' && !calls_.empty()) {
            ++calls_.back().argument;
        }
    }

    /// Behind the quote that closes the one at at_; a doubled one does not.
    std::size_t behind_quote(char quote) const {
        for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
            if (text_[i] == quote && (i + 1 == text_.size() || text_[++i] != quote)) {
                return text_[i] == quote ? i + 1 : i;
            }
        }
        return text_.size();
    }

    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

    std::size_t word_end(std::size_t i) const {
        while (i < text_.size() && is_word(text_[i])) {
            ++i;
        }
        return i;
    }

    /// #DIV/0!, #N/A, and what an old program wrote for a lost sheet: #REF!A1.
    void error() {
        ++at_;
        while (is_word(at(at_)) || at(at_) == '/') {
            ++at_;
        }
        if (at(at_) == '!') {
            at_ = word_end(at_ + 1);
        }
    }

    /// {1,"a";2,"b"} holds constants only.
    void array() {
        while (at_ < text_.size() && text_[at_] != '}') {
            at_ = text_[at_] == '"' ? behind_quote('"') : at_ + 1;
        }
        ++at_;
    }

    /// Behind a structured reference such as [[#All],[x]]; ' quotes the next character.
    std::size_t behind_brackets(std::size_t i) const {
        std::size_t depth = 0;
        for (; i < text_.size(); ++i) {
            if (text_[i] == '\'') {
                ++i;
            } else if (text_[i] == '[') {
                ++depth;
            } else if (text_[i] == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return text_.size();
    }

    /// [1]Sheet1!A1 of another workbook, or [@x] of the table around.
    void bracket() {
        const std::size_t start = at_;
        at_ = behind_brackets(at_);
        std::size_t end = word_end(at_);
        if (at(end) == ':' && end > at_ && at(word_end(end + 1)) == '!') {
            end = word_end(end + 1);
        }
        if (at(end) == '!') {
            cells_of(start, end + 1, Formula::foreign, Formula::foreign);
        }
    }

    void quoted_sheet() {
        const std::size_t start = at_;
        at_ = behind_quote('\'');
        if (at(at_) != '!') {
            return;
        }
        const std::string name = unquoted(text_.substr(start + 1, at_ - start - 2));
        const std::size_t colon = name.find(':');
        const bool several = colon != npos && name.find_first_of("[\\/") == npos;
        const std::uint32_t first = sheet(several ? name.substr(0, colon) : name);
        cells_of(start, at_ + 1, first, several ? sheet(name.substr(colon + 1)) : first);
    }

    std::uint32_t sheet(std::string_view name) const {
        const auto found = workbook_.find(name);
        return found ? static_cast<std::uint32_t>(*found) : Formula::foreign;
    }

    void word() {
        const std::size_t start = at_;
        const auto found = find_area(text_.substr(start));
        const std::size_t end = word_end(start);
        const std::size_t last = at(end) == ':' ? word_end(end + 1) : end;
        if (found) {
            add(start, start, *found, Formula::own_sheet, Formula::own_sheet);
        } else if (at(end) == '!') {
            const std::uint32_t one = sheet(text_.substr(start, end - start));
            cells_of(start, end + 1, one, one);
        } else if (last > end + 1 && at(last) == '!') {
            cells_of(start,
                     last + 1,
                     sheet(text_.substr(start, end - start)),
                     sheet(text_.substr(end + 1, last - end - 1)));
        } else if (is_digit(text_[start])) {
            number();
        } else {
            name(start, end);
        }
    }

    void number() {
        while (is_digit(at(at_)) || at(at_) == '.') {
            ++at_;
        }
        if (at(at_) == 'E' || at(at_) == 'e') {
            const char next = at(at_ + 1);
            at_ += next == '+' || next == '-' ? 2 : 1;
            at_ = word_end(at_);
        }
    }

    void name(std::size_t start, std::size_t end) {
        at_ = end;
        if (at(end) == '(') {
            calls_.push_back({text_.substr(start, end - start), 0});
            ++at_;
        } else if (at(end) == '[') {
            at_ = behind_brackets(end);
        }
    }

    /// What stands behind "Sheet1!": cells, or a name.
    void cells_of(std::size_t start, std::size_t begin, std::uint32_t first, std::uint32_t last) {
        first = last == Formula::foreign ? last : first;
        last = first == Formula::foreign ? first : last;
        const auto found = find_area(text_.substr(begin));
        at_ = begin;
        if (found) {
            add(start, begin, *found, first, last);
        } else if (first != Formula::foreign) {
            add(start, begin, {}, first, last);
            formula_.references_.back().cells = false;
        }
    }

    void add(std::size_t start,
             std::size_t begin,
             const FoundArea& found,
             std::uint32_t first,
             std::uint32_t last) {
        at_ = begin + found.size;
        Formula::Reference reference;
        reference.sheet = static_cast<std::uint32_t>(start);
        reference.begin = static_cast<std::uint32_t>(begin);
        reference.end = static_cast<std::uint32_t>(at_);
        reference.first_sheet = first;
        reference.last_sheet = last;
        reference.area = found.area;
        const Argument argument = whole_argument(start);
        reference.range = argument != Argument::Value;
        reference.through = reference.range;
        reference.list = argument == Argument::List;
        reference.second = sign_before(start) == ':';
        formula_.references_.push_back(reference);
    }

    char sign_before(std::size_t start) const {
        while (start > 0 && is_blank(text_[start - 1])) {
            --start;
        }
        return start > 0 ? text_[start - 1] : '\0';
    }

    /// What may stand where this reference is; Value where it is not all of an argument.
    Argument whole_argument(std::size_t start) const {
        const char before = sign_before(start);
        std::size_t behind = at_;
        while (is_blank(at(behind))) {
            ++behind;
        }
        const bool alone =
            (before == '(' || before == ',') && (at(behind) == ')' || at(behind) == ',');
        return alone && !calls_.empty()
                   ? argument_of(calls_.back().function, calls_.back().argument)
                   : Argument::Value;
    }

    const WorkbookMoves& workbook_;
    Formula& formula_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Call> calls_;
};

Formula::Formula(std::string_view text, const WorkbookMoves& workbook, Use use) : text_(text) {
    FormulaReader(workbook, *this).read();
    const bool cells = use != Use::Value && only_references();
    for (Reference& reference : references_) {
        reference.range = (cells && reference.cells) || reference.range;
        reference.list = (cells && use == Use::Series) || reference.list;
        reference.floats = use == Use::Name;
    }
}

}  // namespace nianbao::xlsx
