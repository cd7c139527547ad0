#include "core/script/SceneFile.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QByteArray sample(const QString& name)
{
    QFile file(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/samples/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<SceneLine> sceneLines()
{
    const auto scene = parseScene(sample(u"scene.tsv"_s));
    return scene ? *scene : QList<SceneLine>();
}

} // namespace

/// The bundled scene keeps its promises: enough lines, voices, styles and languages, each known to the
/// studio.
class tst_SampleScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scene_isBigEnough()
    {
        const QList<SceneLine> lines = sceneLines();
        QVERIFY(lines.size() >= 32);
        QSet<QString> characters, styles, languages;
        for (const SceneLine& line : lines) {
            characters << line.character;
            styles << line.style;
            languages << line.lang;
        }
        QVERIFY(characters.size() >= 4);
        QVERIFY(styles.size() >= 3);
        QCOMPARE(languages, (QSet<QString> { u"en"_s, u"ja"_s, u"fr"_s }));
    }

    void characters_haveVoicesThatSpeakTheirLines()
    {
        const VoiceCatalogue catalogue;
        QMap<QString, EngineVoice> voices;
        const QJsonArray profiles = QJsonDocument::fromJson(sample(u"characters.json"_s)).array();
        for (const auto item : profiles) {
            const auto profile = voiceProfileFromJson(item.toObject());
            QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
            const auto voice = catalogue.find(profile->engine + u':' + profile->engineVoice);
            QVERIFY2(voice, qPrintable(profile->name));
            voices.insert(profile->name, *voice);
        }
        for (const SceneLine& line : sceneLines()) {
            QVERIFY2(voices.contains(line.character), qPrintable(line.character));
            QVERIFY2(speaks(voices[line.character].lang, line.lang), qPrintable(line.text));
        }
    }
};

QTEST_APPLESS_MAIN(tst_SampleScene)
#include "tst_SampleScene.moc"
