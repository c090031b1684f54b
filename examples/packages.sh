# shellcheck shell=sh disable=SC2034
# Sourced by run.sh here and in tests/: installs Debian packages that are missing.

build_packages="g++ cmake ninja-build pkg-config
    libtinyxml2-dev libminizip-dev zlib1g-dev libdeflate-dev libsimdjson-dev libre2-dev libssl-dev
    libxml2-dev libxlsxwriter-dev libcli11-dev"

# What the extension of LibreOffice needs besides: the office, its SDK, and tools for sources and archive.
plugin_packages="libreoffice-writer libreoffice-calc libreoffice-dev dpkg-dev zip"

# install_packages NAME...: asks for rights only where something is missing.
install_packages() {
    missing=""
    for package in "$@"; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "installing:$missing"
    as_root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "these packages are missing, and there is no sudo to install them:$missing" >&2
            return 1
        }
        as_root="sudo"
    fi
    $as_root apt-get update -q
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}
