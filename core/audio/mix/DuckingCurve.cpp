#include "core/audio/mix/DuckingCurve.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::uint64_t kMostPoints = 4000; // of the report
constexpr double kWayAtSetTime = 0.9;

std::uint64_t hopsIn(double milliseconds, int sampleRate)
{
    return static_cast<std::uint64_t>(std::llround(milliseconds / 1000.0 * sampleRate / double { kMixHop }));
}

double shareOfHop(double milliseconds, int sampleRate)
{
    const double frames = std::max(milliseconds, 0.0) / 1000.0 * sampleRate;
    return frames > 0 ? std::min(1.0, kWayAtSetTime * double { kMixHop } / frames) : 1.0;
}

} // namespace

double gainOfDb(double db)
{
    double x = db * 0.11512925464970229; // ln 10 / 20
    int halvings = 0;
    while (std::fabs(x) > 0.125) {
        x /= 2;
        ++halvings;
    }
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 14; ++k) {
        term *= x / k;
        sum += term;
    }
    while (halvings-- > 0)
        sum *= sum;
    return sum;
}

DuckingCurve::DuckingCurve(const DuckingSettings& settings, int sampleRate, std::uint64_t hops,
                           std::uint64_t firstHop)
    : m_settings(settings)
    , m_sampleRate(sampleRate)
    , m_hops(hops)
    , m_begin(firstHop)
    , m_lookahead(hopsIn(settings.lookaheadMs, sampleRate))
    , m_hold(m_lookahead + hopsIn(settings.holdMs, sampleRate))
    , m_fall(shareOfHop(settings.attackMs, sampleRate))
    , m_rise(shareOfHop(settings.releaseMs, sampleRate))
    , m_pushed(firstHop)
    , m_first(firstHop)
    , m_next(firstHop + 1)
    , m_stretch((hops + kMostPoints - 1) / kMostPoints)
{
    m_points.push_back(1);
    m_report.hopMs = 1000.0 * static_cast<double>(m_stretch * kMixHop) / sampleRate;
    if (m_lookahead == 0)
        note(0);
}

void DuckingCurve::note(double db)
{
    const std::uint64_t hop = m_next - 1;
    if (hop >= m_hops)
        return;
    if (m_report.points.empty() || hop % m_stretch == 0)
        m_report.points.push_back(0);
    m_report.points.back() = std::min(m_report.points.back(), static_cast<float>(db));
    m_report.minDb = std::min(m_report.minDb, db);
    m_sumDb += db;
    if (db < 0)
        ++m_ducked;
}

void DuckingCurve::push(std::span<const float> levels)
{
    for (const float level : levels) {
        const bool loud = static_cast<double>(level) > m_settings.threshold;
        const bool low = loud || m_held > 0;
        m_held = loud ? m_hold : m_held - std::min<std::uint64_t>(m_held, 1);
        m_share = low ? std::min(1.0, m_share + m_fall) : std::max(0.0, m_share - m_rise);
        ++m_pushed;
        if (m_pushed - m_begin < m_lookahead) // the mix has not begun yet
            continue;
        const double db = -m_settings.amountDb * m_share;
        const float gain = m_share > 0 ? static_cast<float>(gainOfDb(db)) : 1.F;
        if (m_pushed - m_begin == m_lookahead) { // what was heard ahead has lowered the very first point
            m_points.back() = gain;
        } else {
            m_points.push_back(gain);
            ++m_next;
        }
        note(db);
    }
}

void DuckingCurve::forget(std::uint64_t hop)
{
    const std::uint64_t count = std::min<std::uint64_t>(hop - std::min(hop, m_first), m_points.size() - 1);
    m_points.erase(m_points.begin(), m_points.begin() + static_cast<std::ptrdiff_t>(count));
    m_first += count;
}

std::optional<float> DuckingCurve::steadyGain(std::uint64_t first, std::uint64_t last) const
{
    const auto from = m_points.begin() + static_cast<std::ptrdiff_t>(first - m_first);
    const auto to = m_points.begin() + static_cast<std::ptrdiff_t>(last - m_first) + 1;
    if (std::all_of(from, to, [gain = *from](float other) { return other == gain; }))
        return *from;
    return std::nullopt;
}

void DuckingCurve::gains(std::uint64_t first, std::span<float> out) const
{
    for (std::size_t at = 0; at < out.size(); at += kMixHop) {
        const std::uint64_t hop = (first + at) / kMixHop;
        const float start = point(hop);
        const float step = (point(hop + 1) - start) * (1.F / float { kMixHop });
        const std::size_t count = std::min(kMixHop, out.size() - at);
        ramp(out.data() + at, count, start, step);
    }
}

void DuckingCurve::gainsAtRate(std::uint64_t first, int rate, std::span<float> out) const
{
    const double hopsPerFrame =
        static_cast<double>(m_sampleRate) / (static_cast<double>(rate) * double { kMixHop });
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double place = static_cast<double>(first + i) * hopsPerFrame;
        const auto hop = static_cast<std::uint64_t>(place);
        const float start = point(hop);
        out[i] = start + (point(hop + 1) - start) * static_cast<float>(place - static_cast<double>(hop));
    }
}

DuckingReport DuckingCurve::report() const
{
    DuckingReport report = m_report;
    report.meanDb = m_hops > 0 ? m_sumDb / static_cast<double>(m_hops) : 0;
    report.duckedMs = 1000.0 * static_cast<double>(m_ducked * kMixHop) / m_sampleRate;
    return report;
}

} // namespace comfyvn
