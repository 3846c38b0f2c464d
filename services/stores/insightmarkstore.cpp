// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/insightmarkstore.h"

#include "services/stores/auditing.h"
#include "services/stores/fields.h"
#include "services/stores/writing.h"

namespace sevenscale {
namespace {

/// Whose the marks of the embedded workspace are: its default for `insight_marks.user_id`.
const QString WorkspaceUser = QStringLiteral("00000000-0000-4000-8000-000000000002");

/// The rows of one insight that a change is about, for the trace of it.
Result<QStringList> marksOf(Session& session, const QString& insight, const QString& condition) {
    auto rows = session.query(
        QLatin1String("select cast(m.id as text) from insight_marks m where m.insight_id = ?") % condition,
        {insight});
    if (!rows)
        return failure(rows.error());
    QStringList ids;
    while (rows->next())
        ids.append(rows->text(0));
    return ids;
}

Result<void> mark(Session& session, const QString& insight, const QString& column, const QString& valueSql,
    const QVariantList& values) {
    return inTransaction(session, [&]() -> Result<void> {
        if (session.dialect() == Dialect::Sqlite) {
            // PostgreSQL's trigger says so by itself.
            auto known
                = session.query(QStringLiteral("select 1 from agent_insights where id = ?"), {insight});
            if (!known)
                return failure(known.error());
            if (!known->next())
                return failure(ErrorCode::PermissionDenied, QStringLiteral("There is no such insight."));
        }
        const auto own = session.dialect() == Dialect::Sqlite
            ? marksOf(session, insight, QStringLiteral(" and m.user_id = '%1'").arg(WorkspaceUser))
            : Result<QStringList>();
        if (!own)
            return failure(own.error());
        auto change = AuditedChange::begin(
            session, QStringLiteral("insight_marks"), own->isEmpty() ? QVariant() : QVariant(own->front()));
        if (!change)
            return failure(change.error());
        auto made
            = session.query(QStringLiteral("insert into insight_marks (insight_id, %1) values (?, %2)"
                                           " on conflict (insight_id, user_id) do update set %1 = excluded.%1"
                                           " returning cast(id as text)")
                                .arg(column, valueSql),
                QVariantList{insight} + values);
        if (!made)
            return failure(writeError(made.error()));
        made->next();
        return change->finish(made->text(0));
    });
}

} // namespace

Result<QHash<QString, InsightMark>> readInsightMarks(Session& session, const QStringList& insights) {
    QHash<QString, InsightMark> marks;
    if (insights.isEmpty())
        return marks;
    const QString isOwn = session.dialect() == Dialect::Sqlite
        ? QStringLiteral("m.user_id = '%1'").arg(WorkspaceUser)
        // The owner of the database is nobody among the users, and so are their marks.
        : QStringLiteral("m.user_id is not distinct from (select w.user_id from ops.whoami() w limit 1)");
    QVariantList values(insights.cbegin(), insights.cend());
    auto rows = session.query(
        QLatin1String("select cast(m.insight_id as text), m.rating, cast(m.handled_at as text), u.name, ")
            % isOwn
            % QLatin1String(" from insight_marks m left join users u on u.id = m.user_id"
                            " where m.insight_id in (")
            % QStringList(insights.size(), QStringLiteral("?")).join(QLatin1String(", "))
            % QLatin1String(") order by m.insight_id, m.handled_at, m.id"),
        values);
    if (!rows)
        return failure(rows.error());
    QHash<QString, std::pair<double, int>> ratings; // sum and number
    while (rows->next()) {
        InsightMark& mark = marks[rows->text(0)];
        if (const auto rating = rows->optionalInteger(1)) {
            auto& [sum, number] = ratings[rows->text(0)];
            sum += static_cast<double>(*rating);
            mark.meanRating = sum / ++number;
            if (rows->boolean(4))
                mark.ownRating = static_cast<int>(*rating);
        }
        if (!mark.handledAt && !rows->isNull(2)) {
            mark.handledAt = Timestamp::fromText(rows->text(2));
            mark.handledBy = rows->optionalText(3);
        }
    }
    return marks;
}

Result<void> rateInsight(Session& session, const QString& insight, std::optional<int> rating) {
    if (rating && (*rating < 1 || *rating > 5))
        return failure(ErrorCode::InvalidInput, QStringLiteral("A rating is 1 to 5."));
    return mark(session, insight, QStringLiteral("rating"), QStringLiteral("?"),
        {rating ? QVariant(*rating) : QVariant()});
}

Result<void> setInsightHandled(Session& session, const QString& insight, bool handled) {
    if (handled)
        return mark(session, insight, QStringLiteral("handled_at"), nowSql(session.dialect()), {});
    return inTransaction(session, [&]() -> Result<void> {
        const auto marked = marksOf(session, insight, QStringLiteral(" and m.handled_at is not null"));
        if (!marked)
            return failure(marked.error());
        for (const QString& id : *marked) {
            auto change = AuditedChange::begin(session, QStringLiteral("insight_marks"), id);
            if (!change)
                return failure(change.error());
            const auto touched = session.execute(
                QStringLiteral("update insight_marks set handled_at = null where id = ?"), {id});
            if (!touched)
                return failure(touched.error());
            if (*touched == 0)
                return failure(
                    ErrorCode::PermissionDenied, QStringLiteral("This insight is not this login's to mark."));
            if (auto told = change->finish(); !told)
                return told;
        }
        return {};
    });
}

} // namespace sevenscale
