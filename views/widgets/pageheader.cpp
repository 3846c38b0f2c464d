// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/pageheader.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/freshnesspill.h"
#include "views/widgets/label.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/segmentedcontrol.h"

#include <QActionEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace sevenscale {

namespace {

/// A parent of the title: muted, as large as the title.
class Crumb final : public PaintedButton {
    Q_OBJECT

public:
    Crumb(const QString& text, QWidget* parent)
        : PaintedButton(parent) {
        setText(text);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        const QFontMetricsF metrics(face(TextSize::PageTitle));
        return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 4 + 22,
            static_cast<int>(std::ceil(metrics.height())) + 4};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(face(TextSize::PageTitle));
        painter.setPen(colour(hovered() ? Token::Accent : Token::Muted));
        painter.drawText(QRectF(rect()).adjusted(0, 0, -22, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        paintIcon(&painter, QRectF(width() - 18, (height() - 16) / 2, 16, 16),
            QStringLiteral("chevron-right"), colour(Token::Muted));
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(-2, 0, -20, 0), 4);
    }
};

} // namespace

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent) {
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(space::around, 12, space::around, 13);
    m_row->setSpacing(space::between);
    m_crumbs = new QHBoxLayout;
    m_crumbs->setSpacing(0);
    m_row->addLayout(m_crumbs);
    m_title = new Label(QString(), TextSize::PageTitle, QFont::DemiBold, Token::Text, this);
    m_row->addWidget(m_title, 1);
    m_row->addSpacing(space::between);

    m_range = new SegmentedControl(this);
    m_range->hide();
    m_row->addWidget(m_range);

    m_search = new SearchField(QString(), this);
    m_search->setLauncher(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(256);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->addWidget(m_search, 2);

    m_freshness = new FreshnessPill(this);
    m_row->addWidget(m_freshness);

    m_menu = new QMenu(this);
    m_more = new QToolButton(this);
    m_more->setProperty("outlined", true);
    m_more->setIcon(icon(QStringLiteral("ellipsis"), Token::Text));
    m_more->setIconSize(QSize(16, 16));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->hide();
    m_row->addWidget(m_more);
    m_menu->installEventFilter(this);

    m_loading = new LoadingLine(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    nameParts();
}

void PageHeader::nameParts() {
    m_range->setAccessibleName(tr("Time range"));
    m_search->setPlaceholderText(tr("Go to or search"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setHint(tr("Ctrl K"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
}

void PageHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        nameParts();
    QWidget::changeEvent(event);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setBreadcrumb(const QList<QString>& parents) {
    for (QWidget* crumb : std::as_const(m_crumbWidgets))
        crumb->deleteLater();
    m_crumbWidgets.clear();
    for (int i = 0; i < parents.size(); ++i) {
        auto* crumb = new Crumb(parents.at(i), this);
        connect(crumb, &QAbstractButton::clicked, this, [this, i] { Q_EMIT breadcrumbActivated(i); });
        m_crumbs->addWidget(crumb);
        m_crumbWidgets.append(crumb);
    }
    m_row->setSpacing(space::between);
}

void PageHeader::setRangeVisible(bool on) {
    m_range->setVisible(on);
}

void PageHeader::addWidget(QWidget* widget) {
    m_row->insertWidget(m_row->indexOf(m_freshness), widget);
}

void PageHeader::setLoading(bool loading) {
    m_loading->setActive(loading);
}

bool PageHeader::eventFilter(QObject* object, QEvent* event) {
    if (object == m_menu
        && (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved)) {
        const bool any = event->type() == QEvent::ActionAdded || m_menu->actions().size() > 0;
        m_more->setVisible(any);
    }
    return QWidget::eventFilter(object, event);
}

void PageHeader::resizeEvent(QResizeEvent*) {
    m_loading->setGeometry(0, height() - 2, width(), 2);
}

void PageHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(0, height() - 1, width(), 1, colour(Token::Border));
}

} // namespace sevenscale

#include "pageheader.moc"
