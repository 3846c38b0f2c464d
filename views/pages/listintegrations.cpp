// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listintegrations.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/integrationtypes.h"
#include "services/domain/status.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"

namespace sevenscale {
namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 SoonSeconds = 7 * 86'400;

} // namespace

IntegrationsPage::IntegrationsPage(QWidget* parent)
    : TypedListPage(pagekey::integrations, new IntegrationsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("last_sync"), true}, {});
    build();
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_metrics.create(pane(), QStringLiteral("metrics"));
    m_config.create(pane(), QStringLiteral("config"));
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    connect(m_jumps, &JumpList::activated, this, &IntegrationsPage::jump);
    reword();
}

QString IntegrationsPage::title() const {
    return tr("Integrations");
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
    m_metrics.word(tr("Figures"));
    m_config.word(tr("Configuration"));
}

void IntegrationsPage::copyDocuments(Integration& to, const Integration& from) const {
    to.config = from.config;
    to.metrics = from.metrics;
}

void IntegrationsPage::clearDetail() {
    m_metrics.show(std::nullopt);
    m_config.show(std::nullopt);
}

void IntegrationsPage::present(const Integration& row, const IntegrationDetail* detail) {
    const Timestamp now = Timestamp::now();
    const IntegrationState state = integrationStateFromKey(row.state);
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
            tr("Such an integration is usually read every few hours."));
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
