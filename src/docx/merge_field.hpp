#pragma once

#include <string>
#include <string_view>

namespace nianbao::docx {

/// How the tag that takes the place of a field is written.
struct TagMarks {
    std::string_view open = "{{";
    std::string_view close = "}}";
};

/// A part in which every MERGEFIELD (ECMA-376 part 1, §17.16.5.35), as mail merge uses them, is a
/// run with a tag of the same name, in the look of the field's result. The switches \@ of dates
/// and \# of numbers become formats where there is one that does the same. A field that is nested,
/// or does not begin and end in one paragraph, stays. The same bytes where there is none.
/// Throws Error as xml::Scanner does.
std::string with_merge_fields_as_tags(std::string_view part, const TagMarks& marks);

/// The content of the tag for the instruction of a field: "名称", "日期|date:yyyy-MM-dd"; empty
/// where it is no MERGEFIELD.
std::string tag_of_instruction(std::string_view instruction);

}  // namespace nianbao::docx
