// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace sevenscale {

/// A button that its subclass paints: hover, pressed and keyboard focus are known, Enter presses it too.
///
/// The focus ring is shown only when the focus came by keyboard. The accessible name is text() unless set.
class PaintedButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PaintedButton(QWidget* parent = nullptr);

protected:
    bool hovered() const { return m_hovered && isEnabled(); }
    bool ringVisible() const { return m_ring && hasFocus(); }

    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_hovered = false;
    bool m_ring = false;
};

/// A word in the accent colour that acts: "Reconnect", "See all". Optional icon after the word.
class LinkButton final : public PaintedButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString& text = {}, QWidget* parent = nullptr);

    void setTrailingIcon(const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_trailing;
};

} // namespace sevenscale
