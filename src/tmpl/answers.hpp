#pragma once

#include <string_view>

#include "tmpl/contexts.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// Asks the data what the tags of a template want to know, and tells what is wrong with it.
class Answers {
public:
    explicit Answers(Rendering& rendering) : rendering_(rendering), contexts_(rendering.data) {}

    Contexts& contexts() { return contexts_; }

    /// The value of a question, formats applied; null pointer where the data has none, which is
    /// told where that is an error. `made` holds the value where it is not part of the data.
    const Data* find(std::uint32_t question, Data& made);

    /// True where the data knows the path of a question.
    bool knows(std::uint32_t question) const;
    /// True where the data has a value for a question that is printed, not a list of objects or an
    /// object that is entered.
    bool has_value(std::uint32_t question) const;

    /// The characters a value prints, as they are; empty where it cannot be printed.
    std::string_view text_of(const Data& value, std::uint32_t question);

    /// What a value tag prints; a missing value may leave the tag as it stands.
    std::string_view text(std::uint32_t question, Data& made);

    /// What is printed for a value that the data lacks: nothing, or the tag as it stands.
    std::string_view unanswered(std::uint32_t question) const;

private:
    const Data* shown(std::uint32_t question, const Data* found, Data& made);

    Rendering& rendering_;
    Contexts contexts_;
};

}  // namespace nianbao::tmpl
