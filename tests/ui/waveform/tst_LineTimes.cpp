#include "tests/ui/support/FakeStudio.h"
#include "ui/waveform/TimesDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_LineTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_keepsTheTextThatWasSpoken()
    {
        const SpokenLine line = FakeStudio::madeUp(u"Lamps, lit!"_s);
        QCOMPARE(LineTimes::of(line, u" Lamps, lit! "_s, {}).text, u"Lamps, lit!"_s);
    }

    void of_takesTheWordsWhereTheTextIsAnother()
    {
        const SpokenLine line = FakeStudio::madeUp(u"lamps lit"_s);
        QCOMPARE(LineTimes::of(line, u"Something else"_s, {}).text, u"lamps lit"_s);
        QCOMPARE(LineTimes::of(line, {}, {}).text, u"lamps lit"_s);
        QVERIFY(LineTimes::of(line, u"Other"_s, {}).written(TimingFormat::SubRip).contains("lamps lit"));
    }

    void dialog_showsEachFormat()
    {
        TimesDialog dialog(times(), u"Aiko"_s, nullptr);
        dialog.show();
        auto* formats = dialog.findChild<QListWidget*>(u"timesFormats"_s);
        auto* text = dialog.findChild<QPlainTextEdit*>(u"timesPreview"_s);
        QCOMPARE(formats->count(), timingFormats().size());
        QStringList seen;
        for (int row = 0; row < formats->count(); ++row) {
            QTest::keyClick(formats, row == 0 ? Qt::Key_Home : Qt::Key_Down);
            QCOMPARE(formats->currentRow(), row);
            const QString wanted = QString::fromUtf8(times().written(timingFormats()[row]));
            QTRY_COMPARE(text->toPlainText(), QString(wanted).remove(u'\r'));
            QVERIFY(!seen.contains(wanted));
            seen.append(wanted);
        }
    }

    void dialog_copies()
    {
        TimesDialog dialog(times(), u"Aiko"_s, nullptr);
        dialog.show();
        dialog.findChild<QListWidget*>(u"timesFormats"_s)->setCurrentRow(5);
        dialog.findChild<QPushButton*>(u"timesCopyButton"_s)->click();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), times().written(TimingFormat::AudacityLabels));
        QVERIFY(dialog.findChild<QLabel*>(u"timesOutcome"_s)->isVisible());
    }

    void dialog_savesWhereItIsToldAndSaysSo()
    {
        const QTemporaryDir folder;
        TimesDialog dialog(times(), u"Aiko"_s, nullptr);
        dialog.show();
        dialog.findChild<QListWidget*>(u"timesFormats"_s)->setCurrentRow(3);
        const QString path = folder.filePath(u"out.srt"_s);
        chooseFile(dialog, path);
        auto* outcome = dialog.findChild<QLabel*>(u"timesOutcome"_s);
        QTRY_VERIFY(outcome->text().contains(u"out.srt"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), times().written(TimingFormat::SubRip));
    }

    void dialog_saysWhyNothingWasSaved()
    {
        TimesDialog dialog(times(), u"Aiko"_s, nullptr);
        dialog.show();
        chooseFile(dialog, u"/proc/nowhere/out.json"_s);
        auto* outcome = dialog.findChild<QLabel*>(u"timesOutcome"_s);
        QTRY_VERIFY(outcome->isVisible());
        QVERIFY(outcome->text().contains(u"/proc/nowhere"_s));
    }

private:
    static LineTimes times()
    {
        return LineTimes::of(FakeStudio::madeUp(u"the lamps are lit"_s), u"the lamps are lit"_s, u"a.wav"_s);
    }

    static void chooseFile(TimesDialog& dialog, const QString& path)
    {
        dialog.findChild<QPushButton*>(u"timesSaveButton"_s)->click();
        auto* files = dialog.findChild<QFileDialog*>(u"saveTimesDialog"_s);
        QVERIFY(files);
        Q_EMIT files->fileSelected(path);
        files->close();
    }
};

QTEST_MAIN(tst_LineTimes)
#include "tst_LineTimes.moc"
