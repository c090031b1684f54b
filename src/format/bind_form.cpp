#include <algorithm>
#include <set>
#include <utility>

#include "format/bind_texts.hpp"
#include "format/form_document.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "report/cell_content.hpp"
#include "report/form_binding.hpp"
#include "report/item_label.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace format {
namespace {

using report::CellBinding;
using report::CellContent;
using Role = CellBinding::Role;

constexpr int certain = 90;

std::string tag_name(const CellBinding& cell) {
    constexpr std::size_t item_prefix = 4;
    const std::string name = item_name(cell.key);
    return cell.role == Role::Unit ? "unit" + name.substr(item_prefix) : name;
}

[[noreturn]] void refuse(const char* code, Words message, Words remedy) {
    throw Error(Error::Kind::Template, {code, std::move(message), "", std::move(remedy)});
}

void refuse_none(const Form& form) {
    refuse("bind.none",
           {"没有找到版本" + form.id + "的表格，也没有标记",
            "there is no tag, and no table of the edition " + form.id},
           {"请核对表格和版本，或用 {{…}} 写入标记",
            "check the document and the edition, or write tags {{…}} into it"});
}

void refuse_column(const std::string& column, const report::FormBinding& binding) {
    Words remedy{"各列为：", "the columns are: "};
    for (const report::ColumnChoice& choice : binding.choices) {
        std::string names = choice.taken;
        for (const std::string& other : choice.others) {
            names += ", " + other;
        }
        remedy.zh += names;
        remedy.en += names;
    }
    refuse(
        "bind.no_column",
        {"没有标题含“" + column + "”的数据列", "no column of figures is headed \"" + column + '"'},
        binding.choices.empty() ? Words() : remedy);
}

report::FormBinding find_cells(const Form& form,
                               const FormDocument& document,
                               const BindOptions& options) {
    report::FormBinding binding = report::bind_form(form, document.grids(), options.column);
    if (binding.cells.empty()) {
        refuse_none(form);
    }
    const bool named = std::any_of(binding.choices.begin(),
                                   binding.choices.end(),
                                   [](const auto& choice) { return choice.named; });
    if (!options.column.empty() && !named) {
        refuse_column(options.column, binding);
    }
    return binding;
}

class Binder {
public:
    Binder(const Form& form, const BindOptions& options, FormDocument& document)
        : form_(form), options_(options), document_(document) {}

    BoundForm run() {
        const report::FormBinding binding = find_cells(form_, document_, options_);
        std::set<std::pair<std::size_t, std::size_t>> taken;
        for (const CellBinding& cell : binding.cells) {
            taken.insert({cell.grid, cell.cell});
            bind(cell);
        }
        tell_rest(binding);
        bind_texts(form_, taken, document_, bound_);
        bound_.document = document_.save();
        bound_.extension = document_.body() != nullptr ? "docx" : "xlsx";
        return std::move(bound_);
    }

private:
    /// May the tag take the place of what the cell holds?
    bool is_open(const CellBinding& cell, const Item& item, CellContent content) const {
        if (item.kind == ItemKind::Heading && !options_.overwrite) {
            return content == CellContent::Blank;
        }
        if (document_.is_formula(cell.grid, cell.cell)) {
            return false;
        }
        if (cell.role == Role::Words) {
            const std::string& words = document_.cell(cell.grid, cell.cell).text;
            return options_.overwrite || content == CellContent::Blank || report::has_gap(words) ||
                   text::label_key(words) == text::label_key(item.label);
        }
        return content != CellContent::Filled || options_.overwrite;
    }

    void bind(const CellBinding& cell) {
        const Item& item = *form_.item(cell.key);
        const std::string held = document_.cell(cell.grid, cell.cell).text;
        const CellContent content = report::cell_content(held);
        if (cell.role == Role::Unit && content != CellContent::Blank) {
            return;
        }
        BoundCell made;
        made.place = document_.place(cell.grid, cell.cell);
        made.tag = tag_name(cell);
        made.key = cell.key;
        made.row = text::folded(cell.row);
        made.column = text::folded(cell.column);
        made.score = cell.score;
        made.why = cell.why;
        made.held = held;
        made.written = is_open(cell, item, content) &&
                       document_.write(cell.grid, cell.cell, "{{" + made.tag + "}}");
        if (cell.role == Role::Value && item.kind != ItemKind::Heading) {
            tell_content(made, content);
        } else if (cell.role == Role::Words && !made.written) {
            tell_content(made, CellContent::Filled);
        }
        tell_likeness(cell, item, made);
        bound_.cells.push_back(std::move(made));
    }

    void say(Severity severity, Problem problem) {
        bound_.remarks.push_back({severity, std::move(problem)});
    }

    void tell_content(const BoundCell& cell, CellContent content) {
        const std::string held = "“" + std::string(text::trimmed(cell.held)) + "”";
        if (!cell.written) {
            say(Severity::Error,
                {"bind.filled",
                 {"格内已有内容" + held + "，没有写入 {{" + cell.tag + "}}",
                  "the cell holds " + held + ", so {{" + cell.tag + "}} was not written"},
                 cell.place,
                 {"清空该格，或用 --refill 重新填写",
                  "empty it, or have it filled anew with --refill"}});
        } else if (content != CellContent::Blank) {
            say(Severity::Warning,
                {"bind.placeholder",
                 {"{{" + cell.tag + "}} 替换了格内的" + held,
                  "{{" + cell.tag + "}} took the place of " + held},
                 cell.place,
                 {}});
        }
    }

    void tell_likeness(const CellBinding& cell, const Item& item, const BoundCell& made) {
        const std::string label = cell.column.empty() ? made.row : made.row + " × " + made.column;
        if (cell.role != Role::Value || cell.score >= certain) {
            return;
        }
        say(Severity::Warning,
            {"bind.likeness",
             {"“" + label + "”当作“" + item.label + "”：" + cell.why.zh,
              "\"" + label + "\" was taken for \"" + item.label + "\": " + cell.why.en},
             made.place,
             {"请核对", "please check"}});
    }

    void tell_rest(const report::FormBinding& binding) {
        for (const report::ColumnChoice& choice : binding.choices) {
            tell_choice(choice);
        }
        bound_.unbound = binding.unbound;
        for (const std::string& key : binding.unbound) {
            tell_unbound(key);
        }
        for (const report::StrayLabel& stray : binding.strays) {
            const std::string label = text::folded(stray.label);
            const std::string place = document_.place(stray.grid, stray.cell);
            bound_.strays.push_back({place, label, stray.why});
            say(Severity::Information,
                {"bind.row",
                 {"“" + label + "”没有对应的指标：" + stray.why.zh,
                  "\"" + label + "\" is no item: " + stray.why.en},
                 place,
                 {}});
        }
    }

    void tell_choice(const report::ColumnChoice& choice) {
        std::string others;
        for (const std::string& other : choice.others) {
            others += (others.empty() ? "" : ", ") + other;
        }
        if (!choice.named) {
            say(Severity::Warning,
                {"bind.column",
                 {"有多列数据，填入“" + choice.taken + "”，未用：" + others,
                  "several columns of figures: \"" + choice.taken + "\" is filled, not " + others},
                 "",
                 {"用 --column 指定要填的列", "name the column to fill with --column"}});
        }
    }

    /// A heading without a cell is no loss.
    void tell_unbound(const std::string& key) {
        const Item& item = *form_.item(key);
        const bool heading = item.kind == ItemKind::Heading;
        const std::string label = report::item_label(form_, key);
        say(heading ? Severity::Information : Severity::Error,
            {"bind.item",
             {"表中没有“" + label + "”（" + key + "）的格",
              "no cell for \"" + label + "\" (" + key + ")"},
             "",
             heading ? Words()
                     : Words{"在该格写入 {{" + item_name(key) + "}}",
                             "write {{" + item_name(key) + "}} where it belongs"}});
    }

    const Form& form_;
    const BindOptions& options_;
    FormDocument& document_;
    BoundForm bound_;
};

}  // namespace
}  // namespace format

BoundForm bind_form(std::string bytes, const Form& form, const BindOptions& options) {
    if (!Template::compile(bytes).paths().empty()) {
        format::refuse(
            "bind.tags",
            {"表中已有标记，不是空白表格", "the document has tags already: it is a template"},
            {"直接用作模板 (--template)", "use it as a template (--template)"});
    }
    format::FormDocument document(std::move(bytes));
    return format::Binder(form, options, document).run();
}

BoundForm bind_form(const std::filesystem::path& file,
                    const Form& form,
                    const BindOptions& options) {
    std::string bytes = read_document(file);
    return seen_from(file.string(), [&] { return bind_form(std::move(bytes), form, options); });
}

void refuse_filled(const BoundForm& bound) {
    std::vector<Problem> problems;
    for (const Remark& remark : bound.remarks) {
        if (remark.problem.code == "bind.filled") {
            problems.push_back(remark.problem);
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Template, std::move(problems));
    }
}

}  // namespace nianbao
