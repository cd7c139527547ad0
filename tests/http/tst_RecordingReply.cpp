#include "app/http/RecordingReply.h"
#include "core/base/WorkspacePaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace comfyvn;
using namespace comfyvn::http;
using namespace Qt::StringLiterals;

class tst_RecordingReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortOnes_areInTheReply()
    {
        const QJsonObject data = replyFor(60, false);
        QCOMPARE(data[u"alignment"_s].toArray().size(), 2);
        QCOMPARE(data[u"words"_s].toArray().size(), 1);
        QCOMPARE(data[u"lipsync"_s][u"frames"_s].toArray().size(), 60 * 30);
        QVERIFY(!data.contains(u"alignment_path"_s));
        QVERIFY(!QFile::exists(m_paths.absolute(u"data/audio/align"_s)));
    }

    void keptOnes_areInAFileToo()
    {
        const QJsonObject data = replyFor(60, true);
        QCOMPARE(data[u"alignment"_s], file(data[u"alignment_path"_s].toString())[u"alignment"_s]);
    }

    void longOnes_areInFiles()
    {
        const QJsonObject data = replyFor(3 * 3600, false);
        QVERIFY(!data.contains(u"alignment"_s) && !data.contains(u"words"_s) && !data.contains(u"lipsync"_s));
        QCOMPARE(data[u"duration"_s].toDouble(), 3.0 * 3600);
        QCOMPARE(data[u"source"_s].toString(), u"aligned"_s);
        QCOMPARE(data[u"confidence"_s].toDouble(), 0.75);
        QCOMPARE(data[u"voice"_s].toString(), u"slt"_s);
        QCOMPARE(data[u"alignment_checksum"_s].toString().size(), 40);
        const QString path = data[u"alignment_path"_s].toString();
        QVERIFY(path.startsWith(u"data/audio/align/Reading_one_"_s));
        QCOMPARE(file(path)[u"alignment"_s].toArray().size(), 2);
        QCOMPARE(file(path)[u"words"_s].toArray().size(), 1);
        const QJsonObject mouth = file(data[u"lipsync_path"_s].toString());
        QCOMPARE(mouth[u"duration"_s].toDouble(), 3.0 * 3600);
        QVERIFY(mouth[u"frames"_s].toArray().isEmpty() && !mouth[u"cues"_s].toArray().isEmpty());
    }

private:
    QJsonObject replyFor(double seconds, bool persist)
    {
        const TimedRecording timed { .alignment = { .phonemes = { { u"a"_s, u"AA"_s, 0, 1, 0 },
                                                                  { {}, {}, 1, seconds, -1 } },
                                                    .words = { { u"Ah"_s, 0, 1, 0, 2 } },
                                                    .source = AlignmentSource::Aligned,
                                                    .confidence = 0.75,
                                                    .duration = seconds },
                                     .voice = u"slt"_s,
                                     .lang = u"en"_s };
        const auto reply = recordingReply(
            { .file = m_folder.filePath(u"Reading one.flac"_s), .field = u"path"_s, .persist = persist },
            { .lipsyncFps = 30 }, timed, m_paths);
        return reply ? reply.value()[u"data"_s].toObject() : QJsonObject();
    }

    [[nodiscard]] QJsonObject file(const QString& path) const
    {
        QFile file(m_paths.absolute(path));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    QTemporaryDir m_folder;
    WorkspacePaths m_paths { m_folder.path() };
};

QTEST_APPLESS_MAIN(tst_RecordingReply)
#include "tst_RecordingReply.moc"
