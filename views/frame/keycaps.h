// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace sevenscale {

/// "Ctrl+K" as keys are drawn, one cap for each: returns the width. Several ways to the same are apart by " /
/// ".
qreal keyCapsWidth(const QString& keys);
/// Draws them from the left of the area, centred in its height; returns the width.
qreal drawKeyCaps(QPainter* painter, const QRectF& area, const QString& keys);

/// Keys and what they do, on one line: "[Esc] closes".
class KeyCaps final : public QWidget {
    Q_OBJECT

public:
    explicit KeyCaps(const QString& keys, const QString& words = {}, QWidget* parent = nullptr);
    void setWords(const QString& keys, const QString& words = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
    QString m_words;
};

} // namespace sevenscale
