# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./test: installs what is missing, configures, builds. Everything it says goes to standard error.
# Expects: packages (array), root (the checkout). Gives: need_packages, build.

say() { printf '%s\n' "headroom: $*" >&2; }

missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s ' "$package"
    done
}

# Installs what is missing of the packages named; where that is not allowed, prints the one command that would, and ends.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "this is no Debian system; these packages, or what they are called here, must be installed: $*"
        return 0
    fi
    local missing sudo=()
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    local command="apt-get update && apt-get install -y --no-install-recommends $missing"
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            sudo=(sudo)
        else
            say "some packages are missing. As root, run:"
            printf '%s\n' "$command" >&2
            exit 1
        fi
    fi
    say "installing $missing"
    # shellcheck disable=SC2086
    { "${sudo[@]}" apt-get update -q && DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -q \
        --no-install-recommends $missing; } >&2 || {
        say "the packages could not be installed. As root, run:"
        printf '%s\n' "$command" >&2
        exit 1
    }
}

# build PRESET TARGET…: configures once, then builds; silent when nothing is to do, the whole log when it fails.
build() {
    local preset=$1 log
    shift
    log=$(mktemp)
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        say "configuring and building; the first time takes some minutes"
        (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 1; }
    fi
    ninja -C "$root/build/$preset" "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 1; }
    rm -f "$log"
}

build_packages=(g++ cmake ninja-build nlohmann-json3-dev libeigen3-dev libboost1.74-dev libhwy-dev qt6-base-dev
    libgl1-mesa-dev qt6-svg-dev)
