// SPDX-License-Identifier: GPL-3.0-or-later
// What a row becomes in a file of each format.
#include "services/exports/rowwriter.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/resource.h>
#endif

using namespace sevenscale;

namespace {

/// Rows by hand; a null byte array is NULL.
class HandRows final : public Rows::Source {
public:
    explicit HandRows(QList<QList<QByteArray>> rows)
        : m_rows(std::move(rows)) { }
    bool next() override { return ++m_at < m_rows.size(); }
    int columns() const override { return static_cast<int>(m_rows.value(0).size()); }
    QString columnName(int) const override { return {}; }
    bool isNull(int column) const override { return m_rows[m_at][column].isNull(); }
    QByteArrayView bytes(int column) const override { return m_rows[m_at][column]; }

private:
    QList<QList<QByteArray>> m_rows;
    qsizetype m_at = -1;
};

const QByteArray Null;

QList<ExportColumn> columns() {
    return {{QStringLiteral("id"), QStringLiteral("Execução"), FieldType::Integer},
        {QStringLiteral("amount"), QStringLiteral("Valor, R$"), FieldType::Numeric},
        {QStringLiteral("name"), QStringLiteral("Nome"), FieldType::Text},
        {QStringLiteral("at"), QStringLiteral("Início"), FieldType::Time},
        {QStringLiteral("open"), QStringLiteral("Aberta"), FieldType::Boolean},
        {QStringLiteral("details"), QStringLiteral("Detalhes"), FieldType::Json}};
}

QList<QList<QByteArray>> rows() {
    return {{"9007199254740993", "12500.00", "Clínica \"Vida\", SP", "2026-11-22 17:05:07.123456+00", "t",
                "{\"n\":1.10,\"api_key\":\"abc123\"}"},
        {"2", Null, "", "2026-11-22 17:05:07+00", "f", Null}, {"3", "-0.50", "=1+1", Null, Null, "[1,\n2]"},
        {"4", "NaN", "line\r\nbreak", "infinity", "1", "\"a\\nb\""},
        {"5", "1", "-5", "2026-01-01 00:00:00.5+00", "0", "7"}};
}

Result<QByteArray> written(const std::function<std::unique_ptr<RowWriter>(QIODevice&)>& make) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = make(buffer);
    HandRows source(rows());
    auto done = writer->begin(columns());
    while (done && source.next())
        done = writer->write(source);
    if (done)
        done = writer->end();
    if (!done)
        return failure(done.error());
    return buffer.data();
}

/// A device that takes so many bytes.
class SmallDevice final : public QIODevice {
public:
    explicit SmallDevice(qint64 room)
        : m_room(room) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        if (taken == 0)
            setErrorString(QStringLiteral("No space left on device"));
        return taken == 0 ? -1 : taken;
    }

private:
    qint64 m_room;
};

} // namespace

class TestRowWriters final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvForPrograms();
    void csvForSpreadsheets();
    void jsonLines();
    void aDeviceThatIsFull();
    void workbooks();
    void workbooksCutWhatDoesNotFit();
    void aWorkbookThatFindsNoRoom_data();
    void aWorkbookThatFindsNoRoom();
};

void TestRowWriters::csvForPrograms() {
    const auto text = written([](QIODevice& d) { return csvWriter(d, CsvReader::Program); });
    QVERIFY(text);
    const QByteArray expected
        = "id,amount,name,at,open,details\r\n"
          "9007199254740993,12500.00,\"Clínica \"\"Vida\"\", SP\",2026-11-22T17:05:07.123456Z,true,"
          "\"{\"\"n\"\":1.10,\"\"api_key\"\":\"\"••••••\"\"}\"\r\n"
          "2,,\"\",2026-11-22T17:05:07.000000Z,false,\r\n"
          "3,-0.50,=1+1,,,\"[1,\n2]\"\r\n"
          "4,NaN,\"line\r\nbreak\",infinity,true,\"\"\"a\\nb\"\"\"\r\n"
          "5,1,-5,2026-01-01T00:00:00.500000Z,false,7\r\n";
    QCOMPARE(*text, expected);
}

void TestRowWriters::csvForSpreadsheets() {
    const auto text = written([](QIODevice& d) { return csvWriter(d, CsvReader::Spreadsheet); });
    QVERIFY(text);
    QVERIFY(text->startsWith("\xef\xbb\xbf"
                             "Execução,\"Valor, R$\",Nome,"));
    QVERIFY(text->contains("\r\n3,-0.50,'=1+1,")); // a number below zero is no formula
    QVERIFY(text->contains("\r\n5,1,'-5,"));

    // Brazilian spreadsheets split at semicolons, whatever the quotation marks say.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = csvWriter(buffer, CsvReader::Spreadsheet);
    QVERIFY(writer->begin({{QStringLiteral("t"), QStringLiteral("T"), FieldType::Text}}));
    HandRows source({{"x;=HYPERLINK(1)"}, {"a\n@b, +c"}, {"1-2; ok"}});
    while (source.next())
        QVERIFY(writer->write(source));
    QVERIFY(writer->end());
    QCOMPARE(buffer.data().sliced(3), QByteArray("T\r\nx;'=HYPERLINK(1)\r\n\"a\n'@b, '+c\"\r\n1-2; ok\r\n"));
}

void TestRowWriters::jsonLines() {
    const auto text = written([](QIODevice& d) { return jsonLinesWriter(d); });
    QVERIFY(text);
    const QList<QByteArray> lines = text->split('\n');
    QCOMPARE(lines.size(), 6);
    const QByteArray first = "{'id':9007199254740993,'amount':12500.00,'name':'Clínica #Vida#, SP',"
                             "'at':'2026-11-22T17:05:07.123456Z','open':true,"
                             "'details':{'n':1.10,'api_key':'••••••'}}";
    const QByteArray second = "{'id':2,'amount':null,'name':'','at':'2026-11-22T17:05:07.000000Z',"
                              "'open':false,'details':null}";
    const auto json = [](QByteArray plain) { return plain.replace('\'', '"').replace("#", "\\\""); };
    QCOMPARE(lines[0], json(first));
    QCOMPARE(lines[1], json(second));
    QVERIFY(lines[2].endsWith(json("'details':[1, 2]}")));
    QVERIFY(lines[3].contains(json("'amount':'NaN','name':'line\\r\\nbreak','at':'infinity'")));
    QVERIFY(lines[3].endsWith(json("'details':'a\\nb'}")));
    QVERIFY(lines[5].isEmpty());
}

void TestRowWriters::aDeviceThatIsFull() {
    SmallDevice device(600'000);
    const auto writer = csvWriter(device, CsvReader::Program);
    QVERIFY(writer->begin(columns()));
    Result<void> done;
    for (int i = 0; i < 20'000 && done; ++i) {
        HandRows source(rows());
        source.next();
        done = writer->write(source);
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileFailed);
    QCOMPARE(done.error().detail, QStringLiteral("No space left on device"));
}

static QByteArray unzipped(const QString& file, const QString& member) {
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file, member});
    unzip.waitForFinished();
    return unzip.exitCode() == 0 ? unzip.readAllStandardOutput() : QByteArray();
}

void TestRowWriters::workbooks() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pasta çã.xlsx"));
    const auto writer = xlsxWriter(file, QTimeZone("America/Sao_Paulo"), 4);
    QVERIFY(writer->begin(columns()));
    HandRows source(rows());
    while (source.next())
        QVERIFY(writer->write(source));
    QVERIFY(writer->end());

    const QByteArray first = unzipped(file, QStringLiteral("xl/worksheets/sheet1.xml"));
    QVERIFY(first.contains("Valor, R$"));
    QVERIFY(first.contains("Início (America/Sao_Paulo)"));
    QVERIFY(first.contains("9007199254740993</t>")); // a double would make …992 of it
    QVERIFY(first.contains("<v>12500</v>"));
    QVERIFY(first.contains("=1+1</t>") && !first.contains("<f>")); // a text, and no formula
    QVERIFY(first.contains("<v>46348.58688")); // 22 November 2026, 14:05:07 in São Paulo
    QVERIFY(!first.contains("abc123"));
    // Titles and three rows are a sheet here; the other two stand on the next one, below the titles once
    // more.
    QCOMPARE(first.count("<row "), 4);
    const QByteArray second = unzipped(file, QStringLiteral("xl/worksheets/sheet2.xml"));
    QCOMPARE(second.count("<row "), 3);
    QVERIFY(second.contains("Valor, R$"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestRowWriters::workbooksCutWhatDoesNotFit() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("long.xlsx"));
    const auto writer = xlsxWriter(file, QTimeZone::utc());
    QVERIFY(writer->begin({{QStringLiteral("text"), QStringLiteral("Text"), FieldType::Text}}));
    HandRows source({{QByteArray(40'000, 'x')}, {QByteArray("a\0b\x01", 4)}});
    while (source.next())
        QVERIFY(writer->write(source));
    QVERIFY(writer->end());
    QCOMPARE(writer->cutCells(), 1);
    const QByteArray sheet = unzipped(file, QStringLiteral("xl/worksheets/sheet1.xml"));
    QVERIFY(sheet.contains(QByteArray(32'767, 'x')) && !sheet.contains(QByteArray(32'768, 'x')));
    QVERIFY(sheet.contains(">ab<"));

    // One that is never ended leaves nothing.
    const QString dropped = folder.filePath(QStringLiteral("dropped.xlsx"));
    {
        const auto other = xlsxWriter(dropped, QTimeZone::utc());
        QVERIFY(other->begin(columns()));
    }
    QVERIFY(!QFile::exists(dropped));
}

void TestRowWriters::aWorkbookThatFindsNoRoom_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("sheetRows");
    QTest::newRow("while rows come") << 50'000 << 1'000'000;
    QTest::newRow("for the last rows") << 9'000 << 1'000'000;
    QTest::newRow("for the workbook, although each sheet had some") << 20'000 << 3'000;
}

/// The library looks at few of its own writes; half a workbook must not pass for a whole one.
void TestRowWriters::aWorkbookThatFindsNoRoom() {
#ifndef Q_OS_WIN
    QFETCH(int, rows);
    QFETCH(int, sheetRows);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("full.xlsx"));
    QRandomGenerator random(7);
    const auto text = [&] { // which packs badly
        QByteArray bytes;
        for (int i = 0; i < 20; ++i)
            bytes += QByteArray::number(random.generate64(), 36);
        return bytes;
    };
    // No file of this process may grow beyond a megabyte and a half: what a full disk is to it.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const rlimit small{1536 * 1024, former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    Result<void> done;
    {
        const auto writer = xlsxWriter(file, QTimeZone::utc(), sheetRows);
        done = writer->begin({{QStringLiteral("text"), QStringLiteral("Text"), FieldType::Text}});
        for (int i = 0; i < rows && done; ++i) {
            HandRows source({{text()}});
            source.next();
            done = writer->write(source);
        }
        if (done)
            done = writer->end();
    }
    setrlimit(RLIMIT_FSIZE, &former);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileFailed);
    QVERIFY2(!done.error().detail.isEmpty() && done.error().detail != QLatin1String("Success"),
        qPrintable(done.error().detail));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
#endif
}

QTEST_GUILESS_MAIN(TestRowWriters)
#include "tst_rowwriters.moc"
