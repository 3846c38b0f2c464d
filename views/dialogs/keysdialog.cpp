// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/keysdialog.h"

#include "views/frame/keycaps.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

struct Entry {
    QString keys;
    QString words;
};

struct Section {
    QString title;
    QList<Entry> entries;
};

QWidget* sheet(const Section& section, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::cards);
    grid->setVerticalSpacing(7);
    auto* title = new QLabel(section.title, box);
    title->setFont(face(TextSize::Body, QFont::DemiBold));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const Entry& entry : section.entries) {
        auto* words = new QLabel(entry.words, box);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setMinimumWidth(200);
        auto* caps = new KeyCaps(entry.keys, {}, box);
        caps->setAccessibleDescription(entry.words);
        grid->addWidget(caps, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(words, row, 1);
        ++row;
    }
    grid->setColumnMinimumWidth(0, 124);
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace

KeysDialog::KeysDialog(const QStringList& pages, QWidget* parent)
    : QDialog(parent)
    , m_pages(pages) {
    setObjectName(QStringLiteral("keysDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::around, space::groups, space::around);
    column->setSpacing(space::around);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    rebuild();
}

void KeysDialog::rebuild() {
    setWindowTitle(tr("Keyboard"));
    m_close->setText(tr("Close"));

    Section pages{tr("Pages"), {}};
    for (int i = 0; i < m_pages.size() && i < 9; ++i)
        pages.entries.append({QStringLiteral("Ctrl+%1").arg(i + 1), m_pages.at(i)});
    const Section everywhere{tr("Everywhere"),
        {{QStringLiteral("Ctrl+K"), tr("Go to a page, a clinic, an agent, or do something")},
            {QStringLiteral("F5"), tr("Read the page again")},
            {QStringLiteral("Ctrl+["), tr("Back, also the mouse's side button")},
            {QStringLiteral("Ctrl+]"), tr("Forward, also the mouse's side button")},
            {QStringLiteral("Ctrl+Shift+O"), tr("Choose the connection")},
            {QStringLiteral("?"), tr("This sheet")}, {QStringLiteral("Ctrl+Q"), tr("Quit")}}};
    const Section lists{tr("Lists"),
        {{QStringLiteral("↑+↓"), tr("Move along the rows")},
            {QStringLiteral("Enter"), tr("Show the row's details")},
            {QStringLiteral("/"), tr("Go to the filter")},
            {QStringLiteral("Ctrl+Space"), tr("In the filter: what may stand here")},
            {QStringLiteral("Ctrl+C"), tr("Copy the selected rows")},
            {QStringLiteral("Ctrl+Shift+C"), tr("Copy them as CSV")},
            {QStringLiteral("Home / End"), tr("To the first, to the last row")},
            {QStringLiteral("Ctrl+G"), tr("To a date")}}};
    const Section details{tr("Details"),
        {{QStringLiteral("Esc"), tr("Close the details")},
            {QStringLiteral("Alt+← / Alt+→"), tr("Previous and next row")}}};
    const Section anywhere{tr("Charts and controls"),
        {{QStringLiteral("Tab"), tr("To the next control")},
            {QStringLiteral("← / →"), tr("Along the marks of a chart, or the choices of a control")},
            {QStringLiteral("Enter"), tr("Show the rows behind the mark")}}};

    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, space::between, 0);
    row->setSpacing(2 * space::groups);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::groups);
    left->addWidget(sheet(everywhere, inside));
    left->addWidget(sheet(details, inside));
    left->addWidget(sheet(anywhere, inside));
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::groups);
    if (!pages.entries.isEmpty())
        right->addWidget(sheet(pages, inside));
    right->addWidget(sheet(lists, inside));
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    m_scroll->setWidget(inside);
    const QSize wanted = inside->sizeHint() + QSize(2 * space::groups + 16, 96);
    resize(wanted.boundedTo(QSize(860, 680)).expandedTo(QSize(640, 400)));
}

void KeysDialog::keyPressEvent(QKeyEvent* event) {
    // The key that opened it closes it, too.
    if (event->key() == Qt::Key_Question) {
        accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void KeysDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QDialog::changeEvent(event);
}

} // namespace sevenscale
