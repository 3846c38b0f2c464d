// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/stores/dialects.h"

#include "services/database/migrator.h"

#include <QTest>

namespace sevenscale::test {

Result<void> Dialects::make(const QString& name) {
    m_name = name;
    auto cluster = PrivateCluster::instance();
    if (!cluster)
        return failure(cluster.error());
    if (auto created = (*cluster)->createDatabase(name); !created)
        return created;
    for (const char* dialect : {"postgresql", "sqlite"}) {
        auto opened = open(QString::fromLatin1(dialect));
        if (!opened)
            return failure(opened.error());
        if (auto migrated = Migrator(**opened).migrate(); !migrated)
            return migrated;
        (dialect[0] == 's' ? m_sqlite : m_postgres) = std::move(*opened);
    }
    return {};
}

Result<std::unique_ptr<Session>> Dialects::open(const QString& dialect) const {
    if (dialect == u"sqlite")
        return Session::open(
            ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("workspace.sqlite"))));
    auto cluster = PrivateCluster::instance();
    if (!cluster)
        return failure(cluster.error());
    return Session::open((*cluster)->settings(m_name));
}

QString Dialects::value(const QString& dialect, const QString& sql, const QVariantList& parameters) {
    auto rows = session(dialect).query(sql, parameters);
    if (!rows)
        return QLatin1Char('[') % rows.error().detail % QLatin1Char(']');
    if (!rows->next())
        return QStringLiteral("[no row]");
    return rows->isNull(0) ? QStringLiteral("∅") : rows->text(0);
}

void addDialects() {
    QTest::addColumn<QString>("dialect");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

} // namespace sevenscale::test
