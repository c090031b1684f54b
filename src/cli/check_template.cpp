#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/explain_form.hpp"
#include "cli/input.hpp"
#include "cli/json_text.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/template_options.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

void refuse_half_a_fix(const Arguments& arguments) {
    if (arguments.fix == arguments.output.empty()) {
        throw Error(Error::Kind::Usage,
                    {"cli.fix",
                     {"--fix 和 -o 要同时写", "--fix and -o OUT go together"},
                     arguments.fix ? "--fix" : "-o",
                     {}});
    }
}

/// Against the report or the data given, else against all that the edition offers, else alone.
std::vector<Remark> remarks_on(const std::string& bytes,
                               const TemplateOptions& options,
                               const Arguments& arguments) {
    const std::string& file = arguments.template_file;
    if (arguments.form.empty()) {
        const auto data = arguments.data.empty() ? std::optional<Data>()
                                                 : std::optional(read_data_input(arguments.data));
        const PictureSource pictures = pictures_of(arguments.data, arguments.pictures);
        return seen_from(file, [&] {
            return check_template(bytes, options, data ? &*data : nullptr, pictures);
        });
    }
    const std::vector<Form> forms = named_forms(arguments);
    const auto form = std::find_if(
        forms.begin(), forms.end(), [&](const Form& one) { return one.id == arguments.form; });
    if (arguments.data.empty()) {
        return seen_from(file, [&] { return check_template(bytes, *form, nullptr, options); });
    }
    const Reading reading = read_input(arguments.data, forms, arguments.form);
    return seen_from(file, [&] { return check_template(bytes, *form, &reading.report, options); });
}

/// A document whose tags can be read and that has none.
bool is_blank_form(const std::string& bytes, const TemplateOptions& options) {
    try {
        return Template::compile(bytes, options).paths().empty();
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::Template) {
            return false;
        }
        throw;
    }
}

void tell(const Arguments& arguments, const std::vector<Remark>& remarks, Console& console) {
    const Language language = console.language();
    std::string text;
    if (arguments.json) {
        std::vector<std::string> all;
        all.reserve(remarks.size());
        for (const Remark& remark : remarks) {
            all.push_back(json_remark(remark, language));
        }
        text = json_object(
                   {{"file", json_string(arguments.template_file)}, {"remarks", json_array(all)}}) +
               "\n";
    } else {
        text = printable(arguments.template_file) + ": " + remark_counts(remarks, language) + "\n";
        for (const Remark& remark : remarks) {
            text += remark_line(remark, language);
        }
    }
    console.result(text);
}

void fix(const Arguments& arguments, const std::string& bytes, Console& console) {
    const fs::path output = arguments.output;
    refuse_overwriting({output}, {arguments.template_file});
    make_folder_for(output);
    write_file(output, mend_template(bytes));
    console.remark(printable(output.string()) + "\n");
}

}  // namespace

int check_template(const Arguments& arguments, Console& console) {
    refuse_half_a_fix(arguments);
    const std::string& file = arguments.template_file;
    const TemplateOptions options = template_options(arguments);
    const std::string bytes = read_document(file);
    const bool blank = seen_from(file, [&] { return is_blank_form(bytes, options); });
    if (blank && arguments.data.empty() && !arguments.fix) {
        return explain_form(arguments, console);
    }
    const std::vector<Remark> remarks = remarks_on(bytes, options, arguments);
    tell(arguments, remarks, console);
    if (arguments.fix) {
        fix(arguments, bytes, console);
    }
    return has_errors(remarks) ? findings_status : clean_status;
}

}  // namespace nianbao::cli
