// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/agentform.h"
#include "services/domain/clientboard.h"
#include "services/domain/clientform.h"
#include "services/domain/command.h"

#include <QTest>

using namespace sevenscale;

class TestForms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientFields_data();
    void clientFields();
    void aNewClinicNeedsAName();
    void findingsComeInTheOrderOfTheFields();
    void agentFields_data();
    void agentFields();
    void aNewAgentNeedsNameAndType();
    void configurations_data();
    void configurations();
    void costs_data();
    void costs();
    void commandWords();
    void fieldsAreColumns();
    void columnsOfTheBoard();
};

namespace {
constexpr int Good = -1;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}
} // namespace

void TestForms::clientFields_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("problem");
    const auto row = [](ClientField field, const QString& typed, int problem = Good) {
        QTest::addRow("%d %s", int(field), qPrintable(typed.left(40))) << int(field) << typed << problem;
    };
    row(ClientField::Name, text("Clínica"));
    row(ClientField::Name, {}, int(FieldProblem::Missing));
    row(ClientField::Name, text(" \t "), int(FieldProblem::Missing));
    row(ClientField::Name, QString(200, u'x'));
    row(ClientField::Name, QString(201, u'x'), int(FieldProblem::TooLong));
    row(ClientField::Email, {});
    row(ClientField::Email, text("ana.silva+x@clinica.com.br"));
    row(ClientField::Email, text("ana@localhost"));
    row(ClientField::Email, text("ana"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, text("ana@"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, text("@x.com"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, text("ana@.com"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, text("a@b@c.com"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, text("ana silva@x.com"), int(FieldProblem::NotAnEmail));
    row(ClientField::Email, QString(250, u'x') + text("@x.com"), int(FieldProblem::TooLong));
    row(ClientField::TimeZone, {});
    row(ClientField::TimeZone, text("America/Recife"));
    row(ClientField::TimeZone, text("America/Nowhere"), int(FieldProblem::UnknownTimeZone));
    row(ClientField::TimeZone, text("UTC-3"), int(FieldProblem::UnknownTimeZone));
    row(ClientField::Performance, text("0"));
    row(ClientField::Performance, text(" 100 "));
    row(ClientField::Performance, text("101"), int(FieldProblem::OutOfRange));
    row(ClientField::Performance, text("-1"), int(FieldProblem::OutOfRange));
    row(ClientField::Performance, text("9,5"), int(FieldProblem::NotANumber));
    row(ClientField::Patients, text("99999999999999999999"), int(FieldProblem::NotANumber));
    row(ClientField::Patients, text("10000001"), int(FieldProblem::OutOfRange));
    row(ClientField::Revenue, text("R$ 12.500,00"));
    row(ClientField::Revenue, text("12.500"), int(FieldProblem::AmbiguousRevenue));
    row(ClientField::Revenue, text("12k"), int(FieldProblem::UnreadableRevenue));
    row(ClientField::Revenue, {});
    row(ClientField::Status, text("vip")); // unknown words are shown, not refused
    row(ClientField::Phone, QString(41, u'1'), int(FieldProblem::TooLong));
}

void TestForms::clientFields() {
    QFETCH(int, field);
    QFETCH(QString, typed);
    QFETCH(int, problem);
    const auto findings = validate({{static_cast<ClientField>(field), typed}}, FormPurpose::Update);
    if (problem == Good) {
        QVERIFY(findings.isEmpty());
    } else {
        QCOMPARE(findings.size(), 1);
        QCOMPARE(int(findings.front().field), field);
        QCOMPARE(int(findings.front().problem), problem);
    }
    const bool revenue = field == int(ClientField::Revenue);
    QCOMPARE(canBeSaved(findings), problem == Good || revenue);
}

void TestForms::aNewClinicNeedsAName() {
    const auto findings = validate({{ClientField::City, text("x")}}, FormPurpose::Create);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.front(), (FieldFinding<ClientField>{ClientField::Name, FieldProblem::Missing}));
    QVERIFY(validate({{ClientField::Name, text("x")}}, FormPurpose::Create).isEmpty());
    QVERIFY(validate({}, FormPurpose::Update).isEmpty());
}

void TestForms::findingsComeInTheOrderOfTheFields() {
    const auto findings = validate(
        {{ClientField::TimeZone, text("x")}, {ClientField::Email, text("x")}, {ClientField::Name, {}}},
        FormPurpose::Create);
    QCOMPARE(findings.size(), 3);
    QCOMPARE(findings[0].field, ClientField::Name);
    QCOMPARE(findings[1].field, ClientField::Email);
    QCOMPARE(findings[2].field, ClientField::TimeZone);
}

void TestForms::agentFields_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("problem");
    const auto row = [](AgentField field, const char* typed, int problem = Good) {
        QTest::addRow("%d %s", int(field), typed) << int(field) << text(typed) << problem;
    };
    row(AgentField::Name, "Agente");
    row(AgentField::Name, " ", int(FieldProblem::Missing));
    row(AgentField::AgentType, "", int(FieldProblem::Missing));
    row(AgentField::Performance, "");
    row(AgentField::Performance, "100");
    row(AgentField::Performance, "101", int(FieldProblem::OutOfRange));
    row(AgentField::Performance, "x", int(FieldProblem::NotANumber));
    row(AgentField::CostPerRun, "0,035");
    row(AgentField::CostPerRun, "");
    row(AgentField::CostPerRun, "-1", int(FieldProblem::NotANumber));
    row(AgentField::Shared, "true");
    row(AgentField::Shared, "yes", int(FieldProblem::OutOfRange));
    row(AgentField::Shared, "", int(FieldProblem::Missing));
}

void TestForms::agentFields() {
    QFETCH(int, field);
    QFETCH(QString, typed);
    QFETCH(int, problem);
    const auto findings = validate({{static_cast<AgentField>(field), typed}}, false);
    QCOMPARE(findings.isEmpty(), problem == Good);
    if (!findings.isEmpty())
        QCOMPARE(int(findings.front().problem), problem);
    QCOMPARE(canBeSaved(findings), problem == Good);
}

void TestForms::aNewAgentNeedsNameAndType() {
    const auto findings = validate(AgentChanges(), true);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].field, AgentField::Name);
    QCOMPARE(findings[1].field, AgentField::AgentType);
}

void TestForms::configurations_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty object") << text("{}") << true;
    QTest::newRow("object") << text("{\"a\": [1, {\"b\": null}]}") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("list") << text("[]") << false;
    QTest::newRow("word") << text("\"x\"") << false;
    QTest::newRow("cut off") << text("{\"a\": ") << false;
    QTest::newRow("too deep") << QString(text("{\"a\":")).repeated(3'000) + text("1") + QString(3'000, u'}')
                              << false;
}

void TestForms::configurations() {
    QFETCH(QString, json);
    QFETCH(bool, good);
    QCOMPARE(!problemOfConfig(json), good);
}

void TestForms::costs_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); ///< empty: no cost
    QTest::newRow("comma") << text(" 0,035 ") << text("0.035");
    QTest::newRow("dot") << text("12.5") << text("12.5");
    QTest::newRow("whole") << text("3") << text("3");
    QTest::newRow("six decimals") << text("0.000001") << text("0.000001");
    QTest::newRow("seven") << text("0.0000001") << QString();
    QTest::newRow("thousands") << text("1.000,00") << QString();
    QTest::newRow("too large") << text("1000000") << QString();
    QTest::newRow("negative") << text("-1") << QString();
    QTest::newRow("exponent") << text("1e3") << QString();
}

void TestForms::costs() {
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto cost = readCost(typed);
    QCOMPARE(cost.has_value(), !read.isEmpty());
    if (cost)
        QCOMPARE(cost->text, read);
}

void TestForms::commandWords() {
    for (const CommandState state : {CommandState::Requested, CommandState::Running, CommandState::Done,
             CommandState::Failed, CommandState::Cancelled, CommandState::Expired})
        QCOMPARE(commandStateFromKey(commandStateKey(state)), state);
    QCOMPARE(commandStateKey(CommandState::Expired), text("expired"));
    QCOMPARE(commandStateFromKey(u"melted"), CommandState::Failed);
    QCOMPARE(commandKindKey(CommandKind::Rollback), text("rollback"));
    QCOMPARE(commandTargetKey(CommandTarget::Agent), text("agent"));
    QVERIFY(
        isOpen(CommandState::Requested) && isOpen(CommandState::Running) && !isOpen(CommandState::Expired));
    QCOMPARE(stateOf(CommandState::Failed), State::Critical);
    // What nobody began in time has expired; what somebody began has not.
    Command command;
    command.state = text("requested");
    command.expiresAt = Timestamp{1'000};
    QCOMPARE(stateAt(command, Timestamp{999}), CommandState::Requested);
    QCOMPARE(stateAt(command, Timestamp{1'000}), CommandState::Expired);
    command.state = text("running");
    QCOMPARE(stateAt(command, Timestamp{2'000}), CommandState::Running);
}

void TestForms::fieldsAreColumns() {
    const QList<ClientField> fields = sevenscale::clientFields();
    for (const ClientField field : fields)
        QCOMPARE(clientFieldOf(columnOf(field)), std::optional(field));
    QCOMPARE(clientFieldOf(text("archived_at")), std::nullopt);
}

void TestForms::columnsOfTheBoard() {
    for (const ClientStatus column : ClientBoard::Columns) {
        const QString word = statusOfColumn(column);
        QCOMPARE(word.isEmpty(), column == ClientStatus::Other);
        if (!word.isEmpty())
            QCOMPARE(clientStatusOf(word), column);
    }
    QCOMPARE(filterOfColumn({}, ClientStatus::Critical), text("status:critical archived:no"));
    QCOMPARE(filterOfColumn(text("city:Recife"), ClientStatus::Other),
        text("city:Recife -status:critical -status:attention -status:operational archived:no"));
    // Who asks for the archive gets it.
    QCOMPARE(
        filterOfColumn(text("archived:yes"), ClientStatus::Attention), text("archived:yes status:attention"));
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
