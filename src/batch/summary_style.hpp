#pragma once

#include <string_view>

namespace nianbao::batch {

/// The style sheet of summary.html: a table whose head and units stay in sight while it is moved
/// about on a screen of any width, and that fits A4 landscape in print.
inline constexpr std::string_view summary_style = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: #fff; color: #1a1a1a;
  font: 15px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif; }
h1 { margin: 0 0 .75rem; font-size: 1.4rem; }
dl { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1rem; }
dl div { min-width: 5.5rem; padding: .35rem .75rem; border: 1px solid #8c8c8c; border-radius: .3rem; }
dt { font-size: .85rem; color: #444; }
dd { margin: 0; font-size: 1.25rem; font-weight: bold; font-variant-numeric: tabular-nums; }
.pane { overflow: auto; max-height: 85vh; border: 1px solid #8c8c8c; }
.pane:focus-visible, a:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 1px; }
table { border-collapse: separate; border-spacing: 0; font-size: .9rem; }
caption { padding: .4rem .5rem; text-align: left; font-weight: bold; }
th, td { padding: .3rem .5rem; border: 0 solid #c4c4c4; border-width: 0 1px 1px 0; text-align: left;
  vertical-align: middle; background: #fff; }
thead th { position: sticky; top: 0; z-index: 2; min-width: 3.6em; max-width: 9em; background: #ececec;
  text-align: center; font-weight: bold; }
tbody th { position: sticky; left: 0; z-index: 1; min-width: 14em; font-weight: normal;
  overflow-wrap: anywhere; }
thead .figure { min-width: 5.5em; }
thead span { white-space: nowrap; }
thead th.unit { left: 0; z-index: 3; }
small { display: block; color: #555; font-size: .8em; overflow-wrap: anywhere; }
.n, tfoot td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.c { text-align: center; white-space: nowrap; }
.why { min-width: 18em; white-space: pre-line; overflow-wrap: anywhere; }
.done { background: #e8f5e9; color: #1b5e20; }
.errors { background: #fff3e0; color: #7a4100; }
.failed { background: #fdecea; color: #8b0000; }
tfoot th, tfoot td { background: #ececec; font-weight: bold; }
tfoot th { position: sticky; left: 0; z-index: 1; }
tfoot small { font-weight: normal; color: #444; }
a { color: #0b4f9e; }
a + a { margin-left: .5em; }
p { margin: .75rem 0 0; color: #444; font-size: .9rem; }
@media (max-width: 40em) {
  body { padding: .5rem; font-size: 14px; }
  tbody th, tfoot th { min-width: 8em; }
}
@page { size: A4 landscape; margin: 10mm; }
@media print {
  :root { font-size: 10pt; }
  body { padding: 0; font-size: 8pt; }
  .pane { overflow: visible; max-height: none; border: 0; }
  table { width: 100%; border-collapse: collapse; line-height: 1.25;
    font-size: min(8pt, calc(165pt / var(--columns))); }
  th, td { position: static !important; min-width: 0 !important; padding: .15em .25em;
    border: 1px solid #555; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tbody th { min-width: 9em !important; }
  tbody th small { display: none; }
  .why { min-width: 10em !important; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
}
)css";

}  // namespace nianbao::batch
