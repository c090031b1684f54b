#include "format/report_blocks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "format/json.hpp"

namespace nianbao::format {
namespace {

constexpr int deepest_level = 4;
constexpr int longest_side = 1000;
constexpr std::size_t longest_step = 6;
constexpr std::size_t most_columns = 63;  // Word opens no table with more

int parse_level(const JsonNode& node) {
    const auto level = node.need("level");
    return level ? level->integer(1, deepest_level).value_or(1) : 1;
}

std::string needed_words(const JsonNode& node, std::string_view key) {
    const auto member = node.need(key);
    return member ? member->words() : std::string();
}

bool flag(const JsonNode& node, std::string_view key, bool otherwise) {
    const auto member = node.find(key);
    return member ? member->boolean() : otherwise;
}

Block block_of(Block::Kind kind) {
    Block block;
    block.kind = kind;
    return block;
}

Block parse_heading(const JsonNode& node, std::string_view) {
    node.allow_only({"heading", "level"});
    Block block = block_of(Block::Kind::Heading);
    block.level = parse_level(node);
    block.text = node.needed_line("heading");
    return block;
}

/// "h2": the heading of that level.
Block parse_short_heading(const JsonNode& node, std::string_view key) {
    node.allow_only({key});
    Block block = block_of(Block::Kind::Heading);
    block.level = key[1] - '0';
    block.text = node.needed_line(key);
    return block;
}

Block parse_lead(const JsonNode& node, std::string_view) {
    node.allow_only({"lead", "level", "text"});
    Block block = block_of(Block::Kind::RunIn);
    block.level = parse_level(node);
    block.text = node.needed_line("lead");
    block.rest = needed_words(node, "text");
    return block;
}

Block parse_run_in(const JsonNode& node, std::string_view key) {
    node.allow_only({key});
    Block block = block_of(Block::Kind::RunIn);
    if (const auto parts = node.need(key)) {
        parts->allow_only({"heading", "text"});
        block.text = parts->needed_line("heading");
        block.rest = needed_words(*parts, "text");
    }
    return block;
}

Block parse_paragraph(const JsonNode& node, std::string_view key) {
    node.allow_only({key});
    Block block = block_of(Block::Kind::Paragraph);
    block.text = needed_words(node, key);
    return block;
}

void complain_of_none(const JsonNode& node) {
    node.complain("report.empty",
                  {"这里是空的", "there is nothing here"},
                  {"请填写或删去", "fill it, or leave it out"});
}

Block parse_list(const JsonNode& node, std::string_view key) {
    node.allow_only({key, "ordered"});
    Block block = block_of(Block::Kind::List);
    block.ordered = flag(node, "ordered", false);
    if (const auto items = node.need(key)) {
        block.items = items->lines();
        if (items->value().is_list() && block.items.empty()) {
            complain_of_none(*items);
        }
    }
    return block;
}

Value parse_cell(const JsonNode& node) {
    const JsonValue& value = node.value();
    if (value.is_null()) {
        return {};
    }
    if (value.is_number()) {
        return parse_number(node);
    }
    if (!value.is_text()) {
        node.complain("report.cell",
                      {"表格的格里应是文字、数字或null（空白）",
                       "a cell of a table is a text, a number, or null for a blank"});
        return {};
    }
    return cell_of(node.words());
}

std::vector<Value> parse_row(const JsonNode& node) {
    std::vector<Value> cells;
    for (const JsonNode& cell : node.items()) {
        cells.push_back(parse_cell(cell));
    }
    return cells;
}

void complain_of_width(const JsonNode& row, std::size_t cells, std::size_t columns) {
    const std::string has = std::to_string(cells);
    const std::string wants = std::to_string(columns);
    row.complain(
        "report.row",
        {"这一行有" + has + "格，第一行有" + wants + "格",
         "cells in this row: " + has + "; in the first row: " + wants},
        {"空格写null，多余的格删去", "write null for a blank cell, and leave out those too many"});
}

void complain_of_columns(const JsonNode& row) {
    const std::string most = std::to_string(most_columns);
    row.complain("report.columns",
                 {"表格最多" + most + "列", "a table has at most " + most + " columns"});
}

void parse_rows(const JsonNode& node, Block& block) {
    for (const JsonNode& row : node.items()) {
        const bool is_list = row.value().is_list();
        block.rows.push_back(parse_row(row));
        const std::size_t cells = block.rows.back().size();
        const std::size_t columns = block.rows.front().size();
        if (is_list && cells == 0) {
            complain_of_none(row);
        } else if (is_list && cells != columns) {
            complain_of_width(row, cells, columns);
        } else if (cells > most_columns && block.rows.size() == 1) {
            complain_of_columns(row);
        }
    }
}

Block parse_table(const JsonNode& node, std::string_view key) {
    node.allow_only({key, "head"});
    Block block = block_of(Block::Kind::Table);
    block.head = flag(node, "head", true);
    if (const auto rows = node.need(key)) {
        parse_rows(*rows, block);
        if (rows->value().is_list() && block.rows.empty()) {
            complain_of_none(*rows);
        }
    }
    return block;
}

/// A length in millimetres: above zero, and no longer than a metre.
std::optional<Number> parse_length(const JsonNode& node, std::string_view key) {
    const auto member = node.find(key);
    if (!member) {
        return std::nullopt;
    }
    const JsonValue& value = member->value();
    const auto length = value.is_number() ? Number::parse(value.text) : std::nullopt;
    if (!length || *length <= Number(0) || *length > Number(longest_side)) {
        const std::string most = std::to_string(longest_side);
        member->complain("report.length",
                         {"这里应是毫米数，大于0，不超过" + most,
                          "millimetres should stand here, above 0 and up to " + most},
                         {"数字不加引号，不写单位", "write a number, without quotes and unit"});
        return std::nullopt;
    }
    return length;
}

Block parse_picture(const JsonNode& node, std::string_view key) {
    node.allow_only({key, "fallback", "alt", "caption", "width", "height"});
    Block block = block_of(Block::Kind::Picture);
    block.picture = {node.needed_line(key),
                     node.optional_line("fallback"),
                     node.optional_line("alt"),
                     node.optional_line("caption"),
                     parse_length(node, "width"),
                     parse_length(node, "height")};
    return block;
}

struct Spelling {
    std::string_view key;
    Block (*parse)(const JsonNode& node, std::string_view key);
};

constexpr std::array<Spelling, 11> spellings = {{{"heading", parse_heading},
                                                 {"lead", parse_lead},
                                                 {"list", parse_list},
                                                 {"table", parse_table},
                                                 {"picture", parse_picture},
                                                 {"p", parse_paragraph},
                                                 {"h1", parse_short_heading},
                                                 {"h2", parse_short_heading},
                                                 {"h3", parse_short_heading},
                                                 {"h4", parse_short_heading},
                                                 {"run_in", parse_run_in}}};

Words nearest_spelling(const JsonValue& value) {
    std::vector<std::string_view> keys;
    keys.reserve(spellings.size());
    for (const Spelling& spelling : spellings) {
        keys.push_back(spelling.key);
    }
    const bool named = value.is_object() && !value.parts.empty();
    return named ? did_you_mean(value.parts.front().key, keys) : Words();
}

Block parse_block(const JsonNode& node) {
    if (node.value().is_text()) {
        Block block = block_of(Block::Kind::Paragraph);
        block.text = node.words();
        return block;
    }
    const auto* const spelling =
        std::find_if(spellings.begin(), spellings.end(), [&](const auto& one) {
            return node.value().find(one.key) != nullptr;
        });
    if (spelling != spellings.end()) {
        return spelling->parse(node, spelling->key);
    }
    node.complain(
        "report.block",
        {"这里应是文字，或带“heading”“lead”“list”“table”“picture”之一的对象",
         R"(text, or an object with "heading", "lead", "list", "table" or "picture", should stand here)"},
        nearest_spelling(node.value()));
    return {};
}

}  // namespace

std::vector<Block> parse_blocks(const JsonNode& node) {
    std::vector<Block> blocks;
    blocks.reserve(node.value().parts.size());
    const std::string above = node.place();
    for (const JsonNode& item : node.items()) {
        Block& block = blocks.emplace_back(parse_block(item));
        block.place.reserve(above.size() + longest_step);
        block.place = above;
        append_step(block.place, blocks.size() - 1);
    }
    return blocks;
}

Value cell_of(std::string words) {
    return words.empty()              ? Value()
           : is_not_applicable(words) ? Value::not_applicable(std::move(words))
                                      : Value::text(std::move(words));
}

Value parse_number(const JsonNode& node) {
    const auto number = Number::parse(node.value().text);
    if (!number) {
        node.complain("report.number",
                      {"数值最多12位整数、6位小数，不用指数",
                       "a figure has at most 12 digits and 6 decimals, and no exponent"});
    }
    return number ? Value(*number) : Value();
}

}  // namespace nianbao::format
