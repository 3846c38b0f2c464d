#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release and measures it. Every figure stands beside a baseline of the same run: read the ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/lib.sh
. packaging/lib.sh
need build gui run test
build release sevenscale-console sevenscalectl benchmarks
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
build/release/benchmarks/bench-overview
build/release/benchmarks/bench-adoption
build/release/benchmarks/bench-lists
build/release/benchmarks/bench-console
build/release/benchmarks/bench-start build/release/bin/sevenscale-console build/release/benchmarks/bare-chart
