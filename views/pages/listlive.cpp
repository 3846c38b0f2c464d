// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listlive.h"

#include "models/format.h"
#include "models/pagedtablemodel.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tableview.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sevenscale {
namespace {

int clamped(qint64 rows) {
    return static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
}

} // namespace

/// "↑ 12 new", over the first row: it takes no room, so that nothing moves when it comes and goes.
class NewRowsButton final : public PaintedButton {
    Q_OBJECT

public:
    using PaintedButton::PaintedButton;

    QSize sizeHint() const override {
        const QFont font = face(TextSize::Body, QFont::DemiBold);
        return {static_cast<int>(std::ceil(figuresWidth(font, text()))) + 12 + 15 + 6 + 14,
            static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 10};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(Token::Card), 2));
        painter.setBrush(colour(Token::Accent));
        const qreal radius = (height() - 2) / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
        paintIcon(&painter, QRectF(12, std::floor((height() - 15) / 2.0), 15, 15), QStringLiteral("arrow-up"),
            colour(Token::OnAccent));
        painter.setFont(face(TextSize::Body, QFont::DemiBold));
        painter.setPen(colour(Token::OnAccent));
        drawFigures(
            &painter, QRectF(12 + 15 + 6, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), radius - 2);
    }
};

ListLive::ListLive(PagedTableModel* model, TableView* table, QToolButton* pause, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_table(table)
    , m_pause(pause)
    , m_button(new NewRowsButton(table)) {
    m_button->hide();
    m_button->setCursor(Qt::PointingHandCursor);
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::toggled, this, &ListLive::setPaused);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        m_table->verticalScrollBar()->setValue(0);
        m_new.clear();
        update();
        m_table->setFocus();
    });
    // The table's own slots were first: it has put back what was on screen.
    connect(model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { inserted(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListLive::forgetSeen);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_new.clear();
        update();
    });
    connect(model, &PagedTableModel::cellsChanged, table, &TableView::markChanged);
    connect(model, &PagedTableModel::queryChanged, this, [this] {
        if (m_model->filter() == m_countedFilter)
            return;
        m_countedFilter = m_model->filter();
        m_total.reset();
        m_since = 0;
        update();
    });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ListLive::forgetSeen);
    table->installEventFilter(this);
}

void ListLive::setPaused(bool paused) {
    m_pause->setChecked(paused); // comes back here, and finds it done
    if (paused == m_paused)
        return;
    m_paused = paused;
    m_since = 0;
    update();
    Q_EMIT pausedChanged(paused);
}

void ListLive::setReading(bool reading) {
    m_table->setReading(reading);
}

void ListLive::setTotal(qint64 rows) {
    if (m_paused && m_total)
        m_since = std::max<qint64>(0, rows - *m_total);
    else
        m_total = rows;
    update();
}

void ListLive::startOver() {
    m_new.clear();
    m_total.reset();
    setPaused(false);
    update();
}

void ListLive::reword() {
    update();
}

/// Pages that are read on come in at the ends, too; those are not new.
void ListLive::inserted(int first, int last) {
    if (!m_model->hasLoaded() || m_model->isLoadingMore())
        return;
    const int top = m_table->rowAt(0);
    for (int row = first; row <= std::min(last, top - 1); ++row)
        m_new.insert(m_model->idAt(row));
    update();
}

void ListLive::forgetSeen() {
    if (m_new.isEmpty())
        return;
    const int top = m_table->rowAt(0);
    m_new.removeIf([&](const QString& id) {
        const int row = m_model->rowOf(id);
        return row < 0 || row >= top;
    });
    update();
}

void ListLive::update() {
    m_button->setText(tr("%Ln new", "rows that came in above those on screen", newRows()));
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(tr("Go to the new rows"));
    m_button->setVisible(newRows() > 0);
    if (newRows() > 0)
        place();

    m_pause->setIcon(icon(m_paused ? QStringLiteral("play") : QStringLiteral("pause")));
    QString words;
    if (m_paused)
        words = m_since > 0 ? tr("Paused, %Ln new", "rows", clamped(m_since)) : tr("Paused");
    m_pause->setText(words);
    m_pause->setToolButtonStyle(m_paused ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_pause->setToolTip(
        m_paused ? tr("Go on: show what is new") : tr("Pause: nothing moves until you go on"));
    m_pause->setAccessibleName(m_paused ? words : tr("Pause"));
}

void ListLive::place() {
    const QSize size = m_button->sizeHint();
    const QRect area = m_table->viewport()->geometry();
    m_button->setGeometry(
        area.x() + (area.width() - size.width()) / 2, area.y() + space::between, size.width(), size.height());
    m_button->raise();
}

bool ListLive::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize && m_button->isVisible())
        place();
    return QObject::eventFilter(object, event);
}

} // namespace sevenscale

#include "listlive.moc"
