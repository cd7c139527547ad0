#include "core/music/sound/Metre.h"

#include "core/music/sound/Fourier.h"
#include "core/music/sound/KeyFinder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace comfyvn::music {

namespace {

/// A beat is compared with those this far away at most; four bars of three, three of four.
constexpr std::size_t kFarthest = 12;
/// Fewer beats tell nothing about bars.
constexpr std::size_t kFewestBeats = 2 * kFarthest;
constexpr std::size_t kWindow = 4096;
/// How much likelier three has to be than four, which most music has.
constexpr double kHandicap = 0.07;
/// A difference between the two that leaves no doubt.
constexpr double kPlain = 0.4;
/// What a change of harmony counts for beside one band of the spectrum.
constexpr double kHarmonyWeight = 2;

/// What is measured at each beat: the level of each band, and last how much the harmony changes there.
constexpr std::array<double, 8> kBandEdges { 30, 150, 350, 700, 1400, 2800, 5600, 11'000 };
constexpr std::size_t kBands = kBandEdges.size() - 1;
constexpr std::size_t kRows = kBands + 1;
using Rows = std::array<std::vector<double>, kRows>;

Chroma harmonyOf(std::span<const float> mono, int sampleRate)
{
    Chroma chroma = chromaOf(mono, sampleRate);
    double sum = 0;
    for (const double value : chroma)
        sum += value * value;
    for (double& value : chroma)
        value /= std::sqrt(std::max(sum, 1e-9));
    return chroma;
}

Rows rowsOf(MonoView& mono, int sampleRate, const std::vector<double>& beats)
{
    Rows rows;
    Fourier fourier(kWindow);
    std::vector<float> spectrum(kWindow / 2);
    Chroma before {};
    const auto frame = [sampleRate](double seconds) {
        return static_cast<std::size_t>(std::max(0.0, seconds) * sampleRate);
    };
    for (std::size_t beat = 0; beat < beats.size(); ++beat) {
        const double length =
            beat + 1 < beats.size() ? beats[beat + 1] - beats[beat] : beats[beat] - beats[beat - 1];
        const std::size_t from = frame(beats[beat]);
        fourier.magnitudes(mono.part(from, kWindow), spectrum);
        for (std::size_t band = 0; band < kBands; ++band) {
            const auto binOf = [&](double hertz) {
                return std::min(spectrum.size(), static_cast<std::size_t>(hertz * kWindow / sampleRate) + 1);
            };
            double level = 0;
            for (std::size_t bin = binOf(kBandEdges[band]); bin < binOf(kBandEdges[band + 1]); ++bin)
                level += static_cast<double>(spectrum[bin]);
            rows[band].push_back(std::log1p(level));
        }
        const Chroma now = harmonyOf(mono.part(from, frame(beats[beat] + length) - from), sampleRate);
        double alike = 0;
        for (std::size_t i = 0; i < now.size(); ++i)
            alike += now[i] * before[i];
        rows[kBands].push_back(beat == 0 ? 0 : 1 - alike);
        before = now;
    }
    return rows;
}

/// Without what changes slowly, and with a spread of one; a row that hardly changes is all 0.
void level(std::vector<double>& row)
{
    std::vector<double> flat(row.size());
    double energy = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t from = i > kFarthest / 2 ? i - kFarthest / 2 : 0;
        const std::size_t to = std::min(row.size(), i + kFarthest / 2 + 1);
        double sum = 0;
        for (std::size_t near = from; near < to; ++near)
            sum += row[near];
        flat[i] = row[i] - sum / static_cast<double>(to - from);
        energy += flat[i] * flat[i];
    }
    const double spread = std::sqrt(energy / static_cast<double>(row.size()));
    for (double& value : flat)
        value = spread > 0.02 ? value / spread : 0;
    row = std::move(flat);
}

/// How much the rows are like themselves so many beats later, -1..1.
double repeatsAfter(const Rows& rows, std::size_t lag)
{
    double sum = 0;
    double weights = 0;
    for (std::size_t row = 0; row < kRows; ++row) {
        const auto& values = rows[row];
        double match = 0;
        for (std::size_t i = lag; i < values.size(); ++i)
            match += values[i] * values[i - lag];
        const double weight = row == kBands ? kHarmonyWeight : 1;
        sum += weight * match / static_cast<double>(values.size() - lag);
        weights += weight;
    }
    return sum / weights;
}

/// The beat of a bar with the most bass and the most changes of harmony.
std::size_t downbeatOf(const Rows& rows, std::size_t beatsPerBar)
{
    std::vector<double> weights(beatsPerBar, 0.0);
    for (std::size_t beat = 0; beat < rows[0].size(); ++beat)
        weights[beat % beatsPerBar] += rows[0][beat] + rows[kBands][beat];
    return static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

} // namespace

Metre metreOf(MonoView mono, int sampleRate, const std::vector<double>& beats)
{
    Metre metre;
    if (beats.size() < 2)
        return metre;
    Rows rows = rowsOf(mono, sampleRate, beats);
    for (auto& row : rows)
        level(row);
    if (beats.size() >= kFewestBeats) {
        const double three = (repeatsAfter(rows, 3) + repeatsAfter(rows, 6) + repeatsAfter(rows, 9)) / 3;
        const double four = (repeatsAfter(rows, 4) + repeatsAfter(rows, 8)) / 2;
        const double ahead = three - four - kHandicap;
        metre.beatsPerBar = ahead > 0 ? 3 : 4;
        metre.confidence = std::clamp(std::abs(ahead) / kPlain, 0.0, 1.0);
    }
    metre.downbeat = downbeatOf(rows, static_cast<std::size_t>(metre.beatsPerBar));
    return metre;
}

} // namespace comfyvn::music
