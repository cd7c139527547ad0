#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/inout/ExportDialog.h"
#include "ui/inout/ImportDialog.h"
#include "ui/lines/LineTable.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// Scripts into the window and lines out of it, by keyboard, clipboard and drop.
class tst_InOutActions : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};

    LineTable& table() { return *m_window->findChild<LineTable*>(); }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    bool importOpened()
    {
        return QTest::qWaitFor([this] {
            const auto* dialog = m_window->findChild<ImportDialog*>();
            return dialog && dialog->findChild<QPushButton*>(u"importButton"_s)->isEnabled();
        });
    }

private Q_SLOTS:
    void init()
    {
        const ScriptLine line { .id = 1, .position = 1, .character = u"mina"_s, .text = u"Hello."_s };
        m_studio = std::make_unique<FakeStudio>(Script { .name = u"Pier"_s, .lines = { line } });
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup { .workspace = m_folder.filePath(u"ws"_s) });
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy loaded(m_desk.get(), &Desk::loaded);
        m_desk->load();
        QVERIFY(loaded.wait());
        QTRY_VERIFY(!m_desk->scenes().scenes().isEmpty());
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void export_opensByItsKeys()
    {
        table().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        const auto* dialog = m_window->findChild<ExportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_VERIFY(dialog->findChild<QPushButton*>(u"exportButton"_s)->isEnabled());
    }

    void export_beginsAnewOverTheReportBefore()
    {
        auto* action = m_window->findChild<QAction*>(u"script.export"_s);
        action->trigger();
        const auto exportButton = [this] {
            return m_window->findChild<ExportDialog*>()->findChild<QPushButton*>(u"exportButton"_s);
        };
        QTRY_VERIFY(exportButton()->isEnabled());
        exportButton()->click();
        QTRY_VERIFY(m_desk->exporter().report());
        action->trigger();
        QTRY_VERIFY(exportButton()->isVisible() && exportButton()->isEnabled());
    }

    void import_opensByItsKeys()
    {
        table().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
        auto* files = m_window->findChild<QFileDialog*>(u"importFileDialog"_s);
        QVERIFY(files && files->isVisible());
        Q_EMIT files->filesSelected({ write(u"Tower.txt"_s, "mina: Look down.\n") });
        files->close();
        QVERIFY(importOpened());
        QTest::keyClick(m_window->findChild<ImportDialog*>(), Qt::Key_Return);
        QCOMPARE(m_desk->scenes().scenes().size(), 2);
        QCOMPARE(m_desk->lines().line(0).text, u"Look down."_s);
        m_window->findChild<QAction*>(u"edit.undo"_s)->trigger();
        QCOMPARE(m_desk->scenes().scenes().size(), 1);
    }

    void droppedFiles_areOffered()
    {
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(write(u"Dropped.csv"_s, "name,text\nmina,Hi\n")) });
        QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
        QVERIFY(importOpened());
    }

    void otherFiles_areNotTaken()
    {
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(write(u"picture.png"_s, "x")) });
        QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void pastedScript_isOffered()
    {
        QGuiApplication::clipboard()->setText(u"label start:\n    e \"Hello there\"\n    e \"And more\"\n"_s);
        m_window->findChild<QAction*>(u"line.paste"_s)->trigger();
        QVERIFY(importOpened());
        QCOMPARE(m_desk->lines().rowCount(), 1);
        m_window->findChild<ImportDialog*>()->reject();
        QGuiApplication::clipboard()->setText(u"mina: One\njon: Two\n"_s);
        m_window->findChild<QAction*>(u"line.paste"_s)->trigger();
        QCOMPARE(m_desk->lines().rowCount(), 3);
        m_window->findChild<QAction*>(u"script.importPasted"_s)->trigger();
        QVERIFY(importOpened());
    }
};

QTEST_MAIN(tst_InOutActions)
#include "tst_InOutActions.moc"
