#!/bin/sh
# Draws the icons of the extension with ImageMagick: sh plugin/icons.sh. What it makes is in
# package/icons, so that nobody needs ImageMagick to build.
set -eu
cd "$(dirname "$0")/package/icons"

ink="#3a4450"
paper="fill white stroke $ink stroke-width 7"
sheet="$paper roundrectangle 26,10 166,182 8,8"
lines="fill none stroke #9aa7b4 stroke-width 7 line 46,84 146,84 line 46,112 146,112 line 46,140 146,140 line 88,64 88,160"
head="fill #c8102e stroke none rectangle 42,28 150,50"

# icon NAME SYMBOL: at 192 pixels, then as small as menus and toolbars want it.
icon() {
    for size in 16 26; do
        convert -size 192x192 xc:none -draw "$sheet $lines $head" -draw "$2" \
            -filter Lanczos -resize ${size}x${size} -strip -define png:exclude-chunks=date,time "$1_$size.png"
    done
}

badge="stroke white stroke-width 6 circle 136,136 136,190"
thick="fill none stroke white stroke-width 16 stroke-linecap round stroke-linejoin round"
icon new "fill #1a7f37 $badge $thick line 138,112 138,164 line 112,138 164,138"
icon newFrom "fill #1a7f37 $badge $thick path 'M 164,138 A 26,26 0 1 1 150,115' path 'M 150,96 L 154,117 L 132,122'"
icon check "fill #0b5cad $badge $thick path 'M 114,140 L 132,158 L 164,118'"
icon exportDocx "fill #1f5fbf $badge $thick path 'M 108,120 L 122,160 L 138,122 L 154,160 L 168,120'"
icon exportXlsx "fill #1a7f37 $badge $thick line 118,116 158,160 line 158,116 118,160"
icon publish "fill #6b3fa0 $badge $thick path 'M 138,166 L 138,112' path 'M 114,134 L 138,110 L 162,134'"
icon fillForm "fill #b35900 $badge $thick path 'M 116,162 L 122,140 L 150,112 L 164,126 L 136,156 Z'"
icon batch "fill #4b5563 $badge $thick line 114,118 162,118 line 114,138 162,138 line 114,158 162,158"
convert -size 192x192 xc:none -draw "$sheet $lines $head" -filter Lanczos -resize 42x42 -strip \
    -define png:exclude-chunks=date,time nianbao_42.png
