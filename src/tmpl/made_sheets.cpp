#include "tmpl/made_sheets.hpp"

#include <algorithm>
#include <set>

#include "nianbao/error.hpp"
#include "opc/content_types.hpp"
#include "opc/relationships.hpp"
#include "tmpl/answers.hpp"
#include "xlsx/workbook_moves.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::string_view worksheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::string_view worksheet_relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// What Excel asks of the name of a sheet (Excel's specification and limits).
bool is_legal(std::string_view name) {
    constexpr std::size_t longest = 31;
    return !name.empty() && utf16_length(name) <= longest &&
           name.find_first_of("[]:*?/\\") == std::string_view::npos && !name.starts_with('\'') &&
           !name.ends_with('\'');
}

class SheetPlanner {
public:
    SheetPlanner(const Compiled& compiled, Rendering& rendering, std::deque<Data>& kept)
        : compiled_(compiled), answers_(rendering), kept_(kept) {}

    std::vector<OutputSheet> run() && {
        for (std::size_t i = 0; i < compiled_.sheet_names.size(); ++i) {
            const auto maker = std::find_if(compiled_.makers.begin(),
                                            compiled_.makers.end(),
                                            [&](const SheetMaker& one) { return one.sheet == i; });
            if (maker == compiled_.makers.end()) {
                add({i, compiled_.sheet_names[i], {}}, {});
            } else {
                make(*maker);
            }
        }
        if (sheets_.empty()) {
            problems_.push_back({"data.sheets",
                                 {"没有任何工作表可生成", "no sheet is left"},
                                 "",
                                 {"给出至少一项数据", "give one item at least"}});
        }
        if (!problems_.empty()) {
            throw Error(Error::Kind::Data, std::move(problems_));
        }
        return std::move(sheets_);
    }

private:
    void make(const SheetMaker& maker) {
        if (!maker.list) {
            add({maker.sheet, name_of(maker), {}}, {});
            return;
        }
        const Data* const found = answers_.find(*maker.list, kept_.emplace_back());
        if (found == nullptr || !found->is_true()) {
            return;
        }
        const Data::List* const items = found->list();
        const std::size_t count = items == nullptr ? 1 : items->size();
        for (std::size_t i = 0; i < count; ++i) {
            const SheetItem item{items == nullptr ? found : &(*items)[i], i, count};
            item.enter(answers_.contexts());
            const std::string number = i == 0 ? "" : std::to_string(next_number());
            add({maker.sheet, name_of(maker), number.empty() ? "" : "rIdSheet" + number}, item);
            if (i > 0) {
                sheets_.back().part = opc::PartName::parse(std::string(maker.part.folder()) +
                                                           "sheet" + number + ".xml");
            }
            item.leave(answers_.contexts());
        }
    }

    std::uint32_t next_number() { return compiled_.lists.first_number + made_++; }

    std::string name_of(const SheetMaker& maker) {
        std::string name;
        for (const NamePiece& piece : maker.name) {
            name += piece.words;
            if (piece.question) {
                Data made;
                name += answers_.text(*piece.question, made);
            }
        }
        return name;
    }

    void add(xlsx::MadeSheet sheet, SheetItem item) {
        const bool is_new = names_.insert(sheet.name).second;
        if (!is_legal(sheet.name)) {
            refuse(sheet.name,
                   {"工作表名称不合规定", "Excel does not allow this name of a sheet"},
                   {"名称须为 1 至 31 个字符，不含 []:*?/\\",
                    "a name has 1 to 31 characters and none of []:*?/\\"});
        } else if (!is_new) {
            refuse(sheet.name,
                   {"工作表名称重复", "two sheets have the same name"},
                   {"用能区分各项的值作名称", "name the sheets by a value that tells them apart"});
        }
        sheets_.push_back({std::move(sheet), std::nullopt, item});
    }

    void refuse(const std::string& name, Words message, Words remedy) {
        problems_.push_back(
            {"data.sheet_name", std::move(message), "“" + name + "”", std::move(remedy)});
    }

    const Compiled& compiled_;
    Answers answers_;
    std::deque<Data>& kept_;
    std::set<std::string, xlsx::NameOrder> names_;
    std::vector<OutputSheet> sheets_;
    std::vector<Problem> problems_;
    std::uint32_t made_ = 0;
};

/// Puts empty elements before the end tag of the root.
std::string with_elements(const std::string& xml, const std::vector<std::string>& elements) {
    const std::size_t end = xml.rfind("</");
    const std::string_view name = std::string_view(xml).substr(end + 2);
    const std::size_t colon = std::min(name.find(':'), name.find('>'));
    const std::string prefix(name[colon] == ':' ? name.substr(0, colon + 1) : "");
    std::string out = xml.substr(0, end);
    for (const std::string& element : elements) {
        out.append("<").append(prefix).append(element).append("/>");
    }
    return out + xml.substr(end);
}

}  // namespace

void SheetItem::enter(Contexts& contexts) const {
    if (value == nullptr) {
        return;
    }
    contexts.begin_loop(count);
    for (std::size_t i = 0; i < index; ++i) {
        contexts.next();
    }
    contexts.enter(*value);
}

void SheetItem::leave(Contexts& contexts) const {
    if (value != nullptr) {
        contexts.leave();
        contexts.end_loop();
    }
}

std::vector<OutputSheet> output_sheets(const Compiled& compiled,
                                       Rendering& rendering,
                                       std::deque<Data>& kept) {
    return SheetPlanner(compiled, rendering, kept).run();
}

SheetLists listed(const Compiled& compiled, const std::vector<OutputSheet>& sheets) {
    SheetLists lists = compiled.lists;
    std::vector<std::string> types;
    std::vector<std::string> relationships;
    for (const OutputSheet& one : sheets) {
        if (one.part) {
            types.push_back("Override PartName=\"" + one.part->text() + "\" ContentType=\"" +
                            std::string(worksheet_type) + "\"");
            relationships.push_back("Relationship Id=\"" + one.sheet.relationship + "\" Type=\"" +
                                    std::string(worksheet_relationship) + "\" Target=\"" +
                                    one.part->text() + "\"");
        }
    }
    for (const SheetMaker& maker : compiled.makers) {
        const bool stays = std::any_of(sheets.begin(), sheets.end(), [&](const OutputSheet& one) {
            return one.sheet.source == maker.sheet;
        });
        if (!stays) {
            lists.content_types = opc::ContentTypes::changed(lists.content_types, maker.part, {});
            lists.relationships =
                opc::without_target(lists.relationships, *compiled.main, maker.part);
        }
    }
    lists.content_types = with_elements(lists.content_types, types);
    lists.relationships = with_elements(lists.relationships, relationships);
    return lists;
}

}  // namespace nianbao::tmpl
