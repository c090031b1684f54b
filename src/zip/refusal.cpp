#include "zip/refusal.hpp"

#include <cstdint>
#include <string>

#include "text/utf8.hpp"

namespace nianbao::zip {
namespace {

Words words_of(Remedy remedy) {
    switch (remedy) {
        case Remedy::SaveAgain:
            return {"请用 Word、WPS 或 LibreOffice 打开后重新保存",
                    "open it in Word, WPS or LibreOffice and save it again"};
        case Remedy::RemovePassword:
            return {"请去掉密码后重新保存", "remove the password and save it again"};
        case Remedy::SaveAs:
            return {"请另存为普通的 DOCX 或 XLSX 格式", "save it as an ordinary DOCX or XLSX file"};
        case Remedy::RemovePasswordOrSaveAs:
            return {"请去掉密码，或另存为 DOCX / XLSX 格式",
                    "remove the password, or save it as DOCX or XLSX"};
        case Remedy::None:
            break;
    }
    return {};
}

// C0, DEL and C1, which terminals obey.
bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

void append_escaped(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char byte : bytes) {
        const auto value = static_cast<std::uint8_t>(byte);
        out += "\\x";
        out += digits[value >> 4];
        out += digits[value & 15];
    }
}

}  // namespace

std::string printable(std::string_view name) {
    std::string out;
    while (!name.empty()) {
        const text::CodePoint point = text::code_point(name, 0);
        const std::string_view piece = name.substr(0, point.size);
        const bool malformed = point.value >= 0x80 && point.size == 1;
        if (malformed || is_control(point.value)) {
            append_escaped(out, piece);
        } else {
            out += piece;
        }
        name.remove_prefix(piece.size());
    }
    return out;
}

Problem problem(const Refusal& refusal, std::string_view name) {
    constexpr std::size_t longest = 200;
    std::string place = name.empty() ? "" : "/" + printable(name.substr(0, longest));
    return {std::string(refusal.code),
            {std::string(refusal.zh), std::string(refusal.en)},
            std::move(place),
            words_of(refusal.remedy)};
}

void refuse(const Refusal& refusal, std::string_view name) {
    throw Error(Error::Kind::Package, problem(refusal, name));
}

}  // namespace nianbao::zip
