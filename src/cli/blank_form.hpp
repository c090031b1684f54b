#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/form.hpp"

namespace nianbao::cli {

/// A blank form and the edition it was bound as.
struct BoundAs {
    const Form* form = nullptr;
    BoundForm bound;
};

/// Binds a blank form as --form says, else as the edition of which most cells are found. Throws
/// like bind_form; where no edition fits, "bind.none". The result points into `forms`.
BoundAs bind_blank_form(const Arguments& arguments, const std::vector<Form>& forms);
BoundAs bind_blank_form(const Arguments& arguments, std::vector<Form>&& forms) = delete;

/// What the arguments say of the columns and cells to bind.
BindOptions bind_options(const Arguments& arguments);

}  // namespace nianbao::cli
