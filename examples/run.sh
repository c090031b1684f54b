#!/bin/sh
# Builds nianbao and makes the documents of the sample reports: sh examples/run.sh
set -eu
cd "$(dirname "$0")/.."
. examples/packages.sh

# shellcheck disable=SC2086
install_packages $build_packages

build=build/examples
documents=$build/documents
cmake -S . -B $build -G Ninja -D CMAKE_BUILD_TYPE=Release -D NIANBAO_TESTS=OFF
cmake --build $build

# Status 1 says that a report has findings, which are printed; the documents are there all the same.
status=0
$build/bin/nianbao convert examples/street-2017.json examples/district-2021.json \
    examples/bureau-2024.json -o $documents || status=$?
[ $status -le 1 ] || exit $status

echo
echo "The documents lie in $PWD/$documents:"
ls -l $documents
