#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "traces/parts.hpp"

namespace nianbao::traces {

/// A part of a document as it reads once all its tracked changes are accepted: inserted and moved
/// words stay, deleted ones go with their paragraphs and rows, former looks go. Every other byte
/// stays. The same bytes where nothing was tracked. Throws Error (Package, "redact.cells") for
/// tracked cells of a table, which programs accept each in its own way.
std::string accepted(std::string_view part);

/// The parts of a package that change when all is accepted; those without bytes go.
std::map<opc::PartName, std::optional<std::string>> accept_changes(Parts& parts);

}  // namespace nianbao::traces
