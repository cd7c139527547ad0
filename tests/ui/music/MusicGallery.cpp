#include "tests/ui/support/FakeStudio.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicExportDialog.h"
#include "ui/music/MusicPanel.h"
#include "ui/music/MusicPlayer.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// Saves pictures of the music panel, to be looked at: `MusicGallery FOLDER [light|dark] [LANGUAGE]`.
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

    FakeStudio studio(Script { .name = u"Harbour"_s });
    Desk desk(studio.context(), studio.pool(), studio.deskCalls(), DeskSetup {});
    desk.load();
    QTest::qWait(200);
    QWidget window;
    auto* commands = new Commands(desk.keys(), window);
    auto* panel = new MusicPanel(desk, *commands, &window);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    const int unit = panel->fontMetrics().height();
    window.resize(unit * 25, unit * 46);
    window.show();
    const auto save = [&](const QString& name) {
        QTest::qWait(200);
        window.grab().save(prefix + name + u".png"_s);
    };
    save(u"music-empty"_s);

    MusicWish wish { .scene = u"Harbour at night"_s,
                     .style = u"lofi"_s,
                     .tags = { u"rain"_s, u"piano"_s, u"nostalgic"_s },
                     .seconds = 48,
                     .seed = 7 };
    desk.music().setWish(wish);
    commands->action(u"music.compose"_s)->trigger();
    QTest::qWait(300);
    desk.music().setFavourite(desk.music().picks()[1].id, true);
    desk.musicPlayer().setRegion(desk.music().picks()[0].id, PlaySpan { 0.5, 1.6 });
    save(u"music"_s);

    MusicExportDialog exports(desk.music(), desk.music().picks()[0].id, u"/home/me/harbour"_s, &window);
    exports.show();
    QTest::qWait(200);
    exports.grab().save(prefix + u"music-export.png"_s);
    exports.close();

    wish.tags = { u"wait"_s };
    wish.source = u"/music/the-old-pier.flac"_s;
    wish.style = u"orchestral swell"_s;
    desk.music().setWish(wish);
    commands->action(u"music.compose"_s)->trigger();
    QTest::qWait(100);
    studio.music().showProgress(400);
    studio.music().setAdvice(u"No soundfont is installed, so the music is played with plain built-in tones; "
                             "install the package timgm6mb-soundfont and render again."_s);
    desk.music().lookForInstruments();
    save(u"music-running"_s);
    window.resize(unit * 25, unit * 26);
    save(u"music-small"_s);
    return 0;
}
