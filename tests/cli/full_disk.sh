#!/bin/sh
# On a disk that is full the program says so, exits with 3 and leaves nothing: full_disk.sh PROGRAM REPORT
# Needs the right to mount a small disk of its own; says why it skips where it may not.
set -u

if [ "${INSIDE:-}" = "" ]; then
    scratch=$(mktemp -d)
    trap 'rmdir "$scratch"' EXIT
    if ! why=$(unshare --mount --map-root-user mount -t tmpfs -o size=16k none "$scratch" 2>&1); then
        echo "SKIP: a disk of 16 KiB cannot be mounted: $why"
        exit 0
    fi
    INSIDE=$scratch unshare --mount --map-root-user sh "$0" "$@"
    exit
fi

mount -t tmpfs -o size=16k none "$INSIDE"
"$1" --lang en convert "$2" -o "$INSIDE" 2>"$INSIDE.errors"
status=$?
errors=$(cat "$INSIDE.errors")
rm "$INSIDE.errors"
left=$(ls -A "$INSIDE")
umount "$INSIDE"

echo "$errors"
[ "$status" = 3 ] || { echo "exit status $status, not 3"; exit 1; }
[ "$left" = "" ] || { echo "left behind: $left"; exit 1; }
case $errors in
*"disk is full"*) ;;
*) echo "the message does not say what is wrong"; exit 1 ;;
esac
