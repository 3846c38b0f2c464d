// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/agentconfigdialog.h"

#include "models/words.h"
#include "services/domain/jsonspan.h"
#include "views/dialogs/configversions.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/diffview.h"
#include "views/widgets/jsoneditor.h"
#include "views/widgets/jsonform.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

constexpr QSize Wished(920, 680);
constexpr int LongestNote = 500; ///< as the schema has it

/// A document on one line is shown formatted; one that somebody has laid out stays as it is.
QString laidOut(const std::optional<JsonText>& config) {
    if (!config)
        return QStringLiteral("{}");
    return config->text.contains(u'\n') ? config->text : formattedJson(config->text);
}

} // namespace

AgentConfigDialog::AgentConfigDialog(const QString& name, Tab tab, const Format& format, QWidget* parent)
    : QDialog(parent)
    , m_format(format)
    , m_name(name) {
    setObjectName(QStringLiteral("agentConfigDialog"));
    build();
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    const QSize most = parent ? parent->window()->size() - QSize(64, 64) : Wished;
    resize(Wished.boundedTo(most).expandedTo(minimumSizeHint()));
    retranslate();
    updateState();
}

void AgentConfigDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::around, space::groups, space::around);
    column->setSpacing(space::between);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    column->addWidget(m_title);
    m_banner = new BannerBar(this);
    m_banner->setBoxed(true);
    m_banner->hide();
    column->addWidget(m_banner);

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("configTabs"));
    auto* formPage = new QWidget;
    auto* formColumn = new QVBoxLayout(formPage);
    formColumn->setContentsMargins(0, 0, 0, 0);
    m_formNote = new QLabel(formPage);
    m_formNote->setProperty("tone", QStringLiteral("critical"));
    m_formNote->setWordWrap(true);
    m_formNote->setContentsMargins(0, space::cards, 0, 0);
    m_form = new JsonForm(formPage);
    formColumn->addWidget(m_formNote);
    formColumn->addWidget(m_form, 1);
    auto* jsonPage = new QWidget;
    auto* jsonColumn = new QVBoxLayout(jsonPage);
    jsonColumn->setContentsMargins(0, space::cards, 0, 0);
    m_json = new JsonEditor(jsonPage);
    jsonColumn->addWidget(m_json);
    m_versions = new ConfigVersions(m_format, this);
    m_tabs->addTab(formPage, {});
    m_tabs->addTab(jsonPage, {});
    m_tabs->addTab(m_versions, {});
    m_conflict = new DiffView(this);
    m_conflict->setObjectName(QStringLiteral("conflictDiff"));
    m_conflict->hide();
    column->addWidget(m_tabs, 1);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::between);
    m_noteTitle = new QLabel(this);
    m_note = new QLineEdit(this);
    m_note->setObjectName(QStringLiteral("configNote"));
    m_note->setMaxLength(LongestNote);
    m_noteTitle->setBuddy(m_note);
    m_close = new QPushButton(this);
    m_close->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("saveConfig"));
    m_save->setAutoDefault(false);
    m_save->setProperty("kind", QStringLiteral("primary"));
    foot->addWidget(m_noteTitle);
    foot->addWidget(m_note, 1);
    foot->addSpacing(space::around);
    foot->addWidget(m_close);
    foot->addWidget(m_save);
    column->addLayout(foot);

    connect(m_tabs, &QTabWidget::currentChanged, this, &AgentConfigDialog::tabChosen);
    connect(m_form, &JsonForm::edited, this, &AgentConfigDialog::formEdited);
    connect(m_json, &JsonEditor::edited, this, &AgentConfigDialog::jsonEdited);
    connect(m_versions, &ConfigVersions::moreRequested, this, &AgentConfigDialog::versionsRequested);
    connect(m_versions, &ConfigVersions::restoreRequested, this, &AgentConfigDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &AgentConfigDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AgentConfigDialog::save);
    connect(m_banner, &BannerBar::actionActivated, this, &AgentConfigDialog::bannerAction);
    connect(m_banner, &BannerBar::secondActionActivated, this, &AgentConfigDialog::bannerSecondAction);
}

void AgentConfigDialog::setAgent(const AgentRecord& agent) {
    m_agent = agent;
    m_name = agent.name;
    m_stored = laidOut(agent.config);
    m_text = m_stored;
    showText();
    retranslate();
    updateState();
}

void AgentConfigDialog::setVersions(qint64 before, const QList<ConfigVersion>& versions) {
    m_versions->setVersions(versions, before == 0, versions.size() == VersionsAtOnce);
    wordBanner();
}

void AgentConfigDialog::setVersionsError(const Error& error) {
    m_versions->setProblem(tr("The versions could not be read. %1").arg(Words::error(error)));
}

bool AgentConfigDialog::isChanged() const {
    return m_agent && (!m_form->isValid() || !sameJson(m_text, m_stored));
}

/// Puts the document into the tab that is shown.
void AgentConfigDialog::showText() {
    const bool readable = !mistakeInObject(m_text);
    m_formNote->setVisible(!readable);
    m_form->setVisible(readable);
    if (readable && m_form->document() != m_text)
        m_form->setDocument(m_text);
    m_json->setText(m_text);
    if (m_theirs)
        m_conflict->setTexts(formattedJson(laidOut(m_theirs->config)), formattedJson(m_text));
}

void AgentConfigDialog::tabChosen() {
    // A field that holds no value yet has to be seen to be mended.
    if (!m_form->isValid() && m_tabs->currentIndex() == static_cast<int>(Tab::Json)) {
        m_tabs->setCurrentIndex(static_cast<int>(Tab::Form));
        return;
    }
    showText();
    updateState();
}

void AgentConfigDialog::formEdited() {
    m_text = m_form->document();
    updateState();
}

void AgentConfigDialog::jsonEdited() {
    m_text = m_json->text();
    updateState();
}

void AgentConfigDialog::updateState() {
    const bool ready = m_agent && !m_busy && !m_ended;
    const bool readable = m_form->isValid() && !mistakeInObject(m_text);
    const bool changed = isChanged();
    m_form->setEnabled(ready);
    m_json->setReadOnly(!ready);
    m_note->setEnabled(ready);
    const bool decided = m_asking != Asking::Conflict;
    m_save->setEnabled(ready && changed && readable && decided);
    m_save->setToolTip(!ready || (changed && readable) ? QString()
            : !changed                                 ? tr("Nothing was changed.")
            : m_form->isValid()                        ? tr("The JSON holds a mistake.")
                                : tr("A field of the form holds no value of its kind."));
    m_versions->setEdited(m_text, changed && readable);
    m_versions->setRestoring(ready && !changed,
        changed ? tr("There are changes that were not saved. Save them, or close and discard them.")
                : QString());
    if (m_asking == Asking::Discard && !changed)
        ask(Asking::Nothing);
}

void AgentConfigDialog::save() {
    if (!m_save->isEnabled())
        return;
    ask(Asking::Nothing);
    setBusy(true);
    Q_EMIT saveRequested({m_text}, m_note->text().trimmed(), m_agent->rowVersion);
}

void AgentConfigDialog::restore(qint64 version) {
    if (!m_agent || m_busy)
        return;
    ask(Asking::Nothing);
    setBusy(true);
    const QString typed = m_note->text().trimmed();
    Q_EMIT restoreRequested(version,
        typed.isEmpty() ? tr("Version %1 restored").arg(Format::count(version)) : typed, m_agent->rowVersion);
}

void AgentConfigDialog::setBusy(bool busy) {
    m_busy = busy;
    updateState();
}

void AgentConfigDialog::setConflict(const AgentRecord& theirs) {
    m_busy = false;
    if (theirs.config && sameJson(theirs.config->text, m_text)) {
        setAgent(theirs);
        return ask(Asking::Same);
    }
    m_theirs = theirs;
    if (m_tabs->indexOf(m_conflict) < 0)
        m_tabs->addTab(m_conflict, tr("Theirs and yours"));
    m_tabs->setCurrentWidget(m_conflict);
    showText();
    ask(Asking::Conflict);
    // Who it was, the versions tell.
    Q_EMIT versionsRequested(0);
}

void AgentConfigDialog::setError(const Error& error) {
    m_error = error;
    m_busy = false;
    ask(Asking::Problem);
}

void AgentConfigDialog::end() {
    m_ended = true;
    m_busy = false;
    if (!isChanged())
        return QDialog::reject();
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Json));
    ask(Asking::Ended);
}

void AgentConfigDialog::ask(Asking what) {
    m_asking = what;
    m_banner->setVisible(what != Asking::Nothing);
    wordBanner();
    updateState();
}

QString AgentConfigDialog::problem() const {
    if (m_agent && m_error.code == ErrorCode::InvalidInput)
        return tr("Dots stand where no secret is stored. Type the secret, or take the member out.");
    if (m_agent && m_error.code == ErrorCode::Conflict)
        return tr("Somebody else changed this configuration meanwhile: look at its newest version, and "
                  "restore again if "
                  "you still want to.");
    return Words::error(m_error);
}

void AgentConfigDialog::wordBanner() {
    m_banner->setAction({});
    m_banner->setSecondAction({});
    switch (m_asking) {
    case Asking::Nothing:
        return;
    case Asking::Conflict: {
        const auto newest = m_versions->newest();
        const QString detail
            = tr("Nothing was written, and nothing is lost. Below, − is theirs and + is yours; what "
                 "you go on changing shows there, too.");
        m_banner->setMessage(State::Attention,
            newest && newest->changedBy
                ? tr("%1 changed this configuration at %2, while you were editing it.")
                      .arg(*newest->changedBy, m_format.shortMoment(newest->at))
                : tr("Somebody else changed this configuration while you were editing it."),
            detail);
        m_banner->setAction(tr("Save yours over it"));
        m_banner->setSecondAction(tr("Take theirs"));
        return;
    }
    case Asking::Same:
        m_banner->setMessage(State::Active, tr("Somebody else made the same change meanwhile."),
            tr("There is nothing left to save."));
        return;
    case Asking::Discard:
        m_banner->setMessage(State::Attention, tr("What you changed was not saved."));
        m_banner->setAction(tr("Go on editing"));
        m_banner->setSecondAction(tr("Discard it"));
        return;
    case Asking::Ended:
        m_banner->setMessage(State::Critical, tr("The console has left this database. Nothing was written."),
            tr("What you typed can still be copied."));
        return;
    case Asking::Problem:
        m_banner->setMessage(State::Critical,
            m_agent ? tr("Nothing was written.") : tr("The configuration could not be read."), problem());
        return;
    }
}

void AgentConfigDialog::bannerAction() {
    if (m_asking == Asking::Discard)
        return ask(Asking::Nothing);
    if (m_asking != Asking::Conflict || !m_theirs)
        return;
    // Knowingly over theirs, which stays a version.
    m_agent = m_theirs;
    m_stored = laidOut(m_agent->config);
    m_theirs.reset();
    ask(Asking::Nothing);
    m_tabs->removeTab(m_tabs->indexOf(m_conflict));
    save();
}

void AgentConfigDialog::bannerSecondAction() {
    if (m_asking == Asking::Discard)
        return QDialog::reject();
    if (m_asking != Asking::Conflict || !m_theirs)
        return;
    const AgentRecord theirs = *m_theirs;
    m_theirs.reset();
    ask(Asking::Nothing);
    m_tabs->removeTab(m_tabs->indexOf(m_conflict));
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Json)); // where Ctrl+Z brings mine back
    setAgent(theirs);
}

void AgentConfigDialog::reject() {
    if (m_busy)
        return;
    if (!isChanged() || m_asking == Asking::Discard || m_ended)
        return QDialog::reject();
    ask(Asking::Discard);
}

void AgentConfigDialog::retranslate() {
    setWindowTitle(tr("Configuration"));
    m_title->setText(tr("Configuration of %1", "an agent").arg(m_name));
    m_tabs->setTabText(static_cast<int>(Tab::Form), tr("Form"));
    m_tabs->setTabText(static_cast<int>(Tab::Json), tr("JSON"));
    m_tabs->setTabText(static_cast<int>(Tab::Versions), tr("Versions"));
    if (const int at = m_tabs->indexOf(m_conflict); at >= 0)
        m_tabs->setTabText(at, tr("Theirs and yours"));
    m_formNote->setText(tr("The JSON holds a mistake: mend it there, then the form shows it again."));
    m_conflict->setAccessibleName(tr("Theirs and yours"));
    m_noteTitle->setText(tr("Note"));
    m_note->setPlaceholderText(tr("Why, for whoever looks at the versions later"));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save the configuration"));
    wordBanner();
}

void AgentConfigDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateState();
    }
    QDialog::changeEvent(event);
}

} // namespace sevenscale
