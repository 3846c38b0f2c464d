// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

namespace sevenscale {

/// A state's mark and a word for it, in text colour.
class StateLabel final : public QWidget {
    Q_OBJECT

public:
    explicit StateLabel(QWidget* parent = nullptr);
    explicit StateLabel(State state, const QString& word = {}, QWidget* parent = nullptr);

    /// An empty word takes stateWord(state).
    void setState(State state, const QString& word = {});
    State state() const { return m_state; }
    void setStrong(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont ownFont() const;

    State m_state = State::Unknown;
    QString m_word;
    bool m_strong = false;
};

} // namespace sevenscale
