#include "ui/look/Theme.h"
#include "ui/mouth/MouthDrawing.h"
#include "ui/mouth/MouthPose.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

const QList<MouthShape> kShapes { MouthShape::A, MouthShape::B, MouthShape::C, MouthShape::D, MouthShape::E,
                                  MouthShape::F, MouthShape::G, MouthShape::H, MouthShape::X };
const QList<MouthCue> kCues { { .start = 0, .end = 0.5, .shape = MouthShape::X },
                              { .start = 0.5, .end = 1, .shape = MouthShape::D },
                              { .start = 1, .end = 1.04, .shape = MouthShape::A } };

QImage drawn(const MouthPose& pose, const QPalette& palette = lightPalette())
{
    QImage image(120, 96, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawMouth(painter, image.rect(), pose, palette);
    return image;
}

double distance(const MouthPose& a, const MouthPose& b)
{
    return std::abs(a.width - b.width) + std::abs(a.rise - b.rise) + std::abs(a.drop - b.drop)
        + std::abs(a.upperTeeth - b.upperTeeth) + std::abs(a.tongue - b.tongue)
        + std::abs(a.tongueTip - b.tongueTip);
}

} // namespace

class tst_MouthPose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_allLookDifferent()
    {
        for (const QPalette& palette : { lightPalette(), darkPalette() })
            for (const MouthShape a : kShapes)
                for (const MouthShape b : kShapes)
                    QCOMPARE(drawn(mouthPose(a), palette) == drawn(mouthPose(b), palette), a == b);
    }

    void shapes_stayInTheirBox()
    {
        for (const MouthShape shape : kShapes) {
            const QImage image = drawn(mouthPose(shape));
            for (int x = 0; x < image.width(); ++x) {
                QCOMPARE(qAlpha(image.pixel(x, 0)), 0);
                QCOMPARE(qAlpha(image.pixel(x, image.height() - 1)), 0);
            }
        }
    }

    void shapes_openAsTheyAreSpoken()
    {
        const auto open = [](MouthShape shape) { return mouthPose(shape).rise + mouthPose(shape).drop; };
        QCOMPARE(open(MouthShape::A), 0.0);
        QCOMPARE(open(MouthShape::X), 0.0);
        QVERIFY(open(MouthShape::B) < open(MouthShape::C));
        QVERIFY(open(MouthShape::C) < open(MouthShape::D));
        QVERIFY(mouthPose(MouthShape::F).width < mouthPose(MouthShape::E).width);
        QVERIFY(mouthPose(MouthShape::H).tongueTip > 0);
    }

    void at_knowsTheCue()
    {
        QCOMPARE(mouthShapeAt(kCues, -1), MouthShape::X);
        QCOMPARE(mouthShapeAt(kCues, 0.75), MouthShape::D);
        QCOMPARE(mouthShapeAt(kCues, 1.0), MouthShape::A);
        QCOMPARE(mouthShapeAt(kCues, 2), MouthShape::X);
        QCOMPARE(mouthShapeAt({}, 0), MouthShape::X);
        QCOMPARE(mouthPoseAt(kCues, 0.75), mouthPose(MouthShape::D));
        QCOMPARE(mouthPoseAt(kCues, 9), mouthPose(MouthShape::X));
    }

    void at_glidesWithoutAJump()
    {
        MouthPose before = mouthPoseAt(kCues, 0);
        for (int step = 1; step < 1030; ++step) {
            const MouthPose now = mouthPoseAt(kCues, step * 0.001);
            QVERIFY2(distance(before, now) < 0.15, qPrintable(QString::number(step)));
            before = now;
        }
    }
};

QTEST_APPLESS_MAIN(tst_MouthPose)
#include "tst_MouthPose.moc"
