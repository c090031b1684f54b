#pragma once

#include "traces/parts.hpp"
#include "traces/trace.hpp"

// What looks for traces, a kind or two each. All append to `found`, in the order of the parts.
namespace nianbao::traces {

/// Core, application and custom properties (ECMA-376 part 2 §11, part 1 §22.2, §22.3), and the name
/// of who reserved a workbook (fileSharing, §18.2.12).
void find_properties(Parts& parts, Traces& found);

/// Variables, data sources of mail merge, and session ids of a document (§17.15).
void find_settings(Parts& parts, Traces& found);

/// Comments of a document with their anchors, and the list of people.
void find_comments(Parts& parts, Traces& found);

/// Notes and threaded comments of a workbook with their shapes, and the list of people.
void find_sheet_comments(Parts& parts, Traces& found);

/// Tracked changes of a document (§17.13.5) and of a shared workbook (§18.11).
void find_revisions(Parts& parts, Traces& found);

/// Text that is not shown: w:vanish of a run or of a style (§17.3.2.41).
void find_hidden_text(Parts& parts, Traces& found);

/// Hidden sheets, rows, columns and names of a workbook.
void find_hidden_cells(Parts& parts, Traces& found);

/// Paths on a disk or a server, in relationships and attributes.
void find_paths(Parts& parts, Traces& found);

/// Links out of the package, and parts a reader does not see.
void find_parts(Parts& parts, Traces& found);

/// What picture files say of place, device and author.
void find_picture_data(Parts& parts, Traces& found);

}  // namespace nianbao::traces
