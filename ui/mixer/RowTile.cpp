#include "ui/mixer/RowTile.h"

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/mixer/TimelineGeometry.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kPad = 1; ///< above a clip, logical
constexpr int kRoomForName = 56; ///< pixels, the least a clip needs to be named
constexpr int kRoomForHandles = 28;
constexpr int kHandle = 9;
constexpr int kRoomForStrip = 46; ///< of the row's height

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowTile)
};

/// What each device column of the tile shows: lists of one number each, so that several columns are compared
/// at once. A column's wave is empty where `top` is below `bottom`.
struct Columns {
    Columns(std::size_t count, QRgb ground)
        : strip(count, ground)
        , body(count, ground)
        , wave(count, ground)
        , top(count, 1)
        , bottom(count, 0)
    { }

    std::vector<QRgb> strip;
    std::vector<QRgb> body;
    std::vector<QRgb> wave;
    std::vector<int> top;
    std::vector<int> bottom;
};

struct Tile {
    const SessionTrack& track;
    const RowLook& look;
    double ratio;
    int left; ///< logical pixels of the content
    int width;
    int pad; ///< device pixels
    int strip; ///< device pixels below the pad that name the clip
    int height; ///< device pixels

    [[nodiscard]] double x(double seconds) const { return (seconds * look.pixelsPerSecond - left) * ratio; }
    [[nodiscard]] double seconds(double x) const { return (x / ratio + left) / look.pixelsPerSecond; }
};

struct ClipColours {
    QRgb strip = 0;
    QRgb body = 0;
    QRgb wave = 0;
    QRgb edge = 0;
};

ClipColours coloursOf(const RowLook& look, bool selected, bool isMissing)
{
    const QPalette& palette = look.palette;
    const QColor base = palette.color(QPalette::Base);
    QColor colour = look.colour;
    if (isMissing)
        colour = stateColour(LineState::Failed, palette);
    if (!look.heard)
        colour = mixed(colour, palette.color(QPalette::Mid), 0.35);
    const bool dark = isDark(palette);
    const QColor wave = mixed(colour, palette.color(QPalette::Text), dark ? 0.75 : 0.8);
    return { .strip = mixed(colour, base, selected ? 0.75 : 0.42).rgb(),
             .body = mixed(colour, base, selected ? 0.42 : 0.2).rgb(),
             .wave = (look.heard ? wave : mixed(wave, base, 0.6)).rgb(),
             .edge = (selected ? palette.color(QPalette::Text) : mixed(colour, base, 0.85)).rgb() };
}

/// The few colours of a tile's many clips, mixed when they are first needed.
class TileColours final {
public:
    explicit TileColours(const RowLook& look)
        : m_look(look)
    { }

    const ClipColours& of(const MixClip& clip, bool isMissing)
    {
        const bool selected = m_look.selection != nullptr && m_look.selection->contains(clip.id);
        auto& colours = m_mixed[(selected ? 2U : 0U) + (isMissing ? 1U : 0U)];
        if (!colours)
            colours = coloursOf(m_look, selected, isMissing);
        return *colours;
    }

private:
    const RowLook& m_look;
    std::array<std::optional<ClipColours>, 4> m_mixed {};
};

double fadeAt(const MixClip& clip, double played)
{
    double gain = 1;
    if (clip.fadeIn > 0 && played < clip.fadeIn)
        gain = played / clip.fadeIn;
    if (const double left = clip.length - played; clip.fadeOut > 0 && left < clip.fadeOut)
        gain *= left / clip.fadeOut;
    return std::clamp(gain, 0.0, 1.0);
}

void addClip(Columns& columns, const Tile& tile, const MixClip& clip, const SoundOverviewPtr& overview,
             const ClipColours& colours)
{
    const double from = tile.x(clip.start);
    const double to = std::max(from + 1, tile.x(clip.end()));
    const double most = static_cast<double>(columns.body.size());
    if (to <= 0 || from >= most)
        return;
    const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(from)));
    const auto end = static_cast<std::size_t>(std::min(most, std::ceil(to)));
    std::fill(columns.strip.begin() + static_cast<std::ptrdiff_t>(first),
              columns.strip.begin() + static_cast<std::ptrdiff_t>(end), colours.strip);
    std::fill(columns.body.begin() + static_cast<std::ptrdiff_t>(first),
              columns.body.begin() + static_cast<std::ptrdiff_t>(end), colours.body);
    std::fill(columns.wave.begin() + static_cast<std::ptrdiff_t>(first),
              columns.wave.begin() + static_cast<std::ptrdiff_t>(end), colours.wave);
    const double middle = tile.pad + tile.strip + (tile.height - tile.pad - tile.strip) / 2.0;
    const double reach = (tile.height - tile.pad - tile.strip) / 2.0 - tile.ratio;
    const double gain = clip.gainDb == 0 ? 1 : std::pow(10, clip.gainDb / 20);
    const double perColumn = 1 / (tile.look.pixelsPerSecond * tile.ratio);
    const SoundOverview::Level* level = overview ? &overview->levelFor(perColumn) : nullptr;
    for (std::size_t at = first; at < end; ++at) {
        columns.top[at] = 1;
        columns.bottom[at] = 0;
        if (level == nullptr)
            continue;
        const double played = std::max(0.0, tile.seconds(static_cast<double>(at)) - clip.start);
        const double place = clip.from + (clip.isLooped() ? std::fmod(played, clip.loopLength) : played);
        const auto range = SoundOverview::over(*level, place, place + perColumn);
        const double scale = reach / 127 * gain * fadeAt(clip, played);
        columns.top[at] = static_cast<int>(middle - std::min(reach, range.high * scale));
        columns.bottom[at] = static_cast<int>(middle - std::max(-reach, range.low * scale));
    }
    const auto mark = [&](double x) {
        if (x < 0 || x >= most)
            return;
        const auto at = static_cast<std::size_t>(x);
        columns.strip[at] = columns.body[at] = columns.wave[at] = colours.edge;
    };
    mark(std::floor(from));
    if (to - from > 3)
        mark(std::ceil(to) - 1);
    if (!clip.isLooped() || clip.loopLength * tile.look.pixelsPerSecond < 3)
        return;
    const double pass = clip.loopLength / perColumn;
    for (double x = from + pass * std::max(1.0, std::ceil(-from / pass)); x < std::min(to, most); x += pass)
        mark(std::floor(x));
}

[[gnu::target_clones("avx2", "default")]] void fillRow(QRgb* pixels, const QRgb* body, const QRgb* wave,
                                                       const int* top, const int* bottom, std::size_t count,
                                                       int y)
{
    for (std::size_t at = 0; at < count; ++at) {
        const QRgb sound = wave[at];
        const QRgb rest = body[at];
        const bool inside = (y >= top[at]) & (y <= bottom[at]);
        pixels[at] = inside ? sound : rest;
    }
}

void addDucking(QImage& image, const Tile& tile)
{
    const DuckingTrace& trace = *tile.look.ducking;
    const QRgb colour = stateColour(LineState::Stale, tile.look.palette).rgb();
    const double depth = std::max(1.0, trace.deepest);
    int before = -1;
    for (int x = 0; x < image.width(); ++x) {
        const auto at = static_cast<std::size_t>(std::max(0.0, tile.seconds(x) / trace.step));
        if (at >= trace.db.size())
            break;
        const double share = std::clamp(static_cast<double>(-trace.db[at]) / depth, 0.0, 1.0);
        const int y = tile.pad + static_cast<int>(share * (tile.height - tile.pad - 2 * tile.ratio));
        const int from = before < 0 ? y : std::min(y, before);
        const int to = before < 0 ? y : std::max(y, before);
        for (int line = from;
             line < std::min(to + static_cast<int>(std::ceil(tile.ratio * 1.5)), tile.height); ++line)
            reinterpret_cast<QRgb*>(image.scanLine(line))[x] = colour;
        before = y;
    }
}

QPolygonF volumeLine(const Tile& tile)
{
    TimelineGeometry geometry;
    geometry.rowHeight = tile.look.height;
    geometry.loopLane = geometry.ruler = 0;
    QPolygonF line;
    constexpr int step = 4;
    for (int x = -step; x <= tile.width + step; x += step)
        line << QPointF(
            x, geometry.volumeY(volumeAt(tile.track, (x + tile.left) / tile.look.pixelsPerSecond), 0));
    return line;
}

void paintVolume(QPainter& painter, const Tile& tile)
{
    const QColor colour = tile.look.palette.color(QPalette::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.25));
    painter.drawPolyline(volumeLine(tile));
    if (!tile.look.volumeShown)
        return;
    TimelineGeometry geometry;
    geometry.rowHeight = tile.look.height;
    geometry.loopLane = geometry.ruler = 0;
    painter.setBrush(tile.look.palette.color(QPalette::Base));
    for (const VolumePoint& point : tile.track.automation) {
        const double x = point.seconds * tile.look.pixelsPerSecond - tile.left;
        if (x > -8 && x < tile.width + 8)
            painter.drawEllipse(QPointF(x, geometry.volumeY(point.gainDb, 0)), 3.5, 3.5);
    }
}

/// Name, fades and what is special about a clip; `box` in logical pixels of the tile.
void paintClip(QPainter& painter, const Tile& tile, const MixClip& clip, const QRectF& box, bool isMissing)
{
    const QPalette& palette = tile.look.palette;
    const QColor text = palette.color(QPalette::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pps = tile.look.pixelsPerSecond;
    if (box.width() >= kRoomForHandles) {
        painter.setPen(QPen(text, 1));
        const double in = box.left() + clip.fadeIn * pps;
        const double out = box.right() - clip.fadeOut * pps;
        if (clip.fadeIn > 0)
            painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(in, box.top()));
        if (clip.fadeOut > 0)
            painter.drawLine(QPointF(out, box.top()), QPointF(box.right(), box.bottom()));
        painter.setPen(Qt::NoPen);
        QColor handle = text;
        handle.setAlphaF(0.55F);
        painter.setBrush(handle);
        painter.drawPolygon(
            QPolygonF { { in, box.top() }, { in + kHandle, box.top() }, { in, box.top() + kHandle } });
        painter.drawPolygon(
            QPolygonF { { out, box.top() }, { out - kHandle, box.top() }, { out, box.top() + kHandle } });
    }
    if (box.width() < kRoomForName || tile.strip == 0)
        return;
    double left = box.left() + kHandle + 4;
    const double right = box.right() - kHandle - 4;
    const double line = tile.strip / tile.ratio;
    const auto sign = [&](const QString& name, const QColor& colour) {
        const int size = static_cast<int>(line) - 2;
        paintIcon(painter, name, QRect(static_cast<int>(left), static_cast<int>(box.top()) + 1, size, size),
                  colour);
        left += size + 3;
    };
    if (left + line < right) {
        if (isMissing)
            sign(u"error"_s, text);
        else if (tile.look.renewed != nullptr && tile.look.renewed->contains(clip.id))
            sign(u"retry"_s, text);
        else if (clip.line != 0)
            sign(u"speech"_s, text);
        if (clip.isLooped())
            sign(u"loop"_s, text);
    }
    if (right - left < 16)
        return;
    painter.setPen(text);
    const QString name = isMissing ? Texts::tr("Missing: %1").arg(clip.name) : clip.name;
    painter.drawText(
        QRectF(left, box.top(), right - left, line), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(name.left(200), Qt::ElideRight, static_cast<int>(right - left)));
}

} // namespace

QImage paintRowTile(const SessionTrack& track, const RowLook& look, const OverviewOf& overview,
                    const IsMissing& missing, int left, int width, QImage spare)
{
    const QSize pixels = (QSizeF(width, look.height) * look.pixelRatio).toSize();
    QImage image = spare.size() == pixels ? std::move(spare) : QImage(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(look.pixelRatio);
    const double ratio = look.pixelRatio;
    const int line = QFontMetrics(look.font).height() + 2;
    const Tile tile { .track = track,
                      .look = look,
                      .ratio = ratio,
                      .left = left,
                      .width = width,
                      .pad = static_cast<int>(kPad * ratio),
                      .strip = look.height >= kRoomForStrip ? static_cast<int>(line * ratio) : 0,
                      .height = pixels.height() - static_cast<int>(2 * ratio) };
    const QColor base = look.palette.color(QPalette::Base);
    const QRgb ground =
        (look.current ? mixed(look.palette.color(QPalette::Highlight), base, 0.07) : base).rgb();
    Columns columns(static_cast<std::size_t>(pixels.width()), ground);

    std::vector<const MixClip*> shown;
    for (const MixClip& clip : track.clips) {
        const double from = clip.start * look.pixelsPerSecond - left;
        if (from < width && from + std::max(1.0, clip.length * look.pixelsPerSecond) > 0)
            shown.push_back(&clip);
    }
    std::ranges::sort(shown, [](const MixClip* a, const MixClip* b) {
        return a->start != b->start ? a->start < b->start : a->id < b->id;
    });
    TileColours colours(look);
    for (const MixClip* clip : shown)
        addClip(columns, tile, *clip, overview(clip->path), colours.of(*clip, missing(clip->path)));

    const std::vector<QRgb> plain(columns.body.size(), ground);
    const std::vector<QRgb> border(columns.body.size(),
                                   mixed(look.palette.color(QPalette::Mid), base, 0.5).rgb());
    const auto bytes = columns.body.size() * sizeof(QRgb);
    for (int y = 0; y < image.height(); ++y) {
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        if (y < tile.pad)
            std::memcpy(to, plain.data(), bytes);
        else if (y >= image.height() - static_cast<int>(std::ceil(ratio)))
            std::memcpy(to, border.data(), bytes);
        else if (y >= tile.height)
            std::memcpy(to, plain.data(), bytes);
        else if (y < tile.pad + tile.strip)
            std::memcpy(to, columns.strip.data(), bytes);
        else
            fillRow(to, columns.body.data(), columns.wave.data(), columns.top.data(), columns.bottom.data(),
                    columns.body.size(), y);
    }
    if (look.ducking != nullptr)
        addDucking(image, tile);

    QPainter painter(&image);
    painter.setFont(look.font);
    for (const MixClip* clip : shown) {
        const double from = clip->start * look.pixelsPerSecond - left;
        const QRectF box(from, kPad, clip->length * look.pixelsPerSecond, tile.height / ratio - kPad);
        if (box.width() >= kRoomForHandles)
            paintClip(painter, tile, *clip, box, missing(clip->path));
    }
    if (look.volumeShown || !track.automation.isEmpty())
        paintVolume(painter, tile);
    return image;
}

} // namespace comfyvn::ui
