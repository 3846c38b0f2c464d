// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/searchfield.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace sevenscale {

namespace {

qreal hintWidth(const QString& hint) {
    return hint.isEmpty()
        ? 0
        : QFontMetricsF(face(TextSize::Caption, QFont::Medium)).horizontalAdvance(hint) + 12;
}

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(22, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(180);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::flush);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        setClearButtonEnabled(!text.isEmpty() && !m_launcher);
        if (text.isEmpty())
            flush();
        else
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::flush);
}

void SearchField::setHint(const QString& key) {
    m_hint = key;
    setTextMargins(22, 0, static_cast<int>(hintWidth(key)), 0);
    update();
}

void SearchField::setLauncher(bool on) {
    m_launcher = on;
    setReadOnly(on);
    setCursor(on ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

QSize SearchField::sizeHint() const {
    return {256, QFontMetrics(face(TextSize::Body)).height() + 16};
}

void SearchField::flush() {
    m_pause.stop();
    if (text() == m_said)
        return;
    m_said = text();
    Q_EMIT searchChanged(m_said);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(
        &painter, QRectF(9, (height() - 16) / 2, 16, 16), QStringLiteral("search"), colour(Token::Muted));
    if (!m_hint.isEmpty() && text().isEmpty() && width() > 140) {
        const qreal broad = hintWidth(m_hint);
        const qreal tall = QFontMetricsF(face(TextSize::Caption)).height() + 4;
        const QRectF key(width() - broad - 8.5, std::floor((height() - tall) / 2) + 0.5, broad, tall);
        painter.setPen(colour(Token::Border));
        painter.setBrush(colour(Token::Alternate));
        painter.drawRoundedRect(key, 4, 4);
        painter.setFont(face(TextSize::Caption, QFont::Medium));
        painter.setPen(colour(Token::Muted));
        painter.drawText(key, Qt::AlignCenter, m_hint);
    }
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (m_launcher) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || event->key() == Qt::Key_Space) {
            Q_EMIT launched(QString());
            return;
        }
        if (!event->text().isEmpty() && event->text().at(0).isPrint()
            && (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0) {
            Q_EMIT launched(event->text());
            return;
        }
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::mouseReleaseEvent(QMouseEvent* event) {
    QLineEdit::mouseReleaseEvent(event);
    if (m_launcher && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT launched(QString());
}

} // namespace sevenscale
