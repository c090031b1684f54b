#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/figure_tag.hpp"
#include "format/narrative_words.hpp"
#include "nianbao/narrative.hpp"

namespace nianbao {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

/// Goes through the texts of a narrative and fills what is a tag of an item.
class Filler {
public:
    Filler(const Form& form, const Report& report, const Report* last)
        : form_(form), report_(report), last_(last) {}

    void fill(Block& block) {
        place_ = &block.place;
        format::each_words(block, [&](std::string& words) { fill(words); });
        format::each_worded_cell(block, [&](Value& cell) { fill(cell); });
    }

    std::vector<Note> take() && { return std::move(notes_); }

private:
    /// A cell that is nothing but a tag becomes the figure it stands for.
    void fill(Value& cell) {
        std::string words = cell.written();
        if (fill(words)) {
            cell = Value::from_cell(words);
        }
    }

    /// True where anything was filled.
    bool fill(std::string& text) {
        std::string made;
        std::size_t kept = 0;
        for (std::size_t open = text.find(opening); open != std::string::npos;) {
            const std::size_t close = text.find(closing, open);
            if (close == std::string::npos) {
                break;
            }
            // "{{{{x}}": the innermost marks are those of the tag.
            open = text.rfind(opening, close);
            const std::size_t end = close + closing.size();
            if (const auto words = words_of(text.substr(open, end - open))) {
                made.append(text, kept, open - kept).append(*words);
                kept = end;
            }
            open = text.find(opening, end);
        }
        if (kept == 0) {
            return false;
        }
        made.append(text, kept);
        text = std::move(made);
        return true;
    }

    std::optional<std::string> words_of(const std::string& tag) {
        const std::string_view inside = std::string_view(tag).substr(
            opening.size(), tag.size() - opening.size() - closing.size());
        format::FigureTag read = format::read_figure_tag(inside, form_, report_, last_);
        if (!read.is_ours) {
            return std::nullopt;
        }
        if (read.words.empty()) {
            notes_.push_back({{"没有填入 " + tag + "：" + read.fault.zh,
                               tag + " was not filled: " + read.fault.en},
                              *place_});
            return std::nullopt;
        }
        notes_.push_back(
            {{tag + " 填为“" + read.words + "”", tag + " is \"" + read.words + '"'}, *place_});
        return std::move(read.words);
    }

    const Form& form_;
    const Report& report_;
    const Report* last_;
    const std::string* place_ = nullptr;
    std::vector<Note> notes_;
};

}  // namespace

Reading with_figures(Reading reading, const Form& form, const Report* last) {
    Filler filler(form, reading.report, last);
    format::each_block(reading.report, [&](Block& block) { filler.fill(block); });
    for (Note& note : std::move(filler).take()) {
        reading.notes.push_back(std::move(note));
    }
    return reading;
}

}  // namespace nianbao
