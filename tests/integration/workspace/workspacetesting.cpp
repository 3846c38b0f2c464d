// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/workspace/workspacetesting.h"

#include "services/database/migrator.h"
#include "services/domain/timestamp.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace sevenscale::test {

Result<std::unique_ptr<Session>> migratedSqlite(const QString& path) {
    auto session = Session::open(ConnectionSettings::workspace(path));
    if (!session)
        return session;
    if (auto done = Migrator(**session).migrate(); !done)
        return failure(done.error());
    return session;
}

QList<QStringList> rowsOf(Session& session, const QString& sql, const QVariantList& parameters) {
    auto rows = session.query(sql, parameters);
    if (!rows) {
        qWarning("%s\n%s", qPrintable(sql), qPrintable(rows.error().detail));
        return {};
    }
    QList<QStringList> list;
    while (rows->next()) {
        QStringList row;
        for (int i = 0; i < rows->columns(); ++i)
            row += rows->isNull(i) ? QStringLiteral("∅") : rows->text(i);
        list += row;
    }
    return list;
}

QString valueOf(Session& session, const QString& sql, const QVariantList& parameters) {
    const QList<QStringList> rows = rowsOf(session, sql, parameters);
    return rows.isEmpty() ? QStringLiteral("(no row)") : rows.front().front();
}

QList<std::pair<QString, QStringList>> demoTables() {
    const auto columns = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return {
        {QStringLiteral("clients"),
            columns("id name specialty email phone city status performance revenue patients plan created_at "
                    "updated_at"
                    " archived_at revenue_amount revenue_note email_masked phone_masked row_version")},
        {QStringLiteral("ai_agents"),
            columns("id name agent_type status performance last_execution executions_today success_rate "
                    "config created_at"
                    " updated_at cost_per_run row_version")},
        {QStringLiteral("agent_executions"),
            columns("id agent_id client_id execution_date duration_ms status tokens_used insights_generated"
                    " execution_details created_at tenant_id")},
        {QStringLiteral("agent_insights"),
            columns("id client_id agent_type insights_data processed_at status created_at agent_id "
                    "execution_id")},
        {QStringLiteral("client_metrics"),
            columns("id client_id metric_type metric_value metric_date created_at")},
        {QStringLiteral("dashboard_metrics"),
            columns("id client_id metric_date roi patients_total patients_new patients_recurring revenue "
                    "appointments_total"
                    " appointments_completed appointments_no_show leads_total leads_qualified conversion_rate"
                    " performance_score created_at")},
        {QStringLiteral("integrations"),
            columns("id client_id integration_type status last_sync config metrics created_at updated_at")},
        {QStringLiteral("client_integrations"),
            columns("id client_id integration_type status last_sync created_at integration_id "
                    "credentials_expires_at")},
        {QStringLiteral("integration_data"), columns("id client_id integration_type raw_data collected_at")},
        {QStringLiteral("system_logs"),
            columns("id log_type severity message details client_id agent_id created_at")},
        {QStringLiteral("integration_logs"),
            columns("id client_id integration_id integration_type started_at finished_at status records error"
                    " details created_at tenant_id")},
        {QStringLiteral("agent_config_versions"),
            columns("id tenant_id agent_id version config at note created_at")},
        {QStringLiteral("saved_views"),
            columns("id tenant_id owner list name filter sort columns created_at row_version")},
    };
}

QByteArray contentHash(Session& session) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [table, columns] : demoTables()) {
        hash.addData(table.toUtf8());
        const QString sql
            = QStringLiteral("select %1 from %2 order by id").arg(columns.join(QLatin1String(", ")), table);
        for (const QStringList& row : rowsOf(session, sql)) {
            for (const QString& cell : row)
                hash.addData((normalised(cell) % QLatin1Char('\x1f')).toUtf8());
        }
    }
    return hash.result().toHex();
}

QString normalised(const QString& cell) {
    if (cell.startsWith(QLatin1Char('{')))
        return QString::fromUtf8(QJsonDocument::fromJson(cell.toUtf8()).toJson(QJsonDocument::Compact));
    if (cell.size() >= 19 && cell.at(10) == u' ') {
        if (const auto moment = Timestamp::fromText(cell))
            return moment->toText();
    }
    if (cell == u"t" || cell == u"f")
        return cell == u"t" ? QStringLiteral("1") : QStringLiteral("0");
    return cell;
}

bool sameCell(const QString& a, const QString& b) {
    const QString left = normalised(a);
    const QString right = normalised(b);
    if (left == right)
        return true;
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    const double x = left.toDouble(&leftIsNumber);
    const double y = right.toDouble(&rightIsNumber);
    return leftIsNumber && rightIsNumber && std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y));
}

} // namespace sevenscale::test
