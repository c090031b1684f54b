#include <algorithm>
#include <set>
#include <utility>

#include "format/masks.hpp"
#include "format/narrative_words.hpp"
#include "nianbao/traces.hpp"
#include "opc/package.hpp"
#include "traces/accept.hpp"
#include "traces/cuts.hpp"
#include "traces/find.hpp"
#include "traces/picture_data.hpp"
#include "traces/tags.hpp"
#include "traces/written.hpp"

namespace nianbao {
namespace {

std::string words_of(const traces::Trace& trace, const format::Masks& masks) {
    std::string words = trace.kind == "property" ? trace.name + "=" : "";
    for (const std::string& value : trace.values) {
        words += (&value == &trace.values.front() ? "" : "、") + masks.starred(value);
    }
    return traces::shortened(words);
}

Change change_of(const traces::Trace& trace, const format::Masks& masks) {
    const Words& removed = traces::kind_named(trace.kind)->removed;
    const std::string words = words_of(trace, masks);
    return {{removed.zh + "：" + words, removed.en + ": " + words},
            traces::place_of(trace.part, trace.where)};
}

void refuse_signed(const opc::Package& package) {
    for (const Problem& warning : package.warnings()) {
        if (warning.code == "opc.signature") {
            throw Error(Error::Kind::Package,
                        {"redact.signed",
                         {"文件有数字签名，清理后签名将失效",
                          "the document is signed, and its signature would break"},
                         warning.place,
                         {"请先清理，再签名", "redact it first, then sign it"}});
        }
    }
}

[[noreturn]] void refuse_tracked(const traces::Traces& tracked, const format::Masks& masks) {
    std::vector<Problem> problems;
    for (const traces::Trace& trace : tracked) {
        const std::string words = words_of(trace, masks);
        problems.push_back({"redact.tracked",
                            {"有未处理的修订：" + words, "a tracked change: " + words},
                            traces::place_of(trace.part, trace.where),
                            {"请先在 Word 或 WPS 中逐一接受或拒绝；全部接受可用 --accept-changes",
                             "accept or reject it in Word or WPS; --accept-changes accepts all"}});
    }
    throw Error(Error::Kind::Package, std::move(problems));
}

/// What is to be done to the parts of a package.
class Work {
public:
    Work(traces::Parts& parts, const format::Masks& masks) : parts_(parts), masks_(masks) {}

    void remove_traces(std::vector<Change>& changes) {
        for (traces::Trace& trace : traces::find_traces(parts_)) {
            if (!trace.can_be_removed()) {
                continue;
            }
            if (!trace.quiet) {
                changes.push_back(change_of(trace, masks_));
            }
            add(trace.edits);
            dropped_.insert(trace.drops.begin(), trace.drops.end());
        }
    }

    void mask_words(std::vector<Change>& changes) {
        for (const traces::Passage& passage : traces::written(parts_)) {
            const std::string now = masks_.masked(passage.text);
            if (now != passage.text) {
                add(traces::rewriting(parts_, passage, now));
                const std::string words = traces::shortened(now);
                changes.push_back({{"遮盖：" + words, "masked: " + words},
                                   traces::place_of(passage.part, passage.where)});
            }
        }
    }

    std::string bytes() {
        std::map<opc::PartName, std::optional<std::string>> changed;
        for (auto& [part, splices] : edits_) {
            changed[part] = traces::cut_out(parts_.text(part), std::move(splices));
        }
        for (const opc::PartName& part : dropped_) {
            changed[part] = std::nullopt;
        }
        return parts_.package().rewritten(changed);
    }

private:
    void add(const std::vector<traces::Edit>& edits) {
        for (const traces::Edit& edit : edits) {
            edits_[edit.part].push_back(edit.splice);
        }
    }

    traces::Parts& parts_;
    const format::Masks& masks_;
    std::map<opc::PartName, std::vector<xml::Splice>> edits_;
    std::set<opc::PartName> dropped_;
};

/// The bytes of the package once some work is done to it.
template <typename Do>
std::string worked_on(const opc::Package& package, const format::Masks& masks, Do some) {
    traces::Parts parts(package);
    Work work(parts, masks);
    some(work);
    return work.bytes();
}

/// The document without its tracked changes.
std::string without_changes(std::string bytes,
                            const format::Masks& masks,
                            const RedactOptions& options,
                            std::vector<Change>& changes) {
    const opc::Package package = opc::Package::open(std::move(bytes));
    refuse_signed(package);
    traces::Parts parts(package);
    const traces::Traces tracked = traces::find_tracked(parts);
    if (!tracked.empty() && !options.accept_changes) {
        refuse_tracked(tracked, masks);
    }
    for (const traces::Trace& trace : tracked) {
        changes.push_back(change_of(trace, masks));
    }
    return package.rewritten(tracked.empty() ? decltype(traces::accept_changes(parts))()
                                             : traces::accept_changes(parts));
}

}  // namespace

Redacted redact(std::string bytes,
                const TraceRules& rules,
                const Wording& wording,
                const RedactOptions& options) {
    const format::Masks masks(wording);
    Redacted made;
    const opc::Package package =
        opc::Package::open(without_changes(std::move(bytes), masks, options, made.changes));
    made.bytes = worked_on(package, masks, [&](Work& work) { work.remove_traces(made.changes); });
    // What is left is read anew: a path may hold a number, too.
    const opc::Package cleared = opc::Package::open(std::move(made.bytes));
    made.bytes = worked_on(cleared, masks, [&](Work& work) { work.mask_words(made.changes); });
    made.left = check_document(made.bytes, rules, wording);
    return made;
}

Redacted redact_picture(std::string_view bytes, const std::string& name, const Wording& wording) {
    const format::Masks masks(wording);
    const Words& removed = traces::kind_named("picture")->removed;
    Redacted made;
    std::vector<xml::Splice> cuts;
    for (traces::PictureData& data : traces::picture_data(bytes)) {
        const std::string words = traces::shortened(masks.starred(data.value));
        made.changes.push_back({{removed.zh + "：" + words, removed.en + ": " + words}, name});
        cuts.push_back(std::move(data.cut));
    }
    made.bytes = traces::cut_out(bytes, std::move(cuts));
    return made;
}

std::vector<Change> mask(Report& report, const Wording& wording) {
    const format::Masks masks(wording);
    std::vector<Change> changes;
    const auto cover = [&](std::string& text, const std::string& place) {
        std::string now = masks.masked(text);
        if (now != text) {
            changes.push_back(
                {{"遮盖：" + traces::shortened(now), "masked: " + traces::shortened(now)}, place});
            text = std::move(now);
        }
    };
    cover(report.title, "title");
    cover(report.organization, "organization");
    cover(report.table_title, "table_title");
    const auto cover_block = [&](Block& block) {
        format::each_words(block, [&](std::string& words) { cover(words, block.place); });
        format::each_worded_cell(block, [&](Value& cell) {
            std::string words = cell.written();
            cover(words, block.place);
            cell = Value::text(words);
        });
    };
    std::for_each(report.preamble.begin(), report.preamble.end(), cover_block);
    for (Section& section : report.sections) {
        cover(section.title, section.place);
        std::for_each(section.content.begin(), section.content.end(), cover_block);
    }
    if (report.signature) {
        cover(report.signature->organization, "signature");
    }
    return changes;
}

}  // namespace nianbao
