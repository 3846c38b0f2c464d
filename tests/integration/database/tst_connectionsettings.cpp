// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/connectionsettings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sevenscale;

class ConnectionSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("password");
        const auto row = [](const char* name, const char* text, const char* display, const char* password) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(display)
                                << QString::fromUtf8(password);
        };
        row("keywords", "host=db.example port=6000 dbname=clinic user=ana password=s3cret",
            "ana@db.example:6000/clinic", "s3cret");
        row("quoted", "host=h user='a b' password='p\\'q r' dbname=d", "a b@h:5432/d", "p'q r");
        row("uri", "postgresql://ana:p%40ss@db.example:6000/clinic?sslmode=verify-full",
            "ana@db.example:6000/clinic", "p@ss");
        row("short uri", "postgres://ana@h/d", "ana@h:5432/d", "");
        row("socket", "host=/tmp/x user=u dbname=d", "u@/tmp/x:5432/d", "");
        row("database of the same name", "host=h user=u", "u@h:5432/u", "");
        row("several hosts", "postgresql://u@a:1,b:2/d?target_session_attrs=any", "u@a,b:1,2/d", "");
        row("ipv6", "postgresql://u@[2001:db8::1]:6000/d", "u@2001:db8::1:6000/d", "");
    }

    void reads() {
        QFETCH(QString, text);
        const auto settings = ConnectionSettings::fromConnectionString(text);
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
        QTEST(settings->displayName(), "display");
        QTEST(settings->parameters.value(QStringLiteral("password")), "password");
        QVERIFY(settings->parameters.value(QStringLiteral("password")).isEmpty()
            || !settings->displayName().contains(settings->parameters.value(QStringLiteral("password"))));
    }

    /// Whatever is wrong with a text, the error never says a piece of the password.
    void refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"host=h password=hunter2 hunter2", "password=hunter2 hunter2=x", "hunter2",
                 "postgresql://u:hunter2%zz@h/d", "password='hunter2",
                 "postgresql://u:hunter2@h:port/d?hunter2", "postgresql://u:hunter2@[h/d",
                 "host=h password=hunter2 \\", "password=hunter2 connect_timeout=hunter2",
                 "postgresql://u:hunter2@h/d?x=hunter2&x=hunter2"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refuses() {
        QFETCH(QString, text);
        const auto settings = ConnectionSettings::fromConnectionString(text);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::InvalidInput);
        QVERIFY(!settings.error().detail.isEmpty());
        QVERIFY2(
            !settings.error().detail.contains(QLatin1String("hunter")), qPrintable(settings.error().detail));
    }

    void fuzz() {
        const QString alphabet = QStringLiteral("hostuserpasword= '\\:/@?&%[]hunter2,0\u00e9");
        QRandomGenerator random(11);
        for (int round = 0; round < 30'000; ++round) {
            QString text = round % 2 == 0 ? QStringLiteral("postgresql://u:HUNTER@")
                                          : QStringLiteral("password=HUNTER");
            for (int length = random.bounded(0, 24); length > 0; --length)
                text.insert(random.bounded(static_cast<int>(text.size()) + 1),
                    alphabet.at(random.bounded(alphabet.size())));
            const auto settings = ConnectionSettings::fromConnectionString(text);
            if (!settings)
                QVERIFY2(!settings.error().detail.contains(QLatin1String("HUNTER")), qPrintable(text));
            else
                (void)settings->displayName();
        }
    }

    void connectTimeout() {
        QCOMPARE(ConnectionSettings::fromConnectionString(QStringLiteral("connect_timeout=3"))
                     ->connectTimeoutSeconds,
            3);
        QCOMPARE(ConnectionSettings::fromConnectionString(QString())->connectTimeoutSeconds, 10);
    }

    void workspace() {
        const ConnectionSettings settings = ConnectionSettings::workspace(QStringLiteral("/tmp/a.sqlite"));
        QCOMPARE(settings.dialect, Dialect::Sqlite);
        QCOMPARE(settings.displayName(), QStringLiteral("/tmp/a.sqlite"));
    }
};

QTEST_GUILESS_MAIN(ConnectionSettingsTest)
#include "tst_connectionsettings.moc"
