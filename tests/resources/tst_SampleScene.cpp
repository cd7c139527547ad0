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

struct Row {
    QString character {};
    QString style {};
    QString lang {};
    QString text {};
};

QList<Row> sceneRows()
{
    QList<Row> rows;
    for (const QString& line : QString::fromUtf8(sample(u"scene.tsv"_s)).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() == 4 && cells.first() != u"character")
            rows << Row { cells[0], cells[1], cells[2], cells[3] };
    }
    return rows;
}

} // namespace

/// The bundled scene keeps its promises: enough lines, voices, styles and languages, each known to the
/// studio.
class tst_SampleScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scene_isBigEnough()
    {
        const QString text = QString::fromUtf8(sample(u"scene.tsv"_s));
        const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
        const auto comments = std::count_if(lines.cbegin(), lines.cend(),
                                            [](const auto& line) { return line.startsWith(u'#'); });
        const QList<Row> rows = sceneRows();
        QCOMPARE(rows.size(), lines.size() - comments - 1);
        QVERIFY(rows.size() >= 32);

        QSet<QString> characters, styles, languages;
        for (const Row& row : rows) {
            QVERIFY(!row.text.trimmed().isEmpty());
            characters << row.character;
            styles << row.style;
            languages << row.lang;
        }
        QVERIFY(characters.size() >= 4);
        QVERIFY(styles.size() >= 3);
        QCOMPARE(languages, (QSet<QString> { u"en"_s, u"ja"_s, u"fr"_s }));
    }

    void characters_haveVoicesThatSpeakTheirLines()
    {
        const VoiceCatalogue catalogue;
        QMap<QString, EngineVoice> voices;
        const QJsonArray profiles =
            QJsonDocument::fromJson(sample(u"characters.json"_s))[u"profiles"_s].toArray();
        for (const auto item : profiles) {
            const auto profile = voiceProfileFromJson(item.toObject());
            QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
            const auto voice = catalogue.find(profile->engine + u':' + profile->engineVoice);
            QVERIFY2(voice, qPrintable(profile->name));
            voices.insert(profile->name, *voice);
        }
        for (const Row& row : sceneRows()) {
            QVERIFY2(voices.contains(row.character), qPrintable(row.character));
            QVERIFY2(speaks(voices[row.character].lang, row.lang), qPrintable(row.text));
        }
    }
};

QTEST_APPLESS_MAIN(tst_SampleScene)
#include "tst_SampleScene.moc"
