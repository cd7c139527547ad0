#include "tests/ui/support/FakeExports.h"
#include "ui/inout/ExportDialog.h"
#include "ui/inout/ExportForm.h"
#include "ui/inout/ExportReportModel.h"
#include "ui/lines/CostDialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

const QList<ExportChoice> kChoices { { u"This line"_s, { .lines = { 7 } } }, { u"All scenes"_s, {} } };

} // namespace

class tst_ExportDialog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    QString out() const { return m_folder.filePath(u"out"_s); }

    template <typename Widget> static Widget* child(const QDialog& dialog, const char* name)
    {
        auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
    }

    void preview_followsTheTemplate()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 0, m_folder.path(), settings, nullptr);
        dialog.show();
        auto* preview = child<QListWidget>(dialog, "exportPreview");
        auto* button = child<QPushButton>(dialog, "exportButton");
        QTRY_COMPARE(preview->count(), 6);
        QCOMPARE(preview->item(0)->text(), u"001_mina.wav"_s);
        QTRY_VERIFY(button->isEnabled());
        QVERIFY(child<QLabel>(dialog, "exportStaleLabel")->text().contains(u'2'));

        auto* name = child<QComboBox>(dialog, "exportName");
        name->setFocus();
        name->lineEdit()->selectAll();
        QTest::keyClicks(name->lineEdit(), u"{scene} {n:5}"_s);
        QTRY_COMPARE(preview->item(0)->text(), u"Pier 00001.wav"_s);
        QTest::keyClicks(name->lineEdit(), u"{oops}"_s);
        auto* problem = child<QLabel>(dialog, "exportProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"oops"));
        QVERIFY(!button->isEnabled());
    }

    void fields_canBeInserted()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 0, m_folder.path(), settings, nullptr);
        auto* name = child<QComboBox>(dialog, "exportName");
        name->setEditText(u"x"_s);
        child<QToolButton>(dialog, "exportInsert")->menu()->actions().at(1)->trigger();
        QCOMPARE(name->currentText(), u"x{n}"_s);
    }

    void export_byKeyboard_showsProgressAndReport()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(out());
        auto* format = child<QComboBox>(dialog, "exportFormat");
        format->setFocus();
        QTest::keyClicks(format, u"o"_s); // Opus
        auto* times = child<QListWidget>(dialog, "exportTimes");
        times->setFocus();
        QTest::keyClick(times, Qt::Key_Space);
        QTRY_VERIFY(child<QPushButton>(dialog, "exportButton")->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_COMPARE(studio.started.load(), 1);
        QCOMPARE(studio.lastScope, ExportScope {});
        QCOMPARE(studio.lastOptions.format, SoundFormat::Opus);
        QCOMPARE(studio.lastOptions.times, QList<TimingFormat> { TimingFormat::RhubarbJson });
        QCOMPARE(studio.lastOptions.folder, out());

        studio.progress(4);
        QTRY_COMPARE(child<QProgressBar>(dialog, "exportProgress")->value(), 4);
        QVERIFY(child<QLabel>(dialog, "exportStage")->text().contains(u"004_mina"));
        studio.finish(false);
        auto* report = child<QTableView>(dialog, "exportReport");
        QTRY_COMPARE(report->model()->rowCount(), 2);
        QCOMPARE(report->model()->index(0, ExportReportModel::Reason).data().toString(),
                 u"The disk is full."_s);
        const QString summary = child<QLabel>(dialog, "exportSummary")->text();
        QVERIFY(summary.contains(u"1 file") && summary.contains(u"1 failed"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());

        // The next dialog begins with the same choices.
        ExportDialog next(exporter, kChoices, 0, m_folder.path(), settings, nullptr);
        QCOMPARE(child<QComboBox>(next, "exportFormat")->currentIndex(), format->currentIndex());
        QCOMPARE(child<QLineEdit>(next, "exportFolder")->text(), QDir::toNativeSeparators(out()));
        QCOMPARE(child<QListWidget>(next, "exportTimes")->item(0)->checkState(), Qt::Checked);
    }

    void existingFiles_areAskedForOnce_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<int>("choice");
        QTest::newRow("overwrite") << QByteArray("exportOverwrite") << int(ExistingFiles::Overwrite);
        QTest::newRow("keep both") << QByteArray("exportKeepBoth") << int(ExistingFiles::KeepBoth);
        QTest::newRow("skip") << QByteArray("exportSkip") << int(ExistingFiles::Skip);
    }

    void existingFiles_areAskedForOnce()
    {
        QFETCH(QByteArray, button);
        QFETCH(int, choice);
        QVERIFY(QDir().mkpath(out()));
        QFile file(out() + u"/003_mina.wav"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(out());
        auto* doExport = child<QPushButton>(dialog, "exportButton");
        QTRY_VERIFY(doExport->isEnabled());
        QTest::mouseClick(doExport, Qt::LeftButton);
        auto* question = child<QFrame>(dialog, "exportQuestion");
        QTRY_VERIFY(question->isVisible());
        QCOMPARE(studio.started.load(), 0);
        QTest::mouseClick(child<QPushButton>(dialog, button.constData()), Qt::LeftButton);
        QTRY_COMPARE(studio.started.load(), 1);
        QCOMPARE(int(studio.lastOptions.existing), choice);
        studio.finish(false);
    }

    void cost_isAskedAboutBeforeAnythingIsWritten()
    {
        FakeExports studio;
        studio.costs = { { .provider = u"openai"_s, .characters = 1200, .lines = 9 } };
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(out());
        auto* doExport = child<QPushButton>(dialog, "exportButton");
        const auto asked = [&] { return dialog.findChild<CostDialog*>(); };
        QTRY_VERIFY(doExport->isEnabled());
        QTest::mouseClick(doExport, Qt::LeftButton);
        QTRY_VERIFY(asked());
        QVERIFY(!doExport->isEnabled());
        QTest::keyClick(asked(), Qt::Key_Escape);
        QTRY_VERIFY(!asked());
        QVERIFY(doExport->isEnabled());
        QCOMPARE(studio.started.load(), 0);

        QTest::mouseClick(doExport, Qt::LeftButton);
        QTRY_VERIFY(asked());
        QTest::keyClick(asked(), Qt::Key_Return);
        QTRY_COMPARE(studio.started.load(), 1);
        studio.finish(false);
    }

    void cancel_keepsTheReport()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(out());
        auto* doExport = child<QPushButton>(dialog, "exportButton");
        QTRY_VERIFY(doExport->isEnabled());
        doExport->click();
        QTRY_COMPARE(studio.started.load(), 1);
        studio.progress(1);
        QTRY_COMPARE(child<QProgressBar>(dialog, "exportProgress")->value(), 1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        auto* summary = child<QLabel>(dialog, "exportSummary");
        QTRY_VERIFY(summary->isVisible());
        QVERIFY(summary->text().contains(u"cancelled"));
        QCOMPARE(child<QTableView>(dialog, "exportReport")->model()->rowCount(), 2);
    }

    void background_goesOnWithoutTheDialog()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        auto dialog =
            std::make_unique<ExportDialog>(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog->show();
        child<QLineEdit>(*dialog, "exportFolder")->setText(out());
        auto* doExport = child<QPushButton>(*dialog, "exportButton");
        QTRY_VERIFY(doExport->isEnabled());
        doExport->click();
        QTRY_COMPARE(studio.started.load(), 1);
        child<QPushButton>(*dialog, "exportBackground")->click();
        QVERIFY(!dialog->isVisible());
        dialog.reset();
        QVERIFY(exporter.isRunning());
        studio.progress(5);
        QTRY_COMPARE(exporter.progress().done, 5);

        // Asked for again, it shows the one that runs, and in the end what came of it.
        dialog = std::make_unique<ExportDialog>(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog->show();
        QVERIFY(child<QPushButton>(*dialog, "exportBackground")->isVisible());
        QCOMPARE(child<QProgressBar>(*dialog, "exportProgress")->value(), 5);
        dialog.reset();
        studio.finish(false);
        QTRY_VERIFY(!exporter.isRunning());
        dialog = std::make_unique<ExportDialog>(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog->show();
        QCOMPARE(child<QTableView>(*dialog, "exportReport")->model()->rowCount(), 2);
        QVERIFY(!child<QPushButton>(*dialog, "exportBackground")->isVisible());
        dialog->reject();
        QVERIFY(!exporter.report());
        dialog = std::make_unique<ExportDialog>(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        QTRY_VERIFY(child<QPushButton>(*dialog, "exportButton")->isEnabled());
    }

    void countForAnotherDialog_startsNothing()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(out());
        auto* doExport = child<QPushButton>(dialog, "exportButton");
        QTRY_VERIFY(doExport->isEnabled());
        QSignalSpy counted(&exporter, &Exporter::existingCounted);
        exporter.countExisting({ u"other"_s }, {}); // answered no more
        exporter.countExisting({ u"another"_s }, {});
        QTRY_COMPARE(counted.size(), 1);
        QVERIFY(!exporter.isRunning());

        // Nor does its own count once the form is another.
        doExport->click();
        child<QLineEdit>(dialog, "exportFolder")->setText(m_folder.filePath(u"elsewhere"_s));
        QTRY_COMPARE(counted.size(), 2);
        QVERIFY(!exporter.isRunning());
        QTRY_VERIFY(doExport->isEnabled());
        doExport->click();
        QTRY_COMPARE(studio.started.load(), 1);
        QCOMPARE(studio.lastOptions.folder, m_folder.filePath(u"elsewhere"_s));
        studio.finish(false);
    }

    void relativeFolder_isRefused()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, "exportFolder")->setText(u"somewhere"_s);
        QTRY_VERIFY(child<QLabel>(dialog, "exportProblem")->isVisible());
        QVERIFY(!child<QPushButton>(dialog, "exportButton")->isEnabled());
    }

    void everyControl_hasAName()
    {
        FakeExports studio;
        QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        Exporter exporter(studio.context(), studio.calls());
        ExportDialog dialog(exporter, kChoices, 1, m_folder.path(), settings, nullptr);
        dialog.show();
        const QString pictures = qEnvironmentVariable("STUDIO_PICTURES");
        if (!pictures.isEmpty()) {
            QTRY_VERIFY(child<QPushButton>(dialog, "exportButton")->isEnabled());
            QVERIFY(dialog.grab().save(pictures + u"/export.png"_s));
        }
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus && !widget->objectName().startsWith(u"qt_")
                && !widget->objectName().isEmpty()) {
                const QAccessibleInterface* spoken =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + u" "_s
                                    + QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                                    + widget->parentWidget()->objectName()));
            }
        }
    }
};

QTEST_MAIN(tst_ExportDialog)
#include "tst_ExportDialog.moc"
