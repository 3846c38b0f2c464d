// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/detailparts.h"

#include "models/format.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/charts/chartseries.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

} // namespace

// JumpList
// ------------------------------------------------------------------------------------------------------

JumpList::JumpList(QWidget* parent)
    : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void JumpList::setJumps(const QList<Jump>& jumps) {
    if (jumps == m_jumps)
        return;
    m_jumps = jumps;
    while (auto* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // not at once: its click may have led here
        }
        delete item;
    }
    for (const Jump& jump : jumps) {
        auto* link = new LinkButton(jump.text, this);
        link->setTrailingIcon(QStringLiteral("arrow-right"));
        connect(link, &QAbstractButton::clicked, this,
            [this, jump] { Q_EMIT activated(jump.page, jump.filter); });
        m_column->addWidget(link, 0, Qt::AlignLeft);
    }
}

// RunTimeline
// ---------------------------------------------------------------------------------------------------

RunTimeline::RunTimeline(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RunTimeline::setSteps(const QList<RunStep>& steps, double wholeMs) {
    m_steps = steps;
    m_end = wholeMs;
    for (const RunStep& step : steps)
        m_end = std::max(m_end, step.startMs + step.durationMs);
    QStringList words;
    for (const RunStep& step : steps)
        words.append(describe(step));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(words.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

int RunTimeline::rowHeight() const {
    return std::max(26, lineHeight(TextSize::Body) + 8);
}

QSize RunTimeline::sizeHint() const {
    return {280, static_cast<int>(m_steps.size()) * rowHeight() + lineHeight(TextSize::Caption) + 8};
}

QString RunTimeline::describe(const RunStep& step) const {
    const QString length = Format::duration(step.durationMs);
    return step.note.isEmpty()
        ? tr("%1: %2 (%3)", "step, outcome, length").arg(step.name, Words::outcome(step.outcome), length)
        : tr("%1: %2 (%3), %4", "step, outcome, length, note")
              .arg(step.name, Words::outcome(step.outcome), length, step.note);
}

void RunTimeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont body = face(TextSize::Body);
    const QFont caption = face(TextSize::Caption);
    const QFontMetricsF bodyMetrics(body);
    const QFontMetricsF captionMetrics(caption);

    qreal names = 0;
    for (const RunStep& step : std::as_const(m_steps))
        names = std::max(names, bodyMetrics.horizontalAdvance(step.name));
    constexpr qreal Mark = 22;
    names = std::min(names, width() * 0.36);
    const qreal left = Mark + names + 16;
    const qreal room = width() - left - 4;
    const int row = rowHeight();
    const qreal bottom = static_cast<qreal>(m_steps.size()) * row;
    if (room < 40 || m_end <= 0)
        return;

    // The scale in seconds or minutes, on round values; its last tick carries the unit.
    const bool minutes = m_end >= 180'000;
    const double unit = minutes ? 60'000 : 1000;
    const QList<double> ticks = niceTicks(0, m_end / unit, 5);
    const double scale = std::max(ticks.isEmpty() ? 0 : ticks.constLast() * unit, m_end);
    const auto place = [&](double ms) { return left + room * ms / scale; };
    painter.setFont(caption);
    for (int i = 0; i < ticks.size(); ++i) {
        const qreal x = std::floor(place(ticks[i] * unit)) + 0.5;
        painter.setPen(QPen(colour(Token::Grid), 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 3));
        const double value = ticks[i];
        QString text = QLocale().toString(value, 'f',
            value == std::floor(value)                 ? 0
                : value * 10 == std::floor(value * 10) ? 1
                                                       : 2);
        if (i == ticks.size() - 1)
            text += QChar(0x00A0) % (minutes ? tr("min", "minutes") : tr("s", "seconds"));
        const qreal wide = captionMetrics.horizontalAdvance(text);
        qreal textX = x - wide / 2;
        textX = std::clamp<qreal>(textX, left - 4, width() - wide);
        painter.setPen(colour(Token::Muted));
        painter.drawText(QPointF(textX, bottom + 6 + captionMetrics.ascent()), text);
    }

    for (int i = 0; i < m_steps.size(); ++i) {
        const RunStep& step = m_steps[i];
        const qreal y = i * row;
        paintState(&painter, QRectF(0, y + (row - 16) / 2.0, 16, 16), stateOf(step.outcome));
        painter.setFont(body);
        painter.setPen(colour(Token::Text));
        painter.drawText(QRectF(Mark, y, names + 2, row), Qt::AlignVCenter | Qt::AlignLeft,
            bodyMetrics.elidedText(step.name, Qt::ElideRight, names + 1));
        const qreal from = place(step.startMs);
        const qreal wide = std::max<qreal>(3, place(step.startMs + step.durationMs) - from);
        const QRectF bar(from, y + (row - 12) / 2.0, wide, 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(fillToken(stateOf(step.outcome))));
        painter.drawRoundedRect(bar, 2, 2);

        const QString length = Format::duration(step.durationMs);
        const QString said
            = step.note.isEmpty() ? length : tr("%1, %2", "a step's note, its length").arg(step.note, length);
        painter.setFont(caption);
        const qreal after = width() - bar.right() - 6;
        const qreal before = bar.left() - left - 6;
        const qreal needs = captionMetrics.horizontalAdvance(said);
        const qreal shortNeeds = captionMetrics.horizontalAdvance(length);
        const bool right = needs <= after || after >= before;
        const qreal has = right ? after : before;
        if (needs > has && needs + 6 <= bar.width()) {
            painter.setPen(colour(step.outcome == Outcome::Succeeded ? Token::Text : Token::OnAccent));
            painter.drawText(QRectF(bar.left(), y, bar.width(), row), Qt::AlignCenter, said);
            continue;
        }
        const QString text = needs <= has ? said : shortNeeds <= has ? length : QString();
        painter.setPen(colour(Token::Muted));
        if (right)
            painter.drawText(QRectF(bar.right() + 6, y, after, row), Qt::AlignVCenter | Qt::AlignLeft, text);
        else
            painter.drawText(QRectF(left, y, before, row), Qt::AlignVCenter | Qt::AlignRight, text);
    }
}

bool RunTimeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = help->pos().y() / rowHeight();
        if (index >= 0 && index < m_steps.size())
            QToolTip::showText(help->globalPos(), tooltipText(describe(m_steps[index])), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

// PaneRows
// ------------------------------------------------------------------------------------------------------

class PaneRowButton final : public PaintedButton {
    Q_OBJECT

public:
    PaneRowButton(const PaneRow& row, qreal wordWidth, QWidget* parent)
        : PaintedButton(parent)
        , m_row(row)
        , m_wordWidth(wordWidth) {
        setToolTip(tooltipText(row.tooltip));
        QStringList said{row.text};
        if (!row.word.isEmpty())
            said.append(row.word);
        if (!row.trailing.isEmpty())
            said.append(row.trailing);
        setAccessibleName(said.join(QLatin1String(", ")));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(row.page.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        setFocusPolicy(row.page.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    }

    static int height() { return lineHeight(TextSize::Body) + 16; }
    QSize sizeHint() const override { return {260, height()}; }
    QSize minimumSizeHint() const override { return {120, height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hovered() && !m_row.page.isEmpty())
            painter.fillRect(rect(), colour(Token::Alternate));
        painter.fillRect(QRect(0, QWidget::height() - 1, width(), 1), colour(Token::RowLine));
        const qreal tall = QWidget::height();
        qreal x = 0;
        if (m_row.mark) {
            paintState(&painter, QRectF(0, (tall - 16) / 2, 16, 16), *m_row.mark);
            x = 24;
        } else if (!m_row.icon.isEmpty()) {
            paintIcon(&painter, QRectF(0, (tall - 16) / 2, 16, 16), m_row.icon, colour(Token::Muted));
            x = 26;
        }
        qreal right = width();
        if (!m_row.trailing.isEmpty()) {
            painter.setFont(face(TextSize::Secondary));
            const qreal wide = QFontMetricsF(painter.font()).horizontalAdvance(m_row.trailing);
            painter.setPen(colour(Token::Muted));
            painter.drawText(QRectF(right - wide - 1, 0, wide + 1, tall), Qt::AlignVCenter | Qt::AlignRight,
                m_row.trailing);
            right -= std::max<qreal>(wide, 72) + 10;
        }
        if (m_row.hasState) {
            const qreal from = right - m_wordWidth - 22;
            paintState(&painter, QRectF(from, (tall - 16) / 2, 16, 16), m_row.state);
            painter.setFont(face(TextSize::Body));
            painter.setPen(colour(Token::Text));
            painter.drawText(QRectF(from + 22, 0, m_wordWidth + 1, tall), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(m_row.word, Qt::ElideRight, m_wordWidth + 1));
            right = from - 10;
        }
        painter.setFont(face(TextSize::Body, QFont::Medium));
        painter.setPen(colour(Token::Text));
        painter.drawText(QRectF(x, 0, right - x, tall), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(m_row.text, Qt::ElideRight, right - x));
        if (ringVisible())
            drawFocusRing(&painter, rect());
    }

private:
    PaneRow m_row;
    qreal m_wordWidth;
};

PaneRows::PaneRows(QWidget* parent)
    : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void PaneRows::setRows(const QList<PaneRow>& rows) {
    if (rows == m_rows)
        return;
    m_rows = rows;
    for (PaneRowButton* button : std::as_const(m_buttons)) {
        button->hide();
        m_column->removeWidget(button);
        button->deleteLater();
    }
    m_buttons.clear();
    qreal word = 0;
    const QFontMetricsF metrics(face(TextSize::Body));
    for (const PaneRow& row : rows)
        word = std::max(word, row.hasState ? metrics.horizontalAdvance(row.word) : 0);
    word = std::min<qreal>(std::ceil(word), 110);
    for (const PaneRow& row : rows) {
        auto* button = new PaneRowButton(row, word, this);
        connect(button, &QAbstractButton::clicked, this, [this, row] {
            if (!row.page.isEmpty())
                Q_EMIT activated(row.page, row.filter);
        });
        m_column->addWidget(button);
        m_buttons.append(button);
    }
}

// PaneTrend
// -----------------------------------------------------------------------------------------------------

PaneTrend::PaneTrend(QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(space::cards);
    m_caption = new Label({}, TextSize::Body, QFont::Normal, Token::Muted, this);
    m_value = new Label({}, TextSize::Body, QFont::DemiBold, Token::Text, this);
    m_value->setFigures(true);
    m_value->setFixed(true);
    m_line = new Sparkline(this);
    m_line->setFixedSize(110, 26);
    row->addWidget(m_caption, 1);
    row->addWidget(m_line);
    row->addWidget(m_value);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void PaneTrend::setTrend(const QString& caption, const QString& value, const QList<double>& days) {
    m_caption->setText(caption);
    m_value->setText(value);
    // All values in one column, so that the lines stand under each other.
    m_value->setFixed(false);
    m_value->setFixedWidth(static_cast<int>(
        std::ceil(figuresWidth(face(TextSize::Body, QFont::DemiBold), QStringLiteral("R$ 0.000.000,00")))));
    m_line->setValues(days);
}

// PaneText
// ------------------------------------------------------------------------------------------------------

PaneText::PaneText(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    const auto label = [&](QFont::Weight weight) {
        auto* made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setFont(face(TextSize::Body, weight));
        made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        made->hide();
        column->addWidget(made);
        return made;
    };
    m_title = label(QFont::DemiBold);
    m_text = label(QFont::Normal);
}

void PaneText::setText(const QString& title, const QString& text) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

PaneFigure durationFigure(const QString& caption, std::optional<double> ms, const QString& note) {
    PaneFigure figure{caption, Format::dash(), {}, note};
    if (!ms)
        return figure;
    const QString text = Format::duration(*ms);
    const QStringList parts = text.split(QChar(0x00A0));
    if (parts.size() == 2) {
        figure.figure = parts[0];
        figure.unit = parts[1];
    } else {
        figure.figure = text;
    }
    return figure;
}

QString dotted(const QStringList& parts) {
    QStringList kept = parts;
    kept.removeAll(QString());
    kept.removeAll(Format::dash());
    return kept.join(QStringLiteral(" · "));
}

// PaneJson
// ------------------------------------------------------------------------------------------------------

void PaneJson::create(DetailPane* pane, const QString& key) {
    tree = new JsonTree;
    tree->setVisibleRows(24);
    search = new SearchField;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(search);
    column->addWidget(tree);
    // Typing finds the first place, Enter the next.
    QObject::connect(search, &QLineEdit::textChanged, tree, [this] {
        tree->setCurrentIndex({});
        find();
    });
    QObject::connect(search, &QLineEdit::returnPressed, tree, [this] { find(); });
    section = pane->addSection(key, {}, content);
    copyPath = section->addLink({});
    copyValue = section->addLink({});
    QObject::connect(copyPath, &QAbstractButton::clicked, tree, &JsonTree::copyPath);
    QObject::connect(copyValue, &QAbstractButton::clicked, tree, &JsonTree::copyValue);
    section->hide();
}

void PaneJson::word(const QString& title) {
    section->setTitle(title);
    search->setPlaceholderText(JumpList::tr("Search in the data"));
    search->setAccessibleName(JumpList::tr("Search in the data"));
    copyPath->setText(JumpList::tr("Copy path"));
    copyValue->setText(JumpList::tr("Copy value"));
}

void PaneJson::find() {
    const bool found = search->text().isEmpty() || tree->findNext(search->text());
    search->setToolTip(found ? QString() : JumpList::tr("It is nowhere in the data."));
    search->setProperty("invalid", !found);
    search->style()->unpolish(search);
    search->style()->polish(search);
}

void PaneJson::show(const std::optional<JsonText>& json) {
    const QString text = json ? json->text.trimmed() : QString();
    const bool empty = text.isEmpty() || text == u"{}" || text == u"[]" || text == u"null";
    if (!empty && text != m_shown) {
        m_shown = text;
        tree->setJson(text);
        search->clear();
    }
    section->setVisible(!empty);
}

} // namespace sevenscale

#include "detailparts.moc"
