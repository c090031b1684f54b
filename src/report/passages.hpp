#pragma once

#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::report {

/// A text of a report, whole, with where it stands.
struct Passage {
    enum class Kind { Title, Preamble, SectionTitle, Section, Signature, TableTitle, Statistics };
    std::string text;
    Words where;        ///< "一、概述，第3段", "一、概述, block 3"
    std::string key;    ///< of the item, for words in the statistics; else empty
    std::string label;  ///< section title or label of the item, as printed
    std::string place;  ///< in the input; empty where the reader kept none
    Kind kind = Kind::Section;
};

/// Every text of a report in the order of print, blank ones left out: titles, preamble, sections
/// with the items, cells and captions of their blocks, signature, words in the statistics.
std::vector<Passage> passages(const Form& form, const Report& report);

}  // namespace nianbao::report
