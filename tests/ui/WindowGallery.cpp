#include "tests/ui/support/FakeSettings.h"
#include "tests/ui/support/FakeStudio.h"
#include "tests/ui/support/FakeVoices.h"
#include "ui/MainWindow.h"
#include "ui/StartTexts.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script sampleScript()
{
    Script script { .scene = 1 };
    QFile file(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/samples/scene.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return script;
    const QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& row : rows.mid(2)) {
        const QStringList cells = row.split(u'\t');
        const auto id = script.lines.size() + 1;
        ScriptLine line { .id = id, .position = static_cast<double>(id) };
        line.character = cells.value(0);
        line.style = cells.value(1);
        line.lang = cells.value(2);
        line.text = cells.value(3);
        script.lines.append(line);
    }
    return script;
}

} // namespace

/// Saves pictures of the window in the states a writer meets, to be looked at:
/// `WindowGallery FOLDER [light|dark] [LANGUAGE]`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, u"."_s);
    const QString theme = arguments.value(2, u"light"_s);
    const QString language = arguments.value(3, u"en"_s);
    installTranslations(application, language);
    Theme look(application);
    look.apply(themeModeFrom(theme));
    const QString prefix =
        u"%1/%2-%3-%4x-"_s.arg(folder, theme, language).arg(application.devicePixelRatio());

    const auto shoot = [&](const Script& script, const QString& name, auto act) {
        FakeStudio studio(script);
        FakeVoices voices;
        voices.setCast({ FakeVoices::member(u"mina"_s, u"flite:slt"_s, u"profile"_s, 12, 7),
                         FakeVoices::member(u"ren"_s, u"flite:rms"_s, u"default"_s, 5, 0) });
        FakeSettings settings;
        settings.chosen = { { u"ui"_s,
                              QJsonObject { { u"theme"_s, theme },
                                            { u"language"_s, QString(language).replace(u'_', u'-') } } } };
        DeskCalls calls = studio.deskCalls();
        calls.voices = voices.calls();
        calls.lines.choices = [] {
            SpeechChoices choices = FakeStudio::sampleChoices();
            for (const VoiceProfile& profile : FakeVoices::sampleProfiles())
                if (!profile.colour.isEmpty())
                    choices.colours.insert(profile.name, profile.colour);
            return choices;
        };
        calls.tools.settings = settings.calls();
        calls.lines.answering = [](const QSet<QString>& speakers) {
            return QtFuture::makeReadyFuture(speakers);
        };
        Desk desk(studio.context(), studio.pool(), calls,
                  { .workspace = u"/home/writer/Harbour Lights"_s, .ui = { .theme = theme } });
        const QTemporaryDir state;
        MainWindow window(desk, state.filePath(u"window.ini"_s));
        desk.link().setServerAddress(QUrl(u"http://127.0.0.1:8000"_s));
        window.show();
        desk.load();
        desk.tools().settings().reload();
        QTest::qWait(200);
        act(window, studio, desk);
        QTest::qWait(700);
        window.grab().save(prefix + name + u".png"_s);
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible())
                dialog->grab().save(prefix + name + u"-"_s + dialog->objectName() + u".png"_s);
    };

    shoot({}, u"empty"_s, [](MainWindow&, FakeStudio&, Desk&) {});
    shoot(sampleScript(), u"scene"_s, [](MainWindow& window, FakeStudio&, Desk&) {
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        const QAbstractItemModel& model = *table->model();
        for (const int row : { 2, 3, 4, 1 }) {
            table->setCurrentIndex(model.index(row, 3));
            window.findChild<QAction*>(u"line.play"_s)->trigger();
            QTest::qWait(60);
        }
        const auto index = model.index(3, 3);
        table->model()->setData(index, index.data().toString() + u" And so on."_s);
        table->model()->setData(model.index(5, 3), u"This line will fail to speak."_s);
        table->setCurrentIndex(model.index(5, 3));
        window.findChild<QAction*>(u"line.play"_s)->trigger();
        QTest::qWait(60);
        table->model()->setData(model.index(6, 3), u"A long line that will wait for its voice."_s);
        table->setCurrentIndex(model.index(6, 3));
        window.findChild<QAction*>(u"line.play"_s)->trigger();
        QTest::qWait(60);
        table->setCurrentIndex(model.index(4, 3));
        table->setFocus();
    });
    shoot(sampleScript(), u"busy"_s, [](MainWindow& window, FakeStudio& studio, Desk& desk) {
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        table->model()->setData(table->model()->index(0, 3), u"A long line that will wait."_s);
        window.findChild<QAction*>(u"line.play"_s)->trigger();
        QTest::qWait(60);
        studio.showProgress(42, u"12 / 31"_s);
        desk.link().addNotices({ u"The database library.db was damaged. It is kept as library.db.damaged-1 "
                                 u"and a new one was made. "
                                 "Scenes, lines and voices were carried over."_s });
    });
    shoot(sampleScript(), u"failed"_s, [](MainWindow& window, FakeStudio&, Desk&) {
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        table->model()->setData(table->model()->index(0, 3), u"This will fail."_s);
        window.findChild<QAction*>(u"line.play"_s)->trigger();
        window.findChild<QAction*>(u"help.shortcuts"_s)->trigger();
        window.findChild<QAction*>(u"help.about"_s)->trigger();
    });
    shoot(sampleScript(), u"fallback"_s, [](MainWindow& window, FakeStudio& studio, Desk& desk) {
        studio.fallBack(
            u"No ComfyUI server answers at http://127.0.0.1:8188 (Connection refused); start it, or "
            u"correct the address in the settings."_s);
        desk.batch().start({ 1, 2, 3 });
        QTest::qWait(200);
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        table->setCurrentIndex(table->model()->index(1, 3));
        desk.fallbacks().look();
    });
    shoot(sampleScript(), u"editing"_s, [](MainWindow& window, FakeStudio&, Desk&) {
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        table->edit(table->currentIndex());
    });
    shoot(sampleScript(), u"replace"_s, [](MainWindow& window, FakeStudio&, Desk&) {
        window.findChild<QAction*>(u"edit.replace"_s)->trigger();
        QTest::keyClicks(window.findChild<QWidget*>(u"findText"_s), u"the"_s);
        QTest::keyClicks(window.findChild<QWidget*>(u"replaceText"_s), u"a"_s);
        QTest::keyClick(window.findChild<QWidget*>(u"findText"_s), Qt::Key_Return);
    });
    shoot(sampleScript(), u"filter"_s, [](MainWindow& window, FakeStudio&, Desk&) {
        window.findChild<QAction*>(u"edit.filter"_s)->trigger();
        QTest::keyClicks(window.findChild<QWidget*>(u"filterText"_s), u"nobody says this"_s);
    });
    shoot(sampleScript(), u"batch"_s, [](MainWindow& window, FakeStudio&, Desk& desk) {
        for (const int row : { 2, 4 })
            desk.lines().setData(desk.lines().index(row, 3), u"This will fail, number %1."_s.arg(row));
        window.findChild<QAction*>(u"render.scene"_s)->trigger();
        QTest::qWait(400);
        window.findChild<QAbstractButton*>(u"batchReportButton"_s)->click();
    });
    shoot(sampleScript(), u"takes"_s, [](MainWindow& window, FakeStudio&, Desk& desk) {
        desk.showPanel(u"takes"_s);
        QTest::qWait(100);
        window.findChild<QAction*>(u"line.play"_s)->trigger();
        QTest::qWait(100);
        window.findChild<QAction*>(u"take.addFour"_s)->trigger();
        QTest::qWait(300);
        window.findChild<QAction*>(u"take.lock"_s)->trigger();
    });
    shoot(sampleScript(), u"gone"_s, [](MainWindow&, FakeStudio&, Desk& desk) {
        desk.lines().editLines(u"import"_s, { 2, 4, 5 }, [](ScriptLine& line) { line.gone = true; });
    });
    shoot(sampleScript(), u"readonly"_s, [](MainWindow& window, FakeStudio&, Desk& desk) {
        desk.state().setReadOnly(readOnlyReason(
            { .message = u"This workspace is open in another studio (process 4711 since 14:02, lock "
                         "/home/writer/Harbour Lights/.comfyvn/lock). Close that one, or use it "
                         "through its server."_s }));
        desk.showPanel(u"voices"_s);
        auto* table = window.findChild<QAbstractItemView*>(u"lineTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return, Qt::ShiftModifier);
    });
    shoot(sampleScript(), u"menus"_s, [&prefix](MainWindow& window, FakeStudio&, Desk&) {
        for (QMenu* menu : window.findChildren<QMenu*>()) {
            if (menu->objectName().isEmpty())
                continue;
            menu->popup(window.mapToGlobal(QPoint(40, 40)));
            QTest::qWait(60);
            menu->grab().save(prefix + u"menu-"_s + menu->objectName() + u".png"_s);
            menu->hide();
        }
    });
    for (const QString& panel :
         { u"voices"_s, u"casting"_s, u"pronunciation"_s, u"jobs"_s, u"log"_s, u"history"_s, u"server"_s })
        shoot(sampleScript(), panel, [&panel](MainWindow&, FakeStudio&, Desk& desk) {
            desk.lines().setData(desk.lines().index(1, LineListModel::Text), u"An edited line."_s);
            desk.showPanel(panel);
        });
    for (const QString& command : { u"script.importPasted"_s, u"script.export"_s, u"window.settings"_s })
        shoot(sampleScript(), command, [&command](MainWindow& window, FakeStudio&, Desk&) {
            QGuiApplication::clipboard()->setText(u"Mina: The rain has stopped.\nRen: At last!"_s);
            window.findChild<QAction*>(command)->trigger();
        });
    return 0;
}
