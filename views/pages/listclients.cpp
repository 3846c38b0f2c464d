// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listclients.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/frame/viewerwords.h"
#include "views/pages/clientaround.h"
#include "views/pages/clientboard.h"
#include "views/pages/clientnotes.h"
#include "views/pages/pagefilter.h"
#include "views/theme/icons.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"

#include <QMenu>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace sevenscale {
namespace {

constexpr int TrendCount = 4;
const QString BoardMode = QStringLiteral("board");
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
    m_around = new ClientAround(pane(), this);
    m_around->addFigures();
    m_integrations = new PaneRows;
    pane()->addSection(QStringLiteral("integrations"), {}, m_integrations)->hide();
    m_insights = new PaneRows;
    pane()->addSection(QStringLiteral("insights"), {}, m_insights)->hide();
    m_around->addRuns();
    m_around->addNotes();
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_contact = new PaneRows;
    pane()->addSection(QStringLiteral("contact"), {}, m_contact);
    m_around->addTrail();
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    for (PaneRows* rows : {m_integrations, m_insights})
        connect(rows, &PaneRows::activated, this, &ClientsPage::jump);
    connect(m_jumps, &JumpList::activated, this, &ClientsPage::jump);
    connect(m_around, &ClientAround::activated, this, &ClientsPage::jump);
    connect(m_around->notes(), &ClientNotes::writeRequested, this,
        [this](const QString& text) { Q_EMIT noteRequested(detailId(), text); });
    buildActions();
    buildBoard();
    reword();
}

void ClientsPage::buildActions() {
    using Rows = RowActions::Rows;
    actions()->add(clientaction::edit, QStringLiteral("pencil"), Rows::One, Role::Manager);
    const auto move = [this](ClientStatus status, const char* iconName) {
        actions()->add(clientaction::status % statusOfColumn(status), QString::fromLatin1(iconName),
            Rows::Many, Role::Manager);
    };
    actions()->add(clientaction::archive, QStringLiteral("inbox"), Rows::Many, Role::Manager);
    actions()->add(clientaction::restore, QStringLiteral("undo-2"), Rows::Many, Role::Manager);
    move(ClientStatus::Operational, "state-ok");
    move(ClientStatus::Attention, "state-attention");
    move(ClientStatus::Critical, "state-critical");
    m_create = new QAction(icon(QStringLiteral("plus")), QString(), this);
    m_create->setObjectName(QStringLiteral("create"));
    connect(m_create, &QAction::triggered, this, &ClientsPage::createRequested);
    addHeadAction(m_create);
}

void ClientsPage::buildBoard() {
    m_board = new ClientBoardView;
    addMode(BoardMode, m_board);
    connect(m_board, &ClientBoardView::opened, this, &ClientsPage::openDetail);
    connect(m_board, &ClientBoardView::menuRequested, this, &ClientsPage::showCardMenu);
    connect(m_board, &ClientBoardView::retryRequested, this, &ClientsPage::askBoard);
    connect(m_board, &ClientBoardView::moveRequested, this, [this](const QString& id, const QString& status) {
        Q_EMIT actionRequested(clientaction::status % status, {id}, filter());
    });
    connect(this, &ListPage::modeChanged, this, &ClientsPage::askBoard);
    // Whatever makes the list read again makes the board do so: another filter or order, a change, a retry.
    connect(this, &ListPage::listRequested, this, [this](const ListRequest& request) {
        if (request.after.isEmpty() && request.before.isEmpty())
            askBoard();
    });
    connect(model(), &PagedTableModel::statusChanged, this, [this] {
        if (model()->status() == PagedTableModel::Status::Idle)
            m_boardAsked.reset(); // whoever would answer is gone
    });
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
        tr("The clinics that the agency looks after appear here. Add the first one with “New clinic”."),
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
    m_around->word();
}

// What can be done
// ---------------------------------------------------------------------------------------------------------

void ClientsPage::wordActions() {
    const auto word
        = [this](const QString& key, const QString& text) { actions()->action(key)->setText(text); };
    word(clientaction::edit, tr("Edit…"));
    word(clientaction::archive, tr("Archive"));
    word(clientaction::restore, tr("Take out of the archive"));
    for (const ClientStatus status : ClientBoard::Columns) {
        const QString state = statusOfColumn(status);
        if (QAction* action = actions()->action(clientaction::status % state))
            action->setText(tr("Move to “%1”", "a state").arg(Words::clientStatus(state)));
    }
    m_create->setText(tr("New clinic"));
    setModeWords(BoardMode, tr("Board"));
    m_board->reword();
    roleChanged();
}

bool ClientsPage::applies(const QString& action, const QString& id) const {
    const Client* const row = client(id);
    if (action == clientaction::archive)
        return !row || !row->archivedAt;
    if (action == clientaction::restore)
        return !row || row->archivedAt;
    if (action.startsWith(clientaction::status) && row && row->status)
        return clientStatusOf(*row->status) != clientStatusOf(action.sliced(clientaction::status.size()));
    return true;
}

void ClientsPage::roleChanged() {
    ListPage::roleChanged();
    const bool mayEdit = role() >= Role::Manager;
    m_create->setEnabled(mayEdit);
    m_create->setToolTip(mayEdit ? m_create->text() : ViewerWords::needs(Role::Manager));
    m_board->setMovable(mayEdit);
    m_around->setRole(role());
}

void ClientsPage::bannerLinkActivated() {
    if (m_shown)
        Q_EMIT mendRequested(QString::number(m_shown->id.value));
}

void ClientsPage::setNoteWritten(bool written) {
    m_around->notes()->setWritten(written);
}

const Client* ClientsPage::client(const QString& id) const {
    // The pane's row is the one that was read last.
    if (m_shown && id == detailId() && QString::number(m_shown->id.value) == id)
        return &*m_shown;
    const Client* const row = model()->record(id);
    return row ? row : m_board->record(id);
}

// The board
// ---------------------------------------------------------------------------------------------------------

void ClientsPage::askBoard() {
    if (mode() != BoardMode || model()->status() == PagedTableModel::Status::Idle)
        return; // nobody would answer; when somebody does, the list is asked for
    const ListRequest request{model()->currentSort(), model()->filter(), {}, {}, {}};
    if (m_boardAsked && *m_boardAsked == request) {
        m_boardAgain = true;
        return;
    }
    m_boardAgain = false;
    m_boardAsked = request;
    Q_EMIT boardRequested(request);
}

void ClientsPage::setBoard(const ListRequest& asked, const ClientBoard& board) {
    if (m_boardAsked != asked)
        return;
    m_boardAsked.reset();
    m_board->setBoard(board);
    if (m_board->selectedId().isEmpty())
        m_board->selectId(detailId());
    if (std::exchange(m_boardAgain, false))
        askBoard();
}

void ClientsPage::setBoardError(const ListRequest& asked, const Error& error) {
    if (m_boardAsked != asked || error.code == ErrorCode::Superseded)
        return;
    m_boardAsked.reset();
    m_boardAgain = false;
    m_board->setError(error);
}

void ClientsPage::showCardMenu(const QString& id, const QPoint& place) {
    QMenu menu;
    menu.setToolTipsVisible(true);
    actions()->aim({id}, [&](const QString& action) { return applies(action, id); });
    menu.addActions(actions()->offered());
    menu.exec(place);
}

void ClientsPage::startOver() {
    ListPage::startOver();
    m_board->clear();
    m_boardAsked.reset();
    m_boardAgain = false;
    m_shown.reset();
}

// The pane
// ---------------------------------------------------------------------------------------------------------

void ClientsPage::clearDetail() {
    for (const auto& key :
        {QStringLiteral("days"), QStringLiteral("integrations"), QStringLiteral("insights")})
        pane()->section(key)->hide();
    m_around->clear();
}

void ClientsPage::present(const Client& row, const ClientDetail* detail) {
    m_shown = row;
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

    presentRevenue(row);
    presentRecord(row);

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
        m_around->show(*detail, format(), role());
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

void ClientsPage::presentRevenue(const Client& row) {
    const QString note = Words::revenueNote(row.revenueNote);
    BannerBar* banner = pane()->banner();
    banner->setVisible(!note.isEmpty());
    if (!note.isEmpty()) {
        banner->setAction({});
        banner->setLink(role() >= Role::Manager ? tr("Mend…") : QString());
        banner->setMessage(State::Attention,
            row.revenueAmount
                ? tr("The revenue “%1” is ambiguous").arg(tamed(row.revenue.value_or(QString()), 60))
                : tr("The revenue “%1” cannot be read").arg(tamed(row.revenue.value_or(QString()), 60)),
            note);
    }
}

void ClientsPage::presentRecord(const Client& row) {
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
