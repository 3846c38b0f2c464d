// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/paintedbutton.h"

#include <QDateTime>
#include <QTimer>

namespace sevenscale {

/// How true the figures of a page are.
enum class Freshness {
    Connecting, ///< nothing has come yet
    Live, ///< as of the last refresh
    Stale, ///< the source does not answer; figures are from then
    Offline, ///< no connection; figures are from the local copy
};

/// Says when the figures were true, in words that keep up with the clock: "Live · 4 s ago", "Stale since
/// 10:02", "Offline · as of 22/11 14:05". A click asks for a refresh.
class FreshnessPill final : public PaintedButton {
    Q_OBJECT

public:
    explicit FreshnessPill(QWidget* parent = nullptr);

    /// since: last refresh (Live) or the moment the figures are from (Stale, Offline), in the zone that it is
    /// to be read in. reason: the tooltip.
    void setFreshness(Freshness freshness, const QDateTime& since = {}, const QString& reason = {});
    Freshness freshness() const { return m_freshness; }
    /// For tests and captures: "now" is this moment until an invalid one is set.
    void setNow(const QDateTime& now);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void refreshRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateWords();

    Freshness m_freshness = Freshness::Connecting;
    QDateTime m_since;
    QDateTime m_now;
    QString m_reason;
    QTimer m_clock;
};

/// "4 s ago", "3 min ago", "2 h ago", "since 18/11": how long ago, in the shortest honest words.
QString ago(const QDateTime& then, const QDateTime& now);

} // namespace sevenscale
