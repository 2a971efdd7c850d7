#!/bin/sh
# Makes a checkout ready: system libraries (when allowed), a virtual environment, the locked packages.
# Usage: setup.sh run|test
set -eu
cd "$(dirname "$0")/.."
lock=".setup/$1.lock"

missing_packages() {
    grep -v '^#' .setup/apt-packages.txt | while read -r package; do
        # Debian 13 and Ubuntu 24.04 append t64 to some names
        dpkg -s "$package" >/dev/null 2>&1 || dpkg -s "${package}t64" >/dev/null 2>&1 || printf '%s ' "$package"
    done
}

install_system_packages() {
    command -v dpkg >/dev/null 2>&1 || return 0 # not Debian or Ubuntu: the README says what to do
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        echo "marsapp needs some system packages. Please run this line once, then try again:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing" >&2
        exit 1
    fi
    echo "Installing system packages: $missing"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "marsapp needs Python 3.11 to 3.14; none was found." >&2
    exit 1
}

install_python_packages() {
    python=$(find_python)
    stamp=".venv/installed-$1-$(cksum <"$lock" | cut -d' ' -f1)"
    [ -e "$stamp" ] && return
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    echo "Installing Python packages into .venv (once)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    touch "$stamp"
}

install_system_packages
install_python_packages "$1"
