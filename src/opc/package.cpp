#include "opc/package.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "zip/entry_name.hpp"
#include "zip/refusal.hpp"

namespace nianbao::opc {
namespace {

using zip::Refusal;
using zip::Remedy;

constexpr Refusal no_content_types{"opc.no_content_types",
                                   "不是 DOCX 或 XLSX 文件：缺少 [Content_Types].xml",
                                   "this is no DOCX or XLSX file: [Content_Types].xml is missing"};
constexpr Refusal no_type{"opc.no_type", "部件没有内容类型", "the part has no content type"};
constexpr Refusal no_main{"opc.no_main", "找不到主文档部件", "there is no main part"};
constexpr Refusal two_mains{"opc.two_mains", "有两个主文档部件", "there are two main parts"};
constexpr Refusal strict{"opc.strict",
                         "不支持 Strict Open XML 格式",
                         "the file is of the strict kind of Open XML, which is not supported",
                         Remedy::SaveAs};
constexpr Refusal macros{
    "opc.macros", "文件含有宏，已拒绝处理", "the file carries macros", Remedy::SaveAs};
constexpr Refusal other_kind{"opc.kind",
                             "既不是 Word 文档也不是 Excel 工作簿",
                             "this is neither a Word document nor an Excel workbook",
                             Remedy::None};
constexpr Refusal no_part{"opc.no_part", "没有这个部件", "there is no such part", Remedy::None};
constexpr Refusal missing_target{"opc.missing_target",
                                 "部件关系指向不存在的部件",
                                 "a relationship points to an absent part",
                                 Remedy::None};
constexpr Refusal absent_override{"opc.absent_part",
                                  "内容类型表提到不存在的部件",
                                  "a content type is given to an absent part",
                                  Remedy::None};
constexpr Refusal signature{"opc.signature",
                            "数字签名在修改后将失效",
                            "the digital signature will not hold after a change",
                            Remedy::None};

struct MainType {
    std::string_view type;
    Kind kind;
    std::string_view document;  // the type to write instead; empty where it may stay
};

constexpr std::string_view docx =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view dotx =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
constexpr std::string_view xlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
constexpr std::string_view xltx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";
constexpr std::array<MainType, 4> main_types{{{docx, Kind::Docx, {}},
                                              {dotx, Kind::Docx, docx},
                                              {xlsx, Kind::Xlsx, {}},
                                              {xltx, Kind::Xlsx, xlsx}}};

bool holds(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

bool is_macro_part(const Part& part) {
    return holds(part.type, "macroenabled") || holds(part.type, "vbaproject") ||
           holds(part.type, "macrosheet") || zip::folded_name(part.name.file()) == "vbaproject.bin";
}

bool is_signature(const Part& part) {
    return holds(part.type, "digital-signature");
}

std::size_t content_types_entry(const zip::Archive& archive) {
    const std::string name = zip::folded_name(ContentTypes::entry);
    const auto& entries = archive.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const zip::Entry& entry) {
        return zip::folded_name(entry.name) == name;
    });
    if (found == entries.end()) {
        zip::refuse(no_content_types);
    }
    return static_cast<std::size_t>(found - entries.begin());
}

}  // namespace

Package::Package(zip::Archive archive) : archive_(std::move(archive)) {}

Package Package::open(std::string bytes, const zip::Limits& limits) {
    Package package(zip::Archive::open(std::move(bytes), limits));
    package.archive_.verify();
    package.types_entry_ = content_types_entry(package.archive_);
    const ContentTypes types = ContentTypes::parse(package.content_types());
    package.read_parts(types);
    package.read_relationships();
    package.refuse_macros();
    package.find_main();
    package.find_kind();
    package.collect_warnings(types);
    return package;
}

std::string Package::content_types() const {
    return !new_types_.empty() ? new_types_ : archive_.contents(archive_.entries()[types_entry_]);
}

void Package::read_parts(const ContentTypes& types) {
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
        const auto name = PartName::of_entry(archive_.entries()[i].name);
        if (!name) {
            continue;
        }
        index_.emplace(*name, parts_.size());
        parts_.push_back({*name, std::string(types.of(*name)), i});
        if (parts_.back().type.empty()) {
            problems.push_back(problem(no_type, name->entry()));
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Package, std::move(problems));
    }
}

void Package::read_relationships() {
    for (const Part& part : parts_) {
        if (const auto source = part.name.source_of_relationships()) {
            relationships_.emplace(*source, parse_relationships(contents(part.name), *source));
        }
    }
}

void Package::refuse_macros() const {
    for (const Part& part : parts_) {
        if (is_macro_part(part)) {
            zip::refuse(macros, part.name.entry());
        }
    }
    for (const auto& [source, arrows] : relationships_) {
        for (const Relationship& one : arrows) {
            if (one.is("vbaProject")) {
                zip::refuse(macros, source.entry());
            }
        }
    }
}

void Package::find_main() {
    std::vector<const Relationship*> found;
    for (const Relationship& one : relationships(PartName::package())) {
        if (one.is("officeDocument")) {
            found.push_back(&one);
        }
    }
    if (found.size() > 1) {
        zip::refuse(two_mains);
    }
    if (found.empty() || !found[0]->to || find(*found[0]->to) == nullptr) {
        zip::refuse(no_main);
    }
    if (found[0]->type.starts_with("http://purl.oclc.org/")) {
        zip::refuse(strict);
    }
    main_ = find(*found[0]->to)->name;
}

void Package::find_kind() {
    const std::string& type = find(main_)->type;
    const auto* found = std::find_if(
        main_types.begin(), main_types.end(), [&](const auto& one) { return one.type == type; });
    if (found == main_types.end()) {
        zip::refuse(other_kind, main_.entry());
    }
    kind_ = found->kind;
    if (!found->document.empty()) {
        new_types_ = ContentTypes::changed(content_types(), main_, found->document);
    }
}

void Package::collect_warnings(const ContentTypes& types) {
    for (const PartName& name : types.overrides()) {
        if (find(name) == nullptr) {
            warnings_.push_back(problem(absent_override, name.entry()));
        }
    }
    for (const auto& [source, arrows] : relationships_) {
        for (const Relationship& one : arrows) {
            if (one.to && find(*one.to) == nullptr) {
                warnings_.push_back(problem(missing_target, source.relationships().entry()));
                warnings_.back().place += ": " + zip::printable(one.id + " " + one.target);
            }
        }
    }
    if (const auto signed_part = std::find_if(parts_.begin(), parts_.end(), is_signature);
        signed_part != parts_.end()) {
        warnings_.push_back(problem(signature, signed_part->name.entry()));
    }
}

const Part* Package::find(const PartName& name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? nullptr : &parts_[found->second];
}

std::size_t Package::entry_of(const PartName& name) const {
    const Part* part = find(name);
    if (part == nullptr) {
        zip::refuse(no_part, name.entry());
    }
    return part->entry;
}

std::string Package::contents(const PartName& name) const {
    return archive_.contents(archive_.entries()[entry_of(name)]);
}

const std::vector<Relationship>& Package::relationships(const PartName& source) const {
    static const std::vector<Relationship> none;
    const auto found = relationships_.find(source);
    return found == relationships_.end() ? none : found->second;
}

const Part* Package::related(const PartName& source, std::string_view kind) const {
    for (const Relationship& one : relationships(source)) {
        if (one.is(kind) && one.to && find(*one.to) != nullptr) {
            return find(*one.to);
        }
    }
    return nullptr;
}

std::vector<Arrow> Package::external() const {
    std::vector<Arrow> found;
    for (const auto& [source, arrows] : relationships_) {
        for (const Relationship& one : arrows) {
            if (one.external) {
                found.push_back({source, one});
            }
        }
    }
    return found;
}

Frame Package::frame(const std::vector<PartName>& changing) const {
    Edits edits;
    if (!new_types_.empty()) {
        edits[types_entry_] = new_types_;
    }
    return frame(changing, std::move(edits));
}

Frame Package::open_frame(const std::vector<PartName>& changing) const {
    return frame(changing, Edits{{types_entry_, std::nullopt}});
}

Frame Package::frame(const std::vector<PartName>& changing, Edits edits) const {
    std::vector<std::string> entries;
    for (const PartName& name : changing) {
        edits[entry_of(name)] = std::nullopt;
        entries.push_back(archive_.entries()[entry_of(name)].name);
    }
    return {edited(archive_, edits), std::move(entries)};
}

std::string Package::save(const std::map<PartName, std::string>& changed) const {
    std::vector<PartName> names;
    std::vector<Content> contents;
    for (const auto& [name, bytes] : changed) {
        names.push_back(name);
        contents.emplace_back(bytes);
    }
    return frame(names).complete(contents);
}

Package Package::without(const PartName& name) const {
    Edits edits;
    if (find(name) != nullptr) {
        edits[entry_of(name)] = std::nullopt;
        edits[types_entry_] = ContentTypes::changed(content_types(), name, {});
    }
    for (const auto& [source, arrows] : relationships_) {
        const bool points = std::any_of(
            arrows.begin(), arrows.end(), [&](const Relationship& one) { return one.to == name; });
        if (points) {
            const PartName part = source.relationships();
            edits[entry_of(part)] = without_target(contents(part), source, name);
        }
    }
    return open(edited(archive_, edits));
}

}  // namespace nianbao::opc
