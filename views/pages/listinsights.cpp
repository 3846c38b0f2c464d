// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listinsights.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "views/pages/insightcards.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/label.h"
#include "views/widgets/starrating.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

namespace sevenscale {

InsightsPage::InsightsPage(QWidget* parent)
    : TypedListPage(pagekey::insights, new InsightsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("processed_at"), true}, {});
    actions()->add(Handle, QStringLiteral("check"), RowActions::Rows::Many, Role::Operator);
    actions()->add(Reopen, QStringLiteral("undo-2"), RowActions::Rows::Many, Role::Operator);
    build();
    m_cards = new InsightCards(model(), table()->selectionModel());
    addMode(QStringLiteral("cards"), m_cards, ModeOf::Rows);
    connect(m_cards, &InsightCards::opened, this, &InsightsPage::openDetail);
    connect(m_cards, &InsightCards::rated, this, &InsightsPage::rateRequested);
    connect(m_cards, &InsightCards::handledChosen, this, [this](const QString& id, bool handled) {
        Q_EMIT actionRequested(handled ? Handle : Reopen, {id}, model()->filter());
    });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (m_cards->hasFocus() && current.isValid() && !detailId().isEmpty())
                openDetail(model()->idAt(current.row()));
        });
    auto* rating = new QWidget;
    auto* line = new QHBoxLayout(rating);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::cards);
    m_stars = new StarRating(rating);
    m_rated = new Label({}, TextSize::Secondary, QFont::Normal, Token::Muted, rating);
    line->addWidget(m_stars);
    line->addWidget(m_rated, 1);
    pane()->addSection(QStringLiteral("rating"), {}, rating)->hide();
    connect(m_stars, &StarRating::rated, this, [this](int stars) {
        if (!detailId().isEmpty())
            Q_EMIT rateRequested(detailId(), stars);
    });
    m_text = new PaneText;
    pane()->addSection(QStringLiteral("text"), {}, m_text)->hide();
    m_advice = new PaneText;
    pane()->addSection(QStringLiteral("advice"), {}, m_advice)->hide();
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_json.create(pane(), QStringLiteral("data"));
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    connect(m_jumps, &JumpList::activated, this, &InsightsPage::jump);
    reword();
}

QString InsightsPage::title() const {
    return tr("Insights");
}

QStringList InsightsPage::panelFacets() const {
    return {
        QStringLiteral("status"), QStringLiteral("type"), QStringLiteral("agent"), QStringLiteral("client")};
}

ListPage::Texts InsightsPage::texts() const {
    return {tr("Add a filter: client:\"Vida Plena\", type:patient-retention, date:last-7d"),
        QStringLiteral("lightbulb"), tr("No insights yet"),
        tr("What the agents find out about the clinics appears here."), tr("No insight matches"),
        tr("The insights could not be loaded."), tr("The insights could not be refreshed; these are older."),
        tr("This insight could not be read.")};
}

QString InsightsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln insight(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln insight(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln insight(s)", nullptr, rows);
}

QString InsightsPage::nameOf(const QString& key, qint64 id) const {
    for (const Insight& row : model()->records()) {
        if (key == u"client" && row.clientId && row.clientId->value == id)
            return row.clientName.value_or(QString());
    }
    return {};
}

QString InsightsPage::chipValue(const FilterTerm& term) const {
    // An insight is "ready" where a run is "completed".
    const bool none = !term.quoted && term.value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
    return term.key == u"status" && !none ? Words::insightStatus(term.value) : ListPage::chipValue(term);
}

QString InsightsPage::facetKey() const {
    return QStringLiteral("handled");
}

QList<Facet> InsightsPage::facets() const {
    return {{QStringLiteral("no"), tr("Open", "insights that nobody has handled"), {}, State::Active, true,
                false},
        {QStringLiteral("yes"), tr("Handled", "insights"), {}, State::Ok, true, false}};
}

bool InsightsPage::applies(const QString& action, const QString& id) const {
    const Insight* row = model()->record(id);
    if (row == nullptr && m_row && m_row->id == id)
        row = &*m_row;
    return row != nullptr && (action == Handle) != row->handledAt.has_value();
}

void InsightsPage::wordActions() {
    actions()->action(Handle)->setText(tr("Mark as handled"));
    actions()->action(Reopen)->setText(tr("Not handled after all"));
    setModeWords(QStringLiteral("cards"), tr("Cards"));
    m_cards->setAccessibleName(tr("Insights as cards"));
}

void InsightsPage::roleChanged() {
    TypedListPage::roleChanged();
    m_cards->setMayMark(role() >= Role::Operator);
    m_stars->setEnabled(role() >= Role::Operator);
}

void InsightsPage::showRating(const InsightMark* mark) {
    pane()->section(QStringLiteral("rating"))->show();
    m_stars->setRating(mark ? mark->ownRating.value_or(0) : 0);
    m_rated->setText(mark && mark->meanRating
            ? tr("mean of all: %1").arg(Format::number(*mark->meanRating, 1))
            : tr("Nobody has rated it."));
}

/// When, and by whom where that is known.
QString InsightsPage::handledText(const Insight& row, const InsightMark* mark) const {
    const auto at = mark ? mark->handledAt : row.handledAt;
    const QString by = mark && mark->handledBy ? tamed(*mark->handledBy, 80) : QString();
    return at ? dotted({format().preciseMoment(*at), by}) : QString();
}

void InsightsPage::wordPane() {
    pane()->section(QStringLiteral("rating"))->setTitle(tr("Your rating"));
    pane()->section(QStringLiteral("text"))->setTitle(tr("What it says"));
    pane()->section(QStringLiteral("advice"))->setTitle(tr("What it advises"));
    pane()->section(QStringLiteral("record"))->setTitle(tr("Record"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
    m_json.word(tr("Data of the insight"));
}

void InsightsPage::clearDetail() {
    // The list's rows carry the whole insight already.
}

void InsightsPage::present(const Insight& row, const InsightDetail* detail) {
    m_row = row;
    showRating(detail ? &detail->mark : nullptr);
    const InsightText text = readInsight(row.insightsData);
    pane()->setState(insightState(row.status), Words::insightStatus(row.status));
    pane()->setIdentifier(row.id);
    pane()->setTitle(text.title.isEmpty() ? tr("Insight without a title") : text.title);
    const QString agent = row.agentType ? Words::agentType(*row.agentType) : QString();
    pane()->setSubtitle(dotted({row.clientName ? tamed(*row.clientName, 120) : QString(), agent,
        row.processedAt ? Format::ago(*row.processedAt) : QString()}));
    m_text->setText({}, text.text);
    pane()->section(QStringLiteral("text"))->setVisible(!text.text.isEmpty());
    m_advice->setText({}, text.recommendation);
    pane()->section(QStringLiteral("advice"))->setVisible(!text.recommendation.isEmpty());
    m_record->setProperties({{tr("Clinic"), row.clientName ? tamed(*row.clientName, 120) : QString(),
                                 tr("This insight belongs to no clinic.")},
        {tr("Agent"), agent, {}},
        {tr("Time"), row.processedAt ? format().preciseMoment(*row.processedAt) : QString(),
            row.processedAt ? format().wholeMoment(*row.processedAt) : QString()},
        {tr("Handled", "insights"), handledText(row, detail ? &detail->mark : nullptr),
            tr("Nobody has marked it as handled.")},
        {tr("Created"), row.createdAt ? format().preciseMoment(*row.createdAt) : QString(),
            row.createdAt ? format().wholeMoment(*row.createdAt) : QString()}});
    m_json.show(row.insightsData);

    QList<Jump> jumps;
    if (row.clientId) {
        jumps.append({tr("The clinic"), pagekey::clients,
            PageFilter().is(QStringLiteral("id"), row.clientId->value).text()});
        jumps.append({tr("Insights about this clinic"), pagekey::insights,
            PageFilter().is(QStringLiteral("client"), row.clientId->value).text()});
    }
    if (row.executionId)
        jumps.append({tr("The run that found it"), pagekey::executions,
            PageFilter().is(QStringLiteral("id"), row.executionId->value).text()});
    if (row.agentId)
        jumps.append({tr("The agent"), pagekey::agents,
            PageFilter().is(QStringLiteral("id"), row.agentId->value).text()});
    if (row.agentType)
        jumps.append({tr("Insights of this kind of agent"), pagekey::insights,
            PageFilter().is(QStringLiteral("type"), *row.agentType).text()});
    m_jumps->setJumps(jumps);
    pane()->section(QStringLiteral("more"))->setVisible(!jumps.isEmpty());
}

} // namespace sevenscale
