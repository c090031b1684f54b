#!/bin/sh
# Converts a folder of reports in parts by GNU parallel, then makes the summary of all:
#
#     sh parallel.sh IN OUT PARTS
#
# It may be run again at any time: what is done and unchanged is passed over.
set -eu
in=$1 out=$2 parts=$3
log=$out/parallel.log
mkdir -p "$out"
rm -f "$log"

# As many parts at a time as there are cores, each one process. For several machines that see IN and
# OUT under the same names, put this into its line:  --sshlogin 8/node1,8/node2 --workdir .
# A part ends with 1 or 3 where reports have errors or cannot be read; the others go on.
seq "$parts" | parallel --quote --joblog "$log" \
    nianbao convert "$in" -o "$out" --shard "{}/$parts" --jobs 1 --resume || true

# The worst of all parts; one that was killed, or never begun, is a failure: 3.
worst=$(awk -F '\t' -v parts="$parts" '
    NR > 1 { status = $8 > 0 || $7 > 3 ? 3 : $7; if (status > worst) worst = status }
    END { print NR - 1 < parts ? 3 : worst + 0 }' "$log")

nianbao summary "$out" -o "$out"
exit "$worst"
