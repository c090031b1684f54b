#pragma once

#include <array>
#include <string>
#include <string_view>

namespace nianbao::format {

/// Pieces that open something the claims look for, and never end a sentence.
inline constexpr std::array<std::string_view, 10> hostile_pieces = {"收到申请3件，",
                                                                    "上年",
                                                                    "3条（其中",
                                                                    "3件，其中4件、5件",
                                                                    "没有发生",
                                                                    "申请办结",
                                                                    "占3%",
                                                                    "三千",
                                                                    "1,234",
                                                                    "（"};

/// A piece over and over, until there are so many bytes.
inline std::string stretch_of(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

}  // namespace nianbao::format
