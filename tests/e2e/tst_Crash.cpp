#include "core/audio/WavFile.h"
#include "core/base/Random.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kRounds = 12;
constexpr size_t kClients = 4;

QJsonObject jsonFile(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

QStringList filesBelow(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}

/// Why a file that people and tools can see is not whole, or nothing.
QString faultIn(const QString& path)
{
    const QByteArray bytes = bytesOf(path);
    if (path.endsWith(u".json"_s))
        return QJsonDocument::fromJson(bytes).isObject() ? QString() : u"cut off: "_s + path;
    if (!path.endsWith(u".wav"_s))
        return u"not a result: "_s + path;
    const auto layout = parseWav({ bytes.constData(), static_cast<size_t>(bytes.size()) });
    return layout && !layout->truncated && layout->frames > 0 ? QString() : u"cut off: "_s + path;
}

/// Asks for one line after the other, over one connection, until the server is gone.
class BusyClient final {
public:
    BusyClient(const HttpClient& http, int& replies, std::function<QJsonObject()> nextLine)
        : m_http(http)
        , m_replies(replies)
        , m_nextLine(std::move(nextLine))
    {
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] { ask(); });
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { take(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), http.port());
    }

private:
    void ask() { m_socket.write(m_http.request("POST", "/api/tts/speak", jsonText(m_nextLine()))); }
    void take()
    {
        m_buffer += m_socket.readAll();
        const qsizetype head = m_buffer.indexOf("\r\n\r\n");
        const qsizetype at = m_buffer.indexOf("Content-Length: ");
        if (head < 0 || at < 0)
            return;
        const qsizetype length = m_buffer.mid(at + 16, m_buffer.indexOf('\r', at) - at - 16).toLongLong();
        if (m_buffer.size() < head + 4 + length)
            return;
        m_buffer.clear();
        ++m_replies;
        ask();
    }

    HttpClient m_http;
    int& m_replies;
    std::function<QJsonObject()> m_nextLine;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// The rows of a query on the workspace's database, which nobody has open.
QList<QVariantList> rowsOf(const StudioHome& home, const QString& sql, int columns)
{
    QList<QVariantList> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"crash"_s);
        database.setDatabaseName(home.inside(u"data/comfyvn.db"_s));
        if (database.open()) {
            QSqlQuery query(sql, database);
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < columns; ++i)
                    row << query.value(i);
                rows << row;
            }
        }
    }
    QSqlDatabase::removeDatabase(u"crash"_s);
    return rows;
}

} // namespace

class tst_Crash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kill_atAnyMomentLeavesAWholeWorkspace();
    void kill_leavesNoHelperBehind();
    void leftovers_areRemovedAtTheNextStart();
    void damagedConfig_isRestoredAndKeptAside();
    void damagedDatabase_isRebuiltAndKeptAside_data();
    void damagedDatabase_isRebuiltAndKeptAside();
    void damagedIndex_isWrittenAnew_data();
    void damagedIndex_isWrittenAnew();
    void damagedArtifact_isRenderedAgain_data();
    void damagedArtifact_isRenderedAgain();
    void editedArtifact_isKeptAside();
    void damagedSecrets_areNoObstacle();
    void kill_whileTypedSecretsMoveLosesNone_data();
    void kill_whileTypedSecretsMoveLosesNone();
    void kill_whileAProviderIsSavedHarmsNoOther_data() { kill_whileTypedSecretsMoveLosesNone_data(); }
    void kill_whileAProviderIsSavedHarmsNoOther();
};

void tst_Crash::kill_atAnyMomentLeavesAWholeWorkspace()
{
    const StudioHome home;
    Random random(2024);
    int line = 0;
    const auto nextLine = [&line, &random]() -> QJsonObject {
        // New lines, old ones, and old ones again from the start.
        const bool isNew = random.unit() < 0.7;
        const int number = isNew ? ++line : 1 + static_cast<int>(random.unit() * line);
        return { { u"text"_s, u"Line %1 of the storm."_s.arg(number) },
                 { u"voice"_s, number % 2 == 0 ? u"espeak-ng:en-gb"_s : u"neutral"_s },
                 { u"lipsync"_s, true },
                 { u"refresh"_s, !isNew && random.unit() < 0.5 } };
    };
    int entries = 0;
    for (int round = 0; round < kRounds; ++round) {
        int replies = 0;
        {
            StudioProcess studio(home);
            QVERIFY2(studio.isListening(), studio.errors());
            std::vector<std::unique_ptr<BusyClient>> clients;
            while (clients.size() < kClients)
                clients.push_back(std::make_unique<BusyClient>(studio.http(), replies, nextLine));
            const int enough = 1 + static_cast<int>(random.unit() * 12);
            QTRY_VERIFY_WITH_TIMEOUT(replies >= enough, kPatienceMs);
            QTimer moment;
            moment.setSingleShot(true);
            moment.setTimerType(Qt::PreciseTimer);
            moment.start(static_cast<int>(random.unit() * 60));
            QTRY_VERIFY_WITH_TIMEOUT(!moment.isActive(), kPatienceMs);
            QVERIFY2(studio.isRunning(), studio.errors());
            studio.kill();
        }
        const auto check = rowsOf(home, u"PRAGMA quick_check"_s, 1);
        QCOMPARE(check, (QList<QVariantList> { { u"ok"_s } }));
        for (const QString& folder : { u"exports"_s, u"data/audio"_s }) {
            for (const QString& path : filesBelow(home.inside(folder)))
                QVERIFY2(faultIn(path).isEmpty(), qPrintable(faultIn(path)));
        }
        // Files come before the index that names them, so what it names is there, whole.
        const auto rows =
            rowsOf(home, u"SELECT artifact, bytes, sidecar, sidecar_bytes FROM audio_cache"_s, 4);
        for (const auto& row : rows)
            QCOMPARE(bytesOf(home.inside(row[0].toString())).size(), row[1].toLongLong());
        QVERIFY2(rows.size() >= entries, "an acknowledged entry was lost");
        entries = static_cast<int>(rows.size());
        QCOMPARE(rowsOf(home,
                        u"SELECT count(*) FROM audio_cache WHERE cache_key NOT IN "
                        u"(SELECT json_extract(meta_json, '$.cache_key') FROM assets_registry)"_s,
                        1),
                 (QList<QVariantList> { { 0 } }));
    }
    QVERIFY(entries > kRounds);
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    QCOMPARE(filesBelow(home.inside(u"data/tmp"_s)), QStringList());
    for (int number = 1; number <= line; ++number) {
        const HttpReply reply =
            studio.http().post("/api/tts/speak",
                               { { u"text"_s, u"Line %1 of the storm."_s.arg(number) },
                                 { u"voice"_s, number % 2 == 0 ? u"espeak-ng:en-gb"_s : u"neutral"_s },
                                 { u"lipsync"_s, true } });
        QVERIFY2(reply.status == 200, reply.summary());
        const QString path = home.inside(reply.json()[u"data"_s][u"path"_s].toString());
        QCOMPARE(bytesOf(path).size(), reply.json()[u"data"_s][u"bytes"_s].toInteger());
    }
    QCOMPARE(studio.terminate(), 0);
    QVERIFY2(!studio.errors().contains("ERROR"), studio.errors());
}

void tst_Crash::kill_leavesNoHelperBehind()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY(studio.isListening());
    QCOMPARE(studio.http().post("/api/tts/synthesize", { { u"text"_s, u"Warm up."_s } }).status, 200);
    QString text;
    for (int i = 0; text.size() < 19'000; ++i)
        text += u"Sentence number %1 goes on and on. "_s.arg(i);
    QCOMPARE(studio.http().post("/api/tts/synthesize?async=1", { { u"text"_s, text } }).status, 202);
    // By their environment: only children of this server have this home.
    const QByteArray mark = "HOME=" + home.environment().value(u"HOME"_s).toUtf8() + '\0';
    const auto helpers = [&mark] {
        int count = 0;
        for (const QString& entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            const bool isProcess = entry.toLongLong() > 0;
            if (isProcess && bytesOf(u"/proc/%1/cmdline"_s.arg(entry)).contains("comfyvn-speech")
                && bytesOf(u"/proc/%1/environ"_s.arg(entry)).contains(mark))
                ++count;
        }
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(helpers() > 0, kPatienceMs);
    studio.kill();
    QTRY_COMPARE_WITH_TIMEOUT(helpers(), 0, kPatienceMs);
}

void tst_Crash::leftovers_areRemovedAtTheNextStart()
{
    const StudioHome home;
    overwrite(home.inside(u"data/tmp/.tmp12345-1"_s), "half a WAV");
    overwrite(home.inside(u"cache/audio_cache.json.tmp"_s), "{\n\"half");
    const StudioProcess studio(home);
    QVERIFY(studio.isListening());
    QVERIFY(filesBelow(home.inside(u"data/tmp"_s)).isEmpty());
    QVERIFY(!QFile::exists(home.inside(u"cache/audio_cache.json.tmp"_s)));
}

void tst_Crash::damagedConfig_isRestoredAndKeptAside()
{
    const StudioHome home;
    const QString config = home.inside(u"data/settings/config.json"_s);
    {
        StudioProcess studio(home);
        QCOMPARE(studio.http()
                     .post("/system/settings",
                           { { u"audio"_s,
                               QJsonObject { { u"tts"_s, QJsonObject { { u"default_lang"_s, u"de"_s } } } } },
                             { u"mine"_s, 7 } })
                     .status,
                 200);
        QCOMPARE(studio.terminate(), 0);
    }
    overwrite(config, bytesOf(config).chopped(20));
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    QCOMPARE(studio.http()
                 .post("/api/tts/synthesize", { { u"text"_s, u"Hallo."_s }, { u"voice"_s, u"jemand"_s } })
                 .json()[u"lang"_s]
                 .toString(),
             u"de"_s);
    QCOMPARE(jsonFile(config)[u"mine"_s].toInt(), 7);
    const QStringList aside = QDir(home.inside(u"data/settings"_s)).entryList({ u"config.json.broken-*"_s });
    QCOMPARE(aside.size(), 1);
    QCOMPARE(studio.terminate(), 0);
    QVERIFY2(studio.errors().contains(aside[0].toUtf8()), studio.errors());
}

void tst_Crash::damagedDatabase_isRebuiltAndKeptAside_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const QByteArray how : { "noise", "empty", "cut", "header" })
        QTest::newRow(how.constData()) << how;
}

void tst_Crash::damagedDatabase_isRebuiltAndKeptAside()
{
    QFETCH(QByteArray, how);
    const StudioHome home;
    const QString database = home.inside(u"data/comfyvn.db"_s);
    const QJsonObject line { { u"text"_s, u"Before the damage."_s }, { u"voice"_s, u"neutral"_s } };
    QString sound;
    {
        StudioProcess studio(home);
        sound = studio.http().post("/api/tts/speak", line).json()[u"data"_s][u"checksum_sha256"_s].toString();
        QVERIFY(!sound.isEmpty());
        QCOMPARE(studio.terminate(), 0);
    }
    QByteArray bytes = bytesOf(database);
    QVERIFY(bytes.size() > 8192);
    if (how == "noise") {
        Random random(7);
        for (char& byte : bytes)
            byte = static_cast<char>(random.next());
    } else if (how == "empty") {
        bytes.clear();
    } else if (how == "cut") {
        bytes.truncate(bytes.size() / 2 + 100);
    } else {
        bytes.replace(0, 16, QByteArray(16, '\0'));
    }
    overwrite(database, bytes);
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    const HttpReply reply = studio.http().post("/api/tts/speak", line);
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(reply.json()[u"data"_s][u"checksum_sha256"_s].toString(), sound);
    const QStringList aside = QDir(home.inside(u"data"_s)).entryList({ u"comfyvn.db.broken-*"_s });
    QVERIFY(!aside.isEmpty());
    QCOMPARE(studio.terminate(), 0);
    QVERIFY2(studio.errors().contains(aside[0].toUtf8()), studio.errors());
    QVERIFY(bytesOf(home.systemLog()).contains(aside[0].toUtf8()));
    QCOMPARE(bytesOf(home.inside(u"data/"_s + aside[0])), bytes);
}

void tst_Crash::damagedIndex_isWrittenAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray("\x7f\x01 not JSON");
    QTest::newRow("cut off") << QByteArray("{\n\"neutral|abc\":{\"key\":");
    QTest::newRow("empty") << QByteArray();
}

void tst_Crash::damagedIndex_isWrittenAnew()
{
    QFETCH(QByteArray, bytes);
    const StudioHome home;
    const QString index = home.inside(u"cache/audio_cache.json"_s);
    QCOMPARE(runCli(home, { u"speak"_s, u"Indexed."_s }).exitCode, 0);
    const QByteArray before = bytesOf(index);
    QCOMPARE(jsonFile(index).size(), 1);
    overwrite(index, bytes);
    // It is a copy: the program does not read it, so the line is still a hit.
    const CliResult again = runCli(home, { u"speak"_s, u"Indexed."_s, u"--json"_s });
    QCOMPARE(again.json()[u"data"_s][u"cached"_s].toBool(), true);
    QCOMPARE(jsonFile(index).keys(), QJsonDocument::fromJson(before).object().keys());
}

void tst_Crash::damagedArtifact_isRenderedAgain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGone");
    for (const QString& name : { u"artifact"_s, u"sidecar"_s, u"out.wav"_s, u"sidecar.json"_s,
                                 u"alignment.json"_s, u"lipsync.json"_s, u"lipsync_24.json"_s }) {
        QTest::addRow("%s cut", qPrintable(name)) << name << false;
        QTest::addRow("%s gone", qPrintable(name)) << name << true;
    }
    QTest::newRow("sidecar.json same size") << u"sidecar.json!"_s << false;
}

void tst_Crash::damagedArtifact_isRenderedAgain()
{
    QFETCH(QString, name);
    QFETCH(bool, isGone);
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY(studio.isListening());
    const int fps = name.contains(u"24"_s) ? 24 : 60;
    const QJsonObject line { { u"text"_s, u"Mend me, please."_s },
                             { u"voice"_s, u"neutral"_s },
                             { u"lipsync"_s, QJsonObject { { u"fps"_s, fps } } } };
    const QJsonObject first = studio.http().post("/api/tts/speak", line).json()[u"data"_s].toObject();
    const QString folder = u"data/audio/tts/"_s + first[u"cache_key"_s].toString() + u'/';
    const QJsonObject exported = studio.http().post("/api/tts/synthesize", line).json();
    const bool sameSize = name.endsWith(u'!');
    const QString path = home.inside(exported.contains(name) ? exported[name].toString()
                                                             : folder + (sameSize ? name.chopped(1) : name));
    const QByteArray whole = bytesOf(path);
    QVERIFY2(whole.size() > 100, qPrintable(path));
    if (isGone)
        QVERIFY(QFile::remove(path));
    else
        overwrite(path, sameSize ? QByteArray(whole.size(), '#') : whole.first(whole.size() / 2));

    const HttpReply again = studio.http().post("/api/tts/speak", line);
    QVERIFY2(again.status == 200, again.summary());
    const QJsonObject second = again.json()[u"data"_s].toObject();
    QCOMPARE(second[u"checksum_sha256"_s], first[u"checksum_sha256"_s]);
    QCOMPARE(second[u"alignment"_s], first[u"alignment"_s]);
    QVERIFY2(faultIn(path).isEmpty(), qPrintable(faultIn(path)));
    if (!path.contains(u"sidecar"_s) && path != home.inside(exported[u"sidecar"_s].toString()))
        QCOMPARE(bytesOf(path), whole);
    QCOMPARE(studio.http().post("/api/tts/speak", line).json()[u"data"_s][u"cached"_s].toBool(), true);
}

void tst_Crash::editedArtifact_isKeptAside()
{
    const StudioHome home;
    StudioProcess studio(home);
    const QJsonObject line { { u"text"_s, u"Somebody cuts this one."_s }, { u"voice"_s, u"neutral"_s } };
    const QString artifact = studio.http().post("/api/tts/synthesize", line).json()[u"artifact"_s].toString();
    const QByteArray edited = bytesOf(home.inside(artifact)).first(20'044);
    overwrite(home.inside(artifact), edited);
    QCOMPARE(studio.http().post("/api/tts/synthesize", line).json()[u"cached"_s].toBool(true), false);
    const QDir folder(home.inside(u"exports/tts"_s));
    const QStringList aside = folder.entryList({ u"*.wav.broken-*"_s });
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(folder.filePath(aside[0])), edited);
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(home.systemLog()).contains(aside[0].toUtf8()), kPatienceMs);
    // A line that is merely asked for anew keeps nothing.
    QJsonObject refresh = line;
    refresh[u"refresh"_s] = true;
    QCOMPARE(studio.http().post("/api/tts/synthesize", refresh).status, 200);
    QCOMPARE(folder.entryList({ u"*.broken-*"_s }).size(), 1);
}

void tst_Crash::damagedSecrets_areNoObstacle()
{
    const StudioHome home;
    overwrite(home.beside(u"home/config/comfyvn-studio/secrets.json"_s), "{ damaged");
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    const HttpReply set = studio.http().post(
        "/system/settings", { { u"server"_s, QJsonObject { { u"token"_s, u"a-new-secret"_s } } } });
    QVERIFY2(set.status == 200, set.summary());
    QCOMPARE(studio.http("a-new-secret").get("/voice/list").status, 200);
}

void tst_Crash::kill_whileTypedSecretsMoveLosesNone_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("before a rename") << false;
    QTest::newRow("after a rename") << true;
}

void tst_Crash::kill_whileTypedSecretsMoveLosesNone()
{
    QFETCH(bool, after);
    const QList<QByteArray> secrets { "typed-by-hand", "sk-typed-too" };
    const auto withSecrets = [&secrets](const QString& path) {
        const QByteArray bytes = bytesOf(path);
        return std::ranges::any_of(secrets, [&bytes](const auto& secret) { return bytes.contains(secret); });
    };
    int kills = 0;
    for (bool killed = true; killed; ++kills) {
        const StudioHome home;
        const QString config = home.inside(u"data/settings/config.json"_s);
        const QString stored = home.beside(u"home/config/comfyvn-studio/secrets.json"_s);
        overwrite(config,
                  R"({"server":{"token":"typed-by-hand"},)"
                  R"("audio":{"tts":{"providers":{"openai":{"api_key":"sk-typed-too"}}}}})");
        QProcess program;
        auto environment = home.environment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(STUDIO_DIE_AT_RENAME));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"STUDIO_DIE_AT_RENAME"_s, QString::number(kills + 1));
        if (after)
            environment.insert(u"STUDIO_DIE_AFTER"_s, u"1"_s);
        program.setProcessEnvironment(environment);
        program.start(studioProgram(), { u"voices"_s, u"--workspace"_s, home.workspace() });
        QVERIFY(program.waitForFinished(kPatienceMs));
        killed = program.exitStatus() == QProcess::CrashExit;
        for (const QByteArray& secret : secrets)
            QVERIFY2(bytesOf(config).contains(secret) || bytesOf(stored).contains(secret), secret);

        const CliResult next = runCli(home, { u"settings"_s, u"get"_s, u"server.token"_s });
        QVERIFY2(next.exitCode == 0, next.errors);
        QCOMPARE(next.output.trimmed(), "set");
        for (const QByteArray& secret : secrets)
            QVERIFY2(bytesOf(stored).contains(secret), secret);
        for (const QString& file : filesBelow(home.beside({}))) {
            if (withSecrets(file)) {
                QVERIFY2(file.startsWith(QFileInfo(stored).path()), qPrintable(file));
                QVERIFY2(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)),
                         qPrintable(file));
            }
        }
    }
    QVERIFY2(kills > 2, "the two files were not renamed into place");
}

void tst_Crash::kill_whileAProviderIsSavedHarmsNoOther()
{
    QFETCH(bool, after);
    const QString provider = u"audio.tts.providers."_s;
    int kills = 0;
    for (bool killed = true; killed; ++kills) {
        const StudioHome home;
        overwrite(
            home.inside(u"data/settings/config.json"_s),
            R"({"audio":{"tts":{"providers":{"voicevox":{"voice":"3"},)"
            R"("elevenlabs":{"api_key":"sk-theirs"},"openai":{"model":"before","api_key":"sk-mine"}}}}})");
        QCOMPARE(runCli(home, { u"voices"_s }).exitCode, 0); // the keys are where they belong
        QProcess program;
        auto environment = home.environment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(STUDIO_DIE_AT_RENAME));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"STUDIO_DIE_AT_RENAME"_s, QString::number(kills + 1));
        if (after)
            environment.insert(u"STUDIO_DIE_AFTER"_s, u"1"_s);
        program.setProcessEnvironment(environment);
        program.start(studioProgram(),
                      { u"settings"_s, u"set"_s, provider + u"openai.model"_s, u"after"_s, u"--workspace"_s,
                        home.workspace() });
        QVERIFY(program.waitForFinished(kPatienceMs));
        killed = program.exitStatus() == QProcess::CrashExit;
        const auto value = [&](const QString& name) {
            return runCli(home, { u"settings"_s, u"get"_s, provider + name }).output.trimmed();
        };
        const QByteArray model = value(u"openai.model"_s);
        QVERIFY2(model == "before" || model == "after", model);
        QVERIFY(killed || model == "after");
        QCOMPARE(value(u"openai.api_key"_s), "set");
        QCOMPARE(value(u"voicevox.voice"_s), "3");
        QCOMPARE(value(u"elevenlabs.api_key"_s), "set");
        QVERIFY(QDir(home.inside(u"data/settings"_s)).entryList({ u"*.broken-*"_s }).isEmpty());
    }
    QVERIFY2(kills > 1, "the file was not renamed into place");
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_Crash.moc"
