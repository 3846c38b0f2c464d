#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# apt-install.sh PACKAGE…: the one step of packaging/run.sh and packaging/test.sh that needs root (packaging/lib.sh calls it).
#
# It waits for another package manager, mends an interrupted one, and leaves nothing behind but the packages: no recommended
# ones, no PostgreSQL cluster `main` (the tests start their own), and in a container without an init no daemon started.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 TERM=dumb
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
umask 022
cd /

log=$(mktemp -t sevenscale-apt.XXXXXX)
mine=()
undo() {
    local path
    for path in ${mine[@]+"${mine[@]}"}; do
        if [ -d "$path" ]; then rmdir --ignore-fail-on-non-empty "$path"; else rm -f "$path"; fi
    done
    rm -f "$log"
}
trap undo EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Two first runs at once: the second waits here. The lock is on a folder that is always there, so that no file is left.
exec 9</var/lib/dpkg
flock -n 9 || { echo "  another run is installing packages; waiting for it"; flock 9; }

# The packages that are about to come must not make a cluster. pg_createcluster reads this folder; the file goes again.
cluster=/etc/postgresql-common/createcluster.d/sevenscale.conf
if [ -e "$cluster" ] || ! dpkg-query -W -f='${db:Status-Status}\n' 'postgresql-[1-9]*' 2>/dev/null | grep -x installed >/dev/null; then
    for folder in /etc/postgresql-common /etc/postgresql-common/createcluster.d; do
        [ -d "$folder" ] || { mkdir "$folder"; mine=("$folder" ${mine[@]+"${mine[@]}"}); }
    done
    mine=("$cluster" ${mine[@]+"${mine[@]}"})
    echo "create_main_cluster = false" >"$cluster"
fi
# In a container nobody would stop a daemon that a package starts. One that a killed run left behind goes, too.
policy=/usr/sbin/policy-rc.d
if [ ! -d /run/systemd/system ] && { [ ! -e "$policy" ] || grep -q sevenscale "$policy"; }; then
    mine=("$policy" ${mine[@]+"${mine[@]}"})
    printf '#!/bin/sh\n# sevenscale: only while packages are installed\nexit 101\n' >"$policy"
    chmod 755 "$policy"
fi

# apt_get ARGUMENT…: apt-get, with one line of progress for every 25 packages, until no other package manager is in the way.
apt_get() {
    local try
    for try in $(seq 60); do
        if apt-get -y -q -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold "$@" \
            </dev/null 2>&1 9>&- | tee "$log" | awk '
                /newly installed/ { print "  apt: " $0; total = $3 + $1 }
                /^Need to get / { print "  apt: " $0 }
                /^Fetched / { print "  apt: " $0 }
                /^Setting up / { if (++done % 25 == 0) print "  apt: " done " of " total " set up" }
                { fflush() }'
        then
            return 0
        fi
        if grep -q 'dpkg --configure -a' "$log"; then
            echo "  apt: an earlier installation was interrupted; finishing it"
            dpkg --configure -a --force-confold </dev/null >"$log" 2>&1 9>&- || return 1
        elif grep -qE 'Could not get lock|Unable to (acquire|lock)' "$log"; then
            [ "$try" = 1 ] && echo "  apt: another package manager is at work; waiting for it"
            sleep 5
        else
            return 1
        fi
    done
    return 1
}

# A source that does not answer need not be the one that has the packages: only the installation itself decides.
if ! apt_get update; then
    echo "  apt: apt-get update had trouble; going on with what is known:"
    grep -E '^(E|W|Err)[: ]' "$log" | sort -u | head -n 5 | sed 's/^/    /'
fi
wanted=()
for entry; do
    chosen=""
    for name in ${entry//|/ }; do
        if [[ $(apt-cache policy "$name" 2>/dev/null) == *"Candidate: "[!\(]* ]]; then chosen=$name; break; fi
    done
    [ -n "$chosen" ] || { echo "apt knows no package ${entry//|/ or }: is the section main of Debian 12 (or newer) among its sources?" >&2; exit 1; }
    wanted+=("$chosen")
done
if ! apt_get install --no-install-recommends "${wanted[@]}"; then
    echo "apt could not install: ${wanted[*]}. Its last words:" >&2
    tail -n 20 "$log" | sed 's/^/    /' >&2
    exit 1
fi
