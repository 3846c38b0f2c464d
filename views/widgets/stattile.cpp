// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/stattile.h"

#include "views/theme/icons.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/tooltip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <array>
#include <cmath>

namespace sevenscale {

namespace {

constexpr int padding = space::around;

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

QString arrowName(int direction) {
    return direction < 0 ? QStringLiteral("arrow-down-right")
        : direction > 0  ? QStringLiteral("arrow-up-right")
                         : QStringLiteral("arrow-right");
}

qreal drawChange(
    QPainter* painter, const QRectF& row, const TileChange& change, Qt::Alignment alignment, bool stale) {
    const QFont own = face(TextSize::Caption, QFont::Medium);
    const qreal words = figuresWidth(own, change.text);
    const qreal width = 18 + words;
    const qreal x = alignment == Qt::AlignRight ? row.right() - width : row.left();
    paintIcon(painter, QRectF(x - 1, row.center().y() - 7, 14, 14), arrowName(change.direction),
        colour(stale ? State::Off : change.tone));
    painter->setFont(own);
    painter->setPen(colour(stale ? Token::Muted : Token::Text));
    drawFigures(painter, QRectF(x + 17, row.top(), words + 1, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
        change.text);
    return width;
}

} // namespace

StatTile::StatTile(QWidget* parent)
    : PaintedButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT activated(); });
}

void StatTile::setData(const TileData& data) {
    m_loading = false;
    if (data == m_data && !accessibleName().isEmpty()) {
        update();
        return;
    }
    m_data = data;
    updateAccessible();
    updateGeometry();
    update();
}

void StatTile::setStale(bool stale, const QString& reason) {
    m_stale = stale;
    m_reason = reason;
    updateAccessible();
    update();
}

void StatTile::setLoading(bool loading) {
    m_loading = loading;
    updateAccessible();
    update();
}

void StatTile::updateAccessible() {
    QStringList words;
    const QString dash = QStringLiteral("–");
    words.append(
        QStringList{m_data.prefix, m_data.figure.isEmpty() ? dash : m_data.figure, m_data.unit, m_data.suffix}
            .join(u' ')
            .simplified());
    for (qsizetype i = 0; i < m_data.counts.size(); ++i) {
        const auto& [state, text] = m_data.counts.at(i);
        const QString name = i < m_data.segments.size() ? m_data.segments.at(i).name : QString();
        words.append((name.isEmpty() ? stateWord(state) : name) % u' ' % text);
    }
    if (m_data.change)
        words.append(m_data.change->text);
    if (!m_data.note.isEmpty())
        words.append(m_data.note);
    if (m_stale && !m_reason.isEmpty())
        words.append(m_reason);
    setAccessibleName(m_loading ? tr("Loading") : m_data.caption % u": " % words.join(QStringLiteral(", ")));
    m_tip = m_data.tooltip;
    if (m_stale && !m_reason.isEmpty())
        m_tip = m_tip.isEmpty() ? m_reason : m_tip % u'\n' % m_reason;
    setToolTip(tooltipText(m_tip));
}

QSize StatTile::sizeHint() const {
    // Caption, figure, lower part of 28 px (sparkline, or bar and counts), with the gaps between them.
    const int lower = std::max(28, lineHeight(TextSize::Caption) + 15);
    return {190, 12 + lineHeight(TextSize::Body) + 6 + lineHeight(TextSize::Figure) + 10 + lower + 12};
}

QSize StatTile::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

bool StatTile::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_cut && !m_loading) {
        QString whole = m_data.caption % u": "
            % QStringList{m_data.prefix, m_data.figure, m_data.unit, m_data.suffix}.join(u' ').simplified();
        if (!m_tip.isEmpty())
            whole += u'\n' % m_tip;
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tooltipText(whole), this);
        return true;
    }
    return PaintedButton::event(event);
}

void StatTile::paintFigure(QPainter* painter, const QRectF& row) {
    const int base = Theme::instance().pixels(TextSize::Body);
    const QFont small = face(TextSize::Body);
    const QString figure = m_data.figure.isEmpty() ? QStringLiteral("–") : m_data.figure;
    const qreal prefix
        = m_data.prefix.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(m_data.prefix) + 6;
    const qreal unit = m_data.unit.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(m_data.unit) + 5;
    const qreal suffixWidth = m_data.suffix.isEmpty() ? 0 : figuresWidth(small, m_data.suffix) + 7;
    const std::array<double, 5> steps{25.0 / 13, 1.6, 1.35, 1.15, 1.0};
    QFont big = face(TextSize::Figure, QFont::DemiBold);
    bool suffix = suffixWidth > 0;
    bool fits = false;
    // Step down with the suffix down to 1.35; then rather lose the suffix than read a small figure.
    for (const bool with : {true, false}) {
        for (std::size_t i = 0; i < steps.size() && !fits; ++i) {
            if (with && suffix && i > 2)
                break;
            big.setPixelSize(static_cast<int>(std::lround(base * steps.at(i))));
            const qreal need = prefix + figuresWidth(big, figure) + unit + (with && suffix ? suffixWidth : 0);
            fits = need <= row.width();
        }
        if (fits) {
            suffix = suffix && with;
            break;
        }
    }
    if (!fits)
        suffix = false;
    m_cut = !fits || (suffixWidth > 0 && !suffix);
    const qreal baseline
        = std::round(row.center().y() + QFontMetricsF(face(TextSize::Figure)).capHeight() / 2);
    const auto small_text = [&](qreal x, const QString& text) {
        painter->setFont(small);
        painter->setPen(colour(Token::Muted));
        const QFontMetricsF metrics(small);
        drawFigures(painter, QRectF(x, baseline - metrics.ascent(), 1000, metrics.height()),
            Qt::AlignLeft | Qt::AlignTop, text);
    };
    qreal x = row.left();
    if (prefix > 0) {
        small_text(x, m_data.prefix);
        x += prefix;
    }
    painter->setFont(big);
    painter->setPen(colour(m_stale ? Token::Muted : Token::Text));
    const QFontMetricsF metrics(big);
    const QRectF place(x, baseline - metrics.ascent(), row.right() - x, metrics.height());
    if (fits)
        x += drawFigures(painter, place, Qt::AlignLeft | Qt::AlignTop, figure);
    else
        painter->drawText(
            place, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(figure, Qt::ElideRight, place.width()));
    if (fits && unit > 0) {
        small_text(x + 5, m_data.unit);
        x += unit;
    }
    if (suffix)
        small_text(x + 7, m_data.suffix);
}

void StatTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hovered() ? colour(Token::Outline) : colour(Token::Border));
    painter.setBrush(colour(isDown() ? Token::Alternate : Token::Card));
    painter.drawRoundedRect(box, space::radius - 0.5, space::radius - 0.5);
    if (m_data.edge == State::Attention || m_data.edge == State::Critical) {
        QPainterPath clip;
        clip.addRoundedRect(QRectF(rect()), space::radius, space::radius);
        painter.save();
        painter.setClipPath(clip);
        painter.fillRect(QRect(0, 0, 3, height()), colour(m_data.edge));
        painter.restore();
    }

    const int side = width() < 170 ? space::cards : padding;
    const QRectF inside = QRectF(rect()).adjusted(side, 12, -side, -12);
    if (m_loading) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Token::Alternate));
        painter.drawRoundedRect(QRectF(inside.left(), inside.top() + 3, inside.width() * 0.45, 10), 3, 3);
        painter.drawRoundedRect(QRectF(inside.left(), inside.top() + 30, inside.width() * 0.6, 22), 4, 4);
        painter.drawRoundedRect(QRectF(inside.left(), inside.bottom() - 14, inside.width() * 0.8, 10), 3, 3);
        return;
    }

    const qreal captionHeight = lineHeight(TextSize::Body);
    const QRectF captionRow(inside.left(), inside.top(), inside.width(), captionHeight);
    const QRectF figureRow(
        inside.left(), captionRow.bottom() + 6, inside.width(), lineHeight(TextSize::Figure));
    const qreal smallHeight = lineHeight(TextSize::Caption);
    const QRectF lowRow(inside.left(), inside.bottom() - smallHeight - 1, inside.width(), smallHeight);
    const bool target = m_data.progress.has_value();
    const QColor line = colour(m_stale ? Token::Off : Token::Series1);

    qreal captionRoom = captionRow.width();
    if (target && m_data.change)
        captionRoom -= drawChange(&painter, captionRow, *m_data.change, Qt::AlignRight, m_stale) + 8;
    painter.setFont(face(TextSize::Body));
    painter.setPen(colour(Token::Muted));
    painter.drawText(QRectF(captionRow.left(), captionRow.top(), captionRoom, captionHeight),
        Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(m_data.caption, Qt::ElideRight, captionRoom));

    if (target) {
        const qreal course = m_data.trend.size() > 1 ? std::min<qreal>(84, figureRow.width() * 0.35) : 0;
        paintFigure(&painter, figureRow.adjusted(0, 0, course > 0 ? -course - 10 : 0, 0));
        if (course > 0)
            Sparkline::paint(&painter,
                QRectF(figureRow.right() - course, figureRow.center().y() - 14, course, 28), m_data.trend,
                line);
        const QRectF bar(inside.left(), lowRow.top() - 14, inside.width(), 6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Token::Alternate));
        painter.drawRoundedRect(bar, 3, 3);
        const double done = std::clamp(*m_data.progress, 0.0, 1.0);
        if (done > 0) {
            painter.setBrush(m_stale ? colour(Token::Off) : m_data.progressInk.colour());
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), std::max<qreal>(6, bar.width() * done), 6), 3, 3);
        }
        if (m_data.progressMark) {
            const qreal at
                = std::round(bar.left() + bar.width() * std::clamp(*m_data.progressMark, 0.0, 1.0));
            painter.fillRect(QRectF(at - 1, bar.top() - 3, 2, 12), colour(Token::Text));
        }
        painter.setFont(face(TextSize::Caption));
        painter.setPen(colour(Token::Muted));
        painter.drawText(lowRow, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(m_data.note, Qt::ElideRight, lowRow.width()));
    } else if (!m_data.segments.isEmpty()) {
        paintFigure(&painter, figureRow);
        painter.setOpacity(m_stale ? 0.45 : 1);
        SegmentedBar::paint(
            &painter, QRectF(inside.left(), lowRow.top() - 13, inside.width(), 6), m_data.segments);
        painter.setOpacity(1);
        qreal x = lowRow.left();
        painter.setFont(face(TextSize::Caption, QFont::Medium));
        for (const auto& [state, text] : m_data.counts) {
            const qreal words = figuresWidth(painter.font(), text);
            if (x + 17 + words > lowRow.right() + 1)
                break;
            paintState(&painter, QRectF(x, lowRow.center().y() - 6.5, 13, 13), state, m_stale);
            painter.setPen(colour(m_stale ? Token::Muted : Token::Text));
            drawFigures(&painter, QRectF(x + 18, lowRow.top(), words, smallHeight),
                Qt::AlignLeft | Qt::AlignVCenter, text);
            x += 18 + words + 13;
        }
    } else {
        paintFigure(&painter, figureRow);
        qreal used = 0;
        if (m_data.change) {
            used = drawChange(&painter, lowRow, *m_data.change, Qt::AlignLeft, m_stale);
        } else if (!m_data.note.isEmpty()) {
            painter.setFont(face(TextSize::Caption));
            painter.setPen(colour(Token::Muted));
            used = std::min<qreal>(
                QFontMetricsF(painter.font()).horizontalAdvance(m_data.note), lowRow.width());
            painter.drawText(lowRow, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(m_data.note, Qt::ElideRight, lowRow.width()));
        }
        const qreal course
            = std::min<qreal>(std::max<qreal>(48, inside.width() * 0.3), inside.width() - used - 8);
        if (m_data.trend.size() > 1 && course >= 24)
            Sparkline::paint(&painter, QRectF(inside.right() - course, inside.bottom() - 28, course, 28),
                m_data.trend, line);
    }
    if (ringVisible())
        drawFocusRing(&painter, rect());
}

} // namespace sevenscale
