#pragma once

#include "tmpl/compilation.hpp"
#include "tmpl/sheet_maker.hpp"

namespace nianbao::tmpl {

/// True where the name of a sheet holds a tag.
bool is_made(std::string_view name, const TemplateOptions& delimiters);

/// The maker of a sheet by its name and the section in its A1, if it has one. What is wrong is kept
/// in the compilation: "tmpl.sheet_name" for a tag that is no value; "xlsx.sheet_parts" where the
/// sheet has tables, drawings or comments, which cannot belong to several sheets.
SheetMaker compile_maker(Compilation& compilation,
                         std::string_view name,
                         const opc::PartName& part,
                         const std::optional<Tag>& item);

/// What lists the sheets of the workbook.
SheetLists compile_lists(const opc::Package& package);

}  // namespace nianbao::tmpl
