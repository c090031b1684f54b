#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao::docx {

/// Where a name stands in the instruction of a field; both 0 where there is none.
struct FieldTarget {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The name of the bookmark of this document to which a field refers: REF, PAGEREF, NOTEREF, and
/// HYPERLINK \l without an address (ECMA-376 part 1, §17.16.5). The instruction may be that of an
/// attribute, with &quot; for its quotation marks.
FieldTarget field_target(std::string_view instruction);

}  // namespace nianbao::docx
