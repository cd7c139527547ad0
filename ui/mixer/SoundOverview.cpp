#include "ui/mixer/SoundOverview.h"

#include "core/audio/AudioFile.h"
#include "core/audio/PeakPyramid.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// What is small may be looked at closely; hours of music would take too much memory for that.
constexpr qint64 kFineBelow = 20 << 20; // bytes
constexpr std::size_t kFineBlock = 64; // frames
constexpr std::uint64_t kLongestFrames = std::uint64_t { 192'000 } * 6 * 3600;

/// From full scale at 32768 to full scale at 127; never closer to 0 than it is.
std::int8_t coarse(int value)
{
    return static_cast<std::int8_t>(
        std::clamp(static_cast<int>(std::lround(value * 127.0 / 32768)), -127, 127));
}

SoundOverview::Level levelOf(const PeakPyramid& peaks, std::size_t number)
{
    SoundOverview::Level level;
    level.seconds = static_cast<double>(peaks.blockFrames(number)) / peaks.sampleRate();
    const auto channels = static_cast<std::size_t>(peaks.channels());
    const auto all = peaks.level(number);
    level.blocks.resize(all.size() / channels);
    for (std::size_t i = 0; i < level.blocks.size(); ++i) {
        int low = 0;
        int high = 0;
        for (const Peak& peak : all.subspan(i * channels, channels)) {
            low = std::min<int>(low, peak.min);
            high = std::max<int>(high, peak.max);
        }
        level.blocks[i] = { .low = coarse(low), .high = coarse(high) };
    }
    return level;
}

} // namespace

const SoundOverview::Level& SoundOverview::levelFor(double secondsPerPixel) const
{
    const auto tooCoarse =
        std::ranges::find_if(levels, [&](const Level& level) { return level.seconds > secondsPerPixel; });
    return tooCoarse == levels.begin() ? *tooCoarse : *std::prev(tooCoarse);
}

SoundOverview::Range SoundOverview::over(const Level& level, double from, double to)
{
    const double first = std::max(0.0, from / level.seconds);
    if (first >= static_cast<double>(level.blocks.size()))
        return {};
    auto at = static_cast<std::size_t>(first);
    const std::size_t end = std::min(
        level.blocks.size(), std::max(at + 1, static_cast<std::size_t>(std::max(0.0, to / level.seconds))));
    Range range = level.blocks[at];
    for (++at; at < end; ++at) {
        range.low = std::min(range.low, level.blocks[at].low);
        range.high = std::max(range.high, level.blocks[at].high);
    }
    return range;
}

std::size_t SoundOverview::bytes() const
{
    std::size_t sum = sizeof *this;
    for (const Level& level : levels)
        sum += level.blocks.size() * sizeof(Range);
    return sum;
}

Result<SoundOverviewPtr> overviewOf(const QString& path)
{
    const std::string name = QFile::encodeName(path).toStdString();
    const auto refused = [&path](const QString& why) {
        return failure(ErrorKind::Storage, u"read_failed"_s, u"%1 cannot be read: %2."_s.arg(path, why));
    };
    if (!QFile::exists(path))
        return refused(u"No such file or directory"_s);
    const std::size_t block = QFileInfo(path).size() < kFineBelow ? kFineBlock : PeakPyramid::kCoarse;
    const auto peaks = PeakPyramid::ofFile(name, 1, block);
    if (!peaks)
        return refused(QString::fromStdString(peaks.error()).chopped(peaks.error().ends_with('.') ? 1 : 0));
    if (peaks->frames() == 0 || peaks->sampleRate() <= 0 || peaks->frames() > kLongestFrames)
        return refused(u"it holds no sound that can be placed"_s);
    auto overview = std::make_shared<SoundOverview>();
    overview->sampleRate = peaks->sampleRate();
    overview->channels = peaks->channels();
    overview->seconds = static_cast<double>(peaks->frames()) / peaks->sampleRate();
    for (std::size_t number = 0; number < peaks->levelCount(); ++number)
        overview->levels.push_back(levelOf(*peaks, number));
    if (overview->levels.empty())
        return refused(u"it holds no sound that can be placed"_s);
    return overview;
}

} // namespace comfyvn::ui
