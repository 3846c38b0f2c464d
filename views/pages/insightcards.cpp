// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/insightcards.h"

#include "models/words.h"
#include "views/pages/detailparts.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/starrating.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <cmath>

namespace sevenscale {
namespace {

constexpr int Gap = space::cards / 2; ///< of a card to the edge of its cell
constexpr int Pad = 14;
constexpr int LeastCard = 330;
constexpr int MostCached = 500;

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

/// At most so many lines, the last one elided; gives how high they are.
qreal drawLines(QPainter* painter, const QRectF& area, const QString& text, int lines) {
    const QFontMetricsF metrics(painter->font());
    QTextLayout layout(text, painter->font());
    layout.beginLayout();
    int drawn = 0;
    for (int i = 0; i < lines; ++i, ++drawn) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const int from = line.textStart();
        const bool last = i + 1 == lines;
        const QString shown = last ? metrics.elidedText(text.mid(from), Qt::ElideRight, area.width())
                                   : text.mid(from, line.textLength());
        painter->drawText(
            QRectF(area.left(), area.top() + i * metrics.height(), area.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown.trimmed());
    }
    layout.endLayout();
    return drawn * metrics.height();
}

/// Where the parts of a card are.
struct Places {
    explicit Places(const QRect& cell)
        : card(QRectF(cell).adjusted(Gap + 0.5, Gap + 0.5, -Gap - 0.5, -Gap - 0.5)) {
        const QRectF inner = card.adjusted(Pad, Pad - 2, -Pad, -Pad + 2);
        qreal y = inner.top();
        const auto part = [&](int height, int gap) {
            const QRectF area(inner.left(), y, inner.width(), height);
            y += height + gap;
            return area;
        };
        about = part(lineHeight(TextSize::Caption), 5);
        title = part(2 * lineHeight(TextSize::Sentence), 3);
        text = part(2 * lineHeight(TextSize::Body), 5);
        advice = part(2 * lineHeight(TextSize::Secondary), 5);
        facts = part(lineHeight(TextSize::Caption), 5);
        foot = part(std::max(StarRating::sizeOf().height(), lineHeight(TextSize::Secondary) + 4), 0);
    }

    QRectF card, about, title, text, advice, facts, foot;

    static int height() {
        const Places places(QRect(0, 0, LeastCard, 10));
        return static_cast<int>(std::ceil(places.foot.bottom())) + Pad - 2 + Gap;
    }
};

} // namespace

class InsightCards::Painter final : public QStyledItemDelegate {
public:
    explicit Painter(InsightCards* cards)
        : QStyledItemDelegate(cards)
        , m_cards(cards) { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return m_cards->gridSize();
    }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Insight* insight = m_cards->insightAt(index);
        if (insight == nullptr)
            return;
        const InsightText& text = m_cards->textOf(*insight);
        const Format& format = m_cards->m_model->format();
        const Places at(option.rect);
        const bool stale = m_cards->m_model->isStale();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const bool current = m_cards->hasFocus() && m_cards->currentIndex() == index;
        const bool over = m_cards->m_hovered.index == index;
        const auto ink = [&](Token token) { painter->setPen(colour(stale ? Token::Muted : token)); };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(colour(selected ? Token::Selection : Token::Card));
        painter->setPen(QPen(colour(current ? Token::Accent
                                     : over ? Token::Outline
                                            : Token::Border),
            current ? 2 : 1));
        painter->drawRoundedRect(at.card, space::radius, space::radius);

        painter->setFont(face(TextSize::Caption));
        ink(Token::Muted);
        const QString when = insight->processedAt ? Format::ago(*insight->processedAt) : QString();
        const qreal broad = figuresWidth(painter->font(), when);
        drawFigures(painter, QRectF(at.about.right() - broad, at.about.top(), broad + 1, at.about.height()),
            Qt::AlignLeft | Qt::AlignVCenter, when);
        painter->drawText(at.about, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter->font())
                .elidedText(dotted({insight->clientName ? tamed(*insight->clientName, 120) : QString(),
                                insight->agentType ? Words::agentType(*insight->agentType) : QString()}),
                    Qt::ElideRight, at.about.width() - broad - space::cards));

        painter->setFont(face(TextSize::Sentence, QFont::DemiBold));
        ink(text.title.isEmpty() ? Token::Muted : Token::Text);
        const qreal title = drawLines(painter, at.title,
            text.title.isEmpty() ? InsightCards::tr("Insight without a title") : text.title, 2);
        painter->setFont(face(TextSize::Body));
        ink(text.text.isEmpty() ? Token::Muted : Token::Text);
        const bool silent = text.title.isEmpty() && text.text.isEmpty() && text.facts.isEmpty();
        // A short title leaves its room to the text.
        const QRectF below(at.text.left(), at.title.top() + title + 3, at.text.width(), 0);
        const int lines = static_cast<int>((at.text.bottom() - below.top()) / lineHeight(TextSize::Body));
        drawLines(painter, below,
            silent
                ? InsightCards::tr("Its data tells nothing that can be shown here; open it to see the data.")
                : text.text,
            lines);
        if (!text.recommendation.isEmpty()) {
            const qreal line = lineHeight(TextSize::Secondary);
            paintIcon(painter, QRectF(at.advice.left(), at.advice.top() + (line - 14) / 2, 14, 14),
                QStringLiteral("lightbulb"), colour(stale ? Token::Off : Token::Accent));
            painter->setFont(face(TextSize::Secondary));
            ink(Token::Text);
            drawLines(painter, at.advice.adjusted(20, 0, 0, 0), text.recommendation, 2);
        }
        QStringList facts;
        for (const InsightFact& fact : text.facts)
            facts.append(QString(fact.name % QLatin1String(": ") % fact.value));
        painter->setFont(face(TextSize::Caption));
        ink(Token::Muted);
        painter->drawText(at.facts, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter->font()).elidedText(dotted(facts), Qt::ElideRight, at.facts.width()));
        paintFoot(painter, at, *insight, format, over, stale);
        painter->restore();
    }

    /// The word at the foot's right end, and where it is.
    std::pair<QString, QRectF> link(const Places& at, const Insight& insight) const {
        const QString word = insight.handledAt ? InsightCards::tr("Not handled after all")
                                               : InsightCards::tr("Mark as handled");
        const qreal broad = QFontMetricsF(face(TextSize::Secondary, QFont::Medium)).horizontalAdvance(word);
        return {word, QRectF(at.foot.right() - broad - 1, at.foot.top(), broad + 1, at.foot.height())};
    }

private:
    void paintFoot(QPainter* painter, const Places& at, const Insight& insight, const Format& format,
        bool over, bool stale) const {
        const Spot& hovered = m_cards->m_hovered;
        StarRating::paint(painter, at.foot.topLeft() - QPointF(2, 0),
            static_cast<int>(insight.rating.value_or(0)), over && m_cards->m_mayMark ? hovered.star : 0);
        const qreal left = at.foot.left() + StarRating::sizeOf().width() + space::cards;
        // What can be done shows where the mouse or the keyboard is; else what was done.
        const bool offers = m_cards->m_mayMark && (over || !insight.handledAt);
        if (offers) {
            const auto [word, area] = link(at, insight);
            QFont font = face(TextSize::Secondary, QFont::Medium);
            font.setUnderline(over && hovered.link);
            painter->setFont(font);
            painter->setPen(colour(stale ? Token::Muted : Token::Accent));
            if (area.left() > left)
                painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, word);
        } else if (insight.handledAt) {
            const QString word = InsightCards::tr("handled %1", "a day and time")
                                     .arg(format.shortMoment(*insight.handledAt));
            painter->setFont(face(TextSize::Secondary));
            painter->setPen(colour(Token::Muted));
            const qreal broad = std::min(
                QFontMetricsF(painter->font()).horizontalAdvance(word), at.foot.right() - left - 22);
            const QRectF area(at.foot.right() - broad, at.foot.top(), broad + 1, at.foot.height());
            paintState(painter, QRectF(area.left() - 20, at.foot.center().y() - 7.5, 15, 15),
                sevenscale::State::Ok, stale);
            painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetricsF(painter->font()).elidedText(word, Qt::ElideRight, area.width()));
        }
    }

    InsightCards* m_cards;
};

InsightCards::InsightCards(InsightsModel* model, QItemSelectionModel* selection, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_texts(MostCached) {
    setModel(model);
    setSelectionModel(selection);
    setItemDelegate(new Painter(this));
    setFrameShape(QFrame::NoFrame);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMovement(QListView::Static);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(space::around - Gap, 0, 0, 0); // in line with the head
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Insight* insight = insightAt(index))
            Q_EMIT opened(insight->id);
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const bool choosing = selectionModel()->selectedRows().size() > 1;
        if (const Insight* insight = choosing ? nullptr : insightAt(index))
            Q_EMIT opened(insight->id);
    });
    // Going back through a long list, the rows in front were let go.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == verticalScrollBar()->minimum() && m_model->canFetchBefore())
            m_model->fetchBefore();
    });
    placeCards();
}

void InsightCards::setMayMark(bool may) {
    m_mayMark = may;
    viewport()->update();
}

const Insight* InsightCards::insightAt(const QModelIndex& index) const {
    return index.isValid() ? m_model->record(index.row()) : nullptr;
}

const InsightText& InsightCards::textOf(const Insight& insight) const {
    auto* known = m_texts.object(insight.id);
    if (known == nullptr || known->first != insight.insightsData.text) {
        known = new std::pair(insight.insightsData.text, readInsight(insight.insightsData));
        m_texts.insert(insight.id, known);
    }
    return known->second;
}

void InsightCards::placeCards() {
    const int room = std::max(LeastCard, viewport()->width() - 2 * Gap);
    const int columns = std::max(1, room / LeastCard);
    const QSize size(room / columns, Places::height());
    if (size != gridSize())
        setGridSize(size);
}

void InsightCards::updateGeometries() {
    QListView::updateGeometries();
    verticalScrollBar()->setSingleStep(std::max(20, gridSize().height() / 4));
}

void InsightCards::resizeEvent(QResizeEvent* event) {
    placeCards();
    QListView::resizeEvent(event);
}

void InsightCards::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeCards();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        m_texts.clear();
}

InsightCards::Spot InsightCards::spotAt(const QPoint& place) const {
    Spot spot;
    const QModelIndex index = indexAt(place);
    const Insight* insight = insightAt(index);
    if (insight == nullptr)
        return spot;
    spot.index = index;
    const Places at(visualRect(index));
    spot.star = StarRating::starAt(QPointF(place) - at.foot.topLeft() + QPointF(2, 0));
    spot.link = static_cast<const Painter*>(itemDelegate())->link(at, *insight).second.contains(place);
    return spot;
}

void InsightCards::mousePressEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->pos());
    const Insight* insight = m_mayMark && event->button() == Qt::LeftButton ? insightAt(spot.index) : nullptr;
    if (insight != nullptr && spot.star > 0)
        Q_EMIT rated(insight->id, insight->rating == spot.star ? 0 : spot.star);
    else if (insight != nullptr && spot.link)
        Q_EMIT handledChosen(insight->id, !insight->handledAt);
    else
        QListView::mousePressEvent(event);
}

void InsightCards::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = spotAt(event->pos());
    viewport()->setCursor(
        m_mayMark && (m_hovered.star > 0 || m_hovered.link) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
    QListView::mouseMoveEvent(event);
}

void InsightCards::leaveEvent(QEvent* event) {
    m_hovered = {};
    viewport()->update();
    QListView::leaveEvent(event);
}

void InsightCards::keyPressEvent(QKeyEvent* event) {
    const Insight* insight
        = m_mayMark && event->modifiers() == Qt::NoModifier ? insightAt(currentIndex()) : nullptr;
    if (insight != nullptr && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5)
        Q_EMIT rated(insight->id, event->key() - Qt::Key_0);
    else if (insight != nullptr && event->key() == Qt::Key_H)
        Q_EMIT handledChosen(insight->id, !insight->handledAt);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && insightAt(currentIndex()))
        Q_EMIT opened(insightAt(currentIndex())->id);
    else
        QListView::keyPressEvent(event);
}

} // namespace sevenscale
