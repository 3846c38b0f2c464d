// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/identity/profiles.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

ConnectionProfile agency() {
    ConnectionProfile profile;
    profile.name = text("Agência");
    profile.environment = Environment::Production;
    profile.parameters = {{text("host"), text("db.sevenscale.com.br")}, {text("port"), text("5432")},
        {text("dbname"), text("agencia")}, {text("user"), text("marina")},
        {text("sslmode"), text("verify-full")}, {text("options"), text("-c search_path=a,b")}};
    return profile;
}

} // namespace

/// Saved connections come back as they were kept, and no secret is ever in the file.
class ProfilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBack();
    void isFoundWithoutCase();
    void replacesTheSameName();
    void keepsNoSecret();
    void removes();
    void namesThatCannotBe_data();
    void namesThatCannotBe();
    void strangeNamesComeBack_data();
    void strangeNamesComeBack();
    void whatOthersWroteIsIgnored();
    void isMadeOfSettings();
    void address();
    void aFolderThatCannotBeWritten();

private:
    void reopen() {
        m_settings = std::make_unique<QSettings>(m_dir->filePath(text("console.ini")), QSettings::IniFormat);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
};

void ProfilesTest::init() {
    m_settings.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    reopen();
}

void ProfilesTest::comesBack() {
    QVERIFY(Profiles(*m_settings).save(agency()));
    reopen();
    const Profiles profiles(*m_settings);
    QCOMPARE(profiles.all().size(), 1);
    QVERIFY(profiles.all().constFirst() == agency());
}

void ProfilesTest::isFoundWithoutCase() {
    Profiles profiles(*m_settings);
    QVERIFY(profiles.save(agency()));
    QVERIFY(profiles.find(text("  agência ")));
    const auto missing = profiles.find(text("agencia"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void ProfilesTest::replacesTheSameName() {
    Profiles profiles(*m_settings);
    QVERIFY(profiles.save(agency()));
    ConnectionProfile other = agency();
    other.name = text("AGÊNCIA");
    other.environment = Environment::Staging;
    other.parameters = {{text("service"), text("agencia")}};
    QVERIFY(profiles.save(other));
    QCOMPARE(profiles.all().size(), 1);
    QVERIFY(profiles.all().constFirst() == other);
}

void ProfilesTest::keepsNoSecret() {
    ConnectionProfile profile = agency();
    profile.parameters.insert(text("password"), text("canario-1"));
    profile.parameters.insert(text("sslpassword"), text("canario-2"));
    profile.parameters.insert(text("PASSWORD"), text("canario-3"));
    Profiles profiles(*m_settings);
    QVERIFY(profiles.save(profile));
    m_settings.reset();
    QFile file(m_dir->filePath(text("console.ini")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("db.sevenscale.com.br"));
    QVERIFY2(!kept.contains("canario"), kept.constData());

    // And one that somebody wrote into the file by hand is not used.
    reopen();
    QStringList keys = m_settings->allKeys();
    const QString host = *std::find_if(
        keys.cbegin(), keys.cend(), [](const QString& key) { return key.endsWith(text("/host")); });
    m_settings->setValue(host.chopped(4) + text("password"), text("canario-4"));
    QVERIFY(!Profiles(*m_settings).all().constFirst().parameters.contains(text("password")));
}

void ProfilesTest::removes() {
    Profiles profiles(*m_settings);
    QVERIFY(profiles.save(agency()));
    profiles.setLast(text("Agência"));
    QCOMPARE(profiles.last(), text("Agência"));
    QVERIFY(profiles.remove(text("agência")));
    QVERIFY(profiles.all().isEmpty());
    QVERIFY(profiles.last().isEmpty());
    const auto again = profiles.remove(text("agência"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void ProfilesTest::namesThatCannotBe_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << text("   ");
    QTest::newRow("long") << QString(81, QLatin1Char('x'));
    QTest::newRow("line break") << text("a\nb");
}

void ProfilesTest::namesThatCannotBe() {
    QFETCH(QString, name);
    ConnectionProfile profile = agency();
    profile.name = name;
    const auto saved = Profiles(*m_settings).save(profile);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidInput);
}

void ProfilesTest::strangeNamesComeBack_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("slashes") << text("a/b\\c");
    QTest::newRow("percent") << text("100% 'certo' = \"sim\"");
    QTest::newRow("commas") << text("um, dois, três");
    QTest::newRow("brackets") << text("[General]");
    QTest::newRow("emoji") << text("Clínica 🦷");
}

void ProfilesTest::strangeNamesComeBack() {
    QFETCH(QString, name);
    ConnectionProfile profile = agency();
    profile.name = name;
    QVERIFY(Profiles(*m_settings).save(profile));
    reopen();
    QCOMPARE(Profiles(*m_settings).all().constFirst().name, name);
    QVERIFY(Profiles(*m_settings).find(name));
}

void ProfilesTest::whatOthersWroteIsIgnored() {
    m_settings->setValue(text("profiles/rubbish"), 7);
    m_settings->setValue(text("profiles/abc/name"), text("not its section"));
    m_settings->setValue(text("profiles/def/parameters/host"), text("nameless"));
    QVERIFY(Profiles(*m_settings).all().isEmpty());
}

void ProfilesTest::isMadeOfSettings() {
    const auto settings = ConnectionSettings::fromConnectionString(text(
        "postgresql://marina:segredo@db.sevenscale.com.br/agencia?sslmode=verify-full&connect_timeout=4"));
    QVERIFY(settings);
    const ConnectionProfile profile
        = Profiles::fromSettings(text(" Agência "), Environment::Staging, *settings);
    QCOMPARE(profile.name, text("Agência"));
    QVERIFY(!profile.parameters.contains(text("password")));
    const ConnectionSettings back = Profiles::toSettings(profile);
    QCOMPARE(back.dialect, Dialect::PostgreSql);
    QCOMPARE(back.connectTimeoutSeconds, 4);
    QCOMPARE(back.parameters.value(text("host")), text("db.sevenscale.com.br"));
    QCOMPARE(back.displayName(), settings->displayName());
}

void ProfilesTest::address() {
    QCOMPARE(agency().address(), text("marina@db.sevenscale.com.br/agencia"));
    ConnectionProfile profile = agency();
    profile.parameters.insert(text("port"), text("6000"));
    QCOMPARE(profile.address(), text("marina@db.sevenscale.com.br:6000/agencia"));
    profile.parameters = {{text("service"), text("agencia")}};
    QCOMPARE(profile.address(), text("service=agencia"));
}

void ProfilesTest::aFolderThatCannotBeWritten() {
    // A file stands where the folder would be: that holds also for root.
    QFile file(m_dir->filePath(text("occupied")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QSettings settings(m_dir->filePath(text("occupied/console.ini")), QSettings::IniFormat);
    const auto saved = Profiles(settings).save(agency());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileFailed);
}

QTEST_GUILESS_MAIN(ProfilesTest)
#include "profiles_test.moc"
