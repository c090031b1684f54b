#pragma once

#include <array>
#include <string>
#include <string_view>

// The vocabulary of the collection workbook, which its reader knows as well.
namespace nianbao::format {

/// Defined names of the cells that hold facts.
namespace fact {
inline constexpr const char* marker = "nianbao_workbook";  ///< its cell holds the edition
inline constexpr const char* year = "fact_year";
inline constexpr const char* organization = "fact_organization";
inline constexpr const char* level = "fact_level";
inline constexpr const char* title = "fact_title";
inline constexpr const char* table_title = "fact_table_title";
inline constexpr const char* signer = "fact_signature";
inline constexpr const char* date = "fact_date";
inline constexpr const char* narrative = "narrative";    ///< its cell is the head 章节
inline constexpr const char* summary = "check_summary";  ///< how many rules do not hold
}  // namespace fact

namespace word {
inline constexpr std::string_view facts_sheet = "基本情况";
inline constexpr std::string_view narrative_sheet = "正文";
inline constexpr std::string_view checks_sheet = "校核";
inline constexpr std::string_view checks = "校核";

// Labels of facts, and heads of the columns of the narrative.
inline constexpr std::string_view edition = "表式版本";
inline constexpr std::string_view year = "报告年度";
inline constexpr std::string_view organization = "机关名称";
inline constexpr std::string_view level = "机关层级";
inline constexpr std::string_view title = "报告标题";
inline constexpr std::string_view table_title = "统计表标题";
inline constexpr std::string_view signer = "落款机关";
inline constexpr std::string_view date = "落款日期";
inline constexpr std::string_view section = "章节";
inline constexpr std::string_view block = "层级";
inline constexpr std::string_view text = "文字";
inline constexpr std::string_view state = "状态";
inline constexpr std::string_view draft = "上年原文";

inline constexpr std::string_view preamble = "引言";
inline constexpr std::string_view is_draft = "草稿";   ///< as it stood last year
inline constexpr std::string_view is_kept = "沿用";    ///< confirmed: it holds for this year too
inline constexpr std::string_view no_text = "无文字";  ///< a section that is declared without words
}  // namespace word

/// Stands before a draft that was read; a rule of templates/words.json makes it an error.
inline constexpr std::string_view draft_mark = "【草稿】";

/// A level of organs: as a report says it, and as the workbook does.
struct LevelName {
    std::string_view id;
    std::string_view name;
};
inline constexpr std::array<LevelName, 5> level_names{{{"province", "省级"},
                                                       {"city", "市级"},
                                                       {"county", "县级"},
                                                       {"township", "乡镇街道"},
                                                       {"department", "部门"}}};

/// A text inside a formula.
inline std::string quoted_text(std::string_view words) {
    std::string quoted = "\"";
    for (const char letter : words) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + "\"";
}

}  // namespace nianbao::format
