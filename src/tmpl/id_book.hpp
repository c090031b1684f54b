#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "docx/identity.hpp"
#include "docx/numbering.hpp"

namespace nianbao::tmpl {

/// Gives out ids while a document is rendered: the first copy of a text keeps its own, each
/// further copy gets others, and what refers to an id within the copy follows.
class IdBook {
public:
    using Taken = std::set<std::string, std::less<>>;

    /// `taken`: the ids of the template. It must outlive the book.
    explicit IdBook(const Taken* taken = nullptr) : taken_(taken) {}

    /// The id to write where the template defines `original`.
    const std::string& define(docx::Identity identity, const std::string& original);
    /// The id to write where the template refers to `original`.
    const std::string& refer(docx::Identity identity, const std::string& original) const;
    /// Chooses the name that the next define() gives, so that what stands before it may refer to
    /// it.
    void reserve(docx::Identity identity, const std::string& original);
    /// True where the template has defined `original` before, so that define() would make another.
    bool is_copy(docx::Identity identity, const std::string& original) const;

    /// An id for something that the template does not have.
    std::string another(docx::Identity identity) { return fresh(identity, {}); }

    /// Another copy of a text with a list begins: from the second on it is a list of its own.
    void restart(const std::string& list);
    const std::vector<docx::NewList>& lists() const { return lists_; }

private:
    using Key = std::pair<docx::Identity, std::string>;

    std::string fresh(docx::Identity identity, const std::string& original);

    const Taken* taken_;
    std::map<Key, std::string> current_;
    std::set<Key> reserved_;
    std::map<docx::Identity, std::uint32_t> counters_;
    std::vector<docx::NewList> lists_;
};

}  // namespace nianbao::tmpl
