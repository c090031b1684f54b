#include "report/passages.hpp"

#include <utility>

#include "report/item_label.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

Words operator+(const Words& left, const Words& right) {
    return {left.zh + right.zh, left.en + right.en};
}

/// "，第3段", ", block 3".
Words numbered(const Words& before, std::size_t number, const char* measure) {
    const std::string figure = std::to_string(number);
    return {before.zh + figure + measure, before.en + figure};
}

class Collector {
public:
    void add(std::string text, Words where, std::string label, std::string place) {
        if (!text::is_blank(text)) {
            passages_.push_back(
                {std::move(text), std::move(where), "", std::move(label), std::move(place)});
        }
    }

    void add_blocks(const std::vector<Block>& blocks, const std::string& label, const Words& part) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            label_ = &label;
            add_block(blocks[i], part + numbered({"，第", ", block "}, i + 1, "段"));
        }
    }

    void add_sections(const std::vector<Section>& sections) {
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const Section& section = sections[i];
            add(section.title,
                numbered({"第", "title of section "}, i + 1, "部分标题"),
                section.title,
                section.place);
            add_blocks(section.content, section.title, {section.title, section.title});
        }
    }

    void add_statistics(const Form& form, const Report& report) {
        form.each_item([&](const Item& item) {
            const Entry* const entry = report.entry(item.key);
            if (entry != nullptr && entry->value.state() == Value::State::Text) {
                const std::string label = item_label(form, item.key);
                passages_.push_back(
                    {entry->value.written(), {label, label}, item.key, label, entry->place});
            }
        });
    }

    std::vector<Passage> finish() { return std::move(passages_); }

private:
    /// The heading of a run-in and what follows it are read as one text, as they are printed.
    void add_block(const Block& block, const Words& where) {
        add(block.text + block.rest, where, *label_, block.place);
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            add(block.items[i],
                where + numbered({"第", ", item "}, i + 1, "项"),
                *label_,
                block.place);
        }
        add_cells(block, where);
        const Words picture = {"图片", ", picture"};
        add(block.picture.caption, where + picture, *label_, block.place);
        add(block.picture.alt, where + picture, *label_, block.place);
    }

    void add_cells(const Block& block, const Words& where) {
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            const Words in_row = where + numbered({"第", ", row "}, row + 1, "行");
            for (std::size_t column = 0; column < block.rows[row].size(); ++column) {
                const Value& cell = block.rows[row][column];
                if (cell.state() == Value::State::Text) {
                    add(cell.written(),
                        in_row + numbered({"第", ", column "}, column + 1, "列"),
                        *label_,
                        block.place);
                }
            }
        }
    }

    std::vector<Passage> passages_;
    const std::string* label_ = nullptr;  ///< of the section being read
};

}  // namespace

std::vector<Passage> passages(const Form& form, const Report& report) {
    Collector all;
    all.add(report.title, {"标题", "title"}, "标题", "");
    all.add_blocks(report.preamble, "引言", {"引言", "preamble"});
    all.add_sections(report.sections);
    if (report.signature) {
        all.add(report.signature->organization, {"落款", "signature"}, "落款", "");
    }
    all.add(report.table_title, {"表名", "title of the table"}, "表名", "");
    all.add_statistics(form, report);
    return all.finish();
}

}  // namespace nianbao::report
