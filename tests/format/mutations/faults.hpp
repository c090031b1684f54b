#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/mutations/identities.hpp"
#include "format/mutations/publication.hpp"

namespace nianbao::format {

/// A report, and that of the year before where there is one.
struct Sample {
    Publication page;
    std::string level;
    std::string file;  ///< one of file_kinds()
    std::optional<Figures> last;

    Declared declared() const;
};

/// A correct one, its edition, year, size and words left to chance.
Sample correct_sample(const std::vector<Form>& forms, Chance& chance);

/// One thing that was put wrong.
struct Fault {
    std::string told;                         ///< for people
    std::vector<std::string> keys = {};       ///< the items it touches
    std::optional<std::size_t> told_in = {};  ///< paragraph of the narrative
    std::string label = {};                   ///< what a note of the reader has to name
    std::string breaks = {};                  ///< what is wrong whatever the figures are
};

/// A kind of fault. It changes the sample, or gives nothing and leaves it as it is.
struct FaultKind {
    std::string name;
    std::optional<Fault> (*put)(Sample& sample, Chance& chance);
};

const std::vector<FaultKind>& fault_kinds();

std::optional<Fault> change_digit(Sample& sample, Chance& chance);
std::optional<Fault> change_digit_in_words(Sample& sample, Chance& chance);
std::optional<Fault> swap_cells(Sample& sample, Chance& chance);
std::optional<Fault> blank_cell(Sample& sample, Chance& chance);
std::optional<Fault> leave_year_over(Sample& sample, Chance& chance);
std::optional<Fault> change_carry(Sample& sample, Chance& chance);
std::optional<Fault> mistake_unit(Sample& sample, Chance& chance);
std::optional<Fault> lose_row(Sample& sample, Chance& chance);
std::optional<Fault> print_row_twice(Sample& sample, Chance& chance);
std::optional<Fault> cut_label(Sample& sample, Chance& chance);

/// A figure with one digit changed, still written as people write it.
std::string with_another_digit(const std::string& figure, Chance& chance);

}  // namespace nianbao::format
