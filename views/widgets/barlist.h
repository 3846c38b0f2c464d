// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/segmentedbar.h"

#include <QList>
#include <QWidget>

namespace sevenscale {

class BarListRow;

/// One row: icon, name, a bar in segments, a figure and what it is out of.
struct BarRow {
    QString key;
    QString icon; ///< empty leaves the column out when no row has one
    QString name;
    QList<Segment> segments;
    QString value; ///< strong: "96"
    QString of; ///< muted: "103", "65%"
    QString tooltip;

    friend bool operator==(const BarRow&, const BarRow&) = default;
};

/// Rows with bars on one scale ("integrations by type", a funnel). Names, bars and figures stand in columns
/// over all rows. A row is a button. Up and down walk the rows.
class BarList final : public QWidget {
    Q_OBJECT

public:
    explicit BarList(QWidget* parent = nullptr);

    void setRows(const QList<BarRow>& rows);
    /// The value of a bar's full width; 0 takes the largest row.
    void setMaximum(double maximum);
    /// What stands between value and of: "/" (the start) or nothing.
    void setSeparator(const QString& separator);
    void setThickness(int pixels);
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    friend class BarListRow;
    void measure();
    void place();

    QList<BarRow> m_rows;
    QList<BarListRow*> m_buttons;
    double m_maximum = 0;
    double m_scale = 1;
    QString m_separator = QStringLiteral("/");
    int m_thickness = 10;
    qreal m_nameWidth = 0;
    qreal m_valueWidth = 0;
    qreal m_ofWidth = 0;
    bool m_icons = false;
    bool m_stale = false;
};

} // namespace sevenscale
