#include "xlsx/sheet_list.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "xlsx/start_tag.hpp"
#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace

std::vector<ListedSheet> read_sheet_list(std::string_view workbook) {
    std::vector<ListedSheet> sheets;
    xml::Scanner scanner(workbook);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        const bool tag =
            token.kind == xml::Token::Kind::Start || token.kind == xml::Token::Kind::Empty;
        if (tag && token.uri == spreadsheet && token.local == "sheet") {
            sheets.push_back({xml::decode(scanner.attribute("name")),
                              std::string(scanner.attribute("id", relationships))});
        }
    }
    return sheets;
}

namespace {

std::string with_attribute(std::string tag, std::string_view name, std::string_view value) {
    std::string text;
    xml::append_attribute(text, value);
    if (const auto place = find_attribute(tag, name)) {
        tag.replace(place->value_begin, place->value_end - place->value_begin, text);
    }
    return tag;
}

/// Writes the list of sheets anew.
class SheetLister {
public:
    SheetLister(std::string_view workbook, const std::vector<MadeSheet>& sheets)
        : workbook_(workbook), sheets_(sheets), scanner_(workbook) {}

    std::string run() && {
        for (xml::Token token = scanner_.next(); token.kind != xml::Token::Kind::Done;
             token = scanner_.next()) {
            const bool ours = token.uri == spreadsheet;
            const bool tag = token.kind != xml::Token::Kind::End;
            if (ours && tag && token.local == "sheet") {
                read(token);
            } else if (ours && token.local == "sheets" && !tag) {
                list(token);
            } else if (ours && tag && token.local == "workbookView") {
                view(token);
            }
        }
        copy_to(workbook_.data() + workbook_.size());
        return std::move(out_);
    }

private:
    void copy_to(const char* end) {
        out_.append(copied_, end);
        copied_ = end;
    }

    void read(const xml::Token& token) {
        if (tags_.empty()) {
            copy_to(token.source.data());
        }
        for (const xml::Attribute& attribute : scanner_.attributes()) {
            id_ = attribute.uri == relationships && attribute.local == "id"
                      ? std::string(attribute.name)
                      : id_;
        }
        std::uint32_t number = 0;
        const std::string_view digits = scanner_.attribute("sheetId");
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        last_number_ = std::max(last_number_, number);
        tags_.push_back(scanner_.skip(token));
    }

    void list(const xml::Token& end) {
        for (const MadeSheet& sheet : sheets_) {
            std::string tag =
                with_attribute(std::string(tags_.at(sheet.source)), "name", sheet.name);
            if (!sheet.relationship.empty()) {
                tag = with_attribute(std::move(tag), id_, sheet.relationship);
                tag = with_attribute(std::move(tag), "sheetId", std::to_string(++last_number_));
            }
            out_ += tag;
        }
        copied_ = end.source.data();
    }

    void view(const xml::Token& token) {
        copy_to(token.source.data());
        std::string tag(token.source);
        for (const char* name : {"activeTab", "firstSheet"}) {
            std::size_t source = 0;
            const std::string_view digits = attribute_of(tag, name);
            std::from_chars(digits.data(), digits.data() + digits.size(), source);
            tag = with_attribute(std::move(tag), name, std::to_string(first_of(source)));
        }
        out_ += tag;
        copied_ = token.source.data() + token.source.size();
    }

    std::size_t first_of(std::size_t source) const {
        const auto found = std::find_if(sheets_.begin(), sheets_.end(), [&](const auto& sheet) {
            return sheet.source == source;
        });
        return found == sheets_.end() ? 0 : static_cast<std::size_t>(found - sheets_.begin());
    }

    std::string_view workbook_;
    const std::vector<MadeSheet>& sheets_;
    xml::Scanner scanner_;
    const char* copied_ = workbook_.data();
    std::string out_;
    std::vector<std::string_view> tags_;
    std::string id_ = "r:id";
    std::uint32_t last_number_ = 0;
};

}  // namespace

std::string with_sheets(std::string_view workbook, const std::vector<MadeSheet>& sheets) {
    return SheetLister(workbook, sheets).run();
}

}  // namespace nianbao::xlsx
