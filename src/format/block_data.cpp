#include "format/block_data.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

// Members are made in the order of the alphabet, but for the last, so that Data::object() has
// little to sort.
namespace nianbao::format {
namespace {

Data run_in(const Block& block) {
    Data::Object members;
    members.reserve(2);
    members.push_back({"heading", block.text});
    members.push_back({"text", block.rest});
    return Data::object(std::move(members));
}

Data list_data(const std::vector<std::string>& texts) {
    return Data::List(texts.begin(), texts.end());
}

Data table_data(const std::vector<std::vector<Value>>& rows) {
    Data::List list;
    list.reserve(rows.size());
    for (const std::vector<Value>& row : rows) {
        Data::List cells;
        std::transform(row.begin(), row.end(), std::back_inserter(cells), cell_data);
        list.push_back(std::move(cells));
    }
    return list;
}

void add_unless_empty(Data::Object& members, const char* key, const std::string& text) {
    if (!text.empty()) {
        members.push_back({key, text});
    }
}

void add_length(Data::Object& members, const char* key, const std::optional<Number>& length) {
    if (length) {
        members.push_back({key, Data::number(length->text())});
    }
}

/// How a list, table or picture is drawn.
void add_details(Data::Object& members, const Block& block) {
    if (block.kind == Block::Kind::Table) {
        members.push_back({"head", block.head});
    } else if (block.kind == Block::Kind::List) {
        members.push_back({"ordered", block.ordered});
    } else if (block.kind == Block::Kind::Picture) {
        add_unless_empty(members, "alt", block.picture.alt);
        add_unless_empty(members, "caption", block.picture.caption);
        add_unless_empty(members, "fallback", block.picture.fallback);
        add_length(members, "height", block.picture.height);
        add_length(members, "width", block.picture.width);
    }
}

/// One member says what the block is, the others are false: good for sections, {{#p}}, and for a
/// tag of blocks. "line" tells paragraphs and headings from what only a tag of blocks can print.
Data block_data(const Block& block) {
    using Kind = Block::Kind;
    const auto heading = [&block](int level) {
        const bool is_it = block.kind == Kind::Heading && block.level == level;
        return is_it ? Data(block.text) : Data(false);
    };
    const auto is = [&block](Kind kind) { return block.kind == kind; };
    Data::Object members;
    members.reserve(15);
    members.push_back({"h1", heading(1)});
    members.push_back({"h2", heading(2)});
    members.push_back({"h3", heading(3)});
    members.push_back({"h4", heading(4)});
    members.push_back({"line", is(Kind::Paragraph) || is(Kind::Heading) || is(Kind::RunIn)});
    members.push_back({"list", is(Kind::List) ? list_data(block.items) : Data(false)});
    members.push_back({"p", is(Kind::Paragraph) ? Data(block.text) : Data(false)});
    members.push_back({"picture", is(Kind::Picture) ? Data(block.picture.name) : Data(false)});
    members.push_back({"run_in", is(Kind::RunIn) ? run_in(block) : Data(false)});
    members.push_back({"table", is(Kind::Table) ? table_data(block.rows) : Data(false)});
    add_details(members, block);
    return Data::object(std::move(members));
}

}  // namespace

Data cell_data(const Value& value) {
    if (value.is_blank()) {
        return {};
    }
    return value.number() != nullptr ? Data::number(value.written()) : Data(value.written());
}

Data blocks_data(const std::vector<Block>& blocks) {
    Data::List list;
    list.reserve(blocks.size());
    std::transform(blocks.begin(), blocks.end(), std::back_inserter(list), block_data);
    return list;
}

}  // namespace nianbao::format
