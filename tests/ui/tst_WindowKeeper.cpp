#include "tests/ui/support/FakeExports.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/WindowKeeper.h"
#include "ui/look/Theme.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script manyLines()
{
    Script script;
    for (int id = 1; id <= 200; ++id)
        script.lines.append({ .id = id, .position = double(id), .text = u"line %1"_s.arg(id) });
    return script;
}

} // namespace

/// Language and theme, changed while the window is open.
class tst_WindowKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void cleanup()
    {
        if (m_keeper)
            m_keeper->window().close();
        m_keeper.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void language_changesEveryWord()
    {
        open(manyLines());
        const auto word = [this] { return find<QToolButton>(u"serverButton"_s)->text(); };
        QCOMPARE(word(), u"Server off"_s);
        choose(u"language.ja"_s);
        const QString japanese = word();
        QVERIFY(japanese != u"Server off"_s);
        QVERIFY(find<QAction>(u"language.ja"_s)->isChecked());
        QCOMPARE(m_studio->ui()[u"language"_s].toString(), u"ja"_s);
        choose(u"language.zh-CN"_s);
        QVERIFY(word() != u"Server off"_s && word() != japanese);
        choose(u"language.en"_s);
        QCOMPARE(word(), u"Server off"_s);
    }

    void language_keepsWhatIsBeingTyped()
    {
        open(manyLines());
        table().setFocus();
        table().setCurrentIndex(table().model()->index(2, LineListModel::Text));
        table().edit(table().currentIndex());
        auto* editor = find<QLineEdit>(u"lineTextEdit"_s);
        QVERIFY(editor);
        editor->setText(u"half a sen"_s);
        choose(u"language.ja"_s);
        QCOMPARE(table().model()->index(2, LineListModel::Text).data(Qt::EditRole).toString(),
                 u"half a sen"_s);
        QVERIFY(find<QAction>(u"edit.undo"_s)->isEnabled());
    }

    void language_keepsTheView()
    {
        open(manyLines());
        m_keeper->window().resize(1111, 780);
        m_keeper->window().addDockWidget(Qt::RightDockWidgetArea, find<QDockWidget>(u"line"_s));
        table().selectionModel()->setCurrentIndex(table().model()->index(101, LineListModel::Text),
                                                  QItemSelectionModel::ClearAndSelect
                                                      | QItemSelectionModel::Rows);
        table().selectionModel()->select(table().model()->index(103, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto selected = table().selectionModel()->selectedRows();
        QCOMPARE(selected.size(), 2);
        find<WaveformView>(u"waveformView"_s)->setFocus();
        choose(u"language.ja"_s);
        QCOMPARE(m_keeper->window().size(), QSize(1111, 780));
        QCOMPARE(m_keeper->window().dockWidgetArea(find<QDockWidget>(u"line"_s)), Qt::RightDockWidgetArea);
        QCOMPARE(table().currentIndex().row(), 101);
        QCOMPARE(table().selectionModel()->selectedRows().size(), 2);
        QVERIFY(table().selectionModel()->isRowSelected(103));
        QTRY_VERIFY(find<WaveformView>(u"waveformView"_s)->hasFocus());
    }

    void language_keepsOpenDialogs()
    {
        open(manyLines());
        find<QAction>(u"help.about"_s)->trigger();
        const QString title = find<QDialog>(u"aboutDialog"_s)->windowTitle();
        choose(u"language.ja"_s);
        auto* dialog = find<QDialog>(u"aboutDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->windowTitle() != title);
    }

    void language_keepsTheSettingsOnTheirPage()
    {
        open(manyLines());
        find<QAction>(u"window.settings"_s)->trigger();
        find<QListWidget>(u"settingsPages"_s)->setCurrentRow(2);
        const QString title = find<QDialog>(u"settingsDialog"_s)->windowTitle();
        choose(u"language.ja"_s);
        auto* dialog = find<QDialog>(u"settingsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->windowTitle() != title);
        QCOMPARE(find<QListWidget>(u"settingsPages"_s)->currentRow(), 2);
    }

    void language_canComeFromElsewhere()
    {
        open(manyLines());
        QSignalSpy rebuilt(m_keeper.get(), &WindowKeeper::rebuilt);
        m_desk->setUi({ .language = u"ja"_s, .theme = u"light"_s });
        QTRY_COMPARE(rebuilt.size(), 1);
        m_desk->setUi({ .language = u"ja"_s, .theme = u"dark"_s });
        QTRY_VERIFY(isDark(m_keeper->window().palette()));
        QCOMPARE(rebuilt.size(), 1);
    }

    void sound_goesOnAcrossLanguages()
    {
        open(manyLines());
        find<QAction>(u"line.play"_s)->trigger();
        QTRY_VERIFY(!find<WaveformView>(u"waveformView"_s)->isEmpty());
        choose(u"language.ja"_s);
        QVERIFY(!find<WaveformView>(u"waveformView"_s)->isEmpty());
    }

    void export_goesOnAcrossLanguages()
    {
        FakeExports exports;
        open(manyLines(), &exports);
        m_desk->exporter().start({}, { .folder = m_folder.path() });
        QTRY_COMPARE(exports.started.load(), 1);
        exports.progress(4);
        find<QAction>(u"script.export"_s)->trigger();
        QTRY_COMPARE(find<QProgressBar>(u"exportProgress"_s)->value(), 4);
        choose(u"language.ja"_s);
        QVERIFY(m_desk->exporter().isRunning());
        QTRY_VERIFY(find<QProgressBar>(u"exportProgress"_s)->isVisible());
        QCOMPARE(find<QProgressBar>(u"exportProgress"_s)->value(), 4);
        exports.finish(false);
        QTRY_COMPARE(find<QTableView>(u"exportReport"_s)->model()->rowCount(), 2);
        choose(u"language.en"_s);
        QTRY_VERIFY(find<QTableView>(u"exportReport"_s));
        QCOMPARE(find<QTableView>(u"exportReport"_s)->model()->rowCount(), 2);
        m_keeper.reset();
        m_desk.reset(); // before what it exports by
    }

    void theme_isChangedInPlace()
    {
        open(manyLines());
        QSignalSpy rebuilt(m_keeper.get(), &WindowKeeper::rebuilt);
        find<QAction>(u"theme.dark"_s)->trigger();
        QTRY_VERIFY(isDark(m_keeper->window().palette()));
        find<QAction>(u"theme.light"_s)->trigger();
        QTRY_VERIFY(!isDark(m_keeper->window().palette()));
        QCOMPARE(rebuilt.size(), 0);
    }

private:
    void open(const Script& script, FakeExports* exports = nullptr)
    {
        m_studio = std::make_unique<FakeStudio>(script);
        DeskCalls calls = m_studio->deskCalls();
        if (exports)
            calls.exports = exports->calls();
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), calls,
                                        DeskSetup { .workspace = u"/tmp/Some Story"_s,
                                                    .ui = { .language = u"en"_s, .theme = u"light"_s } });
        m_keeper = std::make_unique<WindowKeeper>(*m_desk, *m_theme, m_folder.filePath(u"window.ini"_s));
        m_keeper->window().show();
        m_desk->load();
        m_keeper->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_keeper->window()));
        QTRY_COMPARE(table().model()->rowCount(), int(script.lines.size()));
    }

    void choose(const QString& command)
    {
        QSignalSpy rebuilt(m_keeper.get(), &WindowKeeper::rebuilt);
        find<QAction>(command)->trigger();
        QTRY_COMPARE(rebuilt.size(), 1);
        m_keeper->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_keeper->window()));
    }

    template <typename T> T* find(const QString& name) { return m_keeper->window().findChild<T*>(name); }
    QTableView& table() { return *find<QTableView>(u"lineTable"_s); }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<WindowKeeper> m_keeper {};
};

QTEST_MAIN(tst_WindowKeeper)
#include "tst_WindowKeeper.moc"
