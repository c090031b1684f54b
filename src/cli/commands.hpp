#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace nianbao::cli {

// Each command does its work, tells it, and returns the exit status. Bad inputs are told and do not
// stop the others; what concerns all of them is thrown as Error before work begins.

int convert(const Arguments& arguments, Console& console);
int check_reports(const Arguments& arguments, Console& console);
int redact_documents(const Arguments& arguments, Console& console);
int make_workbook(const Arguments& arguments, Console& console);
int summarize(const Arguments& arguments, Console& console);
int fill(const Arguments& arguments, Console& console);
int bind_template(const Arguments& arguments, Console& console);
int check_template(const Arguments& arguments, Console& console);
int list_template_keys(const Arguments& arguments, Console& console);
int list_forms(const Arguments& arguments, Console& console);

}  // namespace nianbao::cli
