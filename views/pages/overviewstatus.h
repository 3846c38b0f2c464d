// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace sevenscale {

/// One line of OverviewStatus: a mark and a word, a figure at the right, a thin bar below.
struct StatusRow {
    QString key;
    std::optional<State> state; ///< its mark and the bar's colour; none: a plain score
    QString word;
    QString figure;
    double share = 0; ///< 0 to 1, of the bar
    QString tooltip;

    friend bool operator==(const StatusRow&, const StatusRow&) = default;
};

class OverviewStatusRow;

/// Clinics by status, and below a caption the average performances: a narrow column of rows, each a button.
class OverviewStatus final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStatus(QWidget* parent = nullptr);

    /// The scores stand below the caption.
    void setRows(const QList<StatusRow>& rows, const QString& caption, const QList<StatusRow>& scores);
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    int captionHeight() const;
    static constexpr int Below = 8; ///< to the card's lower edge

    QList<OverviewStatusRow*> m_rows;
    qsizetype m_upper = 0;
    QString m_caption;
    int m_captionTop = 0;
};

} // namespace sevenscale
