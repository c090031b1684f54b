#include <algorithm>
#include <utility>

#include "format/narrative_rows.hpp"
#include "format/report_blocks.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using Kind = RowLevel::Kind;

std::string cell(const NarrativeRow& row, std::size_t index) {
    return index < row.cells.size() ? std::string(text::trimmed(row.cells[index])) : std::string();
}

/// A table keeps a figure as it is written, and full-width digits as words.
Value value_of(std::string words) {
    const auto number = Number::parse(words);
    return number ? Value(*number) : cell_of(std::move(words));
}

/// Reads rows one after the other; lists and tables grow over several.
class BlockReader {
public:
    explicit BlockReader(std::vector<Note>& notes) : notes_(notes) {}

    void read(const NarrativeRow& row) {
        const RowLevel& level = level_of(row);
        const bool words = !cell(row, 0).empty();
        const bool any = std::any_of(
            row.cells.begin(), row.cells.end(), [](const auto& text) { return !text.empty(); });
        if (level.kind == Kind::TableRow ? !any : !words && !completes_run_in(level)) {
            return;
        }
        add(row, level);
        last_ = level.kind;
    }

    std::vector<Block> finish() {
        std::for_each(blocks_.begin(), blocks_.end(), [](Block& block) { widen(block); });
        return std::move(blocks_);
    }

private:
    const RowLevel& level_of(const NarrativeRow& row) {
        const std::string_view name = text::trimmed(row.level);
        const RowLevel& paragraph = row_levels().front();
        const RowLevel* level = name.empty() ? &paragraph : row_level(name);
        if (level == nullptr) {
            const std::string said(name);
            notes_.push_back({{"没有“" + said + "”这一层级，读作段落",
                               "there is no level \"" + said + "\"; read as a paragraph"},
                              row.place});
        }
        return level == nullptr ? paragraph : *level;
    }

    bool completes_run_in(const RowLevel& level) const {
        return level.kind == Kind::Paragraph && last_ == Kind::RunIn;
    }

    Block& begin(Block::Kind kind, const NarrativeRow& row) {
        Block& block = blocks_.emplace_back();
        block.kind = kind;
        block.place = row.place;
        return block;
    }

    void add(const NarrativeRow& row, const RowLevel& level) {
        switch (level.kind) {
            case Kind::Heading:
            case Kind::RunIn: {
                const bool heading = level.kind == Kind::Heading;
                Block& block = begin(heading ? Block::Kind::Heading : Block::Kind::RunIn, row);
                block.level = level.level;
                block.text = cell(row, 0);
                break;
            }
            case Kind::Item:
                add_item(row, level);
                break;
            case Kind::TableRow:
                add_table_row(row, level);
                break;
            case Kind::Picture:
                begin(Block::Kind::Picture, row).picture = picture_of(row);
                break;
            default:
                add_paragraph(row, level);
        }
    }

    void add_paragraph(const NarrativeRow& row, const RowLevel& level) {
        if (completes_run_in(level)) {
            blocks_.back().rest = cell(row, 0);
        } else {
            begin(Block::Kind::Paragraph, row).text = cell(row, 0);
        }
    }

    void add_item(const NarrativeRow& row, const RowLevel& level) {
        const bool goes_on = last_ == Kind::Item && !blocks_.empty() && !level.anew &&
                             blocks_.back().kind == Block::Kind::List &&
                             blocks_.back().ordered == level.ordered;
        Block& list = goes_on ? blocks_.back() : begin(Block::Kind::List, row);
        list.ordered = level.ordered;
        list.items.push_back(cell(row, 0));
    }

    void add_table_row(const NarrativeRow& row, const RowLevel& level) {
        const bool goes_on = last_ == Kind::TableRow && !blocks_.empty() && !level.anew &&
                             !level.head && blocks_.back().kind == Block::Kind::Table;
        if (!goes_on) {
            begin(Block::Kind::Table, row).head = level.head;
        }
        std::vector<Value>& values = blocks_.back().rows.emplace_back();
        std::size_t count = row.cells.size();
        for (; count > 0 && row.cells[count - 1].empty(); --count) {
        }
        for (std::size_t at = 0; at < count; ++at) {
            values.push_back(value_of(cell(row, at)));
        }
    }

    std::optional<Number> length_of(const NarrativeRow& row, std::size_t index) {
        const std::string words = cell(row, index);
        const auto length = Number::parse(words);
        const bool good = length && *length > Number(0) && *length <= Number(1000);
        if (!words.empty() && !good) {
            notes_.push_back({{"“" + words + "”不是图片的毫米数，按图片原大",
                               '"' + words + "\" is no length in millimetres; none is taken"},
                              row.place});
        }
        return good ? length : std::nullopt;
    }

    Picture picture_of(const NarrativeRow& row) {
        Picture picture;
        picture.name = cell(row, 0);
        picture.caption = cell(row, 1);
        picture.alt = cell(row, 2);
        picture.fallback = cell(row, 3);
        picture.width = length_of(row, 4);
        picture.height = length_of(row, 5);
        return picture;
    }

    /// Every row of a table is as long as the longest.
    static void widen(Block& block) {
        std::size_t columns = 0;
        for (const auto& row : block.rows) {
            columns = std::max(columns, row.size());
        }
        for (auto& row : block.rows) {
            row.resize(columns);
        }
    }

    std::vector<Block> blocks_;
    std::vector<Note>& notes_;
    Kind last_ = Kind::NoText;
};

}  // namespace

std::vector<Block> blocks_of_rows(const std::vector<NarrativeRow>& rows, std::vector<Note>& notes) {
    BlockReader reader(notes);
    for (const NarrativeRow& row : rows) {
        reader.read(row);
    }
    return reader.finish();
}

}  // namespace nianbao::format
