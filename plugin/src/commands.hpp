#pragma once

#include <array>
#include <string_view>

#include "request.hpp"

namespace nianbao::plugin {

/// 新建填报表. Year, Edition, Organization, Level, Output.
Done make_workbook(Request& request);
/// 由往年报告新建. The same, and Input.
Done roll_over(Request& request);
/// 检查. Input, or the open document, whose findings the deck then shows.
Done check_document(Request& request);
/// 导出年度报告 and 导出统计表. Input, Edition, Output, Strict: nothing is written where there are
/// errors.
Done export_report(Request& request);
Done export_statistics(Request& request);
/// 发布包. Input, Edition, Output (a folder), Formats (a sequence of texts), Strict.
Done publish(Request& request);
/// 填入官方空白表. Form, or the open document; Input, Output.
Done fill_form(Request& request);
/// 批量转换. Input and Output (folders), Formats.
Done convert_folder(Request& request);
/// Shows the findings as comments in the open document, or takes them away again.
Done add_comments(Request& request);
Done remove_comments(Request& request);
/// Selects a place of the open document that a finding speaks of. Place, Words.
Done show_place(Request& request);
/// 忽略. Rule, Place, Reason.
Done waive_finding(Request& request);
Done show_help(Request& request);
Done show_about(Request& request);

/// What a URL vnd.org.nianbao:NAME does.
struct Command {
    std::string_view name;
    Done (*run)(Request& request);
};

inline constexpr std::array<Command, 14> commands = {{{"new", make_workbook},
                                                      {"newFrom", roll_over},
                                                      {"check", check_document},
                                                      {"exportDocx", export_report},
                                                      {"exportXlsx", export_statistics},
                                                      {"publish", publish},
                                                      {"fillForm", fill_form},
                                                      {"batch", convert_folder},
                                                      {"comment", add_comments},
                                                      {"uncomment", remove_comments},
                                                      {"show", show_place},
                                                      {"waive", waive_finding},
                                                      {"help", show_help},
                                                      {"about", show_about}}};

}  // namespace nianbao::plugin
