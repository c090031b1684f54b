#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace nianbao::docx {

/// What Word prints before a paragraph of a list.
struct ListNumber {
    std::string text;     ///< "（三）", "2."; empty for a bullet, or where nothing is printed
    bool bullet = false;  ///< a sign that counts nothing
    int ordinal = 0;      ///< 3 for （三）; 0 where nothing counts
};

/// Counts the paragraphs of lists as Word does (ECMA-376 part 1, §17.9): each definition has its
/// counters, a level begins anew below every number of a level above it, and a list that overrides
/// a start begins there.
class ListNumbers {
public:
    ListNumbers() = default;
    /// Reads word/numbering.xml. Throws Error as xml::Scanner does.
    explicit ListNumbers(std::string_view part);

    /// The number of the next paragraph of a list (w:numId) at a level (w:ilvl, empty: the first).
    ListNumber next(std::string_view list, std::string_view level);

private:
    static constexpr std::size_t levels = 9;

    struct Level {
        int start = 1;
        std::string format;  ///< w:numFmt
        std::string text;    ///< w:lvlText: "（%1）"
        bool decimal = false;
    };
    using Levels = std::array<Level, levels>;
    struct List {
        std::string definition;
        std::map<std::size_t, int> starts;  ///< where overridden, by level
        std::map<std::size_t, Level> overrides;
    };
    struct Counters {
        std::array<int, levels> values{};
        std::array<bool, levels> begun{};
    };
    class PartReader;

    std::string printed(const Levels& definition,
                        const Counters& counters,
                        std::size_t level) const;

    std::map<std::string, Levels, std::less<>> definitions_;
    std::map<std::string, List, std::less<>> lists_;
    std::map<std::string, Counters, std::less<>> counters_;  ///< by definition
    std::set<std::string, std::less<>> begun_;               ///< lists that have printed a number
};

}  // namespace nianbao::docx
