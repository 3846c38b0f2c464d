// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one clinic, and the board of all, on both dialects.
#include "services/stores/clientboardstore.h"
#include "services/stores/clientparts.h"
#include "services/stores/clientstore.h"
#include "services/stores/details.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/requireok.h"

using namespace sevenscale;
using namespace sevenscale::test;

namespace {
QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}
} // namespace

class TestClientParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theNewestFiguresOfEachType_data() { addDialects(); }
    void theNewestFiguresOfEachType();
    void notesAreKeptNewestFirst_data() { addDialects(); }
    void notesAreKeptNewestFirst();
    void theDetailHasAllOfIt_data() { addDialects(); }
    void theDetailHasAllOfIt();
    void theBoardSortsByState_data() { addDialects(); }
    void theBoardSortsByState();
    void theBoardCountsWhatItDoesNotShow_data() { addDialects(); }
    void theBoardCountsWhatItDoesNotShow();
    void eachSeesWhatTheyMay();

private:
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    Result<Client> made(const char* name, const char* status = "attention") {
        return createClient(
            session(), {{ClientField::Name, text(name)}, {ClientField::Status, text(status)}}, {});
    }

    Dialects m_dialects;
    std::unique_ptr<Session> m_owner;
};

/// In PostgreSQL the tests are a person's, an OWNER.
void TestClientParts::initTestCase() {
    REQUIRE_OK(m_dialects.make(text("parts")));
    auto owner = m_dialects.open(text("postgresql"));
    REQUIRE_OK(owner);
    m_owner = *std::move(owner);
    REQUIRE_OK(
        m_owner->script(text("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                             " select ops.add_user('bia@x.example', 'Bia', 'MANAGER', login => 'bia');"
                             " select ops.add_user('davi@x.example', 'Davi', 'VIEWER', login => 'davi')")));
    auto person = Session::open((*PrivateCluster::instance())->settings(text("parts"), text("ana")));
    REQUIRE_OK(person);
    m_dialects.replacePostgres(*std::move(person));
}

void TestClientParts::init() {
    for (Session* each : {m_owner.get(), &m_dialects.session(text("sqlite"))})
        REQUIRE_OK(each->script(text("delete from client_notes; delete from client_metrics; delete from "
                                     "clients; delete from audit_log")));
}

void TestClientParts::theNewestFiguresOfEachType() {
    const auto client = made("Um");
    const auto other = made("Dois");
    REQUIRE_OK(client);
    REQUIRE_OK(other);
    const auto add = [&](ClientId id, const char* type, const char* value, const QVariant& date) {
        REQUIRE_OK(session().execute(text("insert into client_metrics (client_id, metric_type, metric_value,"
                                          " metric_date) values (?, ?, ?, ?)"),
            {id.value, text(type), text(value), date}));
    };
    add(client->id, "leads", "38", text("2019-03-01"));
    add(client->id, "leads", "42", text("2019-03-04"));
    add(client->id, "leads", "7", text("2019-02-01"));
    add(client->id, "leads", "99", QVariant()); // undated is no newer than anything
    add(client->id, "nps", "12345678901234567890.123456", text("2019-03-04"));
    add(other->id, "leads", "1", text("2019-03-05"));
    const auto figures = readClientFigures(session(), client->id);
    REQUIRE_OK(figures);
    QCOMPARE(figures->size(), 2);
    QCOMPARE(figures->at(0),
        (ClientFigure{text("leads"), Decimal{text("42")}, text("2019-03-04"), Decimal{text("38")}}));
    QCOMPARE(figures->at(1),
        (ClientFigure{text("nps"), Decimal{text("12345678901234567890.123456")}, text("2019-03-04"), {}}));
}

void TestClientParts::notesAreKeptNewestFirst() {
    const auto client = made("Um");
    REQUIRE_OK(client);
    REQUIRE_OK(addClientNote(session(), client->id, text("  Primeira  ")));
    REQUIRE_OK(addClientNote(session(), client->id, text("Segunda\ncom duas linhas; drop table clients")));
    for (const QString& bad : {QString(), text(" \n "), QString(MostNoteLength + 1, u'x')}) {
        const auto refused = addClientNote(session(), client->id, bad);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }
    const auto notes = readClientNotes(session(), client->id);
    REQUIRE_OK(notes);
    QCOMPARE(notes->size(), 2);
    QCOMPARE(notes->at(0).text, text("Segunda\ncom duas linhas; drop table clients"));
    QCOMPARE(notes->at(1).text, text("Primeira"));
    QFETCH(QString, dialect);
    QCOMPARE(notes->at(0).author, dialect == u"sqlite" ? std::nullopt : std::optional(text("Ana")));
    const auto nobodys = addClientNote(session(), {987'654}, text("Nota"));
    QVERIFY(!nobodys);
}

void TestClientParts::theDetailHasAllOfIt() {
    const auto client = made("Um");
    REQUIRE_OK(client);
    REQUIRE_OK(
        updateClient(session(), client->id, {{ClientField::City, text("Recife, PE")}}, client->rowVersion));
    REQUIRE_OK(addClientNote(session(), client->id, text("Nota")));
    const auto detail = readClientDetail(session(), client->id, {});
    REQUIRE_OK(detail);
    QCOMPARE(detail->notes.size(), 1);
    QCOMPARE(detail->audit.size(), 2);
    QCOMPARE(detail->audit[0].action, text("update"));
    QVERIFY(detail->audit[0].after->text.contains(text("Recife, PE")));
    QCOMPARE(detail->audit[1].action, text("insert"));
    QFETCH(QString, dialect);
    if (dialect != u"sqlite") {
        QCOMPARE(detail->audit[0].login, text("ana"));
        QCOMPARE(detail->audit[0].person, text("Ana"));
    }
}

void TestClientParts::theBoardSortsByState() {
    for (const auto& [name, status] : {std::pair("Caio", "critical"), {"Bia", " CRITICAL "},
             {"Ana", "attention"}, {"Davi", "operational"}, {"Eva", "em implantação"}})
        REQUIRE_OK(made(name, status));
    const auto none = made("Fabio");
    REQUIRE_OK(none);
    REQUIRE_OK(updateClient(session(), none->id, {{ClientField::Status, QString()}}, none->rowVersion));
    const auto gone = made("Gil", "critical");
    REQUIRE_OK(gone);
    REQUIRE_OK(setClientArchived(session(), gone->id, true, gone->rowVersion));
    const auto names = [](const ClientBoard& board) {
        QStringList columns;
        for (const auto& column : board.columns) {
            QStringList inColumn;
            for (const Client& client : column.rows)
                inColumn.append(client.name);
            columns.append(inColumn.join(u','));
        }
        return columns.join(u'|');
    };
    ListRequest request;
    const auto board = readClientBoard(session(), request, {});
    REQUIRE_OK(board);
    QCOMPARE(names(*board), text("Bia,Caio|Ana|Davi|Eva,Fabio"));
    request.sort = Sort{text("name"), true};
    request.filter = text("-name:Ana");
    const auto filtered = readClientBoard(session(), request, {});
    REQUIRE_OK(filtered);
    QCOMPARE(names(*filtered), text("Caio,Bia||Davi|Fabio,Eva"));
    request.filter = text("archived:yes");
    const auto archived = readClientBoard(session(), request, {});
    REQUIRE_OK(archived);
    QCOMPARE(names(*archived), text("Gil|||"));
    request.filter = text("nosuchkey:1");
    const auto broken = readClientBoard(session(), request, {});
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::InvalidInput);
}

void TestClientParts::theBoardCountsWhatItDoesNotShow() {
    int next = 0;
    REQUIRE_OK(
        (session().dialect() == Dialect::Sqlite ? session() : *m_owner)
            .insertMany(text("clients"), {text("name"), text("specialty"), text("email"), text("status")},
                [&](QVariantList& cells) {
                    if (next == 1204)
                        return false;
                    cells = {QString(text("Clínica ") % QString::number(next++)), text("x"), QString(),
                        text("critical")};
                    return true;
                }));
    const auto board = readClientBoard(session(), {}, {});
    REQUIRE_OK(board);
    QCOMPARE(board->columns[0].rows.size(), ClientBoard::MostCards);
    QCOMPARE(board->columns[0].total, 1204);
    QCOMPARE(board->columns[1].total, 0);
}

/// A VIEWER writes no note, and only administrators read the audit log: the rest is there for everybody.
void TestClientParts::eachSeesWhatTheyMay() {
    Session& ana = m_dialects.session(text("postgresql"));
    const auto client = createClient(ana, {{ClientField::Name, text("Um")}}, {});
    REQUIRE_OK(client);
    REQUIRE_OK(addClientNote(ana, client->id, text("Nota")));
    for (const char* login : {"bia", "davi"}) {
        auto person = Session::open((*PrivateCluster::instance())->settings(text("parts"), text(login)));
        REQUIRE_OK(person);
        const auto detail = readClientDetail(**person, client->id, {});
        REQUIRE_OK(detail);
        QCOMPARE(detail->notes.size(), *login == 'b' ? 1 : 2); // Bia's is there by the second turn
        QVERIFY(detail->audit.isEmpty());
        const auto written = addClientNote(**person, client->id, text("Outra"));
        QCOMPARE(written.has_value(), *login == 'b');
        if (!written)
            QCOMPARE(written.error().code, ErrorCode::PermissionDenied);
    }
}

QTEST_GUILESS_MAIN(TestClientParts)
#include "tst_clientparts.moc"
