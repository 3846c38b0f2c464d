// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/payloaddialog.h"

#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/jsonbrowser.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sevenscale {

PayloadDialog::PayloadDialog(const QString& name, const Format& format, QWidget* parent)
    : QDialog(parent)
    , m_format(format)
    , m_list(new QListWidget(this))
    , m_more(new QPushButton(this))
    , m_about(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_browser(new JsonBrowser(this))
    , m_empty(new EmptyState(this)) {
    setObjectName(QStringLiteral("payloadDialog"));
    setWindowTitle(tr("Raw data"));
    resize(940, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::around);
    column->setSpacing(space::cards);
    auto* title = new QLabel(name, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    title->setWordWrap(true);
    column->addWidget(title);

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(splitter);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::cards, 0);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(210);
    m_list->setAccessibleName(tr("Answers by date"));
    m_more->setText(tr("Older answers"));
    m_more->setAutoDefault(false);
    m_more->hide();
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(m_more);
    auto* right = new QWidget(splitter);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(space::cards, 0, 0, 0);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setProperty("tone", QStringLiteral("muted"));
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rightColumn->addWidget(m_about);
    m_pages->addWidget(m_browser);
    m_pages->addWidget(m_empty);
    rightColumn->addWidget(m_pages, 1);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    column->addWidget(splitter, 1);

    auto* buttons = new QHBoxLayout;
    auto* masked = new QLabel(tr("Values of names like token, password or secret are hidden."), this);
    masked->setProperty("tone", QStringLiteral("muted"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    buttons->addWidget(masked);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_more, &QPushButton::clicked, this, &PayloadDialog::askForMore);
    connect(m_list, &QListWidget::currentRowChanged, this, &PayloadDialog::choose);
    connect(m_empty, &EmptyState::actionActivated, this, [this] {
        if (m_payloads.isEmpty())
            askForMore();
        else if (!m_wanted.isEmpty())
            Q_EMIT documentRequested(m_wanted);
    });
    m_pages->setCurrentWidget(m_browser);
}

void PayloadDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!std::exchange(m_asked, true))
        askForMore();
}

void PayloadDialog::askForMore() {
    if (std::exchange(m_pending, true))
        return;
    m_more->setEnabled(false);
    Q_EMIT pageRequested(m_next);
}

QString PayloadDialog::size(qint64 bytes) const {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

void PayloadDialog::addPage(const RowPage<Payload>& page) {
    if (!std::exchange(m_pending, false))
        return;
    m_next = page.next.value_or(QString());
    m_more->setVisible(!m_next.isEmpty());
    m_more->setEnabled(true);
    for (const Payload& payload : page.rows) {
        const QString when = payload.collectedAt && payload.collectedAt->isFinite()
            ? m_format.shortMoment(*payload.collectedAt)
            : tr("without a date");
        auto* item
            = new QListWidgetItem(tr("%1 · %2", "moment, size").arg(when, size(payload.bytes)), m_list);
        if (payload.collectedAt)
            item->setToolTip(tooltipText(m_format.wholeMoment(*payload.collectedAt)));
        m_payloads.append(payload);
    }
    if (m_payloads.isEmpty())
        say(QStringLiteral("database"), tr("Nothing was collected"),
            tr("No answer of this integration's API has been kept."));
    else if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void PayloadDialog::setPageError(const Error& error) {
    if (!std::exchange(m_pending, false))
        return;
    m_more->setEnabled(true);
    if (m_payloads.isEmpty())
        say(QStringLiteral("triangle-alert"), tr("The answers could not be read"), Words::error(error),
            tr("Try again"), error.detail);
    else
        m_about->setText(tr("The older answers could not be read."));
}

void PayloadDialog::choose(int row) {
    if (row < 0 || row >= m_payloads.size())
        return;
    m_wanted = m_payloads.at(row).id;
    Q_EMIT documentRequested(m_wanted);
}

void PayloadDialog::setDocument(const PayloadDocument& document) {
    if (document.id != m_wanted)
        return;
    const QString characters = QLocale().toString(document.characters);
    m_about->setText(tr("#%1 · %2 characters", "id, length").arg(document.id, characters));
    if (!document.json)
        return say(QStringLiteral("file-text"), tr("Too large to be shown"),
            tr("It has %1 characters; up to %2 are shown here.")
                .arg(characters, QLocale().toString(MostPayloadCharacters)));
    m_browser->setJson(document.json->text);
    m_pages->setCurrentWidget(m_browser);
}

void PayloadDialog::setDocumentError(const QString& id, const Error& error) {
    if (id != m_wanted || error.code == ErrorCode::Superseded)
        return;
    m_about->clear();
    say(QStringLiteral("triangle-alert"), tr("The document could not be read"), Words::error(error),
        error.code == ErrorCode::NotFound ? QString() : tr("Try again"), error.detail);
}

void PayloadDialog::say(const QString& icon, const QString& title, const QString& sentence,
    const QString& action, const QString& technical) {
    m_empty->setContent(icon, title, sentence, action);
    m_empty->setTechnical(technical);
    m_pages->setCurrentWidget(m_empty);
}

} // namespace sevenscale
