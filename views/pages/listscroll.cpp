// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listscroll.h"

#include "models/pagedtablemodel.h"
#include "models/roles.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

/// With so many screens of rows left, the next page is read: at a screen for each step of a held key it is
/// here before it is needed.
constexpr int ScreensAhead = 3;

} // namespace

ListScroll::ListScroll(PagedTableModel* model, TableView* table, QWidget* page)
    : QObject(page)
    , m_model(model)
    , m_table(table)
    , m_page(page)
    , m_menu(new QMenu(page))
    , m_start(m_menu->addAction(icon(QStringLiteral("arrow-up")), {}, this, [this] { jump(false); }))
    , m_end(m_menu->addAction(icon(QStringLiteral("arrow-down")), {}, this, [this] { jump(true); }))
    , m_date(m_menu->addAction(icon(QStringLiteral("calendar")), {}, this, &ListScroll::askForDate)) {
    m_date->setVisible(timeColumn() >= 0);
    m_table->installEventFilter(this);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ListScroll::askForDate);

    const QScrollBar* bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &ListScroll::readAhead);
    connect(bar, &QScrollBar::rangeChanged, this, &ListScroll::readAhead);
    connect(m_model, &PagedTableModel::statusChanged, this, [this] {
        m_table->setRowsBefore(m_model->hasRowsBefore());
        readAhead();
    });
    connect(m_model, &PagedTableModel::jumped, this, &ListScroll::showJumped);
    reword();
}

void ListScroll::reword() {
    m_menu->setTitle(tr("Go to"));
    m_start->setText(tr("First row"));
    m_end->setText(tr("Last row"));
    m_date->setText(tr("Date…"));
    m_date->setToolTip(tr("Go to a date (Ctrl+G)"));
}

void ListScroll::readAhead() {
    const QScrollBar* bar = m_table->verticalScrollBar();
    // A table that is not on screen has no height, and would read the whole list.
    if (!m_table->isVisible() || m_model->rowCount() == 0)
        return;
    const int near = ScreensAhead * m_table->viewport()->height();
    // A short window has both its ends near: what lies behind comes first, then what lies in front.
    if (bar->maximum() - bar->value() < near && m_model->canFetchMore({}))
        m_model->fetchMore({});
    else if (bar->value() < near)
        m_model->fetchBefore();
}

void ListScroll::jump(bool toEnd) {
    if (toEnd ? m_model->hasRowsBehind() : m_model->hasRowsBefore()) {
        if (toEnd)
            m_model->jumpToEnd();
        else
            m_model->jumpToStart();
    } else {
        showJumped(toEnd);
    }
}

void ListScroll::showJumped(bool atEnd) {
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    m_table->setCurrentIndex(m_model->index(atEnd ? rows - 1 : 0, 0));
    if (atEnd)
        m_table->scrollToBottom();
    else
        m_table->scrollToTop();
}

int ListScroll::timeColumn() const {
    const auto isTime = [this](int column) {
        return m_model->isSortable(column)
            && m_model->headerData(column, Qt::Horizontal, KindRole).toInt()
            == static_cast<int>(CellKind::Time);
    };
    if (const auto& sort = m_model->currentSort()) {
        if (const int column = m_model->columnOf(sort->column); column >= 0 && isTime(column))
            return column;
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (isTime(column))
            return column;
    }
    return -1;
}

void ListScroll::askForDate() {
    const int column = timeColumn();
    if (column < 0 || m_model->status() == PagedTableModel::Status::Idle)
        return;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QDialog(m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setModal(true);
    m_dialog->setWindowTitle(tr("Go to a date"));
    auto* rows = new QVBoxLayout(m_dialog);
    rows->setContentsMargins(space::around, space::around, space::around, space::around);
    rows->setSpacing(space::cards);
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    auto* field = new QDateTimeEdit(m_dialog);
    auto* label = new QLabel(tr("%1 (time zone: %2)", "title of a column, zone")
                                 .arg(title, QString::fromLatin1(m_model->format().timeZone().id())),
        m_dialog);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    rows->addWidget(label);
    field->setAccessibleName(label->text());
    field->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys go through each part
    field->setTimeSpec(Qt::UTC); // a plain date and time; the machine's own zone may lack an hour
    field->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    // Where the reader is, so that the next day is one key away.
    const QModelIndex here
        = m_table->currentIndex().isValid() ? m_table->currentIndex() : m_model->index(0, 0);
    QDateTime now = here.siblingAtColumn(column).data(ValueRole).toDateTime();
    if (!now.isValid())
        now = QDateTime::currentDateTimeUtc();
    const QDateTime local = now.toTimeZone(m_model->format().timeZone());
    field->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    rows->addWidget(field);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), m_dialog);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    auto* go = new QPushButton(tr("Go there"), m_dialog);
    go->setDefault(true);
    go->setProperty("kind", QStringLiteral("primary"));
    buttons->addWidget(go);
    rows->addLayout(buttons);
    connect(go, &QPushButton::clicked, m_dialog, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, m_dialog, &QDialog::reject);
    connect(m_dialog, &QDialog::accepted, this,
        [this, field] { jumpToDate(QDateTime(field->date(), field->time(), m_model->format().timeZone())); });
    m_dialog->open();
    field->setFocus();
    field->setSelectedSection(QDateTimeEdit::DaySection);
}

void ListScroll::jumpToDate(const QDateTime& moment) {
    const int column = timeColumn();
    if (column < 0)
        return;
    const QString key = m_model->columnKey(column);
    if (!m_model->currentSort() || m_model->currentSort()->column != key)
        m_model->setSort(Sort{key, true});
    const Sort sort = *m_model->currentSort();
    Timestamp place = Timestamp::fromDateTime(moment);
    if (sort.descending) // the minute that was asked for begins with its last moment
        place.microseconds += 59'999'999;
    m_model->jumpTo(ListCursor::atKey(sort, place.toText()));
}

bool ListScroll::eventFilter(QObject* object, QEvent* event) {
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Home && m_model->hasRowsBefore())
            || (key == Qt::Key_End && m_model->hasRowsBehind())) {
            jump(key == Qt::Key_End);
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace sevenscale
