// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedbar.h"

#include <optional>

namespace sevenscale {

/// A change against an earlier period: only its arrow is coloured.
struct TileChange {
    int direction = 0; ///< -1 down, 0 level, +1 up: the arrow
    State tone = State::Off; ///< Ok good, Critical bad, Off neither: the arrow's colour
    QString text; ///< "−1 since yesterday", already worded

    friend bool operator==(const TileChange&, const TileChange&) = default;
};

/// What a tile shows; every part but caption and figure may be left out.
struct TileData {
    QString caption;
    QString prefix; ///< "R$", before the figure, smaller
    QString figure; ///< "2.118.400"; empty shows a dash, tooltip saying why
    QString unit; ///< "%", "s", after the figure, smaller
    QString suffix; ///< "of 7", "95.1% ok"
    std::optional<TileChange> change;
    QList<double> trend; ///< the sparkline
    QList<Segment> segments; ///< instead of a sparkline: a bar, with marks and counts of its states below
    QList<QPair<State, QString>> counts; ///< under the bar, one for each segment: mark and text
    std::optional<double> progress; ///< 0..1 (more is cut): a bar towards a target instead of a sparkline row
    std::optional<double> progressMark; ///< 0..1: where it should be by now
    Ink progressInk = State::Ok;
    QString note; ///< the line under the progress bar
    QString tooltip;
    State edge = State::Ok; ///< Attention or Critical: a 3 px bar at the left edge

    friend bool operator==(const TileData&, const TileData&) = default;
};

/// A tile: caption, one big figure, its change and its recent course. A button: Enter, Space or a click
/// emits activated(). The figure steps down in size until it fits.
class StatTile final : public PaintedButton {
    Q_OBJECT

public:
    explicit StatTile(QWidget* parent = nullptr);

    void setData(const TileData& data);
    const TileData& data() const { return m_data; }

    /// Grey the figures that may be out of date; reason goes to tooltip and screen reader.
    void setStale(bool stale, const QString& reason = {});
    /// Before the first data: quiet placeholder shapes instead of figures.
    void setLoading(bool loading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void updateAccessible();
    void paintFigure(QPainter* painter, const QRectF& row);

    TileData m_data;
    QString m_tip; ///< plain
    bool m_stale = false;
    bool m_loading = true;
    QString m_reason;
    bool m_cut = false; ///< something did not fit and is only in the tooltip
};

} // namespace sevenscale
