#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/number.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What stands in one value cell. Blank is not zero, and neither is "not applicable".
class Value {
public:
    enum class State { Blank, Number, NotApplicable, Text };

    /// Blank.
    Value() = default;
    explicit Value(const Number& number) : state_(State::Number), number_(number) {}
    /// `written` is the sign used: "——", "—", "-", "/", "无".
    static Value not_applicable(std::string written);
    static Value text(std::string words);
    /// Reads a cell: a number, a sign for "not applicable", nothing, or words.
    static Value from_cell(std::string_view cell);

    State state() const noexcept { return state_; }
    bool is_blank() const noexcept { return state_ == State::Blank; }
    /// Null pointer where the cell holds no number.
    const Number* number() const noexcept { return state_ == State::Number ? &number_ : nullptr; }
    /// The cell as it is to be printed; empty for a blank.
    std::string written() const;

    bool operator==(const Value&) const = default;

private:
    State state_ = State::Blank;
    Number number_;
    std::string words_;
};

/// True for the signs that mean "not applicable" in a cell.
bool is_not_applicable(std::string_view cell) noexcept;

/// A declared value with the unit and the place it was read with.
struct Entry {
    Value value;
    std::string unit;   ///< as declared; empty where the input does not say
    std::string place;  ///< JSON pointer, or "line 12", or a cell; for findings
    bool operator==(const Entry&) const = default;
};

/// The declared values of a report by the keys of their items, in the order of the keys.
class Statistics {
public:
    using value_type = std::pair<std::string, Entry>;
    using const_iterator = std::vector<value_type>::const_iterator;

    const_iterator begin() const noexcept { return entries_.begin(); }
    const_iterator end() const noexcept { return entries_.end(); }
    std::size_t size() const noexcept { return entries_.size(); }
    bool empty() const noexcept { return entries_.empty(); }

    /// end() where nothing was declared for the item.
    const_iterator find(std::string_view key) const noexcept;
    /// The entry of an item; a blank one is added where there was none. At once where the key comes
    /// behind all others, else as long as it takes to move the entries behind it.
    Entry& operator[](std::string_view key);
    /// Throws std::out_of_range where nothing was declared for the item.
    const Entry& at(std::string_view key) const;
    /// Calls for each entry with its key and the entry, which may be changed.
    template <typename Visitor>
    void each(Visitor visit) {
        for (auto& [key, entry] : entries_) {
            visit(std::as_const(key), entry);
        }
    }
    /// How many were taken out: 0 or 1.
    std::size_t erase(std::string_view key);
    void clear() noexcept { entries_.clear(); }
    /// Makes room for so many entries.
    void reserve(std::size_t count) { entries_.reserve(count); }

    bool operator==(const Statistics&) const = default;

private:
    std::vector<value_type> entries_;
};

/// A picture by the name of its file. Lengths are in millimetres; where none is given the picture
/// is as large as it says itself, and no wider than the text.
struct Picture {
    std::string name;
    std::string fallback;  ///< the PNG that is shown where an SVG is not; empty: of the same name
    std::string alt;       ///< what it shows, for those who do not see it
    std::string caption;   ///< printed below it
    std::optional<Number> width;
    std::optional<Number> height;
    bool operator==(const Picture&) const = default;
};

/// What a section is made of: a paragraph, a heading inside it, a list, a small table, a picture.
struct Block {
    enum class Kind {
        Paragraph,
        Heading,  ///< on a line of its own
        RunIn,  ///< a heading that opens its paragraph: `text` is the heading, `rest` what follows
        List,
        Table,
        Picture
    };
    Kind kind = Kind::Paragraph;
    int level = 0;  ///< 1 to 4 for headings: 一、 （一） 1. （1）; 0 where a run-in has none
    std::string text;  ///< with the number as printed; empty for list, table and picture
    std::string rest;
    std::string place;
    std::vector<std::string> items = {};        ///< of a list
    bool ordered = false;                       ///< the list is numbered 1. 2. 3.
    std::vector<std::vector<Value>> rows = {};  ///< of a table, each of as many cells as the first
    bool head = true;                           ///< the first row of the table is its head
    Picture picture = {};
    bool operator==(const Block&) const = default;
};

/// A first-level section.
struct Section {
    std::string title;  ///< with the number as printed: "一、概述"
    std::vector<Block> content;
    std::string place;
    bool operator==(const Section&) const = default;
};

/// A calendar day.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    /// Reads "2018-03-26" or "2018 年 3 月 26 日". Empty where that is no day of the calendar.
    static std::optional<Date> parse(std::string_view text);
    /// "2018年3月26日", as GB/T 9704-2012 prints it.
    std::string text() const;
    /// "2018-03-26".
    std::string iso() const;
    bool operator==(const Date&) const = default;
};

/// 落款: who signs, and when.
struct Signature {
    std::string organization;
    Date date;
    bool operator==(const Signature&) const = default;
};

/// 政府信息公开工作年度报告 of one organ for one year.
struct Report {
    std::string edition;       ///< id of the form, "2014"
    int year = 0;              ///< the year reported on
    std::string organization;  ///< full name of the organ
    std::string level;  ///< "province", "city", "county", "township", "department"; may be empty
    std::string title;  ///< as declared; empty = composed from organization and year
    std::string table_title;  ///< as declared; empty = composed
    std::vector<Block> preamble;
    std::vector<Section> sections;
    std::optional<Signature> signature;
    Statistics statistics;  ///< absent = blank

    /// Null pointer where nothing was declared.
    const Entry* entry(std::string_view key) const noexcept;
};

/// Something a reader met and could not place, or had to interpret. Never dropped, never thrown.
struct Note {
    Words message;
    std::string place;
};

/// What a reader made of an input.
struct Reading {
    Report report;
    std::vector<Note> notes;
};

}  // namespace nianbao
