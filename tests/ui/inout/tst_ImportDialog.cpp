#include "tests/ui/support/FakeStudio.h"
#include "ui/inout/ImportDialog.h"
#include "ui/inout/ImportRows.h"
#include "ui/lines/SceneList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

ScriptLine line(qint64 id, const QString& character, const QString& text)
{
    return { .id = id, .position = double(id), .character = character, .text = text };
}

/// A desk on a made-up studio whose first scene is called `Pier`.
struct Window {
    explicit Window(const QList<ScriptLine>& lines)
        : studio({ .name = u"Pier"_s, .lines = lines })
        , desk(studio.context(), studio.pool(), studio.deskCalls(), {})
    {
        QSignalSpy loaded(&desk, &Desk::loaded);
        desk.load();
        loaded.wait();
        if (!QTest::qWaitFor([this] { return !desk.scenes().scenes().isEmpty(); }))
            qFatal("no scenes");
    }

    QStringList texts()
    {
        QStringList all;
        for (const ScriptLine& each : desk.lines().script().lines)
            all << each.text;
        return all;
    }

    FakeStudio studio;
    Desk desk;
};

} // namespace

class tst_ImportDialog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    template <typename Widget> static Widget* child(const QDialog& dialog, const char* name)
    {
        auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    static bool ready(const QDialog& dialog)
    {
        return QTest::qWaitFor([&] { return child<QPushButton>(dialog, "importButton")->isEnabled(); });
    }

    static void picture(QWidget& widget, const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("STUDIO_PICTURES"); !folder.isEmpty())
            QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
    }

private Q_SLOTS:
    void newScript_becomesASceneInOneStep()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(u"Tower.txt"_s, "Mina (sad): Look down.\nThe sea is far below.\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        QCOMPARE(child<QTableView>(dialog, "importRows")->model()->rowCount(), 2);
        QVERIFY(child<QLabel>(dialog, "importSummary")->text().contains(u"2 new"));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(window.desk.scenes().scenes().size(), 2);
        QCOMPARE(window.desk.scenes().scenes().last().name, u"Tower"_s);
        QCOMPARE(window.texts(), (QStringList { u"Look down."_s, u"The sea is far below."_s }));
        QCOMPARE(window.desk.lines().line(0).style, u"sad"_s);
        QCOMPARE(window.desk.history().count(), 1);
        window.desk.history().undo();
        QCOMPARE(window.desk.scenes().scenes().size(), 1);
        QCOMPARE(window.texts(), QStringList { u"Hello."_s });
        window.desk.history().redo();
        QCOMPARE(window.texts().size(), 2);
    }

    void newerScript_keepsWhatDidNotChange()
    {
        Window window({ line(1, u"mina"_s, u"The rain has stopped."_s),
                        line(2, u"jon"_s, u"At last we can go."_s),
                        line(3, u"mina"_s, u"Not to be found any more."_s) });
        window.desk.lines().editLines(u"style"_s, { 1 }, [](ScriptLine& each) { each.style = u"sad"_s; });
        const Script before = window.desk.lines().script();
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(
            u"Pier.txt"_s,
            "mina: The rain has stopped.\njon: At last we can go home.\nann: Wait for me, please!\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        const QString summary = child<QLabel>(dialog, "importSummary")->text();
        for (const auto& part : { u"1 new"_s, u"1 changed"_s, u"1 gone"_s, u"1 unchanged"_s })
            QVERIFY2(summary.contains(part), qPrintable(summary));
        picture(dialog, u"import"_s);

        auto* filter = child<QComboBox>(dialog, "importFilter");
        QCOMPARE(filter->count(), 5);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Down); // changed
        const auto* rows = child<QTableView>(dialog, "importRows")->model();
        QCOMPARE(rows->rowCount(), 1);
        QVERIFY(rows->index(0, ImportRows::Before).data().toString().contains(u"At last we can go."));

        child<QPushButton>(dialog, "importButton")->click();
        QCOMPARE(window.texts(),
                 (QStringList { u"The rain has stopped."_s, u"At last we can go home."_s,
                                u"Not to be found any more."_s, u"Wait for me, please!"_s }));
        QCOMPARE(window.desk.lines().line(0), before.lines[0]);
        QCOMPARE(window.desk.lines().line(1).id, 2);
        window.desk.history().undo();
        QCOMPARE(window.desk.lines().script().lines, before.lines);
    }

    void goneLines_areDeletedWhenAsked()
    {
        Window window({ line(1, u"mina"_s, u"One of them."_s), line(2, u"jon"_s, u"Another one."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(u"Pier.txt"_s, "mina: One of them.\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        auto* summary = child<QLabel>(dialog, "importSummary");
        QTRY_VERIFY(summary->text().contains(u"1 gone"));
        QVERIFY(child<QPushButton>(dialog, "importButton")->isEnabled()); // the import would mark it
        auto* remove = child<QCheckBox>(dialog, "importRemoveGone");
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QVERIFY(ready(dialog));
        child<QPushButton>(dialog, "importButton")->click();
        QCOMPARE(window.texts(), QStringList { u"One of them."_s });
    }

    void table_columnsAreChosen()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles(
            { write(u"t.csv"_s, "mina,The rain has stopped.,sad\njon,\"At last, we go.\",calm\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        auto* tabs = child<QTabWidget>(dialog, "importTabs");
        QCOMPARE(tabs->count(), 2);
        tabs->setCurrentIndex(1);
        auto* third = child<QComboBox>(dialog, "tableColumn3");
        third->setFocus();
        QTest::keyClick(third, Qt::Key_Down);
        QTest::keyClick(third, Qt::Key_Down); // style
        picture(dialog, u"import-columns"_s);
        QTRY_VERIFY(!import.isBusy() && import.reading().table);
        QCOMPARE(import.scenes().first().rows.first().after->style, u"sad"_s);
        QTRY_COMPARE(child<QComboBox>(dialog, "tableColumn3")->currentText(), u"Style"_s);
        auto* header = child<QCheckBox>(dialog, "tableHeader");
        header->click();
        QTRY_COMPARE(child<QTableView>(dialog, "importRows")->model()->rowCount(), 1);
    }

    void otherEncoding_canBeChosen()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(u"s.txt"_s, "\x83\x7e\x83\x69\x81\x75\x82\xb1\x82\xf1\x81\x76\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        auto* encoding = child<QComboBox>(dialog, "importEncoding");
        QVERIFY(encoding->isVisible());
        QCOMPARE(import.scenes().first().rows.first().after->character, u"ミナ"_s);
        encoding->setFocus();
        QTest::keyClick(encoding, Qt::Key_Home);
        QTRY_VERIFY(!import.isBusy() && import.reading().encoding);
        QCOMPARE(import.script()->encoding, TextEncoding::Utf8);
        QTRY_COMPARE(child<QListWidget>(dialog, "importNotes")->count(), 1);
    }

    void game_isSeveralScenesWithRemarks()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), { u"happy"_s }, nullptr);
        import.openFiles(
            { write(u"b.rpy"_s, "label b:\n    e \"{b}Bye{/b}\"\n"),
              write(u"a.rpy"_s, "define e = Character('Eileen')\nlabel a:\n    e happy \"Hi\"\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        QCOMPARE(import.scenes().size(), 2);
        QCOMPARE(child<QTableWidget>(dialog, "importScenes")->rowCount(), 2);
        QCOMPARE(child<QListWidget>(dialog, "importNotes")->count(), 1);
        child<QTabWidget>(dialog, "importTabs")->setCurrentIndex(1);
        picture(dialog, u"import-scenes"_s);
        child<QPushButton>(dialog, "importButton")->click();
        QCOMPARE(window.desk.scenes().scenes().size(), 3);
        QCOMPARE(window.desk.history().count(), 1);
        QCOMPARE(window.desk.lines().line(0).character, u"Eileen"_s);
        window.desk.history().undo();
        QCOMPARE(window.desk.scenes().scenes().size(), 1);
    }

    void gameBefore86_hasItsOwnIds()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(u"a.rpy"_s, "label a:\n    voice \"a.ogg\"\n    e \"Hello\"\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        const auto id = [&import] { return import.script()->scenes.first().lines.first().sourceId; };
        QCOMPARE(id(), u"a_8d695913"_s);
        auto* old = child<QCheckBox>(dialog, "importOldIds");
        QVERIFY(old->isVisible());
        old->click();
        QTRY_VERIFY(!import.isBusy() && id() != u"a_8d695913"_s);
        QVERIFY(old->isVisible() && old->isChecked());
        old->click();
        QTRY_VERIFY(!import.isBusy() && id() == u"a_8d695913"_s);

        ScriptImport plain(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        plain.openFiles({ write(u"b.rpy"_s, "label b:\n    e \"Hello\"\n") });
        ImportDialog other(plain, window.desk.scenes(), nullptr);
        other.show();
        QVERIFY(ready(other));
        QVERIFY(!child<QCheckBox>(other, "importOldIds")->isVisible());
    }

    void blankScene_takesTheScriptIn()
    {
        Window window({ line(1, {}, {}) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openText(u"Mina: Hello.\nJon: Bye.\n"_s);
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QVERIFY(ready(dialog));
        child<QPushButton>(dialog, "importButton")->click();
        QCOMPARE(window.desk.scenes().scenes().size(), 1);
        QCOMPARE(window.texts(), (QStringList { u"Hello."_s, u"Bye."_s }));
    }

    void problem_isSaidAndNothingChanges()
    {
        Window window({ line(1, u"mina"_s, u"Hello."_s) });
        ScriptImport import(window.desk.lines(), window.desk.scenes(), {}, nullptr);
        import.openFiles({ write(u"bad.rpy"_s, "label a:\n    e \"never closed\n") });
        ImportDialog dialog(import, window.desk.scenes(), nullptr);
        dialog.show();
        QTRY_VERIFY(child<QLabel>(dialog, "importSummary")->text().contains(u"bad.rpy, line 2"));
        QVERIFY(!child<QPushButton>(dialog, "importButton")->isEnabled());
        // Another kind may read it.
        auto* kind = child<QComboBox>(dialog, "importKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Home);
        kind->activated(kind->currentIndex());
        QVERIFY(ready(dialog));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(window.desk.history().count(), 0);
    }
};

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
