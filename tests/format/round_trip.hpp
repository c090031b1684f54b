#pragma once

#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "report/cell_reading.hpp"

namespace nianbao::format {

/// How many random reports of each edition are written and read back: NIANBAO_ROUND_TRIPS, or as
/// many as take little time.
inline int round_trips(int otherwise) {
    const char* const wanted = std::getenv("NIANBAO_ROUND_TRIPS");
    return wanted == nullptr ? otherwise : std::max(1, std::atoi(wanted));
}

/// A block as text, for comparison: kind, level, words, cells.
inline std::string told(const Block& block) {
    std::string words = std::to_string(static_cast<int>(block.kind)) + "/" +
                        std::to_string(block.level) + " " + block.text + "|" + block.rest;
    for (const std::string& item : block.items) {
        words += "\n  * " + item;
    }
    for (const auto& row : block.rows) {
        words += block.head && &row == &block.rows.front() ? "\n  #" : "\n  |";
        for (const Value& cell : row) {
            words += " " + cell.written() + " |";
        }
    }
    return words + (block.ordered ? " (ordered)" : "");
}

inline std::string told(const std::vector<Block>& blocks) {
    std::string words;
    for (const Block& block : blocks) {
        words += told(block) + "\n";
    }
    return words;
}

/// The figures of a report, as a reader of cells takes them.
inline void expect_same_figures(const Form& form, const Report& given, const Report& read) {
    form.each_item([&](const Item& item) {
        const Entry* const before = given.entry(item.key);
        const Entry* const after = read.entry(item.key);
        const Value wanted =
            report::read_cell(before == nullptr ? "" : before->value.written(), item).value;
        const Value found = after == nullptr ? Value() : after->value;
        EXPECT_TRUE(wanted == found)
            << item.key << ": " << wanted.written() << " came back as " << found.written();
    });
}

/// All of a report.
inline void expect_same_report(const Form& form, const Report& given, const Report& read) {
    EXPECT_EQ(given.edition, read.edition);
    EXPECT_EQ(given.year, read.year);
    EXPECT_EQ(given.title, read.title);
    EXPECT_EQ(given.organization, read.organization);
    EXPECT_EQ(given.table_title, read.table_title);
    EXPECT_EQ(given.signature, read.signature);
    EXPECT_EQ(told(given.preamble), told(read.preamble));
    EXPECT_EQ(given.sections.size(), read.sections.size());
    for (std::size_t i = 0; i < std::min(given.sections.size(), read.sections.size()); ++i) {
        EXPECT_EQ(given.sections[i].title, read.sections[i].title);
        EXPECT_EQ(told(given.sections[i].content), told(read.sections[i].content));
    }
    expect_same_figures(form, given, read);
}

/// All notes as one text.
inline std::string told(const std::vector<Note>& notes) {
    std::string words;
    for (const Note& note : notes) {
        words += note.place + ": " + note.message.zh + "\n";
    }
    return words;
}

}  // namespace nianbao::format
