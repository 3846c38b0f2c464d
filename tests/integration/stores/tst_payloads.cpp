// SPDX-License-Identifier: GPL-3.0-or-later
// What the APIs answered: by date, without secrets, and never more than a screen can take. On both dialects.
#include "services/stores/payloadstore.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/requireok.h"

#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

class TestPayloads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newestFirst_data() { addDialects(); }
    void newestFirst();
    void documentsAreMasked_data() { addDialects(); }
    void documentsAreMasked();
    void largeDocumentsStayWhereTheyAre_data() { addDialects(); }
    void largeDocumentsStayWhereTheyAre();

private:
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    Result<RowPage<Payload>> page(const ListRequest& request) {
        return readPage(session(), payloadList(session().dialect()), request, {});
    }
    QString idOf(const QString& type) {
        ListRequest request;
        request.filter = QStringLiteral("type:") % type;
        const auto found = page(request);
        return found && !found->rows.isEmpty() ? found->rows.front().id : QString();
    }

    Dialects m_dialects;
};

void TestPayloads::initTestCase() {
    REQUIRE_OK(m_dialects.make(QStringLiteral("payloads")));
    for (const char* dialect : {"postgresql", "sqlite"}) {
        Session& each = m_dialects.session(QString::fromLatin1(dialect));
        REQUIRE_OK(each.script(QStringLiteral(
            "insert into clients (name, specialty, email) values ('Clínica Bem', 'x', 'a@x');"
            "insert into integration_data (client_id, integration_type, raw_data, collected_at)"
            " with recursive n(i) as (select 1 union all select i + 1 from n where i < 60)"
            " select (select min(id) from clients), 'google_ads', '{\"clicks\": 17}',"
            " '2024-01-01 00:00:00.000000+00' from n;"
            "insert into integration_data (client_id, integration_type, raw_data, collected_at) values"
            " ((select min(id) from clients), 'calendly', '{\"user\": {\"api_token\": \"tok-4711\", "
            "\"name\": \"Ana\"}}',"
            "  '2024-02-01 00:00:00.000000+00'),"
            " ((select min(id) from clients), ' Google_Ads', null, '2024-03-01 00:00:00.000000+00'),"
            " (null, 'meta_ads', '[]', null)")));
        REQUIRE_OK(each.execute(
            QStringLiteral("insert into integration_data (integration_type, raw_data) values ('huge', ?)"),
            {QString(QLatin1String("{\"access_token\": \"tok-4711\", \"text\": \"")
                % QString(MostPayloadCharacters, u'x') % QLatin1String("\"}"))}));
    }
}

void TestPayloads::newestFirst() {
    ListRequest request;
    request.filter = QStringLiteral("type:google_ads client:\"Clínica Bem\"");
    request.limit = 25;
    QStringList ids;
    while (true) {
        const auto read = page(request);
        REQUIRE_OK(read);
        for (const Payload& each : read->rows) {
            QVERIFY(!ids.contains(each.id));
            ids.append(each.id);
            QVERIFY(each.bytes > 0 || ids.size() == 1); // the newest has no document
        }
        if (!read->next)
            break;
        request.after = *read->next;
    }
    QCOMPARE(ids.size(), 61);
    const auto undated = page({std::nullopt, QStringLiteral("type:meta_ads"), {}, {}, {}, 10});
    REQUIRE_OK(undated);
    QCOMPARE(undated->rows.value(0).collectedAt, std::nullopt);
}

void TestPayloads::documentsAreMasked() {
    const auto document = readPayload(session(), idOf(QStringLiteral("calendly")));
    REQUIRE_OK(document);
    QVERIFY(document->json);
    QVERIFY(document->json->text.contains(QLatin1String("Ana")));
    QVERIFY(!document->json->text.contains(QLatin1String("4711")));
    const auto none = readPayload(session(), idOf(QStringLiteral("google_ads")));
    REQUIRE_OK(none);
    QCOMPARE(none->json, std::optional(JsonText{QStringLiteral("null")}));
    QCOMPARE(readPayload(session(), QStringLiteral("987654321")).error().code, ErrorCode::NotFound);
}

void TestPayloads::largeDocumentsStayWhereTheyAre() {
    const auto document = readPayload(session(), idOf(QStringLiteral("huge")));
    REQUIRE_OK(document);
    QCOMPARE(document->json, std::nullopt);
    QVERIFY(document->characters > MostPayloadCharacters);
}

QTEST_GUILESS_MAIN(TestPayloads)
#include "tst_payloads.moc"
