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

/// What a device column shows: rows from the greatest sample to the least, and within them those that the
/// sound fills on average. Past the end of the sound the ranges are empty.
struct Column {
    int top = 1;
    int bottom = 0;
    int coreTop = 1;
    int coreBottom = 0;
};

/// The extremes of frames [first, last): from the overview, or from the samples when that is too coarse.
Peak peakOf(const SpeechSamples& audio, std::size_t level, std::size_t first, std::size_t last)
{
    if (last - first >= audio.peaks.blockFrames(level))
        return audio.peaks.over(level, 0, first, last);
    const auto from = audio.samples.begin() + static_cast<std::ptrdiff_t>(first);
    const auto [low, high] = std::minmax_element(from, from + static_cast<std::ptrdiff_t>(last - first));
    return { .min = *low, .max = *high };
}

std::vector<Column> columnsOf(const Tile& tile, std::size_t count, double top, double height)
{
    const SpeechSamples& audio = *tile.line.audio;
    const double ratio = tile.look.pixelRatio;
    const double middle = top + (height - 1) / 2;
    const double reach = (height / 2 - 3 * ratio) / 32768;
    const double framesPerColumn = audio.sampleRate / (tile.scale.pixelsPerSecond * ratio);
    const std::size_t level = audio.peaks.levelFor(framesPerColumn);
    std::vector<Column> columns(count);
    for (std::size_t at = 0; at < count; ++at) {
        const double begin = (tile.scale.scroll * ratio + static_cast<double>(at)) * framesPerColumn;
        const auto first = static_cast<std::size_t>(begin);
        if (first >= audio.samples.size())
            break;
        const auto end = static_cast<std::size_t>(begin + framesPerColumn);
        const Peak peak =
            peakOf(audio, level, first, std::min(std::max(first + 1, end), audio.samples.size()));
        columns[at] = { .top = static_cast<int>(std::floor(middle - peak.max * reach)),
                        .bottom = static_cast<int>(std::ceil(middle - peak.min * reach)),
                        .coreTop = static_cast<int>(std::ceil(middle - peak.rms * reach)),
                        .coreBottom = static_cast<int>(std::floor(middle + peak.rms * reach)) };
    }
    return columns;
}

/// Fills row by row: the fastest way into an image.
void paintWave(QImage& image, const Tile& tile)
{
    const double ratio = tile.look.pixelRatio;
    const int top = static_cast<int>(std::lround(tile.lanes.wave.top() * ratio));
    const int height = static_cast<int>(std::lround(tile.lanes.wave.height() * ratio));
    const std::vector<Column> columns = columnsOf(tile, static_cast<std::size_t>(image.width()), top, height);
    const QColor accent = tile.look.palette.color(QPalette::Highlight);
    const QRgb outer = mixed(accent, tile.look.palette.color(QPalette::Base), 0.62).rgb();
    const QRgb core = accent.rgb();
    for (int y = std::max(0, top); y < std::min(image.height(), top + height); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (const Column& column : columns) {
            if (y >= column.top && y <= column.bottom)
                *pixels = y >= column.coreTop && y <= column.coreBottom ? core : outer;
            ++pixels;
        }
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
