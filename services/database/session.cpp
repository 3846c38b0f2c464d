// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/session.h"

#include "services/database/postgressession.h"
#include "services/database/sqlitesession.h"

namespace sevenscale {

Result<std::unique_ptr<Session>> Session::open(
    const ConnectionSettings& settings, const std::atomic_bool* abandon) {
    if (settings.dialect == Dialect::Sqlite)
        return SqliteSession::open(settings).map(
            [](auto session) -> std::unique_ptr<Session> { return session; });
    return PostgresSession::open(settings, abandon).map([](auto session) -> std::unique_ptr<Session> {
        return session;
    });
}

QString Session::percentile(double fraction, const QString& expression) const {
    const QString number = QString::number(fraction, 'f', 6);
    if (dialect() == Dialect::Sqlite)
        return QLatin1String("percentile_cont(") % expression % QLatin1String(", ") % number
            % QLatin1Char(')');
    return QLatin1String("percentile_cont(") % number % QLatin1String(") within group (order by ")
        % expression % QLatin1Char(')');
}

Result<Transaction> Transaction::begin(Session& session, Kind kind) {
    QString sql;
    if (session.dialect() == Dialect::Sqlite)
        sql = kind == Kind::ReadWrite ? QStringLiteral("begin immediate") : QStringLiteral("begin");
    else
        sql = kind == Kind::ReadWrite ? QStringLiteral("begin")
                                      : QStringLiteral("begin isolation level repeatable read, read only");
    if (session.inTransaction())
        return failure(ErrorCode::Internal, QStringLiteral("A transaction is open already."));
    if (auto begun = session.execute(sql); !begun)
        return failure(begun.error());
    return Transaction(session);
}

Transaction::~Transaction() {
    if (m_session && !m_session->isBroken() && m_session->inTransaction())
        (void)m_session->execute(QStringLiteral("rollback"));
}

Result<void> Transaction::commit() {
    if (!m_session)
        return failure(ErrorCode::Internal, QStringLiteral("The transaction is over already."));
    auto committed = m_session->execute(QStringLiteral("commit"));
    if (!committed) {
        Error error = committed.error();
        if (m_session->isBroken())
            error.detail += QLatin1String(
                " The connection was lost during the commit: whether the change was made is not known.");
        return failure(error);
    }
    m_session = nullptr;
    return {};
}

} // namespace sevenscale
