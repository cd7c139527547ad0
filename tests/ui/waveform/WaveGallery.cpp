#include "tests/ui/support/FakeStudio.h"
#include "ui/look/Theme.h"
#include "ui/mouth/MouthDrawing.h"
#include "ui/waveform/WaveformView.h"

#include <QApplication>
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

    WaveformView view;
    view.resize(900, 260);
    view.setLine(FakeStudio::madeUp(u"The lamps are lit along the harbour and the boats come home"_s));
    view.show();
    view.setPlayhead(1.2);
    view.select(1.5, 3.1);
    view.setLooping(true);
    QTest::qWait(100);
    view.grab().save(prefix + u"wave.png"_s);
    view.setTimeDisplay(TimeDisplay::Samples);
    view.zoom(6, 300);
    QTest::qWait(100);
    view.grab().save(prefix + u"wave-zoomed.png"_s);
    return 0;
}
