#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "desk.hpp"

namespace nianbao::plugin {

/// One place that a finding speaks of.
struct Spot {
    /// As the library names it: "统计表!C15", "table 1, row 3, column 2"; empty for words of a
    /// title.
    std::string place;
    std::string words;  ///< what stands there; may be empty
};

/// One line of the list.
struct Remarked {
    Severity severity = Severity::Information;
    std::string rule;  ///< empty for notes and problems
    Words text;
    std::vector<Spot> spots;
    std::string let_stand;  ///< the reason; empty while it stands open
};

/// What checking a document came to.
struct Review {
    Words facts;  ///< organ, year, edition
    std::vector<Remarked> lines;

    std::size_t count(Severity severity) const;
};

Review review_of(const Judged& judged);
/// Of a document that cannot be read as a report.
Review review_of(const Error& error);

/// What a line begins with: "错误 M1", "Error M1"; 已忽略 where it was let stand.
std::string name_in(const Remarked& line, Language language);

/// "错误 2 · 警告 3 · 提示 0".
Words counts_of(const Review& review);

/// The newest review of each open document, by its id, and who shows it. Any thread may use it.
class Reviews {
public:
    using Listener = std::function<void()>;

    static Reviews& all();

    void put(const std::string& document, Review review);
    /// Null pointer where the document was not checked.
    std::shared_ptr<const Review> find(const std::string& document) const;

    /// The listener is called when the review of the document is another. Answers what ignore()
    /// takes.
    std::size_t listen(const std::string& document, Listener listener);
    void ignore(std::size_t number);

private:
    struct Listening {
        std::string document;
        Listener listener;
    };

    mutable std::mutex mutex_;  ///< of all that follows
    std::map<std::string, std::shared_ptr<const Review>> reviews_;
    std::map<std::size_t, Listening> listeners_;
    std::size_t next_ = 1;
};

}  // namespace nianbao::plugin
