#!/bin/sh
# A worker: reads lines of JSON, makes what they ask for, answers each with a line of JSON.
#
#     sh worker.sh OUT [OPTION...] < lines > answers
#
# Any number of them may share OUT.
set -eu
out=$1
shift

# Each has a journal of its own, since only one process writes into one; a later one has a later
# name, so that of two tries of one report the summary shows the last.
mkdir -p "$out"
journal=$out/nianbao-journal-$(date +%s)-$(uname -n)-$$.jsonl

status=0
nianbao convert --manifest - --json -o "$out" --journal "$journal" "$@" || status=$?

# 1 and 3 speak of reports, as the answers do, line by line. Whoever started the worker would take
# them for a failure of the machine and do all of its lines again. Without any answer it is one.
case $status in
    1 | 3) [ -s "$journal" ] || exit "$status" ;;
    *) exit "$status" ;;
esac
