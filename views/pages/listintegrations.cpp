// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listintegrations.h"

#include "models/commandwords.h"
#include "models/insighttext.h"
#include "models/integrationmatrixmodel.h"
#include "models/words.h"
#include "services/domain/command.h"
#include "services/domain/integrationtypes.h"
#include "services/domain/status.h"
#include "views/pages/commandrows.h"
#include "views/pages/integrationmatrix.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"

#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace sevenscale {
namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 SoonSeconds = 7 * 86'400;

State stateOfAttempt(const SyncAttempt& attempt) {
    if (attempt.status == u"succeeded")
        return State::Ok;
    if (attempt.status == u"failed")
        return State::Critical;
    return attempt.status == u"running" ? State::Active : State::Off;
}

QString attemptWord(const QString& status) {
    if (status == u"succeeded")
        return IntegrationsPage::tr("succeeded", "a sync");
    if (status == u"failed")
        return IntegrationsPage::tr("failed", "a sync");
    if (status == u"running")
        return IntegrationsPage::tr("running", "a sync");
    return status == u"cancelled" ? IntegrationsPage::tr("cancelled", "a sync") : tamed(status, 40);
}

} // namespace

IntegrationsPage::IntegrationsPage(QWidget* parent)
    : TypedListPage(pagekey::integrations, new IntegrationsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("last_sync"), true}, {});
    const auto ask = [this](CommandKind kind, const char* icon) {
        actions()->add(commandKindKey(kind), QLatin1String(icon), RowActions::Rows::Many, leastRole(kind));
    };
    ask(CommandKind::Sync, "refresh-cw");
    actions()->add(CredentialsAction, QStringLiteral("key-round"), RowActions::Rows::One, Role::Admin);
    ask(CommandKind::Connect, "link");
    ask(CommandKind::Disconnect, "unlink");
    actions()->add(PayloadsAction, QStringLiteral("database"), RowActions::Rows::One, Role::Viewer);
    build();
    buildMatrix();
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_commands = new CommandRows(pane());
    auto* attempts = new QWidget;
    auto* attemptLines = new QVBoxLayout(attempts);
    attemptLines->setContentsMargins(0, 0, 0, 0);
    m_attempts = new PaneRows(attempts);
    m_lastFailure = new PaneText(attempts);
    attemptLines->addWidget(m_attempts);
    attemptLines->addWidget(m_lastFailure);
    pane()->addSection(QStringLiteral("attempts"), {}, attempts)->hide();
    m_metrics.create(pane(), QStringLiteral("metrics"));
    m_config.create(pane(), QStringLiteral("config"));
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    connect(m_jumps, &JumpList::activated, this, &IntegrationsPage::jump);
    reword();
}

// The matrix
// --------------------------------------------------------------------------------------------------------

void IntegrationsPage::buildMatrix() {
    m_matrix = new IntegrationMatrix(std::make_unique<IntegrationMatrixModel>());
    addMode(MatrixMode, m_matrix);
    // What applies to the list applies to the matrix; what is hidden asks for nothing.
    connect(listModel(), &PagedTableModel::queryChanged, this, [this] {
        if (mode() == MatrixMode)
            m_matrix->model()->setFilter(filter());
    });
    connect(m_matrix, &IntegrationMatrix::activated, this, [this](const QString& id) { openDetail(id); });
    connect(m_matrix, &IntegrationMatrix::moved, this, [this](const QString& id) {
        if (!detailId().isEmpty() && !id.isEmpty())
            openDetail(id);
    });
    connect(m_matrix, &IntegrationMatrix::menuRequested, this, &IntegrationsPage::showMenu);
}

void IntegrationsPage::refreshMatrix() {
    if (mode() != MatrixMode)
        return;
    if (m_matrix->model()->filter() != filter())
        m_matrix->model()->setFilter(filter());
    m_matrix->model()->refresh();
}

void IntegrationsPage::showMenu(const QString& id, const QPoint& position) {
    QMenu menu;
    menu.setToolTipsVisible(true);
    actions()->aim({id}, [&](const QString& action) { return applies(action, id); });
    menu.addActions(actions()->offered());
    menu.exec(position);
}

bool IntegrationsPage::isSettled() const {
    const auto status = m_matrix->model()->status();
    return ListPage::isSettled()
        && (mode() != MatrixMode || status == PagedTableModel::Status::Ready
            || status == PagedTableModel::Status::Failed);
}

void IntegrationsPage::startOver() {
    ListPage::startOver();
    m_matrix->model()->startOver();
}

// Words
// ---------------------------------------------------------------------------------------------------------

QString IntegrationsPage::title() const {
    return tr("Integrations");
}

void IntegrationsPage::reword() {
    ListPage::reword();
    if (!m_matrix)
        return;
    m_matrix->model()->setFormat(format());
    m_matrix->reword();
    setModeWords(MatrixMode, tr("Matrix"));
}

void IntegrationsPage::wordActions() {
    for (const CommandKind kind : {CommandKind::Sync, CommandKind::Connect, CommandKind::Disconnect}) {
        const QString key = commandKindKey(kind);
        actions()->action(key)->setText(CommandWords::kind(key));
    }
    actions()->action(CredentialsAction)->setText(tr("Replace credentials…"));
    actions()->action(PayloadsAction)->setText(tr("Raw data…"));
}

std::optional<IntegrationState> IntegrationsPage::stateOfRow(const QString& id) const {
    if (const Integration* row = model()->record(id))
        return integrationStateFromKey(row->state);
    if (const MatrixCell* cell = m_matrix->model()->cell(m_matrix->model()->indexOf(id)))
        return cell->state;
    return id == detailId() ? m_state : std::nullopt;
}

bool IntegrationsPage::applies(const QString& action, const QString& id) const {
    const auto kind = commandKindFromKey(action);
    if (!kind) {
        const Integration* row = model()->record(id);
        return action != CredentialsAction || !row || row->clientId; // without a clinic there is no account
    }
    if (!id.startsWith(QLatin1String("integrations:")))
        return false; // another program's account: nobody can be asked for it
    const auto state = stateOfRow(id);
    return !state || (kind == CommandKind::Connect && state != IntegrationState::Connected)
        || (kind == CommandKind::Disconnect && state != IntegrationState::Disconnected)
        || kind == CommandKind::Sync;
}

void IntegrationsPage::roleChanged() {
    ListPage::roleChanged();
    m_commands->setRole(role());
}

QStringList IntegrationsPage::panelFacets() const {
    return {
        QStringLiteral("state"), QStringLiteral("type"), QStringLiteral("status"), QStringLiteral("client")};
}

ListPage::Texts IntegrationsPage::texts() const {
    return {tr("Add a filter: type:google_ads, sync<last-24h, expires<2026-12-31"), QStringLiteral("plug"),
        tr("No integrations yet"),
        tr("What the clinics are connected to appears here: calendars, ads, messages."),
        tr("No integration matches"), tr("The integrations could not be loaded."),
        tr("The integrations could not be refreshed; these are older."),
        tr("This integration could not be read.")};
}

QString IntegrationsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln integration(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln integration(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln integration(s)", nullptr, rows);
}

QString IntegrationsPage::facetKey() const {
    return QStringLiteral("state");
}

QList<Facet> IntegrationsPage::facets() const {
    QList<Facet> result;
    for (const IntegrationState state : {IntegrationState::Error, IntegrationState::Attention,
             IntegrationState::Disconnected, IntegrationState::Connected})
        result.append(
            {integrationStateKey(state), Words::integrationState(state), {}, stateOf(state), true, false});
    return result;
}

QString IntegrationsPage::nameOf(const QString& key, qint64 id) const {
    for (const Integration& row : model()->records()) {
        if (key == u"client" && row.clientId && row.clientId->value == id)
            return row.clientName.value_or(QString());
    }
    return {};
}

void IntegrationsPage::wordPane() {
    pane()->section(QStringLiteral("record"))->setTitle(tr("Record"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
    pane()->section(QStringLiteral("attempts"))->setTitle(tr("Sync attempts"));
    m_metrics.word(tr("Figures"));
    m_config.word(tr("Configuration"));
}

void IntegrationsPage::copyDocuments(Integration& to, const Integration& from) const {
    to.config = from.config;
    to.metrics = from.metrics;
}

void IntegrationsPage::clearDetail() {
    presentAttempts({});
    m_metrics.show(std::nullopt);
    m_config.show(std::nullopt);
}

/// When, how long, how many rows, and what came of it; what the newest failure said stands below, in full.
void IntegrationsPage::presentAttempts(const QList<SyncAttempt>& attempts) {
    QList<PaneRow> rows;
    const SyncAttempt* failure = nullptr;
    for (const SyncAttempt& attempt : attempts) {
        PaneRow row;
        row.mark = stateOfAttempt(attempt);
        row.text = format().shortMoment(attempt.startedAt);
        QStringList told{attemptWord(attempt.status)};
        if (attempt.records)
            told.append(tr("%Ln record(s)", nullptr,
                static_cast<int>(std::min<qint64>(*attempt.records, std::numeric_limits<int>::max()))));
        if (attempt.finishedAt && attempt.finishedAt->isFinite() && *attempt.finishedAt >= attempt.startedAt)
            told.append(Format::duration(
                static_cast<double>(attempt.finishedAt->microseconds - attempt.startedAt.microseconds)
                / 1'000));
        row.trailing = dotted(told);
        row.tooltip = format().wholeMoment(attempt.startedAt);
        if (attempt.error)
            row.tooltip += QLatin1Char('\n') % tamed(*attempt.error);
        if (attempt.commandId)
            row.tooltip += QLatin1Char('\n') % tr("Somebody asked for it.");
        if (attempt.error && !failure)
            failure = &attempt;
        rows.append(row);
    }
    m_attempts->setRows(rows);
    m_lastFailure->setText(
        failure ? tr("Last error, %1").arg(format().shortMoment(failure->startedAt)) : QString(),
        failure ? tamed(*failure->error) : QString());
    pane()->section(QStringLiteral("attempts"))->setVisible(!attempts.isEmpty());
}

void IntegrationsPage::present(const Integration& row, const IntegrationDetail* detail) {
    const Timestamp now = Timestamp::now();
    const IntegrationState state = integrationStateFromKey(row.state);
    m_state = state;
    m_matrix->setShown(model()->idOf(row));
    const QString brand = tamed(Words::integrationType(row.integrationType), 60);
    const QString client = row.clientName ? tamed(*row.clientName, 120) : QString();
    pane()->setState(stateOf(state), Words::integrationState(state));
    pane()->setIdentifier(QLatin1Char('#') % Format::count(row.id.value));
    pane()->setTitle(dotted({brand, client}));
    pane()->setSubtitle(
        row.createdAt ? tr("connected first on %1").arg(format().shortMoment(*row.createdAt)) : QString());

    const auto secondsTo
        = [&](const Timestamp& moment) { return (moment.microseconds - now.microseconds) / Second; };
    PaneFigure sync{tr("Last sync"), Format::dash(), {}, tr("never synced")};
    bool late = false;
    if (row.lastSync && row.lastSync->isFinite()) {
        sync.figure = Format::ago(*row.lastSync, now);
        sync.note = format().shortMoment(*row.lastSync, now);
        late = -secondsTo(*row.lastSync) > staleAfterSeconds(row.integrationType);
    }
    PaneFigure expiry{tr("Credentials"), Format::dash(), {}, tr("no end is known")};
    std::optional<qint64> left;
    if (row.credentialsExpiresAt && row.credentialsExpiresAt->isFinite()) {
        left = secondsTo(*row.credentialsExpiresAt);
        expiry.figure = *left < 0 ? tr("expired") : Format::age(*left);
        expiry.note = tr("until %1").arg(format().shortMoment(*row.credentialsExpiresAt, now));
    }
    pane()->setFigures({sync, expiry});

    BannerBar* banner = pane()->banner();
    banner->setAction({});
    banner->setLink({});
    banner->show();
    if (left && *left < 0)
        banner->setMessage(State::Critical, tr("The credentials have expired"),
            tr("Ask the clinic to sign in to %1 again.").arg(brand));
    else if (state == IntegrationState::Error)
        banner->setMessage(State::Critical, tr("%1 reports an error").arg(brand),
            tr("What it answered is in the data below, or in the clinic's log."));
    else if (left && *left < SoonSeconds)
        banner->setMessage(State::Attention, tr("The credentials expire soon"),
            tr("Ask the clinic to sign in to %1 again in time.").arg(brand));
    else if (late && state == IntegrationState::Connected)
        banner->setMessage(State::Attention, tr("Connected, but without a sync for long"),
            tr("%1 is usually synced within %2.", "a brand, a time")
                .arg(brand, Format::age(staleAfterSeconds(row.integrationType))));
    else
        banner->hide();

    const auto moment
        = [this](const std::optional<Timestamp>& at) { return at ? format().shortMoment(*at) : QString(); };
    m_record->setProperties({{tr("Clinic"), client, tr("This integration belongs to no clinic.")},
        {tr("Status, stored"), row.status ? tamed(*row.status, 80) : QString(),
            tr("No status has been recorded.")},
        {tr("Kept in"),
            row.source == u"client_integrations" ? tr("accounts only (client_integrations)") : row.source,
            {}},
        {tr("Last sync"), row.lastSync ? format().preciseMoment(*row.lastSync) : QString(),
            row.lastSync ? format().wholeMoment(*row.lastSync) : tr("It has never been synced.")},
        {tr("Created"), moment(row.createdAt), {}}, {tr("Changed"), moment(row.updatedAt), {}}});
    if (detail) {
        presentAttempts(detail->attempts);
        m_metrics.show(row.metrics);
        m_config.show(row.config);
    }
    QList<Jump> jumps{{tr("All %1 integrations", "a brand").arg(brand), pagekey::integrations,
        PageFilter().is(QStringLiteral("type"), row.integrationType).text()}};
    if (row.clientId) {
        const QString filter = PageFilter().is(QStringLiteral("client"), row.clientId->value).text();
        jumps.append({tr("The clinic"), pagekey::clients,
            PageFilter().is(QStringLiteral("id"), row.clientId->value).text()});
        jumps.append({tr("Integrations of this clinic"), pagekey::integrations, filter});
        jumps.append({tr("Log of this clinic"), pagekey::logs, filter});
    }
    m_jumps->setJumps(jumps);
}

} // namespace sevenscale
