#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/run.sh [ARGUMENT…]: installs what is missing, builds the release and opens the console.
# Without arguments it opens the embedded workspace (--demo). Where there is no display, it says so and captures every page of
# the embedded workspace to captures/*.png instead. Arguments go to the console as they are.
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

groups=(build gui run)
[ -z "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ] || groups+=(wayland)
need "${groups[@]}"
build release sevenscale-console sevenscalectl

console="$root/build/release/bin/sevenscale-console"
[ -x "$console" ] || console="$root/build/release/bin/sevenscale-console.app/Contents/MacOS/sevenscale-console"
runtime_folder
if [ $# -gt 0 ]; then
    [ -n "$scratch" ] || exec "$console" "$@"
    status=0
    "$console" "$@" || status=$?
    exit "$status"
fi

if [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the console on the embedded workspace"
    [ -n "$scratch" ] || exec "$console" --demo
    status=0
    "$console" --demo || status=$?
    exit "$status"
fi

say "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): capturing every page instead"
export QT_QPA_PLATFORM=offscreen
mkdir -p "$root/captures"
pages=$("$console" --list-pages) || die "$console --list-pages failed"
[ -n "$pages" ] || die "$console --list-pages named no page"
for page in $pages; do
    picture="$root/captures/$page.png"
    rm -f "$picture"
    "$console" --demo --page "$page" --capture "$picture" </dev/null || die "capturing the page $page failed"
    [ -s "$picture" ] || die "the page $page left no picture"
    note "captures/$page.png"
done
say "$(printf '%s\n' "$pages" | wc -l | tr -d ' ') pages captured in $root/captures"
