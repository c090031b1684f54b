#!/bin/sh
# pictures.sh BUILD: the pictures of README.zh-CN.md, made anew by the tests that work in real windows, in
# Chinese. BUILD has the extension (target nianbao_oxt).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(realpath "$1")
export OXT="$build/nianbao.oxt" OFFICE="${OFFICE:-/usr/lib/libreoffice/program}" LOCALE=zh-CN
export NIANBAO_ROOT="$here/.."

# taken APPLICATION PICTURE=NAME...: works in that application and keeps pictures under these names.
taken() {
    export APPLICATION=$1
    shift
    work=$build/pictures-$APPLICATION
    bash "$NIANBAO_ROOT/tests/plugin/window.sh" "$work" /usr/bin/python3 -B "$NIANBAO_ROOT/tests/plugin/scenario.py"
    for each; do
        convert "$work/${each%=*}.png" -strip -resize 80% +dither -colors 96 "PNG8:$here/pictures/${each#*=}.png"
    done
}

mkdir -p "$here/pictures"
taken calc menu=menu new=new figures=figures clicked=finding mended=mended report=report
taken writer report-clicked=sentence report-asked=errors
