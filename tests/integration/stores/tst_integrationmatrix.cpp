// SPDX-License-Identifier: GPL-3.0-or-later
// Clinics and their integrations by type, page by page, on both dialects.
#include "services/stores/integrationmatrix.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/requireok.h"

#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int WhatsApp = 0;
constexpr int Calendar = 1;
constexpr int GoogleAds = 4;
constexpr int Others = KnownIntegrationTypes;

/// As much of a cell as tells it: `error google_ads`; empty: not connected.
QString told(const std::optional<MatrixCell>& cell) {
    return cell ? QString(integrationStateKey(cell->state) % QLatin1Char(' ') % cell->integrationType)
                : QString();
}

} // namespace

class TestIntegrationMatrix final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void columnsAreTheSeedsTypes();
    void eachTypeHasItsPlace_data() { addDialects(); }
    void eachTypeHasItsPlace();
    void ofSeveralOneIsShown_data() { addDialects(); }
    void ofSeveralOneIsShown();
    void theFilterChoosesClinicsAndMarksCells_data() { addDialects(); }
    void theFilterChoosesClinicsAndMarksCells();
    void archivedClinicsWaitToBeAskedFor_data() { addDialects(); }
    void archivedClinicsWaitToBeAskedFor();
    void pagesGiveEveryClinicOnce_data() { addDialects(); }
    void pagesGiveEveryClinicOnce();
    void mistakesAreTold_data() { addDialects(); }
    void mistakesAreTold();
    void stateFollowsTheAgeOfTheSync();

private:
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    QList<MatrixRow> rows(const QString& filter = {}) {
        ListRequest request;
        request.filter = filter;
        const auto page = readIntegrationMatrix(session(), request, {});
        if (!page)
            qWarning().noquote() << page.error().detail;
        return page ? page->rows : QList<MatrixRow>();
    }
    QStringList names(const QString& filter) {
        QStringList result;
        for (const MatrixRow& row : rows(filter))
            result.append(row.clientName);
        return result;
    }

    Dialects m_dialects;
};

void TestIntegrationMatrix::initTestCase() {
    REQUIRE_OK(m_dialects.make(QStringLiteral("matrix")));
}

void TestIntegrationMatrix::init() {
    for (const char* dialect : {"postgresql", "sqlite"}) {
        REQUIRE_OK(m_dialects.session(QString::fromLatin1(dialect))
                       .script(QStringLiteral(
                           "delete from client_integrations; delete from integrations; delete from clients;"
                           "insert into clients (name, specialty, email, archived_at) values"
                           " ('Clínica Bem', 'x', 'a@x', null), ('Clínica Amor', 'x', 'b@x', null),"
                           " ('Clínica Sem Nada', 'x', 'c@x', null),"
                           " ('Clínica Velha', 'x', 'd@x', '2020-01-01 00:00:00.000000+00');"
                           "insert into integrations (client_id, integration_type, status, last_sync)"
                           " select id, 'whatsapp_business', 'connected', '2020-01-02 03:04:05.123456+00'"
                           " from clients where name in ('Clínica Bem', 'Clínica Velha');"
                           "insert into integrations (client_id, integration_type, status)"
                           " select id, ' Google_Ads ', 'error' from clients where name = 'Clínica Bem';"
                           "insert into integrations (client_id, integration_type, status)"
                           " select id, 'rd_station', 'connected' from clients where name = 'Clínica Amor';"
                           "insert into client_integrations (client_id, integration_type, status)"
                           " select id, 'google_calendar', 'disconnected' from clients"
                           " where name = 'Clínica Amor'")));
    }
}

void TestIntegrationMatrix::columnsAreTheSeedsTypes() {
    QCOMPARE(integrationTypes().size(), qsizetype(KnownIntegrationTypes));
    QStringList types;
    for (const IntegrationType& type : integrationTypes()) {
        types.append(type.key);
        QVERIFY(!type.credentials.isEmpty());
        QVERIFY(staleAfterSeconds(QString(type.key)) >= 3 * 3'600);
    }
    types.sort();
    QCOMPARE(types.join(u' '),
        QStringLiteral("calendly google_ads google_analytics google_calendar hubspot_crm meta_ads"
                       " whatsapp_business"));
}

void TestIntegrationMatrix::eachTypeHasItsPlace() {
    const QList<MatrixRow> all = rows();
    QCOMPARE(all.size(), 3);
    // By name, and without the archived one.
    QCOMPARE(all[0].clientName, QStringLiteral("Clínica Amor"));
    QCOMPARE(told(all[0].cells[Calendar]), QStringLiteral("disconnected google_calendar"));
    QVERIFY(all[0].cells[Calendar]->accountOnly);
    QCOMPARE(told(all[0].cells[Others]), QStringLiteral("connected rd_station"));
    QCOMPARE(told(all[0].cells[WhatsApp]), QString());
    QCOMPARE(told(all[1].cells[WhatsApp]), QStringLiteral("connected whatsapp_business"));
    QCOMPARE(all[1].cells[WhatsApp]->lastSync, Timestamp::fromText(u"2020-01-02 03:04:05.123456+00"));
    QVERIFY(!all[1].cells[WhatsApp]->accountOnly);
    QCOMPARE(told(all[1].cells[GoogleAds]), QStringLiteral("error  Google_Ads "));
    QVERIFY(std::none_of(all[2].cells.begin(), all[2].cells.end(), [](const auto& cell) { return cell; }));
}

void TestIntegrationMatrix::ofSeveralOneIsShown() {
    REQUIRE_OK(session().script(QStringLiteral(
        "insert into integrations (client_id, integration_type, status, created_at)"
        " select id, 'whatsapp_business', 'revoked', '2999-01-01 00:00:00.000000+00' from clients"
        " where name = 'Clínica Bem';"
        "insert into integrations (client_id, integration_type, status, created_at)"
        " select id, 'pipefy', 'error', '2001-01-01 00:00:00.000000+00' from clients"
        " where name = 'Clínica Amor'")));
    const QList<MatrixRow> all = rows();
    QCOMPARE(told(all[1].cells[WhatsApp]), QStringLiteral("error whatsapp_business")); // the newest
    QCOMPARE(all[1].cells[WhatsApp]->number, 2);
    QCOMPARE(told(all[0].cells[Others]), QStringLiteral("error pipefy")); // the worst
    QCOMPARE(all[0].cells[Others]->number, 2);
}

void TestIntegrationMatrix::theFilterChoosesClinicsAndMarksCells() {
    QCOMPARE(names(QStringLiteral("state:error")), QStringList{QStringLiteral("Clínica Bem")});
    const MatrixRow row = rows(QStringLiteral("state:error")).value(0);
    QVERIFY(row.cells[GoogleAds]->matches);
    QVERIFY(row.cells[WhatsApp] && !row.cells[WhatsApp]->matches);
    QCOMPARE(names(QStringLiteral("type:google_calendar,rd_station")),
        QStringList{QStringLiteral("Clínica Amor")});
    QCOMPARE(names(QStringLiteral("client:\"Clínica Sem Nada\"")), QStringList());
    QCOMPARE(names(QStringLiteral("amor")), QStringList{QStringLiteral("Clínica Amor")});
    QCOMPARE(names(QStringLiteral("-type:whatsapp_business")),
        QStringList({QStringLiteral("Clínica Amor"), QStringLiteral("Clínica Bem")}));
}

void TestIntegrationMatrix::archivedClinicsWaitToBeAskedFor() {
    QCOMPARE(names(QStringLiteral("archived:yes")), QStringList{QStringLiteral("Clínica Velha")});
    QVERIFY(!names(QStringLiteral("type:whatsapp_business")).contains(QStringLiteral("Clínica Velha")));
}

void TestIntegrationMatrix::pagesGiveEveryClinicOnce() {
    REQUIRE_OK(session().script(
        QStringLiteral("insert into clients (name, specialty, email)"
                       " with recursive n(i) as (select 1 union all select i + 1 from n where i < 457)"
                       " select 'Clínica ' || (i % 200), 'x', 'x@x' from n")));
    ListRequest request;
    request.limit = 50;
    QSet<qint64> seen;
    QString last;
    int pages = 0;
    while (true) {
        const auto page = readIntegrationMatrix(session(), request, {});
        REQUIRE_OK(page);
        for (const MatrixRow& row : page->rows) {
            QVERIFY(!seen.contains(row.clientId.value));
            seen.insert(row.clientId.value);
        }
        ++pages;
        last = page->rows.constLast().clientName;
        if (!page->next)
            break;
        request.after = *page->next;
    }
    QCOMPARE(seen.size(), 460);
    QCOMPARE(pages, 10);
    // From the end backward stand the same rows.
    ListRequest end;
    end.limit = 50;
    end.before = ListCursor::atEnd().toText();
    const auto tail = readIntegrationMatrix(session(), end, {});
    REQUIRE_OK(tail);
    QCOMPARE(tail->rows.constLast().clientName, last);
    QCOMPARE(tail->rows.size(), 50);
}

void TestIntegrationMatrix::mistakesAreTold() {
    ListRequest request;
    request.filter = QStringLiteral("colour:red");
    auto page = readIntegrationMatrix(session(), request, {});
    QVERIFY(!page && page.error().code == ErrorCode::InvalidInput);
    request.filter = QStringLiteral("\"open");
    page = readIntegrationMatrix(session(), request, {});
    QVERIFY(!page && page.error().code == ErrorCode::InvalidInput);
}

void TestIntegrationMatrix::stateFollowsTheAgeOfTheSync() {
    const Timestamp now = Timestamp::now();
    MatrixCell cell;
    cell.integrationType = QStringLiteral("WhatsApp_Business");
    cell.state = IntegrationState::Connected;
    const auto age = [&] { return syncAge(cell.integrationType, cell.lastSync, now); };
    QCOMPARE(age(), SyncAge::Never);
    QCOMPARE(matrixState(cell, now), State::Attention);
    cell.lastSync = now.plusSeconds(-1'800);
    QCOMPARE(age(), SyncAge::Fresh);
    cell.lastSync = now.plusSeconds(-2 * 3'600);
    QCOMPARE(age(), SyncAge::Late);
    QCOMPARE(matrixState(cell, now), State::Ok);
    cell.lastSync = now.plusSeconds(-4 * 3'600);
    QCOMPARE(age(), SyncAge::Stale);
    QCOMPARE(matrixState(cell, now), State::Attention);
    // What reads once a day may wait longer.
    cell.integrationType = QStringLiteral("google_ads");
    QCOMPARE(matrixState(cell, now), State::Ok);
    cell.credentialsExpiresAt = now.plusSeconds(-1);
    QCOMPARE(matrixState(cell, now), State::Attention);
    cell.lastSync = Timestamp{Timestamp::PositiveInfinity};
    QCOMPARE(age(), SyncAge::Never);
    cell.lastSync = now.plusSeconds(3'600);
    QCOMPARE(age(), SyncAge::Fresh);
    // Nobody syncs what is disconnected.
    cell.state = IntegrationState::Disconnected;
    QCOMPARE(matrixState(cell, now), State::Off);
}

QTEST_GUILESS_MAIN(TestIntegrationMatrix)
#include "tst_integrationmatrix.moc"
