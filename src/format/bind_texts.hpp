#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "format/form_document.hpp"
#include "nianbao/bind.hpp"

namespace nianbao::format {

/// Binds what stands outside the tables: gaps for title, organ and year in lines and in cells other
/// than those in `taken` (grid and cell); in a DOCX of fixed sections the narrative behind their
/// headings. Adds to `bound` the texts, and a remark for each that has no place.
void bind_texts(const Form& form,
                const std::set<std::pair<std::size_t, std::size_t>>& taken,
                FormDocument& document,
                BoundForm& bound);

}  // namespace nianbao::format
