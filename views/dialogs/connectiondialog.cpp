// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectiondialog.h"

#include "views/dialogs/connectionlist.h"
#include "views/dialogs/connectionreportview.h"
#include "views/dialogs/connectiontext.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedcontrol.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

const QLatin1String fieldsMode("fields");
const QLatin1String stringMode("string");

QLabel* muted(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("tone", QStringLiteral("muted"));
    label->setTextFormat(Qt::PlainText);
    return label;
}

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

/// The fields; which of them are shown depends on the chosen entry.
struct ConnectionDialog::Form {
    QLabel* title = nullptr;
    QLabel* sentence = nullptr;
    LinkButton* edit = nullptr;
    LinkButton* remove = nullptr;
    QWidget* links = nullptr;

    SegmentedControl* mode = nullptr;
    QGridLayout* grid = nullptr;
    QLabel* hostLabel = nullptr;
    QLineEdit* host = nullptr;
    QLabel* portLabel = nullptr;
    QLineEdit* port = nullptr;
    QLabel* databaseLabel = nullptr;
    QLineEdit* database = nullptr;
    QLabel* userLabel = nullptr;
    QLineEdit* user = nullptr;
    QLabel* stringLabel = nullptr;
    QLineEdit* string = nullptr;
    QLabel* passwordLabel = nullptr;
    QLineEdit* password = nullptr;
    QAction* reveal = nullptr;
    QCheckBox* remember = nullptr;
    QLabel* rememberHint = nullptr;
    QLabel* tlsLabel = nullptr;
    QComboBox* tls = nullptr;
    QLabel* tlsHint = nullptr;
    QLabel* certificateLabel = nullptr;
    QLineEdit* certificate = nullptr;
    QPushButton* browse = nullptr;
    QFrame* rule = nullptr;
    QLabel* nameLabel = nullptr;
    QLineEdit* name = nullptr;
    QLabel* nameHint = nullptr;
    QLabel* environmentLabel = nullptr;
    QComboBox* environment = nullptr;
    LoadingLine* loading = nullptr;
    QWidget* side = nullptr;
    QList<QWidget*> locked; ///< not to be touched while busy
};

ConnectionDialog::ConnectionDialog(QWidget* parent)
    : QDialog(parent)
    , m_form(std::make_unique<Form>()) {
    setObjectName(QStringLiteral("connectionDialog"));
    build();
    retranslate();
    updateHints();
}

ConnectionDialog::~ConnectionDialog() {
    // The fields outlive this part of the dialog, and tell of changes while they die.
    const QList<QObject*> children = findChildren<QObject*>();
    for (QObject* const child : children)
        child->disconnect(this);
}

void ConnectionDialog::build() {
    Form& form = *m_form;
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);

    form.side = new SideBar(this);
    form.side->setFixedWidth(232);
    auto* sideColumn = new QVBoxLayout(form.side);
    sideColumn->setContentsMargins(space::between, space::cards, space::between + 1, space::cards);
    m_list = new ConnectionList(form.side);
    sideColumn->addWidget(m_list);
    row->addWidget(form.side);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::groups, space::groups - 4, space::groups, space::around);
    column->setSpacing(space::between);

    auto* head = new QHBoxLayout;
    form.title = new QLabel(inside);
    form.title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    head->addWidget(form.title, 1);
    form.links = new QWidget(inside);
    auto* links = new QHBoxLayout(form.links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(space::around);
    form.edit = new LinkButton({}, form.links);
    form.remove = new LinkButton({}, form.links);
    links->addWidget(form.edit);
    links->addWidget(form.remove);
    head->addWidget(form.links);
    column->addLayout(head);
    form.sentence = muted(inside);
    form.sentence->setWordWrap(true);
    form.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(form.sentence);
    column->addSpacing(space::inside);

    form.mode = new SegmentedControl(inside);
    column->addWidget(form.mode, 0, Qt::AlignLeft);

    form.grid = new QGridLayout;
    form.grid->setHorizontalSpacing(space::cards);
    form.grid->setVerticalSpacing(space::between);
    form.grid->setColumnStretch(1, 1);
    const auto field = [&](QLabel*& label, QLineEdit*& edit, const char* name) {
        label = muted(inside);
        edit = new QLineEdit(inside);
        edit->setObjectName(QString::fromLatin1(name));
        label->setBuddy(edit);
        connect(edit, &QLineEdit::textEdited, this, &ConnectionDialog::edited);
        form.locked.append(edit);
    };
    int line = 0;
    const auto place = [&](QWidget* label, QWidget* widget, int span = 3) {
        form.grid->addWidget(label, line, 0);
        form.grid->addWidget(widget, line, 1, 1, span);
        ++line;
    };
    field(form.stringLabel, form.string, "connectionString");
    place(form.stringLabel, form.string);
    field(form.hostLabel, form.host, "host");
    field(form.portLabel, form.port, "port");
    form.port->setValidator(new QIntValidator(1, 65535, form.port));
    form.port->setPlaceholderText(QStringLiteral("5432"));
    form.port->setFixedWidth(84);
    form.grid->addWidget(form.hostLabel, line, 0);
    form.grid->addWidget(form.host, line, 1);
    form.grid->addWidget(form.portLabel, line, 2);
    form.grid->addWidget(form.port, line, 3);
    ++line;
    field(form.databaseLabel, form.database, "database");
    place(form.databaseLabel, form.database);
    field(form.userLabel, form.user, "user");
    place(form.userLabel, form.user);
    field(form.passwordLabel, form.password, "password");
    form.password->setEchoMode(QLineEdit::Password);
    form.password->setAttribute(Qt::WA_InputMethodEnabled, false);
    form.reveal = form.password->addAction(icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    form.reveal->setCheckable(true);
    place(form.passwordLabel, form.password);
    form.remember = new QCheckBox(inside);
    form.remember->setObjectName(QStringLiteral("remember"));
    form.remember->setChecked(true);
    form.locked.append(form.remember);
    form.grid->addWidget(form.remember, line++, 1, 1, 3);
    form.rememberHint = muted(inside);
    form.rememberHint->setWordWrap(true);
    form.rememberHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.rememberHint, line++, 1, 1, 3);
    form.tlsLabel = muted(inside);
    form.tls = new QComboBox(inside);
    form.tls->setObjectName(QStringLiteral("tls"));
    form.tlsLabel->setBuddy(form.tls);
    form.locked.append(form.tls);
    place(form.tlsLabel, form.tls);
    form.tlsHint = muted(inside);
    form.tlsHint->setProperty("tone", QStringLiteral("attention"));
    form.tlsHint->setWordWrap(true);
    form.tlsHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.tlsHint, line++, 1, 1, 3);
    field(form.certificateLabel, form.certificate, "certificate");
    form.browse = new QPushButton(inside);
    form.browse->setAutoDefault(false);
    form.browse->setIcon(icon(QStringLiteral("folder-open"), Token::Text));
    form.locked.append(form.browse);
    form.grid->addWidget(form.certificateLabel, line, 0);
    form.grid->addWidget(form.certificate, line, 1);
    form.grid->addWidget(form.browse, line, 2, 1, 2);
    ++line;
    form.rule = new QFrame(inside);
    form.rule->setFrameShape(QFrame::NoFrame);
    form.rule->setFixedHeight(space::between);
    form.grid->addWidget(form.rule, line++, 0, 1, 4);
    field(form.nameLabel, form.name, "profileName");
    form.name->setMaxLength(80);
    place(form.nameLabel, form.name);
    form.nameHint = muted(inside);
    form.nameHint->setWordWrap(true);
    form.nameHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.nameHint, line++, 1, 1, 3);
    form.environmentLabel = muted(inside);
    form.environment = new QComboBox(inside);
    form.environment->setObjectName(QStringLiteral("environment"));
    form.environmentLabel->setBuddy(form.environment);
    form.locked.append(form.environment);
    place(form.environmentLabel, form.environment);
    column->addLayout(form.grid);

    column->addSpacing(space::between);
    m_report = new ConnectionReportView(inside);
    m_report->setObjectName(QStringLiteral("report"));
    column->addWidget(m_report);
    column->addStretch(1);
    m_scroll->setWidget(inside);
    auto* rightColumn = new QVBoxLayout;
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_scroll, 1);
    form.loading = new LoadingLine(this);
    rightColumn->addWidget(form.loading);
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
        forgetPasswords();
        clearReport();
        updateHints();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (!m_busy && m_list->entry() != ConnectionList::newEntry())
            connectNow();
    });
    connect(form.mode, &SegmentedControl::currentChanged, this, [this] {
        clearReport();
        updateHints();
    });
    connect(form.tls, &QComboBox::activated, this, [this] {
        m_tlsTouched = true;
        edited();
    });
    connect(form.environment, &QComboBox::activated, this, &ConnectionDialog::edited);
    connect(form.string, &QLineEdit::editingFinished, this, &ConnectionDialog::takePasswordFromString);
    connect(form.reveal, &QAction::toggled, this, [this](bool on) {
        m_form->password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        m_form->reveal->setIcon(icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    });
    connect(form.browse, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Root certificate"),
            m_form->certificate->text(), tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
        if (!file.isEmpty()) {
            m_form->certificate->setText(file);
            edited();
        }
    });
    connect(form.edit, &QAbstractButton::clicked, this, &ConnectionDialog::editProfile);
    connect(form.remove, &QAbstractButton::clicked, this, &ConnectionDialog::removeProfile);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
}

void ConnectionDialog::retranslate() {
    Form& form = *m_form;
    setWindowTitle(tr("Connection"));

    form.edit->setText(tr("Edit"));
    form.remove->setText(tr("Remove"));
    form.hostLabel->setText(tr("Host"));
    form.portLabel->setText(tr("Port"));
    form.databaseLabel->setText(tr("Database"));
    form.userLabel->setText(tr("Login"));
    form.stringLabel->setText(tr("Connection string"));
    form.string->setPlaceholderText(
        QStringLiteral("postgresql://login@host:5432/database?sslmode=verify-full"));
    form.passwordLabel->setText(tr("Password"));
    form.reveal->setText(tr("Show the password"));
    form.reveal->setToolTip(tr("Show the password"));
    form.remember->setText(tr("Keep it in this computer's keychain"));
    form.rememberHint->setText(
        tr("The keychain does not answer, so the password cannot be kept and is asked for at each start."));
    form.tlsLabel->setText(tr("Encryption"));
    form.certificateLabel->setText(tr("Root certificate"));
    form.certificate->setPlaceholderText(tr("A file; empty: the one in ~/.postgresql"));
    form.browse->setText(tr("Choose…"));
    form.nameLabel->setText(tr("Save as"));
    form.name->setPlaceholderText(tr("A name; empty: do not save"));
    form.environmentLabel->setText(tr("Environment"));
    for (const auto& [label, edit] : {std::pair{form.hostLabel, form.host}, {form.portLabel, form.port},
             {form.databaseLabel, form.database}, {form.userLabel, form.user},
             {form.stringLabel, form.string}, {form.passwordLabel, form.password},
             {form.certificateLabel, form.certificate}, {form.nameLabel, form.name}})
        edit->setAccessibleName(label->text());
    form.tls->setAccessibleName(form.tlsLabel->text());
    form.environment->setAccessibleName(form.environmentLabel->text());

    const QString mode = form.mode->current();
    form.mode->clear();
    form.mode->addOption(fieldsMode, tr("Fields"));
    form.mode->addOption(stringMode, tr("Connection string"));
    form.mode->setCurrent(mode.isEmpty() ? QString(fieldsMode) : mode);
    form.mode->setAccessibleName(tr("How to write the connection"));

    const auto refill = [](QComboBox* box, const QList<std::pair<QString, QString>>& choices) {
        const QString current = box->currentData().toString();
        box->clear();
        for (const auto& [key, words] : choices)
            box->addItem(words, key);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    refill(form.tls,
        {{QStringLiteral("verify-full"), tr("Encrypted, certificate and name checked")},
            {QStringLiteral("verify-ca"), tr("Encrypted, certificate checked")},
            {QStringLiteral("require"), tr("Encrypted, server not checked")},
            {QStringLiteral("prefer"), tr("Encrypted where the server offers it")},
            {QStringLiteral("disable"), tr("Not encrypted")}});
    refill(form.environment,
        {{QString(), tr("Not said")}, {environmentKey(Environment::Production), tr("Production")},
            {environmentKey(Environment::Staging), tr("Staging")}});
    m_test->setText(tr("Test connection"));
    m_cancel->setText(tr("Cancel"));
    m_list->retranslate();
    updateHints();
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
    updateHints();
}

void ConnectionDialog::setKeychainAvailable(bool available) {
    m_keychain = available;
    updateHints();
}

void ConnectionDialog::setCurrent(const ConnectionChoice& choice) {
    Form& form = *m_form;
    switch (choice.kind) {
    case ConnectionChoice::Kind::Demo:
        m_list->select(ConnectionList::demoEntry());
        break;
    case ConnectionChoice::Kind::Profile:
        m_list->select(ConnectionList::profileEntry(choice.profile));
        break;
    case ConnectionChoice::Kind::ConnectionString:
        m_list->select(ConnectionList::newEntry());
        form.mode->setCurrent(stringMode);
        form.string->setText(choice.connectionString);
        takePasswordFromString();
        break;
    case ConnectionChoice::Kind::Fields:
        m_list->select(ConnectionList::newEntry());
        form.mode->setCurrent(fieldsMode);
        form.host->setText(choice.host);
        form.port->setText(choice.port > 0 ? QString::number(choice.port) : QString());
        form.database->setText(choice.database);
        form.user->setText(choice.user);
        form.certificate->setText(choice.rootCertificate);
        m_tlsTouched = !choice.sslMode.isEmpty();
        if (m_tlsTouched)
            form.tls->setCurrentIndex(std::max(0, form.tls->findData(choice.sslMode)));
        break;
    }
    form.name->setText(choice.saveAs);
    form.environment->setCurrentIndex(
        std::max(0, form.environment->findData(environmentKey(choice.environment))));
    updateHints();
}

void ConnectionDialog::askPassword(const QString& profile) {
    m_list->select(ConnectionList::profileEntry(profile));
    m_form->password->setFocus(Qt::OtherFocusReason);
}

ConnectionChoice ConnectionDialog::choice() const {
    const Form& form = *m_form;
    ConnectionChoice choice;
    if (m_list->entry() == ConnectionList::demoEntry())
        return choice;
    choice.password = form.password->text();
    choice.rememberPassword = m_keychain && form.remember->isChecked();
    if (const ConnectionProfile* const profile = currentProfile()) {
        choice.kind = ConnectionChoice::Kind::Profile;
        choice.profile = profile->name;
        choice.environment = profile->environment;
        return choice;
    }
    choice.saveAs = form.name->text().trimmed();
    choice.environment = environmentFromKey(form.environment->currentData().toString());
    if (choice.saveAs.isEmpty())
        choice.rememberPassword = false;
    if (form.mode->current() == stringMode) {
        choice.kind = ConnectionChoice::Kind::ConnectionString;
        choice.connectionString = form.string->text().trimmed();
        return choice;
    }
    choice.kind = ConnectionChoice::Kind::Fields;
    choice.host = form.host->text().trimmed();
    choice.port = form.port->text().toInt();
    choice.database = form.database->text().trimmed();
    choice.user = form.user->text().trimmed();
    choice.sslMode = form.tls->currentData().toString();
    choice.rootCertificate = form.certificate->text().trimmed();
    return choice;
}

void ConnectionDialog::edited() {
    clearReport();
    updateHints();
}

/// Shows what belongs to the chosen entry and says what its fields mean.
void ConnectionDialog::updateHints() {
    Form& form = *m_form;
    const bool demo = m_list->entry() == ConnectionList::demoEntry();
    const ConnectionProfile* const profile = currentProfile();
    const bool fresh = !demo && profile == nullptr;
    const bool string = fresh && form.mode->current() == stringMode;
    const bool fields = fresh && !string;

    if (demo) {
        form.title->setText(tr("Demo workspace"));
        form.sentence->setText(
            tr("An invented agency with 24 clinics and 90 days of figures, in a file on this computer. "
               "Everything works on it, without a server and without a password."));
    } else if (profile != nullptr) {
        form.title->setText(profile->name);
        QStringList words{profile->address()};
        if (profile->environment == Environment::Production)
            words.append(tr("production"));
        else if (profile->environment == Environment::Staging)
            words.append(tr("staging"));
        const QString mode = profile->parameters.value(QStringLiteral("sslmode"));
        if (!mode.isEmpty())
            words.append(tr("TLS: %1").arg(mode));
        form.sentence->setText(words.join(QStringLiteral(" · ")));
    } else {
        form.title->setText(tr("New connection"));
        form.sentence->setText(
            tr("A PostgreSQL or Supabase database. Take the direct connection or the pooler in session "
               "mode (port 5432), and a login of your own."));
    }
    form.links->setVisible(profile != nullptr);
    form.mode->setVisible(fresh);
    form.stringLabel->setVisible(string);
    form.string->setVisible(string);
    for (QWidget* widget : {static_cast<QWidget*>(form.hostLabel), static_cast<QWidget*>(form.host),
             static_cast<QWidget*>(form.portLabel), static_cast<QWidget*>(form.port),
             static_cast<QWidget*>(form.databaseLabel), static_cast<QWidget*>(form.database),
             static_cast<QWidget*>(form.userLabel), static_cast<QWidget*>(form.user),
             static_cast<QWidget*>(form.tlsLabel), static_cast<QWidget*>(form.tls),
             static_cast<QWidget*>(form.certificateLabel), static_cast<QWidget*>(form.certificate),
             static_cast<QWidget*>(form.browse)})
        widget->setVisible(fields);
    form.passwordLabel->setVisible(!demo);
    form.password->setVisible(!demo);
    form.remember->setVisible(!demo);
    form.rememberHint->setVisible(!demo && !m_keychain);
    for (QWidget* widget : {static_cast<QWidget*>(form.rule), static_cast<QWidget*>(form.nameLabel),
             static_cast<QWidget*>(form.name), static_cast<QWidget*>(form.environmentLabel),
             static_cast<QWidget*>(form.environment)})
        widget->setVisible(fresh);

    form.password->setPlaceholderText(
        profile != nullptr && m_keychain ? tr("Empty: the one in the keychain") : QString());
    const bool keeps = profile != nullptr || !form.name->text().trimmed().isEmpty();
    form.remember->setEnabled(m_keychain && keeps && !m_busy);

    const bool replaces
        = std::any_of(m_profiles.cbegin(), m_profiles.cend(), [&](const ConnectionProfile& other) {
              return other.name.compare(form.name->text().trimmed(), Qt::CaseInsensitive) == 0;
          });
    form.nameHint->setText(tr("Replaces the saved connection of this name."));
    form.nameHint->setVisible(fresh && replaces);
    form.environment->setEnabled(keeps && !m_busy);

    // Data of clinics goes over the net only to a server that proved who it is, unless a person says
    // otherwise.
    const bool local = isLocalHost(form.host->text());
    if (!m_tlsTouched)
        form.tls->setCurrentIndex(
            form.tls->findData(local ? QStringLiteral("prefer") : QStringLiteral("verify-full")));
    const QString mode = form.tls->currentData().toString();
    QString hint;
    if (!local && (mode == QLatin1String("disable") || mode == QLatin1String("prefer")))
        hint = tr("Password and data can be read on the way to this server.");
    else if (!local && mode == QLatin1String("require"))
        hint = tr("Another computer could pass itself off as this server.");
    form.tlsHint->setText(hint);
    form.tlsHint->setVisible(fields && !hint.isEmpty());
    const bool checked = mode.startsWith(QLatin1String("verify"));
    form.certificate->setEnabled(checked && !m_busy);
    form.browse->setEnabled(checked && !m_busy);

    m_connect->setText(demo ? tr("Open the demo") : tr("Connect"));
    const bool complete = !string || !form.string->text().trimmed().isEmpty();
    m_test->setEnabled(m_testing || (!m_busy && complete));
    m_connect->setEnabled(!m_busy && complete);
}

void ConnectionDialog::takePasswordFromString() {
    QString text = m_form->string->text();
    const std::optional<QString> password = takePassword(text);
    if (!password)
        return;
    m_form->string->setText(text);
    if (!password->isEmpty())
        m_form->password->setText(*password);
}

/// Puts a saved connection into the form, to be saved under the same name.
void ConnectionDialog::editProfile() {
    const ConnectionProfile* const current = currentProfile();
    if (current == nullptr)
        return;
    const ConnectionProfile profile = *current;
    static const QStringList plain{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("dbname"),
        QStringLiteral("user"), QStringLiteral("sslmode"), QStringLiteral("sslrootcert")};
    ConnectionChoice choice;
    choice.saveAs = profile.name;
    choice.environment = profile.environment;
    QStringList keys = profile.parameters.keys();
    keys.sort();
    const bool simple
        = std::all_of(keys.cbegin(), keys.cend(), [](const QString& key) { return plain.contains(key); });
    if (simple) {
        const auto value
            = [&](const char* key) { return profile.parameters.value(QString::fromLatin1(key)); };
        choice.kind = ConnectionChoice::Kind::Fields;
        choice.host = value("host");
        choice.port = value("port").toInt();
        choice.database = value("dbname");
        choice.user = value("user");
        choice.sslMode = value("sslmode");
        choice.rootCertificate = value("sslrootcert");
    } else {
        choice.kind = ConnectionChoice::Kind::ConnectionString;
        QStringList parts;
        for (const QString& key : std::as_const(keys))
            parts.append(quotedParameter(key, profile.parameters.value(key)));
        choice.connectionString = parts.join(u' ');
    }
    setCurrent(choice);
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
    takePasswordFromString();
    clearReport();
    m_testing = true;
    setBusy(true);
    Q_EMIT testRequested(choice());
}

void ConnectionDialog::connectNow() {
    if (m_busy || !m_connect->isEnabled())
        return;
    takePasswordFromString();
    clearReport();
    m_testing = false;
    setBusy(true);
    Q_EMIT connectRequested(choice());
}

void ConnectionDialog::setBusy(bool busy) {
    m_busy = busy;
    if (!busy)
        m_testing = false;
    m_form->loading->setActive(busy);
    m_form->side->setEnabled(!busy);
    m_form->mode->setEnabled(!busy);
    m_form->links->setEnabled(!busy);
    for (QWidget* widget : std::as_const(m_form->locked))
        widget->setEnabled(!busy);
    m_test->setText(m_testing ? tr("Stop the test") : tr("Test connection"));
    updateHints();
    if (busy && !m_testing)
        m_connect->setText(tr("Connecting…"));
}

void ConnectionDialog::setReport(const ConnectionReport& report) {
    setBusy(false);
    showReport(report);
    const bool refused = std::any_of(report.problems.cbegin(), report.problems.cend(),
        [](const Error& error) { return error.code == ErrorCode::AuthenticationFailed; });
    if (refused && m_form->password->isVisible()) {
        m_form->password->setFocus(Qt::OtherFocusReason);
        m_form->password->selectAll();
    }
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

void ConnectionDialog::forgetPasswords() {
    m_form->password->clear();
    m_form->reveal->setChecked(false);
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
    forgetPasswords();
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
