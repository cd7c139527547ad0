#include "core/audio/AudioFile.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/waveform/SoundDrag.h"
#include "ui/waveform/SoundFile.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_SoundFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void name_isReadableAndHarmless_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("both") << u"Aiko"_s << u"The lamps are lit."_s << u"Aiko - The lamps are lit"_s;
        QTest::newRow("narrator") << u""_s << u"Night."_s << u"Night"_s;
        QTest::newRow("japanese") << u"愛子"_s << u"灯りがついた。"_s << u"愛子 - 灯りがついた。"_s;
        QTest::newRow("slashes") << u"A/B"_s << u"../../etc: \"x\"?"_s << u"A B - .. .. etc x"_s;
        QTest::newRow("dots") << u""_s << u"..."_s << u"Line"_s;
        QTest::newRow("hidden") << u""_s << u".profile"_s << u"profile"_s;
        QTest::newRow("nothing") << u""_s << u"\n\t"_s << u"Line"_s;
        QTest::newRow("long") << u"A"_s << QString(200, u'x') << u"A - "_s + QString(60, u'x') + u'…';
    }

    void name_isReadableAndHarmless()
    {
        QFETCH(QString, character);
        QFETCH(QString, text);
        QTEST(soundFileName(character, text), "name");
    }

    void write_isTheSoundAndOverwritesNothing()
    {
        const QTemporaryDir folder;
        const auto sound = FakeStudio::madeUp(u"the lamps"_s).audio;
        const auto other = FakeStudio::madeUp(u"are lit now"_s).audio;
        const auto first = writeSoundFile(folder.filePath(u"deep/er"_s), u"A - b"_s, sound);
        QVERIFY(first);
        QVERIFY(first->endsWith(u"/deep/er/A - b.wav"_s));
        const auto reader = WavReader::open(first->toStdString());
        QVERIFY(reader);
        QCOMPARE(reader->layout().frames, sound->samples.size());
        QCOMPARE(reader->layout().sampleRate, sound->sampleRate);
        QCOMPARE(writeSoundFile(folder.filePath(u"deep/er"_s), u"A - b"_s, sound).value(), *first);
        const auto second = writeSoundFile(folder.filePath(u"deep/er"_s), u"A - b"_s, other);
        QVERIFY(second->endsWith(u"/A - b (2).wav"_s));
        QCOMPARE(QDir(folder.filePath(u"deep/er"_s)).entryList(QDir::Files).size(), 2);
    }

    void write_saysWhatIsWrong()
    {
        const auto path = writeSoundFile(u"/proc/nowhere"_s, u"A"_s, FakeStudio::madeUp(u"x"_s).audio);
        QVERIFY(!path);
        QVERIFY(path.error().message.contains(u"/proc/nowhere"_s));
    }

    void drag_carriesTheFileOnceTheMouseMoved()
    {
        QWidget handle;
        handle.resize(100, 30);
        handle.show();
        SoundDrag::Use ready;
        SoundDrag drag([&](const SoundDrag::Use& use) { ready = use; }, &handle);
        QList<QUrl> carried;
        drag.setCarry([&](QWidget&, const std::unique_ptr<QMimeData>& data) { carried = data->urls(); });
        drag.addSource(handle);

        QTest::mousePress(&handle, Qt::LeftButton, {}, { 10, 10 });
        QTest::mouseMove(&handle, { 12, 10 });
        QVERIFY(!ready);
        QTest::mouseMove(&handle, { 60, 10 });
        QVERIFY(ready);
        ready(u"/tmp/Aiko - lamps.wav"_s);
        QCOMPARE(carried, { QUrl::fromLocalFile(u"/tmp/Aiko - lamps.wav"_s) });
        QTest::mouseRelease(&handle, Qt::LeftButton);
    }

    void drag_isOverWhenTheButtonIsReleasedBefore()
    {
        QWidget handle;
        handle.resize(100, 30);
        handle.show();
        SoundDrag::Use ready;
        bool carried = false;
        SoundDrag drag([&](const SoundDrag::Use& use) { ready = use; }, &handle);
        drag.setCarry([&](QWidget&, const std::unique_ptr<QMimeData>&) { carried = true; });
        drag.addSource(handle);
        QTest::mousePress(&handle, Qt::LeftButton, {}, { 10, 10 });
        QTest::mouseMove(&handle, { 60, 10 });
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, { 60, 10 });
        QVERIFY(ready);
        ready(u"/tmp/x.wav"_s);
        QVERIFY(!carried);
    }

    void mimeData_isAListOfFiles()
    {
        const auto data = SoundDrag::mimeData(u"/tmp/a b.wav"_s);
        QVERIFY(data->hasFormat(u"text/uri-list"_s));
        QCOMPARE(data->data(u"text/uri-list"_s).trimmed(), QByteArray("file:///tmp/a%20b.wav"));
    }
};

QTEST_MAIN(tst_SoundFile)
#include "tst_SoundFile.moc"
