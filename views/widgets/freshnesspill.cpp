// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/freshnesspill.h"

#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

QDateTime inZoneOf(const QDateTime& moment, const QDateTime& other) {
    return moment.timeSpec() == Qt::TimeZone ? other.toTimeZone(moment.timeZone())
                                             : other.toTimeSpec(moment.timeSpec());
}

} // namespace

QString ago(const QDateTime& then, const QDateTime& now) {
    if (!then.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, then.secsTo(now));
    const auto words = [](const char* text, qint64 n) {
        return QCoreApplication::translate("Ago", text, nullptr, static_cast<int>(n));
    };
    if (seconds < 2)
        return QCoreApplication::translate("Ago", "now");
    if (seconds < 60)
        return words(QT_TRANSLATE_N_NOOP("Ago", "%n s ago"), seconds);
    if (seconds < 3600)
        return words(QT_TRANSLATE_N_NOOP("Ago", "%n min ago"), seconds / 60);
    if (seconds < 24 * 3600)
        return words(QT_TRANSLATE_N_NOOP("Ago", "%n h ago"), seconds / 3600);
    if (seconds < 7 * 24 * 3600)
        return words(QT_TRANSLATE_N_NOOP("Ago", "%n day(s) ago"), seconds / (24 * 3600));
    const QString format = then.date().year() == now.date().year()
        ? QCoreApplication::translate("Ago", "dd/MM", "day and month")
        : QCoreApplication::translate("Ago", "dd/MM/yyyy", "a date");
    return QCoreApplication::translate("Ago", "since %1", "a date").arg(QLocale().toString(then, format));
}

FreshnessPill::FreshnessPill(QWidget* parent)
    : PaintedButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &FreshnessPill::updateWords);
    connect(this, &QAbstractButton::clicked, this, &FreshnessPill::refreshRequested);
    updateWords();
}

void FreshnessPill::setFreshness(Freshness freshness, const QDateTime& since, const QString& reason) {
    m_freshness = freshness;
    m_since = since;
    m_reason = reason;
    if (freshness == Freshness::Live && since.isValid())
        m_clock.start();
    else
        m_clock.stop();
    updateWords();
}

void FreshnessPill::setNow(const QDateTime& now) {
    m_now = now;
    updateWords();
}

void FreshnessPill::updateWords() {
    const QDateTime now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
    // Within the day the hour says enough.
    const bool today = m_since.isValid() && m_since.daysTo(inZoneOf(m_since, now)) == 0;
    const QString format = today ? QStringLiteral("HH:mm") : tr("dd/MM HH:mm", "a moment");
    const QString moment = m_since.isValid() ? QLocale().toString(m_since, format) : QString();
    QString words;
    switch (m_freshness) {
    case Freshness::Connecting:
        words = tr("Connecting");
        break;
    case Freshness::Live:
        words = m_since.isValid() ? tr("Live · %1").arg(ago(m_since, now)) : tr("Live");
        break;
    case Freshness::Stale:
        words = moment.isEmpty() ? tr("Stale") : tr("Stale since %1").arg(moment);
        break;
    case Freshness::Offline:
        words = moment.isEmpty() ? tr("Offline") : tr("Offline · as of %1").arg(moment);
        break;
    }
    setToolTip(m_reason.isEmpty() ? tr("Refresh (F5)") : m_reason % u'\n' % tr("Refresh (F5)"));
    if (words == text())
        return;
    // Grows at once, shrinks only when the kind changes: the line must not wobble each second.
    setText(words);
    setAccessibleName(m_reason.isEmpty() ? words : words % u". " % m_reason);
    updateGeometry();
    update();
}

QSize FreshnessPill::sizeHint() const {
    const QFont own = face(TextSize::Body);
    const int height = static_cast<int>(std::ceil(QFontMetricsF(own).height())) + 16;
    // In steps of 8 px, so that "9 s" and "10 s" seldom move what stands beside.
    const int words = (static_cast<int>(std::ceil(figuresWidth(own, text()))) + 7) / 8 * 8;
    return {10 + 8 + 7 + words + 10, height};
}

QSize FreshnessPill::minimumSizeHint() const {
    return {sizeHint().height(), sizeHint().height()};
}

void FreshnessPill::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        updateWords();
    PaintedButton::changeEvent(event);
}

void FreshnessPill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(isDown() ? Token::Selection : Token::Alternate));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    State state = State::Unknown;
    switch (m_freshness) {
    case Freshness::Live:
        state = State::Ok;
        break;
    case Freshness::Stale:
        state = State::Attention;
        break;
    case Freshness::Connecting:
    case Freshness::Offline:
        state = State::Off;
        break;
    }
    const QString words = text();
    const bool narrow = width() < 60;
    const qreal dotX = narrow ? width() / 2.0 : 15;
    painter.setBrush(colour(state));
    if (m_freshness == Freshness::Live) {
        painter.drawEllipse(QPointF(dotX, height() / 2.0), 4, 4);
    } else {
        // A ring for "not live": the shape says it, too.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(state), 2));
        painter.drawEllipse(QPointF(dotX, height() / 2.0), 3.5, 3.5);
    }
    if (!narrow) {
        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(hovered() ? Token::Accent : Token::Text));
        const QRectF place(25, 0, width() - 35, height());
        if (figuresWidth(painter.font(), words) <= place.width() + 1)
            drawFigures(&painter, place, Qt::AlignLeft | Qt::AlignVCenter, words);
        else
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, place.width()));
    }
    if (ringVisible())
        drawFocusRing(&painter, rect(), radius);
}

} // namespace sevenscale
