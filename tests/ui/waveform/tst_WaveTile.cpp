#include "ui/look/Theme.h"
#include "ui/waveform/WaveTile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

constexpr int kRate = 1000;

/// A second of silence, a second of a full square wave, one word over the latter.
SpokenLine squareAfterSilence()
{
    std::vector<std::int16_t> samples(2 * kRate, 0);
    for (std::size_t at = kRate; at < samples.size(); ++at)
        samples[at] = at % 2 == 0 ? 32767 : -32768;
    SpokenLine line;
    line.audio = makeSpeechSamples(std::move(samples), kRate);
    line.alignment.words = { { .word = u"word"_s, .start = 1, .end = 2, .charStart = 0, .charEnd = 4 } };
    line.cues = { { .start = 0, .end = 1, .shape = MouthShape::X },
                  { .start = 1, .end = 2, .shape = MouthShape::D } };
    return line;
}

} // namespace

class tst_WaveTile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paint_showsSoundWhereItIs_data()
    {
        QTest::addColumn<double>("pixelRatio");
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << 1.0 << lightPalette();
        QTest::newRow("dark") << 1.0 << darkPalette();
        QTest::newRow("light 2x") << 2.0 << lightPalette();
        QTest::newRow("dark 1.5x") << 1.5 << darkPalette();
    }

    void paint_showsSoundWhereItIs()
    {
        QFETCH(double, pixelRatio);
        QFETCH(QPalette, palette);
        const WaveLook look {
            .palette = palette, .font = {}, .size = { 200, 200 }, .pixelRatio = pixelRatio
        };
        const TimeScale scale { .pixelsPerSecond = 100, .scroll = 0 };
        const QImage image = paintWaveTile(squareAfterSilence(), scale, look, 0, 200);
        QCOMPARE(image.size(), QSize(200, 200) * pixelRatio);

        const WaveLanes lanes = WaveLanes::in(look.size, QFontMetrics(look.font).height());
        const auto at = [&](double x, double y) {
            return image.pixelColor(static_cast<int>(x * pixelRatio), static_cast<int>(y * pixelRatio));
        };
        const QColor base = palette.color(QPalette::Base);
        const double high = lanes.wave.top() + 8;
        QCOMPARE(at(50, high), base);
        QVERIFY(at(150, high) != base);
        const double middle = lanes.wave.center().y();
        QVERIFY(at(50, middle) != base || at(50, middle + 1) != base);
        QCOMPARE(at(50, lanes.words.center().y()), base);
        QVERIFY(at(105, lanes.words.center().y()) != base);
        QVERIFY(at(105, lanes.mouth.center().y()) != at(5, lanes.mouth.center().y()));
    }

    void paint_meetsItsNeighbourWithoutASeam()
    {
        const WaveLook look { .palette = lightPalette(), .font = {}, .size = { 200, 160 }, .pixelRatio = 1 };
        const TimeScale scale { .pixelsPerSecond = 100, .scroll = 0 };
        const SpokenLine line = squareAfterSilence();
        const QImage whole = paintWaveTile(line, scale, look, 0, 200);
        const QImage right = paintWaveTile(line, scale, look, 64, 136);
        const QRect wave = WaveLanes::in(look.size, QFontMetrics(look.font).height()).wave;
        QCOMPARE(whole.copy(64, wave.top(), 136, wave.height()),
                 right.copy(0, wave.top(), 136, wave.height()));
    }

    void paint_pastTheEndIsEmpty()
    {
        const WaveLook look { .palette = lightPalette(), .font = {}, .size = { 200, 160 }, .pixelRatio = 1 };
        const QImage image =
            paintWaveTile(squareAfterSilence(), { .pixelsPerSecond = 10, .scroll = 0 }, look, 0, 64);
        const QRect wave = WaveLanes::in(look.size, QFontMetrics(look.font).height()).wave;
        QVERIFY(image.pixelColor(15, wave.top() + 8) != lightPalette().color(QPalette::Base));
        QCOMPARE(image.pixelColor(30, wave.top() + 8), lightPalette().color(QPalette::Base));
    }

    void lanes_doNotOverlap()
    {
        const WaveLanes lanes = WaveLanes::in({ 300, 220 }, 16);
        const QRect all[] { lanes.ruler, lanes.wave, lanes.words, lanes.phonemes, lanes.mouth };
        for (std::size_t at = 1; at < std::size(all); ++at) {
            QVERIFY(all[at].top() > all[at - 1].bottom());
            QVERIFY(all[at].isValid());
        }
        QVERIFY(lanes.mouth.bottom() < 220);
    }

    void timeText_hasTheDecimalsOfTheTicks()
    {
        QCOMPARE(timeText(3.25, 1), u"0:03"_s);
        QCOMPARE(timeText(3.25, 0.5), u"0:03.3"_s);
        QCOMPARE(timeText(3.25, 0.05), u"0:03.25"_s);
        QCOMPARE(timeText(59.999, 0.1), u"1:00.0"_s);
        QCOMPARE(timeText(605, 60), u"10:05"_s);
    }
};

QTEST_MAIN(tst_WaveTile)
#include "tst_WaveTile.moc"
