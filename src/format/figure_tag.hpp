#pragma once

#include <string>
#include <string_view>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao::format {

/// What a tag in a sentence stands for.
struct FigureTag {
    bool is_ours = false;  ///< it names an item; any other is left alone and says nothing
    std::string words;     ///< what takes its place; empty where it cannot be filled
    Words fault;           ///< why it cannot be filled
};

/// Reads what stands between "{{" and "}}".
FigureTag read_figure_tag(std::string_view inside,
                          const Form& form,
                          const Report& report,
                          const Report* last);

}  // namespace nianbao::format
