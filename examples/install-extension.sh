#!/bin/sh
# Builds the extension of LibreOffice and installs it for this user: sh examples/install-extension.sh
set -eu
cd "$(dirname "$0")/.."
. examples/packages.sh

# shellcheck disable=SC2086
install_packages $build_packages $plugin_packages

build=build/examples
cmake -S . -B $build -G Ninja -D CMAKE_BUILD_TYPE=Release -D NIANBAO_TESTS=OFF -D NIANBAO_PLUGIN=ON
cmake --build $build --target nianbao_oxt
echo "The extension is $PWD/$build/nianbao.oxt"

if [ "$(id -u)" = 0 ]; then
    echo "LibreOffice installs nothing for root. As the user who works with it:"
    echo "    unopkg add -s -f $PWD/$build/nianbao.oxt"
    exit 0
fi
if pgrep -u "$(id -u)" soffice.bin >/dev/null; then
    echo "LibreOffice is running; close it, then: unopkg add -s -f $PWD/$build/nianbao.oxt" >&2
    exit 1
fi
unopkg add -s -f $build/nianbao.oxt
echo "Installed. The menu 政府信息公开年报 / Disclosure Report is in Writer, Calc and the Start Center."
