#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/number.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What a row of a statistics table may hold.
enum class ItemKind {
    Heading,  ///< no value
    Count,    ///< a whole number, 0 or more
    Change,   ///< a whole number, below 0 where things have become fewer
    Amount,   ///< a decimal in 万元, 0 or more, at most 6 decimals
    Text      ///< words
};

/// 统计指标: one value of the statistics table, or one of its heading rows.
struct Item {
    std::string key;     ///< stable ASCII: "1.2.1", "r3.1.natural"
    std::string number;  ///< printed mark: "（一）", "1.", "其中："; may be empty
    std::string label;   ///< official label without the mark
    std::vector<std::string> aliases;  ///< other labels seen in print
    std::string unit;                  ///< official unit: "条", "万元"; headings "——"
    std::vector<std::string> units;    ///< other units read without an error
    std::string parent;                ///< key of the row it stands under; empty at the top
    ItemKind kind = ItemKind::Count;
    int indent = 0;      ///< 0 to 3
    Words explain = {};  ///< 口径: what is counted here; empty where there is nothing to say
    bool local = false;  ///< a profile has added its row; the national form has none
};

/// One row or column of a matrix. A row without values (a heading such as 三、本年度办理结果) has
/// `heading` set and no items.
struct Axis {
    std::string key;
    std::string number;
    std::string label;
    std::vector<std::string> aliases;
    std::string parent;  ///< key of the heading row above; empty at the top and for columns
    std::string group;  ///< printed heading over several of them: "法人或其他组织"; may be empty
    bool heading = false;
    std::string unit = {};  ///< of a column whose figures have another unit than those of the table
    std::optional<ItemKind> kind = {};  ///< and are of another kind
    Words explain = {};  ///< 口径: what is counted here; empty where there is nothing to say
};

/// A statistics table: a list (one item per row) or a matrix (one item per row and column, with
/// the key "row.column").
struct Table {
    enum class Kind { List, Matrix };
    std::string key;
    Kind kind = Kind::List;
    std::string title;
    std::string caption;  ///< printed over the table: "第二十条第（一）项"; may be empty
    std::string section;  ///< key of the section it stands in; empty = annex
    std::vector<std::string> head;          ///< printed head of a list
    std::vector<std::string> printed = {};  ///< further words of its head, that name no column
    std::vector<Axis> rows;                 ///< of a matrix, headings in their place
    std::vector<Axis> columns;              ///< of a matrix
    std::vector<Item> items;                ///< all items, row by row, as printed
    std::string corner = {};  ///< printed where the heads of rows and columns meet; may be empty
    std::string tab = {};     ///< short name of its sheet in a workbook; may be empty
    std::string over = {};    ///< printed over all columns: "申请人情况"; may be empty
};

/// A section of the narrative.
struct FormSection {
    std::string key;    ///< "overview"
    std::string title;  ///< "一、总体情况"
    std::vector<std::string> aliases;
};

enum class Severity { Information, Warning, Error };

/// Its name in JSON and for programs: "information", "warning", "error".
std::string_view name_of(Severity severity) noexcept;

/// The severity of that name; empty where there is none.
std::optional<Severity> severity_named(std::string_view name) noexcept;

/// What people are shown: 提示/hint, 警告/warning, 错误/error.
const Words& words_of(Severity severity);

/// 勾稽关系: one row of the rules of a form. C++ knows kinds of rules, never rules.
/// `left` and `right` are lists of item keys; sums are taken over a list. "last:next.total" is the
/// figure of the year before.
struct Rule {
    std::string id;    ///< "M1"; rules spread over columns or rows share it
    std::string kind;  ///< a name of rule_kinds() in check.hpp
    std::vector<std::string> left;
    std::vector<std::string> right;
    std::optional<Number> bound;    ///< for `minimum`
    std::optional<int> first_year;  ///< report years the rule holds for; empty = open
    std::optional<int> last_year;
    std::vector<std::string> levels;  ///< levels of the organ it holds for; empty = all
    Severity severity = Severity::Warning;
    std::string source;  ///< notice number and clause, or what the rule rests on
    Words message;       ///< what is wrong, without the figures
};

/// A figure to be seen at a glance where many reports stand in one list.
struct KeyFigure {
    std::string key;  ///< of an item that holds a number
    Words label;      ///< short: it heads a column
};

/// An edition of the official form, read from templates/<edition>/form.json.
struct Form {
    std::string id;  ///< "2021"
    Words name;
    int first_year = 0;
    std::optional<int> last_year;  ///< empty while the edition is in force
    std::string notice;            ///< 文号, "国办公开办函〔2021〕30号"
    std::string law;
    std::string title;            ///< name of the statistics table
    bool fixed_sections = false;  ///< the section titles are prescribed
    std::vector<FormSection> sections;
    std::vector<Table> tables;
    std::vector<Rule> rules;
    std::vector<std::string> contact = {};  ///< lines to be filled by hand: "填报人"
    std::vector<KeyFigure> figures = {};    ///< in the order of their columns

    // What a profile (profile.hpp) says of it.
    std::string level = {};             ///< of an organ whose report does not say; may be empty
    bool blank_is_zero = false;         ///< a blank counts as 0 where rules compare sums
    bool dash_is_zero = false;          ///< so does a sign for "not applicable"
    std::vector<std::string> off = {};  ///< ids of rules that are switched off

    /// Null pointer where the form has no such item.
    const Item* item(std::string_view key) const noexcept;

    /// Where an item stands, and its name in tags.
    struct Place {
        std::string name;  ///< item_name() of its key
        std::string unit;  ///< what its unit goes by in tags: "unit_r3_1_natural"
        std::size_t table = 0;
        std::size_t item = 0;
    };
    const Item& at(const Place& place) const { return tables[place.table].items[place.item]; }
    /// All items in the order of their names in tags.
    const std::vector<Place>& places() const noexcept { return places_; }
    /// Index into places(); empty where the form has no such item.
    std::optional<std::size_t> place_of(std::string_view key) const noexcept;
    /// The same, at once where keys are asked for in their order: `next` tells where to look first
    /// and is left behind the item that was found. It begins as 0.
    std::optional<std::size_t> place_of(std::string_view key, std::size_t& next) const noexcept;
    /// Has to be called once the tables are complete; item(), places() and place_of() rest on it.
    void index_items();

    /// Calls for each item of each table, in the order of print.
    template <typename Visitor>
    void each_item(Visitor visit) const {
        for (const Table& table : tables) {
            for (const Item& item : table.items) {
                visit(item);
            }
        }
    }
    bool covers(int year) const noexcept {
        return year >= first_year && (!last_year || year <= *last_year);
    }

private:
    /// An item by its key.
    struct Keyed {
        std::string key;
        std::size_t place = 0;
    };

    std::vector<Place> places_;
    std::vector<Keyed> by_key_;  ///< in the order of their keys
};

/// The name an item goes by in tags and as an XLSX defined name: "item_r3_1_natural".
std::string item_name(std::string_view key);

/// Reads a form.json. Throws Error: File when it cannot be read; Form with every unknown key,
/// unknown rule kind, doubled key or name, each with its JSON pointer.
Form load_form(const std::filesystem::path& file);

/// Reads all forms under a templates folder, oldest first. Throws like load_form.
std::vector<Form> load_forms(const std::filesystem::path& templates);

}  // namespace nianbao
