// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectiondialog.h"

#include "views/dialogs/connectionform.h"
#include "views/dialogs/connectionlist.h"
#include "views/dialogs/connectionreportview.h"
#include "views/dialogs/connectiontext.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/loadingline.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

/// The place of the list, on a card with a hairline at its right.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Token::Card));
        painter.fillRect(width() - 1, 0, 1, height(), colour(Token::Border));
    }
};

class Footer final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Token::Card));
        painter.fillRect(0, 0, width(), 1, colour(Token::Border));
    }
};

} // namespace

ConnectionDialog::ConnectionDialog(QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("connectionDialog"));
    build();
    retranslate();
    showEntry();
}

ConnectionDialog::~ConnectionDialog() {
    // List and form outlive this part of the dialog, and tell of changes while they die.
    const QList<QObject*> children = findChildren<QObject*>();
    for (QObject* const child : children)
        child->disconnect(this);
}

void ConnectionDialog::build() {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);

    m_side = new SideBar(this);
    m_side->setFixedWidth(232);
    auto* sideColumn = new QVBoxLayout(m_side);
    sideColumn->setContentsMargins(space::between, space::cards, space::between + 1, space::cards);
    m_list = new ConnectionList(m_side);
    sideColumn->addWidget(m_list);
    row->addWidget(m_side);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // no stop on the way of Tab: it follows the focus
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::groups, space::groups - 4, space::groups, space::around);
    column->setSpacing(space::between);

    m_form = new ConnectionForm(inside);
    column->addWidget(m_form);

    column->addSpacing(space::between);
    m_report = new ConnectionReportView(inside);
    m_report->setObjectName(QStringLiteral("report"));
    column->addWidget(m_report);
    column->addStretch(1);
    m_scroll->setWidget(inside);
    auto* rightColumn = new QVBoxLayout;
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_scroll, 1);
    m_loading = new LoadingLine(this);
    rightColumn->addWidget(m_loading);
    row->addLayout(rightColumn, 1);
    whole->addLayout(row, 1);

    auto* foot = new Footer(this);
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::around, space::cards + 1, space::around, space::cards);
    buttons->setSpacing(space::between);
    m_test = new QPushButton(foot);
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setAutoDefault(false);
    m_test->setIcon(icon(QStringLiteral("activity"), Token::Text));
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    m_cancel = new QPushButton(foot);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    buttons->addWidget(m_cancel);
    m_connect = new QPushButton(foot);
    m_connect->setObjectName(QStringLiteral("connect"));
    m_connect->setProperty("kind", QStringLiteral("primary"));
    m_connect->setDefault(true);
    buttons->addWidget(m_connect);
    whole->addWidget(foot);
    resize(840, 620);
    setMinimumSize(700, 460);

    connect(m_list, &ConnectionList::entryChanged, this, [this] {
        m_form->forgetPasswords();
        clearReport();
        showEntry();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (!m_busy && m_list->entry() != ConnectionList::newEntry())
            connectNow();
    });
    connect(m_form, &ConnectionForm::edited, this, [this] {
        clearReport();
        updateButtons();
    });
    connect(m_form, &ConnectionForm::editRequested, this, &ConnectionDialog::editProfile);
    connect(m_form, &ConnectionForm::removeRequested, this, &ConnectionDialog::removeProfile);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
}

void ConnectionDialog::retranslate() {
    setWindowTitle(tr("Connection"));
    m_test->setText(tr("Test connection"));
    m_cancel->setText(tr("Cancel"));
    m_list->retranslate();
    updateButtons();
}

const ConnectionProfile* ConnectionDialog::currentProfile() const {
    const auto found
        = std::find_if(m_profiles.cbegin(), m_profiles.cend(), [this](const ConnectionProfile& profile) {
              return ConnectionList::profileEntry(profile.name) == m_list->entry();
          });
    return found == m_profiles.cend() ? nullptr : &*found;
}

void ConnectionDialog::setProfiles(const QList<ConnectionProfile>& profiles) {
    m_profiles = profiles;
    m_list->setProfiles(profiles);
    QStringList names;
    for (const ConnectionProfile& profile : profiles)
        names.append(profile.name);
    m_form->setSavedNames(names);
    showEntry();
}

void ConnectionDialog::setKeychainAvailable(bool available) {
    m_form->setKeychainAvailable(available);
}

void ConnectionDialog::setCurrent(const ConnectionChoice& choice) {
    switch (choice.kind) {
    case ConnectionChoice::Kind::Demo:
        m_list->select(ConnectionList::demoEntry());
        break;
    case ConnectionChoice::Kind::Profile:
        m_list->select(ConnectionList::profileEntry(choice.profile));
        break;
    case ConnectionChoice::Kind::ConnectionString:
    case ConnectionChoice::Kind::Fields:
        m_list->select(ConnectionList::newEntry());
        break;
    }
    m_form->fill(choice);
    updateButtons();
}

void ConnectionDialog::askPassword(const QString& profile) {
    m_list->select(ConnectionList::profileEntry(profile));
    m_form->focusPassword();
}

ConnectionChoice ConnectionDialog::choice() const {
    return m_form->choice();
}

/// The form shows what is chosen in the list.
void ConnectionDialog::showEntry() {
    if (m_list->entry() == ConnectionList::demoEntry())
        m_form->showDemo();
    else if (const ConnectionProfile* const profile = currentProfile())
        m_form->showProfile(*profile);
    else
        m_form->showNew();
    updateButtons();
}

void ConnectionDialog::updateButtons() {
    const bool complete = m_form->isComplete();
    m_connect->setText(m_list->entry() == ConnectionList::demoEntry() ? tr("Open the demo") : tr("Connect"));
    m_test->setEnabled(m_testing || (!m_busy && complete));
    m_connect->setEnabled(!m_busy && complete);
}

/// Puts a saved connection into the form, to be saved under the same name.
void ConnectionDialog::editProfile() {
    const ConnectionProfile* const current = currentProfile();
    if (current == nullptr)
        return;
    setCurrent(choiceToEdit(*current));
}

void ConnectionDialog::removeProfile() {
    const ConnectionProfile* const profile = currentProfile();
    if (profile == nullptr)
        return;
    const QString name = profile->name;
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Remove connection"),
        tr("Remove the saved connection “%1”?").arg(name), QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("removeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its password is taken out of the keychain. The database stays as it is."));
    QPushButton* const yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setProperty("kind", QStringLiteral("danger"));
    question->addButton(tr("Keep"), QMessageBox::RejectRole);
    connect(yes, &QPushButton::clicked, this, [this, name] {
        m_list->select(ConnectionList::demoEntry());
        Q_EMIT profileRemoved(name);
    });
    question->open();
}

void ConnectionDialog::test() {
    if (m_busy) {
        Q_EMIT cancelRequested();
        setBusy(false);
        return;
    }
    m_form->takePasswordFromString();
    clearReport();
    m_testing = true;
    setBusy(true);
    Q_EMIT testRequested(choice());
}

void ConnectionDialog::connectNow() {
    if (m_busy || !m_connect->isEnabled())
        return;
    m_form->takePasswordFromString();
    clearReport();
    m_testing = false;
    setBusy(true);
    Q_EMIT connectRequested(choice());
}

void ConnectionDialog::setBusy(bool busy) {
    m_busy = busy;
    if (!busy)
        m_testing = false;
    m_loading->setActive(busy);
    m_side->setEnabled(!busy);
    m_form->setBusy(busy);
    m_test->setText(m_testing ? tr("Stop the test") : tr("Test connection"));
    updateButtons();
    if (busy && !m_testing)
        m_connect->setText(tr("Connecting…"));
}

void ConnectionDialog::setReport(const ConnectionReport& report) {
    setBusy(false);
    showReport(report);
    const bool refused = std::any_of(report.problems.cbegin(), report.problems.cend(),
        [](const Error& error) { return error.code == ErrorCode::AuthenticationFailed; });
    if (refused)
        m_form->retypePassword();
}

void ConnectionDialog::setProblem(const Error& problem) {
    ConnectionReport report;
    report.problems.append(problem);
    setReport(report);
}

void ConnectionDialog::showReport(const ConnectionReport& report) {
    m_report->setReport(report);
    // Into sight, once the layout knows its height.
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum()); },
        Qt::QueuedConnection);
}

void ConnectionDialog::clearReport() {
    if (!m_report->isEmpty())
        m_report->clear();
}

void ConnectionDialog::accept() {
    setBusy(false);
    QDialog::accept();
}

void ConnectionDialog::reject() {
    if (m_busy) {
        Q_EMIT cancelRequested();
        setBusy(false);
    }
    QDialog::reject();
}

void ConnectionDialog::hideEvent(QHideEvent* event) {
    m_form->forgetPasswords();
    QDialog::hideEvent(event);
}

void ConnectionDialog::keyPressEvent(QKeyEvent* event) {
    // Esc while it connects ends the attempt and not the dialog.
    if (event->key() == Qt::Key_Escape && m_busy) {
        Q_EMIT cancelRequested();
        setBusy(false);
        return;
    }
    QDialog::keyPressEvent(event);
}

void ConnectionDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace sevenscale

#include "connectiondialog.moc"
