// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keychain.h"

#include <QTest>

using namespace sevenscale;

/// The names under which secrets are kept: as agreed, and never the same for two.
class SecretNameTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void key_data();
    void key();
    void service();
};

void SecretNameTest::key_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* name, const char* role, const char* host, int port, const char* purpose,
                         const char* key) {
        QTest::newRow(name) << QString::fromUtf8(role) << QString::fromUtf8(host) << port
                            << QString::fromUtf8(purpose) << QString::fromUtf8(key);
    };
    row("plain", "marina", "db.sevenscale.com.br", 0, "password", "marina@db.sevenscale.com.br/password");
    row("the usual port", "marina", "db.sevenscale.com.br", 5432, "password",
        "marina@db.sevenscale.com.br/password");
    row("another port", "marina", "localhost", 5433, "password", "marina@localhost:5433/password");
    row("the case of a host", "marina", "DB.SevenScale.com.BR", 0, "password",
        "marina@db.sevenscale.com.br/password");
    row("the case of a role", "Marina", "db", 0, "password", "Marina@db/password");
    row("a socket", "ana", "/var/run/postgresql", 0, "password", "ana@%2Fvar%2Frun%2Fpostgresql/password");
    row("an @ in the role", "ana@clinica", "db", 0, "password", "ana%40clinica@db/password");
    row("a percent", "a%40b", "db", 0, "password", "a%2540b@db/password");
    row("pooler", "marina.abcdef", "aws-0-sa-east-1.pooler.supabase.com", 5432, "password",
        "marina.abcdef@aws-0-sa-east-1.pooler.supabase.com/password");
    row("accents", "joão", "db", 0, "snapshot-key", "joão@db/snapshot-key");
}

void SecretNameTest::key() {
    QFETCH(QString, role);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, purpose);
    QTEST(SecretName({role, host, port, purpose}).key(), "key");
}

void SecretNameTest::service() {
    QCOMPARE(Keychain::service(), QStringLiteral("br.com.sevenscale.Console"));
}

QTEST_GUILESS_MAIN(SecretNameTest)
#include "secrets_name_test.moc"
