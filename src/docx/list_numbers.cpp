#include "docx/list_numbers.hpp"

#include <algorithm>
#include <charconv>

#include "docx/number_format.hpp"
#include "docx/story_reader.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;

int number_of(std::string_view text, int otherwise) {
    constexpr int most = 30000;
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && number >= 0 ? std::min(number, most) : otherwise;
}

}  // namespace

/// Reads the definitions while their elements go by.
class ListNumbers::PartReader {
public:
    PartReader(std::string_view part, ListNumbers& made) : scanner_(part), made_(made) {}

    void run() {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
            if (tag && token.uri == wordprocessing) {
                start(token.local);
            }
        }
    }

private:
    std::string value(std::string_view name = "val") const {
        return xml::decode(scanner_.attribute(name, wordprocessing));
    }

    void start(std::string_view name) {
        if (name == "abstractNum") {
            definition_ = &made_.definitions_[value("abstractNumId")];
            list_ = nullptr;
        } else if (name == "num") {
            list_ = &made_.lists_[value("numId")];
        } else if (name == "abstractNumId" && list_ != nullptr) {
            list_->definition = value();
        } else if (name == "lvl" || name == "lvlOverride") {
            at_ = std::min<std::size_t>(static_cast<std::size_t>(number_of(value("ilvl"), 0)),
                                        levels - 1);
            level_ = name == "lvlOverride" ? nullptr : level();
        } else if (name == "startOverride" && list_ != nullptr) {
            list_->starts[at_] = number_of(value(), 1);
        } else if (level_ != nullptr) {
            read_level(name);
        }
    }

    Level* level() {
        if (list_ != nullptr) {
            return &list_->overrides[at_];
        }
        return definition_ == nullptr ? nullptr : &(*definition_)[at_];
    }

    void read_level(std::string_view name) {
        if (name == "start") {
            level_->start = number_of(value(), 1);
        } else if (name == "numFmt") {
            level_->format = value();
        } else if (name == "lvlText") {
            level_->text = value();
        } else if (name == "isLgl") {
            level_->decimal = value() != "0" && value() != "false";
        }
    }

    xml::Scanner scanner_;
    ListNumbers& made_;
    Levels* definition_ = nullptr;
    List* list_ = nullptr;
    Level* level_ = nullptr;
    std::size_t at_ = 0;
};

ListNumbers::ListNumbers(std::string_view part) {
    PartReader(part, *this).run();
}

ListNumber ListNumbers::next(std::string_view list, std::string_view level) {
    const auto found = lists_.find(list);
    const auto definition =
        found == lists_.end() ? definitions_.end() : definitions_.find(found->second.definition);
    const auto at = static_cast<std::size_t>(number_of(level, 0));
    if (definition == definitions_.end() || at >= levels) {
        return {};
    }
    Levels all = definition->second;
    for (const auto& [overridden, own] : found->second.overrides) {
        all[overridden] = own;
    }
    Counters& counters = counters_[definition->first];
    if (begun_.emplace(list).second) {
        for (const auto& [overridden, start] : found->second.starts) {
            counters.values[overridden] = start - 1;
            counters.begun[overridden] = true;
        }
    }
    counters.values[at] = counters.begun[at] ? counters.values[at] + 1 : all[at].start;
    counters.begun[at] = true;
    std::fill(
        counters.begun.begin() + static_cast<std::ptrdiff_t>(at) + 1, counters.begun.end(), false);
    if (all[at].format == "bullet") {
        return {"", true, 0};
    }
    std::string text = printed(all, counters, at);
    return {std::move(text), false, counters.values[at]};
}

std::string ListNumbers::printed(const Levels& definition,
                                 const Counters& counters,
                                 std::size_t level) const {
    const Level& own = definition[level];
    if (own.format == "none") {
        return {};
    }
    std::string out;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool place = own.text[i] == '%' && i + 1 < own.text.size() &&
                           own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!place) {
            out += own.text[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(own.text[++i] - '1');
        const Level& named = definition[which];
        const int value = counters.begun[which] ? counters.values[which] : named.start;
        out += format_number(value, own.decimal ? "decimal" : named.format);
    }
    return out;
}

}  // namespace nianbao::docx
