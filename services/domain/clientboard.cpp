// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/clientboard.h"

#include "services/domain/filter.h"

#include <QStringList>

#include <algorithm>

namespace sevenscale {

QString statusOfColumn(ClientStatus column) {
    switch (column) {
    case ClientStatus::Critical:
        return QStringLiteral("critical");
    case ClientStatus::Attention:
        return QStringLiteral("attention");
    case ClientStatus::Operational:
        return QStringLiteral("operational");
    case ClientStatus::Other:
        break;
    }
    return {};
}

QString filterOfColumn(const QString& filter, ClientStatus column) {
    QStringList parts;
    if (!filter.trimmed().isEmpty())
        parts.append(filter);
    if (const QString status = statusOfColumn(column); !status.isEmpty()) {
        parts.append(QLatin1String("status:") % status);
    } else {
        // A clinic without a word is known to be none of them.
        for (const ClientStatus each : ClientBoard::Columns) {
            if (each != column)
                parts.append(QLatin1String("-status:") % statusOfColumn(each));
        }
    }
    const auto terms = parseFilter(filter);
    const bool speaksOfArchived = terms
        && std::any_of(terms->terms.cbegin(), terms->terms.cend(),
            [](const FilterTerm& term) { return term.key == u"archived" || term.key == u"archived_at"; });
    if (!speaksOfArchived)
        parts.append(QStringLiteral("archived:no"));
    return parts.join(u' ');
}

} // namespace sevenscale
