#include "format/narrative_rows.hpp"

#include <algorithm>
#include <iterator>

namespace nianbao::format {
namespace {

using Kind = RowLevel::Kind;

constexpr const char* blank_cell = "　";

std::string name_of(Kind kind, int level, bool flag, bool anew) {
    for (const RowLevel& known : row_levels()) {
        if (known.kind == kind && known.level == level && (known.ordered || known.head) == flag &&
            known.anew == anew) {
            return std::string(known.name);
        }
    }
    return {};
}

NarrativeRow row(std::string level, std::vector<std::string> cells) {
    return {"", std::move(level), std::move(cells), ""};
}

/// Two lists or two tables without a head, one behind the other, would be read as one.
bool continues(const Block& before, const Block& block) {
    if (before.kind != block.kind) {
        return false;
    }
    return block.kind == Block::Kind::List ? before.ordered == block.ordered
                                           : block.kind == Block::Kind::Table && !block.head;
}

void add_items(const Block& block, bool anew, std::vector<NarrativeRow>& rows) {
    for (const std::string& item : block.items) {
        rows.push_back(row(name_of(Kind::Item, 0, block.ordered, anew), {item}));
        anew = false;
    }
}

void add_table(const Block& block, bool anew, std::vector<NarrativeRow>& rows) {
    bool head = block.head;
    for (const std::vector<Value>& values : block.rows) {
        std::vector<std::string> cells;
        std::transform(
            values.begin(), values.end(), std::back_inserter(cells), [](const Value& value) {
                return value.written();
            });
        if (!cells.empty() && cells.back().empty()) {
            cells.back() = blank_cell;
        }
        rows.push_back(row(name_of(Kind::TableRow, 0, head, anew), std::move(cells)));
        head = false;
        anew = false;
    }
}

std::string length_text(const std::optional<Number>& length) {
    return length ? length->text() : std::string();
}

void add_picture(const Picture& picture, std::vector<NarrativeRow>& rows) {
    std::vector<std::string> cells = {picture.name,
                                      picture.caption,
                                      picture.alt,
                                      picture.fallback,
                                      length_text(picture.width),
                                      length_text(picture.height)};
    while (cells.back().empty() && cells.size() > 1) {
        cells.pop_back();
    }
    rows.push_back(row(name_of(Kind::Picture, 0, false, false), std::move(cells)));
}

void add_block(const Block& block, bool anew, std::vector<NarrativeRow>& rows) {
    switch (block.kind) {
        case Block::Kind::Heading:
            rows.push_back(row(name_of(Kind::Heading, block.level, false, false), {block.text}));
            break;
        case Block::Kind::RunIn:
            rows.push_back(row(name_of(Kind::RunIn, block.level, false, false), {block.text}));
            rows.push_back(row(name_of(Kind::Paragraph, 0, false, false), {block.rest}));
            break;
        case Block::Kind::List:
            add_items(block, anew, rows);
            break;
        case Block::Kind::Table:
            add_table(block, anew, rows);
            break;
        case Block::Kind::Picture:
            add_picture(block.picture, rows);
            break;
        case Block::Kind::Paragraph:
            rows.push_back(row(name_of(Kind::Paragraph, 0, false, false), {block.text}));
            break;
    }
}

}  // namespace

const std::vector<RowLevel>& row_levels() {
    static const std::vector<RowLevel> levels = {
        {"段落"},
        {"一级标题", Kind::Heading, 1},
        {"二级标题", Kind::Heading, 2},
        {"三级标题", Kind::Heading, 3},
        {"四级标题", Kind::Heading, 4},
        {"段首标题", Kind::RunIn, 0},
        {"一级段首", Kind::RunIn, 1},
        {"二级段首", Kind::RunIn, 2},
        {"三级段首", Kind::RunIn, 3},
        {"四级段首", Kind::RunIn, 4},
        {"项目", Kind::Item},
        {"编号项目", Kind::Item, 0, true},
        {"项目（另起）", Kind::Item, 0, false, false, true},
        {"编号项目（另起）", Kind::Item, 0, true, false, true},
        {"表头行", Kind::TableRow, 0, false, true},
        {"表格行", Kind::TableRow},
        {"表格行（另起）", Kind::TableRow, 0, false, false, true},
        {"图片", Kind::Picture},
        {"无文字", Kind::NoText},
    };
    return levels;
}

const RowLevel* row_level(std::string_view name) {
    const auto& levels = row_levels();
    const auto found = std::find_if(
        levels.begin(), levels.end(), [&](const RowLevel& level) { return level.name == name; });
    return found == levels.end() ? nullptr : &*found;
}

std::vector<NarrativeRow> rows_of_blocks(const std::vector<Block>& blocks) {
    std::vector<NarrativeRow> rows;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        add_block(blocks[at], at > 0 && continues(blocks[at - 1], blocks[at]), rows);
    }
    return rows;
}

}  // namespace nianbao::format
