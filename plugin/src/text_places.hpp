#pragma once

#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "open_document.hpp"
#include "review.hpp"

namespace nianbao::plugin {

/// Where the places of the library lie in a text document that is open in Writer.
class TextPlaces {
public:
    explicit TextPlaces(const Model& document);

    /// The words of the spot, or else the whole paragraph or cell; empty where there is none.
    Reference<css::text::XTextRange> find(const Spot& spot) const;

private:
    struct Paragraph {
        Reference<css::text::XTextRange> range;
        std::string text;
        std::size_t number = 0;  ///< among all, those in tables included; from 1
    };

    void add(const Reference<css::uno::XInterface>& text);
    void add_table(const Reference<css::text::XTextTable>& table);
    Reference<css::text::XTextRange> words_near(const std::string& words, std::size_t number) const;
    Reference<css::text::XTextRange> in_table(const std::string& place,
                                              const std::string& words) const;

    std::vector<Paragraph> paragraphs_;
    std::vector<Reference<css::text::XTextTable>> tables_;
};

}  // namespace nianbao::plugin
