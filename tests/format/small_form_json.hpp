#pragma once

#include <string>

namespace nianbao::format {

/// A small form.json of both kinds of table, for tests.
inline const std::string small_form_json = R"json({
  "id": "2021", "name": {"zh": "小表", "en": "Small form"}, "years": [2021, null],
  "notice": "某函〔2021〕1号", "law": "条例", "title": "统计表", "fixed_sections": true,
  "sections": [
    {"key": "overview", "title": "一、总体情况", "aliases": ["一、概述"]},
    {"key": "requests", "title": "二、申请情况"}],
  "tables": [
    {"key": "statistics", "kind": "list", "columns": ["统计指标", "单位", "统计数"], "rows": [
      {"key": "1", "number": "一、", "label": "公开情况", "kind": "heading", "unit": "——", "parent": null, "indent": 0},
      {"key": "1.1", "number": "（一）", "label": "公开数", "aliases": ["公开条数"], "kind": "count", "unit": "条", "parent": "1", "indent": 1},
      {"key": "7", "number": "二、", "label": "费用", "kind": "amount", "unit": "万元", "units": ["元"]},
      {"key": "t", "number": "", "label": "主要侧重", "kind": "text", "unit": "——"}]},
    {"key": "requests", "kind": "matrix", "title": "申请", "section": "requests", "unit": "件", "value": "count",
      "rows": [
        {"key": "new", "number": "一、", "label": "新收"},
        {"key": "r3.1", "number": "1.", "label": "国家秘密", "parent": "r3"},
        {"key": "r3.2", "number": "2.", "label": "商业秘密", "parent": "r3"},
        {"key": "r7", "number": "（七）", "label": "总计", "parent": "r"}],
      "headings": [
        {"key": "r", "number": "二、", "label": "办理结果"},
        {"key": "r3", "number": "（三）", "label": "不予公开", "parent": "r"}],
      "columns": [
        {"key": "natural", "label": "自然人"},
        {"key": "corp", "label": "商业企业", "group": "法人"},
        {"key": "total", "label": "总计"}]}],
  "rules": [
    {"id": "M1", "kind": "equal", "left": ["new.*"], "right": ["r7.*"], "each": "requests.columns", "severity": "error", "source": "表头", "message": {"zh": "应相等。", "en": "Must be equal."}},
    {"id": "M3", "kind": "equal", "left": ["*.total"], "right": ["*.natural", "*.corp"], "each": "requests.rows", "severity": "error", "message": {"zh": "应相等。", "en": "Must be equal."}},
    {"id": "E2", "kind": "minimum", "left": ["1.1"], "bound": 1, "severity": "warning", "years": [2024, null], "levels": ["county"], "message": {"zh": "太少。", "en": "Too few."}},
    {"id": "H1", "kind": "no-value", "left": "headings", "severity": "error", "message": {"zh": "标题。", "en": "Heading."}},
    {"id": "Z1", "kind": "filled", "left": "all", "severity": "information", "message": {"zh": "空白。", "en": "Blank."}}]
})json";

}  // namespace nianbao::format
