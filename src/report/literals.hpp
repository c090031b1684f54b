#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::report {

/// Many short words, looked for in one pass over a text (Aho and Corasick). Letters of ASCII count
/// in either case.
class Literals {
public:
    Literals() = default;
    /// None is empty.
    explicit Literals(const std::vector<std::string>& words);

    /// The indices of the words that the text holds, in no order. Linear in the text.
    std::vector<int> in(std::string_view text) const;

private:
    using State = std::uint32_t;   ///< what words begin with; 0: nothing
    using Letter = std::uint32_t;  ///< the number of a character; 0: in no word

    /// What goes on from a state are neighbours, and so are the words that one is all of.
    struct Node {
        Letter letter = 0;  ///< the last
        State longer = 0;
        State longer_end = 0;
        State shorter = 0;  ///< the longest other one that this ends with
        State told = 0;     ///< the longest with a word that this ends with; 0: none
        std::uint32_t word = 0;
        std::uint32_t word_end = 0;
    };

    /// A word, and its index.
    struct Word {
        std::vector<Letter> letters;
        int index = 0;
        auto operator<=>(const Word&) const = default;
    };

    std::vector<Letter> spelled(std::string_view word);
    Letter& letter(char32_t character);
    Letter letter_of(char32_t character) const noexcept;
    void build(const std::vector<Word>& words);
    void link(State state);
    State next(State state, Letter letter) const noexcept;

    std::vector<Letter> letters_;        ///< of the characters of the first plane
    std::map<char32_t, Letter> others_;  ///< of those beyond
    Letter last_letter_ = 0;
    std::vector<State> first_;  ///< what goes on from nothing, by letter
    std::vector<Node> nodes_;
    std::vector<int> sorted_;  ///< the indices of the words
};

}  // namespace nianbao::report
