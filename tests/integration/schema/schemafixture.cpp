// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/schema/schemafixture.h"

#include <QFile>
#include <QProcess>

namespace sevenscale::test {
namespace {

Result<void> asSuperuser(PrivateCluster& cluster, const QString& database, const QString& sql) {
    auto session = Session::open(cluster.settings(database));
    if (!session)
        return failure(session.error());
    return (*session)->script(sql);
}

} // namespace

Result<QString> ownerLogin(PrivateCluster& cluster, Owner owner) {
    switch (owner) {
    case Owner::Superuser:
        return QStringLiteral("postgres");
    case Owner::BypassingOwner:
    case Owner::PlainOwner:
        break;
    }
    const bool bypasses = owner == Owner::BypassingOwner;
    const QString login = bypasses ? QStringLiteral("owner_bypassing") : QStringLiteral("owner_plain");
    const QString sql = QStringLiteral("do $$ begin create role %1 login createrole %2;"
                                       " exception when duplicate_object then null; end $$")
                            .arg(login, bypasses ? QStringLiteral("bypassrls") : QString());
    if (auto done = asSuperuser(cluster, QStringLiteral("postgres"), sql); !done)
        return failure(done.error());
    return login;
}

Result<void> createOwnedDatabase(PrivateCluster& cluster, const QString& name, Owner owner) {
    const auto login = ownerLogin(cluster, owner);
    if (!login)
        return failure(login.error());
    if (auto done = cluster.createDatabase(name); !done)
        return done;
    return asSuperuser(cluster, name,
        QStringLiteral("alter database \"%1\" owner to %2; alter schema public owner to %2")
            .arg(name, *login));
}

QString sqlFile(const QString& name) {
    return QStringLiteral(SQL_FOLDER "/") + name;
}

QString readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<void> runFile(PrivateCluster& cluster, const QString& database, const QString& login,
    const QString& file, bool keep, const QString& before) {
    QStringList arguments{QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
        QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), cluster.connectionString(database, login)};
    if (!keep)
        arguments << QStringLiteral("-c") << QStringLiteral("begin");
    if (!before.isEmpty())
        arguments << QStringLiteral("-c") << before;
    arguments << QStringLiteral("-f") << file;
    if (!keep)
        arguments << QStringLiteral("-c") << QStringLiteral("rollback");
    QProcess psql;
    psql.setStandardOutputFile(QProcess::nullDevice());
    psql.start(QStringLiteral("psql"), arguments);
    if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
        return failure(
            ErrorCode::QueryFailed, QString::fromUtf8(psql.readAllStandardError()) + psql.errorString());
    return {};
}

Result<QStringList> rowsOf(Session& session, const QString& sql) {
    auto rows = session.query(sql);
    if (!rows)
        return failure(rows.error());
    QStringList texts;
    while (rows->next()) {
        QStringList cells;
        for (int i = 0; i < rows->columns(); ++i)
            cells.append(rows->isNull(i) ? QStringLiteral("∅") : rows->text(i));
        texts.append(cells.join(QStringLiteral(" | ")));
    }
    return texts;
}

} // namespace sevenscale::test
