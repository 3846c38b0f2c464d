// SPDX-License-Identifier: GPL-3.0-or-later
// TLS as a login over the internet meets it: a server with real certificates, good, expired, of another name
// and of an authority that nobody knows.
#include "services/database/session.h"
#include "tests/support/certificates.h"
#include "tests/support/privatecluster.h"

#include <QTcpServer>
#include <QTest>

using namespace sevenscale;
using sevenscale::test::Certificates;
using sevenscale::test::PrivateCluster;

#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)

class TlsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connects_data();
    void connects();
    void aMissingRootIsNoReasonToTrust();
    void anAddressThatKeepsSilentIsPassedBy();
    void anEncryptedLegBehindAPoolerIsNotOurs();
    void aClientCertificateLogsIn();

private:
    ConnectionSettings remote(const char* mode, const QString& root) const;
    Result<void> serve(const QString& certificate);

    Certificates m_authority;
    Certificates m_stranger;
    PrivateCluster m_cluster;
    QString m_port;
};

void TlsTest::initTestCase() {
    REQUIRE_OK(m_authority.create(QStringLiteral("SevenScale test authority")));
    REQUIRE_OK(m_stranger.create(QStringLiteral("Another authority")));
    REQUIRE_OK(m_authority.issue(QStringLiteral("good"), QStringLiteral("localhost"), 2));
    REQUIRE_OK(m_authority.issue(QStringLiteral("expired"), QStringLiteral("localhost"), -1));
    REQUIRE_OK(m_authority.issue(QStringLiteral("other"), QStringLiteral("db.example.test"), 2));
    REQUIRE_OK(m_authority.issue(QStringLiteral("served"), QStringLiteral("localhost"), 2));
    REQUIRE_OK(m_authority.issue(QStringLiteral("marina"), QStringLiteral("marina"), 2));

    QTcpServer free; // closed again before the server takes the port
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = QString::number(free.serverPort());
    free.close();
    REQUIRE_OK(m_authority.giveKeyToServer(QStringLiteral("served")));
    REQUIRE_OK(m_cluster.start({QStringLiteral("listen_addresses=127.0.0.1"),
        QStringLiteral("port=") + m_port, QStringLiteral("ssl=on"),
        QStringLiteral("ssl_cert_file=") + m_authority.certificate(QStringLiteral("served")),
        QStringLiteral("ssl_key_file=") + m_authority.key(QStringLiteral("served")),
        QStringLiteral("ssl_ca_file=") + m_authority.root()}));
}

/// What libpq is told for a server on the internet that is called localhost.
ConnectionSettings TlsTest::remote(const char* mode, const QString& root) const {
    ConnectionSettings settings = m_cluster.settings();
    settings.parameters.insert(QStringLiteral("host"), QStringLiteral("localhost"));
    settings.parameters.insert(QStringLiteral("hostaddr"), QStringLiteral("127.0.0.1"));
    settings.parameters.insert(QStringLiteral("sslmode"), QString::fromLatin1(mode));
    settings.parameters.insert(QStringLiteral("sslrootcert"), root);
    return settings;
}

/// The server shows this certificate from now on.
Result<void> TlsTest::serve(const QString& certificate) {
    if (auto changed = m_authority.replace(QStringLiteral("served"), certificate); !changed)
        return changed;
    return m_cluster.restartServer();
}

void TlsTest::connects_data() {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<bool>("knownRoot");
    QTest::addColumn<bool>("works");
    const auto row = [](const char* name, const char* certificate, const char* mode, bool knownRoot,
                         bool works) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << QByteArray(mode) << knownRoot << works;
    };
    row("all is well", "good", "verify-full", true, true);
    row("an authority that nobody knows", "good", "verify-full", false, false);
    row("an authority that nobody knows, the name not asked", "good", "verify-ca", false, false);
    row("expired", "expired", "verify-full", true, false);
    row("expired, the name not asked", "expired", "verify-ca", true, false);
    row("another host's", "other", "verify-full", true, false);
    row("another host's, the name not asked", "other", "verify-ca", true, true);
}

void TlsTest::connects() {
    QFETCH(const QString, certificate);
    QFETCH(const QByteArray, mode);
    QFETCH(const bool, knownRoot);
    QFETCH(const bool, works);
    REQUIRE_OK(serve(certificate));
    auto session = Session::open(remote(mode.constData(), (knownRoot ? m_authority : m_stranger).root()));
    if (works) {
        REQUIRE_OK(session);
        auto rows = (*session)->query(
            QStringLiteral("select version from pg_stat_ssl where pid = pg_backend_pid() and ssl"));
        REQUIRE_OK(rows);
        QVERIFY(rows->next());
        QVERIFY2(rows->text(0).startsWith(QLatin1String("TLSv1.")), qPrintable(rows->text(0)));
        const Transport transport = (*session)->transport();
        QCOMPARE(transport.protocol, rows->text(0));
        QVERIFY(!transport.cipher.isEmpty());
        QVERIFY(transport.local);
    } else {
        QVERIFY(!session);
        QVERIFY2(session.error().code == ErrorCode::CertificateRejected, qPrintable(session.error().detail));
        QVERIFY(!session.error().detail.isEmpty());
    }
}

void TlsTest::aMissingRootIsNoReasonToTrust() {
    // A root that is not there must not turn verification off.
    auto session = Session::open(remote("verify-full", QStringLiteral("/nonexistent/root.crt")));
    QVERIFY(!session);
    QVERIFY2(session.error().code == ErrorCode::CertificateRejected, qPrintable(session.error().detail));
}

/// A name with two addresses: its certificate counts at the second as well.
void TlsTest::anAddressThatKeepsSilentIsPassedBy() {
    REQUIRE_OK(serve(QStringLiteral("good")));
    QTcpServer silent;
#ifndef Q_OS_LINUX
    QSKIP("Only Linux answers on all of 127.0.0.0/8 without being told to.");
#endif
    QVERIFY2(silent.listen(QHostAddress(QStringLiteral("127.0.0.2")), m_port.toUShort()),
        qPrintable(silent.errorString()));
    ConnectionSettings settings = remote("verify-full", m_authority.root());
    settings.connectTimeoutSeconds = 2;
    settings.parameters.insert(QStringLiteral("host"), QStringLiteral("localhost,localhost"));
    settings.parameters.insert(QStringLiteral("hostaddr"), QStringLiteral("127.0.0.2,127.0.0.1"));
    auto session = Session::open(settings);
    REQUIRE_OK(session);
    QVERIFY((*session)->transport().encrypted());
    settings.parameters.insert(QStringLiteral("host"), QStringLiteral("localhost,elsewhere"));
    session = Session::open(settings);
    QVERIFY(!session);
    QCOMPARE(session.error().code, ErrorCode::CertificateRejected);
}

/// A pooler's own leg to the server is encrypted, ours to the pooler is not.
void TlsTest::anEncryptedLegBehindAPoolerIsNotOurs() {
    REQUIRE_OK(serve(QStringLiteral("good")));
    ConnectionSettings settings = m_cluster.settings();
    settings.parameters.insert(QStringLiteral("sslmode"), QStringLiteral("disable"));
    auto session = Session::open(settings);
    REQUIRE_OK(session);
    // Whatever the server says of a connection, of ours as well:
    REQUIRE_OK((*session)->script(QStringLiteral(
        "create temporary view pg_stat_ssl as select pg_backend_pid() as pid, true as ssl, 'TLSv1.3' as "
        "version, 'TLS_AES_256_GCM_SHA384' as cipher; set search_path = pg_temp, pg_catalog")));
    auto rows = (*session)->query(
        QStringLiteral("select version from pg_stat_ssl where pid = pg_backend_pid() and ssl"));
    REQUIRE_OK(rows);
    QVERIFY(rows->next());
    QVERIFY(!(*session)->transport().encrypted());
    QVERIFY((*session)->transport().cipher.isEmpty());

    settings.parameters.insert(QStringLiteral("host"), QStringLiteral("localhost"));
    session = Session::open(settings);
    REQUIRE_OK(session);
    QVERIFY(!(*session)->transport().encrypted());
    QVERIFY((*session)->transport().local);
}

void TlsTest::aClientCertificateLogsIn() {
    REQUIRE_OK(serve(QStringLiteral("good")));
    {
        auto owner = Session::open(m_cluster.settings());
        REQUIRE_OK(owner);
        REQUIRE_OK((*owner)->execute(QStringLiteral("create role marina login")));
    }
    ConnectionSettings settings = remote("verify-full", m_authority.root());
    settings.parameters.insert(QStringLiteral("user"), QStringLiteral("marina"));
    settings.parameters.insert(QStringLiteral("sslcert"), m_authority.certificate(QStringLiteral("marina")));
    settings.parameters.insert(QStringLiteral("sslkey"), m_authority.key(QStringLiteral("marina")));
    auto session = Session::open(settings);
    REQUIRE_OK(session);
    auto rows
        = (*session)->query(QStringLiteral("select client_dn from pg_stat_ssl where pid = pg_backend_pid()"));
    REQUIRE_OK(rows);
    QVERIFY(rows->next());
    QCOMPARE(rows->text(0), QStringLiteral("/CN=marina"));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
