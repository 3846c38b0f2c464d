// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of errors of failed runs: both dialects tell the same ones, and the filter of each gives the runs
// that it counted.
#include "services/domain/runerror.h"
#include "services/stores/errorgroups.h"
#include "services/stores/facets.h"
#include "services/stores/lists.h"
#include "tests/integration/stores/storesbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>
#include <random>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

/// Pieces that meet in real messages, and some that never should.
QString randomMessage(std::mt19937& random) {
    static const QStringList pieces{text("timeout"), text(" after "), text("12"), text("1.5"), text(" ms"),
        text("https://api.example.com"), text("/v1/x?id=7"), text("ana@x.com.br"), text("\""), text("'"),
        text(" '"), text("`"), text("\u201c"), text("\u201d"), text("\u00ab"), text("\u00bb"),
        text("2026-11-22"), text("T14:05:07.123Z"), text("22/11/2026 14:05"), text("a1b2c3d4"),
        text("0d3f7a52-9c4e-4b8e-a1f2-3c5d6e7f8a9b"), text("0xFF"), text("Bearer "), text("TOKEN="),
        text("senha: "), text("password\":\""), text(", "), text(","), text(":"), text("-"), text("*"),
        text("/"), text("?"), text("#"), text("@"), text("://"), text("\u00a0"), text("\t"), text("\n"),
        text("Não há"), text("\U0001F600"), text("_"), text("["), text("("), text(")"), text("\\"), text("Z"),
        text("+03:00"), text("xyz"), text("face"), text("9")};
    QString message;
    for (unsigned length = random() % 14; length > 0; --length)
        message += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
    if (random() % 50 == 0)
        message = message.repeated(40); // longer than is read, or kept
    return message;
}

QJsonValue randomValue(std::mt19937& random) {
    switch (random() % 8) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return 429;
    case 2:
        return text(" \t");
    case 3:
        return QJsonArray{text("x")};
    default:
        return randomMessage(random);
    }
}

QString randomDetails(std::mt19937& random) {
    static const QStringList outer{text("error"), text("erro"), text("exception"), text("falha"),
        text("error_message"), text("error_code"), text("steps")};
    static const QStringList inner{text("message"), text("mensagem"), text("detail"), text("reason"),
        text("code"), text("tipo"), text("token")};
    const auto one = [&](const QStringList& names) {
        return names[static_cast<qsizetype>(random() % static_cast<unsigned>(names.size()))];
    };
    QJsonObject details;
    for (unsigned n = random() % 4; n > 0; --n) {
        if (random() % 2 == 0) {
            QJsonObject error;
            for (unsigned m = random() % 4; m > 0; --m)
                error.insert(one(inner), randomValue(random));
            details.insert(one(outer), error);
        } else {
            details.insert(one(outer), randomValue(random));
        }
    }
    return QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
}

} // namespace

class ErrorGroupsTest final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { stop(); }
    void bothDialectsReadAlike();
    void eachGroupsFilterGivesItsRuns_data() { dialects(); }
    void eachGroupsFilterGivesItsRuns();
    void anyMessageIsFound_data() { dialects(); }
    void anyMessageIsFound();
    void tellsSinceWhen_data() { dialects(); }
    void tellsSinceWhen();
    void thePagesFilterHolds_data() { dialects(); }
    void thePagesFilterHolds();
    void tooManyRunsAreToldAsCut_data() { dialects(); }
    void tooManyRunsAreToldAsCut();
    void facetsAreGroups_data() { dialects(); }
    void facetsAreGroups();

private:
    StoreContext context() const {
        StoreContext result;
        result.now = m_now;
        return result;
    }
};

void ErrorGroupsTest::initTestCase() {
    startEmpty();
    for (Session* session : {m_postgres.get(), m_sqlite.get()}) {
        const auto clients = session->script(text("insert into clients (id, name, specialty, email) values "
                                                  "(1, 'A', 'x', 'x'), (2, 'B', 'x', 'x')"));
        const bool postgres = session->dialect() == Dialect::PostgreSql;
        if (postgres) {
            QVERIFY(!clients); // ids are the database's to give there
            REQUIRE_OK(session->script(
                text("insert into clients (id, name, specialty, email) overriding system value values"
                     " (1, 'A', 'x', 'x'), (2, 'B', 'x', 'x')")));
            REQUIRE_OK(session->script(text("insert into ai_agents (id, name, agent_type) overriding system"
                                            " value values (1, 'P', 'x'), (2, 'Q', 'x')")));
        } else {
            REQUIRE_OK(clients);
            REQUIRE_OK(session->script(
                text("insert into ai_agents (id, name, agent_type) values (1, 'P', 'x'), (2, 'Q', 'x')")));
        }
        // Hours before now, agent, clinic, status, message.
        struct Run {
            double hours;
            int agent;
            int client;
            const char* status;
            const char* details;
        };
        static const Run runs[]{{1, 1, 1, "failed", R"({"error":"no answer within 60 s"})"},
            {2, 2, 1, "timeout", R"({"error":{"message":"no answer within 31 s"}})"},
            {50, 1, 2, "FAILED", R"({"error_message":"no answer within 5 s"})"},
            {3, 1, 1, "failed", R"({"error":{"message":"refused: token=canary"}})"},
            {4, 1, 1, "failed", R"({"error":{"code":500}})"},
            {5, 1, 1, "completed", R"({"error":"not failed"})"},
            {24.0 * 9, 1, 1, "failed", R"({"error":"refused: token=other"})"},
            {24.0 * 8, 1, 1, "failed", R"({"error":"old one"})"},
            {60, 2, 2, "error", R"({"error":"column \"a\", 'b'"})"},
            {-5, 2, 2, "failed", R"({"error":"of the future"})"}};
        qint64 id = 1;
        const auto written = session->insertMany(text("agent_executions"),
            {text("id"), text("agent_id"), text("client_id"), text("execution_date"), text("status"),
                text("execution_details")},
            [&](QVariantList& cells) {
                if (id > std::ssize(runs))
                    return false;
                const Run& run = runs[id - 1];
                cells = {id, run.agent, run.client,
                    m_now.plusSeconds(static_cast<qint64>(-3600 * run.hours)).toText(), text(run.status),
                    text(run.details)};
                ++id;
                return true;
            });
        REQUIRE_OK(written);
        // And in another year what nobody expects.
        std::mt19937 random(5);
        const auto nasty = session->insertMany(text("agent_executions"),
            {text("id"), text("execution_date"), text("status"), text("execution_details")},
            [&](QVariantList& cells) {
                const QJsonObject details{{text("error"), randomMessage(random)}};
                cells = {id, text("2020-05-05 10:00:00+00"), text("failed"),
                    QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact))};
                return ++id < 400;
            });
        REQUIRE_OK(nasty);
    }
}

void ErrorGroupsTest::bothDialectsReadAlike() {
    REQUIRE_OK(m_postgres->script(text("create temporary table texts (n int, message text, details jsonb)")));
    std::mt19937 random(11);
    QStringList messages;
    QStringList details;
    constexpr int Count = 8'000;
    for (int i = 0; i < Count; ++i) {
        messages.append(randomMessage(random));
        details.append(randomDetails(random));
    }
    int at = 0;
    REQUIRE_OK(m_postgres->insertMany(
        text("texts"), {text("n"), text("message"), text("details")}, [&](QVariantList& cells) {
            if (at == Count)
                return false;
            cells = {at, messages[at], details[at]};
            ++at;
            return true;
        }));
    auto rows
        = m_postgres->query(text("select app_private.error_group(message),"
                                 " coalesce(app_private.error_message(details), '') from texts order by n"));
    REQUIRE_OK(rows);
    int grouped = 0;
    int told = 0;
    for (int i = 0; rows->next(); ++i) {
        const QString group = errorGroup(messages[i]);
        const QString message = errorMessage(JsonText{details[i]});
        QVERIFY2(rows->text(0) == group,
            qPrintable(QStringLiteral("[%1]: SQL [%2], C++ [%3]").arg(messages[i], rows->text(0), group)));
        QVERIFY2(rows->text(1) == message,
            qPrintable(QStringLiteral("%1: SQL [%2], C++ [%3]").arg(details[i], rows->text(1), message)));
        grouped += group != messages[i];
        told += !message.isEmpty();
    }
    QVERIFY(grouped > Count / 2);
    QVERIFY(told > Count / 4);
    // SQLite has no rules of its own.
    auto value = m_sqlite->query(
        text("select error_group(error_message(?)), error_message('{}')"), {text(R"({"error":"a 1"})")});
    REQUIRE_OK(value);
    QVERIFY(value->next());
    QCOMPARE(value->text(0), text("a *"));
    QVERIFY(value->isNull(1));
}

void ErrorGroupsTest::eachGroupsFilterGivesItsRuns() {
    const auto groups = readErrorGroups(session(), {}, context());
    REQUIRE_OK(groups);
    QStringList told;
    for (const ErrorGroup& group : groups->groups)
        told.append(QStringLiteral("%1|%2|%3|%4")
                        .arg(group.text)
                        .arg(group.runs)
                        .arg(group.agents)
                        .arg(group.clients));
    QCOMPARE(told.join(QLatin1Char('\n')),
        text("no answer within * s|3|2|2\nrefused: token=*|1|1|1\n|1|1|1\ncolumn \"*\", '*'|1|1|1"));
    QCOMPARE(groups->runs, 6);
    QVERIFY(!groups->isCut);
    for (const ErrorGroup& group : groups->groups) {
        const auto rows = countRows(session(), executionList(), filterOf(*groups, group), context());
        REQUIRE_OK(rows);
        QVERIFY2(*rows == group.runs, qPrintable(filterOf(*groups, group)));
        QCOMPARE(std::accumulate(group.course.begin(), group.course.end(), qint64(0)), group.runs);
    }
}

void ErrorGroupsTest::anyMessageIsFound() {
    const auto groups = readErrorGroups(session(), text("date:2020"), context());
    REQUIRE_OK(groups);
    QVERIFY(groups->groups.size() > 200);
    for (const ErrorGroup& group : groups->groups) {
        const auto rows = countRows(session(), executionList(), filterOf(*groups, group), context());
        REQUIRE_OK(rows);
        QVERIFY2(*rows >= group.runs && (*rows == group.runs || errorGroup(group.text) != group.text),
            qPrintable(filterOf(*groups, group)));
    }
}

void ErrorGroupsTest::tellsSinceWhen() {
    const auto groups = readErrorGroups(session(), {}, context());
    REQUIRE_OK(groups);
    const ErrorGroup& silent = groups->groups.front();
    QCOMPARE(silent.firstSeen, m_now.plusSeconds(-50 * 3600));
    QCOMPARE(silent.lastSeen, m_now.plusSeconds(-3600));
    QVERIFY(!silent.isNew);
    QVERIFY(groups->groups[1].isNew); // nine days ago is outside
    QVERIFY(groups->stepHours >= 24);
    // Nothing older was looked at, so nothing can be called new.
    const auto today = readErrorGroups(session(), text("date:last-1d"), context());
    REQUIRE_OK(today);
    QCOMPARE(today->stepHours, 1);
    for (const ErrorGroup& group : today->groups)
        QVERIFY(!group.isNew);
    const auto all = readErrorGroups(session(), text("date:last-30d"), context());
    REQUIRE_OK(all);
    QCOMPARE(all->runs, 8);
    for (const ErrorGroup& group : all->groups)
        QVERIFY(group.text != text("refused: token=*") || !group.isNew);
}

void ErrorGroupsTest::thePagesFilterHolds() {
    const auto groups = readErrorGroups(session(), text("agent:2 -client:2"), context());
    REQUIRE_OK(groups);
    QCOMPARE(groups->groups.size(), 1);
    QCOMPARE(groups->runs, 1);
    // A message as it is typed finds its group; a part of it is enough with a colon.
    for (const auto& [filter, rows] : {std::pair{"error=\"no answer within 7 s\"", 3},
             std::pair{"error:WITHIN", 3}, std::pair{"error:none status:failed date:last-30d", 1},
             std::pair{"error=\"within\"", 0}, std::pair{"-error:answer outcome:failed date:last-30d", 5}}) {
        const auto count = countRows(session(), executionList(), text(filter), context());
        REQUIRE_OK(count);
        QVERIFY2(*count == rows, qPrintable(QStringLiteral("%1: %2").arg(text(filter)).arg(*count)));
    }
    QCOMPARE(readErrorGroups(session(), text("agent:"), context()).error().code, ErrorCode::InvalidInput);
    const auto none = readErrorGroups(session(), text("agent:99"), context());
    REQUIRE_OK(none);
    QVERIFY(none->groups.isEmpty());
}

void ErrorGroupsTest::tooManyRunsAreToldAsCut() {
    const auto groups = readErrorGroups(session(), {}, context(), 2);
    REQUIRE_OK(groups);
    QVERIFY(groups->isCut);
    QCOMPARE(groups->runs, 2);
    QCOMPARE(groups->groups.size(), 1); // the two newest are of one kind
}

void ErrorGroupsTest::facetsAreGroups() {
    const auto counts = facetCounts(
        session(), executionList().shape, text("error"), text("outcome:failed date:last-30d"), context());
    REQUIRE_OK(counts);
    QCOMPARE(counts->front(), (FacetCount{text("no answer within * s"), {}, 3}));
}

QTEST_GUILESS_MAIN(ErrorGroupsTest)
#include "tst_errorgroups.moc"
