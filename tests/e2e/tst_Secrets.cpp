#include "tests/support/HttpClient.h"
#include "tests/support/KeychainSession.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

const QByteArray kToken = "token-correct-horse";
const QByteArray kTypedKey = "sk-typed-battery";
const QByteArray kHeader = "Bearer staple-header";
const QByteArray kOtherHeader = "x-auth-robin";
const QByteArray kPostedKey = "sk-posted-elephant";
const QByteArray kWrongKey = "987654321012345";

const QByteArray kGraph = R"({
  "1": {"class_type": "ComfyVNEspeakTTS", "_meta": {"title": "TTS"},
        "inputs": {"text": "{{text}}", "voice": "en", "speed": "{{speed}}", "seed": "{{seed}}"}},
  "9": {"class_type": "SaveAudio", "inputs": {"audio": ["1", 0], "filename_prefix": "{{prefix}}"}}
})";

/// Remembers what the studio said, to be searched in the end.
class Ears final {
public:
    HttpReply hear(const HttpReply& reply)
    {
        m_heard += reply.summary() + reply.body;
        return reply;
    }
    void hear(const QByteArray& output) { m_heard += output; }
    [[nodiscard]] bool heard(const QByteArray& words) const { return m_heard.contains(words); }

private:
    QByteArray m_heard {};
};

QString secretsFile(const StudioHome& home)
{
    return home.beside(u"home/config/comfyvn-studio/secrets.json"_s);
}

/// Files below the home that hold these bytes, but for the secrets' own.
QStringList filesWith(const StudioHome& home, const QByteArray& bytes)
{
    QStringList found;
    for (QDirIterator entries(home.beside({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         entries.hasNext();) {
        const QString path = entries.next();
        if (path != secretsFile(home) && bytesOf(path).contains(bytes))
            found << path;
    }
    return found;
}

} // namespace

/// Nothing that is secret is left anywhere else, whatever the studio was used for.
class tst_Secrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secrets_areFoundNowhereElse_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::newRow("in the file") << false;
        QTest::newRow("in the keychain") << true;
    }

    void secrets_areFoundNowhereElse()
    {
        QFETCH(bool, hasKeychain);
        StudioHome home;
        std::unique_ptr<KeychainSession> session;
        if (hasKeychain) {
            session = std::make_unique<KeychainSession>();
            if (!session->isOpen())
                QSKIP("dbus-daemon or gnome-keyring-daemon is not installed");
            const auto& environment = session->environment();
            for (auto it = environment.begin(); it != environment.end(); ++it)
                home.setVariable(it.key(), it.value());
        }
        QProcess comfy;
        comfy.start(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/tests/support/comfyvn-fake-comfy"_s,
                    { u"--header"_s, u"Authorization="_s + QString::fromLatin1(kHeader) });
        while (!comfy.canReadLine() && comfy.waitForReadyRead(kPatienceMs)) { }
        const QString url = QString::fromUtf8(comfy.readLine()).trimmed();
        QVERIFY(!url.isEmpty());

        const QJsonObject providers {
            { u"comfyui_local"_s,
              QJsonObject { { u"base_urls"_s, QJsonArray { url } },
                            { u"workflow"_s, u"workflows/test.json"_s },
                            { u"headers"_s,
                              QJsonObject { { u"Authorization"_s, QString::fromLatin1(kHeader) },
                                            { u"X-Auth"_s, QString::fromLatin1(kOtherHeader) } } } } },
            { u"openai"_s,
              QJsonObject { { u"base_url"_s, u"http://127.0.0.1:1/v1"_s },
                            { u"api_key"_s, QString::fromLatin1(kTypedKey) } } },
            { u"future"_s, QJsonObject { { u"api_key"_s, QString::fromLatin1(kWrongKey).toDouble() } } },
        };
        const QJsonObject tts { { u"active_provider"_s, u"comfyui_local"_s }, { u"providers"_s, providers } };
        const QJsonObject config { { u"server"_s,
                                     QJsonObject { { u"token"_s, QString::fromLatin1(kToken) } } },
                                   { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
        overwrite(home.inside(u"data/settings/config.json"_s), QJsonDocument(config).toJson());
        overwrite(home.inside(u"workflows/test.json"_s), kGraph);
        overwrite(home.inside(u"workflows/test.manifest.json"_s),
                  R"({"output_node": "9", "seed": [1, 4294967295], "defaults": {"speed": 160}})");

        Ears ears;
        use(home, ears, u"The rain has stopped."_s);
        if (hasKeychain) {
            const QByteArray left = bytesOf(secretsFile(home));
            for (const QByteArray& secret :
                 { kToken, kTypedKey, kHeader.sliced(7), kOtherHeader, kPostedKey })
                QVERIFY2(!left.contains(secret), secret);
        }
        // A second start has what the first one put away.
        use(home, ears, u"And it rains again."_s);
        ears.hear(runCli(home, { u"settings"_s, u"list"_s }).output);
        ears.hear(runCli(home, { u"settings"_s, u"list"_s, u"--json"_s }).output);

        for (const QByteArray& secret :
             { kToken, kTypedKey, kHeader.sliced(7), kOtherHeader, kPostedKey, kWrongKey }) {
            QVERIFY2(!ears.heard(secret), secret);
            const QStringList found = filesWith(home, secret);
            QVERIFY2(found.isEmpty(), qPrintable(QString::fromLatin1(secret) + u": "_s + found.join(u' ')));
        }
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(secretsFile(home)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
        comfy.kill();
        comfy.waitForFinished(kPatienceMs);
    }

    /// The server needs no keychain to recognise its token, and neither do the owner's own tools.
    void token_isKnownWhateverBecomesOfTheKeychain()
    {
        StudioHome home;
        const KeychainSession session;
        if (!session.isOpen())
            QSKIP("dbus-daemon or gnome-keyring-daemon is not installed");
        const auto setKeychain = [&home, &session](bool isThere) {
            const auto& environment = session.environment();
            for (auto it = environment.begin(); it != environment.end(); ++it)
                home.setVariable(it.key(), isThere ? it.value() : QString());
        };
        const auto opensWithToken = [&home](const StudioProcess& studio) {
            return studio.http().get("/voice/list").status == 401
                && studio.http(kToken).get("/voice/list").status == 200
                && runCli(home, { u"settings"_s, u"get"_s, u"server.port"_s }).exitCode == 0;
        };
        setKeychain(false);
        {
            StudioProcess studio(home);
            QVERIFY(studio.isListening());
            const QJsonObject server { { u"token"_s, QString::fromLatin1(kToken) } };
            QCOMPARE(studio.http().post("/system/settings", { { u"server"_s, server } }).status, 200);
            QVERIFY(opensWithToken(studio));
            studio.kill();
        }
        QVERIFY(bytesOf(secretsFile(home)).contains(kToken));
        setKeychain(true);
        {
            StudioProcess studio(home);
            QVERIFY(studio.isListening());
            QVERIFY(opensWithToken(studio));
            QTRY_VERIFY_WITH_TIMEOUT(!bytesOf(secretsFile(home)).contains(kToken), kPatienceMs);
            studio.kill();
        }
        QCOMPARE(filesWith(home, kToken), QStringList()); // not even in what a killed studio leaves
        setKeychain(false);
        StudioProcess studio(home);
        QVERIFY(studio.isListening());
        QVERIFY(opensWithToken(studio));
    }

private:
    static QJsonObject withAddress(QJsonObject fields)
    {
        fields[u"base_url"_s] = u"http://127.0.0.1:1"_s;
        return fields;
    }

    /// A session of somebody who tries everything, wrong things too.
    static void use(const StudioHome& home, Ears& ears, const QString& text)
    {
        StudioProcess studio(home);
        QVERIFY(studio.isListening());
        const HttpClient http = studio.http(kToken);
        const QJsonObject line { { u"text"_s, text } };
        const HttpReply spoken = ears.hear(http.post("/api/tts/speak", line));
        QCOMPARE(spoken.json()[u"data"_s][u"provider"_s].toString(), u"comfyui_local"_s);
        ears.hear(http.post("/api/tts/speak?async=1", line));
        ears.hear(http.get("/api/jobs"));
        ears.hear(http.get("/healthz"));
        ears.hear(http.get("/api/events"));
        ears.hear(http.get("/openapi.json"));

        const QJsonObject key { { u"api_key"_s, QString::fromLatin1(kPostedKey) } };
        const QJsonObject posted { { u"azure_speech"_s, key },
                                   { u"elevenlabs"_s, withAddress(key) },
                                   { u"coqui_xtts"_s, withAddress(key) },
                                   { u"voicevox"_s, withAddress(key) } };
        const auto patch = [](const QJsonObject& more) {
            return QJsonObject { { u"audio"_s, QJsonObject { { u"tts"_s, more } } } };
        };
        QCOMPARE(ears.hear(http.post("/system/settings", patch({ { u"providers"_s, posted } }))).status, 200);
        const QJsonObject music { { u"active_provider"_s, u"elevenlabs"_s },
                                  { u"providers"_s, QJsonObject { { u"elevenlabs"_s, withAddress(key) } } } };
        const QJsonObject musicPatch { { u"audio"_s, QJsonObject { { u"music"_s, music } } } };
        QCOMPARE(ears.hear(http.post("/system/settings", musicPatch)).status, 200);
        const QJsonObject shown = http.get("/system/settings").json();
        ears.hear(jsonText(shown));
        for (const QString& provider : { u"openai"_s, u"azure_speech"_s })
            QCOMPARE(
                shown[u"settings"_s][u"audio"_s][u"tts"_s][u"providers"_s][provider][u"api_key"_s].toString(),
                u"set"_s);
        // What is refused is not repeated.
        const QJsonObject wrong { { u"openai"_s, QJsonObject { { u"api_key"_s, kWrongKey.toDouble() } } } };
        QCOMPARE(ears.hear(http.post("/system/settings", patch({ { u"providers"_s, wrong } }))).status, 400);
        ears.hear(http.post("/system/settings", { { u"server"_s, QString::fromLatin1(kPostedKey) } }));

        // The key goes to nobody who can be reached.
        const QJsonObject comfy { { u"active_provider"_s, u"comfyui_local"_s } };
        for (const QString& provider : { u"openai"_s, u"elevenlabs"_s, u"coqui_xtts"_s, u"voicevox"_s }) {
            ears.hear(http.post("/system/settings", patch({ { u"active_provider"_s, provider } })));
            ears.hear(http.post("/api/tts/synthesize",
                                { { u"text"_s, text + u" Again."_s }, { u"voice"_s, provider } }));
            ears.hear(http.get("/healthz"));
        }
        const QJsonObject remix { { u"scene_id"_s, u"pier"_s },
                                  { u"target_style"_s, u"lofi"_s },
                                  { u"duration_s"_s, 4 } };
        ears.hear(http.post("/api/music/remix", remix));
        ears.hear(http.get("/api/music/usage"));
        ears.hear(http.post("/system/settings", patch(comfy)));
        ears.hear(studio.http("not-the-token").get("/system/settings"));
        QCOMPARE(studio.terminate(), 0);
        ears.hear(studio.errors());
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
