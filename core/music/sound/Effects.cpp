#include "core/music/sound/Effects.h"

#include "core/base/Random.h"
#include "core/music/sound/Room.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace comfyvn::music {

namespace {

constexpr double kTwoPi = 2 * std::numbers::pi;

/// Passes every frame through `effect(left, right, frame)`. For a loop, the last `warm` frames go through it
/// first, so that it begins in the state in which it will end.
template <typename Effect> void run(LongSound& sound, Edge edge, std::size_t warm, Effect effect)
{
    const std::size_t frames = sound.frames();
    const auto pass = [&effect](std::span<float> samples, std::size_t first) {
        float* at = samples.data();
        const std::size_t count = samples.size() / 2;
        for (std::size_t i = 0; i < count; ++i)
            effect(at[2 * i], at[2 * i + 1], first + i);
    };
    if (edge == Edge::Loop && frames > 0) {
        // A loop shorter than the warm-up is passed several times.
        while (warm > 0) {
            const std::size_t first = (frames - warm % frames) % frames;
            const std::size_t count = std::min({ warm, frames - first, LongSound::kBlock });
            std::vector<float> block = sound.part(first, count);
            pass(block, first);
            warm -= count;
        }
    }
    sound.change(pass);
}

/// Second order filters after Robert Bristow-Johnson's audio EQ cookbook.
struct Biquad {
    float b0 = 1, b1 = 0, b2 = 0, a1 = 0, a2 = 0;
    std::array<float, 2> s1 {}, s2 {};

    float pass(float in, std::size_t channel)
    {
        const float out = b0 * in + s1[channel];
        s1[channel] = b1 * in - a1 * out + s2[channel] + 1e-20F; // keeps denormals away
        s2[channel] = b2 * in - a2 * out;
        return out;
    }
    void operator()(float& l, float& r, std::size_t)
    {
        l = pass(l, 0);
        r = pass(r, 1);
    }
};

Biquad biquad(double b0, double b1, double b2, double a0, double a1, double a2)
{
    Biquad filter;
    filter.b0 = static_cast<float>(b0 / a0);
    filter.b1 = static_cast<float>(b1 / a0);
    filter.b2 = static_cast<float>(b2 / a0);
    filter.a1 = static_cast<float>(a1 / a0);
    filter.a2 = static_cast<float>(a2 / a0);
    return filter;
}

double angle(const LongSound& sound, double hertz)
{
    return kTwoPi * std::clamp(hertz / sound.sampleRate(), 0.0001, 0.49);
}

std::size_t frames(const LongSound& sound, double seconds)
{
    return static_cast<std::size_t>(seconds * sound.sampleRate());
}

/// A turn of an oscillator for each frame; whole turns in a loop.
double turnPerFrame(const LongSound& sound, Edge edge, double hertz)
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, sound.frames()));
    if (edge == Edge::Open)
        return hertz / sound.sampleRate();
    return std::max(1.0, std::round(hertz * count / sound.sampleRate())) / count;
}

} // namespace

void lowPass(LongSound& sound, Edge edge, double hertz, double resonance)
{
    const double w = angle(sound, hertz);
    const double c = std::cos(w);
    const double alpha = std::sin(w) / (2 * resonance);
    run(sound, edge, frames(sound, 0.2),
        biquad((1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha));
}

void highPass(LongSound& sound, Edge edge, double hertz, double resonance)
{
    const double w = angle(sound, hertz);
    const double c = std::cos(w);
    const double alpha = std::sin(w) / (2 * resonance);
    run(sound, edge, frames(sound, 0.5),
        biquad((1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha));
}

void peak(LongSound& sound, Edge edge, double hertz, double decibels, double width)
{
    const double w = angle(sound, hertz);
    const double c = std::cos(w);
    const double gain = std::pow(10.0, decibels / 40);
    const double alpha = std::sin(w) * width / 2;
    run(sound, edge, frames(sound, 0.2),
        biquad(1 + alpha * gain, -2 * c, 1 - alpha * gain, 1 + alpha / gain, -2 * c, 1 - alpha / gain));
}

void wowAndFlutter(LongSound& sound, Edge edge, double wowMs, double flutterMs)
{
    const double wowTurn = turnPerFrame(sound, edge, 0.55);
    const double flutterTurn = turnPerFrame(sound, edge, 6.3);
    const double wow = wowMs / 1000 * sound.sampleRate() / 2;
    const double flutter = flutterMs / 1000 * sound.sampleRate() / 2;
    const std::size_t size = static_cast<std::size_t>(2 * (wow + flutter)) + 8;
    std::vector<float> line(2 * size, 0.0F);
    std::size_t at = 0;
    double delay = wow + flutter + 2;
    double slope = 0;
    const auto delayAt = [&](double frame) {
        return wow + flutter + 2 + wow * std::sin(kTwoPi * wowTurn * frame)
            + flutter * std::sin(kTwoPi * flutterTurn * frame);
    };
    run(sound, edge, size + frames(sound, 0.01), [&](float& l, float& r, std::size_t frame) {
        constexpr std::size_t kControl = 32;
        if (frame % kControl == 0) {
            delay = delayAt(static_cast<double>(frame));
            slope = (delayAt(static_cast<double>(frame + kControl)) - delay) / kControl;
        }
        line[2 * at] = l;
        line[2 * at + 1] = r;
        const double now = delay + slope * static_cast<double>(frame % kControl);
        const auto whole = static_cast<std::size_t>(now);
        const auto part = static_cast<float>(now - static_cast<double>(whole));
        const auto tap = [&](std::size_t back, std::size_t channel) {
            return line[2 * ((at + size - back) % size) + channel];
        };
        for (const std::size_t channel : { std::size_t { 0 }, std::size_t { 1 } }) {
            const float a = tap(whole - 1, channel);
            const float b = tap(whole, channel);
            const float c = tap(whole + 1, channel);
            const float d = tap(whole + 2, channel);
            const float c1 = 0.5F * (c - a);
            const float c2 = a - 2.5F * b + 2 * c - 0.5F * d;
            const float c3 = 0.5F * (d - a) + 1.5F * (b - c);
            (channel == 0 ? l : r) = ((c3 * part + c2) * part + c1) * part + b;
        }
        at = at + 1 == size ? 0 : at + 1;
    });
}

void crush(LongSound& sound, double bits, double hertz)
{
    const auto steps = static_cast<float>(std::pow(2.0, bits - 1));
    const double hold = std::max(1.0, sound.sampleRate() / hertz);
    float heldL = 0;
    float heldR = 0;
    double next = 0;
    run(sound, Edge::Open, 0, [&](float& l, float& r, std::size_t frame) {
        if (static_cast<double>(frame) >= next) {
            heldL = std::floor(l * steps + 0.5F) / steps;
            heldR = std::floor(r * steps + 0.5F) / steps;
            next += hold;
        }
        l = heldL;
        r = heldR;
    });
}

void saturate(LongSound& sound, double drive)
{
    const auto bend = static_cast<float>(drive);
    sound.change([bend](std::span<float> samples, std::size_t) {
        for (float& sample : samples)
            sample = sample * (1 + bend * 0.3F) / (1 + bend * std::abs(sample));
    });
}

void vinyl(LongSound& sound, double crackle, double hiss, std::uint64_t seed)
{
    Random random(seed ^ 0x76696E796CULL);
    float smooth = 0;
    float click = 0;
    run(sound, Edge::Open, 0, [&](float& l, float& r, std::size_t) {
        const auto noise = static_cast<float>(random.signedUnit());
        smooth += 0.25F * (noise - smooth);
        // About nine clicks a second, most of them small.
        if (random.unit() < 9.0 / sound.sampleRate()) {
            const double size = random.unit();
            click = static_cast<float>(crackle * size * size * size * (random.unit() < 0.5 ? -1 : 1));
        }
        click *= 0.8F;
        const float added = smooth * static_cast<float>(hiss) + click;
        l += added;
        r += added * 0.9F;
    });
}

void reverb(LongSound& sound, Edge edge, double seconds, double damping, double mix)
{
    Room room(sound.sampleRate(), seconds, damping);
    const auto wet = static_cast<float>(mix * 0.6);
    const auto dry = static_cast<float>(1 - 0.5 * mix);
    run(sound, edge, frames(sound, 1.4 * seconds), [&](float& l, float& r, std::size_t) {
        float roomL = 0;
        float roomR = 0;
        room.pass(l, r, roomL, roomR);
        l = dry * l + wet * roomL;
        r = dry * r + wet * roomR;
    });
}

void tremolo(LongSound& sound, Edge edge, double hertz, double depth)
{
    const double turn = turnPerFrame(sound, edge, hertz);
    run(sound, Edge::Open, 0, [&](float& l, float& r, std::size_t frame) {
        const auto gain = static_cast<float>(
            1 - depth * (0.5 - 0.5 * std::cos(kTwoPi * turn * static_cast<double>(frame))));
        l *= gain;
        r *= gain;
    });
}

void widen(LongSound& sound, double width)
{
    const auto side = static_cast<float>(width / 2);
    run(sound, Edge::Open, 0, [&](float& l, float& r, std::size_t) {
        const float middle = (l + r) / 2;
        const float apart = (l - r) * side;
        l = middle + apart;
        r = middle - apart;
    });
}

} // namespace comfyvn::music
