// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/random.h"

#include <algorithm>
#include <cmath>

namespace sevenscale {

double Random::normal() {
    // Box and Muller. Libraries may differ in the last bit of log and cos; every figure is rounded to far
    // less.
    constexpr double TwoPi = 6.283185307179586;
    const double radius = std::sqrt(-2.0 * std::log(1.0 - real()));
    return radius * std::cos(TwoPi * real());
}

double Random::logNormal(double sigma) {
    return std::exp(sigma * normal());
}

qsizetype Random::pickCumulative(std::span<const qint64> sums) {
    const qint64 at = integer(0, sums.back() - 1);
    return std::upper_bound(sums.begin(), sums.end(), at) - sums.begin();
}

} // namespace sevenscale
