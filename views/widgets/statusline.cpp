// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/statusline.h"

#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace sevenscale {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusLine::setConnection(State state, const QString& text) {
    m_state = state;
    m_connection = text;
    setAccessibleName(text);
    update();
}

void StatusLine::setEnvironment(const QString& text, bool production) {
    m_environment = text;
    m_production = production;
    update();
}

void StatusLine::setParts(const QList<QString>& parts) {
    m_parts = parts;
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

void StatusLine::setUpdated(const QString& text) {
    m_updated = text;
    update();
}

QSize StatusLine::sizeHint() const {
    return {400, static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Caption)).height())) + 14};
}

QSize StatusLine::minimumSizeHint() const {
    return {100, sizeHint().height()};
}

bool StatusLine::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        QStringList all{m_connection, m_environment};
        all.append(m_parts);
        all.removeAll(QString());
        QToolTip::showText(
            static_cast<QHelpEvent*>(event)->globalPos(), tooltipText(all.join(QStringLiteral(" · "))), this);
        return true;
    }
    return QWidget::event(event);
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(0, 0, width(), 1, colour(Token::Border));
    const QFont plain = face(TextSize::Caption);
    const QFontMetricsF metrics(plain);
    qreal right = width() - space::around;
    if (!m_updated.isEmpty()) {
        painter.setFont(plain);
        painter.setPen(colour(Token::Muted));
        const qreal broad = figuresWidth(plain, m_updated);
        drawFigures(&painter, QRectF(right - broad, 1, broad, height() - 1), Qt::AlignLeft | Qt::AlignVCenter,
            m_updated);
        right -= broad + space::around;
    }
    qreal x = space::around;
    const qreal middle = (height() + 1) / 2.0;
    if (!m_connection.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(m_state));
        if (m_state == State::Ok) {
            painter.drawEllipse(QPointF(x + 4, middle), 3.5, 3.5);
        } else {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour(m_state), 2));
            painter.drawEllipse(QPointF(x + 4, middle), 3, 3);
        }
        x += 14;
        painter.setFont(face(TextSize::Caption, QFont::Medium));
        painter.setPen(colour(Token::Text));
        const QFontMetricsF medium(painter.font());
        painter.drawText(QRectF(x, 1, right - x, height() - 1), Qt::AlignVCenter | Qt::AlignLeft,
            medium.elidedText(m_connection, Qt::ElideRight, std::max<qreal>(0, right - x)));
        x += medium.horizontalAdvance(m_connection) + 10;
    }
    const auto separator = [&] {
        painter.fillRect(QRectF(std::round(x), middle - 6, 1, 12), colour(Token::Border));
        x += 11;
    };
    if (!m_environment.isEmpty() && x < right - 40) {
        separator();
        painter.setFont(face(TextSize::Caption, QFont::DemiBold));
        const QFontMetricsF strong(painter.font());
        const qreal broad = strong.horizontalAdvance(m_environment) + 12;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(m_production ? Token::EnvironmentFill : Token::Alternate));
        painter.drawRoundedRect(
            QRectF(x, middle - strong.height() / 2 - 1, broad, strong.height() + 2), 4, 4);
        painter.setPen(colour(m_production ? Token::Environment : Token::Muted));
        painter.drawText(QRectF(x, 1, broad, height() - 1), Qt::AlignCenter, m_environment);
        x += broad + 10;
    }
    painter.setFont(plain);
    for (const QString& part : std::as_const(m_parts)) {
        if (part.isEmpty() || x > right - 40)
            continue;
        separator();
        painter.setPen(colour(Token::Muted));
        painter.drawText(QRectF(x, 1, right - x, height() - 1), Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(part, Qt::ElideRight, std::max<qreal>(0, right - x)));
        x += metrics.horizontalAdvance(part) + 10;
    }
}

EnvironmentLine::EnvironmentLine(QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(2);
}

void EnvironmentLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Environment));
}

} // namespace sevenscale
