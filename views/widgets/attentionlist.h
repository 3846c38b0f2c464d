// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace sevenscale {

class AttentionRow;

/// One thing that needs somebody, already worded. (Not AttentionItem: that is the domain's, in
/// services/domain/overview.h.)
struct AttentionEntry {
    QString id;
    State state = State::Attention;
    QString who;
    QString since; ///< "4 h ago"
    QString sinceTooltip; ///< the whole moment
    QString why; ///< at most 36 characters show
    QString action; ///< the verb: "Reconnect"; empty shows no link

    friend bool operator==(const AttentionEntry&, const AttentionEntry&) = default;
};

/// What needs attention, in the given order (worst first), two lines each. A row opens with a click or Enter,
/// its action is a link of its own. Rows are reused when the items change, so that focus stays. Rows that do
/// not fit the height are hidden; hiddenCount() says how many, for the footer.
class AttentionList final : public QWidget {
    Q_OBJECT

public:
    explicit AttentionList(QWidget* parent = nullptr);

    void setItems(const QList<AttentionEntry>& items);
    const QList<AttentionEntry>& items() const { return m_items; }
    int hiddenCount() const { return m_hidden; }
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& id);
    void actionActivated(const QString& id);
    void hiddenCountChanged(int count);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void place();
    int rowHeight() const;

    QList<AttentionEntry> m_items;
    QList<AttentionRow*> m_rows;
    int m_hidden = 0;
    bool m_stale = false;
};

} // namespace sevenscale
