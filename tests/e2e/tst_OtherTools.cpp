#include "core/audio/SoundDecoder.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

constexpr std::uint64_t kManyFrames = 1U << 24U;

/// What curl was answered with, as any program is that knows nothing of this one.
struct Curled {
    int status = 0;
    QByteArray body {};
};

Curled curl(const StudioHome& home, const QStringList& arguments)
{
    const QString file = home.beside(u"answer"_s);
    QProcess process;
    process.start(u"curl"_s,
                  QStringList { u"-s"_s, u"-S"_s, u"-o"_s, file, u"-w"_s, u"%{http_code}"_s } + arguments);
    process.waitForFinished(kPatienceMs);
    return { process.readAllStandardOutput().toInt(), bytesOf(file) };
}

double seconds(const QByteArray& file)
{
    const auto sound = comfyvn::decodeSound(file.toStdString(), kManyFrames);
    return sound ? static_cast<double>(sound->frames()) / sound->sampleRate : 0;
}

} // namespace

/// Programs that were made for other speech services, as they come.
class tst_OtherTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("curl is not installed");
        m_studio = std::make_unique<StudioProcess>(m_home);
        QVERIFY(m_studio->isListening());
        m_base = u"http://127.0.0.1:%1"_s.arg(m_studio->port());
    }

    void chatFrontEnd_hearsAnMp3()
    {
        const Curled spoken = curl(m_home,
                                   { u"-H"_s, u"Authorization: Bearer sk-none"_s, u"-H"_s,
                                     u"Content-Type: application/json"_s, u"-d"_s,
                                     u"{\"model\":\"tts-1\",\"input\":\"The rain has "
                                     u"stopped.\",\"voice\":\"narrator\",\"response_format\":"
                                     "\"mp3\",\"speed\":1}"_s,
                                     m_base + u"/v1/audio/speech"_s });
        QCOMPARE(spoken.status, 200);
        const QJsonObject own =
            m_studio->http()
                .post("/api/tts/synthesize",
                      { { u"text"_s, u"The rain has stopped."_s }, { u"voice"_s, u"narrator"_s } })
                .json();
        QCOMPARE(own[u"cached"_s], QJsonValue(true));
        QVERIFY(std::abs(seconds(spoken.body) * 1000 - own[u"duration_ms"_s].toDouble()) < 100);
    }

    void gameTool_speaksInTwoSteps()
    {
        const auto speakers = QJsonDocument::fromJson(curl(m_home, { m_base + u"/speakers"_s }).body).array();
        QVERIFY(!speakers.isEmpty());
        const QString speaker = QString::number(speakers.first()[u"styles"_s][0][u"id"_s].toInt());
        const QString query = m_home.beside(u"query.json"_s);
        // Without a body, curl sends neither a type nor a length.
        const Curled asked =
            curl(m_home,
                 { u"-X"_s, u"POST"_s,
                   m_base + u"/audio_query?speaker="_s + speaker + u"&text=Where%20is%20the%20key%3F"_s });
        QCOMPARE(asked.status, 200);
        overwrite(query, asked.body);
        const Curled spoken = curl(m_home,
                                   { u"-H"_s, u"Content-Type: application/json"_s, u"-d"_s, u'@' + query,
                                     m_base + u"/synthesis?speaker="_s + speaker });
        QCOMPARE(spoken.status, 200);
        QVERIFY(spoken.body.startsWith("RIFF"));
        QVERIFY(seconds(spoken.body) > 0.3);
    }

    void voicesAndModels_areListed()
    {
        for (const QString& path : { u"/v1/audio/voices"_s, u"/v1/voices"_s, u"/v1/models"_s,
                                     u"/v1/models/tts-1"_s, u"/v1/audio/models"_s, u"/version"_s })
            QCOMPARE(curl(m_home, { m_base + path }).status, 200);
    }

private:
    StudioHome m_home {};
    std::unique_ptr<StudioProcess> m_studio {};
    QString m_base {};
};

QTEST_GUILESS_MAIN(tst_OtherTools)
#include "tst_OtherTools.moc"
