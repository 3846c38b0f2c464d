// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/facetpanel.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int Mark = 15;
constexpr int Side = 8; ///< what a value's ground reaches beyond its text

} // namespace

/// One value: mark, text, count.
class FacetValueButton final : public PaintedButton {
    Q_OBJECT

public:
    explicit FacetValueButton(QWidget* parent)
        : PaintedButton(parent) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
    }

    const FacetValue& value() const { return m_value; }
    void setValue(const FacetValue& value) {
        m_value = value;
        setText(value.text);
        setChecked(value.chosen);
        const QString counted
            = value.count.isEmpty() ? value.text : QString(value.text % u", " % value.count);
        setAccessibleName(value.excluded ? tr("not %1").arg(counted) : counted);
        setToolTip(tooltipText(value.text) % u"\n"
            % tr("Click: these, beside others that are chosen. Alt+click: all but these."));
        update();
    }

    QSize sizeHint() const override {
        return {
            FacetPanel::Width, static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height())) + 8};
    }
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void nextCheckState() override { } // the page decides

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_value.chosen || hovered()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(m_value.chosen ? Token::Selection : Token::Alternate));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 4, 4);
        }
        qreal left = Side;
        const QRectF mark(left, std::floor((height() - Mark) / 2.0), Mark, Mark);
        if (m_value.excluded)
            paintIcon(&painter, mark, QStringLiteral("minus"), colour(Token::Critical));
        else if (m_value.chosen)
            paintIcon(&painter, mark, QStringLiteral("check"), colour(Token::Accent));
        else if (m_value.state)
            paintState(&painter, mark, *m_value.state);
        left += Mark + 6;
        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(Token::Muted));
        const qreal figures = figuresWidth(painter.font(), m_value.count);
        drawFigures(&painter, QRectF(left, 0, width() - Side - left, height()),
            Qt::AlignVCenter | Qt::AlignRight, m_value.count);
        QFont font = face(TextSize::Body, m_value.chosen ? QFont::Medium : QFont::Normal);
        font.setStrikeOut(m_value.excluded);
        painter.setFont(font);
        painter.setPen(colour(m_value.excluded ? Token::Muted : Token::Text));
        const QRectF words(left, 0, width() - Side - left - figures - 8, height());
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetricsF(font).elidedText(m_value.text, Qt::ElideRight, words.width()));
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
    }

private:
    FacetValue m_value;
};

/// A column's title and values.
class FacetSection final : public QWidget {
    Q_OBJECT

public:
    explicit FacetSection(FacetPanel* panel)
        : QWidget(panel)
        , m_title(new Label(QString(), TextSize::Caption, QFont::DemiBold, Token::Muted, this))
        , m_more(new LinkButton(QString(), this)) {
        auto* rows = new QVBoxLayout(this);
        rows->setContentsMargins(0, 0, 0, space::cards);
        rows->setSpacing(0);
        auto* title = new QHBoxLayout;
        title->setContentsMargins(Side, 0, 0, 4);
        title->addWidget(m_title);
        rows->addLayout(title);
        rows->addLayout(m_rows = new QVBoxLayout);
        m_rows->setSpacing(0);
        auto* more = new QHBoxLayout;
        more->setContentsMargins(Side + Mark + 6, 2, 0, 0);
        more->addWidget(m_more);
        more->addStretch(1);
        rows->addLayout(more);
        connect(m_more, &LinkButton::clicked, this, [this] {
            m_whole = !m_whole;
            show(m_group);
        });
        connect(this, &FacetSection::toggled, panel, &FacetPanel::toggled);
        connect(this, &FacetSection::excluded, panel, &FacetPanel::excluded);
    }

    void show(const FacetGroup& group) {
        if (group.key != m_group.key)
            m_whole = false;
        m_group = group;
        m_title->setText(group.title);
        const qsizetype least = std::min<qsizetype>(FacetPanel::MostValues, group.values.size());
        // One more line for one more value says more than "more…".
        const bool folds = group.values.size() > FacetPanel::MostValues + 1;
        const qsizetype shown = folds && !m_whole ? least : group.values.size();
        while (m_values.size() > shown)
            m_values.takeLast()->deleteLater();
        while (m_values.size() < shown)
            addValue();
        for (qsizetype i = 0; i < shown; ++i)
            m_values.at(i)->setValue(group.values.at(i));
        m_more->setText(m_whole
                ? FacetPanel::tr("fewer")
                : FacetPanel::tr("%Ln more…", nullptr, static_cast<int>(group.values.size() - shown)));
        m_more->setVisible(folds);
        setVisible(!group.values.isEmpty());
    }

Q_SIGNALS:
    void toggled(const QString& key, const std::optional<QString>& value);
    void excluded(const QString& key, const std::optional<QString>& value);

private:
    void addValue() {
        auto* button = new FacetValueButton(this);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            // A copy: the answer sets another one.
            const std::optional<QString> value = button->value().value;
            if ((QGuiApplication::keyboardModifiers() & Qt::AltModifier) != 0)
                Q_EMIT excluded(m_group.key, value);
            else
                Q_EMIT toggled(m_group.key, value);
        });
        m_rows->addWidget(button);
        m_values.append(button);
    }

    FacetGroup m_group;
    Label* m_title;
    QVBoxLayout* m_rows = nullptr;
    LinkButton* m_more;
    QList<FacetValueButton*> m_values;
    bool m_whole = false;
};

FacetPanel::FacetPanel(QWidget* parent)
    : QWidget(parent) {
    setFixedWidth(Width);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::around - Side, space::between, 1 + 4, 0);
    rows->setSpacing(space::between);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Side, 0, 0, 0);
    m_title = new Label(QString(), TextSize::Body, QFont::DemiBold, Token::Text, this);
    top->addWidget(m_title, 1);
    m_close = new QToolButton(this);
    m_close->setIcon(icon(QStringLiteral("chevrons-left")));
    m_close->setIconSize(QSize(16, 16));
    m_close->setProperty("quiet", true);
    top->addWidget(m_close);
    rows->addLayout(top);
    connect(m_close, &QToolButton::clicked, this, &FacetPanel::closed);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_inside = new QWidget(scroll);
    m_layout = new QVBoxLayout(m_inside);
    m_layout->setContentsMargins(0, 0, 4, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false); // the scroll area has just asked for it
    rows->addWidget(scroll, 1);
    reword();
}

void FacetPanel::setGroups(const QList<FacetGroup>& groups) {
    while (m_sections.size() > groups.size())
        m_sections.takeLast()->deleteLater();
    while (m_sections.size() < groups.size()) {
        auto* section = new FacetSection(this);
        m_layout->insertWidget(static_cast<int>(m_sections.size()), section);
        m_sections.append(section);
    }
    for (qsizetype i = 0; i < groups.size(); ++i)
        m_sections.at(i)->show(groups.at(i));
}

void FacetPanel::reword() {
    m_title->setText(tr("Narrow down"));
    m_close->setToolTip(tr("Hide the facets"));
    m_close->setAccessibleName(tr("Hide the facets"));
}

void FacetPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(width() - 1, 0, 1, height(), colour(Token::Border));
}

} // namespace sevenscale

#include "facetpanel.moc"
