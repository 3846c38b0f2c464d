// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace sevenscale {

/// A key of one table: an id of a clinic cannot be handed over as an id of an agent.
template <typename Tag, typename Value> struct Id {
    Value value{};

    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id& a, const Id& b) { return a.value <=> b.value; }
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ClientId = Id<struct ClientTag, qint64>;
using AgentId = Id<struct AgentTag, qint64>;
using ExecutionId = Id<struct ExecutionTag, qint64>;
using IntegrationId = Id<struct IntegrationTag, qint64>;
using LogId = Id<struct LogTag, qint64>;
using DashboardMetricId = Id<struct DashboardMetricTag, qint64>;

} // namespace sevenscale
