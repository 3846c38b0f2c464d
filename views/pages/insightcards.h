// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insightsmodel.h"
#include "models/insighttext.h"

#include <QCache>
#include <QListView>

class QItemSelectionModel;

namespace sevenscale {

/// The insights of a list as cards: what each says and advises, its figures, whom it is about, its stars and
/// whether it is handled. Only the cards on the screen are painted.
///
/// It shares rows and selection with the table beside it. A click or Enter opens a card, 1 to 5 (0 for none)
/// rates it, H says that it is handled or not. Thread: GUI.
class InsightCards final : public QListView {
    Q_OBJECT

public:
    InsightCards(InsightsModel* model, QItemSelectionModel* selection, QWidget* parent = nullptr);

    /// Whether the login may rate and mark.
    void setMayMark(bool may);

Q_SIGNALS:
    void opened(const QString& id);
    void rated(const QString& id, int stars); ///< 0: no rating
    void handledChosen(const QString& id, bool handled);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;

private:
    class Painter;
    friend class Painter;
    /// What of a card is at a place.
    struct Spot {
        QPersistentModelIndex index;
        int star = 0;
        bool link = false; ///< the word that marks it as handled
    };

    Spot spotAt(const QPoint& place) const;
    const Insight* insightAt(const QModelIndex& index) const;
    const InsightText& textOf(const Insight& insight) const;
    void placeCards();

    InsightsModel* m_model;
    Spot m_hovered;
    bool m_mayMark = false;
    mutable QCache<QString, std::pair<QString, InsightText>>
        m_texts; ///< by id, with the JSON it was read from
};

} // namespace sevenscale
