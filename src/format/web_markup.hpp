#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/error.hpp"

namespace nianbao::format {

/// A cell of a table on a page: th where it has a scope, else td.
struct WebCell {
    std::string_view words;
    std::string_view scope = {};    ///< "col", "colgroup", "row", "rowgroup"
    std::string_view id = {};       ///< where other cells name it
    std::string_view headers = {};  ///< ids of the cells that head it, where scopes do not tell
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::string_view look = {};  ///< class of the style
    std::string_view lead = {};  ///< words before, after which a line may end
};

/// Writes a page of HTML: markup as it is, words and values with their signs replaced. What no page
/// may hold is kept as a problem at the place of what is being written.
class WebMarkup {
public:
    /// What follows is written for that place: a JSON pointer, a line, a cell.
    void at(std::string_view place) { place_ = place; }

    void raw(std::string_view html) { html_ += html; }
    /// Content of an element; a line end is <br>.
    void words(std::string_view text);
    /// The value of an attribute, without quotes.
    void value(std::string_view text);
    /// <name>words</name> on a line of its own.
    void line(std::string_view name, std::string_view text);
    /// <meta name="…" content="…">
    void meta(std::string_view name, std::string_view content);
    void cell(const WebCell& cell);

    void complain(Problem problem) { problems_.push_back(std::move(problem)); }
    /// All of an error, at the place at hand.
    void complain(const Error& error, const std::string& name);

    /// The page. Throws Error (Data) with every problem there was.
    std::string finish();

private:
    void check(std::string_view text);
    void attribute(std::string_view name, std::string_view value);
    void span(std::string_view name, std::size_t count);

    std::string html_;
    std::string_view place_;
    std::vector<Problem> problems_;
};

}  // namespace nianbao::format
