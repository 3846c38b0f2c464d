// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

namespace sevenscale {

/// One line of text in a step of type and a token's colour, elided when it does not fit, with a tooltip only
/// then. For text that wraps use a QLabel with the dynamic property tone="muted" where wanted.
///
/// Unlike QLabel it follows the theme, never grows a column for its text (unless setFixed) and can lay out
/// digits in equal widths.
class Label : public QWidget {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TextSize size = TextSize::Body,
        QFont::Weight weight = QFont::Normal, Token token = Token::Text, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setSize(TextSize size, QFont::Weight weight = QFont::Normal);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    /// Lay digits out in equal widths.
    void setFigures(bool on);
    /// Take the whole width of the text as the minimum, too.
    void setFixed(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont ownFont() const;

    QString m_text;
    TextSize m_size;
    QFont::Weight m_weight;
    Token m_token;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool m_figures = false;
    bool m_fixed = false;
};

} // namespace sevenscale
