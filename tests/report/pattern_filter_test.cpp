#include "report/pattern_filter.hpp"

#include <random>

#include <gtest/gtest.h>

#include "nianbao/wording.hpp"

namespace nianbao::report {
namespace {

using Expressions = std::vector<std::string>;

/// Whether a text may hold an expression.
bool passes(const std::string& expression, std::string_view text) {
    PatternFilter filter;
    const Pattern pattern = filter.add({expression});
    filter.finish();
    return filter.candidates(text).has(pattern);
}

TEST(PatternFilter, KeepsPatternsFromTextsThatMissWhatTheyNeed) {
    EXPECT_TRUE(passes("新收.*申请", "申请新收"));
    EXPECT_FALSE(passes("新收.*申请", "新收件"));
    EXPECT_TRUE(passes("收到|接到", "接到#件"));
    EXPECT_FALSE(passes("收到|接到", "受理#件"));
    EXPECT_FALSE(passes("申请", ""));
}

TEST(PatternFilter, LetsPassWhatNeedsNothing) {
    EXPECT_TRUE(passes(R"(\p{Han}{3})", "12"));
}

TEST(PatternFilter, HoldsNoCapitalAgainstAText) {
    EXPECT_TRUE(passes("TODO", "TODO"));
    EXPECT_TRUE(passes("(?i)todo", "ToDo"));
    EXPECT_TRUE(passes("[ÃÂ]甲", "Ã甲"));
    EXPECT_TRUE(passes("ＸＸ", "ＸＸ"));
    EXPECT_TRUE(passes("(?i)kilo", "\u212Ailo"));
    EXPECT_TRUE(passes("İ", "İ"));
    EXPECT_TRUE(passes("Ⅱ", "Ⅱ"));
}

TEST(PatternFilter, KnowsNothingOfOtherPatterns) {
    PatternFilter filter;
    filter.add({"甲"});
    filter.finish();
    EXPECT_TRUE(filter.candidates("乙").has(Pattern({"丙"})));
    const PatternFilter empty;
    EXPECT_TRUE(empty.candidates("乙").has(Pattern({"丙"})));
}

TEST(PatternFilter, GivesPatternsThatOutliveIt) {
    std::optional<Pattern> pattern;
    {
        PatternFilter filter;
        pattern = filter.add({"甲", "乙"});
        filter.finish();
    }
    EXPECT_EQ(pattern->find_all("甲丙乙").size(), 2U);
}

TEST(PatternFilter, TellsUnsoundPatterns) {
    PatternFilter filter;
    EXPECT_FALSE(filter.add({"("}).is_sound());
    EXPECT_FALSE(filter.add({"甲*"}).is_sound());
    const Pattern sound = filter.add({"甲"});
    filter.finish();
    EXPECT_TRUE(sound.is_sound());
    EXPECT_FALSE(filter.candidates("乙").has(sound));
}

/// All patterns that the templates have.
std::vector<Expressions> shipped() {
    const Wording wording = load_wording(NIANBAO_TEMPLATES);
    std::vector<Expressions> all;
    const auto add = [&](const Expressions& expressions) {
        if (!expressions.empty()) {
            all.push_back(expressions);
        }
    };
    for (const WordRule& rule : wording.rules()) {
        add(rule.patterns);
        add(rule.exceptions);
    }
    for (const ClaimContext& context : wording.claims().contexts) {
        add(context.patterns);
    }
    for (const Claim& claim : wording.claims().rows) {
        add(claim.patterns);
        add(claim.exceptions);
    }
    return all;
}

/// Stretches of the expressions themselves without their signs, and what their classes stand for.
std::vector<std::string> pieces_of(const std::vector<Expressions>& all) {
    std::vector<std::string> pieces = {
        "#", "1", "9", "20", " ", "　", "-",  "，", "。", "（", "）",   "件",     "年", "x", "Ｘ",
        "Ã", "ſ", "K", "@",  "_", "“",  "\"", "0",  "2",  "汉", "\xE4", "\uFFFD", "﹣", "Ⅱ"};
    for (const Expressions& expressions : all) {
        for (const std::string& expression : expressions) {
            std::size_t begin = 0;
            while (begin < expression.size()) {
                const std::size_t end = std::min(
                    expression.find_first_of("()[]{}|?*+\\^<>$", begin), expression.size());
                if (end > begin) {
                    pieces.push_back(expression.substr(begin, end - begin));
                }
                begin = end + 1;
            }
        }
    }
    return pieces;
}

TEST(PatternFilter, LosesNoMatchOfTheRules) {
    const std::vector<Expressions> all = shipped();
    const std::vector<std::string> pieces = pieces_of(all);
    PatternFilter filter;
    std::vector<Pattern> patterns;
    patterns.reserve(all.size());
    for (const Expressions& expressions : all) {
        patterns.push_back(filter.add(expressions));
    }
    filter.finish();
    std::mt19937 random(20);
    std::size_t found = 0;
    std::size_t kept = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t count = random() % 24; count > 0; --count) {
            text += pieces[random() % pieces.size()];
        }
        const Candidates candidates = filter.candidates(text);
        for (const Pattern& pattern : patterns) {
            const std::vector<Range> plain = pattern.find_all(text);
            ASSERT_EQ(pattern.find_all(text, candidates), plain) << text;
            found += plain.size();
            kept += candidates.has(pattern) ? 0 : 1;
        }
    }
    // Neither all nor nothing, or the test would say little.
    EXPECT_GT(found, 10000U);
    EXPECT_GT(kept, 100000U);
}

}  // namespace
}  // namespace nianbao::report
