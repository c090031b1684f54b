#include "zip/refusal.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace nianbao::zip {
namespace {

Words words_of(Remedy remedy) {
    switch (remedy) {
        case Remedy::SaveAgain:
            return {"请用 Word、WPS 或 LibreOffice 打开后重新保存",
                    "Open it in Word, WPS or LibreOffice and save it again"};
        case Remedy::RemovePassword:
            return {"请去掉密码后重新保存", "Remove the password and save it again"};
        case Remedy::SaveAs:
            return {"请另存为普通的 DOCX 或 XLSX 格式", "Save it as an ordinary DOCX or XLSX file"};
        case Remedy::RemovePasswordOrSaveAs:
            return {"请去掉密码，或另存为 DOCX / XLSX 格式",
                    "Remove the password, or save it as DOCX or XLSX"};
        case Remedy::None:
            break;
    }
    return {};
}

// Well-formed UTF-8 (Unicode, table 3-7): first bytes, second bytes, bytes in all.
struct Sequence {
    std::uint8_t first_low, first_high;
    std::uint8_t second_low, second_high;
    std::size_t length;
};
constexpr std::array<Sequence, 9> sequences{{{0x00, 0x7F, 0x00, 0xFF, 1},
                                             {0xC2, 0xDF, 0x80, 0xBF, 2},
                                             {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                             {0xE1, 0xEC, 0x80, 0xBF, 3},
                                             {0xED, 0xED, 0x80, 0x9F, 3},
                                             {0xEE, 0xEF, 0x80, 0xBF, 3},
                                             {0xF0, 0xF0, 0x90, 0xBF, 4},
                                             {0xF1, 0xF3, 0x80, 0xBF, 4},
                                             {0xF4, 0xF4, 0x80, 0x8F, 4}}};

bool begins_with(std::string_view text, const Sequence& sequence) {
    const auto within = [&](std::size_t i, std::uint8_t low, std::uint8_t high) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        return low <= byte && byte <= high;
    };
    if (text.size() < sequence.length || !within(0, sequence.first_low, sequence.first_high)) {
        return false;
    }
    for (std::size_t i = 1; i < sequence.length; ++i) {
        const bool second = i == 1;
        if (!within(i, second ? sequence.second_low : 0x80, second ? sequence.second_high : 0xBF)) {
            return false;
        }
    }
    return true;
}

// The length of the UTF-8 sequence at the front, 0 where there is none.
std::size_t sequence_length(std::string_view text) {
    const auto* found =
        std::find_if(sequences.begin(), sequences.end(), [&](const Sequence& sequence) {
            return begins_with(text, sequence);
        });
    return found == sequences.end() ? 0 : found->length;
}

// C0, DEL and C1, which terminals obey.
bool is_control(std::string_view sequence) {
    const auto first = static_cast<std::uint8_t>(sequence[0]);
    if (sequence.size() == 1) {
        return first < 0x20 || first == 0x7F;
    }
    return first == 0xC2 && static_cast<std::uint8_t>(sequence[1]) < 0xA0;
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
        const std::size_t length = sequence_length(name);
        const std::string_view piece = name.substr(0, length == 0 ? 1 : length);
        if (length == 0 || is_control(piece)) {
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
