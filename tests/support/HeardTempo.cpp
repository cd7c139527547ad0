#include "tests/support/HeardTempo.h"

#include <aubio/aubio.h>

#include <algorithm>
#include <cmath>

namespace comfyvn::test {

namespace {

std::vector<double> onsetsOf(const std::vector<float>& mono, int sampleRate)
{
    constexpr uint_t kHop = 256;
    aubio_onset_t* onset = new_aubio_onset("specflux", 1024, kHop, uint_t(sampleRate));
    fvec_t* in = new_fvec(kHop);
    fvec_t* out = new_fvec(1);
    std::vector<double> onsets;
    for (std::size_t at = 0; at + kHop <= mono.size(); at += kHop) {
        std::copy_n(mono.begin() + std::ptrdiff_t(at), kHop, in->data);
        aubio_onset_do(onset, in, out);
        if (out->data[0] > 0)
            onsets.push_back(double(aubio_onset_get_last_s(onset)));
    }
    del_fvec(in);
    del_fvec(out);
    del_aubio_onset(onset);
    return onsets;
}

/// How well the onsets keep to a pulse, wherever it begins: 0..1.
double fit(const std::vector<double>& onsets, double pulsesPerMinute)
{
    double re = 0, im = 0;
    for (const double time : onsets) {
        re += std::cos(2 * M_PI * time * pulsesPerMinute / 60);
        im += std::sin(2 * M_PI * time * pulsesPerMinute / 60);
    }
    return std::hypot(re, im) / double(onsets.size());
}

double grid(const std::vector<double>& onsets, double bpm)
{
    return fit(onsets, bpm) + fit(onsets, 2 * bpm) / 2 + fit(onsets, 4 * bpm) / 4;
}

} // namespace

HeardTempo heardTempo(const std::vector<float>& mono, int sampleRate)
{
    const std::vector<double> onsets = onsetsOf(mono, sampleRate);
    HeardTempo heard;
    if (onsets.size() < 8)
        return heard;
    double most = 0;
    for (double bpm = 45; bpm < 190; bpm *= 1.003) {
        const double octaves = std::log2(bpm / 100) / 0.8;
        const double points = grid(onsets, bpm) * std::exp(-octaves * octaves / 2);
        if (points > most) {
            most = points;
            heard.bpm = bpm;
        }
    }
    const double coarse = heard.bpm;
    most = 0;
    for (int step = -12; step <= 12; ++step) {
        const double bpm = coarse * (1 + 0.0003 * step);
        if (const double points = grid(onsets, bpm); points > most) {
            most = points;
            heard.bpm = bpm;
        }
    }
    heard.strength = fit(onsets, heard.bpm);
    heard.halves = fit(onsets, 2 * heard.bpm);
    heard.strokesPerSecond = double(onsets.size()) * sampleRate / double(mono.size());
    return heard;
}

} // namespace comfyvn::test
