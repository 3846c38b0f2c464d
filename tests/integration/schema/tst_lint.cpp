// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of Supabase's linter in our own SQL: the raw seed gives its seven errors, our schema none, and a
// database that was made for it breaks each rule.
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

class TestLint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rule_data();
    void rule();
    void theRawSeedGivesSevenErrors();

private:
    std::unique_ptr<Session> m_raw;
    std::unique_ptr<Session> m_migrated;
    std::unique_ptr<Session> m_provoked;
    int m_rawErrors = 0;
};

void TestLint::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    const QString superuser = QStringLiteral("postgres");
    auto roles = runFile(**cluster, superuser, superuser, sqlFile(QStringLiteral("supabase_roles.sql")));
    VERIFY_RESULT(roles);
    const std::tuple<const char*, const char*, std::unique_ptr<Session>&> databases[]
        = {{"raw", "seed_raw.sql", m_raw}, {"migrated", "", m_migrated},
            {"provoked", "lint_provoked.sql", m_provoked}};
    for (const auto& [name, file, kept] : databases) {
        auto created = createOwnedDatabase(**cluster, QString::fromLatin1(name), Owner::Superuser);
        VERIFY_RESULT(created);
        if (*file) {
            auto loaded = runFile(
                **cluster, QString::fromLatin1(name), superuser, sqlFile(QString::fromLatin1(file)));
            VERIFY_RESULT(loaded);
        }
        auto session = Session::open((*cluster)->settings(QString::fromLatin1(name)));
        VERIFY_RESULT(session);
        kept = std::move(*session);
    }
    auto migrated = Migrator(*m_migrated).migrate();
    VERIFY_RESULT(migrated);
}

void TestLint::rule_data() {
    QTest::addColumn<QString>("file");
    const QStringList files
        = QDir(sqlFile(QStringLiteral("lint"))).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 25);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestLint::rule() {
    QFETCH(QString, file);
    const QString sql = readFile(sqlFile(QStringLiteral("lint/") + file));
    QVERIFY(!sql.isEmpty());
    const auto raw = rowsOf(*m_raw, sql);
    VERIFY_RESULT(raw);
    m_rawErrors += static_cast<int>(std::count_if(
        raw->begin(), raw->end(), [](const QString& row) { return row.startsWith(QLatin1String("ERROR")); }));
    const auto provoked = rowsOf(*m_provoked, sql);
    VERIFY_RESULT(provoked);
    QVERIFY(!provoked->isEmpty());
    const auto found = rowsOf(*m_migrated, sql);
    VERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(found->join(QLatin1Char('\n'))));
}

void TestLint::theRawSeedGivesSevenErrors() {
    QCOMPARE(m_rawErrors, 7);
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
