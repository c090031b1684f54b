#pragma once

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Puts figures into the narrative in the place of their tags, so that a number lives in the table
/// alone: `{{items.new.total}}` is the figure of an item, `{{last.new.total}}` that of the year
/// before. Formatters of the template language may follow, `{{items.3.4|千分位}}`; directly behind
/// an item also 同比 (yoy), "增长12.5%", with decimals as in `同比:2`, and 增减 (change), "增加3".
/// Both give 持平 where nothing changed.
///
/// `last` is the report of the year before as one of the same form; a null pointer where it is not
/// at hand. Each tag that was filled is a note. One that cannot be filled stays as it is and is a
/// note with the reason: an item there is none of, a blank, no report of the year before, a change
/// against zero. Nothing is made up for it; the rule "left-tag" of words.json refuses what stays.
/// The tables of the form and the title stay as they are.
Reading with_figures(Reading reading, const Form& form, const Report* last = nullptr);

}  // namespace nianbao
