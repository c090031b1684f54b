#include "format/left_out.hpp"

#include <algorithm>
#include <string_view>

#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace format {
namespace {

/// What says in the data that a block is of this kind; empty for lines of text.
std::string_view member_of(Block::Kind kind) {
    switch (kind) {
        case Block::Kind::List:
            return "list";
        case Block::Kind::Table:
            return "table";
        case Block::Kind::Picture:
            return "picture";
        default:
            return {};
    }
}

class Finder {
public:
    explicit Finder(const std::vector<std::string>& unused) : unused_(unused) {}

    void look(const std::vector<Block>& blocks, const std::string& path) {
        for (const Block& block : blocks) {
            const std::string_view member = member_of(block.kind);
            if (!member.empty() && is_unused(path + "[]." + std::string(member))) {
                found_.push_back(&block);
            }
        }
    }

    std::vector<const Block*> run(const Form& form, const Report& report) {
        look(report.preamble, "preamble");
        for (const Section& section : report.sections) {
            look(section.content, "sections[].blocks");
            const std::string key = text::label_key(section.title);
            for (const FormSection& official : form.sections) {
                if (form.fixed_sections && report::is_titled(official, key)) {
                    look(section.content, "section_" + official.key + ".blocks");
                }
            }
        }
        return std::move(found_);
    }

private:
    bool is_unused(const std::string& path) const {
        return std::find(unused_.begin(), unused_.end(), path) != unused_.end();
    }

    const std::vector<std::string>& unused_;
    std::vector<const Block*> found_;
};

bool is_line(const Block& block) {
    return member_of(block.kind).empty();
}

bool is_all_lines(const Report& report) {
    return std::all_of(report.preamble.begin(), report.preamble.end(), is_line) &&
           std::all_of(report.sections.begin(), report.sections.end(), [](const Section& section) {
               return std::all_of(section.content.begin(), section.content.end(), is_line);
           });
}

}  // namespace

std::vector<const Block*> left_out(const std::vector<std::string>& unused,
                                   const Form& form,
                                   const Report& report) {
    return Finder(unused).run(form, report);
}

const Words& name_of(Block::Kind kind) {
    static const Words list = {"列表", "a list"};
    static const Words table = {"表格", "a table"};
    static const Words picture = {"图片", "a picture"};
    return kind == Block::Kind::List ? list : kind == Block::Kind::Table ? table : picture;
}

Words tag_of_blocks() {
    return {"正文用 {{….blocks|正文}} 打印", "print the narrative with {{….blocks|blocks}}"};
}

}  // namespace format

std::vector<Note> unprinted(const Template& document, const Form& form, const Report& report) {
    std::vector<Note> notes;
    if (format::is_all_lines(report)) {
        return notes;
    }
    const std::vector<std::string> unused = document.unused(report_data(form, report));
    for (const Block* const block : format::left_out(unused, form, report)) {
        const Words& name = format::name_of(block->kind);
        const Words tag = format::tag_of_blocks();
        notes.push_back({{"模板没有打印" + name.zh + "的标记，未填入；" + tag.zh,
                          "the template has no tag for it: " + name.en + "; " + tag.en},
                         block->place});
    }
    return notes;
}

std::vector<Note> unprinted_rows(const Template& document, const Form& form, const Report& report) {
    std::vector<Note> notes;
    std::vector<std::string> paths;
    form.each_item([&](const Item& item) {
        const Entry* const entry = item.local ? report.entry(item.key) : nullptr;
        if (entry == nullptr || entry->value.is_blank()) {
            return;
        }
        if (paths.empty()) {
            paths = document.paths();
        }
        if (std::binary_search(paths.begin(), paths.end(), item_name(item.key))) {
            return;
        }
        const std::string figure = item.label + " " + entry->value.written();
        notes.push_back({{"模板没有这一项的位置，未填入：" + figure,
                          "the template has no place for it: " + figure},
                         entry->place});
    });
    return notes;
}

}  // namespace nianbao
