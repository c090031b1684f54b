#pragma once

#include <string_view>

namespace nianbao::format {

/// The style of a page. On a screen the faces of the system; on paper those that GB/T 9704-2012
/// names, on its page of 156 by 225 mm. A table wider than the window moves in a box of its own.
/// Text and lines keep a contrast of 4.5:1 and 3:1 (WCAG 2.1, 1.4.3 and 1.4.11).
inline constexpr std::string_view web_style = R"(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f2f4f7;color:#1f2329;font:1.0625rem/1.8 system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:0 auto;padding:clamp(0rem,2vw,2rem)}
article{background:#fff;padding:clamp(1rem,5vw,4rem)}
h1{margin:1rem 0 2rem;font-size:clamp(1.375rem,4.5vw,1.875rem);line-height:1.5;text-align:center;text-wrap:balance}
h1 span{display:block}
h2{margin:2rem 0 .75rem;font-size:1.25rem;line-height:1.5;text-wrap:balance}
h3,h4,h5{margin:1.25rem 0 .5rem;font-size:1.0625rem;line-height:1.6}
p{margin:.75rem 0;text-indent:2em}
ul,ol{margin:.75rem 0;padding-left:3.25em}
li{margin:.25rem 0}
figure{margin:1.5rem 0;text-align:center}
img{max-width:100%;height:auto;vertical-align:top}
figcaption{margin-top:.5rem;font-size:.9375rem}
.scroll{margin:1.25rem 0;overflow-x:auto}
.scroll:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{padding:0 0 .75rem;font-size:1.125rem;font-weight:bold;text-wrap:balance}
caption.heard{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.45em .5em;border:1px solid #7b828c;text-align:center;overflow-wrap:break-word}
th{font-weight:normal;text-wrap:balance}
thead th,.part,.corner{background:#edf1f6}
thead th,.part{font-weight:bold}
.list,.stack,.grid,.flat{table-layout:fixed}
.list col:nth-child(2){width:4em}
.list col:nth-child(3){width:6.5em}
.list tbody :is(th,td):first-child,.stack tbody th[scope=row],.label{text-align:left;text-wrap:wrap;text-wrap:pretty}
.in1{padding-left:1.5em}
.in2{padding-left:2.5em}
.in3{padding-left:3.5em}
.in1.more{padding-left:4.5em}
.in2.more{padding-left:5.5em}
.in3.more{padding-left:6.5em}
.stack{min-width:18rem}
.stack col:first-child{width:25%}
.grid{min-width:40rem}
.flat{min-width:40rem}
.side span{display:inline-block}
.grid,.flat{font-size:.875rem}
.grid :is(th,td),.flat :is(th,td){padding:.4em .25em}
.grid .label{padding-left:.5em}
.grid thead th,.grid .side{padding-left:.1em;padding-right:.1em}
.grid .side{width:7.3%}
.grid .inner{width:9.5%}
.grid .figure{width:7.7%}
@media(max-width:40rem){
.in1{padding-left:.9em}
.in2{padding-left:1.5em}
.in3{padding-left:2.1em}
.in1.more,.in2.more,.in3.more{padding-left:3.5em}
.list col:nth-child(2){width:3.25em}
.list col:nth-child(3){width:4.75em}
}
.signature{margin:2.5rem 0 1rem;text-align:right}
.signature p{margin:.25rem 2em;text-align:right;text-indent:0}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt SimSun,"Songti SC",serif}}
body,article{background:#fff;color:#000}
body{font:16pt/28.9pt FangSong_GB2312,FangSong,STFangsong,serif}
main,article{max-width:none;padding:0}
h1{margin:0 0 28.9pt;font:normal 22pt/35pt FZXiaoBiaoSong-B05S,STZhongsong,SimSun,"Songti SC",serif}
h2,h3,h4,h5{margin:0;font:normal 16pt/28.9pt FangSong_GB2312,FangSong,STFangsong,serif;text-indent:2em;text-wrap:wrap;break-after:avoid}
h2{font-family:SimHei,STHeiti,"Heiti SC","Noto Sans CJK SC",sans-serif}
h3{font-family:KaiTi_GB2312,KaiTi,STKaiti,serif}
h4{font-weight:bold}
p,li{margin:0;text-align:justify;orphans:2;widows:2}
figure,tr,.stack,.grid,.flat{break-inside:avoid}
.scroll{margin:8pt 0;overflow:visible}
table{font:12pt/1.3 SimSun,"Songti SC",STSong,"Noto Serif CJK SC",serif}
thead{display:table-header-group}
.stack,.grid,.flat{min-width:0}
.grid,.flat{font-size:9pt;line-height:1.25}
.grid :is(th,td),.flat :is(th,td){padding:1mm .5mm}
.grid .label{padding-left:1mm}
th,td{padding:1.2mm;border-color:#000}
thead th,.part{font:normal 1em SimHei,STHeiti,"Heiti SC","Noto Sans CJK SC",sans-serif}
thead th,.part,.corner{background:#f2f2f2;print-color-adjust:exact;-webkit-print-color-adjust:exact}
tr:has(>.part),tr:has(>.part)+tr{break-after:avoid}
.signature{break-inside:avoid}
.annex{break-before:page}
}
)";

}  // namespace nianbao::format
