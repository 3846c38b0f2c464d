// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <initializer_list>
#include <span>

namespace sevenscale {

/// Numbers that look random and are the same on every platform: SplitMix64, and distributions of our own,
/// because those of the standard library differ from one implementation to the next.
///
/// A stream is named by numbers (a seed, a purpose, a clinic, a day): what one day brings does not depend on
/// how many days were asked for before, so that a workspace can be continued later with the rows it would
/// have had.
class Random {
public:
    /// What a stream is for: two purposes never share numbers.
    enum Purpose : quint64 {
        Clinics = 1,
        Hours,
        Runs,
        Retries,
        Days,
        BadWeeks,
        Insights,
        Logs,
        Integrations,
        Endings
    };

    explicit Random(std::initializer_list<quint64> name) {
        for (const quint64 part : name)
            m_state = mixed(m_state ^ mixed(part + Golden));
    }

    quint64 next() {
        m_state += Golden;
        return mixed(m_state);
    }
    /// In [0, 1), of 53 bits.
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * real(); }
    /// In [low, high], both included.
    qint64 integer(qint64 low, qint64 high) {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }
    bool chance(double probability) { return real() < probability; }
    /// Mean 0, deviation 1.
    double normal();
    /// Median 1; `sigma` is the deviation of its logarithm.
    double logNormal(double sigma);
    /// The index of one weight, as often as its share of them all; weights are added up: `{2, 5, 6}` is 2, 3
    /// and 1.
    qsizetype pickCumulative(std::span<const qint64> sums);
    template <typename List> const auto& pick(const List& list) {
        return list[static_cast<decltype(list.size())>(integer(0, static_cast<qint64>(list.size()) - 1))];
    }

private:
    static constexpr quint64 Golden = 0x9E37'79B9'7F4A'7C15;
    static quint64 mixed(quint64 z) {
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
        return z ^ (z >> 31);
    }

    quint64 m_state = 0x5E7E'5CA1'E000'0001;
};

} // namespace sevenscale
