#include <algorithm>
#include <set>
#include <string>

#include "format/left_out.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"
#include "report/item_label.hpp"

namespace nianbao {
namespace {

std::vector<Block> every_kind_of_block() {
    std::vector<Block> blocks(8);
    for (int level = 1; level <= 4; ++level) {
        blocks[static_cast<std::size_t>(level)].kind = Block::Kind::Heading;
        blocks[static_cast<std::size_t>(level)].level = level;
    }
    blocks[5].kind = Block::Kind::RunIn;
    for (Block& block : blocks) {
        block.text = "x";
        block.rest = "x";
    }
    blocks[6].kind = Block::Kind::List;
    blocks[6].items = {"x"};
    blocks[7].kind = Block::Kind::Table;
    blocks[7].rows = {{Value::text("x")}};
    return blocks;
}

/// A report that has everything a report of this edition can have.
Report full_report(const Form& form) {
    Report report;
    report.edition = form.id;
    report.year = form.first_year;
    report.organization = "x";
    report.preamble = every_kind_of_block();
    for (const FormSection& section : form.sections) {
        report.sections.push_back({section.title, every_kind_of_block(), ""});
    }
    report.signature = Signature{"x", {form.first_year + 1, 1, 1}};
    form.each_item([&report](const Item& item) {
        report.statistics[item.key] = {Value(Number(0)), item.unit, ""};
    });
    return report;
}

/// The item a path of the data belongs to; null pointer for other data, and for headings.
const Item* item_of(const Form& form, const std::string& path) {
    for (const Form::Place& place : form.places()) {
        if (place.name == path && form.at(place).kind != ItemKind::Heading) {
            return &form.at(place);
        }
    }
    return nullptr;
}

/// One remark for each kind of block that is left out.
void tell_left_out(const std::vector<const Block*>& blocks, std::vector<Remark>& remarks) {
    std::set<Block::Kind> told;
    for (const Block* const block : blocks) {
        if (told.insert(block->kind).second) {
            const Words& name = format::name_of(block->kind);
            remarks.push_back({Severity::Warning,
                               {"data.unused",
                                {"没有打印正文中" + name.zh + "的标记",
                                 "no tag prints " + name.en + " of the narrative"},
                                block->place,
                                format::tag_of_blocks()}});
        }
    }
}

}  // namespace

std::vector<Remark> check_template(const std::string& bytes,
                                   const Form& form,
                                   const Report* report,
                                   const TemplateOptions& options) {
    const Report full = report == nullptr ? full_report(form) : Report();
    const Report& checked = report == nullptr ? full : *report;
    const Data data = report_data(form, checked);
    std::vector<Remark> kept;
    std::vector<std::string> unused_paths;
    for (Remark& remark : check_template(bytes, options, &data)) {
        const bool unused = remark.problem.code == "data.unused";
        unused_paths.insert(unused_paths.end(), unused ? 1 : 0, remark.problem.place);
        const Item* item = unused ? item_of(form, remark.problem.place) : nullptr;
        const Entry* const entry =
            item == nullptr || report == nullptr ? nullptr : report->entry(item->key);
        const bool blank = report != nullptr && (entry == nullptr || entry->value.is_blank());
        item = blank ? nullptr : item;
        if (item != nullptr) {
            const std::string label = report::item_label(form, item->key);
            remark.severity = Severity::Warning;
            remark.problem.place.clear();
            remark.problem.message = {"没有填写“" + label + "”（" + item->key + "）的标记",
                                      "no tag prints \"" + label + "\" (" + item->key + ")"};
            remark.problem.remedy = {"在该处写入 {{" + item_name(item->key) + "}}",
                                     "write {{" + item_name(item->key) + "}} where it belongs"};
        }
        if (!unused || item != nullptr) {
            kept.push_back(std::move(remark));
        }
    }
    tell_left_out(format::left_out(unused_paths, form, checked), kept);
    return kept;
}

}  // namespace nianbao
