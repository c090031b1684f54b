#include "tmpl/compile_makers.hpp"

#include <algorithm>
#include <charconv>

#include "tmpl/path.hpp"

namespace nianbao::tmpl {
namespace {

std::uint32_t ask(Questions& questions, const Tag& tag, const std::string& place, bool at_root) {
    Question question;
    question.path = split_path(tag.path);
    question.variable = loop_variable(tag.path);
    question.formats = tag.formats;
    question.name = tag.path;
    question.written = tag.written;
    question.place = place;
    question.at_root = at_root;
    questions.all.push_back(std::move(question));
    return static_cast<std::uint32_t>(questions.all.size() - 1);
}

std::vector<NamePiece> pieces_of(Compilation& compilation,
                                 std::string_view name,
                                 const std::string& place) {
    std::vector<Problem> problems;
    std::vector<NamePiece> pieces;
    std::size_t from = 0;
    for (const Tag& tag : find_tags(name, compilation.delimiters(), problems)) {
        pieces.push_back({std::string(name.substr(from, tag.begin - from)), std::nullopt});
        from = tag.end;
        if (tag.kind == Tag::Kind::Value) {
            pieces.back().question = ask(compilation.made().questions, tag, place, false);
        } else {
            problems.push_back({"tmpl.sheet_name",
                                {"工作表名称中只能有取值标记：" + tag.written,
                                 "the name of a sheet takes tags of values only: " + tag.written},
                                std::string(name),
                                {"写成 {{名称}}", "write {{name}}"}});
        }
    }
    pieces.push_back({std::string(name.substr(from)), std::nullopt});
    compilation.tell(compilation.package().main(), std::move(problems));
    return pieces;
}

/// Links out of the package and the settings of a printer may be copied or left behind.
void refuse_parts(Compilation& compilation, const opc::PartName& part, std::string_view name) {
    std::vector<Problem> problems;
    for (const opc::Relationship& one : compilation.package().relationships(part)) {
        if (!one.external && one.to && !one.is("printerSettings")) {
            problems.push_back({"xlsx.sheet_parts",
                                {"按数据生成的工作表不能带有表格、图形或批注：" + one.to->text(),
                                 "a sheet made by data cannot have tables, drawings or comments: " +
                                     one.to->text()},
                                std::string(name),
                                {"从该工作表中移去", "take them out of the sheet"}});
        }
    }
    compilation.tell(part, std::move(problems));
}

}  // namespace

bool is_made(std::string_view name, const TemplateOptions& delimiters) {
    return name.find(delimiters.open) != std::string_view::npos;
}

SheetMaker compile_maker(Compilation& compilation,
                         std::string_view name,
                         const opc::PartName& part,
                         const std::optional<Tag>& item) {
    const std::string place = compilation.package().main().text() + ": " + std::string(name);
    SheetMaker maker{0, part, pieces_of(compilation, name, place), std::nullopt, {}};
    if (!item) {
        return maker;
    }
    refuse_parts(compilation, part, name);
    maker.list = ask(compilation.made().questions, *item, place + "!A1", true);
    if (allows_missing(item->formats)) {
        compilation.made().questions.optional.insert(item->path);
    }
    if (compilation.package().find(part.relationships()) != nullptr) {
        maker.relationships = compilation.package().contents(part.relationships());
        for (const opc::Relationship& one : compilation.package().relationships(part)) {
            if (one.to) {
                maker.relationships = opc::without_target(maker.relationships, part, *one.to);
            }
        }
    }
    return maker;
}

SheetLists compile_lists(const opc::Package& package) {
    SheetLists lists{package.content_types(), package.contents(package.main().relationships()), 1};
    for (const opc::Part& part : package.parts()) {
        const std::string_view file = part.name.file();
        const std::size_t digits = file.find_first_of("0123456789");
        std::uint32_t number = 0;
        if (digits != std::string_view::npos) {
            std::from_chars(file.data() + digits, file.data() + file.size(), number);
        }
        lists.first_number = std::max(lists.first_number, number + 1);
    }
    return lists;
}

}  // namespace nianbao::tmpl
