#!/bin/bash
# window.sh WORK PROGRAM [ARGUMENT...]: the extension in a real window, under Xvfb with a window manager. The
# program works in it with the programs of X; what it photographs is in WORK. It finds DISPLAY, NIANBAO_PIPE
# and WORK in its environment.
#
#   OXT          the extension
#   LOCALE       of the office, zh-CN or en-US
#   APPLICATION  writer, calc or start
set -u
for each in Xvfb openbox xdotool import xclip; do
    command -v $each >/dev/null || { echo "skipped because there is no $each"; exit 77; }
done
work=$(realpath -m "$1")
here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then
    rm -rf "$work"
    mkdir -p "$work" /tmp/.X11-unix
    chmod 1777 /tmp/.X11-unix
    chown 65534:65534 "$work"
    # The folder of the project may be closed to others; reading is all that is given back.
    reading="--inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
    setpriv --reuid=65534 --regid=65534 --clear-groups $reading true 2>/dev/null || reading=""
    exec setpriv --reuid=65534 --regid=65534 --clear-groups $reading env HOME="$work" bash "$0" "$@"
fi
shift
export HOME=$work WORK=$work SAL_USE_VCLPLUGIN=gen NIANBAO_PIPE=nianbao-$$
# This plugin of VCL aborts at any X error, also where the window manager has just taken a window away.
export SAL_IGNOREXERRORS=1

# until_true SECONDS COMMAND...: waits for a condition, never for a time alone.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { echo "never came true: $*"; return 1; }
        sleep 0.1
    done
}
office_window() { xdotool search --onlyvisible --name LibreOffice; }

children=()
# What programs say of themselves is all that is known of one that has died.
end_all() {
    kill "${children[@]}" 2>/dev/null
    wait 2>/dev/null
    cat "$work"/*.log
}
trap end_all EXIT
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
children+=($!)
until_true 10 test -s "$work/display" || exit 1
DISPLAY=:$(tr -d '\n' <"$work/display")
export DISPLAY
openbox >"$work/openbox.log" 2>&1 &
children+=($!)
# Only a window manager knows of desktops.
until_true 10 xdotool get_num_desktops || exit 1

profile="-env:UserInstallation=file://$work/profile"
sh "$here/profile.sh" "$work/profile" "${LOCALE:-zh-CN}"
timeout 60 "$OFFICE/soffice.bin" --headless --norestore --nologo --nodefault --terminate_after_init "$profile" || exit 1
timeout 60 unopkg add -s -f "$profile" "$OXT" || exit 1
application=(--"${APPLICATION:-writer}")
[ "${APPLICATION:-writer}" != start ] || application=()
timeout -k 5 "${SECONDS_OF_OFFICE:-240}" "$OFFICE/soffice.bin" --norestore --nologo --nolockcheck "$profile" \
    "--accept=pipe,name=$NIANBAO_PIPE;urp;StarOffice.ComponentContext" "${application[@]}" >"$work/office.log" 2>&1 &
office=$!
children+=($office)
until_true 30 office_window || exit 1
xdotool windowfocus "$(office_window | tail -1)"

timeout "${SECONDS_OF_CLIENT:-200}" "$@"
status=$?
if ! kill -0 $office 2>/dev/null; then
    wait $office
    echo "the office had ended with $?"
    status=1
elif [ $status = 0 ]; then
    timeout 20 /usr/bin/python3 "$here/quit.py"
    wait $office
    status=$?
    [ $status = 0 ] || echo "the office ended with $status"
fi
exit $status
