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
    void add(
        Passage::Kind kind, std::string text, Words where, std::string label, std::string place) {
        if (!text::is_blank(text)) {
            passages_.push_back(
                {std::move(text), std::move(where), "", std::move(label), std::move(place), kind});
        }
    }

    void add_blocks(Passage::Kind kind,
                    const std::vector<Block>& blocks,
                    const std::string& label,
                    const Words& where) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            kind_ = kind;
            label_ = &label;
            add_block(blocks[i], where + numbered({"，第", ", block "}, i + 1, "段"));
        }
    }

    void add_sections(const std::vector<Section>& sections) {
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const Section& section = sections[i];
            add(Passage::Kind::SectionTitle,
                section.title,
                numbered({"第", "title of section "}, i + 1, "部分标题"),
                section.title,
                section.place);
            add_blocks(Passage::Kind::Section,
                       section.content,
                       section.title,
                       {section.title, section.title});
        }
    }

    void add_statistics(const Form& form, const Report& report) {
        form.each_item([&](const Item& item) {
            const Entry* const entry = report.entry(item.key);
            if (entry != nullptr && entry->value.state() == Value::State::Text) {
                const std::string label = item_label(form, item.key);
                passages_.push_back({entry->value.written(),
                                     {label, label},
                                     item.key,
                                     label,
                                     entry->place,
                                     Passage::Kind::Statistics});
            }
        });
    }

    std::vector<Passage> finish() { return std::move(passages_); }

private:
    /// The heading of a run-in and what follows it are read as one text, as they are printed.
    void add_block(const Block& block, const Words& where) {
        add(kind_, block.text + block.rest, where, *label_, block.place);
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            add(kind_,
                block.items[i],
                where + numbered({"第", ", item "}, i + 1, "项"),
                *label_,
                block.place);
        }
        add_cells(block, where);
        const Words picture = {"图片", ", picture"};
        add(kind_, block.picture.caption, where + picture, *label_, block.place);
        add(kind_, block.picture.alt, where + picture, *label_, block.place);
    }

    void add_cells(const Block& block, const Words& where) {
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            const Words in_row = where + numbered({"第", ", row "}, row + 1, "行");
            for (std::size_t column = 0; column < block.rows[row].size(); ++column) {
                const Value& cell = block.rows[row][column];
                if (cell.state() == Value::State::Text) {
                    add(kind_,
                        cell.written(),
                        in_row + numbered({"第", ", column "}, column + 1, "列"),
                        *label_,
                        block.place);
                }
            }
        }
    }

    std::vector<Passage> passages_;
    Passage::Kind kind_ = Passage::Kind::Section;  ///< being read
    const std::string* label_ = nullptr;           ///< of the section
};

}  // namespace

std::vector<Passage> passages(const Form& form, const Report& report) {
    Collector all;
    all.add(Passage::Kind::Title, report.title, {"标题", "title"}, "标题", "");
    all.add_blocks(Passage::Kind::Preamble, report.preamble, "引言", {"引言", "preamble"});
    all.add_sections(report.sections);
    if (report.signature) {
        all.add(Passage::Kind::Signature,
                report.signature->organization,
                {"落款", "signature"},
                "落款",
                "");
    }
    all.add(
        Passage::Kind::TableTitle, report.table_title, {"表名", "title of the table"}, "表名", "");
    all.add_statistics(form, report);
    return all.finish();
}

}  // namespace nianbao::report
