#include "report/literals.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t first_plane = 0x10000;

char32_t lowered(char32_t character) noexcept {
    return character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character;
}

}  // namespace

Literals::Literals(const std::vector<std::string>& words) : letters_(first_plane) {
    std::vector<Word> made;
    made.reserve(words.size());
    for (const std::string& word : words) {
        made.push_back({spelled(word), static_cast<int>(made.size())});
    }
    std::sort(made.begin(), made.end());
    for (const Word& word : made) {
        sorted_.push_back(word.index);
    }
    build(made);
    for (State state = 0; state < nodes_.size(); ++state) {
        link(state);
    }
}

std::vector<Literals::Letter> Literals::spelled(std::string_view word) {
    std::vector<Letter> made;
    for (std::size_t at = 0; at < word.size();) {
        const text::CodePoint character = text::code_point(word, at);
        Letter& known = letter(lowered(character.value));
        known = known == 0 ? ++last_letter_ : known;
        made.push_back(known);
        at += character.size;
    }
    return made;
}

Literals::Letter& Literals::letter(char32_t character) {
    return character < first_plane ? letters_[character] : others_[character];
}

inline Literals::Letter Literals::letter_of(char32_t character) const noexcept {
    if (character < first_plane) {
        return letters_[lowered(character)];
    }
    const auto found = others_.find(character);
    return found == others_.end() ? 0 : found->second;
}

/// Breadth first: the words are in their order, so that those with the same beginning are
/// neighbours.
void Literals::build(const std::vector<Word>& words) {
    struct Span {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::size_t size = 0;  ///< letters that these words have in common
    };
    std::vector<Span> spans = {{0, static_cast<std::uint32_t>(words.size()), 0}};
    nodes_.emplace_back();
    for (State state = 0; state < nodes_.size(); ++state) {
        const Span span = spans[state];
        std::uint32_t at = span.begin;
        nodes_[state].word = at;
        while (at < span.end && words[at].letters.size() == span.size) {
            ++at;
        }
        nodes_[state].word_end = at;
        nodes_[state].longer = static_cast<State>(nodes_.size());
        while (at < span.end) {
            const Letter letter = words[at].letters[span.size];
            const std::uint32_t begin = at;
            while (at < span.end && words[at].letters[span.size] == letter) {
                ++at;
            }
            nodes_.emplace_back().letter = letter;
            spans.push_back({begin, at, span.size + 1});
        }
        nodes_[state].longer_end = static_cast<State>(nodes_.size());
    }
}

/// The shorter states were linked before.
void Literals::link(State state) {
    const Node& node = nodes_[state];
    if (state == 0) {
        first_.resize(last_letter_ + 1);
    }
    for (State longer = node.longer; longer < node.longer_end; ++longer) {
        Node& made = nodes_[longer];
        if (state == 0) {
            first_[made.letter] = longer;
        } else {
            made.shorter = next(node.shorter, made.letter);
        }
        made.told = made.word < made.word_end ? longer : nodes_[made.shorter].told;
    }
}

Literals::State Literals::next(State state, Letter letter) const noexcept {
    while (state != 0) {
        const Node& node = nodes_[state];
        for (State longer = node.longer; longer < node.longer_end; ++longer) {
            if (nodes_[longer].letter == letter) {
                return longer;
            }
        }
        state = node.shorter;
    }
    return first_[letter];
}

/// What a word that was seen before ends with was seen as well.
std::vector<int> Literals::in(std::string_view text) const {
    constexpr std::size_t common = 64;
    std::vector<int> found;
    found.reserve(common);
    std::vector<bool> seen(nodes_.size());
    State state = 0;
    for (std::size_t at = 0; !nodes_.empty() && at < text.size();) {
        const text::CodePoint character = text::code_point(text, at);
        at += character.size;
        const Letter letter = letter_of(character.value);
        state = letter == 0 ? 0 : next(state, letter);
        State told = nodes_[state].told;
        while (told != 0 && !seen[told]) {
            const Node& node = nodes_[told];
            seen[told] = true;
            found.insert(found.end(), sorted_.begin() + node.word, sorted_.begin() + node.word_end);
            told = nodes_[node.shorter].told;
        }
    }
    return found;
}

}  // namespace nianbao::report
