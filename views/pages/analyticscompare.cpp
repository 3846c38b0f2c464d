// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticscompare.h"

#include "models/words.h"
#include "views/charts/chartseries.h"
#include "views/pages/analyticstext.h"
#include "views/theme/icons.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedbar.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int Side = space::around;
constexpr int ColumnGap = 22;
constexpr int IconBox = 34;
constexpr int OutcomeBar = 10;
constexpr int DurationBar = 11;
constexpr float StaleOpacity = 0.45F;

/// Failures first: the bar is read from its left end.
constexpr std::array BarOrder{
    Outcome::Failed, Outcome::Cancelled, Outcome::InFlight, Outcome::Unknown, Outcome::Succeeded};

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

int rowHeight() {
    return lineHeight(TextSize::Body) + 3 + lineHeight(TextSize::Body) + 22;
}

QString elided(const QPainter& painter, const QString& text, qreal width) {
    return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
}

qreal along(const AnalyticsCompare::Column& column, double share) {
    return column.x + column.width * std::clamp(share, 0.0, 1.0);
}

/// Where a success rate lies on its scale; a dot's radius is kept free at both ends.
qreal successAt(const AnalyticsCompare::Column& column, double lowest, double percent) {
    return along({column.x + 6, column.width - 12}, (percent - lowest) / (100.0 - lowest));
}

} // namespace

class AnalyticsRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit AnalyticsRow(QWidget* parent)
        : PaintedButton(parent)
        , m_link(new LinkButton({}, this)) {
        setCursor(Qt::PointingHandCursor);
        connect(m_link, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_linkOutcome); });
        connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(QString()); });
    }

    void setFigures(const AgentFigures& figures, Timestamp now, const Format& format) {
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
        setAccessibleName(QStringList{figures.name, m_state, m_why, tr("Success: %1").arg(m_success),
            durations(), tr("Executions: %1").arg(Format::count(figures.runs.total())),
            tr("Tokens: %1").arg(Format::count(figures.tokens)), tr("Last: %1", "execution").arg(m_last)}
                              .join(QStringLiteral(", ")));
        update();
    }

    AgentId agent() const { return m_figures.id; }

    void setColumns(const AnalyticsCompare::Columns& columns, const AnalyticsCompare::Scale& scale) {
        m_columns = columns;
        m_scale = scale;
        const QSize size = m_link->sizeHint();
        const int width = std::min(size.width(), columns.last.width);
        m_link->setGeometry(columns.last.right() - width + 2, secondLine() - 1, width, size.height());
        m_link->setVisible(columns.last.width > 0 && m_figures.runs.total() > 0);
        update();
    }

    void setStale(bool stale) {
        m_stale = stale;
        update();
    }

Q_SIGNALS:
    void opened(const QString& outcome);

protected:
    void paintEvent(QPaintEvent*) override {
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

    void mouseReleaseEvent(QMouseEvent* event) override {
        const QString outcome = isDown() ? segmentAt(event->position()) : QString();
        if (outcome.isEmpty()) {
            PaintedButton::mouseReleaseEvent(event);
            return;
        }
        setDown(false);
        Q_EMIT opened(outcome);
    }

    bool event(QEvent* event) override {
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

private:
    int firstLine() const { return (height() - 1 - 2 * lineHeight(TextSize::Body) - 3) / 2; }
    int secondLine() const { return firstLine() + lineHeight(TextSize::Body) + 3; }
    QRectF first(const AnalyticsCompare::Column& column) const {
        return QRectF(column.x, firstLine(), column.width, lineHeight(TextSize::Body));
    }
    QRectF second(const AnalyticsCompare::Column& column) const {
        return QRectF(column.x, secondLine(), column.width, lineHeight(TextSize::Body));
    }
    QRectF outcomeBar() const {
        const QRectF row = first(m_columns.outcomes);
        return QRectF(row.left(), std::round(row.center().y() - OutcomeBar / 2.0), row.width(), OutcomeBar);
    }
    QColor textColour() const { return colour(m_stale ? Token::Muted : Token::Text); }

    QString durations() const {
        const auto each = [](const char* name, const std::optional<double>& value) -> QString {
            return QString::fromLatin1(name) % u' ' % (value ? Format::duration(*value) : Format::dash());
        };
        return QStringList{each("p50", m_figures.p50), each("p95", m_figures.p95), each("p99", m_figures.p99)}
            .join(QStringLiteral(", "));
    }

    /// The lines that all rows share, so that the eye can run down them.
    void paintGrid(QPainter* painter) const {
        const QColor line = colour(Token::Grid);
        if (m_columns.scale.width > 0) {
            for (const double percent : {m_scale.lowest, (m_scale.lowest + 100) / 2, 100.0})
                painter->fillRect(QRectF(std::round(successAt(m_columns.scale, m_scale.lowest, percent)), 0,
                                      1, height() - 1),
                    line);
        }
        if (m_columns.durations.width > 0) {
            for (const double tick : m_scale.durationTicks)
                painter->fillRect(QRectF(std::round(along(m_columns.durations, tick / m_scale.longest)), 0, 1,
                                      height() - 1),
                    line);
        }
    }

    void paintAgent(QPainter* painter) const {
        const auto& column = m_columns.agent;
        const QRectF box(column.x, (height() - 1 - IconBox) / 2.0, IconBox, IconBox);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(hovered() ? Token::Card : Token::Alternate));
        painter->drawRoundedRect(box, space::radius, space::radius);
        paintIcon(painter, QRectF(box.center().x() - 8, box.center().y() - 8, 16, 16),
            Words::agentIcon(m_figures.agentType), textColour());
        const qreal x = box.right() + 12;
        const qreal room = column.right() - x;
        painter->setFont(face(TextSize::Body, QFont::DemiBold));
        painter->setPen(textColour());
        painter->drawText(QRectF(x, firstLine(), room, lineHeight(TextSize::Body)),
            Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, m_figures.name, room));
        const QRectF below(x, secondLine(), room, lineHeight(TextSize::Body));
        paintState(painter, QRectF(x, below.center().y() - 7, 14, 14), m_stale ? State::Off : m_health.state);
        painter->setFont(face(TextSize::Body));
        const qreal word = std::min(QFontMetricsF(painter->font()).horizontalAdvance(m_state), room - 21);
        painter->drawText(QRectF(x + 21, below.top(), word + 1, below.height()),
            Qt::AlignLeft | Qt::AlignVCenter, elided(*painter, m_state, word + 1));
        const qreal typeX = x + 21 + word + 8;
        if (below.right() - typeX > 40) {
            painter->setFont(face(TextSize::Secondary));
            painter->setPen(colour(Token::Muted));
            painter->drawText(QRectF(typeX, below.top(), below.right() - typeX, below.height()),
                Qt::AlignLeft | Qt::AlignVCenter,
                elided(*painter, Words::agentType(m_figures.agentType), below.right() - typeX));
        }
    }

    void paintOutcomes(QPainter* painter) const {
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

    void paintSuccess(QPainter* painter) const {
        const bool failing = m_health.reason == AgentHealth::Reason::Failing;
        const QRectF row(m_columns.success.x, 0, m_columns.success.width, height() - 1);
        painter->setFont(face(TextSize::Sentence, QFont::DemiBold));
        painter->setPen(failing && !m_stale ? colour(m_health.state) : textColour());
        drawFigures(painter, row, Qt::AlignRight | Qt::AlignVCenter, m_success);

        const auto rate = m_figures.runs.successRate();
        if (m_columns.scale.width == 0 || !rate)
            return;
        const qreal y = std::round((height() - 1) / 2.0);
        const qreal at = successAt(m_columns.scale, m_scale.lowest, *rate);
        const qreal end = successAt(m_columns.scale, m_scale.lowest, 100);
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

    void paintDurations(QPainter* painter) const {
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
        const auto at = [&](double value) { return along(column, value / m_scale.longest); };
        if (m_figures.p95 && m_figures.p99 && *m_figures.p99 > *m_figures.p95) {
            // A whisker to the slowest hundredth; it runs out of the scale when that is very far.
            painter->setPen(QPen(ink, 1.5));
            const QPointF end(at(*m_figures.p99) - 1, y + DurationBar / 2.0);
            painter->drawLine(QPointF(at(*m_figures.p95), end.y()), end);
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
        for (size_t i = 0; i < figures.size(); ++i) {
            const QRectF cell(below.left() + below.width() * static_cast<qreal>(i) / 3, below.top(),
                below.width() / 3, below.height());
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
            drawFigures(painter, cell.adjusted(x, 0, 12, 0), Qt::AlignLeft | Qt::AlignVCenter,
                figures.at(i).second ? Format::duration(*figures.at(i).second) : Format::dash());
        }
    }

    void paintFigure(QPainter* painter, const AnalyticsCompare::Column& column, const QString& text) const {
        if (column.width == 0)
            return;
        painter->setFont(face(TextSize::Body, QFont::Medium));
        painter->setPen(textColour());
        drawFigures(painter, QRectF(column.x, 0, column.width, height() - 1),
            Qt::AlignRight | Qt::AlignVCenter, text);
    }

    void paintLast(QPainter* painter) const {
        const auto& column = m_columns.last;
        if (column.width == 0)
            return;
        painter->setFont(face(TextSize::Body));
        painter->setPen(textColour());
        const bool alone = m_link->isHidden();
        drawFigures(painter, alone ? QRectF(column.x, 0, column.width, height() - 1) : first(column),
            Qt::AlignRight | Qt::AlignVCenter, m_last);
    }

    QString segmentAt(const QPointF& position) const {
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

    QString tipAt(const QPoint& position) const {
        const auto inside = [&](const AnalyticsCompare::Column& column) {
            return column.width > 0 && position.x() >= column.x
                && position.x() < column.right() + ColumnGap / 2;
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
            lines.append(tr(
                "Health %1 of 100: 2.5 less for each point of success below 100, 1 less for each second of "
                "p95 above 10 s.")
                             .arg(*m_health.score));
        else if (m_health.reason == AgentHealth::Reason::NotEnoughRuns)
            lines.append(tr("Fewer than %n run(s) ended: too few to judge.", nullptr, MinimumRuns));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

    AgentFigures m_figures;
    AgentHealth m_health;
    QString m_state;
    QString m_why;
    QString m_last;
    QString m_lastTip;
    QString m_success;
    QString m_linkOutcome;
    QList<Segment> m_segments;
    LinkButton* m_link;
    AnalyticsCompare::Columns m_columns;
    AnalyticsCompare::Scale m_scale;
    bool m_stale = false;
};

AnalyticsCompare::AnalyticsCompare(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnalyticsCompare::setData(const AnalyticsData& analytics, const Format& format) {
    const QList<AgentFigures> agents = AnalyticsText::worstFirst(analytics);
    m_scale = {};
    double p95 = 0;
    double p99 = 0;
    for (const AgentFigures& agent : agents) {
        if (const auto rate = agent.runs.successRate())
            m_scale.lowest = std::min(m_scale.lowest, std::floor(*rate / 10.0) * 10.0);
        p95 = std::max(p95, agent.p95.value_or(agent.p50.value_or(0)));
        p99 = std::max(p99, agent.p99.value_or(0));
        m_scale.mostRuns = std::max(m_scale.mostRuns, agent.runs.total());
    }
    // One outlier does not squeeze all bars: the whiskers are cut beyond one and a half times the longest
    // bar.
    const double longest = std::max(p95, std::min(p99, p95 * 1.5));
    m_scale.durationTicks.clear();
    m_scale.longest = 1;
    if (longest > 0) {
        m_scale.durationTicks = niceDurationTicks(0, longest, 4);
        m_scale.longest
            = std::max(longest, m_scale.durationTicks.isEmpty() ? 0 : m_scale.durationTicks.back());
    }

    while (m_rows.size() > agents.size())
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < agents.size()) {
        auto* row = new AnalyticsRow(this);
        connect(row, &AnalyticsRow::opened, this,
            [this, row](const QString& outcome) { Q_EMIT activated(row->agent().value, outcome); });
        row->show();
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < agents.size(); ++i)
        m_rows.at(i)->setFigures(agents.at(i), analytics.to, format);
    updateGeometry();
    place();
    update();
}

void AnalyticsCompare::setStale(bool stale) {
    for (AnalyticsRow* row : std::as_const(m_rows))
        row->setStale(stale);
}

int AnalyticsCompare::headHeight() const {
    return lineHeight(TextSize::Secondary) + 18;
}

int AnalyticsCompare::footHeight() const {
    return lineHeight(TextSize::Caption) + 12;
}

QSize AnalyticsCompare::sizeHint() const {
    return {900, headHeight() + static_cast<int>(m_rows.size()) * rowHeight() + footHeight()};
}

QSize AnalyticsCompare::minimumSizeHint() const {
    return {360, sizeHint().height()};
}

void AnalyticsCompare::place() {
    // Least widths; what is left over goes to the outcomes, then to the names and scales.
    const QFont strong = face(TextSize::Body, QFont::Medium);
    const int digits = static_cast<int>(std::ceil(figuresWidth(strong, Format::count(99'999'999))));
    const int percent = static_cast<int>(
        std::ceil(figuresWidth(face(TextSize::Sentence, QFont::DemiBold), Format::percent(100))));
    struct Part {
        Column* column;
        int least;
        int most;
    };
    Columns columns;
    std::array<Part, 8> parts{{{&columns.agent, 184, 290}, {&columns.outcomes, 120, 180},
        {&columns.success, percent, percent}, {&columns.scale, 84, 130}, {&columns.durations, 204, 250},
        {&columns.runs, 66, 74}, {&columns.tokens, digits, digits + 8}, {&columns.last, 96, 110}}};
    const int room = width() - 2 * Side;
    const auto needed = [&] {
        int sum = -ColumnGap;
        for (const Part& part : parts)
            sum += part.least > 0 ? part.least + ColumnGap : 0;
        return sum;
    };
    for (const size_t victim : {1U, 3U, 7U, 6U, 4U}) {
        if (needed() <= room)
            break;
        parts.at(victim).least = 0;
        parts.at(victim).most = 0;
    }
    int extra = std::max(0, room - needed());
    int stretch = 0;
    for (const Part& part : parts)
        stretch += part.most - part.least;
    const double share = stretch > 0 ? std::min(1.0, static_cast<double>(extra) / stretch) : 0.0;
    for (Part& part : parts) {
        const int more = static_cast<int>((part.most - part.least) * share);
        part.least += more;
        extra -= more;
    }
    // A very wide page: the rest widens what profits from it.
    const bool outcomes = parts.at(1).least > 0;
    if (extra > 0)
        parts.at(outcomes ? 1 : 0).least += extra;
    int x = Side;
    for (const Part& part : parts) {
        if (part.least == 0)
            continue;
        *part.column = {x, part.least};
        x += part.least + ColumnGap;
    }
    m_columns = columns;
    int y = headHeight();
    for (AnalyticsRow* row : std::as_const(m_rows)) {
        row->setGeometry(1, y, width() - 2, rowHeight());
        row->setColumns(m_columns, m_scale);
        y += rowHeight();
    }
}

void AnalyticsCompare::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void AnalyticsCompare::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(1, 1, width() - 2, headHeight() - 2), colour(Token::Alternate));
    painter.fillRect(QRect(0, headHeight() - 1, width(), 1), colour(Token::Border));
    painter.setFont(face(TextSize::Secondary, QFont::DemiBold));
    const auto head
        = [&](const Column& column, const QString& text, Qt::Alignment alignment, bool strong = false) {
              if (column.width == 0)
                  return;
              painter.setFont(face(TextSize::Secondary, strong ? QFont::DemiBold : QFont::Medium));
              painter.setPen(colour(strong ? Token::Text : Token::Muted));
              // The rows lie one pixel further in.
              const QRectF cell(column.x + 1, 0, column.width, headHeight() - 1);
              painter.drawText(cell, alignment | Qt::AlignVCenter, elided(painter, text, cell.width()));
          };
    head(m_columns.agent, tr("Agent and state"), Qt::AlignLeft, true);
    head(m_columns.outcomes, tr("Outcomes"), Qt::AlignLeft);
    head(m_columns.success, tr("Success"), Qt::AlignRight);
    head(m_columns.durations, tr("Duration: p50, p95, p99"), Qt::AlignLeft);
    head(m_columns.runs, tr("Executions"), Qt::AlignRight);
    head(m_columns.tokens, tr("Tokens"), Qt::AlignRight);
    head(m_columns.last, tr("Last", "execution"), Qt::AlignRight);

    // The scales, at the foot.
    const int y = headHeight() + static_cast<int>(m_rows.size()) * rowHeight();
    painter.setFont(face(TextSize::Caption));
    painter.setPen(colour(Token::Muted));
    const auto label = [&](qreal x, const QString& text) {
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
        painter.drawText(QRectF(x + 1 - width / 2, y, width, footHeight() - 2), Qt::AlignCenter, text);
    };
    if (m_columns.scale.width > 0) {
        for (const double percent : {m_scale.lowest, (m_scale.lowest + 100) / 2, 100.0})
            label(successAt(m_columns.scale, m_scale.lowest, percent), Format::percent(percent, 0));
    }
    if (m_columns.durations.width > 0) {
        for (const double tick : std::as_const(m_scale.durationTicks))
            label(along(m_columns.durations, tick / m_scale.longest), AnalyticsText::axisDuration(tick));
    }
}

bool AnalyticsCompare::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        // Up and Down walk the rows.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                if (m_rows.at(i) != focusWidget() && !m_rows.at(i)->isAncestorOf(focusWidget()))
                    continue;
                const qsizetype next = i + (key == Qt::Key_Down ? 1 : -1);
                if (next >= 0 && next < m_rows.size())
                    m_rows.at(next)->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace sevenscale

#include "analyticscompare.moc"
