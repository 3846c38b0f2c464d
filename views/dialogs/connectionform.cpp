// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectionform.h"

#include "views/dialogs/connectiontext.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"
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
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

} // namespace

/// Which of them are shown depends on the subject.
struct ConnectionForm::Fields {
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
    QList<QWidget*> locked; ///< not to be touched while busy
};

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent)
    , m_fields(std::make_unique<Fields>()) {
    build();
    retranslate();
}

ConnectionForm::~ConnectionForm() {
    // The fields outlive this part of the form, and tell of changes while they die.
    const QList<QObject*> children = findChildren<QObject*>();
    for (QObject* const child : children)
        child->disconnect(this);
}

void ConnectionForm::build() {
    Fields& form = *m_fields;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::between);

    auto* head = new QHBoxLayout;
    form.title = new QLabel(this);
    form.title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    head->addWidget(form.title, 1);
    form.links = new QWidget(this);
    auto* links = new QHBoxLayout(form.links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(space::around);
    form.edit = new LinkButton({}, form.links);
    form.remove = new LinkButton({}, form.links);
    links->addWidget(form.edit);
    links->addWidget(form.remove);
    head->addWidget(form.links);
    column->addLayout(head);
    form.sentence = muted(this);
    form.sentence->setWordWrap(true);
    form.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(form.sentence);
    column->addSpacing(space::inside);

    form.mode = new SegmentedControl(this);
    column->addWidget(form.mode, 0, Qt::AlignLeft);

    form.grid = new QGridLayout;
    form.grid->setHorizontalSpacing(space::cards);
    form.grid->setVerticalSpacing(space::between);
    form.grid->setColumnStretch(1, 1);
    const auto field = [&](QLabel*& label, QLineEdit*& edit, const char* name) {
        label = muted(this);
        edit = new QLineEdit(this);
        edit->setObjectName(QString::fromLatin1(name));
        label->setBuddy(edit);
        connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::wasEdited);
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
    form.remember = new QCheckBox(this);
    form.remember->setObjectName(QStringLiteral("remember"));
    form.remember->setChecked(true);
    form.locked.append(form.remember);
    form.grid->addWidget(form.remember, line++, 1, 1, 3);
    form.rememberHint = muted(this);
    form.rememberHint->setWordWrap(true);
    form.rememberHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.rememberHint, line++, 1, 1, 3);
    form.tlsLabel = muted(this);
    form.tls = new QComboBox(this);
    form.tls->setObjectName(QStringLiteral("tls"));
    form.tlsLabel->setBuddy(form.tls);
    form.locked.append(form.tls);
    place(form.tlsLabel, form.tls);
    form.tlsHint = muted(this);
    form.tlsHint->setProperty("tone", QStringLiteral("attention"));
    form.tlsHint->setWordWrap(true);
    form.tlsHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.tlsHint, line++, 1, 1, 3);
    field(form.certificateLabel, form.certificate, "certificate");
    form.browse = new QPushButton(this);
    form.browse->setAutoDefault(false);
    form.browse->setIcon(icon(QStringLiteral("folder-open"), Token::Text));
    form.locked.append(form.browse);
    form.grid->addWidget(form.certificateLabel, line, 0);
    form.grid->addWidget(form.certificate, line, 1);
    form.grid->addWidget(form.browse, line, 2, 1, 2);
    ++line;
    form.rule = new QFrame(this);
    form.rule->setFrameShape(QFrame::NoFrame);
    form.rule->setFixedHeight(space::between);
    form.grid->addWidget(form.rule, line++, 0, 1, 4);
    field(form.nameLabel, form.name, "profileName");
    form.name->setMaxLength(80);
    place(form.nameLabel, form.name);
    form.nameHint = muted(this);
    form.nameHint->setWordWrap(true);
    form.nameHint->setFont(face(TextSize::Secondary));
    form.grid->addWidget(form.nameHint, line++, 1, 1, 3);
    form.environmentLabel = muted(this);
    form.environment = new QComboBox(this);
    form.environment->setObjectName(QStringLiteral("environment"));
    form.environmentLabel->setBuddy(form.environment);
    form.locked.append(form.environment);
    place(form.environmentLabel, form.environment);
    column->addLayout(form.grid);

    connect(form.mode, &SegmentedControl::currentChanged, this, &ConnectionForm::wasEdited);
    connect(form.tls, &QComboBox::activated, this, [this] {
        m_tlsTouched = true;
        wasEdited();
    });
    connect(form.environment, &QComboBox::activated, this, &ConnectionForm::wasEdited);
    connect(form.string, &QLineEdit::editingFinished, this, &ConnectionForm::takePasswordFromString);
    connect(form.reveal, &QAction::toggled, this, [this](bool on) {
        m_fields->password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        m_fields->reveal->setIcon(icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    });
    connect(form.browse, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Root certificate"),
            m_fields->certificate->text(), tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
        if (!file.isEmpty()) {
            m_fields->certificate->setText(file);
            wasEdited();
        }
    });
    connect(form.edit, &QAbstractButton::clicked, this, &ConnectionForm::editRequested);
    connect(form.remove, &QAbstractButton::clicked, this, &ConnectionForm::removeRequested);
}

void ConnectionForm::retranslate() {
    Fields& form = *m_fields;
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
    updateFields();
}

void ConnectionForm::showDemo() {
    m_subject = Subject::Demo;
    updateFields();
}

void ConnectionForm::showProfile(const ConnectionProfile& profile) {
    m_subject = Subject::Profile;
    m_profile = profile;
    updateFields();
}

void ConnectionForm::showNew() {
    m_subject = Subject::New;
    updateFields();
}

void ConnectionForm::setSavedNames(const QStringList& names) {
    m_savedNames = names;
    updateFields();
}

void ConnectionForm::setKeychainAvailable(bool available) {
    m_keychain = available;
    updateFields();
}

void ConnectionForm::setBusy(bool busy) {
    m_busy = busy;
    m_fields->mode->setEnabled(!busy);
    m_fields->links->setEnabled(!busy);
    for (QWidget* widget : std::as_const(m_fields->locked))
        widget->setEnabled(!busy);
    updateFields();
}

void ConnectionForm::fill(const ConnectionChoice& choice) {
    Fields& form = *m_fields;
    switch (choice.kind) {
    case ConnectionChoice::Kind::Demo:
    case ConnectionChoice::Kind::Profile:
        break;
    case ConnectionChoice::Kind::ConnectionString:
        form.mode->setCurrent(stringMode);
        form.string->setText(choice.connectionString);
        takePasswordFromString();
        break;
    case ConnectionChoice::Kind::Fields:
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
    updateFields();
}

ConnectionChoice ConnectionForm::choice() const {
    const Fields& form = *m_fields;
    ConnectionChoice choice;
    if (m_subject == Subject::Demo)
        return choice;
    choice.password = form.password->text();
    choice.rememberPassword = m_keychain && form.remember->isChecked();
    if (m_subject == Subject::Profile) {
        choice.kind = ConnectionChoice::Kind::Profile;
        choice.profile = m_profile.name;
        choice.environment = m_profile.environment;
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

bool ConnectionForm::isComplete() const {
    return !writesString() || !m_fields->string->text().trimmed().isEmpty();
}

bool ConnectionForm::writesString() const {
    return m_subject == Subject::New && m_fields->mode->current() == stringMode;
}

void ConnectionForm::focusPassword() {
    m_fields->password->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::retypePassword() {
    if (!m_fields->password->isVisible())
        return;
    focusPassword();
    m_fields->password->selectAll();
}

void ConnectionForm::forgetPasswords() {
    m_fields->password->clear();
    m_fields->reveal->setChecked(false);
}

void ConnectionForm::wasEdited() {
    updateFields();
    Q_EMIT edited();
}

/// Shows what belongs to the subject and says what its fields mean.
void ConnectionForm::updateFields() {
    Fields& form = *m_fields;
    const bool demo = m_subject == Subject::Demo;
    const bool saved = m_subject == Subject::Profile;
    const bool fresh = m_subject == Subject::New;
    const bool string = writesString();
    const bool fields = fresh && !string;

    if (demo) {
        form.title->setText(tr("Demo workspace"));
        form.sentence->setText(
            tr("An invented agency with 24 clinics and 90 days of figures, in a file on this computer. "
               "Everything works on it, without a server and without a password."));
    } else if (saved) {
        form.title->setText(m_profile.name);
        QStringList words{m_profile.address()};
        if (m_profile.environment == Environment::Production)
            words.append(tr("production"));
        else if (m_profile.environment == Environment::Staging)
            words.append(tr("staging"));
        const QString mode = m_profile.parameters.value(QStringLiteral("sslmode"));
        if (!mode.isEmpty())
            words.append(tr("TLS: %1").arg(mode));
        form.sentence->setText(words.join(QStringLiteral(" · ")));
    } else {
        form.title->setText(tr("New connection"));
        form.sentence->setText(
            tr("A PostgreSQL or Supabase database. Take the direct connection or the pooler in session "
               "mode (port 5432), and a login of your own."));
    }
    form.links->setVisible(saved);
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

    form.password->setPlaceholderText(saved && m_keychain ? tr("Empty: the one in the keychain") : QString());
    const bool keeps = saved || !form.name->text().trimmed().isEmpty();
    form.remember->setEnabled(m_keychain && keeps && !m_busy);

    const bool replaces = m_savedNames.contains(form.name->text().trimmed(), Qt::CaseInsensitive);
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
}

void ConnectionForm::takePasswordFromString() {
    QString text = m_fields->string->text();
    const std::optional<QString> password = takePassword(text);
    if (!password)
        return;
    m_fields->string->setText(text);
    if (!password->isEmpty())
        m_fields->password->setText(*password);
}

void ConnectionForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sevenscale
