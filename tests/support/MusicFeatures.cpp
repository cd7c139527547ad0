#include "tests/support/MusicFeatures.h"

#include "core/music/sound/Fourier.h"
#include "tests/support/HeardKey.h"
#include "tests/support/HeardTempo.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::test {

namespace {

double decibels(double part, double whole)
{
    return 10 * std::log10((part + 1e-12) / (whole + 1e-12));
}

} // namespace

std::vector<float> monoOf(const AudioBuffer& sound)
{
    std::vector<float> mono(sound.frames());
    for (std::size_t i = 0; i < mono.size(); ++i)
        mono[i] = (sound.samples[2 * i] + sound.samples[2 * i + 1]) / 2;
    return mono;
}

MusicFeatures musicFeatures(const AudioBuffer& stereo)
{
    const std::vector<float> mono = monoOf(stereo);
    MusicFeatures features;
    const HeardTempo tempo = heardTempo(mono, stereo.sampleRate);
    features.bpm = tempo.bpm;
    features.onBeat = tempo.strength;
    features.onHalves = tempo.halves;
    features.strokesPerSecond = tempo.strokesPerSecond;

    constexpr std::size_t kSize = 2048;
    music::Fourier fourier(kSize);
    std::vector<float> spectrum(kSize / 2);
    std::vector<float> before(kSize / 2);
    const double width = double(stereo.sampleRate) / kSize;
    double low = 0, high = 0, all = 0, weighted = 0, magnitudes = 0;
    std::vector<double> flux;
    for (std::size_t at = 0; at + kSize <= mono.size(); at += kSize / 4) {
        fourier.magnitudes(std::span(mono).subspan(at, kSize), spectrum);
        double rise = 0;
        for (std::size_t bin = 1; bin < spectrum.size(); ++bin) {
            const double energy = double(spectrum[bin]) * double(spectrum[bin]);
            const double hertz = double(bin) * width;
            all += energy;
            low += hertz < 150 ? energy : 0;
            high += hertz > 4000 ? energy : 0;
            weighted += hertz * double(spectrum[bin]);
            magnitudes += double(spectrum[bin]);
            rise += std::max(0.0, double(std::log1p(spectrum[bin]) - std::log1p(before[bin])));
        }
        flux.push_back(rise);
        before = spectrum;
    }
    std::vector<double> sorted = flux;
    std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
    const double middle = sorted[sorted.size() / 2];
    int onsets = 0;
    for (std::size_t i = 1; i + 1 < flux.size(); ++i)
        onsets += flux[i] > flux[i - 1] && flux[i] >= flux[i + 1] && flux[i] > 1.6 * middle + 2;
    features.onsetsPerSecond = onsets * double(stereo.sampleRate) / double(mono.size());
    features.brightness = std::log2(weighted / (magnitudes + 1e-9) + 1);
    features.bass = decibels(low, all);
    features.treble = decibels(high, all);

    const std::size_t block = std::size_t(stereo.sampleRate) / 20;
    double loudest = 0, sum = 0;
    std::size_t blocks = 0;
    for (std::size_t at = 0; at + block <= mono.size(); at += block, ++blocks) {
        double energy = 0;
        for (std::size_t i = at; i < at + block; ++i)
            energy += double(mono[i]) * double(mono[i]);
        loudest = std::max(loudest, energy);
        sum += energy;
    }
    features.crest = decibels(loudest * double(blocks), sum);

    features.minorness = heardKey(mono, stereo.sampleRate).minorness;

    double side = 0, whole = 0;
    for (std::size_t i = 0; i < stereo.frames(); ++i) {
        const double l = double(stereo.samples[2 * i]);
        const double r = double(stereo.samples[2 * i + 1]);
        side += (l - r) * (l - r);
        whole += l * l + r * r;
    }
    features.width = decibels(side, whole);
    return features;
}

std::array<double, 11> MusicFeatures::values() const
{
    const double octave = 2 * M_PI * std::log2(std::max(1.0, bpm));
    return { std::cos(octave),
             std::sin(octave),
             onBeat,
             onHalves,
             std::log2(strokesPerSecond + 0.3),
             brightness,
             bass,
             treble,
             crest,
             minorness,
             width };
}

} // namespace comfyvn::test
