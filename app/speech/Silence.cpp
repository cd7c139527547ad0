#include "app/speech/Silence.h"

#include "app/speech/PhoneTrack.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comfyvn {

namespace {

constexpr int kNoise = 328; // 1 % of full scale
constexpr int kAudible = 33; // 0.1 %
constexpr double kLead = 0.03; // seconds
constexpr double kTrail = 0.06;
constexpr double kFade = 0.002;

/// Makes the `length` samples at `begin` into `newLength`: the outer halves stay, faded towards the middle,
/// where samples are cut out or zeros put in. Their phones and marks move along.
struct Edit {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::size_t newLength = 0;
};

bool isLoud(std::int16_t sample)
{
    return std::abs(int { sample }) > kNoise;
}

std::size_t samplesIn(const wire::Speech& speech, double seconds)
{
    return static_cast<std::size_t>(std::lround(seconds * speech.sampleRate));
}

std::uint32_t moved(std::uint32_t sample, const std::vector<Edit>& edits)
{
    std::size_t at = sample;
    for (const Edit& edit : edits) { // in order; positions are those before any edit
        if (sample >= edit.begin + edit.length)
            at = at + edit.newLength - edit.length;
        else if (sample > edit.begin)
            at = at - (sample - edit.begin) + std::min<std::size_t>(sample - edit.begin, edit.newLength);
    }
    return static_cast<std::uint32_t>(at);
}

void appendFaded(std::vector<std::int16_t>& to, const std::int16_t* from, std::size_t count, std::size_t fade,
                 bool out)
{
    fade = std::min(fade, count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t toEdge = out ? count - i : i + 1;
        const double gain = toEdge >= fade ? 1 : static_cast<double>(toEdge) / static_cast<double>(fade);
        to.push_back(static_cast<std::int16_t>(std::lround(from[i] * gain)));
    }
}

void apply(wire::Speech& speech, const std::vector<Edit>& edits)
{
    if (edits.empty())
        return;
    const std::size_t fade = samplesIn(speech, kFade);
    const std::vector<std::int16_t>& old = speech.samples;
    std::vector<std::int16_t> samples;
    samples.reserve(old.size());
    std::size_t from = 0;
    for (const Edit& edit : edits) {
        const std::size_t kept = std::min(edit.length, edit.newLength);
        const std::size_t tail = edit.begin + edit.length;
        const std::size_t left = edit.begin == 0 ? 0 : tail == old.size() ? kept : kept / 2;
        const std::size_t right = kept - left;
        samples.insert(samples.end(), old.begin() + static_cast<std::ptrdiff_t>(from),
                       old.begin() + static_cast<std::ptrdiff_t>(edit.begin));
        appendFaded(samples, old.data() + edit.begin, left, fade, true);
        samples.insert(samples.end(), edit.newLength - kept, 0);
        appendFaded(samples, old.data() + tail - right, right, fade, false);
        from = tail;
    }
    samples.insert(samples.end(), old.begin() + static_cast<std::ptrdiff_t>(from), old.end());

    std::vector<wire::Phone> phones;
    for (wire::Phone& phone : speech.phones) {
        phone.endSample = moved(phone.endSample, edits);
        appendPhone(phones, std::move(phone));
    }
    speech.phones = std::move(phones);
    for (wire::WordMark& mark : speech.words)
        mark.sample = moved(mark.sample, edits);
    speech.samples = std::move(samples);
}

/// The longest quiet stretch of a pause; the sounds beside it may reach into the pause.
Edit quietStretch(const std::vector<std::int16_t>& samples, const wire::Phone& pause)
{
    Edit best;
    std::size_t begin = pause.startSample;
    for (std::size_t i = pause.startSample; i <= pause.endSample; ++i) {
        if (i < pause.endSample && !isLoud(samples[i]))
            continue;
        if (i - begin > best.length)
            best = { begin, i - begin, 0 };
        begin = i + 1;
    }
    return best;
}

} // namespace

bool isQuiet(const std::vector<std::int16_t>& samples, std::size_t begin, std::size_t end)
{
    return begin >= end
        || std::none_of(samples.begin() + static_cast<std::ptrdiff_t>(begin),
                        samples.begin() + static_cast<std::ptrdiff_t>(end), isLoud);
}

bool isSilent(const wire::Speech& speech)
{
    const bool hasPhones =
        std::ranges::any_of(speech.phones, [](const wire::Phone& phone) { return !phone.ipa.empty(); });
    const int limit = hasPhones ? kAudible : kNoise; // flite's voices hiss a little when they say nothing
    return speech.samples.size() < samplesIn(speech, 0.02)
        || std::ranges::all_of(speech.samples,
                               [limit](std::int16_t sample) { return std::abs(int { sample }) <= limit; });
}

void scalePauses(wire::Speech& speech, float factor)
{
    std::vector<Edit> edits;
    for (std::size_t i = 1; i + 1 < speech.phones.size(); ++i) {
        const wire::Phone& phone = speech.phones[i];
        if (!phone.ipa.empty())
            continue;
        Edit edit = quietStretch(speech.samples, phone);
        const double change = (double { factor } - 1) * (phone.endSample - phone.startSample);
        edit.newLength =
            static_cast<std::size_t>(std::max(0L, std::lround(static_cast<double>(edit.length) + change)));
        if (edit.length > 0 && edit.newLength != edit.length)
            edits.push_back(edit);
    }
    apply(speech, edits);
}

void trimSilence(wire::Speech& speech)
{
    const auto isSound = [](const wire::Phone& phone) { return !phone.ipa.empty(); };
    const auto firstSound = std::ranges::find_if(speech.phones, isSound);
    if (firstSound == speech.phones.end())
        return;
    const auto lastSound = std::find_if(speech.phones.rbegin(), speech.phones.rend(), isSound);
    const auto& samples = speech.samples;
    const auto loudBegin = std::find_if(samples.begin(), samples.end(), isLoud) - samples.begin();
    const auto loudEnd = samples.rend() - std::find_if(samples.rbegin(), samples.rend(), isLoud);
    const std::size_t begin =
        std::min<std::size_t>(firstSound->startSample, static_cast<std::size_t>(loudBegin));
    const std::size_t end = std::max<std::size_t>(lastSound->endSample, static_cast<std::size_t>(loudEnd));

    std::vector<Edit> edits;
    if (const std::size_t lead = samplesIn(speech, kLead); begin > lead)
        edits.push_back({ 0, begin, lead });
    if (const std::size_t trail = samplesIn(speech, kTrail); samples.size() - end > trail)
        edits.push_back({ end, samples.size() - end, trail });
    apply(speech, edits);
}

} // namespace comfyvn
