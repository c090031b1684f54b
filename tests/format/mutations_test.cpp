#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

#include "format/mutations/verdicts.hpp"
#include "nianbao/files.hpp"

// Single faults put into correct reports. What a fault breaks is worked out here, from what the
// form and the sentences say, and held against what the reader and the checker tell.
namespace nianbao::format {
namespace {

int number_from(const char* name, int otherwise) {
    const char* const wanted = std::getenv(name);
    return wanted == nullptr ? otherwise : std::atoi(wanted);
}

std::string name_of(const Sample& sample) {
    return sample.page.form->id + " " + std::to_string(sample.page.year) + " " + sample.file;
}

std::string told(const Said& said) {
    std::string words;
    for (const Finding& finding : said.findings) {
        words += "\n    " + finding.rule + ": " + finding.message.zh;
    }
    for (const Note& note : said.notes) {
        words += "\n    note, " + note.place + ": " + note.message.zh;
    }
    return words;
}

/// Faults of one kind: how many were put, break a rule, were found, and by whom. A digit that no
/// rule and no sentence is about breaks nothing.
struct Tally {
    int put = 0;
    int breaking = 0;
    int found = 0;
    std::map<std::string, int> by = {};

    void add(const Tally& other) {
        put += other.put;
        breaking += other.breaking;
        found += other.found;
    }

    std::string row() const {
        constexpr std::size_t most_shown = 12;
        std::vector<std::pair<int, std::string>> rules;
        for (const auto& [rule, count] : by) {
            rules.emplace_back(-count, rule);
        }
        std::sort(rules.begin(), rules.end());
        rules.resize(std::min(rules.size(), most_shown));
        std::ostringstream words;
        words << std::setw(6) << put << std::setw(9) << put - breaking << std::setw(8) << breaking
              << std::setw(7) << found << " ";
        for (const auto& [count, rule] : rules) {
            words << " " << rule << ":" << -count;
        }
        return words.str();
    }
};

class Mutations : public testing::Test {
protected:
    static constexpr int faults_of_a_report = 5;

    void SetUp() override {
        forms_ = load_forms(NIANBAO_TEMPLATES);
        wording_ = load_wording(NIANBAO_TEMPLATES, forms_);
    }

    /// A correct report, of which nothing may be said.
    Said expect_silence(const Sample& sample) {
        Said said = said_of(sample, forms_, wording_);
        EXPECT_TRUE(broken_identities(*sample.page.form, sample.declared()).empty());
        EXPECT_TRUE(said.findings.empty()) << name_of(sample) << told(said);
        EXPECT_EQ(said.refused, "") << name_of(sample);
        const bool around = sample.file == "html";  // the page of the site is noted
        EXPECT_TRUE(around || said.notes.empty()) << name_of(sample) << told(said);
        return said;
    }

    void try_fault(const FaultKind& kind, Sample sample, const Said& before) {
        const auto fault = kind.put(sample, chance_);
        if (!fault) {
            return;
        }
        ++put_;
        Tally& tally = tallies_[kind.name];
        ++tally.put;
        const auto broken = broken_by(*fault, sample);
        if (broken.empty()) {
            return;
        }
        ++tally.breaking;
        const Said after = said_of(sample, forms_, wording_);
        const auto witnesses = witnesses_of(*fault, sample, before, after);
        for (const std::string& rule : witnesses) {
            ++tally.by[rule];
        }
        tally.found += witnesses.empty() ? 0 : 1;
        expect_each_rule(*fault, broken, sample, witnesses);
        if (witnesses.empty()) {
            std::cout << "missed: " << kind.name << " (" << broken.front().rule << "), "
                      << name_of(sample) << ", " << fault->told << told(after) << "\n";
        }
    }

    /// Where the reader is not concerned, every rule of the form that is broken has to speak.
    static void expect_each_rule(const Fault& fault,
                                 const std::vector<Broken>& broken,
                                 const Sample& sample,
                                 const std::set<std::string>& witnesses) {
        const auto& rules = sample.page.form->rules;
        for (const Broken& one : broken) {
            const bool known = std::any_of(
                rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == one.rule; });
            EXPECT_TRUE(!fault.breaks.empty() || !known || witnesses.count(one.rule) > 0)
                << one.rule << " is silent, " << name_of(sample) << ", " << fault.told;
        }
    }

    Tally print_table() const {
        Tally all;
        std::cout << std::left << std::setw(20) << "fault"
                  << "   put  nothing  breaks  found\n";
        for (const auto& [kind, tally] : tallies_) {
            std::cout << std::left << std::setw(20) << kind << std::right << tally.row() << "\n";
            all.add(tally);
        }
        std::cout << std::left << std::setw(20) << "all" << std::right << all.row() << "\n";
        return all;
    }

    std::vector<Form> forms_;
    Wording wording_;
    Chance chance_{static_cast<unsigned>(number_from("NIANBAO_SEED", 2025))};
    std::map<std::string, Tally> tallies_;
    int put_ = 0;
};

TEST_F(Mutations, AreFoundWhereTheyBreakARule) {
    const int wanted = number_from("NIANBAO_MUTATIONS", 300);
    const auto& kinds = fault_kinds();
    for (std::size_t turn = 0; put_ < wanted;) {
        const Sample sample = correct_sample(forms_, chance_);
        const Said before = expect_silence(sample);
        for (int i = 0; i < faults_of_a_report && put_ < wanted; ++i) {
            try_fault(kinds[turn++ % kinds.size()], sample, before);
        }
    }
    const Tally all = print_table();
    EXPECT_GE(all.found * 100, all.breaking * 98);
    EXPECT_GT(all.breaking * 2, all.put);
}

}  // namespace
}  // namespace nianbao::format
