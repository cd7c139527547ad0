#include "tests/ui/support/FakeStudio.h"
#include "ui/LinePanel.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/mouth/MouthDrawing.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

const QList<MouthShape> kShapes { MouthShape::A, MouthShape::B, MouthShape::C, MouthShape::D, MouthShape::E,
                                  MouthShape::F, MouthShape::G, MouthShape::H, MouthShape::X };

/// All mouths large, in small, and halfway to the next one.
QImage mouthSheet(const QPalette& palette, qreal ratio)
{
    const QSize cell(170, 150);
    QImage sheet(QSize(cell.width() * 9, cell.height() * 2 + 40) * ratio, QImage::Format_RGB32);
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(palette.color(QPalette::Base));
    QPainter painter(&sheet);
    painter.setPen(palette.color(QPalette::Text));
    for (int at = 0; at < kShapes.size(); ++at) {
        const QRectF box(at * cell.width(), 0, cell.width(), cell.height());
        drawMouth(painter, box.adjusted(14, 14, -14, -14), mouthPose(kShapes[at]), palette);
        painter.drawText(box.adjusted(6, 4, 0, 0), QString(QLatin1Char(static_cast<char>(kShapes[at]))));
        const MouthPose next = mouthPose(kShapes[(at + 1) % kShapes.size()]);
        drawMouth(painter, box.adjusted(14, 14, -14, -14).translated(0, cell.height()),
                  mixedPose(mouthPose(kShapes[at]), next, 0.5), palette);
        drawMouth(painter, QRectF(box.left() + 20, cell.height() * 2, 26, 26), mouthPose(kShapes[at]),
                  palette);
    }
    return sheet;
}

} // namespace

/// Saves pictures of the waveform and the mouths, to be looked at: `WaveGallery FOLDER [light|dark]`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString theme = arguments.value(2, u"light"_s);
    Theme look(application);
    look.apply(themeModeFrom(theme));
    const qreal ratio = application.devicePixelRatio();
    const QString prefix = u"%1/%2-%3x-"_s.arg(arguments.value(1, u"."_s), theme).arg(ratio);
    mouthSheet(QApplication::palette(), ratio).save(prefix + u"mouths.png"_s);

    Script script;
    script.lines = { { .id = 1,
                       .position = 1,
                       .character = u"Aiko"_s,
                       .text = u"The lamps are lit along the harbour and the boats come home."_s },
                     { .id = 2, .position = 2, .character = u"Ren"_s, .text = u"This will fail."_s },
                     { .id = 3, .position = 3, .text = u"Please wait for me."_s } };
    FakeStudio studio(script);
    Desk desk(studio.context(), studio.pool(), studio.deskCalls(), {});
    desk.load();
    QTest::qWait(100);
    const auto shoot = [&](const QString& name, const QSize& size, auto act) {
        QWidget window;
        auto* commands = new Commands(desk.keys(), window);
        auto* panel = new LinePanel(desk, *commands, &window);
        panel->resize(size);
        window.resize(size);
        window.show();
        act(*panel, *commands);
        QTest::qWait(300);
        window.grab().save(prefix + name + u".png"_s);
        for (auto* dialog : window.findChildren<QDialog*>())
            dialog->grab().save(prefix + name + u"-dialog.png"_s);
    };
    const QSize wide(1180, 360);
    shoot(u"empty"_s, wide, [](LinePanel&, Commands&) {});
    desk.speaker().hear(1);
    QTest::qWait(200);
    const double open = 1.75;
    shoot(u"line"_s, wide, [&](LinePanel& panel, Commands& commands) {
        panel.waveform().seek(open);
        panel.waveform().select(1.5, 3.1);
        commands.action(u"wave.loop"_s)->setChecked(true);
        panel.waveform().setFocus();
    });
    shoot(u"narrow"_s, { 620, 300 }, [&](LinePanel& panel, Commands& commands) {
        commands.action(u"wave.loop"_s)->setChecked(false);
        panel.waveform().seek(0.4);
    });
    shoot(u"zoomed"_s, wide, [&](LinePanel& panel, Commands& commands) {
        commands.action(u"wave.samples"_s)->trigger();
        panel.waveform().select(1.0, 1.6);
        panel.waveform().zoomToSelection();
        panel.waveform().seek(1.2);
        commands.action(u"wave.copyTimes"_s)->trigger();
    });
    shoot(u"times"_s, wide, [&](LinePanel&, Commands& commands) {
        commands.action(u"wave.samples"_s)->trigger();
        commands.action(u"wave.exportTimes"_s)->trigger();
    });
    desk.speaker().hear(2);
    QTest::qWait(200);
    shoot(u"failed"_s, wide, [](LinePanel&, Commands&) {});
    desk.speaker().hear(3);
    QTest::qWait(200);
    shoot(u"rendering"_s, wide, [](LinePanel&, Commands&) {});
    return 0;
}
