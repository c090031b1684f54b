#include "format/form_document.hpp"
#include "format/form_tables.hpp"
#include "format/read_tables.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/error.hpp"

namespace nianbao {
Reading read_form(std::string bytes, const Form& form, const BindOptions& options) {
    const format::FormDocument document(std::move(bytes));
    const auto binding = report::bind_form(form, document.grids(), options.column);
    if (binding.cells.empty()) {
        throw Error(
            Error::Kind::Template,
            {"bind.none",
             {"没有找到版本" + form.id + "的表格", "there is no table of the edition " + form.id},
             "",
             {"请核对表格和版本", "check the document and the edition"}});
    }
    Reading reading;
    reading.report.edition = form.id;
    format::read_tables(form, format::tables_of(document), binding, {}, reading);
    return reading;
}

}  // namespace nianbao
