// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/status.h"
#include "services/domain/timestamp.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenscale {

/// Builds the filter text (services/domain/filter.h) that a drill-down hands to a list: `outcome:failed
/// agent:3`.
class PageFilter {
public:
    PageFilter& is(const QString& key, const QString& value);
    PageFilter& is(const QString& key, qint64 id);
    PageFilter& isAnyOf(const QString& key, const QList<qint64>& ids);
    PageFilter& isNot(const QString& key, const QString& value);
    PageFilter& outcome(Outcome outcome);
    /// Clinics that are not archived, and their integrations: the overview counts only these.
    PageFilter& notArchived();
    /// From and without `from` when `openBelow`, up to and without `to` unless `closedAbove`; in UTC.
    PageFilter& between(
        const Timestamp& from, const Timestamp& to, bool openBelow = false, bool closedAbove = false);
    /// `date:last-24h`: what ends now, whenever the list reads.
    PageFilter& last(const QString& length);
    /// Durations from so many milliseconds on.
    PageFilter& atLeastMs(double milliseconds);
    /// A term as it is.
    PageFilter& term(const QString& text);

    QString text() const;

private:
    QStringList m_terms;
};

/// `2026-11-22T14:00Z`, with seconds and microseconds only where there are some.
QString filterMoment(const Timestamp& moment);

} // namespace sevenscale
