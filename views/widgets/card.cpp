// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/card.h"

#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace sevenscale {

namespace {

/// A strip with a hairline above or below it.
class LinedBox final : public QWidget {
    Q_OBJECT

public:
    LinedBox(Qt::Edge edge, QWidget* parent)
        : QWidget(parent)
        , m_edge(edge) { }

    void setLine(bool on) {
        m_line = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (!m_line)
            return;
        QPainter painter(this);
        painter.fillRect(0, m_edge == Qt::TopEdge ? 0 : height() - 1, width(), 1, colour(Token::Border));
    }

private:
    Qt::Edge m_edge;
    bool m_line = true;
};

} // namespace

/// Title, subtitle, legend and trailing widget in one line. When it is narrow the subtitle gives way first,
/// then the legend drops its values, and the title is elided last.
class CardHead final : public QWidget {
    Q_OBJECT

public:
    CardHead(const QString& title, const QString& subtitle, QWidget* parent)
        : QWidget(parent) {
        m_title = new Label(title, TextSize::Body, QFont::DemiBold, Token::Text, this);
        m_subtitle = new Label(subtitle, TextSize::Body, QFont::Normal, Token::Muted, this);
        m_legend = new Legend(this);
        m_legend->hide();
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    Label* title() const { return m_title; }
    Label* subtitle() const { return m_subtitle; }
    Legend* legend() const { return m_legend; }
    QWidget* trailing() const { return m_trailing; }

    void setTrailing(QWidget* widget) {
        delete m_trailing;
        m_trailing = widget;
        if (widget != nullptr) {
            widget->setParent(this);
            widget->show();
        }
        relayout();
    }

    void setLine(bool on) {
        m_line = on;
        relayout();
        update();
    }

    void relayout() {
        measure();
        updateGeometry();
        place();
    }

    QSize sizeHint() const override {
        int width = 2 * side + m_title->sizeHint().width();
        if (!m_subtitle->text().isEmpty())
            width += space::between + m_subtitle->sizeHint().width();
        if (!m_legend->isHidden())
            width += space::groups + m_legend->sizeHint().width();
        if (m_trailing != nullptr)
            width += space::between + m_trailing->sizeHint().width();
        return {width, tall()};
    }

    QSize minimumSizeHint() const override { return {2 * side + 60, tall()}; }

protected:
    void resizeEvent(QResizeEvent*) override {
        if (measure())
            updateGeometry();
        place();
    }

    bool event(QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest)
            place();
        return QWidget::event(event);
    }

    void paintEvent(QPaintEvent*) override {
        if (!m_line)
            return;
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, colour(Token::Border));
    }

private:
    static constexpr int side = space::around - 1;

    int bottom() const { return m_line ? 12 : space::between; }

    /// How much a legend takes that has to stand below the title; whether that changed.
    bool measure() {
        const int room = width() - 2 * side - m_title->sizeHint().width() - space::around
            - (m_trailing != nullptr ? m_trailing->sizeHint().width() + space::between : 0);
        const bool below = !m_legend->isHidden() && !m_legend->fits(room) && width() > 2 * side + 80;
        const int own = below ? m_legend->heightFor(width() - 2 * side) : 0;
        const bool changed = own != m_below;
        m_below = own;
        return changed;
    }

    int tall() const { return headTall() + (m_below > 0 ? m_below + space::inside : 0); }

    int headTall() const {
        int line = m_title->sizeHint().height();
        if (m_trailing != nullptr)
            line = std::max(line, std::min(m_trailing->sizeHint().height(), line + 12));
        return 11 + line + bottom();
    }

    void place() {
        const int line = headTall() - 11 - bottom();
        int right = width() - side;
        const auto middle = [line](int own) { return 11 + (line - own) / 2; };
        if (m_trailing != nullptr) {
            const QSize size = m_trailing->sizeHint();
            m_trailing->setGeometry(right - size.width(), middle(size.height()), size.width(), size.height());
            right -= size.width() + space::between;
        }
        const int wish = m_title->sizeHint().width();
        int left = side;
        const int title = std::clamp(right - left, 0, wish);
        if (m_below > 0) {
            // One pixel more tells a legend of one line that it stands in lines, too.
            const int own = std::max(m_below, m_legend->sizeHint().height() * 3 / 2 + 1);
            m_legend->setGeometry(side, headTall() - bottom() + space::inside, width() - 2 * side, own);
        } else if (!m_legend->isHidden()) {
            const int room
                = std::clamp(right - left - title - space::around, 0, m_legend->sizeHint().width());
            const int own = m_legend->sizeHint().height();
            m_legend->setGeometry(right - room, middle(own), room, own);
            right -= room + space::around;
        }
        const int own = m_title->sizeHint().height();
        m_title->setGeometry(left, middle(own), title, own);
        left += title + space::between;
        const int rest = right - left;
        // A syllable and three dots say nothing.
        m_subtitle->setVisible(
            !m_subtitle->text().isEmpty() && rest >= std::min(64, m_subtitle->sizeHint().width()));
        m_subtitle->setGeometry(left, middle(own), std::clamp(rest, 0, m_subtitle->sizeHint().width()), own);
    }

    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    Legend* m_legend = nullptr;
    QWidget* m_trailing = nullptr;
    int m_below = 0;
    bool m_line = false;
};

Card::Card(QWidget* parent)
    : Card(QString(), QString(), parent) {
}

Card::Card(const QString& title, const QString& subtitle, QWidget* parent)
    : QFrame(parent) {
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);

    m_head = new CardHead(title, subtitle, this);
    m_outer->addWidget(m_head);

    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    m_outer->addLayout(m_body, 1);

    setAccessibleName(title);
    connect(m_head->legend(), &Legend::activated, this, &Card::legendActivated);
    updateHead();
    updatePadding();
}

void Card::setTitle(const QString& title) {
    m_head->title()->setText(title);
    setAccessibleName(title);
    updateHead();
}

QString Card::title() const {
    return m_head->title()->text();
}

void Card::setSubtitle(const QString& subtitle) {
    m_head->subtitle()->setText(subtitle);
    updateHead();
}

void Card::setLegend(const QList<LegendEntry>& entries) {
    m_head->legend()->setEntries(entries);
    m_head->legend()->setVisible(!entries.isEmpty());
    m_head->relayout();
}

Legend* Card::legend() {
    return m_head->legend();
}

void Card::setTrailing(QWidget* widget) {
    m_head->setTrailing(widget);
    updateHead();
}

void Card::setContent(QWidget* widget) {
    delete m_content;
    m_content = widget;
    if (widget != nullptr)
        m_body->addWidget(widget, 1);
}

void Card::setEdgeToEdge(bool on) {
    m_edgeToEdge = on;
    updatePadding();
}

void Card::setHeadLine(bool on) {
    m_headLine = on;
    m_head->setLine(on);
    updatePadding();
}

void Card::setFooter(const QString& text) {
    if (text.isEmpty()) {
        delete m_footBox;
        m_footBox = nullptr;
        m_footer = nullptr;
        return;
    }
    if (m_footBox == nullptr) {
        m_footBox = new LinedBox(Qt::TopEdge, this);
        auto* row = new QHBoxLayout(m_footBox);
        row->setContentsMargins(space::around - 2, 6, space::around, 6);
        m_footer = new LinkButton(QString(), m_footBox);
        m_footer->setTrailingIcon(QStringLiteral("arrow-right"));
        row->addWidget(m_footer);
        row->addStretch(1);
        m_outer->addWidget(m_footBox);
        connect(m_footer, &QAbstractButton::clicked, this, &Card::footerActivated);
    }
    m_footer->setText(text);
    m_footer->updateGeometry();
}

void Card::updatePadding() {
    if (m_edgeToEdge)
        m_body->setContentsMargins(0, 0, 0, 0);
    else
        m_body->setContentsMargins(
            space::around - 1, m_head->isHidden() ? space::cards : 0, space::around - 1, space::cards);
}

void Card::updateHead() {
    m_head->setVisible(!m_head->title()->text().isEmpty() || m_head->trailing() != nullptr);
    m_head->relayout();
    updatePadding();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Token::Border));
    painter.setBrush(colour(Token::Card));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius - 0.5, space::radius - 0.5);
}

} // namespace sevenscale

#include "card.moc"
