# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh, test.sh and .ci/run share: packages, builds, progress. Source it; it needs no more than a bare Debian or macOS.

set -euo pipefail
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$packaging")

# ccache, Qt and the keychain ask for these; a bare container or a cron job has neither.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ]; then
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6 || true)
    [ -d "$HOME" ] || HOME=/tmp
    export HOME
fi
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# As many compilers as there are processors, but each may need a gigabyte.
parallel_jobs() {
    local processors memory
    processors=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null || true)
    if [ -n "$memory" ] && [ "$memory" -lt "$processors" ]; then processors=$((memory > 0 ? memory : 1)); fi
    echo "$processors"
}

# temporary: a folder that is removed when the script ends; its path in $scratch. Child processes keep their own.
scratch=""
temporary() {
    [ -z "$scratch" ] || return 0
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/sevenscale.XXXXXX")
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# runtime_folder: Qt and D-Bus want a private XDG_RUNTIME_DIR, which containers and sudo do not give.
runtime_folder() {
    if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -O "$XDG_RUNTIME_DIR" ] || [ ! -w "$XDG_RUNTIME_DIR" ]; then
        temporary
        mkdir -m 700 "$scratch/runtime"
        export XDG_RUNTIME_DIR="$scratch/runtime"
    fi
}

# packages_of GROUP…: the entries of packages.debian.
packages_of() {
    awk -v groups=" $* " '$1 !~ /^#/ && NF == 2 && index(groups, " " $1 " ") { print $2 }' "$packaging/packages.debian"
}

# missing_packages ENTRY…: those that are not installed, one a line.
missing_packages() {
    # shellcheck disable=SC2016  # the format is dpkg-query's
    dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | awk -v wanted="$*" '
        $1 == "installed" { have[$2] = 1 }
        END {
            count = split(wanted, entries, " ")
            for (i = 1; i <= count; ++i) {
                found = 0
                for (j = split(entries[i], names, "|"); j > 0; --j) if (names[j] in have) found = 1
                if (!found) print entries[i]
            }
        }'
}

# apt_install_missing ENTRY…: nothing when all are there; else root's work, alone or through sudo.
apt_install_missing() {
    local missing
    missing=$(missing_packages "$@" | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0
    say "Installing what is missing"
    note "$missing"
    # shellcheck disable=SC2086  # one word a package
    set -- $missing
    if [ "$(id -u)" = 0 ]; then
        bash "$packaging/apt-install.sh" "$@" || die "the packages above could not be installed"
    elif command -v sudo >/dev/null; then
        # Without a terminal sudo must not wait for a password that nobody can type.
        local quiet=""
        [ -t 0 ] || [ -t 2 ] || quiet=-n
        # shellcheck disable=SC2086
        sudo $quiet bash "$packaging/apt-install.sh" "$@" \
            || die "the packages above could not be installed. By hand, as root: apt-get install --no-install-recommends $(first_of "$@")"
    else
        die "packages are missing, and this user is neither root nor has sudo. As root: apt-get install --no-install-recommends $(first_of "$@")"
    fi
}

first_of() {
    local entry
    for entry; do printf '%s ' "${entry%%|*}"; done
}

# need GROUP…: installs what these groups of packages.debian stand for on this system.
need() {
    if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
        # shellcheck disable=SC2046
        apt_install_missing $(packages_of "$@")
    elif [ "$(uname)" = Darwin ]; then
        homebrew "$@"
    else
        note "This system has no apt, so nothing is installed. Its own packages of these are needed:"
        packages_of "$@" | sed 's/|.*//; s/^/     /'
        command -v cmake >/dev/null || die "cmake is missing"
    fi
}

# macOS: written with care, not run yet.
homebrew() {
    command -v brew >/dev/null || die "Homebrew is needed on macOS: https://brew.sh says how to install it"
    local formulas=(cmake ninja ccache qt qtkeychain spdlog tl-expected libpq sqlite libxlsxwriter libsodium) formula missing=()
    case " $* " in *" test "*) formulas+=(postgresql@15) ;; esac
    case " $* " in *" ci "*) formulas+=(git llvm) ;; esac
    for formula in "${formulas[@]}"; do
        [ -d "$(brew --prefix)/opt/$formula" ] || missing+=("$formula")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "Installing what is missing: ${missing[*]}"
        HOMEBREW_NO_AUTO_UPDATE="${HOMEBREW_NO_AUTO_UPDATE:-1}" brew install "${missing[@]}" \
            || die "Homebrew could not install ${missing[*]}"
    fi
    # libpq and sqlite are keg-only: CMake does not find them by itself.
    CMAKE_PREFIX_PATH="$(brew --prefix qt):$(brew --prefix libpq):$(brew --prefix sqlite)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    PostgreSQL_ROOT=$(brew --prefix libpq)
    export CMAKE_PREFIX_PATH PostgreSQL_ROOT
    case " $* " in *" test "*) PATH="$(brew --prefix postgresql@15)/bin:$PATH" ;; esac
    case " $* " in *" ci "*) PATH="$PATH:$(brew --prefix llvm)/bin" ;; esac
}

# build PRESET [TARGET…] (all without): configures when it must, builds with all processors, one run at a time in one folder.
# SEVENSCALE_CMAKE_ARGS holds further arguments for the configuration.
build() {
    local preset=$1 folder="$root/build/$1" wanted fresh="" started=$SECONDS
    shift
    mkdir -p "$folder"
    if command -v flock >/dev/null; then
        exec 8>"$folder/.lock"
        flock -n 8 || { note "another run is building $preset; waiting for it"; flock 8; }
    fi
    # Ninja looks after the CMake files; what it cannot see is the preset and these arguments.
    wanted="${SEVENSCALE_CMAKE_ARGS:-} $(cksum <"$root/CMakePresets.json")"
    if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/.configured" 2>/dev/null)" != "$wanted" ]; then
        say "Configuring $preset"
        # Arguments of an earlier run must not live on in the cache.
        [ ! -e "$folder/.configured" ] || fresh=--fresh
        # shellcheck disable=SC2086  # several arguments
        (cd "$root" && cmake --preset "$preset" $fresh ${SEVENSCALE_CMAKE_ARGS:-} 8>&-) || die "cmake --preset $preset failed"
        printf '%s\n' "$wanted" >"$folder/.configured"
    fi
    say "Building $preset"
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(parallel_jobs)" ${1+--target "$@"} 8>&-) || die "building $preset failed"
    exec 8>&-
    note "$preset built after $((SECONDS - started)) s"
}
