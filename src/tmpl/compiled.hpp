#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "nianbao/template.hpp"
#include "opc/package.hpp"
#include "tmpl/program.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao {

/// A template ready to be rendered: the package it came from, and a program for every part that
/// holds tags. All other parts are copied as they lie in the archive.
struct Template::Compiled {
    explicit Compiled(opc::Package source) : package(std::move(source)) {}

    /// A part that is made anew each time.
    struct Part {
        opc::PartName name;
        tmpl::Program program;
    };

    opc::Package package;
    std::vector<Part> parts;
    tmpl::Questions questions;
    opc::Changes fixed;  ///< parts that change, but come out the same each time

    // Of a workbook with tags:
    opc::PartName strings_name;
    std::string strings_part;               ///< what `strings` looks into
    xlsx::SharedStrings strings;            ///< no items where the workbook has none
    std::vector<std::uint32_t> free_slots;  ///< shared strings that held tags
};

namespace tmpl {

/// Compiles all parts of a document that may hold tags. Throws Error: Package; Template with every
/// wrong tag.
std::unique_ptr<const Template::Compiled> compile(opc::Package package,
                                                  const TemplateOptions& delimiters);

}  // namespace tmpl
}  // namespace nianbao
