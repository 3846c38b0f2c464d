// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views on both dialects; whose they are, by the people's own logins.
#include "services/stores/savedviewstore.h"
#include "tests/integration/stores/dialects.h"

#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

class TestSavedViews final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void savedAndReadBack_data() { addDialects(); }
    void savedAndReadBack();
    void aNameIsTakenOnce_data() { addDialects(); }
    void aNameIsTakenOnce();
    void somebodyElseWasFaster_data() { addDialects(); }
    void somebodyElseWasFaster();
    void eachTheirOwn();

private:
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    static SavedView view(const char* name, bool shared = false) {
        SavedView view;
        view.list = QStringLiteral("executions");
        view.name = QString::fromUtf8(name);
        view.filter = QStringLiteral("status:failed agent:\"Agente Agenda\"");
        view.sort = Sort{QStringLiteral("execution_date"), true};
        view.columns = {{QStringLiteral("id"), 80}, {QStringLiteral("status"), 0}};
        view.mode = QStringLiteral("board");
        view.shared = shared;
        return view;
    }

    Dialects m_dialects;
    std::unique_ptr<Session> m_owner;
};

void TestSavedViews::initTestCase() {
    VERIFY_RESULT(m_dialects.make(QStringLiteral("views")));
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    auto owner = m_dialects.open(QStringLiteral("postgresql"));
    VERIFY_RESULT(owner);
    m_owner = std::move(*owner);
    VERIFY_RESULT(m_owner->script(
        QStringLiteral("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                       " select ops.add_user('davi@x.example', 'Davi', 'VIEWER', login => 'davi')")));
    auto person = Session::open((*cluster)->settings(QStringLiteral("views"), QStringLiteral("ana")));
    VERIFY_RESULT(person);
    m_dialects.replacePostgres(std::move(*person));
}

void TestSavedViews::init() {
    for (Session* each : {m_owner.get(), &m_dialects.session(QStringLiteral("sqlite"))})
        VERIFY_RESULT(each->script(QStringLiteral("delete from saved_views; delete from audit_log")));
}

void TestSavedViews::savedAndReadBack() {
    const auto made = saveView(session(), view("Falhas de hoje"), {});
    VERIFY_RESULT(made);
    SavedView wanted = view("Falhas de hoje");
    wanted.id = made->row.id;
    wanted.rowVersion = 1;
    QCOMPARE(made->row, wanted);
    VERIFY_RESULT(saveView(session(), view("Anteriores", true), {}));
    SavedView plain = view("Tudo");
    plain.filter.clear();
    plain.sort.reset();
    plain.columns.clear();
    VERIFY_RESULT(saveView(session(), plain, {}));
    const auto views = readViews(session(), QStringLiteral("executions"), {});
    VERIFY_RESULT(views);
    QCOMPARE(views->size(), 3);
    QCOMPARE(views->at(0), wanted);
    QCOMPARE(views->at(1).name, QStringLiteral("Tudo"));
    QVERIFY(!views->at(1).sort && views->at(1).columns.isEmpty());
    QVERIFY(views->at(2).shared);
    QVERIFY(readViews(session(), QStringLiteral("clients"), {})->isEmpty());
    // One line for each change.
    QCOMPARE(removeView(session(), made->row.id), Result<bool>(true));
    QCOMPARE(removeView(session(), made->row.id), Result<bool>(false));
    QFETCH(QString, dialect);
    QCOMPARE(m_dialects.value(
                 dialect, QStringLiteral("select count(*) from audit_log where resource = 'saved_views'")),
        QStringLiteral("4"));
}

void TestSavedViews::aNameIsTakenOnce() {
    const auto first = saveView(session(), view("Manhã"), {});
    VERIFY_RESULT(first);
    const auto again = saveView(session(), view(" MANHÃ "), {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    VERIFY_RESULT(saveView(session(), view("Manhã", true), {})); // among the shared ones it is another
    const auto other = saveView(session(), view("Tarde"), {});
    VERIFY_RESULT(other);
    const auto renamed = renameView(session(), other->row.id, QStringLiteral("manhã"), other->row.rowVersion);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, ErrorCode::Conflict);
    QCOMPARE(renameView(session(), other->row.id, QStringLiteral("  "), other->row.rowVersion).error().code,
        ErrorCode::InvalidInput);
    const auto good = renameView(session(), other->row.id, QStringLiteral("Noite"), other->row.rowVersion);
    VERIFY_RESULT(good);
    QCOMPARE(good->row.name, QStringLiteral("Noite"));
    QCOMPARE(good->row.rowVersion, 2);
}

void TestSavedViews::somebodyElseWasFaster() {
    const auto made = saveView(session(), view("Minha", true), {});
    VERIFY_RESULT(made);
    SavedView theirs = made->row;
    theirs.filter = QStringLiteral("status:running");
    VERIFY_RESULT(saveView(session(), theirs, {}));
    SavedView mine = made->row;
    mine.filter = QStringLiteral("status:ok");
    const auto late = saveView(session(), mine, {});
    VERIFY_RESULT(late);
    QVERIFY(!late->saved);
    QCOMPARE(late->row.filter, theirs.filter);
    QVERIFY(removeView(session(), made->row.id).value_or(false));
    QCOMPARE(saveView(session(), mine, {}).error().code, ErrorCode::NotFound);
}

void TestSavedViews::eachTheirOwn() {
    Session& ana = m_dialects.session(QStringLiteral("postgresql"));
    auto davi = Session::open(
        (*PrivateCluster::instance())->settings(QStringLiteral("views"), QStringLiteral("davi")));
    VERIFY_RESULT(davi);
    const auto hers = saveView(ana, view("Dela"), {});
    VERIFY_RESULT(hers);
    const auto shared = saveView(ana, view("De todos", true), {});
    VERIFY_RESULT(shared);
    VERIFY_RESULT(saveView(**davi, view("Dela"), {})); // his own, by the same name
    const auto his = readViews(**davi, QStringLiteral("executions"), {});
    VERIFY_RESULT(his);
    QCOMPARE(his->size(), 2);
    QVERIFY(his->at(0).id != hers->row.id);
    QCOMPARE(his->at(1).id, shared->row.id);
    QCOMPARE(saveView(**davi, view("Nova", true), {}).error().code, ErrorCode::PermissionDenied);
    QCOMPARE(
        renameView(**davi, shared->row.id, QStringLiteral("x"), 1).error().code, ErrorCode::PermissionDenied);
    QCOMPARE(renameView(**davi, hers->row.id, QStringLiteral("x"), 1).error().code, ErrorCode::NotFound);
    QCOMPARE(removeView(**davi, shared->row.id), Result<bool>(false));
    QCOMPARE(removeView(**davi, hers->row.id), Result<bool>(false));
    // The database's owner is no person: the shared ones only.
    QCOMPARE(readViews(*m_owner, QStringLiteral("executions"), {})->size(), 1);
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
