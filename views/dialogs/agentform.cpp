// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/agentform.h"

#include "models/formwords.h"
#include "models/words.h"

#include <QLocale>

namespace sevenscale {
namespace {

/// `0.035000` as `0,035`.
QString typedCost(const Decimal& cost) {
    QString text = cost.text;
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text.replace(u'.', QLocale().decimalPoint());
}

FormValues valuesOf(const std::optional<AgentRecord>& agent) {
    FormValues values;
    const QList<AgentField> all = agentFields();
    for (const AgentField field : all)
        values.insert(columnOf(field), {});
    values[columnOf(AgentField::Shared)]
        = agent && agent->shared ? QStringLiteral("true") : QStringLiteral("false");
    if (!agent)
        return values;
    values[columnOf(AgentField::Name)] = agent->name;
    values[columnOf(AgentField::AgentType)] = agent->agentType;
    if (agent->performance)
        values[columnOf(AgentField::Performance)] = QString::number(*agent->performance);
    if (agent->costPerRun)
        values[columnOf(AgentField::CostPerRun)] = typedCost(*agent->costPerRun);
    return values;
}

AgentChanges asChanges(const FormValues& values) {
    AgentChanges changes;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (const auto field = agentFieldOf(it.key()))
            changes.insert(*field, it.value());
    }
    return changes;
}

FieldRemark remarkOf(const FieldFinding<AgentField>& finding) {
    const bool number
        = finding.problem == FieldProblem::NotANumber || finding.problem == FieldProblem::OutOfRange;
    QString sentence = FormWords::problem(finding.problem);
    if (number && finding.field == AgentField::Performance)
        sentence = FormWords::outOfRange(0, MostAgentPerformance);
    else if (number && finding.field == AgentField::CostPerRun)
        sentence = AgentForm::tr("An amount in reais belongs here, with six decimals at most.");
    return {FieldRemark::Weight::Problem, sentence};
}

} // namespace

AgentForm::AgentForm(const std::optional<AgentRecord>& agent, QWidget* parent)
    : RecordForm(parent)
    , m_agent(agent) {
    setObjectName(QStringLiteral("agentForm"));
    build(valuesOf(agent));
}

AgentChanges AgentForm::agentChanges() const {
    return asChanges(changes());
}

void AgentForm::setTheirs(const AgentRecord& theirs) {
    m_agent = theirs;
    setConflict(valuesOf(theirs), tr("Somebody else saved this agent while you were typing."));
}

RecordForm::Texts AgentForm::texts() const {
    if (!m_agent)
        return {tr("New agent"), tr("New agent"),
            tr("It starts with an empty configuration, which is edited once the agent is there."),
            tr("Add the agent"), tr("The agent was not added.")};
    return {tr("Edit agent"), m_agent->name, {}, tr("Save the changes"), tr("The changes were not saved.")};
}

QList<FormField> AgentForm::fields() const {
    FormField name{columnOf(AgentField::Name), tr("Name"), FormField::Kind::Line};
    FormField type{columnOf(AgentField::AgentType), tr("Type"), FormField::Kind::Suggestion};
    type.hint = tr("calendar-optimizer");
    const QStringList known = knownAgentTypes();
    for (const QString& each : known)
        type.values.append({each, each});
    FormField performance{columnOf(AgentField::Performance), tr("Performance"), FormField::Kind::Line};
    performance.hint = tr("0 to 100");
    FormField cost{columnOf(AgentField::CostPerRun), tr("Cost per run, R$"), FormField::Kind::Line};
    cost.hint = typedCost({QStringLiteral("0.035")});
    return {name, type, performance, cost,
        {columnOf(AgentField::Shared), tr("Other tenants see its name and state"), FormField::Kind::Switch}};
}

QMap<QString, FieldRemark> AgentForm::remarks(const FormValues& changes) const {
    QMap<QString, FieldRemark> said;
    const auto findings = validate(asChanges(changes), false);
    for (const auto& finding : findings)
        said.insert(columnOf(finding.field), remarkOf(finding));
    return said;
}

QMap<QString, FieldRemark> AgentForm::missing(const FormValues& changes) const {
    QMap<QString, FieldRemark> said;
    if (m_agent)
        return said;
    const auto findings = validate(asChanges(changes), true);
    for (const auto& finding : findings) {
        if (finding.problem == FieldProblem::Missing)
            said.insert(columnOf(finding.field), remarkOf(finding));
    }
    return said;
}

} // namespace sevenscale
