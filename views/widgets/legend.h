// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

namespace sevenscale {

class LegendButton;

/// One entry of a legend: a swatch, what it stands for, and its total or last value.
struct LegendEntry {
    QString key;
    QString name;
    QString value;
    Ink ink;
    bool line = false; ///< a line's swatch instead of a square
    bool state = false; ///< the mark of markState instead of a swatch
    State markState = State::Unknown;

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// Legend entries in a row, right aligned, each a button when clickable. When they do not fit, the values go
/// first, then the last entries.
class Legend final : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    void setEntries(const QList<LegendEntry>& entries);
    QList<LegendEntry> entries() const { return m_entries; }
    void setClickable(bool on);

    /// Whether every entry fits into one line of this width, at least without its value.
    bool fits(int width) const;
    /// The height that the entries take in lines of this width.
    int heightFor(int width) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    int flow(int width, bool move);

    QList<LegendEntry> m_entries;
    QList<LegendButton*> m_buttons;
    bool m_clickable = false;
};

} // namespace sevenscale
