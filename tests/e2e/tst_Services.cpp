#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"
#include "tests/support/providers/FakeService.h"

#include <QDirIterator>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

const QString kKey = u"sk-e2e-0123456789"_s;

/// A fake service on a thread of its own, because the test waits for the program.
class ServiceThread final {
public:
    explicit ServiceThread(const QString& provider)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        run([&] {
            m_service = std::make_unique<FakeService>(provider);
            m_started = m_service->start();
            m_url = m_service->url().toString();
        });
    }
    ~ServiceThread()
    {
        run([&] { m_service.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    template <typename Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }
    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] QString url() const { return m_url; }
    FakeService& service() { return *m_service; } ///< in run() only

private:
    QThread m_thread {};
    QObject m_context {};
    std::unique_ptr<FakeService> m_service {};
    QString m_url {};
    bool m_started = false;
};

QJsonObject choose(const QString& provider, const QJsonObject& fields)
{
    const QJsonObject tts { { u"active_provider"_s, provider },
                            { u"providers"_s, QJsonObject { { provider, fields } } } };
    return { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
}

/// Files below the home in whose bytes `text` stands.
QStringList filesWith(const StudioHome& home, const QByteArray& text)
{
    QStringList found;
    QDirIterator files(home.beside(u"."_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (bytesOf(path).contains(text))
            found << QFileInfo(path).fileName();
    }
    return found;
}

} // namespace

class tst_Services : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void key_isKeptOverAKillAndToldToNobody()
    {
        ServiceThread elevenLabs(u"elevenlabs"_s);
        QVERIFY(elevenLabs.isStarted());
        elevenLabs.run([&] { elevenLabs.service().setKey(kKey); });
        StudioHome home;
        auto studio = std::make_unique<StudioProcess>(home);
        QVERIFY2(studio->isListening(), studio->errors());
        const auto set = studio->http().post(
            "/system/settings",
            choose(u"elevenlabs"_s, { { u"base_url"_s, elevenLabs.url() }, { u"api_key"_s, kKey } }));
        QCOMPARE(set.status, 200);
        QVERIFY(!set.body.contains(kKey.toUtf8()));
        const auto spoken = studio->http().post("/api/tts/speak", { { u"text"_s, u"Hello, harbour."_s } });
        QCOMPARE(spoken.status, 200);
        QCOMPARE(spoken.json()[u"data"_s][u"provider"_s], u"elevenlabs"_s);
        QCOMPARE(spoken.json()[u"data"_s][u"fallback"_s], QJsonValue(false));
        QVERIFY(studio->http().get("/healthz").json()[u"providers"_s][u"tts"_s][u"available"_s].toBool());
        studio->kill();

        studio = std::make_unique<StudioProcess>(home);
        QVERIFY2(studio->isListening(), studio->errors());
        const auto again = studio->http().post("/api/tts/speak", { { u"text"_s, u"Hello again."_s } });
        QCOMPARE(again.json()[u"data"_s][u"provider"_s], u"elevenlabs"_s);
        QCOMPARE(again.json()[u"data"_s][u"fallback"_s], QJsonValue(false));

        elevenLabs.run([&] { elevenLabs.service().setKey(u"revoked"_s); });
        const auto refused = studio->http().post("/api/tts/speak", { { u"text"_s, u"And a third."_s } });
        QCOMPARE(refused.json()[u"data"_s][u"fallback"_s], QJsonValue(true));
        QVERIFY2(refused.json()[u"data"_s][u"fallback_reason"_s].toString().contains(u"refuses access"_s),
                 refused.summary());
        QCOMPARE(studio->terminate(), 0);
        for (const QString& file : filesWith(home, kKey.toUtf8()))
            QCOMPARE(file, u"secrets.json"_s);
    }

    void chain_isAskedInOrderFromTheCommandLine()
    {
        ServiceThread voicevox(u"voicevox"_s);
        ServiceThread openAi(u"openai"_s);
        QVERIFY(voicevox.isStarted() && openAi.isStarted());
        StudioHome home;
        QJsonObject settings = choose(u"voicevox"_s, { { u"base_url"_s, voicevox.url() } });
        QJsonObject tts = settings[u"audio"_s][u"tts"_s].toObject();
        QJsonObject providers = tts[u"providers"_s].toObject();
        providers[u"openai"_s] = QJsonObject { { u"base_url"_s, openAi.url() } };
        tts[u"providers"_s] = providers;
        tts[u"fallback"_s] = QJsonArray { u"openai"_s, u"local"_s };
        settings[u"audio"_s] = QJsonObject { { u"tts"_s, tts } };
        overwrite(home.inside(u"data/settings/config.json"_s), QJsonDocument(settings).toJson());

        const CliResult japanese =
            runCli(home, { u"speak"_s, u"こんにちは、世界"_s, u"--lang"_s, u"ja"_s, u"--json"_s });
        QCOMPARE(japanese.exitCode, 0);
        QVERIFY2(japanese.output.contains("voicevox"), japanese.output);
        const CliResult english =
            runCli(home, { u"speak"_s, u"Hello."_s, u"--lang"_s, u"en"_s, u"--json"_s });
        QCOMPARE(english.exitCode, 0);
        QVERIFY2(english.output.contains("openai"), english.output);
        QVERIFY2(english.output.contains("does not speak"), english.output);
    }
};

QTEST_GUILESS_MAIN(tst_Services)
#include "tst_Services.moc"
