// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace sevenscale {

/// One insight in two lines.
struct InsightLine {
    QString id;
    QString title;
    QString about; ///< who found it, and for which clinic
    QString when; ///< "6 h ago"
    QString tooltip;
    bool plain = false; ///< no title of its own: muted

    friend bool operator==(const InsightLine&, const InsightLine&) = default;
};

class OverviewInsightRow;

/// The latest insights, newest first. Rows that do not fit the height are hidden.
class OverviewInsights final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewInsights(QWidget* parent = nullptr);

    void setLines(const QList<InsightLine>& lines);
    void setStale(bool stale);
    /// The height of so many rows.
    static int heightOf(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();

    QList<OverviewInsightRow*> m_rows;
};

} // namespace sevenscale
