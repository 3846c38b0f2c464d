// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/detailpane.h"

#include "views/theme/icons.h"
#include "views/widgets/actionrow.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/statelabel.h"
#include "views/widgets/tooltip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace sevenscale {

namespace {

constexpr int chevronAir = 6; ///< left of the chevron in its button
constexpr int linkAir = 2;

qreal lineOf(TextSize size) {
    return std::ceil(QFontMetricsF(face(size)).height());
}

/// The keys that work in a pane, along its lower edge.
class KeyHints final : public QWidget {
    Q_OBJECT

public:
    explicit KeyHints(QWidget* parent)
        : QWidget(parent) { }

    QSize sizeHint() const override { return {200, static_cast<int>(lineOf(TextSize::Caption)) + 24}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(0, 0, width(), 1, colour(Token::Border));
        qreal x = space::around;
        const auto draw = [&](const QString& key, const QString& words) {
            painter.setFont(face(TextSize::Caption, QFont::Medium));
            const QFontMetricsF metrics(painter.font());
            const qreal broad = metrics.horizontalAdvance(key) + 12;
            const qreal room = broad + 8 + metrics.horizontalAdvance(words);
            if (x + room > width() - space::around)
                return;
            const qreal tall = metrics.height() + 4;
            const QRectF box(std::floor(x) + 0.5, std::floor((height() - tall) / 2) + 0.5, broad, tall);
            painter.setPen(colour(Token::Border));
            painter.setBrush(colour(Token::Alternate));
            painter.drawRoundedRect(box, 4, 4);
            painter.setPen(colour(Token::Muted));
            painter.drawText(box, Qt::AlignCenter, key);
            painter.setFont(face(TextSize::Caption));
            painter.drawText(
                QRectF(box.right() + 8, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, words);
            x += room + space::around;
        };
        draw(tr("Esc", "the key"), tr("closes"));
        draw(tr("Alt ← →", "the keys"), tr("previous and next"));
    }
};

/// A thin line over the pane's whole width.
class PaneLine final : public QWidget {
    Q_OBJECT

public:
    explicit PaneLine(QWidget* parent)
        : QWidget(parent) {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Token::Border));
    }
};

} // namespace

/// Up to three figures side by side, lines between them.
class FigureRow final : public QWidget {
    Q_OBJECT

public:
    explicit FigureRow(QWidget* parent)
        : QWidget(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setFigures(const QList<PaneFigure>& figures) {
        m_figures = figures.mid(0, 4);
        QStringList words;
        m_notes = false;
        for (const PaneFigure& figure : std::as_const(m_figures)) {
            words.append(figure.caption % u": " % figure.figure % u' ' % figure.unit % u' ' % figure.note);
            m_notes = m_notes || !figure.note.isEmpty();
        }
        setAccessibleName(words.join(QStringLiteral("; ")).simplified());
        setVisible(!m_figures.isEmpty());
        updateGeometry();
        update();
    }

    void setStale(bool stale) {
        m_stale = stale;
        update();
    }

    QSize sizeHint() const override {
        return {300,
            static_cast<int>(lineOf(TextSize::Secondary) + lineOf(TextSize::Title)
                + (m_notes ? lineOf(TextSize::Caption) : 0) + 5)};
    }
    QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_figures.isEmpty())
            return;
        QPainter painter(this);
        // Each takes what it needs and an equal part of the rest; where they need more than there is, all the
        // same.
        const auto count = m_figures.size();
        const qreal whole = width() + 14;
        QList<qreal> shares;
        qreal needed = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const PaneFigure& figure = m_figures.at(i);
            qreal need = QFontMetricsF(face(TextSize::Secondary)).horizontalAdvance(figure.caption);
            need = std::max(need, QFontMetricsF(face(TextSize::Caption)).horizontalAdvance(figure.note));
            need = std::max(need,
                figuresWidth(face(TextSize::Title, QFont::DemiBold), figure.figure)
                    + (figure.unit.isEmpty()
                            ? 0
                            : 5 + QFontMetricsF(face(TextSize::Secondary)).horizontalAdvance(figure.unit)));
            shares.append(std::ceil(need) + (i > 0 ? 28 : 15));
            needed += shares.constLast();
        }
        const bool roomy = needed <= whole;
        qreal at = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const PaneFigure& figure = m_figures.at(i);
            const qreal even = whole / static_cast<qreal>(count);
            const qreal share = roomy ? shares.at(i) + (whole - needed) / static_cast<qreal>(count) : even;
            const qreal left = std::round(at);
            at += share;
            if (i > 0)
                painter.fillRect(QRectF(left - 1, 2, 1, height() - 4), colour(Token::Border));
            const qreal x = i > 0 ? left + 13 : left;
            const qreal room = left + share - 14 - x;
            qreal y = 0;
            painter.setFont(face(TextSize::Secondary));
            painter.setPen(colour(Token::Muted));
            painter.drawText(QRectF(x, y, room, lineOf(TextSize::Secondary)),
                Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(figure.caption, Qt::ElideRight, room));
            y += lineOf(TextSize::Secondary) + 2;
            const qreal tall = lineOf(TextSize::Title);
            const QFont unit = face(TextSize::Secondary);
            const qreal unitWidth
                = figure.unit.isEmpty() ? 0 : QFontMetricsF(unit).horizontalAdvance(figure.unit) + 5;
            QFont big = face(TextSize::Title, QFont::DemiBold);
            const QString text = figure.figure.isEmpty() ? QStringLiteral("–") : figure.figure;
            for (const TextSize size : {TextSize::Title, TextSize::PageTitle, TextSize::Body}) {
                big = face(size, QFont::DemiBold);
                if (figuresWidth(big, text) + unitWidth <= room)
                    break;
            }
            painter.setFont(big);
            painter.setPen(colour(m_stale ? Token::Muted : Token::Text));
            const qreal baseline
                = std::round(y + (tall + QFontMetricsF(face(TextSize::Title)).capHeight()) / 2);
            const QFontMetricsF metrics(big);
            const qreal drawn
                = drawFigures(&painter, QRectF(x, baseline - metrics.ascent(), room, metrics.height()),
                    Qt::AlignLeft | Qt::AlignTop, text);
            if (unitWidth > 0) {
                painter.setFont(unit);
                painter.setPen(colour(Token::Muted));
                painter.drawText(QPointF(x + drawn + 5, baseline), figure.unit);
            }
            y += tall + 2;
            painter.setFont(face(TextSize::Caption));
            painter.setPen(colour(Token::Muted));
            painter.drawText(QRectF(x, y, room, lineOf(TextSize::Caption)), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(figure.note, Qt::ElideRight, room));
        }
    }

private:
    QList<PaneFigure> m_figures;
    bool m_notes = false;
    bool m_stale = false;
};

PropertyList::PropertyList(QWidget* parent)
    : QWidget(parent) {
}

void PropertyList::setProperties(const QList<Property>& properties) {
    if (properties == m_properties && layout() != nullptr)
        return;
    m_properties = properties;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::around);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Property& property : std::as_const(m_properties)) {
        auto* name = new QLabel(property.name, this);
        name->setTextFormat(Qt::PlainText);
        name->setProperty("tone", QStringLiteral("muted"));
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setMinimumWidth(96);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        if (property.hasState) {
            auto* state = new StateLabel(property.state, property.value, this);
            state->setToolTip(tooltipText(property.tooltip));
            grid->addWidget(state, row, 1, Qt::AlignLeft);
        } else {
            auto* value = new QLabel(property.value.isEmpty() ? QStringLiteral("–") : property.value, this);
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            value->setToolTip(tooltipText(property.tooltip));
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            value->setAccessibleName(property.name % u": " % value->text());
            grid->addWidget(value, row, 1);
        }
        ++row;
    }
}

PaneSection::PaneSection(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_content(content) {
    auto* column = new QVBoxLayout(this);
    // The chevron's own air, and that of a link, lie outside the edges that everything in the pane keeps.
    column->setContentsMargins(space::around - 1 - chevronAir, 9, space::around - linkAir, 11);
    column->setSpacing(6);
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::cards);
    m_fold = new QToolButton(this);
    m_fold->setProperty("fold", true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(icon(QStringLiteral("chevron-down")));
    m_fold->setIconSize(QSize(16, 16));
    m_fold->setCheckable(false);
    m_fold->setText(title);
    QFont strong = face(TextSize::Body, QFont::DemiBold);
    m_fold->setFont(strong);
    m_head->addWidget(m_fold);
    m_head->addStretch(1);
    m_trailing = new Label(QString(), TextSize::Secondary, QFont::Normal, Token::Muted, this);
    m_trailing->hide();
    m_head->addWidget(m_trailing);
    column->addLayout(m_head);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(chevronAir, 0, linkAir, 0);
    inset->addWidget(content);
    column->addLayout(inset);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(!isFolded());
        Q_EMIT foldedChanged(isFolded());
    });
}

void PaneSection::setTitle(const QString& title) {
    m_fold->setText(title);
}

void PaneSection::setTrailing(const QString& text) {
    m_trailing->setText(text);
    m_trailing->setVisible(!text.isEmpty());
}

LinkButton* PaneSection::addLink(const QString& text) {
    auto* link = new LinkButton(text, this);
    m_head->addWidget(link);
    return link;
}

void PaneSection::setFolded(bool folded) {
    m_content->setVisible(!folded);
    m_fold->setIcon(icon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    m_fold->setAccessibleDescription(folded ? tr("folded") : tr("open"));
}

bool PaneSection::isFolded() const {
    return m_content->isHidden();
}

void PaneSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        setFolded(isFolded());
    QWidget::changeEvent(event);
}

void PaneSection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, colour(Token::Border));
}

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turned it on
    outer->addWidget(m_scroll, 1);
    outer->addWidget(new KeyHints(this));

    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::around - 1, 10, space::around, space::cards);
    head->setSpacing(3);
    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    m_state = new StateLabel(inside);
    m_state->setStrong(true);
    m_state->hide();
    m_identifier = new Label(QString(), TextSize::Body, QFont::Normal, Token::Muted, inside);
    m_identifier->setElideMode(Qt::ElideMiddle);
    top->addWidget(m_state);
    top->addSpacing(6);
    top->addWidget(m_identifier, 1);
    const auto tool = [&](const QString& iconName) {
        auto* button = new QToolButton(inside);
        button->setIcon(icon(iconName));
        button->setIconSize(QSize(16, 16));
        top->addWidget(button);
        return button;
    };
    m_open = tool(QStringLiteral("external-link"));
    m_open->hide();
    m_previous = tool(QStringLiteral("chevron-up"));
    m_next = tool(QStringLiteral("chevron-down"));
    m_close = tool(QStringLiteral("x"));
    connect(m_open, &QToolButton::clicked, this, &DetailPane::openRequested);
    connect(m_previous, &QToolButton::clicked, this, &DetailPane::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &DetailPane::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closed);
    head->addLayout(top);

    const auto words = [&](TextSize size, QFont::Weight weight) {
        auto* label = new QLabel(inside);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(face(size, weight));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide();
        head->addWidget(label);
        return label;
    };
    m_title = words(TextSize::PageTitle, QFont::DemiBold);
    m_subtitle = words(TextSize::Secondary, QFont::Normal);
    m_subtitle->setProperty("tone", QStringLiteral("muted"));
    m_note = words(TextSize::Secondary, QFont::Medium);
    m_actions = new ActionRow(2, inside);
    head->addSpacing(5);
    head->addWidget(m_actions);
    m_banner = new BannerBar(inside);
    m_banner->setBoxed(true);
    m_banner->hide();
    head->addSpacing(5);
    head->addWidget(m_banner);
    head->addSpacing(5);
    m_figures = new FigureRow(inside);
    m_figures->hide();
    head->addWidget(m_figures);
    m_body->addLayout(head);
    m_body->addStretch(1);
    nameParts();
}

void DetailPane::nameParts() {
    setAccessibleName(m_title->text().isEmpty() ? tr("Details") : m_title->text());
    const auto name = [](QToolButton* button, const QString& words) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    };
    name(m_open, tr("Open"));
    name(m_previous, tr("Previous (Alt+Left)"));
    name(m_next, tr("Next (Alt+Right)"));
    name(m_close, tr("Close (Esc)"));
}

void DetailPane::setState(State state, const QString& word) {
    m_state->setState(state, word);
    m_state->show();
}

void DetailPane::setIdentifier(const QString& text) {
    m_identifier->setText(text);
}

void DetailPane::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    nameParts();
}

void DetailPane::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailPane::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void DetailPane::setFigures(const QList<PaneFigure>& figures) {
    m_figures->setFigures(figures);
}

void DetailPane::setActions(const QList<QAction*>& actions) {
    m_actions->setActions(actions);
}

PaneSection* DetailPane::addSection(const QString& key, const QString& title, QWidget* content) {
    removeSection(key);
    auto* part = new PaneSection(title, content, m_scroll->widget());
    m_body->insertWidget(m_body->count() - 1, part);
    m_sections.insert(key, part);
    return part;
}

void DetailPane::removeSection(const QString& key) {
    delete m_sections.take(key);
}

void DetailPane::setStale(bool stale) {
    m_figures->setStale(stale);
}

QSize DetailPane::sizeHint() const {
    return {408, 600};
}
QSize DetailPane::minimumSizeHint() const {
    return {320, 200};
}

void DetailPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(0, 0, 1, height(), colour(Token::Border));
}

void DetailPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        nameParts();
    QWidget::changeEvent(event);
}

void DetailPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left)
        Q_EMIT previousRequested();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right)
        Q_EMIT nextRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sevenscale

#include "detailpane.moc"
