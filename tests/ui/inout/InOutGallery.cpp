#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/inout/ExportDialog.h"
#include "ui/inout/ExportForm.h"
#include "ui/inout/ImportDialog.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

ScriptLine line(qint64 id, const QString& character, const QString& text)
{
    return { .id = id, .position = static_cast<double>(id), .character = character, .text = text };
}

Script sampleScript()
{
    return { .name = u"Pier"_s,
             .lines = { line(1, u"mina"_s, u"The rain has stopped."_s),
                        line(2, u"jon"_s, u"At last we can go down to the harbour."_s),
                        line(3, {}, u"Nobody knew how long the lamp had been dark."_s),
                        line(4, u"mina"_s, u"Did you hear that?"_s) } };
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

} // namespace

/// Saves pictures of the dialogs that bring scripts in and take lines out, to be looked at:
/// `InOutGallery FOLDER [light|dark] [LANGUAGE]`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString theme = arguments.value(2, u"light"_s);
    const QString language = arguments.value(3, u"en"_s);
    installTranslations(application, language);
    Theme look(application);
    look.apply(themeModeFrom(theme));
    const QString prefix = u"%1/%2-%3-%4x-"_s.arg(arguments.value(1, u"."_s), theme, language)
                               .arg(application.devicePixelRatio());
    const QTemporaryDir folder;
    FakeStudio studio(sampleScript());
    Desk desk(studio.context(), studio.pool(), studio.deskCalls(), {});
    desk.load();
    QTest::qWait(300);

    const auto shootImport = [&](const QString& file, const QString& name, int tab) {
        ScriptImport import(desk.lines(), desk.scenes(), { u"happy"_s }, nullptr);
        import.openFiles({ file });
        ImportDialog dialog(import, desk.scenes(), nullptr);
        dialog.show();
        QTest::qWait(400);
        dialog.findChild<QTabWidget*>()->setCurrentIndex(tab);
        QTest::qWait(50);
        dialog.grab().save(prefix + name + u".png"_s);
    };
    shootImport(
        write(
            folder, u"Pier.txt"_s,
            "mina: Did you hear that?\nmina: The rain has stopped.\njon: At last we can go to the harbour.\n"
            "mina: Wait for me, please, the steps are still wet and I cannot see a thing.\n"),
        u"import"_s, 0);
    shootImport(
        write(
            folder, u"script.csv"_s,
            "id,who,line,mood,notes\n1,mina,The rain has stopped.,calm,first take\n2,jon,At last!,happy,\n"),
        u"import-columns"_s, 1);
    shootImport(
        write(
            folder, u"start.rpy"_s,
            "define e = Character('Eileen')\nlabel start:\n    e wet \"{b}Hello{/b}, [player]!\"\n    menu:\n"
            "        \"Where to?\"\n        \"Home\":\n            e \"Home it is.\"\n"),
        u"import-remarks"_s, 1);

    const QString lines = folder.filePath(u"exports/lines"_s);
    QDir().mkpath(lines);
    for (const QString& there : { u"001_mina.wav"_s, u"004_mina.wav"_s })
        write(folder, u"exports/lines/"_s + there, "RIFF");
    ExportCalls calls = studio.deskCalls().exports;
    calls.start = [&lines](const ExportScope&, const ExportOptions&) {
        const ExportReport report {
            .folder = lines,
            .files = { { .path = lines + u"/001_mina.wav"_s,
                         .number = 1,
                         .character = u"mina"_s,
                         .outcome = FileOutcome::Written,
                         .bytes = 96'044,
                         .seconds = 2.18 },
                       { .path = lines + u"/002_jon.wav"_s,
                         .number = 2,
                         .character = u"jon"_s,
                         .outcome = FileOutcome::Failed,
                         .reason =
                             u"The voice makes no sound of this text; choose a voice for its language."_s },
                       { .path = lines + u"/003_narrator.wav"_s,
                         .number = 3,
                         .outcome = FileOutcome::Written,
                         .bytes = 131'564,
                         .seconds = 2.98 } }
        };
        return ExportWork { .report = QtFuture::makeReadyFuture(Result<ExportReport>(report)),
                            .cancel = [] {} };
    };
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    const QList<ExportChoice> choices { { u"Pier"_s, {} } };
    Exporter exporter(studio.context(), calls);
    ExportDialog dialog(exporter, choices, 0, folder.path(), settings, nullptr);
    dialog.show();
    QTest::qWait(400);
    dialog.grab().save(prefix + u"export.png"_s);
    dialog.findChild<QPushButton*>(u"exportButton"_s)->click();
    QTest::qWait(300);
    dialog.grab().save(prefix + u"export-question.png"_s);
    dialog.findChild<QPushButton*>(u"exportOverwrite"_s)->click();
    QTest::qWait(300);
    dialog.grab().save(prefix + u"export-report.png"_s);
    return 0;
}
