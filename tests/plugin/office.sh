#!/bin/bash
# office.sh WORK PROGRAM [ARGUMENT...]: one cycle with a profile of its own: seed it, install the
# extension, start the office, run the program against it, see that the office ends well. The program
# finds NIANBAO_PIPE and WORK in its environment and tells the office to terminate.
#
#   OXT       the extension
#   LOCALE    of the office, zh-CN or en-US
#   HEADLESS  empty: dialogs are real, though nothing is on a screen
set -u
work=$(realpath -m "$1")
here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then # unopkg refuses root
    rm -rf "$work"
    mkdir -p "$work"
    chown 65534:65534 "$work"
    # The folder of the project may be closed to others; reading is all that is given back.
    reading="--inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
    setpriv --reuid=65534 --regid=65534 --clear-groups $reading true 2>/dev/null || reading=""
    exec setpriv --reuid=65534 --regid=65534 --clear-groups $reading env HOME="$work" bash "$0" "$@"
fi
shift
export HOME=$work WORK=$work SAL_USE_VCLPLUGIN=${SAL_USE_VCLPLUGIN:-svp} NIANBAO_PIPE=nianbao-$$
# Without them a client of C++ dies where it meets a type it does not know.
export URE_MORE_TYPES="file://$OFFICE/types/offapi.rdb file://$RDB"
profile="-env:UserInstallation=file://$work/profile"
options=(${HEADLESS---headless} --norestore --nologo --nodefault --nolockcheck)

sh "$here/profile.sh" "$work/profile" "${LOCALE:-zh-CN}"
# A first start writes what a later one would else take for a new version, and begin anew.
timeout 60 "$OFFICE/soffice.bin" "${options[@]}" --terminate_after_init "$profile" || exit 1
timeout 60 unopkg add -s -f "$profile" "$OXT" || exit 1
timeout -k 5 "${SECONDS_OF_OFFICE:-240}" "$OFFICE/soffice.bin" "${options[@]}" "$profile" \
    "--accept=pipe,name=$NIANBAO_PIPE;urp;StarOffice.ComponentContext" >"$work/office.log" 2>&1 &
office=$!
trap 'kill $office 2>/dev/null; wait $office 2>/dev/null' EXIT
timeout "${SECONDS_OF_CLIENT:-200}" "$@"
status=$?
if [ $status = 0 ]; then
    wait $office
    status=$?
    trap - EXIT
    [ $status = 0 ] || echo "the office ended with $status"
fi
cat "$work/office.log"
exit $status
