// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/credentialsdialog.h"

#include "models/words.h"
#include "services/domain/integrationtypes.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int UsualDays = 60; ///< how long a token of the kind that ends usually holds

/// The field's own memory, which it gives up: setText() drops the history of what was typed, too.
QString take(QLineEdit* field) {
    QString text = field->text();
    field->setText(QString());
    // In place: a trimmed copy would be one more to wipe.
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    while (!text.isEmpty() && text.front().isSpace())
        text.remove(0, 1);
    return text;
}

} // namespace

CredentialsDialog::CredentialsDialog(Subject subject, const Format& format, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_format(format)
    , m_intro(new QLabel(this))
    , m_grid(new QGridLayout)
    , m_another(new LinkButton(tr("Another field"), this))
    , m_expires(new QCheckBox(tr("They expire on"), this))
    , m_day(new QDateEdit(this))
    , m_message(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_replace(new QPushButton(this)) {
    setObjectName(QStringLiteral("credentialsDialog"));
    setWindowTitle(tr("Replace credentials"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::around);
    column->setSpacing(space::between);
    const auto paragraph = [&](const QString& text, QFont::Weight weight = QFont::Normal) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(480);
        label->setFont(face(TextSize::Body, weight));
        column->addWidget(label);
        return label;
    };
    paragraph(m_subject.name, QFont::DemiBold)->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);
    m_intro->setMinimumWidth(480);
    column->addWidget(m_intro);
    column->addSpacing(space::between);

    m_grid->setHorizontalSpacing(space::cards);
    m_grid->setVerticalSpacing(space::between);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(2, 92);
    column->addLayout(m_grid);
    if (const IntegrationType* type = integrationType(m_subject.integrationType)) {
        for (const CredentialField& field : type->credentials)
            addRow(field.name, field.secret);
    } else {
        addRow({}, true);
    }
    column->addWidget(m_another, 0, Qt::AlignLeft);

    column->addSpacing(space::between);
    auto* end = new QHBoxLayout;
    const QDate today = m_format.local(Timestamp::now()).date();
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today);
    m_day->setDate(today.addDays(UsualDays));
    m_day->setEnabled(false);
    m_day->setAccessibleName(tr("They expire on"));
    end->addWidget(m_expires);
    end->addWidget(m_day);
    end->addStretch(1);
    column->addLayout(end);

    column->addSpacing(space::between);
    paragraph(tr("What happens next"), QFont::DemiBold);
    paragraph(
        tr("They take the place of those before. The worker uses them at the next sync; until then the "
           "integration stays as it is. That they were replaced, by whom and when stands in the audit log, "
           "the values do not."));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_message);
    column->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    m_cancel->setAutoDefault(false);
    m_replace->setDefault(true);
    m_replace->setProperty("kind", QStringLiteral("primary"));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_replace);
    column->addLayout(buttons);

    connect(m_another, &QAbstractButton::clicked, this, [this] {
        addRow({}, true);
        m_rows.constLast().name->setFocus();
    });
    connect(m_expires, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_replace, &QPushButton::clicked, this, &CredentialsDialog::start);
    setStage(Stage::WaitingForKey);
    (m_rows.constFirst().name ? m_rows.constFirst().name : m_rows.constFirst().value)->setFocus();
}

CredentialsDialog::~CredentialsDialog() {
    for (const Row& row : std::as_const(m_rows)) {
        QString text = take(row.value);
        wipe(text);
    }
}

void CredentialsDialog::addRow(const QString& fixedName, bool secret) {
    Row row{nullptr, fixedName, new QLineEdit(this), new QLabel(this)};
    const int line = m_grid->rowCount();
    if (fixedName.isEmpty()) {
        row.name = new QLineEdit(this);
        row.name->setPlaceholderText(tr("Name of the field"));
        row.name->setAccessibleName(tr("Name of the field"));
        row.name->setFixedWidth(180);
        m_grid->addWidget(row.name, line, 0);
        connect(row.name, &QLineEdit::textChanged, this, &CredentialsDialog::follow);
    } else {
        auto* label = new QLabel(fixedName, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(row.value);
        m_grid->addWidget(label, line, 0);
    }
    row.value->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    row.value->setAccessibleName(fixedName.isEmpty() ? tr("Value") : fixedName);
    row.value->setPlaceholderText(secret ? tr("Paste or type; nobody sees it") : QString());
    row.value->setDragEnabled(false);
    row.length->setProperty("tone", QStringLiteral("muted"));
    m_grid->addWidget(row.value, line, 1);
    m_grid->addWidget(row.length, line, 2);
    connect(row.value, &QLineEdit::textChanged, this, &CredentialsDialog::follow);
    if (!m_rows.isEmpty())
        setTabOrder(m_rows.constLast().value, row.name ? row.name : row.value);
    if (row.name)
        setTabOrder(row.name, row.value);
    m_rows.append(row);
}

void CredentialsDialog::setKey(const QString& fingerprint) {
    m_intro->setText(tr("They are sealed on this computer to the worker's key %1. Nobody can read them back, "
                        "neither here nor in the database.",
        "fingerprint")
                         .arg(fingerprint));
    // After a failure what went wrong is still to be read.
    if (m_stage == Stage::WaitingForKey)
        say({}, "");
    setStage(Stage::Typing);
}

void CredentialsDialog::setKeyError(const Error& error) {
    m_intro->setText(
        tr("Credentials are sealed on this computer, so that nobody but the worker can read them."));
    setStage(Stage::WaitingForKey);
    say(error.code == ErrorCode::NotFound
            ? tr("No worker has registered a key to seal to (worker_keys), so nothing can be replaced yet.")
            : tr("The worker's key cannot be used: %1").arg(Words::error(error)),
        "critical");
}

void CredentialsDialog::setFailed(const Error& error, bool sealed) {
    setStage(sealed ? Stage::Sealed : Stage::Typing);
    if (error.code == ErrorCode::Conflict)
        say(tr("The worker's key was replaced meanwhile. Nothing was saved; type them once more."),
            "critical");
    else if (sealed)
        say(tr("Nothing was saved: %1 They stay sealed here until the window closes.")
                .arg(Words::error(error)),
            "critical");
    else
        say(tr("Nothing was saved: %1").arg(Words::error(error)), "critical");
}

void CredentialsDialog::start() {
    const bool again = m_stage == Stage::Sealed;
    setStage(Stage::Saving);
    say(tr("Saving…"), "muted");
    if (again)
        Q_EMIT retryRequested();
    else
        Q_EMIT replaceRequested();
}

QList<CredentialValue> CredentialsDialog::takeValues() {
    QList<CredentialValue> values;
    for (const Row& row : std::as_const(m_rows)) {
        CredentialValue value{row.name ? row.name->text().trimmed() : row.fixedName, take(row.value)};
        if (!value.name.isEmpty() && !value.value.isEmpty())
            values.append(std::move(value));
    }
    return values;
}

std::optional<Timestamp> CredentialsDialog::expiresAt() const {
    if (!m_expires->isChecked())
        return std::nullopt;
    return Timestamp::fromDateTime(QDateTime(m_day->date(), QTime(23, 59, 59), m_format.timeZone()));
}

/// At least one value, each of the person's own fields with a name, and no name twice.
bool CredentialsDialog::complete() const {
    QStringList names;
    for (const Row& row : m_rows) {
        const QString value = row.value->text(); // shared, not copied
        if (std::all_of(value.cbegin(), value.cend(), [](QChar c) { return c.isSpace(); }))
            continue;
        const QString name = row.name ? row.name->text().trimmed() : row.fixedName;
        if (name.isEmpty() || names.contains(name))
            return false;
        names.append(name);
    }
    return !names.isEmpty();
}

void CredentialsDialog::setStage(Stage stage) {
    m_stage = stage;
    const bool typing = stage == Stage::Typing || stage == Stage::WaitingForKey;
    for (const Row& row : std::as_const(m_rows)) {
        row.value->setEnabled(typing);
        if (row.name)
            row.name->setEnabled(typing);
    }
    m_another->setEnabled(typing);
    m_expires->setEnabled(typing);
    m_day->setEnabled(typing && m_expires->isChecked());
    m_replace->setText(stage == Stage::Sealed ? tr("Try again") : tr("Replace credentials"));
    follow();
}

void CredentialsDialog::follow() {
    for (const Row& row : std::as_const(m_rows)) {
        const auto characters = static_cast<int>(row.value->text().size());
        row.length->setText(characters == 0 || row.value->echoMode() == QLineEdit::Normal
                ? QString()
                : tr("%Ln character(s)", nullptr, characters));
    }
    m_replace->setEnabled(m_stage == Stage::Sealed || (m_stage == Stage::Typing && complete()));
}

void CredentialsDialog::say(const QString& text, const char* tone) {
    m_message->setText(text);
    m_message->setProperty("tone", QLatin1String(tone));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

} // namespace sevenscale
