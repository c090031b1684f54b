#include <algorithm>
#include <string>

#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"
#include "report/item_label.hpp"

namespace nianbao {
namespace {

std::vector<Block> every_kind_of_block() {
    std::vector<Block> blocks(6);
    for (int level = 1; level <= 4; ++level) {
        blocks[static_cast<std::size_t>(level)].kind = Block::Kind::Heading;
        blocks[static_cast<std::size_t>(level)].level = level;
    }
    blocks[5].kind = Block::Kind::RunIn;
    for (Block& block : blocks) {
        block.text = "x";
        block.rest = "x";
    }
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

}  // namespace

std::vector<Remark> check_template(const std::string& bytes,
                                   const Form& form,
                                   const Report* report,
                                   const TemplateOptions& options) {
    const Data data = report_data(form, report == nullptr ? full_report(form) : *report);
    std::vector<Remark> kept;
    for (Remark& remark : check_template(bytes, options, &data)) {
        const bool unused = remark.problem.code == "data.unused";
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
    return kept;
}

}  // namespace nianbao
