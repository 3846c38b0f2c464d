// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audittext.h"

#include "models/format.h"
#include "models/formwords.h"
#include "models/insighttext.h"
#include "models/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

constexpr int MostOfAValue = 80;

QJsonObject objectOf(const std::optional<JsonText>& json) {
    return json ? QJsonDocument::fromJson(json->text.toUtf8()).object() : QJsonObject();
}

QString written(const QString& column, const QJsonValue& value) {
    if (value.isNull() || value.isUndefined())
        return Format::dash();
    QString text = value.toVariant().toString();
    if (value.isObject() || value.isArray())
        text
            = QString::fromUtf8(QJsonDocument::fromVariant(value.toVariant()).toJson(QJsonDocument::Compact));
    if (column == u"status")
        text = Words::clientStatus(text);
    else if (column == u"plan")
        text = Words::plan(text);
    return text.isEmpty() ? Format::dash() : tamed(text, MostOfAValue);
}

} // namespace

QString AuditText::who(const AuditEntry& entry) {
    if (entry.person && !entry.person->isEmpty())
        return tamed(*entry.person, MostOfAValue);
    return entry.login.isEmpty() ? Format::dash() : tamed(entry.login, MostOfAValue);
}

QStringList AuditText::clientChanges(const AuditEntry& entry) {
    if (entry.action == u"insert")
        return {tr("Added the clinic")};
    if (entry.action == u"delete")
        return {tr("Deleted the clinic")};
    const QJsonObject before = objectOf(entry.before);
    const QJsonObject after = objectOf(entry.after);
    QStringList changes;
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QString column = it.key();
        if (column == u"changed_unseen")
            continue;
        if (column == u"archived_at") {
            changes.append(
                it->isNull() ? tr("Took the clinic out of the archive") : tr("Archived the clinic"));
            continue;
        }
        changes.append(tr("%1: %2 → %3", "field, before, after")
                           .arg(FormWords::clientColumn(column), written(column, before.value(column)),
                               written(column, it.value())));
    }
    // Contact data whose mask did not change: that it changed is told, and nothing else.
    const QJsonArray unseen = after.value(QLatin1String("changed_unseen")).toArray();
    for (const QJsonValue& column : unseen) {
        const QString name = column.toString();
        if (!after.contains(name + QLatin1String("_masked")))
            changes.append(tr("%1: replaced", "field").arg(FormWords::clientColumn(name)));
    }
    if (changes.isEmpty())
        changes.append(tamed(entry.action, MostOfAValue));
    return changes;
}

} // namespace sevenscale
