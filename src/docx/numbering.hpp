#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::docx {

/// A list that begins anew: another w:num of the same look.
struct NewList {
    std::string id;        ///< its w:numId
    std::string original;  ///< the w:numId it is a copy of
};

/// The numbering definitions of a document, ready for more lists (ECMA-376 part 1, §17.9).
class Numbering {
public:
    Numbering() = default;
    /// Throws Error as xml::Scanner does.
    explicit Numbering(std::string part);

    bool has(std::string_view list) const { return lists_.find(list) != lists_.end(); }

    /// The part with lists added. A copy begins where its original began: each level at the start
    /// that its definition, or an override of the original, gives.
    std::string with(const std::vector<NewList>& lists) const;

private:
    struct List {
        std::string definition;                     ///< w:abstractNumId
        std::map<std::string, std::string> starts;  ///< by level, where overridden
    };

    std::string copy_of(const NewList& list) const;

    std::string part_;
    std::string prefix_;      ///< "w:"
    std::size_t behind_ = 0;  ///< where more lists go
    std::map<std::string, List, std::less<>> lists_;
    std::map<std::string, std::map<std::string, std::string>> starts_;  ///< by definition, level
};

}  // namespace nianbao::docx
