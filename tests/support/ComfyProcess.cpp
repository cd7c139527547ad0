#include "tests/support/ComfyProcess.h"

#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

const QByteArray kGraph = R"({
  "1": {"class_type": "ComfyVNEspeakTTS", "_meta": {"title": "TTS"},
        "inputs": {"text": "{{text}}", "voice": "en", "speed": "{{speed}}", "seed": "{{seed}}"}},
  "9": {"class_type": "SaveAudio", "inputs": {"audio": ["1", 0], "filename_prefix": "{{prefix}}"}}
})";

} // namespace

ComfyProcess::ComfyProcess(const QString& version, const QStringList& more)
{
    m_process.start(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/tests/support/comfyvn-fake-comfy"_s,
                    QStringList { u"--as"_s, version } + more);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()
           && m_process.waitForReadyRead(kPatienceMs)) { }
    m_url = QString::fromUtf8(m_process.readLine()).trimmed();
}

void ComfyProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void useComfy(const StudioHome& home, const QString& url, const QJsonObject& tts)
{
    QJsonObject chosen = tts;
    chosen[u"providers"_s] = QJsonObject { { u"comfyui_local"_s,
                                             QJsonObject { { u"base_urls"_s, QJsonArray { url } },
                                                           { u"workflow"_s, u"workflows/test.json"_s } } } };
    const QJsonObject config { { u"audio"_s, QJsonObject { { u"tts"_s, chosen } } } };
    overwrite(home.inside(u"data/settings/config.json"_s), QJsonDocument(config).toJson());
    overwrite(home.inside(u"workflows/test.json"_s), kGraph);
    overwrite(home.inside(u"workflows/test.manifest.json"_s),
              R"({"output_node": "9", "seed": [1, 4294967295], "defaults": {"speed": 160}})");
}

} // namespace comfyvn::test
