// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/agentform.h"

#include "services/domain/jsonspan.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr qsizetype LongestText = 200;

std::optional<FieldProblem> problemOf(AgentField field, const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        const bool needed
            = field == AgentField::Name || field == AgentField::AgentType || field == AgentField::Shared;
        return needed ? std::optional(FieldProblem::Missing) : std::nullopt;
    }
    if (text.size() > LongestText)
        return FieldProblem::TooLong;
    switch (field) {
    case AgentField::Performance: {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        if (!ok)
            return FieldProblem::NotANumber;
        return value < 0 || value > MostAgentPerformance ? std::optional(FieldProblem::OutOfRange)
                                                         : std::nullopt;
    }
    case AgentField::CostPerRun:
        return readCost(text) ? std::nullopt : std::optional(FieldProblem::NotANumber);
    case AgentField::Shared:
        return text == u"true" || text == u"false" ? std::nullopt : std::optional(FieldProblem::OutOfRange);
    case AgentField::Name:
    case AgentField::AgentType:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QList<AgentField> agentFields() {
    return {AgentField::Name, AgentField::AgentType, AgentField::Performance, AgentField::CostPerRun,
        AgentField::Shared};
}

QString columnOf(AgentField field) {
    switch (field) {
    case AgentField::Name:
        return QStringLiteral("name");
    case AgentField::AgentType:
        return QStringLiteral("agent_type");
    case AgentField::Performance:
        return QStringLiteral("performance");
    case AgentField::CostPerRun:
        return QStringLiteral("cost_per_run");
    case AgentField::Shared:
        return QStringLiteral("shared");
    }
    return {};
}

std::optional<AgentField> agentFieldOf(const QString& column) {
    const QList<AgentField> all = agentFields();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](AgentField field) { return columnOf(field) == column; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QStringList knownAgentTypes() {
    return {QStringLiteral("ads-optimizer"), QStringLiteral("calendar-optimizer"),
        QStringLiteral("lead-conversion"), QStringLiteral("lead-qualifier"),
        QStringLiteral("mvp-consolidator"), QStringLiteral("patient-assistant"),
        QStringLiteral("patient-retention"), QStringLiteral("revenue-analyst")};
}

QList<FieldFinding<AgentField>> validate(const AgentChanges& changes, bool isNew) {
    QList<FieldFinding<AgentField>> findings;
    if (isNew) {
        for (const AgentField needed : {AgentField::Name, AgentField::AgentType}) {
            if (!changes.contains(needed))
                findings.append({needed, FieldProblem::Missing});
        }
    }
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (const auto problem = problemOf(it.key(), it.value()))
            findings.append({it.key(), *problem});
    }
    return findings;
}

std::optional<FieldProblem> problemOfConfig(const QString& json) {
    return mistakeInObject(json) ? std::optional(FieldProblem::NotJson) : std::nullopt;
}

std::optional<Decimal> readCost(const QString& typed) {
    // Six digits before the decimals and six behind: numeric(12, 6).
    static const QRegularExpression shape(QStringLiteral("^[0-9]{1,6}(?:[.,][0-9]{1,6})?$"));
    QString text = typed.trimmed();
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    return Decimal{text.replace(QLatin1Char(','), QLatin1Char('.'))};
}

} // namespace sevenscale
