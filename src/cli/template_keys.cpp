#include <string>
#include <vector>

#include "cli/characters.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "cli/template_options.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"

namespace nianbao::cli {
namespace {

const Words& words_of(TemplateKey::Kind kind) {
    static const Words value = {"值", "value"};
    static const Words number = {"数字", "number"};
    static const Words date = {"日期", "date"};
    static const Words truth = {"有无", "yes or no"};
    static const Words values = {"值或值的列表", "value or list of values"};
    static const Words blocks = {"段落、标题、列表、表格", "list of blocks"};
    static const Words section = {"对象或对象的列表", "object or list of objects"};
    switch (kind) {
        case TemplateKey::Kind::Number:
            return number;
        case TemplateKey::Kind::Date:
            return date;
        case TemplateKey::Kind::Truth:
            return truth;
        case TemplateKey::Kind::Values:
            return values;
        case TemplateKey::Kind::Blocks:
            return blocks;
        case TemplateKey::Kind::Section:
            return section;
        default:
            return value;
    }
}

void add_rows(const std::vector<TemplateKey>& keys,
              const std::string& indent,
              Language language,
              Rows& rows) {
    for (const TemplateKey& key : keys) {
        const std::string optional = Words{"，可缺", ", optional"}.in(language);
        rows.push_back({indent + printable(key.name),
                        words_of(key.kind).in(language) + (key.optional ? optional : "")});
        add_rows(key.members, indent + "  ", language, rows);
    }
}

}  // namespace

int list_template_keys(const Arguments& arguments, Console& console) {
    const std::string bytes = read_document(arguments.template_file);
    const TemplateOptions options = template_options(arguments);
    const auto keys =
        seen_from(arguments.template_file, [&] { return template_keys(bytes, options); });
    Rows rows;
    add_rows(keys, "", console.language(), rows);
    console.result(arguments.json ? keys_schema(keys) : in_columns(rows, ""));
    return clean_status;
}

}  // namespace nianbao::cli
