// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/analytics.h"
#include "views/pages/analyticsrow.h"

#include <QWidget>

namespace sevenscale {

/// The agents side by side, worst first: outcomes, success and durations each on one scale over all rows,
/// then runs, tokens and the last run. A row opens its agent's executions; a part of its outcome bar, those
/// of that outcome. Up and Down walk the rows. Columns leave, least needed first, where the width does not
/// suffice.
class AnalyticsCompare final : public QWidget {
    Q_OBJECT

public:
    explicit AnalyticsCompare(QWidget* parent = nullptr);

    void setData(const AnalyticsData& analytics, const Format& format);
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An empty outcome: all.
    void activated(qint64 agentId, const QString& outcome);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    int headHeight() const;
    int footHeight() const;

    QList<AnalyticsRow*> m_rows;
    AnalyticsRow::Columns m_columns;
    AnalyticsRow::Scale m_scale;
};

} // namespace sevenscale
