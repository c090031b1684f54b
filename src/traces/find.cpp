#include "traces/find.hpp"

#include <algorithm>

#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {{"property", "文档属性：作者、单位、备注等", "a property: author, company, remarks"},
         {"清空文档属性", "emptied a property"}},
        {{"custom-property", "自定义文档属性", "a custom property"},
         {"删除自定义属性", "removed a custom property"}},
        {{"variable", "文档变量、邮件合并数据源", "a document variable, a source of mail merge"},
         {"删除文档变量", "removed a document variable"}},
        {{"session", "编辑会话编号（rsid）", "ids of editing sessions (rsid)"},
         {"删除编辑会话编号", "removed ids of editing sessions"}},
        {{"comment", "批注", "a comment"}, {"删除批注", "removed a comment"}},
        {{"person", "批注、修订者名单", "a person in the list of authors"},
         {"删除人员名单", "removed a person from the list of authors"}},
        {{"revision", "修订：插入、删除、移动", "a tracked change of words"},
         {"接受修订", "accepted a tracked change"}},
        {{"format-revision", "格式修订", "a tracked change of looks"},
         {"接受格式修订", "accepted a tracked change of looks"}},
        {{"hidden-text", "隐藏文字", "hidden text"}, {}},
        {{"hidden-sheet", "隐藏的工作表", "a hidden sheet"}, {}},
        {{"hidden-cells", "隐藏的行、列", "hidden rows or columns"}, {}},
        {{"hidden-name", "隐藏的名称", "a hidden name"}, {}},
        {{"path", "磁盘或服务器路径", "a path on a disk or a server"},
         {"路径只留文件名", "cut a path down to its file name"}},
        {{"external", "指向包外的链接", "a link out of the document"}, {}},
        {{"part", "读者看不到的部件", "a part that no reader sees"},
         {"删除部件", "removed a part"}},
        {{"picture", "图片自带的信息", "data of a picture"},
         {"删除图片自带的信息", "removed data of a picture"}}};
    return all;
}

const Kind* kind_named(std::string_view name) noexcept {
    const auto& all = kinds();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Kind& one) { return one.kind.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string place_of(const opc::PartName& part, const std::string& where) {
    return std::string(part.entry()) + (where.empty() ? "" : ": " + where);
}

Traces find_traces(Parts& parts) {
    Traces found;
    find_properties(parts, found);
    find_settings(parts, found);
    find_comments(parts, found);
    find_sheet_comments(parts, found);
    find_revisions(parts, found);
    find_hidden_text(parts, found);
    find_hidden_cells(parts, found);
    find_paths(parts, found);
    find_parts(parts, found);
    find_picture_data(parts, found);
    return found;
}

Traces find_tracked(Parts& parts) {
    Traces found;
    find_revisions(parts, found);
    return found;
}

Said said(Parts& parts) {
    const opc::Package& package = parts.package();
    const bool document = package.kind() == opc::Kind::Docx;
    const opc::Part* words =
        document ? package.find(package.main()) : parts.related(package.main(), "sharedStrings");
    const opc::Part* core = parts.related(opc::PartName::package(), "core-properties");
    Said made;
    if (words != nullptr) {
        made.words = all_characters(parts.text(words->name));
    }
    if (core != nullptr) {
        each_token(parts.text(core->name), [&](xml::Scanner& scanner, const xml::Token& token) {
            if (is_start(token) && token.local == "title") {
                made.title = take(scanner, token).text;
            }
        });
    }
    return made;
}

}  // namespace nianbao::traces
