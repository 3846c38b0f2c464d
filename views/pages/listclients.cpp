// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listclients.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"

#include <QVBoxLayout>

#include <limits>

namespace sevenscale {
namespace {

constexpr int TrendCount = 4;
constexpr double Gap = std::numeric_limits<double>::quiet_NaN();

template <typename Value> double orGap(const std::optional<Value>& value) {
    return value ? static_cast<double>(*value) : Gap;
}

} // namespace

ClientsPage::ClientsPage(QWidget* parent)
    : TypedListPage(pagekey::clients, new ClientsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("name"), false}, {});
    build();
    auto* trends = new QWidget;
    auto* column = new QVBoxLayout(trends);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (int i = 0; i < TrendCount; ++i) {
        m_trends.append(new PaneTrend(trends));
        column->addWidget(m_trends.last());
    }
    pane()->addSection(QStringLiteral("days"), {}, trends)->hide();
    m_integrations = new PaneRows;
    pane()->addSection(QStringLiteral("integrations"), {}, m_integrations)->hide();
    m_insights = new PaneRows;
    pane()->addSection(QStringLiteral("insights"), {}, m_insights)->hide();
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_contact = new PaneRows;
    pane()->addSection(QStringLiteral("contact"), {}, m_contact);
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    for (PaneRows* rows : {m_integrations, m_insights})
        connect(rows, &PaneRows::activated, this, &ClientsPage::jump);
    connect(m_jumps, &JumpList::activated, this, &ClientsPage::jump);
    reword();
}

QString ClientsPage::title() const {
    return tr("Clinics");
}

QStringList ClientsPage::panelFacets() const {
    return {QStringLiteral("status"), QStringLiteral("plan"), QStringLiteral("city"),
        QStringLiteral("specialty"), QStringLiteral("integrations")};
}

ListPage::Texts ClientsPage::texts() const {
    return {tr("Add a filter: city:Recife, plan:pro, performance<60"), QStringLiteral("hospital"),
        tr("No clinics yet"),
        tr("The clinics that the agency looks after appear here. Add the first one in the program that "
           "registers them."),
        tr("No clinic matches"), tr("The clinics could not be loaded."),
        tr("The clinics could not be refreshed; these are older."), tr("This clinic could not be read.")};
}

QString ClientsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln clinic(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln clinic(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln clinic(s)", nullptr, rows);
}

QString ClientsPage::facetKey() const {
    return QStringLiteral("status");
}

QList<Facet> ClientsPage::facets() const {
    QList<Facet> result;
    for (const auto& status :
        {QStringLiteral("critical"), QStringLiteral("attention"), QStringLiteral("operational")})
        result.append(
            {status, Words::clientStatus(status), {}, stateOf(clientStatusOf(status)), true, false});
    return result;
}

QString ClientsPage::nameOf(const QString& key, qint64 id) const {
    const Client* row = key == u"client" ? model()->record(QString::number(id)) : nullptr;
    return row ? row->name : QString();
}

void ClientsPage::wordPane() {
    pane()->section(QStringLiteral("days"))->setTitle(tr("Last days"));
    pane()->section(QStringLiteral("integrations"))->setTitle(tr("Integrations"));
    pane()->section(QStringLiteral("insights"))->setTitle(tr("Insights"));
    pane()->section(QStringLiteral("record"))->setTitle(tr("Record"));
    pane()->section(QStringLiteral("contact"))->setTitle(tr("Contact"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
}

void ClientsPage::clearDetail() {
    for (const auto& key :
        {QStringLiteral("days"), QStringLiteral("integrations"), QStringLiteral("insights")})
        pane()->section(key)->hide();
}

void ClientsPage::present(const Client& row, const ClientDetail* detail) {
    pane()->setState(stateOf(clientStatusOf(row.status ? QStringView(*row.status) : QStringView())),
        Words::clientStatus(row.status));
    pane()->setIdentifier(QLatin1Char('#') % Format::count(row.id.value));
    pane()->setTitle(tamed(row.name, 200));
    QStringList about{tamed(row.specialty, 80), tamed(row.city.value_or(QString()), 80)};
    if (row.plan)
        about.append(tr("plan %1").arg(Words::plan(row.plan)));
    if (row.createdAt && row.createdAt->isFinite())
        about.append(tr("client since %1").arg(Format::day(format().local(*row.createdAt).date())));
    pane()->setSubtitle(dotted(about));
    pane()->setFigures(
        {{tr("Revenue, R$"), row.revenueAmount ? Format::amount(*row.revenueAmount) : Format::dash(), {},
             row.revenueNote ? tr("check how it was typed") : QString()},
            {tr("Patients"), row.patients ? Format::count(*row.patients) : Format::dash(), {}, {}},
            {tr("ROI"), row.roiPercent ? Format::number(*row.roiPercent, 1) : Format::dash(),
                row.roiPercent ? QStringLiteral("%") : QString(), {}}});

    const QString note = Words::revenueNote(row.revenueNote);
    BannerBar* banner = pane()->banner();
    banner->setVisible(!note.isEmpty());
    if (!note.isEmpty()) {
        banner->setAction({});
        banner->setLink({});
        banner->setMessage(State::Attention,
            row.revenueAmount
                ? tr("The revenue “%1” is ambiguous").arg(tamed(row.revenue.value_or(QString()), 60))
                : tr("The revenue “%1” cannot be read").arg(tamed(row.revenue.value_or(QString()), 60)),
            note);
    }

    const auto moment
        = [this](const std::optional<Timestamp>& at) { return at ? format().shortMoment(*at) : QString(); };
    QList<Property> record;
    record.append({tr("Revenue, typed"), tamed(row.revenue.value_or(QString()), 120),
        tr("No revenue has been entered.")});
    record.append({tr("Revenue, read"), row.revenueAmount ? Format::money(*row.revenueAmount) : QString(),
        tr("There is no amount in it.")});
    record.append({tr("Performance"),
        row.performance ? tr("%1 of 100").arg(Format::count(*row.performance)) : QString(), {}});
    record.append({tr("Last insight"), row.lastInsightAt ? Format::ago(*row.lastInsightAt) : QString(),
        tr("No insight about this clinic yet.")});
    if (row.timeZone)
        record.append({tr("Time zone"), *row.timeZone, {}});
    record.append({tr("Changed"), moment(row.updatedAt), {}});
    if (row.archivedAt)
        record.append({tr("Archived"), moment(row.archivedAt), {}});
    m_record->setProperties(record);

    const QString masked = tr("Contact data is masked. Who has the right may reveal it; that is recorded.");
    QList<PaneRow> contact;
    const auto addContact
        = [&](const std::optional<QString>& value, const QString& kind, const QString& none) {
              PaneRow line;
              line.icon = QStringLiteral("lock");
              line.text = value && !value->isEmpty() ? tamed(*value, 120) : none;
              line.trailing = kind;
              line.tooltip = masked;
              contact.append(line);
          };
    addContact(row.emailMasked, tr("e-mail"), tr("none recorded"));
    addContact(row.phoneMasked, tr("telephone"), tr("none recorded"));
    m_contact->setRows(contact);

    if (detail) {
        presentTrends(*detail);
        presentLists(*detail);
    }
    const QString client = PageFilter().is(QStringLiteral("client"), row.id.value).text();
    m_jumps->setJumps({{tr("Executions of this clinic"), pagekey::executions, client},
        {tr("Failed executions, 24 h"), pagekey::executions,
            PageFilter()
                .is(QStringLiteral("client"), row.id.value)
                .outcome(Outcome::Failed)
                .last(QStringLiteral("24h"))
                .text()},
        {tr("Integrations of this clinic"), pagekey::integrations, client},
        {tr("Insights about this clinic"), pagekey::insights, client},
        {tr("Log of this clinic"), pagekey::logs, client}});
}

void ClientsPage::presentTrends(const ClientDetail& detail) {
    QList<double> revenue, fresh, appointments, missed;
    std::optional<Money> lastRevenue;
    std::optional<qint64> lastFresh, lastAppointments;
    std::optional<double> lastMissed;
    for (const DashboardMetric& day : detail.days) {
        revenue.append(day.revenue ? day.revenue->toDouble() : Gap);
        fresh.append(orGap(day.patientsNew));
        appointments.append(orGap(day.appointmentsTotal));
        const bool known = day.appointmentsNoShow && day.appointmentsTotal.value_or(0) > 0;
        missed.append(known ? 100.0 * static_cast<double>(*day.appointmentsNoShow)
                    / static_cast<double>(*day.appointmentsTotal)
                            : Gap);
        if (day.revenue)
            lastRevenue = day.revenue;
        if (day.patientsNew)
            lastFresh = day.patientsNew;
        if (day.appointmentsTotal)
            lastAppointments = day.appointmentsTotal;
        if (known)
            lastMissed = missed.last();
    }
    m_trends[0]->setTrend(tr("Revenue"), lastRevenue ? Format::money(*lastRevenue) : Format::dash(), revenue);
    m_trends[1]->setTrend(tr("New patients"), lastFresh ? Format::count(*lastFresh) : Format::dash(), fresh);
    m_trends[2]->setTrend(tr("Appointments"),
        lastAppointments ? Format::count(*lastAppointments) : Format::dash(), appointments);
    m_trends[3]->setTrend(tr("No-shows"), lastMissed ? Format::percent(*lastMissed) : Format::dash(), missed);
    PaneSection* section = pane()->section(QStringLiteral("days"));
    section->setVisible(!detail.days.isEmpty());
    if (detail.days.isEmpty())
        return;
    const auto day = [](const DashboardMetric& metric) {
        const QString text = metric.metricDate.value_or(QString());
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? Format::day(date) : text;
    };
    section->setTrailing(tr("%1 to %2", "two days").arg(day(detail.days.first()), day(detail.days.last())));
}

void ClientsPage::presentLists(const ClientDetail& detail) {
    QList<PaneRow> integrations;
    qsizetype connected = 0;
    for (const Integration& integration : detail.integrations) {
        const IntegrationState state = integrationStateFromKey(integration.state);
        connected += state == IntegrationState::Connected;
        PaneRow line;
        line.icon = Words::integrationIcon(integration.integrationType);
        line.text = tamed(Words::integrationType(integration.integrationType), 60);
        line.hasState = true;
        line.state = stateOf(state);
        line.word = Words::integrationState(state);
        line.trailing = integration.lastSync ? Format::ago(*integration.lastSync) : tr("never");
        line.tooltip = integration.lastSync
            ? tr("Last sync: %1").arg(format().wholeMoment(*integration.lastSync))
            : tr("It has never been synced.");
        line.page = pagekey::integrations;
        // Two tables hold integrations, and their ids may meet: clinic and type tell them apart.
        line.filter = PageFilter()
                          .is(QStringLiteral("id"), integration.id.value)
                          .is(QStringLiteral("client"), detail.row.id.value)
                          .is(QStringLiteral("type"), integration.integrationType)
                          .text();
        integrations.append(line);
    }
    m_integrations->setRows(integrations);
    PaneSection* section = pane()->section(QStringLiteral("integrations"));
    section->setTrailing(
        tr("%1 of %2 connected").arg(Format::count(connected), Format::count(detail.integrations.size())));
    section->setVisible(!integrations.isEmpty());

    QList<PaneRow> insights;
    for (const Insight& insight : detail.insights) {
        const InsightText text = readInsight(insight.insightsData);
        PaneRow line;
        line.icon = QStringLiteral("lightbulb");
        line.text = text.title.isEmpty() ? tr("Insight without a title") : text.title;
        line.tooltip = text.title;
        line.trailing = insight.processedAt ? Format::ago(*insight.processedAt) : QString();
        line.page = pagekey::insights;
        line.filter = PageFilter().is(QStringLiteral("client"), detail.row.id.value).text();
        insights.append(line);
    }
    m_insights->setRows(insights);
    pane()->section(QStringLiteral("insights"))->setVisible(!insights.isEmpty());
}

} // namespace sevenscale
