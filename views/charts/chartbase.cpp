// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartbase.h"

#include "views/theme/icons.h"

#include <QAccessible>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sevenscale {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

qreal captionHeight() {
    return std::ceil(QFontMetricsF(face(TextSize::Caption)).height());
}

QColor faded(QColor ink, float alpha) {
    ink.setAlphaF(alpha);
    return ink;
}

} // namespace

ChartBase::ChartBase(QWidget* parent)
    // The chart goes to the view at once: setChart() would leave the view's first one to us.
    : QChartView(new QChart, parent)
    , m_ceiling(unknown) {
    m_chart = chart();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_horizontal = new QValueAxis(m_chart);
    m_vertical = new QValueAxis(m_chart);
    for (QValueAxis* axis : {m_horizontal, m_vertical}) {
        axis->setVisible(false);
        axis->setTickCount(2);
    }
    m_chart->addAxis(m_horizontal, Qt::AlignBottom);
    m_chart->addAxis(m_vertical, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Remarks and tooltip are drawn over the series: a partial update would leave pieces of them behind.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_emptyText = tr("No data in this period");
    m_exact = [](double value) {
        return QLocale().toString(value, 'f', std::abs(value - std::round(value)) < 1e-9 ? 0 : 1);
    };
}

ChartBase::~ChartBase() = default;

void ChartBase::setEmptyText(const QString& text) {
    m_emptyText = text;
    if (isEmpty())
        setAccessibleDescription(m_emptyText);
    viewport()->update();
}

void ChartBase::setValueFormat(Format format) {
    m_exact = std::move(format);
    refresh();
}

void ChartBase::setAxisFormat(Format format) {
    m_short = std::move(format);
    refresh();
}

void ChartBase::setDurations(bool on) {
    m_durations = on;
    refresh();
}

void ChartBase::setTotalWord(const QString& word) {
    m_totalWord = word;
}

void ChartBase::setShares(bool on) {
    m_shares = on;
}

void ChartBase::setNotes(const QList<ChartNote>& notes) {
    m_notes = notes;
    viewport()->update();
}

void ChartBase::setThresholds(const QList<ChartThreshold>& thresholds) {
    m_thresholds = thresholds;
    refresh();
}

void ChartBase::setCeiling(double value) {
    m_ceiling = value;
    refresh();
}

void ChartBase::setUnfinished(bool on) {
    m_unfinished = on;
    refresh();
}

void ChartBase::setStale(bool stale) {
    if (stale == m_stale)
        return;
    m_stale = stale;
    refresh();
}

bool ChartBase::isEmpty() const {
    for (const ChartSeries& one : m_series)
        for (const double value : one.values)
            if (std::isfinite(value))
                return false;
    return true;
}

QColor ChartBase::seriesColour(int index) const {
    const Ink ink = m_series.at(index).ink;
    const QColor whole = (ink.isSet() ? ink : Ink::series(index)).colour();
    return m_stale ? faded(whole, 0.45F) : whole;
}

QString ChartBase::exact(double value) const {
    return std::isfinite(value) ? m_exact(value) : QStringLiteral("–");
}

QRectF ChartBase::plot() const {
    return m_chart->plotArea();
}

QPointF ChartBase::place(double horizontal, double value) const {
    const QRectF area = plot();
    const double left = m_horizontal->min();
    const double right = m_horizontal->max();
    const double x = right > left ? (horizontal - left) / (right - left) : 0.5;
    const double y = m_high > m_low ? (value - m_low) / (m_high - m_low) : 0;
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

void ChartBase::refresh() {
    auto [low, high] = verticalExtent();
    bool integers = true;
    for (const ChartSeries& one : std::as_const(m_series))
        for (const double value : one.values)
            if (std::isfinite(value) && std::abs(value - std::round(value)) > 1e-9)
                integers = false;
    for (const ChartThreshold& threshold : std::as_const(m_thresholds)) {
        low = std::min(low, threshold.value);
        high = std::max(high, threshold.value);
    }
    if (std::isfinite(m_ceiling))
        high = std::max(high, m_ceiling);
    const qreal tall = height() > 0 ? height() : sizeHint().height();
    const int steps = std::clamp(static_cast<int>(tall / std::max<qreal>(44, captionHeight() * 3)), 1, 5);
    m_ticks = m_durations ? niceDurationTicks(low, high, steps) : niceTicks(low, high, steps, integers);
    m_low = m_ticks.constFirst();
    m_high = m_ticks.constLast();
    const auto [left, right] = horizontalRange();
    m_horizontal->setRange(left, right);
    m_vertical->setRange(m_low, m_high);
    build();
    m_selection.limit(positionCount());
    const QList<LegendEntry> entries = makeLegend();
    if (entries != m_legend) {
        m_legend = entries;
        Q_EMIT legendChanged(entries);
    }
    setAccessibleDescription(isEmpty() ? m_emptyText : describe(m_selection.index()));
    layOut();
    viewport()->update();
}

void ChartBase::layOut() {
    const QFontMetricsF metrics(face(TextSize::Caption));
    const Format& format = m_short ? m_short : m_exact;
    qreal labels = 0;
    for (const double tick : std::as_const(m_ticks))
        labels = std::max(labels, figuresWidth(face(TextSize::Caption), format(tick)));
    const qreal left = std::ceil(labels) + 7;
    const qreal bottom = captionHeight() + 7;
    const qreal top = std::ceil(metrics.height() / 2) + 1 + topMargin();
    const QRectF area(left, top, std::max<qreal>(20, width() - left - rightMargin()),
        std::max<qreal>(16, height() - top - bottom));
    m_chart->setPlotArea(area);
    // Without this the axes stay where they were.
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
}

void ChartBase::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    refresh();
}

void ChartBase::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

QSize ChartBase::sizeHint() const {
    return {480, 240};
}
QSize ChartBase::minimumSizeHint() const {
    return {160, 110};
}

int ChartBase::rightMargin() const {
    return 1;
}

int ChartBase::seriesAt(int, double) const {
    return -1;
}

QList<int> ChartBase::tooltipOrder() const {
    QList<int> order;
    for (int i = 0; i < m_series.size(); ++i)
        order.append(i);
    return order;
}

QList<LegendEntry> ChartBase::makeLegend() const {
    return {};
}

void ChartBase::drawOver(QPainter*) {
}

void ChartBase::drawBackground(QPainter* painter, const QRectF&) {
    const QRectF area = plot();
    const Format& format = m_short ? m_short : m_exact;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(face(TextSize::Caption));
    if (isEmpty()) {
        painter->fillRect(
            QRectF(area.left(), std::round(area.bottom()), area.width(), 1), colour(Token::Border));
        painter->setFont(face(TextSize::Body));
        painter->setPen(colour(Token::Muted));
        painter->drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        painter->restore();
        return;
    }
    const qreal tall = captionHeight();
    for (const double tick : std::as_const(m_ticks)) {
        const qreal y = std::round(place(0, tick).y());
        const bool base = std::abs(tick) < 1e-12 || (m_low > 0 && tick == m_low);
        painter->fillRect(
            QRectF(area.left(), y, area.width(), 1), colour(base ? Token::Border : Token::Grid));
        painter->setPen(colour(Token::Muted));
        drawFigures(painter, QRectF(0, y - tall / 2, area.left() - 7, tall),
            Qt::AlignRight | Qt::AlignVCenter, format(tick));
    }
    const QFontMetricsF metrics(painter->font());
    // As many labels as fit side by side; fewer until they do, so that they stand at even distances.
    QList<QPair<double, QString>> labels;
    for (int most = std::max(2, static_cast<int>(area.width() / (metrics.averageCharWidth() * 5))); most >= 2;
         --most) {
        labels = positionLabels(most);
        bool fit = true;
        for (qsizetype i = 1; i < labels.size() && fit; ++i) {
            const qreal apart = place(labels.at(i).first, 0).x() - place(labels.at(i - 1).first, 0).x();
            fit = apart >= (figuresWidth(painter->font(), labels.at(i).second)
                               + figuresWidth(painter->font(), labels.at(i - 1).second))
                        / 2
                    + 12;
        }
        if (fit)
            break;
    }
    qreal occupied = -1e9;
    for (const auto& [at, text] : labels) {
        const qreal x = place(at, 0).x();
        const qreal broad = figuresWidth(painter->font(), text);
        qreal from = x - broad / 2;
        from = std::clamp(from, std::min<qreal>(area.left() - 4, area.right() - broad),
            std::max(area.left(), width() - broad - 1));
        if (from < occupied)
            continue;
        occupied = from + broad + 10;
        painter->fillRect(QRectF(std::round(x), std::round(area.bottom()) + 1, 1, 3), colour(Token::Border));
        painter->setPen(colour(Token::Muted));
        drawFigures(
            painter, QRectF(from, area.bottom() + 6, broad, tall), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    painter->restore();
}

void ChartBase::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    if (!isEmpty()) {
        const QRectF area = plot();
        const QFontMetricsF metrics(face(TextSize::Caption));
        for (const ChartThreshold& threshold : std::as_const(m_thresholds)) {
            const qreal y = std::round(place(0, threshold.value).y()) + 0.5;
            QPen pen(threshold.ink.colour(), 1);
            pen.setDashPattern(threshold.dotted ? QList<qreal>{1, 2} : QList<qreal>{4, 2});
            painter->setPen(pen);
            painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            if (!threshold.name.isEmpty()) {
                painter->setFont(face(TextSize::Caption));
                const QRectF words(area.left() + 4, y - metrics.height() - 2,
                    metrics.horizontalAdvance(threshold.name) + 4, metrics.height());
                QColor ground = colour(Token::Card);
                ground.setAlphaF(0.8F);
                painter->fillRect(words, ground);
                painter->setPen(colour(Token::Muted));
                painter->drawText(words, Qt::AlignCenter, threshold.name);
            }
        }
        drawOver(painter);
        drawNotes(painter);
        const int chosen = m_selection.index();
        const int hovered = m_selection.hover();
        const int shown = hovered >= 0 ? hovered : hasFocus() && m_ring ? chosen : -1;
        for (const int index : {chosen, hovered}) {
            if (index < 0)
                continue;
            const qreal x = std::round(place(positionValue(index), 0).x());
            if (index == chosen) {
                // What is chosen keeps a mark on the axis, also when the mouse is elsewhere.
                painter->setRenderHint(QPainter::Antialiasing);
                QPainterPath mark;
                mark.moveTo(x + 0.5, area.bottom() + 1);
                mark.lineTo(x - 4.5, area.bottom() + 7);
                mark.lineTo(x + 5.5, area.bottom() + 7);
                mark.closeSubpath();
                painter->fillPath(mark, colour(Token::Accent));
                painter->setRenderHint(QPainter::Antialiasing, false);
            }
            if (index == shown)
                painter->fillRect(QRectF(x, area.top(), 1, area.height()), colour(Token::Control));
        }
        if (shown >= 0)
            tooltip(shown).paint(painter, place(positionValue(shown), 0).x(), plot(), size());
    }
    if (hasFocus() && m_ring)
        drawFocusRing(painter, QRectF(viewport()->rect()), 4);
    painter->restore();
}

void ChartBase::drawNotes(QPainter* painter) {
    const QRectF area = plot();
    const QFont own = face(TextSize::Caption, QFont::Medium);
    const QFontMetricsF metrics(own);
    qreal level = area.top() + 3;
    qreal lastRight = -1e9;
    for (const ChartNote& note : std::as_const(m_notes)) {
        const qreal x = std::round(place(note.position, 0).x());
        if (x < area.left() - 1 || x > area.right() + 1)
            continue;
        QPen pen(colour(note.state), 1);
        pen.setDashPattern({3, 2});
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(pen);
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const qreal most = area.width() * 0.6;
        const QString text = metrics.elidedText(note.text, Qt::ElideRight, most);
        const qreal broad = metrics.horizontalAdvance(text) + 36;
        const qreal tall = metrics.height() + 8;
        // At the side that has room: left of the line, as in reading up to it.
        qreal left = x - broad - 6;
        if (left < area.left())
            left = std::min(x + 6, area.right() - broad);
        if (left < lastRight)
            level += tall + 4;
        lastRight = left + broad;
        const QRectF box(std::round(left) + 0.5, std::round(level) + 0.5, broad, tall);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colour(Token::Border));
        painter->setBrush(colour(Token::Card));
        painter->drawRoundedRect(box, 5, 5);
        paintState(painter, QRectF(box.left() + 7, box.top() + (tall - 13) / 2, 13, 13), note.state);
        painter->setFont(own);
        painter->setPen(colour(Token::Text));
        painter->drawText(box.adjusted(27, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

QString ChartBase::describe(int index) const {
    if (index < 0 || index >= positionCount())
        return {};
    QStringList parts;
    double sum = 0;
    for (const int i : tooltipOrder()) {
        const double value = m_series.at(i).values.value(index, unknown);
        parts.append(m_series.at(i).name % u' ' % exact(value));
        if (std::isfinite(value))
            sum += value;
    }
    if (!m_totalWord.isEmpty())
        parts.append(m_totalWord % u' ' % exact(sum));
    return positionTitle(index) % u": " % parts.join(QStringLiteral(", "));
}

ChartTooltip ChartBase::tooltip(int index) const {
    ChartTooltip tip;
    tip.title = positionTitle(index);
    if (m_unfinished && index == positionCount() - 1)
        tip.remark = tr("(not over yet)");
    double sum = 0;
    for (const int i : tooltipOrder())
        if (std::isfinite(m_series.at(i).values.value(index, unknown)))
            sum += m_series.at(i).values.at(index);
    for (const int i : tooltipOrder()) {
        const double value = m_series.at(i).values.value(index, unknown);
        const bool share = m_shares && std::isfinite(value) && sum > 0;
        tip.rows.append({m_series.at(i).name, exact(value),
            share ? QLocale().toString(100 * value / sum, 'f', 1) % u'%' : QString(), seriesColour(i),
            i == m_selection.series()});
    }
    if (!m_totalWord.isEmpty() && tip.rows.size() > 1) {
        tip.totalWord = m_totalWord;
        tip.total = exact(sum);
    }
    return tip;
}

QString ChartBase::seriesKey(int index) const {
    return index >= 0 && index < m_series.size() ? m_series.at(index).key : QString();
}

void ChartBase::point(int index, int seriesIndex) {
    m_selection.select({index, seriesIndex});
    setAccessibleDescription(describe(index));
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
    Q_EMIT selected(index, seriesKey(seriesIndex));
}

ChartSelection::Mark ChartBase::markAt(const QPointF& at) const {
    const QRectF area = plot();
    if (isEmpty() || at.x() < area.left() - 6 || at.x() > area.right() + 6 || at.y() < area.top() - 8)
        return {-1, -1};
    const double share = std::clamp((at.x() - area.left()) / area.width(), 0.0, 1.0);
    const int index = positionAt(m_horizontal->min() + share * (m_horizontal->max() - m_horizontal->min()));
    if (index < 0)
        return {-1, -1};
    const double value = m_low + (area.bottom() - at.y()) / area.height() * (m_high - m_low);
    return {index, seriesAt(index, value)};
}

void ChartBase::mouseMoveEvent(QMouseEvent* event) {
    const int index = markAt(event->position()).first;
    if (m_selection.setHover(index)) {
        viewport()->setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void ChartBase::mousePressEvent(QMouseEvent* event) {
    // QChartView would start a rubber band; a chart here is read, not zoomed.
    m_ring = false;
    m_selection.press(event->button() == Qt::LeftButton ? markAt(event->position()) : ChartSelection::none);
    event->accept();
}

void ChartBase::mouseReleaseEvent(QMouseEvent* event) {
    const bool counts = event->button() == Qt::LeftButton && viewport()->rect().contains(event->pos());
    const auto clicked = m_selection.release(counts ? markAt(event->position()) : ChartSelection::none);
    if (!clicked)
        return;
    point(clicked->first, clicked->second);
    Q_EMIT activated(clicked->first, seriesKey(clicked->second));
}

void ChartBase::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept(); // its first click has led to the rows
}

void ChartBase::leaveEvent(QEvent* event) {
    m_selection.setHover(-1);
    viewport()->update();
    QChartView::leaveEvent(event);
}

void ChartBase::keyPressEvent(QKeyEvent* event) {
    const int count = positionCount();
    if (count == 0 || isEmpty()) {
        QChartView::keyPressEvent(event);
        return;
    }
    m_ring = true;
    if (const auto mark = m_selection.step(event->key(), count, tooltipOrder())) {
        point(mark->first, mark->second);
        return;
    }
    const int chosen = m_selection.index();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (chosen >= 0)
            Q_EMIT activated(chosen, seriesKey(m_selection.series()));
        return;
    case Qt::Key_Escape:
        if (chosen >= 0) {
            m_selection.select(ChartSelection::none);
            viewport()->update();
            Q_EMIT selected(-1, QString());
            return;
        }
        break;
    default:
        break;
    }
    // Not QGraphicsView's: its arrows scroll. An unused key goes on to the parent.
    event->ignore();
}

void ChartBase::focusInEvent(QFocusEvent* event) {
    m_ring = event->reason() != Qt::MouseFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartBase::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartBase::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the page scrolls
}

} // namespace sevenscale
