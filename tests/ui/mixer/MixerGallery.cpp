#include "tests/ui/mixer/SampleMix.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/mixer/MixSettings.h"
#include "ui/mixer/MixerPanel.h"
#include "ui/mixer/TimelineView.h"

#include <QApplication>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// `MixerGallery FOLDER light|dark LANGUAGE`: pictures of the timeline; with QT_SCALE_FACTOR for 2x.
int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString folder = arguments.value(1, u"."_s);
    const bool dark = arguments.value(2) == u"dark"_s;
    installTranslations(app, arguments.value(3, u"en"_s));
    Theme theme(app);
    theme.apply(dark ? ThemeMode::Dark : ThemeMode::Light);
    const QString prefix =
        u"%1/mixer-%2-%3-"_s.arg(folder, dark ? u"dark"_s : u"light"_s, arguments.value(3, u"en"_s));

    QTemporaryDir workspace;
    FakeStudio studio;
    Desk desk(studio.context(), studio.pool(), studio.deskCalls(), { .workspace = workspace.path() });
    desk.load();
    QMainWindow window;
    auto* commands = new Commands(desk.keys(), window);
    auto* panel = new MixerPanel(desk.mix(), *commands, &window);
    window.setCentralWidget(panel);
    const auto shoot = [&](const QString& name) {
        QTest::qWait(700);
        window.grab().save(prefix + name + u".png"_s);
    };
    window.resize(1200, 420);
    window.show();
    QTest::qWait(200);
    shoot(u"empty"_s);
    desk.mix().addLines({ { .id = 1, .character = u"Aiko"_s, .text = u"Not rendered yet."_s },
                          { .id = 2, .character = u"Ren"_s, .text = u"Nor am I."_s } },
                        0);
    shoot(u"unplaced"_s);
    desk.mix().model().setSession(test::sampleMix(workspace.path()));
    window.resize(1300, 620);
    panel->view().zoomToFit();
    desk.mix().setPlayhead(5.6);
    desk.mix().model().select({ 21 });
    LiveLevels levels {
        .strips = { 0.4F, 0.F, 0.2F, 0.05F }, .left = 0.5F, .right = 0.4F, .duckingGain = 0.355F
    };
    levels.limiterGain = 0.9F;
    levels.truePeak = 0.89F;
    levels.loudness.assign(40, 0.011);
    levels.start = 1;
    Q_EMIT desk.mix().playback().player().levelsChanged(levels);
    shoot(u"mix"_s);
    commands->action(u"mix.volumeLines"_s)->trigger();
    panel->view().zoom(4, 300);
    shoot(u"close"_s);
    panel->view().setRowHeight(36);
    panel->view().zoomToFit();
    shoot(u"low"_s);
    MixSettings settings(desk.mix().model(), &window);
    settings.show();
    QTest::qWait(200);
    settings.grab().save(prefix + u"settings.png"_s);
    return 0;
}
