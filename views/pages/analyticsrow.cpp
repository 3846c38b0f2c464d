// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticsrow.h"

#include "models/words.h"
#include "views/theme/icons.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int ColumnGap = 22;
constexpr int IconBox = 34;
constexpr int NameGap = 12; ///< from the icon to the name
constexpr int StateRoom = 21; ///< of the state's mark before its word
constexpr int TypeGap = 8; ///< from that word to the agent's type
constexpr int OutcomeBar = 10;
constexpr int DurationBar = 11;
constexpr float StaleOpacity = 0.45F;

/// Failures first: the bar is read from its left end.
constexpr std::array BarOrder{
    Outcome::Failed, Outcome::Cancelled, Outcome::InFlight, Outcome::Unknown, Outcome::Succeeded};

QString elided(const QPainter& painter, const QString& text, qreal width) {
    return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
}

} // namespace

qreal AnalyticsRow::Column::at(double share) const {
    return x + width * std::clamp(share, 0.0, 1.0);
}

qreal AnalyticsRow::Scale::successAt(const Column& column, double percent) const {
    // Room for half a mark at the left and, so that two axes do not touch, half a label at the right.
    return Column{column.x + 6, column.width - 24}.at((percent - lowest) / (100.0 - lowest));
}

int AnalyticsRow::lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

int AnalyticsRow::rowHeight() {
    return lineHeight(TextSize::Body) + 3 + lineHeight(TextSize::Body) + 22;
}

AnalyticsRow::AnalyticsRow(QWidget* parent)
    : PaintedButton(parent)
    , m_link(new LinkButton({}, this)) {
    setCursor(Qt::PointingHandCursor);
    connect(m_link, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_linkOutcome); });
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(QString()); });
}

void AnalyticsRow::setFigures(const AgentFigures& figures, Timestamp now, const Format& format) {
    m_figures = figures;
    m_health = AnalyticsText::health(figures, now);
    m_state = AnalyticsText::stateWord(figures, m_health);
    m_why = AnalyticsText::why(figures, m_health);
    m_last = figures.lastExecution ? Format::ago(*figures.lastExecution, now) : Format::dash();
    m_lastTip = figures.lastExecution ? format.wholeMoment(*figures.lastExecution)
                                      : tr("No execution in this time");
    const auto rate = figures.runs.successRate();
    m_success = rate ? Format::percent(*rate) : Format::dash();
    const bool failures = figures.runs.of(Outcome::Failed) > 0;
    m_linkOutcome = failures ? outcomeKey(Outcome::Failed) : QString();
    m_link->setText(failures ? tr("See failures") : tr("See runs"));
    m_link->setAccessibleName(m_link->text() % QLatin1String(", ") % figures.name);
    m_link->setVisible(figures.runs.total() > 0);
    m_segments.clear();
    for (const Outcome outcome : BarOrder) {
        if (figures.runs.of(outcome) > 0)
            m_segments.append({outcomeKey(outcome), Words::outcome(outcome),
                static_cast<double>(figures.runs.of(outcome)), stateOf(outcome)});
    }
    setText(figures.name);
    setAccessibleName(QStringList{figures.name, m_state, m_why, tr("Success: %1").arg(m_success), durations(),
        tr("Executions: %1").arg(Format::count(figures.runs.total())),
        tr("Tokens: %1").arg(Format::count(figures.tokens)), tr("Last: %1", "execution").arg(m_last)}
                          .join(QStringLiteral(", ")));
    update();
}

int AnalyticsRow::nameWidth() const {
    const qreal name = QFontMetricsF(face(TextSize::Body, QFont::DemiBold)).horizontalAdvance(m_figures.name);
    const qreal below = StateRoom + QFontMetricsF(face(TextSize::Body)).horizontalAdvance(m_state) + TypeGap
        + QFontMetricsF(face(TextSize::Secondary)).horizontalAdvance(Words::agentType(m_figures.agentType));
    return IconBox + NameGap + static_cast<int>(std::ceil(std::max(name, below))) + 1;
}

AgentId AnalyticsRow::agent() const {
    return m_figures.id;
}

void AnalyticsRow::setColumns(const Columns& columns, const Scale& scale) {
    m_columns = columns;
    m_scale = scale;
    const QSize size = m_link->sizeHint();
    const int width = std::min(size.width(), columns.last.width);
    m_link->setGeometry(columns.last.right() - width + 2, secondLine() - 1, width, size.height());
    m_link->setVisible(columns.last.width > 0 && m_figures.runs.total() > 0);
    update();
}

void AnalyticsRow::setStale(bool stale) {
    m_stale = stale;
    update();
}

void AnalyticsRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hovered() || isDown())
        painter.fillRect(rect(), colour(Token::Alternate));
    const bool bad = m_health.state == State::Critical || m_health.state == State::Attention;
    if (bad && !m_stale)
        painter.fillRect(QRect(0, 0, 3, height() - 1), colour(m_health.state));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colour(Token::RowLine));
    paintGrid(&painter);
    paintAgent(&painter);
    paintOutcomes(&painter);
    paintSuccess(&painter);
    paintDurations(&painter);
    paintFigure(&painter, m_columns.runs, Format::count(m_figures.runs.total()));
    paintFigure(&painter, m_columns.tokens, Format::count(m_figures.tokens));
    paintLast(&painter);
    if (ringVisible())
        drawFocusRing(&painter, QRectF(rect()).adjusted(3, 2, -3, -3));
}

void AnalyticsRow::mouseReleaseEvent(QMouseEvent* event) {
    const QString outcome = isDown() ? segmentAt(event->position()) : QString();
    if (outcome.isEmpty()) {
        PaintedButton::mouseReleaseEvent(event);
        return;
    }
    setDown(false);
    Q_EMIT opened(outcome);
}

bool AnalyticsRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                QLatin1String("<qt>") % tip.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"))
                    % QLatin1String("</qt>"),
                this);
        return true;
    }
    return PaintedButton::event(event);
}

int AnalyticsRow::firstLine() const {
    return (height() - 1 - 2 * lineHeight(TextSize::Body) - 3) / 2;
}

int AnalyticsRow::secondLine() const {
    return firstLine() + lineHeight(TextSize::Body) + 3;
}

QRectF AnalyticsRow::first(const Column& column) const {
    return QRectF(column.x, firstLine(), column.width, lineHeight(TextSize::Body));
}

QRectF AnalyticsRow::second(const Column& column) const {
    return QRectF(column.x, secondLine(), column.width, lineHeight(TextSize::Body));
}

QRectF AnalyticsRow::outcomeBar() const {
    const QRectF row = first(m_columns.outcomes);
    return QRectF(row.left(), std::round(row.center().y() - OutcomeBar / 2.0), row.width(), OutcomeBar);
}

QColor AnalyticsRow::textColour() const {
    return colour(m_stale ? Token::Muted : Token::Text);
}

QString AnalyticsRow::durations() const {
    const auto each = [](const char* name, const std::optional<double>& value) -> QString {
        return QString::fromLatin1(name) % u' ' % (value ? Format::duration(*value) : Format::dash());
    };
    return QStringList{each("p50", m_figures.p50), each("p95", m_figures.p95), each("p99", m_figures.p99)}
        .join(QStringLiteral(", "));
}

void AnalyticsRow::paintGrid(QPainter* painter) const {
    const QColor line = colour(Token::Grid);
    if (m_columns.scale.width > 0) {
        for (const double percent : {m_scale.lowest, (m_scale.lowest + 100) / 2, 100.0})
            painter->fillRect(
                QRectF(std::round(m_scale.successAt(m_columns.scale, percent)), 0, 1, height() - 1), line);
    }
    if (m_columns.durations.width > 0) {
        for (const double tick : m_scale.durationTicks)
            painter->fillRect(
                QRectF(std::round(m_columns.durations.at(tick / m_scale.longest)), 0, 1, height() - 1), line);
    }
}

void AnalyticsRow::paintAgent(QPainter* painter) const {
    const auto& column = m_columns.agent;
    const QRectF box(column.x, (height() - 1 - IconBox) / 2.0, IconBox, IconBox);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(hovered() ? Token::Card : Token::Alternate));
    painter->drawRoundedRect(box, space::radius, space::radius);
    paintIcon(painter, QRectF(box.center().x() - 8, box.center().y() - 8, 16, 16),
        Words::agentIcon(m_figures.agentType), textColour());
    const qreal x = box.right() + NameGap;
    const qreal room = column.right() - x;
    painter->setFont(face(TextSize::Body, QFont::DemiBold));
    painter->setPen(textColour());
    painter->drawText(QRectF(x, firstLine(), room, lineHeight(TextSize::Body)),
        Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, m_figures.name, room));
    const QRectF below(x, secondLine(), room, lineHeight(TextSize::Body));
    paintState(painter, QRectF(x, below.center().y() - 7, 14, 14), m_stale ? State::Off : m_health.state);
    painter->setFont(face(TextSize::Body));
    const qreal word = std::min(QFontMetricsF(painter->font()).horizontalAdvance(m_state), room - StateRoom);
    painter->drawText(QRectF(x + StateRoom, below.top(), word + 1, below.height()),
        Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, m_state, word + 1));
    const qreal typeX = x + StateRoom + word + TypeGap;
    if (below.right() - typeX > 40) {
        painter->setFont(face(TextSize::Secondary));
        painter->setPen(colour(Token::Muted));
        painter->drawText(QRectF(typeX, below.top(), below.right() - typeX, below.height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            elided(*painter, Words::agentType(m_figures.agentType), below.right() - typeX));
    }
}

void AnalyticsRow::paintOutcomes(QPainter* painter) const {
    if (m_columns.outcomes.width == 0)
        return;
    const QRectF bar = outcomeBar();
    if (m_segments.isEmpty()) {
        painter->fillRect(bar, hatch(colour(Token::Border), colour(Token::Card)));
    } else {
        painter->save();
        if (m_stale)
            painter->setOpacity(StaleOpacity);
        SegmentedBar::paint(painter, bar, m_segments, 0, false);
        painter->restore();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    const bool bad = m_health.state == State::Critical || m_health.state == State::Attention;
    painter->setFont(face(TextSize::Secondary));
    painter->setPen(bad ? textColour() : colour(Token::Muted));
    const QRectF row = second(m_columns.outcomes);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, m_why, row.width()));
}

void AnalyticsRow::paintSuccess(QPainter* painter) const {
    const bool failing = m_health.reason == AgentHealth::Reason::Failing;
    const QRectF row(m_columns.success.x, 0, m_columns.success.width, height() - 1);
    painter->setFont(face(TextSize::Sentence, QFont::DemiBold));
    painter->setPen(failing && !m_stale ? colour(m_health.state) : textColour());
    drawFigures(painter, row, Qt::AlignRight | Qt::AlignVCenter, m_success);

    const auto rate = m_figures.runs.successRate();
    if (m_columns.scale.width == 0 || !rate)
        return;
    const qreal y = std::round((height() - 1) / 2.0);
    const qreal at = m_scale.successAt(m_columns.scale, *rate);
    const qreal end = m_scale.successAt(m_columns.scale, 100);
    if (end - at > 9)
        painter->fillRect(QRectF(at + 8, y - 0.5, end - at - 8, 1.5), colour(Token::Control));
    // Amber and red are the domain's judgement, not the eye's.
    const Ink ink = failing ? Ink(m_health.state == State::Critical ? Token::Critical : Token::Attention)
                            : Ink(Token::OkFill);
    QColor fill = ink.colour();
    if (m_stale)
        fill.setAlphaF(StaleOpacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawEllipse(QPointF(at, y), 5.5, 5.5);
}

void AnalyticsRow::paintDurations(QPainter* painter) const {
    const auto& column = m_columns.durations;
    if (column.width == 0)
        return;
    const bool slow = m_health.reason == AgentHealth::Reason::Slow && !m_stale;
    const QColor ink = colour(slow ? Token::Attention : Token::Series1);
    painter->save();
    if (m_stale)
        painter->setOpacity(StaleOpacity);
    const QRectF row = first(column);
    const qreal y = std::round(row.center().y() - DurationBar / 2.0);
    const auto at = [&](double value) { return column.at(value / m_scale.longest); };
    if (m_figures.p95 && m_figures.p99 && *m_figures.p99 > *m_figures.p95) {
        // A whisker to the slowest hundredth; an arrow where it runs out of the scale.
        painter->setPen(QPen(ink, 1.5));
        const QPointF end(at(*m_figures.p99) - 1, y + DurationBar / 2.0);
        painter->drawLine(QPointF(at(*m_figures.p95), end.y()), end);
        if (*m_figures.p99 > m_scale.longest)
            painter->drawPolyline(QPolygonF{{end + QPointF(-4, -3.5), end, end + QPointF(-4, 3.5)}});
        else
            painter->drawLine(end - QPointF(0, 3.5), end + QPointF(0, 3.5));
    }
    if (m_figures.p95) {
        QColor light = ink;
        light.setAlphaF(0.42F);
        const qreal end = std::max(at(*m_figures.p95), column.x + 2.0);
        painter->fillRect(QRectF(column.x, y, end - column.x, DurationBar),
            colour(hovered() ? Token::Alternate : Token::Card));
        painter->fillRect(QRectF(column.x, y, end - column.x, DurationBar), light);
    }
    if (m_figures.p50)
        painter->fillRect(
            QRectF(column.x, y, std::max(at(*m_figures.p50) - column.x, 2.0), DurationBar), ink);

    painter->restore();

    const QRectF below = second(column);
    const std::array<std::pair<const char*, std::optional<double>>, 3> figures{
        {{"p50", m_figures.p50}, {"p95", m_figures.p95}, {"p99", m_figures.p99}}};
    qreal from = below.left();
    for (size_t i = 0; i < figures.size(); ++i) {
        // A third each; a long one pushes the next along.
        const QRectF cell(std::max(from, below.left() + below.width() * static_cast<qreal>(i) / 3),
            below.top(), below.width() / 3, below.height());
        const QString name = QString::fromLatin1(figures.at(i).first);
        // The lines of the scale end at the text.
        painter->fillRect(
            QRectF(cell.left() - (i == 0 ? 0 : 3), cell.top() + 1, cell.width() - 4, cell.height() - 2),
            colour(hovered() ? Token::Alternate : Token::Card));
        painter->setFont(face(TextSize::Caption));
        painter->setPen(colour(Token::Muted));
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, name);
        const qreal x = QFontMetricsF(painter->font()).horizontalAdvance(name) + 4;
        painter->setFont(face(TextSize::Caption, QFont::DemiBold));
        painter->setPen(slow && i == 1 ? colour(State::Attention) : textColour());
        const QString figure
            = figures.at(i).second ? Format::duration(*figures.at(i).second) : Format::dash();
        drawFigures(painter, cell.adjusted(x, 0, 12, 0), Qt::AlignLeft | Qt::AlignVCenter, figure);
        from = cell.left() + x + figuresWidth(painter->font(), figure) + 8;
    }
}

void AnalyticsRow::paintFigure(QPainter* painter, const Column& column, const QString& text) const {
    if (column.width == 0)
        return;
    painter->setFont(face(TextSize::Body, QFont::Medium));
    painter->setPen(textColour());
    drawFigures(
        painter, QRectF(column.x, 0, column.width, height() - 1), Qt::AlignRight | Qt::AlignVCenter, text);
}

void AnalyticsRow::paintLast(QPainter* painter) const {
    const auto& column = m_columns.last;
    if (column.width == 0)
        return;
    painter->setFont(face(TextSize::Body));
    painter->setPen(textColour());
    const bool alone = m_link->isHidden();
    drawFigures(painter, alone ? QRectF(column.x, 0, column.width, height() - 1) : first(column),
        Qt::AlignRight | Qt::AlignVCenter, m_last);
}

QString AnalyticsRow::segmentAt(const QPointF& position) const {
    if (m_columns.outcomes.width == 0 || m_segments.isEmpty()
        || !outcomeBar().adjusted(0, -4, 0, 4).contains(position))
        return {};
    double sum = 0;
    for (const Segment& segment : m_segments)
        sum += segment.value;
    // As SegmentedBar draws them: nothing is narrower than 3 px.
    double x = outcomeBar().left();
    for (const Segment& segment : m_segments) {
        x += std::max(3.0, outcomeBar().width() * segment.value / sum);
        if (position.x() <= x)
            return segment.key;
    }
    return m_segments.back().key;
}

QString AnalyticsRow::tipAt(const QPoint& position) const {
    const auto inside = [&](const Column& column) {
        return column.width > 0 && position.x() >= column.x && position.x() < column.right() + ColumnGap / 2;
    };
    if (inside(m_columns.outcomes) || inside(m_columns.success) || inside(m_columns.scale)) {
        QStringList lines;
        const auto total = static_cast<double>(m_figures.runs.total());
        for (const Segment& segment : m_segments)
            lines.append(tr("%1: %2 (%3)", "outcome, count, percent")
                             .arg(segment.name, Format::count(static_cast<qint64>(segment.value)),
                                 Format::percent(100.0 * segment.value / total)));
        if (!m_figures.runs.successRate())
            lines.append(tr("No execution succeeded or failed, so there is no success rate."));
        return lines.join(u'\n');
    }
    if (inside(m_columns.durations)) {
        return m_figures.p50 ? durations() : tr("No execution with a known duration.");
    }
    if (inside(m_columns.last))
        return m_lastTip;
    QStringList lines{m_figures.name,
        tr("%1, %2", "type of agent, state").arg(Words::agentType(m_figures.agentType), m_state), m_why};
    if (m_health.score)
        lines.append(
            tr("Health %1 of 100: 2.5 less for each point of success below 100, 1 less for each second of "
               "p95 above 10 s.")
                .arg(*m_health.score));
    else if (m_health.reason == AgentHealth::Reason::NotEnoughRuns)
        lines.append(tr("Fewer than %n run(s) ended: too few to judge.", nullptr, MinimumRuns));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace sevenscale
