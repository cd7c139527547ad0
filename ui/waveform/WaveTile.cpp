#include "ui/waveform/WaveTile.h"

#include "ui/look/Theme.h"
#include "ui/waveform/MouthCell.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kTickPixels = 72;

struct Tile {
    const SpokenLine& line;
    TimeScale scale; ///< scrolled to the tile's left
    const WaveLook& look;
    WaveLanes lanes;
    int width;
};

QColor gridColour(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Mid), palette.color(QPalette::Base), 0.55);
}

void paintRuler(QPainter& painter, const Tile& tile)
{
    const QPalette& palette = tile.look.palette;
    const QRect ruler = tile.lanes.ruler;
    painter.fillRect(0, ruler.top(), tile.width, ruler.height(), palette.color(QPalette::Window));
    const double tick = tile.scale.tickSeconds(kTickPixels);
    const double duration = tile.line.audio->seconds();
    const double first = std::max(0.0, std::floor(tile.scale.seconds(-2 * kTickPixels) / tick));
    for (double n = first; n * tick <= duration; ++n) {
        const int x = static_cast<int>(std::floor(tile.scale.x(n * tick)));
        if (x > tile.width)
            break;
        painter.fillRect(x, tile.lanes.wave.top(), 1, tile.lanes.wave.height(), gridColour(palette));
        painter.fillRect(x, ruler.bottom() - 4, 1, 5, palette.color(QPalette::Dark));
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(QRectF(x + 4, ruler.top(), kTickPixels * 2, ruler.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, timeText(n * tick, tick));
    }
}

/// The device rows from the greatest to the least sample of each device column; past the end of the sound
/// `from` lies below `to`.
struct Outline {
    std::vector<int> from {};
    std::vector<int> to {};
};

Outline outlineOf(const Tile& tile, std::size_t columns, double top, double height)
{
    const SpeechSamples& audio = *tile.line.audio;
    const double ratio = tile.look.pixelRatio;
    const double middle = top + (height - 1) / 2;
    const double reach = (height / 2 - 3 * ratio) / 32768;
    const double samplesPerColumn = audio.sampleRate / (tile.scale.pixelsPerSecond * ratio);
    Outline outline { .from = std::vector<int>(columns, 1), .to = std::vector<int>(columns, 0) };
    for (std::size_t column = 0; column < columns; ++column) {
        const double begin = (tile.scale.scroll * ratio + static_cast<double>(column)) * samplesPerColumn;
        const auto first = static_cast<std::size_t>(begin);
        if (first >= audio.samples.size())
            break;
        const auto last = std::max(first + 1, static_cast<std::size_t>(begin + samplesPerColumn));
        const PeakPair peak = audio.pyramid.peaks(audio.samples, first, last);
        outline.from[column] = static_cast<int>(std::floor(middle - peak.high * reach));
        outline.to[column] = static_cast<int>(std::ceil(middle - peak.low * reach));
    }
    return outline;
}

/// Fills row by row: the fastest way into an image.
void paintWave(QImage& image, const Tile& tile)
{
    const double ratio = tile.look.pixelRatio;
    const int top = static_cast<int>(std::lround(tile.lanes.wave.top() * ratio));
    const int height = static_cast<int>(std::lround(tile.lanes.wave.height() * ratio));
    const auto columns = static_cast<std::size_t>(image.width());
    const Outline outline = outlineOf(tile, columns, top, height);
    const QRgb colour =
        mixed(tile.look.palette.color(QPalette::Highlight), tile.look.palette.color(QPalette::Base), 0.85)
            .rgb();
    for (int y = std::max(0, top); y < std::min(image.height(), top + height); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (std::size_t column = 0; column < columns; ++column)
            if (y >= outline.from[column] && y <= outline.to[column])
                pixels[column] = colour;
    }
}

/// The box of a lane from `start` to `end`; empty when it lies outside the tile.
QRectF cellOf(const Tile& tile, const QRect& lane, double start, double end)
{
    const double left = tile.scale.x(start);
    const double right = tile.scale.x(end);
    if (right < 0 || left > tile.width)
        return {};
    return { left, lane.top() + 2.0, right - left, lane.height() - 4.0 };
}

void paintCell(QPainter& painter, const Tile& tile, const QRectF& box, const QString& text,
               const QColor& ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 3, 3);
    const QString shown = QFontMetricsF(tile.look.font).elidedText(text, Qt::ElideRight, box.width() - 3);
    if (shown != text && (box.width() < 28 || text.size() < 3))
        return;
    painter.setPen(tile.look.palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, shown);
}

void paintWords(QPainter& painter, const Tile& tile)
{
    const QPalette& palette = tile.look.palette;
    const QColor ground = mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.14);
    for (const AlignedWord& word : tile.line.alignment.words)
        if (const QRectF box = cellOf(tile, tile.lanes.words, word.start, word.end); !box.isEmpty())
            paintCell(painter, tile, box, word.word, ground);
}

void paintPhonemes(QPainter& painter, const Tile& tile)
{
    const QPalette& palette = tile.look.palette;
    const QColor ground = mixed(palette.color(QPalette::Mid), palette.color(QPalette::Base), 0.4);
    for (const AlignedPhoneme& phoneme : tile.line.alignment.phonemes) {
        const QRectF box = cellOf(tile, tile.lanes.phonemes, phoneme.start, phoneme.end);
        if (!box.isEmpty() && !phoneme.ipa.isEmpty())
            paintCell(painter, tile, box, phoneme.ipa, ground);
    }
}

void paintMouth(QPainter& painter, const Tile& tile)
{
    for (const MouthCue& cue : tile.line.cues)
        if (const QRectF box = cellOf(tile, tile.lanes.mouth, cue.start, cue.end); !box.isEmpty())
            paintMouthCell(painter, box, cue.shape, tile.look.palette, tile.look.font);
}
} // namespace

WaveLanes WaveLanes::in(const QSize& size, int textHeight)
{
    const int width = size.width();
    const int lane = textHeight + 8;
    const int mouthLane = textHeight + 14;
    WaveLanes lanes;
    lanes.ruler = QRect(0, 0, width, textHeight + 6);
    lanes.mouth = QRect(0, size.height() - mouthLane - 2, width, mouthLane);
    lanes.phonemes = QRect(0, lanes.mouth.top() - lane, width, lane);
    lanes.words = QRect(0, lanes.phonemes.top() - lane, width, lane);
    const int top = lanes.ruler.bottom() + 1;
    lanes.wave = QRect(0, top, width, std::max(0, lanes.words.top() - top - 2));
    return lanes;
}

QImage paintWaveTile(const SpokenLine& line, const TimeScale& scale, const WaveLook& look, int left,
                     int width)
{
    QImage image((QSizeF(width, look.size.height()) * look.pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(look.pixelRatio);
    image.fill(look.palette.color(QPalette::Base));
    const Tile tile { .line = line,
                      .scale = { .pixelsPerSecond = scale.pixelsPerSecond, .scroll = left },
                      .look = look,
                      .lanes = WaveLanes::in(look.size, QFontMetrics(look.font).height()),
                      .width = width };
    {
        QPainter painter(&image);
        painter.setFont(look.font);
        paintRuler(painter, tile);
        painter.fillRect(0, tile.lanes.wave.center().y(), width, 1, gridColour(look.palette));
    }
    paintWave(image, tile);
    QPainter painter(&image);
    painter.setFont(look.font);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWords(painter, tile);
    paintPhonemes(painter, tile);
    paintMouth(painter, tile);
    return image;
}

QString timeText(double seconds, double tick)
{
    const int decimals = tick >= 1 ? 0 : std::min(3, static_cast<int>(std::ceil(-std::log10(tick) - 1e-9)));
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(seconds * scale) / scale;
    const int minutes = static_cast<int>(rounded / 60);
    const QString rest = QString::number(rounded - minutes * 60, 'f', decimals);
    return u"%1:%2"_s.arg(minutes).arg(rest, decimals > 0 ? decimals + 3 : 2, u'0');
}

} // namespace comfyvn::ui
