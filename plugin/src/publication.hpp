#pragma once

#include <array>

#include "nianbao/words.hpp"

namespace nianbao::plugin {

/// A document of a publication, as the settings name it and dialogs show it.
struct PublicationFormat {
    const char* name;
    const char* zh;
    const char* en;
};

inline constexpr std::array<PublicationFormat, 4> publication_formats = {
    {{"docx", "年度报告 (DOCX)", "Report (DOCX)"},
     {"xlsx", "统计表 (XLSX)", "Statistics (XLSX)"},
     {"pdf", "年度报告 (PDF)", "Report (PDF)"},
     {"html", "网页 (HTML)", "Web page (HTML)"}}};

inline Words words_of(const PublicationFormat& format) {
    return {format.zh, format.en};
}

}  // namespace nianbao::plugin
