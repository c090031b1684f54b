#pragma once

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "format/text_lines.hpp"
#include "nianbao/report.hpp"
#include "text/fold.hpp"

namespace nianbao::format {

/// Finds every character of an input that is not blank again in its reading, once and in order.
/// The label of a row is that of the form, so a row is compared from its unit on.
class NothingLost {
public:
    explicit NothingLost(const Reading& reading) {
        const Report& report = reading.report;
        put_blocks(report.preamble);
        for (const Section& section : report.sections) {
            put(section.place, section.title);
            put_blocks(section.content);
        }
        for (const auto& [key, entry] : report.statistics) {
            put(entry.place, row_words(entry));
        }
        for (const Note& note : reading.notes) {
            put_note(note);
        }
        apart_ = text::folded(report.title);
        if (report.signature) {
            apart_ += text::folded(report.signature->organization) + report.signature->date.text();
        }
        apart_ += text::folded(report.table_title);
    }

    void expect_all_of(const std::string& input) {
        for (const Line& line : lines_of(input)) {
            const auto found = pieces_.find(line.number);
            if (found != pieces_.end()) {
                EXPECT_EQ(current_, "") << "before line " << line.number;
                current_ = found->second;
            }
            take(line, is_row(line) && found != pieces_.end());
        }
        EXPECT_EQ(current_, "");
        EXPECT_EQ(apart_, "");
    }

private:
    static std::string row_words(const Entry& entry) {
        const std::string words = entry.value.written();
        return entry.value.state() == Value::State::Text ? words + entry.unit : entry.unit + words;
    }

    void put(const std::string& place, const std::string& words) {
        if (place.starts_with("line ")) {
            pieces_[std::stoi(place.substr(5))] += text::folded(words);
        }
    }

    void put_blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            put(block.place, block.text + block.rest);
        }
    }

    void put_note(const Note& note) {
        const std::string opening = "没有归入报告的内容：";
        if (note.message.zh.starts_with(opening)) {
            const std::string words = note.message.zh.substr(opening.size());
            put(note.place, words.substr(0, words.find("（表式中")));
        }
    }

    void take(const Line& line, bool is_known_row) {
        const std::string words = text::folded(line.text);
        if (is_known_row && words.ends_with(current_)) {
            current_.clear();
        } else if (words == "统计指标单位统计数") {
            return;
        } else if (current_.starts_with(words)) {
            current_.erase(0, words.size());
        } else if (apart_.starts_with(words)) {
            apart_.erase(0, words.size());
        } else {
            ADD_FAILURE() << "lost: line " << line.number << ": " << line.text;
        }
    }

    std::map<int, std::string> pieces_;
    std::string current_;
    std::string apart_;  ///< title, signature and title of the table have no place of their own
};

}  // namespace nianbao::format
