// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials on both dialects: sealed on the way in, opened by the worker alone, told without their value.
#include "services/secrets/sealedbox.h"
#include "services/stores/credentialstore.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/requireok.h"
#include "tests/support/workerkey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

const QString Typed = QStringLiteral("EAAGm0PX4ZCpsBAKs3gred0");

} // namespace

class TestCredentials final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theWorkerFindsWhatWasTyped_data() { addDialects(); }
    void theWorkerFindsWhatWasTyped();
    void theAccountThatCountsGetsThem_data() { addDialects(); }
    void theAccountThatCountsGetsThem();
    void anAccountWithoutAnIntegrationHasThemToo_data() { addDialects(); }
    void anAccountWithoutAnIntegrationHasThemToo();
    void toldWithoutTheValue_data() { addDialects(); }
    void toldWithoutTheValue();
    void aRetiredKeyIsRefused_data() { addDialects(); }
    void aRetiredKeyIsRefused();
    void whatCannotBe_data() { addDialects(); }
    void whatCannotBe();
    void onlyAnAdminMay();

private:
    QString dialect() {
        QFETCH(QString, dialect);
        return dialect;
    }
    Session& session() { return m_dialects.session(dialect()); }
    Session& owner() { return dialect() == u"sqlite" ? session() : *m_owner; }
    /// The only cell, as the database's owner sees it.
    QString value(const char* sql) {
        auto rows = owner().query(QString::fromLatin1(sql));
        if (!rows)
            return rows.error().detail;
        return rows->next() ? rows->optionalText(0).value_or(QStringLiteral("∅")) : QStringLiteral("no row");
    }
    IntegrationKey integration(bool accountOnly = false) {
        return {IntegrationId{value(accountOnly ? "select max(id) from client_integrations"
                                                : "select min(id) from integrations")
                                  .toLongLong()},
            accountOnly};
    }
    Result<void> replace(const IntegrationKey& of, std::optional<Timestamp> expires = std::nullopt) {
        const auto key = readWorkerKey(session(), of);
        if (!key)
            return failure(key.error());
        QList<CredentialValue> values{{QStringLiteral("access_token"), QString(Typed.data(), Typed.size())}};
        const auto sealed = sealCredentials(values, *key);
        if (!sealed)
            return failure(sealed.error());
        return replaceCredentials(session(), {of, key->id, *sealed, expires});
    }

    Dialects m_dialects;
    std::unique_ptr<Session> m_owner;
    WorkerKeyPair m_worker;
};

void TestCredentials::initTestCase() {
    REQUIRE_OK(m_dialects.make(QStringLiteral("credentials")));
    auto owner = m_dialects.open(QStringLiteral("postgresql"));
    REQUIRE_OK(owner);
    m_owner = std::move(*owner);
    REQUIRE_OK(m_owner->script(
        QStringLiteral("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                       " select ops.add_user('davi@x.example', 'Davi', 'MANAGER', login => 'davi')")));
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    auto person = Session::open((*cluster)->settings(QStringLiteral("credentials"), QStringLiteral("ana")));
    REQUIRE_OK(person);
    m_dialects.replacePostgres(std::move(*person));
}

void TestCredentials::init() {
    for (Session* each : {m_owner.get(), &m_dialects.session(QStringLiteral("sqlite"))}) {
        REQUIRE_OK(each->script(
            QStringLiteral("delete from client_integrations; delete from integrations; delete from clients;"
                           " delete from worker_keys; delete from audit_log;"
                           "insert into clients (name, specialty, email) values ('Clínica Bem', 'x', 'a@x');"
                           "insert into integrations (client_id, integration_type, status)"
                           " select id, 'meta_ads', 'error' from clients;"
                           "insert into integrations (integration_type) values ('meta_ads')")));
        REQUIRE_OK(m_worker.registerIn(*each));
    }
}

void TestCredentials::theWorkerFindsWhatWasTyped() {
    const Timestamp expires = *Timestamp::fromText(u"2999-03-01 02:59:59.000000+00");
    REQUIRE_OK(replace(integration(), expires));
    const QString stored = value("select cast(credentials as text) from client_integrations");
    const auto opened = m_worker.openCredentials(stored);
    QVERIFY2(opened, qPrintable(stored));
    QCOMPARE(*opened, QByteArray("{\"access_token\":\"EAAGm0PX4ZCpsBAKs3gred0\"}"));
    QCOMPARE(WorkerKeyPair().openCredentials(stored), std::nullopt);
    QCOMPARE(QJsonDocument::fromJson(stored.toUtf8()).object().keys(),
        QStringList({QStringLiteral("algorithm"), QStringLiteral("sealed"), QStringLiteral("worker_key")}));
    QCOMPARE(Timestamp::fromText(value("select cast(credentials_expires_at as text) from vw_integrations"
                                       " where client_id is not null")),
        std::optional(expires));
    // A person may write them and read them nowhere; on a workspace there is no login to keep out.
    if (dialect() == u"postgresql") {
        const auto read = session().query(QStringLiteral("select credentials from client_integrations"));
        QVERIFY(!read && read.error().code == ErrorCode::PermissionDenied);
    }
}

void TestCredentials::theAccountThatCountsGetsThem() {
    REQUIRE_OK(owner().script(
        QStringLiteral("insert into client_integrations (client_id, integration_type, status, created_at)"
                       " select id, ' Meta_Ads', 'connected', '2020-01-01 00:00:00.000000+00' from clients;"
                       "insert into client_integrations (client_id, integration_type, status, created_at)"
                       " select id, 'meta_ads', 'connected', '2021-01-01 00:00:00.000000+00' from clients")));
    REQUIRE_OK(replace(integration()));
    QCOMPARE(value("select count(*) from client_integrations"), QStringLiteral("2"));
    const QString of = QStringLiteral("2021");
    QVERIFY(value("select cast(created_at as text) from client_integrations"
                  " where cast(credentials as text) like '%sealed%'")
                .startsWith(of));
    // Once more, in the same place.
    REQUIRE_OK(replace(integration()));
    QCOMPARE(
        value("select count(*) from client_integrations where cast(credentials as text) like '%sealed%'"),
        QStringLiteral("1"));
}

void TestCredentials::anAccountWithoutAnIntegrationHasThemToo() {
    REQUIRE_OK(
        owner().script(QStringLiteral("insert into client_integrations (client_id, integration_type, status)"
                                      " select id, 'calendly', 'connected' from clients")));
    REQUIRE_OK(replace(integration(true)));
    QVERIFY(m_worker.openCredentials(value("select cast(credentials as text) from client_integrations")));
    QCOMPARE(value("select integration_id from client_integrations"), QStringLiteral("∅"));
}

void TestCredentials::toldWithoutTheValue() {
    REQUIRE_OK(replace(integration()));
    REQUIRE_OK(replace(integration()));
    const char* const Trace = "select count(*) from audit_log where resource = 'client_integrations'";
    QCOMPARE(value(Trace), QStringLiteral("2"));
    const QJsonObject made = QJsonDocument::fromJson(
        value("select cast(new_data as text) from audit_log where action = 'insert'").toUtf8())
                                 .object();
    QCOMPARE(made.value(QStringLiteral("integration_type")).toString(), QStringLiteral("meta_ads"));
    QCOMPARE(value("select cast(new_data as text) from audit_log where action = 'update'")
                 .remove(QLatin1Char(' ')),
        QStringLiteral("{\"changed_unseen\":[\"credentials\"]}"));
    QCOMPARE(value("select count(*) from audit_log where cast(new_data as text) like '%EAAG%'"
                   " or cast(new_data as text) like '%sealed%' or cast(old_data as text) like '%sealed%'"),
        QStringLiteral("0"));
}

void TestCredentials::aRetiredKeyIsRefused() {
    const auto key = readWorkerKey(session(), integration());
    REQUIRE_OK(key);
    QList<CredentialValue> values{{QStringLiteral("a"), QStringLiteral("b")}};
    const QString sealed = *sealCredentials(values, *key);
    REQUIRE_OK(owner().script(
        QStringLiteral("update worker_keys set retired_at = '2020-01-01 00:00:00.000000+00'")));
    auto done = replaceCredentials(session(), {integration(), key->id, sealed, std::nullopt});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(readWorkerKey(session(), integration()).error().code, ErrorCode::NotFound);
    const WorkerKeyPair next;
    REQUIRE_OK(next.registerIn(owner()));
    done = replaceCredentials(session(), {integration(), key->id, sealed, std::nullopt});
    QVERIFY(!done && done.error().code == ErrorCode::Conflict);
    QCOMPARE(value("select count(*) from client_integrations"), QStringLiteral("0"));
    QCOMPARE(readWorkerKey(session(), integration())->publicKey, next.publicKey());
}

void TestCredentials::whatCannotBe() {
    const auto key = readWorkerKey(session(), integration());
    REQUIRE_OK(key);
    auto done
        = replaceCredentials(session(), {{IntegrationId{987'654'321}, false}, key->id, {}, std::nullopt});
    QVERIFY(!done && done.error().code == ErrorCode::NotFound);
    const IntegrationKey nobodys{
        IntegrationId{value("select max(id) from integrations").toLongLong()}, false};
    done = replaceCredentials(session(), {nobodys, key->id, {}, std::nullopt});
    QVERIFY(!done && done.error().code == ErrorCode::InvalidInput);
}

void TestCredentials::onlyAnAdminMay() {
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    auto manager = Session::open((*cluster)->settings(QStringLiteral("credentials"), QStringLiteral("davi")));
    REQUIRE_OK(manager);
    auto ids = m_owner->query(QStringLiteral("select min(id) from integrations"));
    REQUIRE_OK(ids);
    QVERIFY(ids->next());
    const IntegrationKey of{IntegrationId{ids->integer(0)}, false};
    for (const bool accountIsThere : {false, true}) {
        if (accountIsThere)
            REQUIRE_OK(
                m_owner->script(QStringLiteral("insert into client_integrations (client_id, integration_type)"
                                               " select id, 'meta_ads' from clients")));
        const auto key = readWorkerKey(**manager, of);
        REQUIRE_OK(key);
        const auto done = replaceCredentials(**manager, {of, key->id, QStringLiteral("x"), std::nullopt});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::PermissionDenied);
    }
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
