// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/filterbar.h"

#include "views/theme/icons.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/filtersuggestions.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <cmath>

namespace sevenscale {

class FacetButton final : public PaintedButton {
    Q_OBJECT

public:
    explicit FacetButton(QWidget* parent)
        : PaintedButton(parent) { }

    const Facet& facet() const { return m_facet; }

    void setFacet(const Facet& facet) {
        m_facet = facet;
        setText(facet.text);
        setCheckable(true);
        setChecked(facet.chosen);
        setAccessibleName(facet.text % u' ' % facet.count);
        setToolTip(QCoreApplication::translate(
            "sevenscale::FacetBar", "Click: only these. Alt+click: all but these."));
        update();
    }

    int wholeWidth() const {
        qreal width = 24 + QFontMetricsF(face(TextSize::Body, QFont::Medium)).horizontalAdvance(m_facet.text);
        if (m_facet.hasState)
            width += 22;
        if (!m_facet.count.isEmpty())
            width += 6 + figuresWidth(face(TextSize::Body), m_facet.count);
        return static_cast<int>(std::ceil(width));
    }

protected:
    void nextCheckState() override { } // the caller decides, by setFacets()

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_facet.chosen || hovered()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(m_facet.chosen ? Token::Selection : Token::Alternate));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
        }
        qreal x = 11;
        if (m_facet.hasState) {
            paintState(&painter, QRectF(x, (height() - 15) / 2, 15, 15), m_facet.state);
            x += 22;
        }
        painter.setFont(face(TextSize::Body, QFont::Medium));
        painter.setPen(colour(Token::Text));
        painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_facet.text);
        x += QFontMetricsF(painter.font()).horizontalAdvance(m_facet.text) + 6;
        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(Token::Muted));
        drawFigures(
            &painter, QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_facet.count);
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), 5);
    }

private:
    Facet m_facet;
};

FacetBar::FacetBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FacetBar::setFacets(const QList<Facet>& facets) {
    m_facets = facets;
    while (m_buttons.size() > facets.size())
        m_buttons.takeLast()->deleteLater();
    while (m_buttons.size() < facets.size()) {
        auto* button = new FacetButton(this);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            if ((QGuiApplication::keyboardModifiers() & Qt::AltModifier) != 0)
                Q_EMIT excluded(button->facet().key);
            else
                Q_EMIT toggled(button->facet().key, !button->facet().chosen);
        });
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < facets.size(); ++i)
        m_buttons.at(i)->setFacet(facets.at(i));
    updateGeometry();
    place();
    update();
}

QSize FacetBar::sizeHint() const {
    int width = 2;
    for (const FacetButton* button : m_buttons)
        width += button->wholeWidth();
    return {width, static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height())) + 16};
}

QSize FacetBar::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void FacetBar::resizeEvent(QResizeEvent*) {
    place();
}

void FacetBar::place() {
    int x = 1;
    for (FacetButton* button : std::as_const(m_buttons)) {
        const int broad = button->wholeWidth();
        button->setVisible(x + broad <= width());
        button->setGeometry(x, 0, broad, height());
        x += broad;
    }
}

void FacetBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Token::Outline));
    painter.setBrush(colour(Token::Card));
    int right = 0;
    for (const FacetButton* button : std::as_const(m_buttons))
        if (button->isVisibleTo(this))
            right = button->geometry().right() + 2;
    painter.drawRoundedRect(
        QRectF(0.5, 0.5, right - 1, height() - 1), space::radius - 0.5, space::radius - 0.5);
    for (qsizetype i = 1; i < m_buttons.size(); ++i)
        if (m_buttons.at(i)->isVisibleTo(this))
            painter.fillRect(m_buttons.at(i)->x(), 8, 1, height() - 16, colour(Token::Outline));
}

class FilterChipButton final : public PaintedButton {
    Q_OBJECT

public:
    FilterChipButton(const FilterChip& chip, QWidget* parent)
        : PaintedButton(parent)
        , m_chip(chip) {
        setText(chip.name);
        name();
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    void name() {
        setAccessibleName(FilterBar::tr("Remove filter: %1 %2").arg(m_chip.name, m_chip.value));
        setToolTip(FilterBar::tr("Remove this filter"));
    }

    QSize sizeHint() const override {
        const qreal width = (m_chip.negated ? 16 : 0) + nameWidth() + valueWidth() + 10 + 26;
        return {static_cast<int>(std::ceil(width)),
            static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height())) + 8};
    }
    QSize minimumSizeHint() const override {
        // The value says what the filter does: half of a long one must stay.
        const int rest = static_cast<int>(std::min<qreal>(valueWidth(), 72));
        return {static_cast<int>(std::ceil((m_chip.negated ? 16 : 0) + nameWidth())) + rest + 36,
            sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(m_chip.negated ? Token::Alternate : Token::Selection));
        const qreal radius = height() / 2.0;
        painter.drawRoundedRect(rect(), radius, radius);
        qreal x = 10;
        if (m_chip.negated) {
            paintIcon(&painter, QRectF(x, (height() - 12) / 2, 12, 12), QStringLiteral("minus"),
                colour(Token::Muted));
            x += 16;
        }
        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(Token::Muted));
        painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_chip.name);
        x += nameWidth();
        painter.setFont(face(TextSize::Body, QFont::DemiBold));
        painter.setPen(colour(Token::Text));
        const qreal room = width() - 26 - x;
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(m_chip.value, Qt::ElideRight, room));
        paintIcon(&painter, QRectF(width() - 22, (height() - 14) / 2, 14, 14), QStringLiteral("x"),
            colour(hovered() ? Token::Text : Token::Muted));
        if (ringVisible())
            drawFocusRing(&painter, rect(), radius);
    }

private:
    qreal nameWidth() const {
        return m_chip.name.isEmpty() ? 0
                                     : QFontMetricsF(face(TextSize::Body)).horizontalAdvance(m_chip.name) + 4;
    }
    qreal valueWidth() const {
        return QFontMetricsF(face(TextSize::Body, QFont::DemiBold)).horizontalAdvance(m_chip.value) + 1;
    }

    FilterChip m_chip;
};

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent) {
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(34, 3, 10, 3);
    m_layout->setSpacing(7);
    m_field = new FilterField(this);
    m_field->setProperty("frameless", true);
    m_field->setPlaceholderText(tr("Add a filter"));
    m_field->setMinimumWidth(110);
    m_field->installEventFilter(this);
    m_layout->addWidget(m_field, 1);
    m_clear = new LinkButton(QString(), this);
    m_clear->hide();
    m_layout->addWidget(m_clear);
    setFocusProxy(m_field);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height())) + 18);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(180);
    connect(m_field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT edited(m_field->text()); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        Q_EMIT submitted(m_field->text());
    });
    m_suggestions = new FilterSuggestions(m_field, this);
    connect(m_suggestions, &FilterSuggestions::namesWanted, this, &FilterBar::namesWanted);
    connect(m_suggestions, &FilterSuggestions::dismissed, m_pause, qOverload<>(&QTimer::start));
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_field->clear();
        m_field->setFocus();
        Q_EMIT cleared();
    });
    nameParts();
}

void FilterBar::nameParts() {
    m_field->setAccessibleName(tr("Filter"));
    m_clear->setText(tr("Clear"));
    m_clear->setMinimumWidth(m_clear->sizeHint().width()); // chips give way
    for (FilterChipButton* button : std::as_const(m_buttons))
        button->name();
}

void FilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        nameParts();
    QWidget::changeEvent(event);
}

void FilterBar::setChips(const QList<FilterChip>& chips) {
    if (chips == m_chips)
        return;
    const bool hadFocus = [this] {
        for (const FilterChipButton* button : std::as_const(m_buttons))
            if (button->hasFocus())
                return true;
        return false;
    }();
    m_chips = chips;
    for (FilterChipButton* button : std::as_const(m_buttons)) {
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const FilterChip& chip : chips) {
        auto* button = new FilterChipButton(chip, this);
        const QString key = chip.key;
        connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT chipRemoved(key); });
        m_layout->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.append(button);
    }
    QWidget* before = nullptr;
    for (FilterChipButton* button : std::as_const(m_buttons)) {
        if (before != nullptr)
            setTabOrder(before, button);
        before = button;
    }
    if (before != nullptr)
        setTabOrder(before, m_field);
    if (hadFocus)
        m_field->setFocus();
    m_clear->setVisible(!chips.isEmpty());
}

QLineEdit* FilterBar::field() const {
    return m_field;
}

void FilterBar::setError(const QString& sentence, qsizetype position, qsizetype length) {
    m_error = sentence;
    setToolTip(tooltipText(sentence));
    m_field->setMark(position, length);
    m_field->setAccessibleDescription(
        length > 0 ? tr("Character %1: %2").arg(QString::number(position + 1), sentence) : sentence);
    update();
}

void FilterBar::setKeys(const QList<FilterKey>& keys) {
    m_suggestions->setKeys(keys);
}

void FilterBar::setNames(const QString& key, const QString& typed, const QStringList& names) {
    m_suggestions->setNames(key, typed, names);
}

bool FilterBar::isSuggesting() const {
    return m_suggestions->isVisible();
}

bool FilterBar::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        else if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_chips.isEmpty()) {
                Q_EMIT chipRemoved(m_chips.constLast().key);
                return true;
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void FilterBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_field->hasFocus() || !m_error.isEmpty();
    const qreal in = strong ? 1 : 0.5;
    painter.setPen(QPen(colour(!m_error.isEmpty() ? Token::Critical
                                : strong          ? Token::Accent
                                                  : Token::Control),
        strong ? 2 : 1));
    painter.setBrush(colour(Token::Card));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(in, in, -in, -in), space::radius - in, space::radius - in);
    paintIcon(&painter, QRectF(10, (height() - 16) / 2, 16, 16),
        m_error.isEmpty() ? QStringLiteral("list-filter") : QStringLiteral("triangle-alert"),
        colour(m_error.isEmpty() ? Token::Muted : Token::Critical));
}

} // namespace sevenscale

#include "filterbar.moc"
