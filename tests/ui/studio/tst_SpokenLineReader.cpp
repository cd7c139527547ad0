#include "core/audio/WavFile.h"
#include "core/base/Files.h"
#include "core/speech/AlignmentJson.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/studio/SpokenLineReader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_SpokenLineReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_made = FakeStudio::madeUp(u"read me back"_s);
        const std::string wav = encodeWav(m_made.audio->samples, 1, m_made.audio->sampleRate);
        write(u"out.wav"_s, QByteArray::fromStdString(wav));
        write(u"alignment.json"_s, alignmentJson(m_made.alignment));
    }

    void read_givesSoundTimesAndMouth()
    {
        const auto line = readSpokenLine(paths(), u"abc"_s);
        QVERIFY2(line, line ? "" : qPrintable(line.error().message));
        QCOMPARE(line->audio->samples, m_made.audio->samples);
        QCOMPARE(line->audio->sampleRate, m_made.audio->sampleRate);
        QCOMPARE(line->audio->peaks.frames(), m_made.audio->samples.size());
        QCOMPARE(line->alignment.words.size(), 3);
        QVERIFY(line->cues.size() > 3);
        QVERIFY(line->render.cacheKey.isEmpty());
    }

    void read_ofLostFilesSaysSo()
    {
        QCOMPARE(readSpokenLine(paths(), u"other"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(QFile::remove(file(u"alignment.json"_s)));
        QVERIFY(!readSpokenLine(paths(), u"abc"_s));
        QVERIFY(QFile::remove(file(u"out.wav"_s)));
        QCOMPARE(readSpokenLine(paths(), u"abc"_s).error().code, u"sound_lost"_s);
    }

    void read_ofDamagedFilesSaysSo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty sound") << u"out.wav"_s << QByteArray();
        QTest::newRow("no sound at all")
            << u"out.wav"_s << QByteArray("not a RIFF file, whatever its name says");
        QTest::newRow("empty times") << u"alignment.json"_s << QByteArray();
        QTest::newRow("no times at all") << u"alignment.json"_s << QByteArray("[1, 2");
    }

    void read_ofDamagedFilesSaysSo()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        write(name, bytes);
        const auto line = readSpokenLine(paths(), u"abc"_s);
        QVERIFY(!line);
        QCOMPARE(line.error().kind, ErrorKind::Storage);
        QVERIFY(!line.error().message.isEmpty());
    }

private:
    WorkspacePaths paths() { return WorkspacePaths(m_folder->path()); }
    QString file(const QString& name) { return paths().speechFolder(u"abc"_s) + u'/' + name; }
    void write(const QString& name, const QByteArray& bytes)
    {
        QVERIFY(writeFile(file(name), bytes, Durability::ProcessCrash));
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    SpokenLine m_made {};
};

QTEST_GUILESS_MAIN(tst_SpokenLineReader)
#include "tst_SpokenLineReader.moc"
