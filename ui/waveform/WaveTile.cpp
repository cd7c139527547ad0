#include "ui/waveform/WaveTile.h"

#include "ui/look/Theme.h"
#include "ui/waveform/LaneCells.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {
constexpr int kTickPixels = 72;
constexpr int kLabelGap = 4;

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

/// A mark of the ruler; `x` in the tile.
struct Tick {
    int x = 0;
    double seconds = 0;
};

struct Ticks {
    double distance = 0; ///< seconds
    int room = 0; ///< pixels for a label
    std::vector<Tick> ticks {};
};

Ticks ticksOf(const Tile& tile)
{
    const double duration = tile.line.audio->seconds();
    const TimeFormat& times = tile.look.times;
    const QFontMetrics metrics(tile.look.font);
    const int label = metrics.horizontalAdvance(times.exact(duration));
    const int distance = std::max(kTickPixels, label + metrics.height());
    Ticks ticks { .distance = times.tickSeconds(tile.scale, distance), .room = distance * 2 };
    const double first = std::max(0.0, std::floor(tile.scale.seconds(-2 * distance) / ticks.distance));
    for (double n = first; n * ticks.distance <= duration; ++n) {
        const int x = static_cast<int>(std::floor(tile.scale.x(n * ticks.distance)));
        if (x > tile.width)
            break;
        ticks.ticks.push_back({ .x = x, .seconds = n * ticks.distance });
    }
    return ticks;
}

/// The last mark has no label when the sound ends before the label would: it would be cut.
void paintRuler(QPainter& painter, const Tile& tile, const Ticks& ticks)
{
    const double end = tile.scale.x(tile.line.audio->seconds());
    const QPalette& palette = tile.look.palette;
    const QRect ruler = tile.lanes.ruler;
    painter.fillRect(0, ruler.top(), tile.width, ruler.height(), palette.color(QPalette::Window));
    for (const Tick& tick : ticks.ticks) {
        painter.fillRect(tick.x, ruler.bottom() - 4, 1, 5, palette.color(QPalette::Dark));
        const QString label = tile.look.times.text(tick.seconds, ticks.distance);
        const int from = tick.x + kLabelGap;
        if (tick.seconds > 0 && from + painter.fontMetrics().horizontalAdvance(label) > end)
            continue;
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(QRectF(from, ruler.top(), ticks.room, ruler.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

/// What the device columns show: rows from the greatest sample to the least, and within them those that the
/// sound fills on average. Past the end of the sound the ranges are empty. Lists of one number each, so that
/// several columns are compared at once.
struct Columns {
    explicit Columns(std::size_t count)
        : top(count, 1)
        , bottom(count, 0)
        , coreTop(count, 1)
        , coreBottom(count, 0)
    { }

    std::vector<int> top;
    std::vector<int> bottom;
    std::vector<int> coreTop;
    std::vector<int> coreBottom;
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

Columns columnsOf(const Tile& tile, std::size_t count, double top, double height)
{
    const SpeechSamples& audio = *tile.line.audio;
    const double ratio = tile.look.pixelRatio;
    const double middle = top + (height - 1) / 2;
    const double reach = (height / 2 - 3 * ratio) / 32768;
    const double framesPerColumn = audio.sampleRate / (tile.scale.pixelsPerSecond * ratio);
    const std::size_t level = audio.peaks.levelFor(framesPerColumn);
    Columns columns(count);
    for (std::size_t at = 0; at < count; ++at) {
        const double begin = (tile.scale.scroll * ratio + static_cast<double>(at)) * framesPerColumn;
        const auto first = static_cast<std::size_t>(begin);
        if (first >= audio.samples.size())
            break;
        const auto end = static_cast<std::size_t>(begin + framesPerColumn);
        const Peak peak =
            peakOf(audio, level, first, std::min(std::max(first + 1, end), audio.samples.size()));
        columns.top[at] = static_cast<int>(std::floor(middle - peak.max * reach));
        columns.bottom[at] = static_cast<int>(std::ceil(middle - peak.min * reach));
        columns.coreTop[at] = static_cast<int>(std::ceil(middle - peak.rms * reach));
        columns.coreBottom[at] = static_cast<int>(std::floor(middle + peak.rms * reach));
    }
    return columns;
}

[[gnu::target_clones("avx2", "default")]] void fillRow(QRgb* pixels, const QRgb* ground,
                                                       const Columns& columns, int y, QRgb outer, QRgb core)
{
    const std::size_t count = columns.top.size();
    const int* top = columns.top.data();
    const int* bottom = columns.bottom.data();
    const int* coreTop = columns.coreTop.data();
    const int* coreBottom = columns.coreBottom.data();
    for (std::size_t at = 0; at < count; ++at) {
        const bool inside = (y >= top[at]) & (y <= bottom[at]);
        const bool inCore = (y >= coreTop[at]) & (y <= coreBottom[at]);
        const QRgb sound = inCore ? core : outer;
        const QRgb rest = ground[at];
        pixels[at] = inside ? sound : rest;
    }
}

/// A row of the lane without sound: the grid on the ground.
std::vector<QRgb> groundOf(const Tile& tile, const Ticks& ticks, std::size_t count)
{
    const double ratio = tile.look.pixelRatio;
    std::vector<QRgb> ground(count, tile.look.palette.color(QPalette::Base).rgb());
    const QRgb grid = gridColour(tile.look.palette).rgb();
    for (const Tick& tick : ticks.ticks) {
        const auto end = std::min<double>(static_cast<double>(count), std::round((tick.x + 1) * ratio));
        for (double at = std::max(0.0, std::round(tick.x * ratio)); at < end; ++at)
            ground[static_cast<std::size_t>(at)] = grid;
    }
    return ground;
}

/// Fills the lane row by row, each pixel once: the fastest way into an image.
void paintWave(QImage& image, const Tile& tile, const Ticks& ticks)
{
    const double ratio = tile.look.pixelRatio;
    const auto row = [ratio](int y) { return static_cast<int>(std::lround(y * ratio)); };
    const int top = row(tile.lanes.wave.top());
    const int height = row(tile.lanes.wave.height());
    const auto width = static_cast<std::size_t>(image.width());
    const Columns columns = columnsOf(tile, width, top, height);
    const QColor accent = tile.look.palette.color(QPalette::Highlight);
    const QRgb outer = mixed(accent, tile.look.palette.color(QPalette::Base), 0.62).rgb();
    const QRgb core = accent.rgb();
    const std::vector<QRgb> ground = groundOf(tile, ticks, width);
    const std::vector<QRgb> line(width, gridColour(tile.look.palette).rgb());
    const int middle = tile.lanes.wave.center().y();
    const int first = *std::ranges::min_element(columns.top);
    const int last = *std::ranges::max_element(columns.bottom);
    for (int y = std::max(0, top); y < std::min(image.height(), top + height); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        const QRgb* under = y >= row(middle) && y < row(middle + 1) ? line.data() : ground.data();
        if (y < first || y > last)
            std::copy_n(under, width, pixels);
        else
            fillRow(pixels, under, columns, y, outer, core);
    }
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
                     int width, QImage spare)
{
    const QSize pixels = (QSizeF(width, look.size.height()) * look.pixelRatio).toSize();
    QImage image = spare.size() == pixels ? std::move(spare) : QImage(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(look.pixelRatio);
    const Tile tile { .line = line,
                      .scale = { .pixelsPerSecond = scale.pixelsPerSecond, .scroll = left },
                      .look = look,
                      .lanes = WaveLanes::in(look.size, QFontMetrics(look.font).height()),
                      .width = width };
    const Ticks ticks = ticksOf(tile);
    {
        QPainter painter(&image);
        painter.setFont(look.font);
        const int top = tile.lanes.wave.top();
        const int bottom = tile.lanes.wave.bottom();
        const QColor base = look.palette.color(QPalette::Base);
        painter.fillRect(0, 0, width, top + 1, base);
        painter.fillRect(0, bottom, width, look.size.height() - bottom, base);
        paintRuler(painter, tile, ticks);
    }
    paintWave(image, tile, ticks);
    QPainter painter(&image);
    painter.setFont(look.font);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLaneCells(painter, line, tile.scale, look, width);
    return image;
}

} // namespace comfyvn::ui
