#include "core/audio/WavFile.h"
#include "tests/support/HttpClient.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kOk = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kWorkspace = 3;
constexpr int kInterrupted = 130;

QJsonObject jsonFile(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

bool isWav(const QByteArray& bytes)
{
    const auto audio = decodeWav({ bytes.constData(), static_cast<size_t>(bytes.size()) }, 1U << 26U);
    return audio && audio->samples.size() > 1000;
}

/// Minutes of speech: nothing of it is done when an interrupt comes.
QString longText()
{
    QString text;
    for (int i = 0; text.size() < 19'000; ++i)
        text += u"Sentence number %1 goes on and on. "_s.arg(i);
    return text;
}

QStringList filesBelow(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}

/// A command that goes on while the test does.
class RunningCommand final {
public:
    RunningCommand(const StudioHome& home, const QStringList& arguments)
    {
        m_process.setProcessEnvironment(home.environment());
        m_process.start(studioProgram(), arguments + QStringList { u"--workspace"_s, home.workspace() });
        m_process.waitForStarted(kPatienceMs);
    }
    ~RunningCommand()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
    RunningCommand(const RunningCommand&) = delete;
    RunningCommand& operator=(const RunningCommand&) = delete;

    /// Whether its helpers are at work.
    [[nodiscard]] bool hasChildren() const
    {
        const QString tasks = u"/proc/%1/task"_s.arg(m_process.processId());
        for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!bytesOf(tasks + u'/' + task + u"/children"_s).trimmed().isEmpty())
                return true;
        }
        return false;
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    [[nodiscard]] int waitForEnd()
    {
        m_process.waitForFinished(kPatienceMs);
        return m_process.exitStatus() == QProcess::NormalExit && m_process.state() == QProcess::NotRunning
            ? m_process.exitCode()
            : -1;
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void program_explainsItself();
    void arguments_areRefused_data();
    void arguments_areRefused();
    void speak_printsWhatItMade();
    void speak_printsTheReplyAsJson();
    void speak_copiesTheSound();
    void speak_readsStandardInput();
    void speak_refusesWhatCannotBeSaid_data();
    void speak_refusesWhatCannotBeSaid();
    void speak_saysWhatItCannotWrite();
    void remix_printsWhatItMade();
    void remix_isTheSameInEveryProcess();
    void remix_ofATrack_isTheSameInEveryProcess();
    void voices_areListed();
    void profile_isStoredShownAndDeleted();
    void profile_exportIsWhatStoreTakes();
    void casting_listsEveryCharacter();
    void settings_areShownSetAndReset();
    void settings_takeSecretsByInputAlone();
    void export_writesTimesAndScenes();
    void paidLines_areAskedAbout();
    void workspace_mayHaveAnyName();
    void openWorkspace_isUsedThroughItsServer();
    void token_isHandedOn();
    void killedServer_leavesNoObstacle();
    void busyWorkspace_isNamed();
    void severalSpeakAtOnce_waitForEachOther();
    void interrupt_cancelsASpeakCleanly();
    void interrupt_cancelsTheServersWork();
    void interrupt_endsTheWaitForInput();
    void serve_endsOnASignal_data();
    void serve_endsOnASignal();
    void serve_takesTheNextFreePort();
    void readOnlyWorkspace_isNamed();
    void fullDisk_isNamedAndSurvived();
};

void tst_Cli::program_explainsItself()
{
    const StudioHome home;
    const CliResult version = runBareCli(home, { u"version"_s });
    QCOMPARE(version.exitCode, kOk);
    QCOMPARE(version.output, QByteArray("comfyvn-studio " STUDIO_VERSION "\n"));
    QCOMPARE(runBareCli(home, { u"--version"_s }).output, version.output);
    QCOMPARE(runBareCli(home, { u"version"_s, u"--json"_s }).json()[u"version"_s].toString(),
             QStringLiteral(STUDIO_VERSION));
    const CliResult help = runBareCli(home, { u"--help"_s });
    QCOMPARE(help.exitCode, kOk);
    QVERIFY(help.output.contains("130 interrupted")); // the exit codes are documented
    for (const QString& command :
         { u"serve"_s, u"speak"_s, u"voices"_s, u"profile"_s, u"export"_s, u"version"_s }) {
        const CliResult about = runBareCli(home, { command, u"--help"_s });
        QCOMPARE(about.exitCode, kOk);
        QVERIFY(about.output.contains("--workspace"));
        QVERIFY(about.output.startsWith("Usage: comfyvn-studio-cli " + command.toUtf8() + " [options]"));
    }
    QVERIFY(!QFile::exists(home.workspace()));
}

void tst_Cli::arguments_areRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList {};
    QTest::newRow("no such command") << QStringList { u"sing"_s };
    QTest::newRow("no such option") << QStringList { u"speak"_s, u"Hi"_s, u"--loud"_s };
    QTest::newRow("option without value") << QStringList { u"speak"_s, u"Hi"_s, u"--voice"_s };
    QTest::newRow("seed") << QStringList { u"speak"_s, u"Hi"_s, u"--seed"_s, u"many"_s };
    QTest::newRow("JSON and sound") << QStringList { u"speak"_s, u"Hi"_s, u"--json"_s, u"--out"_s, u"-"_s };
    QTest::newRow("port") << QStringList { u"serve"_s, u"--port"_s, u"65536"_s };
    QTest::newRow("port word") << QStringList { u"serve"_s, u"--port"_s, u"http"_s };
    QTest::newRow("port sign") << QStringList { u"serve"_s, u"--port"_s, u"-1"_s };
    QTest::newRow("profile action") << QStringList { u"profile"_s, u"paint"_s };
    QTest::newRow("profile without name") << QStringList { u"profile"_s, u"show"_s };
    QTest::newRow("timing format") << QStringList { u"export"_s, u"Hi"_s, u"--times"_s, u"docx"_s };
}

void tst_Cli::arguments_areRefused()
{
    QFETCH(QStringList, arguments);
    const StudioHome home;
    const CliResult result = runBareCli(home, arguments);
    QCOMPARE(result.exitCode, kUsage);
    QVERIFY(!result.errors.isEmpty());
    QVERIFY(result.output.isEmpty());
}

void tst_Cli::speak_printsWhatItMade()
{
    const StudioHome home;
    const CliResult first =
        runCli(home, { u"speak"_s, u"Good"_s, u"morning."_s, u"--voice"_s, u"neutral"_s });
    QCOMPARE(first.exitCode, kOk);
    QVERIFY2(first.errors.isEmpty(), first.errors); // progress is for terminals
    const QString path = QString::fromUtf8(first.output).section(u"  "_s, 0, 0);
    QVERIFY2(isWav(bytesOf(path)), first.output);
    QVERIFY(!first.output.contains("cached"));
    QVERIFY(runCli(home, { u"speak"_s, u"Good morning."_s, u"--voice"_s, u"neutral"_s })
                .output.contains("(cached)"));
    // What the command line asked for says so.
    const QJsonObject index = jsonFile(home.inside(u"cache/audio_cache.json"_s));
    QCOMPARE(index.size(), 1);
    QVERIFY(!QFile::exists(home.inside(u"data/runtime.json"_s)));
    const StudioProcess studio(home);
    QVERIFY(studio.isListening());
    const HttpReply hit = studio.http().post(
        "/api/tts/synthesize", { { u"text"_s, u"Good morning."_s }, { u"voice"_s, u"neutral"_s } });
    QCOMPARE(hit.json()[u"cached"_s].toBool(), true);
    const HttpReply asset =
        studio.http().get("/api/assets/" + hit.json()[u"asset_id"_s].toString().toLatin1());
    QCOMPARE(asset.json()[u"asset"_s][u"provenance"_s][0][u"source"_s].toString(), u"cli"_s);
}

void tst_Cli::speak_printsTheReplyAsJson()
{
    const StudioHome home;
    const CliResult result =
        runCli(home,
               { u"speak"_s, u"やあ、元気？"_s, u"--json"_s, u"--character"_s, u"Mina"_s, u"--style"_s,
                 u"cheerful"_s, u"--lang"_s, u"ja"_s, u"--seed"_s, u"5"_s, u"--lipsync"_s });
    QVERIFY2(result.exitCode == kOk, result.errors);
    const QJsonObject data = result.json()[u"data"_s].toObject();
    QCOMPARE(data[u"character"_s].toString(), u"Mina"_s);
    QCOMPARE(data[u"style"_s].toString(), u"cheerful"_s);
    QCOMPARE(data[u"lang"_s].toString(), u"ja"_s);
    QCOMPARE(data[u"seed"_s].toInt(), 5);
    QVERIFY(QFile::exists(home.inside(data[u"lipsync_path"_s].toString())));
    QVERIFY(!data[u"alignment"_s].toArray().isEmpty());

    const CliResult refused = runCli(home, { u"speak"_s, u"Hi"_s, u"--json"_s, u"--lang"_s, u"klingon"_s });
    QCOMPARE(refused.exitCode, kUsage);
    QCOMPARE(refused.json()[u"ok"_s].toBool(true), false);
    QCOMPARE(refused.json()[u"code"_s].toString(), u"unknown_language"_s);
    QCOMPARE(refused.json()[u"details"_s][u"field"_s].toString(), u"lang"_s);
}

void tst_Cli::speak_copiesTheSound()
{
    const StudioHome home;
    const QString out = home.beside(u"out put.wav"_s);
    const CliResult file = runCli(home, { u"speak"_s, u"Copy me."_s, u"--out"_s, out });
    QVERIFY2(file.exitCode == kOk, file.errors);
    QVERIFY(isWav(bytesOf(out)));
    const CliResult piped = runCli(home, { u"speak"_s, u"Copy me."_s, u"--out"_s, u"-"_s });
    QCOMPARE(piped.exitCode, kOk);
    QCOMPARE(piped.output, bytesOf(out)); // the sound and nothing else
    QVERIFY2(piped.errors.isEmpty(), piped.errors);
}

void tst_Cli::speak_readsStandardInput()
{
    const StudioHome home;
    for (const QStringList& text : { QStringList {}, QStringList { u"-"_s } }) {
        const CliResult result =
            runCli(home, QStringList { u"speak"_s, u"--json"_s } + text, "From a pipe:\nこんにちは。\n");
        QVERIFY2(result.exitCode == kOk, result.errors);
        const QJsonObject sidecar = jsonFile(home.inside(result.json()[u"data"_s][u"sidecar"_s].toString()));
        QCOMPARE(sidecar[u"inputs"_s][u"text"_s].toString(), u"From a pipe:\nこんにちは。"_s);
    }
}

void tst_Cli::speak_refusesWhatCannotBeSaid_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"empty_text"_s;
    QTest::newRow("blanks") << QByteArray(" \n\t\n") << u"empty_text"_s;
    QTest::newRow("punctuation") << QByteArray("...!?") << u"empty_text"_s;
    QTest::newRow("too long") << QByteArray(20'001, 'a') << u"too_long"_s;
    QTest::newRow("megabytes") << QByteArray(3 << 20, 'a') << u"too_long"_s;
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9") << u"invalid_text"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"invalid_text"_s;
}

void tst_Cli::speak_refusesWhatCannotBeSaid()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    const StudioHome home;
    const CliResult result = runCli(home, { u"speak"_s, u"--json"_s }, input);
    QVERIFY2(result.exitCode == kUsage, result.errors);
    QCOMPARE(result.json()[u"code"_s].toString(), code);
    QVERIFY(filesBelow(home.inside(u"exports"_s)).isEmpty());
}

void tst_Cli::speak_saysWhatItCannotWrite()
{
    const StudioHome home;
    overwrite(home.beside(u"file"_s), "x");
    const QString below = home.beside(u"file/out.wav"_s);
    const CliResult out = runCli(home, { u"speak"_s, u"Hi."_s, u"--out"_s, below });
    QCOMPARE(out.exitCode, kFailed);
    QVERIFY2(out.errors.contains(home.beside(u"file"_s).toUtf8()), out.errors);

    QProcess full;
    full.setProcessEnvironment(home.environment());
    full.setStandardOutputFile(u"/dev/full"_s);
    full.start(studioProgram(),
               { u"speak"_s, u"Hi."_s, u"--out"_s, u"-"_s, u"--workspace"_s, home.workspace() });
    QVERIFY(full.waitForFinished(kPatienceMs));
    QCOMPARE(full.exitCode(), kFailed);

    const CliResult workspace =
        runBareCli(home, { u"speak"_s, u"Hi."_s, u"--workspace"_s, home.beside(u"file"_s) });
    QCOMPARE(workspace.exitCode, kWorkspace);
    QVERIFY2(workspace.errors.contains(home.beside(u"file"_s).toUtf8()), workspace.errors);
}

void tst_Cli::remix_printsWhatItMade()
{
    const StudioHome home;
    const QString out = home.inside(u"copied.wav"_s);
    const CliResult made = runCli(home,
                                  { u"remix"_s, u"boss"_s, u"fight"_s, u"--duration"_s, u"5"_s, u"--tag"_s,
                                    u"dark"_s, u"--ending"_s, u"--out"_s, out });
    QCOMPARE(made.exitCode, kOk);
    QVERIFY(made.output.contains("5.00 s") && made.output.contains("bpm"));
    QVERIFY(made.errors.contains("battle")); // there is no such style
    QVERIFY(isWav(bytesOf(out)));
    QCOMPARE(runCli(home, { u"remix"_s }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"remix"_s, u"calm"_s, u"--duration"_s, u"2"_s }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"remix"_s, u"calm"_s, u"--seed"_s, u"many"_s }).exitCode, kUsage);
}

void tst_Cli::remix_isTheSameInEveryProcess()
{
    QByteArray before;
    for (int i = 0; i < 2; ++i) {
        const StudioHome home;
        const CliResult made = runCli(
            home, { u"remix"_s, u"night city"_s, u"--duration"_s, u"6"_s, u"--seed"_s, u"9"_s, u"--json"_s });
        QCOMPARE(made.exitCode, kOk);
        const QByteArray wav =
            bytesOf(home.inside(QJsonDocument::fromJson(made.output).object()[u"artifact"_s].toString()));
        QVERIFY(!wav.isEmpty());
        QVERIFY(before.isEmpty() || wav == before);
        before = wav;
    }
}

void tst_Cli::remix_ofATrack_isTheSameInEveryProcess()
{
    const StudioHome source;
    const QString track = source.beside(u"track.wav"_s);
    QCOMPARE(
        runCli(source, { u"remix"_s, u"festival"_s, u"--duration"_s, u"12"_s, u"--out"_s, track }).exitCode,
        kOk);
    QByteArray before;
    for (int i = 0; i < 2; ++i) {
        const StudioHome home;
        const CliResult made = runCli(
            home, { u"remix"_s, u"underwater"_s, u"--source"_s, track, u"--seed"_s, u"9"_s, u"--json"_s });
        QCOMPARE(made.exitCode, kOk);
        const QByteArray wav =
            bytesOf(home.inside(QJsonDocument::fromJson(made.output).object()[u"artifact"_s].toString()));
        QVERIFY(wav.contains("LOOPSTART=0"));
        QVERIFY(before.isEmpty() || wav == before);
        before = wav;
    }
}

void tst_Cli::voices_areListed()
{
    const StudioHome home;
    const CliResult all = runCli(home, { u"voices"_s });
    QCOMPARE(all.exitCode, kOk);
    QVERIFY(all.output.contains("flite:slt"));
    const CliResult japanese = runCli(home, { u"voices"_s, u"--lang"_s, u"ja"_s, u"--json"_s });
    const QJsonArray voices = japanese.json()[u"data"_s][u"voices"_s].toArray();
    QVERIFY(!voices.isEmpty());
    for (const QJsonValue voice : voices)
        QCOMPARE(voice[u"lang"_s].toString(), u"ja"_s);
    const CliResult flite = runCli(home, { u"voices"_s, u"--engine"_s, u"flite"_s });
    QVERIFY(!flite.output.contains("espeak-ng:"));
}

void tst_Cli::profile_exportIsWhatStoreTakes()
{
    const StudioHome home;
    const CliResult all = runCli(home, { u"profile"_s, u"export"_s });
    QVERIFY2(all.exitCode == kOk, all.errors);
    const QString file = home.beside(u"profiles.json"_s);
    overwrite(file, all.output);
    QCOMPARE(runCli(home, { u"profile"_s, u"store"_s, file }).output,
             QByteArray("stored narrator\nstored neutral\n"));
    QCOMPARE(runCli(home, { u"profile"_s, u"export"_s, u"neutral"_s }).json()[u"engine_voice"_s].toString(),
             u"rms"_s);
    QCOMPARE(runCli(home, { u"profile"_s, u"export"_s, u"nobody"_s }).exitCode, kUsage);
}

void tst_Cli::casting_listsEveryCharacter()
{
    const StudioHome home;
    QVERIFY(runCli(home, { u"casting"_s }).output.isEmpty());
    const QString scene = home.beside(u"scene.tsv"_s);
    overwrite(scene,
              "character\ttext\nmina\tGood evening, island!\nmina\tAgain.\nnarrator\tA pause.\n"
              "flite:slt\tWho am I?\n");
    QCOMPARE(runCli(home, { u"script"_s, u"import"_s, scene }).exitCode, kOk);
    const CliResult told = runCli(home, { u"casting"_s });
    QVERIFY2(told.exitCode == kOk, told.errors);
    QVERIFY(told.output.contains("mina") && told.output.contains("~0:0"));
    const QJsonArray characters =
        runCli(home, { u"casting"_s, u"--json"_s }).json()[u"data"_s][u"characters"_s].toArray();
    QCOMPARE(characters.size(), 3);
    QCOMPARE(characters[0][u"resolution"_s].toString(), u"engine_voice"_s);
    QCOMPARE(characters[1][u"character"_s].toString(), u"mina"_s);
    QCOMPARE(characters[1][u"resolution"_s].toString(), u"cast"_s);
    QCOMPARE(characters[1][u"lines"_s].toInt(), 2);
    QCOMPARE(characters[2][u"engine_voice"_s].toString(), u"flite:slt"_s);
    QVERIFY(characters[2][u"same_voice_as"_s].toArray().isEmpty()); // the narrator speaks more slowly
}

void tst_Cli::profile_isStoredShownAndDeleted()
{
    const StudioHome home;
    const QString file = home.beside(u"profiles.json"_s);
    overwrite(file, R"([{"name": "Old Tom 50%", "engine": "flite", "engine_voice": "awb", "rate": 0.9},
                        {"name": "Mina", "pitch": 2}])");
    const CliResult stored = runCli(home, { u"profile"_s, u"store"_s, file });
    QVERIFY2(stored.exitCode == kOk, stored.errors);
    QCOMPARE(stored.output, QByteArray("stored Old Tom 50%\nstored Mina\n"));
    QVERIFY(runCli(home, { u"profile"_s }).output.contains("Old Tom 50%"));
    const CliResult shown = runCli(home, { u"profile"_s, u"show"_s, u"Old Tom 50%"_s });
    QCOMPARE(shown.json()[u"rate"_s].toDouble(), 0.9);
    QCOMPARE(runCli(home, { u"profile"_s, u"delete"_s, u"Old Tom 50%"_s }).exitCode, kOk);
    QCOMPARE(runCli(home, { u"profile"_s, u"delete"_s, u"Old Tom 50%"_s }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"profile"_s, u"show"_s, u"Old Tom 50%"_s }).exitCode, kUsage);

    overwrite(file, R"({"name": "bad", "rate": 99})");
    const CliResult refused = runCli(home, { u"profile"_s, u"store"_s, file });
    QCOMPARE(refused.exitCode, kUsage);
    QVERIFY(refused.errors.contains("rate"));
    overwrite(file, "nonsense");
    QCOMPARE(runCli(home, { u"profile"_s, u"store"_s, file }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"profile"_s, u"store"_s, home.beside(u"absent.json"_s) }).exitCode, kUsage);
}

void tst_Cli::settings_areShownSetAndReset()
{
    const StudioHome home;
    const auto settings = [&home](const QStringList& words, const QByteArray& input = {}) {
        return runCli(home, QStringList { u"settings"_s } + words, input);
    };
    QCOMPARE(settings({ u"get"_s, u"server.port"_s }).output, "8000\n");
    const auto set = settings({ u"set"_s, u"server.port"_s, u"8010"_s });
    QCOMPARE(set.exitCode, kOk);
    QCOMPARE(set.output, "server.port  8010\n");
    QCOMPARE(settings({ u"set"_s, u"server.port"_s, u"80 10"_s }).exitCode, kUsage);
    QCOMPARE(settings({ u"set"_s, u"server.allowed_origins"_s, u"[\"http://localhost:3000\"]"_s }).exitCode,
             kOk);
    QCOMPARE(settings({ u"set"_s, u"ui.theme"_s }, "dark\n").exitCode, kOk);
    const QJsonObject file = jsonFile(home.inside(u"data/settings/config.json"_s));
    QCOMPARE(file[u"server"_s][u"port"_s].toInt(), 8010);
    QCOMPARE(file[u"server"_s][u"allowed_origins"_s].toArray().size(), 1);
    QCOMPARE(file[u"ui"_s][u"theme"_s].toString(), u"dark"_s);
    const auto list = settings({ u"list"_s, u"server"_s });
    QVERIFY2(
        QRegularExpression(u"(?m)^server\\.port +8010$"_s).match(QString::fromUtf8(list.output)).hasMatch(),
        list.output);
    QVERIFY(!list.output.contains("ui.theme"));
    QVERIFY(settings({}).output.contains("ui.theme"));
    QCOMPARE(settings({ u"get"_s, u"server.prot"_s }).exitCode, kUsage);
    QCOMPARE(settings({ u"reset"_s, u"server.prot"_s }).exitCode, kUsage);
    const QByteArray keys = "{\"script.export\":[\"F7\"]}";
    QCOMPARE(settings({ u"set"_s, u"ui.shortcuts"_s, QString::fromUtf8(keys) }).output,
             "ui.shortcuts  " + keys + "\n");
    QCOMPARE(settings({ u"get"_s, u"ui.shortcuts"_s }).output, keys + "\n");
    QVERIFY(QRegularExpression(u"(?m)^ui\\.shortcuts +\\{\"script\\.export\":\\[\"F7\"\\]\\}$"_s)
                .match(QString::fromUtf8(settings({}).output))
                .hasMatch());
    QCOMPARE(settings({ u"set"_s, u"ui.shortcuts.script.export"_s, u"[]"_s }).exitCode, kUsage);
    {
        StudioProcess studio(home);
        QVERIFY(studio.isListening());
        QCOMPARE(settings({ u"reset"_s, u"server.port"_s, u"ui.theme"_s }).exitCode, kOk);
        QCOMPARE(studio.http().get("/system/settings").json()[u"settings"_s][u"server"_s][u"port"_s].toInt(),
                 8000);
    }
    QCOMPARE(settings({ u"get"_s, u"ui.theme"_s, u"--json"_s }).json()[u"settings"_s].toString(),
             u"system"_s);
}

void tst_Cli::settings_takeSecretsByInputAlone()
{
    const StudioHome home;
    const QString key = u"audio.tts.providers.openai.api_key"_s;
    const auto refused = runCli(home, { u"settings"_s, u"set"_s, key, u"sk-by-argument"_s });
    QCOMPARE(refused.exitCode, kUsage);
    QVERIFY(!refused.errors.contains("sk-by-argument"));
    const auto set = runCli(home, { u"settings"_s, u"set"_s, key }, "sk-by-input\n");
    QCOMPARE(set.exitCode, kOk);
    QCOMPARE(set.output, key.toUtf8() + "  set\n");
    const auto wrong = runCli(home, { u"settings"_s, u"set"_s, u"server.token"_s }, "short");
    QCOMPARE(wrong.exitCode, kUsage);
    QVERIFY(!wrong.errors.contains("short"));
    QCOMPARE(runCli(home, { u"settings"_s, u"get"_s, key }).output, "set\n");
    QVERIFY(!runCli(home, { u"settings"_s }).output.contains("sk-by-input"));
    for (const QString& file : filesBelow(home.beside({})))
        QCOMPARE(bytesOf(file).contains("sk-by-input"), file.endsWith(u"/secrets.json"_s));
    QCOMPARE(runCli(home, { u"settings"_s, u"reset"_s, key }).exitCode, kOk);
    QCOMPARE(runCli(home, { u"settings"_s, u"get"_s, key }).output, "unset\n");
    const auto mistyped =
        runCli(home, { u"settings"_s, u"set"_s, u"audio.tts.providers.openai.apikey"_s }, "sk-mistyped");
    QCOMPARE(mistyped.exitCode, kUsage);
    for (const QString& file : filesBelow(home.beside({})))
        QVERIFY2(!bytesOf(file).contains("sk-mistyped"), qPrintable(file));
    const QString header = u"audio.tts.providers.comfyui_local.headers.Authorization"_s;
    QCOMPARE(runCli(home, { u"settings"_s, u"set"_s, header }, "Bearer x").output,
             header.toUtf8() + "  set\n");
}

void tst_Cli::export_writesTimesAndScenes()
{
    const StudioHome home;
    const CliResult srt = runCli(home, { u"export"_s, u"One line."_s, u"--times"_s, u"srt"_s });
    QVERIFY2(srt.exitCode == kOk, srt.errors);
    QVERIFY2(srt.output.contains("00:00:00,") && srt.output.contains("One line."), srt.output);

    const QString scene = home.beside(u"scene.tsv"_s);
    overwrite(
        scene,
        "character\tstyle\tlang\ttext\nMina\tcalm\ten\tFirst.\nTom\t\ten\t?!\nMina\t\tfr\tTroisième.\n");
    const QString out = home.beside(u"out folder"_s);
    const CliResult exported =
        runCli(home, { u"export"_s, u"--scene"_s, scene, u"--times"_s, u"vtt,audacity"_s, u"--out"_s, out });
    QCOMPARE(exported.exitCode, kFailed); // one line cannot be said
    QVERIFY2(exported.errors.contains("line 2"), exported.errors);
    QVERIFY(isWav(bytesOf(out + u"/001_Mina.wav"_s)));
    QVERIFY(isWav(bytesOf(out + u"/003_Mina.wav"_s)));
    QVERIFY(bytesOf(out + u"/001_Mina.vtt"_s).startsWith("WEBVTT"));
    QVERIFY(!QFile::exists(out + u"/002_Tom.wav"_s));
    const QByteArray endless(300, 'x');
    overwrite(scene,
              "character\tstyle\ttext\n" + endless + "\t\tFirst.\nMina\t" + endless
                  + "\tSecond.\nMina\t\tThird.\n");
    const CliResult lenient = runCli(home, { u"export"_s, u"--scene"_s, scene, u"--out"_s, out });
    QCOMPARE(lenient.exitCode, kFailed);
    QVERIFY2(lenient.errors.contains("line 1:") && lenient.errors.contains("line 2:"), lenient.errors);
    QVERIFY2(lenient.output.contains("Third."), lenient.output);
    QCOMPARE(runCli(home, { u"export"_s, u"--scene"_s, home.beside(u"absent.tsv"_s) }).exitCode, kUsage);
}

void tst_Cli::paidLines_areAskedAbout()
{
    const StudioHome home;
    // What is sent there has no way to arrive, and the limit stops it before.
    overwrite(home.inside(u"data/settings/config.json"_s),
              R"({"audio":{"tts":{"active_provider":"openai","fallback":"error","providers":{"openai":)"
              R"({"base_url":"http://192.0.2.1:9","price_per_million":50000,"monthly_characters":5}}}}})");
    const QString scene = home.beside(u"scene.tsv"_s);
    overwrite(scene, "text\nTwelve signs\nEight...\n");
    const QString out = home.beside(u"out"_s);
    const QStringList exporting { u"export"_s, u"--scene"_s, scene, u"--out"_s, out };
    const CliResult asked = runCli(home, exporting);
    QCOMPARE(asked.exitCode, kUsage);
    QVERIFY2(asked.errors.contains("2 lines, 20 characters, about 1.00"), asked.errors);
    QVERIFY2(asked.errors.contains("say --yes"), asked.errors);
    const QByteArray limit = "limit of 5";
    QVERIFY(!asked.errors.contains(limit));
    const CliResult wanted = runCli(home, exporting + QStringList { u"--yes"_s });
    QCOMPARE(wanted.exitCode, kFailed);
    QVERIFY2(wanted.errors.contains(limit), wanted.errors);

    QCOMPARE(runCli(home, { u"script"_s, u"import"_s, scene, u"--speak"_s }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"script"_s, u"render"_s }).exitCode, kUsage);
    QCOMPARE(runCli(home, { u"export"_s, u"--all"_s, u"--out"_s, out }).exitCode, kUsage);
    QVERIFY(QDir(out).entryList({ u"*.wav"_s }).isEmpty());

    for (const char answer : { 'n', 'y' }) {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const auto closing = qScopeGuard([terminal] { ::close(terminal); });
        const std::array<char, 2> typed { answer, '\n' };
        QCOMPARE(::write(terminal, typed.data(), typed.size()), ssize_t { 2 });
        QProcess program;
        program.setProcessEnvironment(home.environment());
        program.setStandardInputFile(QFile::decodeName(::ptsname(terminal)));
        program.start(studioProgram(), { u"script"_s, u"render"_s, u"--workspace"_s, home.workspace() });
        QVERIFY(program.waitForFinished(kPatienceMs));
        QCOMPARE(program.exitCode(), kFailed);
        const QByteArray errors = program.readAllStandardError();
        QVERIFY2(errors.contains(answer == 'y' ? limit : QByteArray("Nothing was rendered.")), errors);
        QCOMPARE(errors.contains(limit), answer == 'y');
    }
}

void tst_Cli::workspace_mayHaveAnyName()
{
    const StudioHome home(u"wörk späce 雨 'q' & more"_s);
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    QVERIFY(studio.firstLine().endsWith(home.workspace().toUtf8()));
    const CliResult result = runCli(home, { u"speak"_s, u"Anywhere."_s, u"--json"_s });
    QVERIFY2(result.exitCode == kOk, result.errors);
    QVERIFY(isWav(bytesOf(home.inside(result.json()[u"data"_s][u"path"_s].toString()))));
    QCOMPARE(studio.terminate(), kOk);
    QVERIFY(runCli(home, { u"speak"_s, u"Anywhere."_s }).output.contains("(cached)"));
}

void tst_Cli::openWorkspace_isUsedThroughItsServer()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    const QString runtime = home.inside(u"data/runtime.json"_s);
    QCOMPARE(jsonFile(runtime)[u"port"_s].toInt(), studio.port());
    QCOMPARE(jsonFile(runtime)[u"pid"_s].toInteger(), studio.pid());
    QCOMPARE(QFile::permissions(runtime)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const CliResult result = runCli(home, { u"speak"_s, u"Through the door."_s, u"--json"_s });
    QVERIFY2(result.exitCode == kOk, result.errors);
    // The server did the work: it has the job.
    const QJsonArray jobs = studio.http().get("/api/jobs").json()[u"jobs"_s].toArray();
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs[0][u"state"_s].toString(), u"done"_s);
    QCOMPARE(runCli(home, { u"speak"_s, u"?!"_s }).exitCode, kUsage);
    QVERIFY(QFile::exists(runtime));
    QCOMPARE(runCli(home, { u"profile"_s, u"show"_s, u"nobody"_s }).exitCode, kUsage);
}

void tst_Cli::token_isHandedOn()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    const auto setToken = [](const HttpClient& http, const QJsonValue& token) {
        return http.post("/system/settings", { { u"server"_s, QJsonObject { { u"token"_s, token } } } });
    };
    const HttpReply set = setToken(studio.http(), u"tell-nobody-42"_s);
    QVERIFY2(set.status == 200, set.summary());
    QCOMPARE(studio.http().get("/voice/list").status, 401);
    QCOMPARE(studio.http("wrong-token-42").get("/voice/list").status, 401);
    QCOMPARE(studio.http("tell-nobody-42").get("/voice/list").status, 200);
    QCOMPARE(runCli(home, { u"speak"_s, u"With a token."_s }).exitCode, kOk);
    // It is nowhere but in the owner's own files.
    QVERIFY(!bytesOf(home.inside(u"data/settings/config.json"_s)).contains("tell-nobody-42"));
    QVERIFY(!bytesOf(home.systemLog()).contains("tell-nobody-42"));
    QVERIFY(!bytesOf(home.inside(u"data/comfyvn.db"_s)).contains("tell-nobody-42"));
    // It lasts, and it can be taken away again.
    QCOMPARE(studio.terminate(), kOk);
    StudioProcess again(home);
    QCOMPARE(again.http().get("/voice/list").status, 401);
    QCOMPARE(setToken(again.http("tell-nobody-42"), QJsonValue()).status, 200);
    QCOMPARE(again.http().get("/voice/list").status, 200);
    QCOMPARE(runCli(home, { u"speak"_s, u"With a token."_s }).exitCode, kOk);
}

void tst_Cli::killedServer_leavesNoObstacle()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    studio.kill();
    QVERIFY(QFile::exists(home.inside(u"data/runtime.json"_s)));
    const CliResult result = runCli(home, { u"speak"_s, u"Still here."_s });
    QVERIFY2(result.exitCode == kOk, result.errors);
    StudioProcess next(home);
    QVERIFY2(next.isListening(), next.errors());
    QCOMPARE(jsonFile(home.inside(u"data/runtime.json"_s))[u"pid"_s].toInteger(), next.pid());
}

void tst_Cli::busyWorkspace_isNamed()
{
    const StudioHome home;
    const StudioProcess studio(home);
    QVERIFY(studio.isListening());
    StudioProcess second(home);
    QVERIFY(!second.isListening());
    QCOMPARE(second.waitForEnd(), kWorkspace);
    QVERIFY2(second.errors().contains("process " + QByteArray::number(studio.pid())), second.errors());
    QCOMPARE(studio.http().get("/healthz").status, 200);
}

void tst_Cli::severalSpeakAtOnce_waitForEachOther()
{
    const StudioHome home;
    std::vector<std::unique_ptr<RunningCommand>> commands;
    for (int i = 0; i < 4; ++i)
        commands.push_back(
            std::make_unique<RunningCommand>(home, QStringList { u"speak"_s, u"Number %1."_s.arg(i) }));
    for (const auto& command : commands)
        QVERIFY2(command->waitForEnd() == kOk, command->errors());
    QCOMPARE(filesBelow(home.inside(u"exports"_s)).size(), 8);
}

void tst_Cli::interrupt_cancelsASpeakCleanly()
{
    const StudioHome home;
    RunningCommand speaking(home, { u"speak"_s, longText(), u"--out"_s, home.beside(u"out.wav"_s) });
    QTRY_VERIFY_WITH_TIMEOUT(speaking.hasChildren(), kPatienceMs);
    speaking.signal(SIGINT);
    QCOMPARE(speaking.waitForEnd(), kInterrupted);
    QVERIFY(speaking.errors().contains("Interrupted"));
    QVERIFY(!QFile::exists(home.beside(u"out.wav"_s)));
    QVERIFY(filesBelow(home.inside(u"exports"_s)).isEmpty());
    QVERIFY(filesBelow(home.inside(u"data/audio"_s)).isEmpty());
    QVERIFY(filesBelow(home.inside(u"data/tmp"_s)).isEmpty());
    QVERIFY(!QFile::exists(home.inside(u"data/studio.lock"_s)));
    QCOMPARE(runCli(home, { u"speak"_s, u"Next."_s }).exitCode, kOk);
}

void tst_Cli::interrupt_cancelsTheServersWork()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY(studio.isListening());
    RunningCommand speaking(home, { u"speak"_s, longText() });
    const auto state = [&studio] {
        return studio.http().get("/api/jobs").json()[u"jobs"_s][0][u"state"_s].toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"running"_s, kPatienceMs);
    speaking.signal(SIGINT);
    QCOMPARE(speaking.waitForEnd(), kInterrupted);
    QCOMPARE(state(), u"cancelled"_s);
    QVERIFY(filesBelow(home.inside(u"exports"_s)).isEmpty());
}

void tst_Cli::interrupt_endsTheWaitForInput()
{
    const StudioHome home;
    RunningCommand speaking(home, { u"speak"_s });
    // Its log is opened after signals are caught.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(home.systemLog()).dir().exists(), kPatienceMs);
    speaking.signal(SIGINT);
    QCOMPARE(speaking.waitForEnd(), kInterrupted);
    QVERIFY(!QFile::exists(home.workspace()));
}

void tst_Cli::serve_endsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Cli::serve_endsOnASignal()
{
    QFETCH(int, number);
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY(studio.isListening());
    // With a client connected and a line under way.
    HttpConnection client(studio.port());
    QVERIFY(client.send(
        studio.http().request("POST", "/api/tts/synthesize", jsonText({ { u"text"_s, longText() } }))));
    QCOMPARE(studio.http().post("/api/tts/synthesize", { { u"text"_s, u"Quick one."_s } }).status, 200);
    ::kill(static_cast<pid_t>(studio.pid()), number);
    QCOMPARE(studio.waitForEnd(), kOk);
    QVERIFY(!QFile::exists(home.inside(u"data/runtime.json"_s)));
    QVERIFY(!QFile::exists(home.inside(u"data/studio.lock"_s)));
    QCOMPARE(jsonFile(home.inside(u"cache/audio_cache.json"_s)).size(), 1); // the mirror is up to date
    QVERIFY(filesBelow(home.inside(u"data/tmp"_s)).isEmpty());
}

void tst_Cli::serve_takesTheNextFreePort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const StudioHome home;
    StudioProcess::Options options;
    options.arguments = { u"--port"_s, QString::number(other.serverPort()) };
    StudioProcess studio(home, options);
    QVERIFY2(studio.isListening(), studio.errors());
    QVERIFY(studio.port() > other.serverPort() && studio.port() <= other.serverPort() + 20);
    QCOMPARE(jsonFile(home.inside(u"data/runtime.json"_s))[u"port"_s].toInt(), studio.port());
    QCOMPARE(studio.http().get("/healthz").status, 200);
    QCOMPARE(studio.terminate(), kOk);
    const QByteArray errors = studio.errors();
    QVERIFY2(errors.contains("port " + QByteArray::number(other.serverPort()) + " is in use"), errors);
    QCOMPARE(errors.count("is in use"), 1);
}

void tst_Cli::readOnlyWorkspace_isNamed()
{
    const StudioHome home;
    SmallDisk disk(home.workspace(), "8m");
    if (!disk.isMounted())
        QSKIP("no file system can be mounted here");
    for (const bool isNew : { true, false }) {
        if (!isNew) {
            QProcess::execute(u"mount"_s, { u"-o"_s, u"remount,rw"_s, home.workspace() });
            QCOMPARE(runCli(home, { u"speak"_s, u"Hi."_s }).exitCode, kOk);
        }
        QVERIFY(disk.makeReadOnly());
        for (const QStringList& command :
             { QStringList { u"speak"_s, u"Hi."_s }, QStringList { u"voices"_s } }) {
            const CliResult result = runCli(home, command);
            QCOMPARE(result.exitCode, kWorkspace);
            QVERIFY2(result.errors.contains(home.workspace().toUtf8()), result.errors);
            QVERIFY2(result.errors.contains("Read-only") || result.errors.contains("permissions"),
                     result.errors);
        }
        StudioProcess studio(home);
        QVERIFY(!studio.isListening());
        QCOMPARE(studio.waitForEnd(), kWorkspace);
    }
}

void tst_Cli::fullDisk_isNamedAndSurvived()
{
    const StudioHome home;
    const SmallDisk disk(home.workspace(), "2m");
    if (!disk.isMounted())
        QSKIP("no file system can be mounted here");
    StudioProcess studio(home);
    QVERIFY2(studio.isListening(), studio.errors());
    QCOMPARE(studio.http().post("/api/tts/synthesize", { { u"text"_s, u"It fits."_s } }).status, 200);
    const QString ballast = home.inside(u"ballast"_s);
    QFile filler(ballast);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    filler.close();

    const HttpReply full =
        studio.http().post("/api/tts/synthesize", { { u"text"_s, u"It does not fit."_s } });
    QVERIFY2(full.status == 500, full.summary());
    QVERIFY2(full.json()[u"message"_s].toString().contains(home.workspace()), full.summary());
    const CliResult command = runCli(home, { u"speak"_s, u"Nor does this."_s });
    QCOMPARE(command.exitCode, kFailed);
    QVERIFY2(command.errors.contains(home.workspace().toUtf8()), command.errors);
    QVERIFY(filesBelow(home.inside(u"data/tmp"_s)).isEmpty());
    // What was there still is, and with space again everything works.
    QCOMPARE(studio.http()
                 .post("/api/tts/synthesize", { { u"text"_s, u"It fits."_s } })
                 .json()[u"cached"_s]
                 .toBool(),
             true);
    QVERIFY(QFile::remove(ballast));
    const HttpReply again =
        studio.http().post("/api/tts/synthesize", { { u"text"_s, u"It does not fit."_s } });
    QVERIFY2(again.status == 200, again.summary());
    QCOMPARE(again.json()[u"cached"_s].toBool(true), false);
    QVERIFY(isWav(bytesOf(home.inside(again.json()[u"artifact"_s].toString()))));
    QCOMPARE(studio.terminate(), kOk);
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_Cli.moc"
