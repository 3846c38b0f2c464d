// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"
#include "services/identity/profiles.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;

class TestDataSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void differentServersHaveDifferentPasswords();
    void oneServerHasOnePassword_data();
    void oneServerHasOnePassword();
    void keepsAPasswordThatAnotherProfileUses();

private:
    static QString keyOf(const QString& connection) {
        return passwordName(ConnectionSettings::fromConnectionString(connection).value()).key();
    }
};

void TestDataSource::init() {
    for (const char* name : {"PGHOST", "PGPORT", "PGDATABASE", "PGSERVICE", "PGHOSTADDR"})
        qunsetenv(name);
    qputenv("PGUSER", "marina");
}

void TestDataSource::differentServersHaveDifferentPasswords() {
    QSet<QString> keys;
    const QStringList connections{QStringLiteral("service=prod"), QStringLiteral("service=staging"),
        QStringLiteral("service=Prod"), QStringLiteral("service=prod user=ana"),
        QStringLiteral("service=prod dbname=other"), QStringLiteral("host=a user=ana"),
        QStringLiteral("host=b user=ana"), QStringLiteral("host=a user=rui"),
        QStringLiteral("host=a user=ana port=6000"), QStringLiteral("host=a user=ana dbname=other"),
        QStringLiteral("host=a user=ana dbname=Other"), QStringLiteral("hostaddr=10.0.0.1 user=ana"),
        QStringLiteral("hostaddr=10.0.0.2 user=ana"), QStringLiteral("host=a hostaddr=10.0.0.1 user=ana"),
        QStringLiteral("host=a,b port=1,2 user=ana"), QStringLiteral("host=a,b port=1,3 user=ana"),
        QStringLiteral("host=a,b user=ana"), QStringLiteral("dbname=x"), QString()};
    for (const QString& connection : connections)
        keys.insert(keyOf(connection));
    QCOMPARE(keys.size(), connections.size());
}

void TestDataSource::oneServerHasOnePassword_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* name, const char* one, const char* other) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other);
    };
    row("the port that is meant", "host=a user=ana", "host=a port=5432 user=ana");
    row("the user that is meant", "host=a", "host=a user=marina");
    row("the database that is meant", "host=a user=ana", "host=a user=ana dbname=ana");
    row("a host's case", "host=DB.example user=ana", "host=db.example user=ana");
    row("settings of another kind", "host=a user=ana sslmode=require", "postgresql://ana:x@a/ana");
}

void TestDataSource::oneServerHasOnePassword() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(keyOf(one), keyOf(other));
}

void TestDataSource::keepsAPasswordThatAnotherProfileUses() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Profiles profiles(settings);
    const auto save = [&](const char* name, const char* connection) {
        return profiles
            .save(Profiles::fromSettings(QString::fromLatin1(name), Environment::None,
                ConnectionSettings::fromConnectionString(QString::fromLatin1(connection)).value()))
            .has_value();
    };
    QVERIFY(save("prod", "service=prod"));
    QVERIFY(save("staging", "service=staging"));
    QVERIFY(save("strict", "host=a user=ana sslmode=verify-full"));
    QVERIFY(save("loose", "host=a user=ana port=5432"));
    QVERIFY(passwordOnlyOf(profiles, QStringLiteral("prod")));
    QVERIFY(!passwordOnlyOf(profiles, QStringLiteral("strict")));
    QVERIFY(!passwordOnlyOf(profiles, QStringLiteral("nobody")));
    QVERIFY(profiles.remove(QStringLiteral("loose")));
    const auto last = passwordOnlyOf(profiles, QStringLiteral("Strict"));
    QVERIFY(last);
    QCOMPARE(last->key(), keyOf(QStringLiteral("host=a user=ana")));
}

QTEST_GUILESS_MAIN(TestDataSource)
#include "tst_datasource.moc"
