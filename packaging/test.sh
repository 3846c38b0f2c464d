#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/test.sh [CTEST ARGUMENT…]: installs what is missing (a PostgreSQL server, too), builds everything, runs every test.
# The tests start servers of their own, on unix sockets in temporary folders, and stop them again; none is started here.
# SEVENSCALE_CMAKE_ARGS holds further arguments for CMake; without a "-j" of yours, as many tests run at once as there are processors.
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need build gui run test
build dev
runtime_folder
export QT_QPA_PLATFORM=offscreen

say "Testing"
started=$SECONDS status=0
(cd "$root" && CTEST_PARALLEL_LEVEL="${CTEST_PARALLEL_LEVEL:-$(parallel_jobs)}" ctest --preset dev --output-on-failure "$@" </dev/null) || status=$?
note "tested after $((SECONDS - started)) s"
exit "$status"
