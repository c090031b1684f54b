#!/bin/sh
# clang-tidy over every source file, or over those named: sh tests/tidy/run.sh [FILE...]
# Each file is read by Clang with its warnings on. The headers of the standard library and of
# GoogleTest are most of what it reads, and are precompiled. Ends with status 1 where anything was found.
set -eu
cd "$(dirname "$0")/../.."

build=build/tidy
llvm=$(dirname "$(dirname "$(readlink -f "$(command -v clang-tidy)")")")
cmake --preset tidy >/dev/null
# What is made before anything is compiled: precompiled headers, and those of the extension's own types.
ninja -C $build -t targets all | sed -n 's/^\(.*cmake_pch\.hxx\.pch\): .*/\1/p' |
    xargs ninja -C $build nianbao_idl >/dev/null
[ $build/own_code.so -nt tests/tidy/own_code.cpp ] ||
    clang++ -std=c++17 -O1 -shared -fPIC -fno-rtti -I"$llvm/include" tests/tidy/own_code.cpp -o $build/own_code.so

[ $# -gt 0 ] || set -- $(sed -n 's/^ *"file": "\(.*\.cpp\)".*/\1/p' $build/compile_commands.json |
    grep -v "^$PWD/build/" | sort -u)
echo "$# files"
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 4 clang-tidy -quiet --load=$build/own_code.so -p $build 2>$build/counts.log ||
    { grep -v "warnings\? generated" $build/counts.log || true; exit 1; }
