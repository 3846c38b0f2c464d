// SPDX-License-Identifier: GPL-3.0-or-later
// A session of a server that is strange, silent, killed or frozen.
#include "tests/integration/database/sessionbench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <csignal>
#include <optional>

using namespace sevenscale;
using namespace sevenscale::test;

class PostgresFailuresTest final : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    /// A server that is no server: one that speaks no TLS, one that never answers, one that hangs up.
    void strangeServers() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray answer("N");
        bool hangUp = false;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                if (hangUp)
                    socket->abort();
                else
                    socket->write(answer);
            });
        });
        const auto openWith = [&server](const QString& mode) {
            ConnectionSettings settings;
            settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                {QStringLiteral("port"), QString::number(server.serverPort())},
                {QStringLiteral("user"), QStringLiteral("u")}, {QStringLiteral("sslmode"), mode}};
            settings.connectTimeoutSeconds = 2;
            std::optional<Error> error;
            std::atomic_bool done = false;
            std::atomic_bool abandon = false;
            std::thread opener([&] {
                auto session = Session::open(settings, &abandon);
                if (!session)
                    error = session.error();
                done = true;
            });
            abandon = !QTest::qWaitFor([&done] { return done.load(); }, Patience);
            opener.join();
            return error.value_or(Error{ErrorCode::Internal, QStringLiteral("it opened"), {}});
        };
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::CertificateRejected);
        QCOMPARE(openWith(QStringLiteral("verify-full")).code, ErrorCode::CertificateRejected);
        hangUp = true;
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::ConnectionFailed);
        hangUp = false;
        answer.clear();
        // The server is silent for ever: what ends this is the time to connect, else it is abandoned.
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::ConnectionFailed);

        std::atomic_bool abandon = false;
        ConnectionSettings settings;
        settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), QString::number(server.serverPort())}};
        settings.connectTimeoutSeconds = LongSeconds;
        const Later leave(100, [&abandon] { abandon = true; });
        auto abandoned = Session::open(settings, &abandon);
        QVERIFY(!abandoned);
        QCOMPARE(abandoned.error().code, ErrorCode::Cancelled);
    }

    /// libpq's own words have it that the time to connect counts for each address.
    void passesByASilentAddress_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("given") << QStringLiteral("given");
        QTest::newRow("from the environment") << QStringLiteral("environment");
        QTest::newRow("from a service file") << QStringLiteral("service");
    }
    void passesByASilentAddress() {
        QFETCH(QString, source);
        QTcpServer silent; // the kernel takes the connection, and nobody answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectionSettings settings = m_cluster->settings(QStringLiteral("contract"));
        settings.connectTimeoutSeconds = 2;
        const QString host = QLatin1String("127.0.0.1,") % settings.parameters.take(QStringLiteral("host"));
        const QString port = QString::number(silent.serverPort()) % QLatin1Char(',')
            % settings.parameters.take(QStringLiteral("port"));
        const auto clean = qScopeGuard([] {
            for (const char* name : {"PGHOST", "PGPORT", "PGSERVICEFILE"})
                qunsetenv(name);
        });
        if (source == QLatin1String("given")) {
            settings.parameters.insert(QStringLiteral("host"), host);
            settings.parameters.insert(QStringLiteral("port"), port);
        } else if (source == QLatin1String("environment")) {
            qputenv("PGHOST", host.toUtf8());
            qputenv("PGPORT", port.toUtf8());
        } else {
            const QString path = m_folder.filePath(QStringLiteral("services"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[two]\nhost=" + host.toUtf8() + "\nport=" + port.toUtf8() + '\n');
            file.close();
            qputenv("PGSERVICEFILE", path.toUtf8());
            settings.parameters.insert(QStringLiteral("service"), QStringLiteral("two"));
        }
        QElapsedTimer timer;
        timer.start();
        auto session = Session::open(settings);
        const qint64 took = timer.elapsed();
        REQUIRE_OK(session);
        QCOMPARE(one(**session, QStringLiteral("select current_database()")), QStringLiteral("contract"));
        QVERIFY2(took >= 1900, qPrintable(QString::number(took)));
        // Only the first way to the server waits for the one that is silent.
        int knocks = 0;
        for (; silent.hasPendingConnections() || silent.waitForNewConnection(100); ++knocks)
            delete silent.nextPendingConnection();
        QCOMPARE(knocks, 1);

        std::atomic_bool abandon = false;
        settings.connectTimeoutSeconds = LongSeconds;
        const Later leave(100, [&abandon] { abandon = true; });
        auto abandoned = Session::open(settings, &abandon);
        QVERIFY(!abandoned);
        QCOMPARE(abandoned.error().code, ErrorCode::Cancelled);
    }

    void killedBackend_data() {
        QTest::addColumn<bool>("running");
        QTest::addColumn<QString>("state");
        QTest::newRow("terminated in a statement") << true << QStringLiteral("57P01");
        QTest::newRow("terminated while idle") << false << QStringLiteral("57P01");
    }
    void killedBackend() {
        QFETCH(bool, running);
        auto session = openPostgres();
        auto other = openPostgres();
        QVERIFY(session && other);
        const auto terminate = [&] {
            (void)other->query(
                QStringLiteral("select pg_terminate_backend(?, 20000)"), {session->backendPid()});
        };
        std::optional<Later> later;
        if (running)
            later.emplace(50, terminate);
        else
            terminate(); // and wait until it is gone
        auto rows
            = session->query(running ? QStringLiteral("select pg_sleep(25)") : QStringLiteral("select 1"));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ConnectionFailed);
        QTEST(rows.error().sqlState, "state");
        QVERIFY(session->isBroken());
        QCOMPARE(session->query(QStringLiteral("select 1")).error().code, ErrorCode::ConnectionFailed);
        QVERIFY(!session->answers());
    }

    void frozenBackend_data() {
        QTest::addColumn<bool>("byDeadline");
        QTest::newRow("deadline") << true;
        QTest::newRow("cancel") << false;
    }
    void frozenBackend() {
        QFETCH(bool, byDeadline);
        auto session = openPostgres();
        QVERIFY(session);
        const qint64 pid = session->backendPid();
        session->setStatementTimeout(byDeadline ? 500 : 1000 * LongSeconds);
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        m_cluster->freezeServer();
        std::optional<Later> later;
        if (!byDeadline)
            later.emplace(300, [&] { session->cancel(); });
        QElapsedTimer timer;
        timer.start();
        auto rows = session->query(QStringLiteral("select 1"));
        const qint64 took = timer.elapsed();
        timer.restart();
        session.reset();
        const qint64 closing = timer.elapsed();
        m_cluster->thawServer();
        PrivateCluster::signalProcess(pid, SIGCONT);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, byDeadline ? ErrorCode::ConnectionFailed : ErrorCode::Cancelled);
        qInfo("frozen server: ended after %lld ms, closed in %lld ms", took, closing);
        QVERIFY(took < Patience);
        QVERIFY(closing < Patience);
    }

    void frozenDuringCopy() {
        auto session = openPostgres();
        QVERIFY(session);
        REQUIRE_OK(session->script(QStringLiteral("drop table if exists bulk; create table bulk (v text)")));
        session->setStatementTimeout(1000);
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        const QString text(1000, QLatin1Char('x'));
        int rows = 0;
        QElapsedTimer timer;
        timer.start();
        auto count = session->insertMany(
            QStringLiteral("public.bulk"), {QStringLiteral("v")}, [&](QVariantList& cells) {
                if (++rows == 100)
                    m_cluster->freezeServer();
                cells << text;
                return true; // without end
            });
        m_cluster->thawServer();
        QVERIFY(!count);
        QCOMPARE(count.error().code, ErrorCode::ConnectionFailed);
        qInfo("frozen during COPY: ended after %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(PostgresFailuresTest)
#include "tst_postgresfailures.moc"
