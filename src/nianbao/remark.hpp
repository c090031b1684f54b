#pragma once

#include "nianbao/error.hpp"
#include "nianbao/form.hpp"

namespace nianbao {

/// Something to be said about a template or a form that does not stop the work. An `Error` severity
/// means that the document would come out wrong or incomplete.
struct Remark {
    Severity severity = Severity::Warning;
    Problem problem;

    bool operator==(const Remark&) const = default;
};

}  // namespace nianbao
