#include "core/speech/DtwAligner.h"

#include "core/audio/FeatureTrack.h"
#include "core/audio/Mfcc.h"
#include "core/audio/MonoReader.h"
#include "core/audio/Resample.h"
#include "core/audio/TimeWarp.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kShortestPause = 0.02; // less silence at an end belongs to the sound beside it

std::vector<float> toFloat(const std::vector<std::int16_t>& samples)
{
    std::vector<float> result(samples.size());
    std::transform(samples.begin(), samples.end(), result.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
    return result;
}

/// Maps times in order, so that nothing runs backwards.
class Mapper final {
public:
    Mapper(const TimeWarp& warp, double duration)
        : m_warp(warp)
        , m_duration(duration)
    { }

    double at(double referenceSeconds)
    {
        m_last = std::clamp(m_warp.at(referenceSeconds), m_last, m_duration);
        return m_last;
    }

private:
    const TimeWarp& m_warp;
    double m_duration;
    double m_last = 0;
};

void mapWords(const QList<AlignedWord>& words, const TimeWarp& warp, Alignment& alignment)
{
    Mapper mapper(warp, alignment.duration);
    alignment.words = words;
    for (AlignedWord& word : alignment.words) {
        word.start = mapper.at(word.start);
        word.end = mapper.at(word.end);
    }
}

/// The phonemes between the silent ends of the reference, and pauses for those of the recording.
void mapPhonemes(const QList<AlignedPhoneme>& phonemes, const TimeWarp& warp, Alignment& alignment)
{
    const auto sounds = [](const AlignedPhoneme& phoneme) { return !phoneme.ipa.isEmpty(); };
    const auto first = std::find_if(phonemes.begin(), phonemes.end(), sounds);
    const auto end = std::find_if(phonemes.rbegin(), std::make_reverse_iterator(first), sounds).base();
    if (first == end) {
        alignment.phonemes.append({ {}, {}, 0, alignment.duration, -1 });
        return;
    }
    Mapper mapper(warp, alignment.duration);
    double at = mapper.at(first->start);
    if (at >= kShortestPause)
        alignment.phonemes.append({ {}, {}, 0, at, -1 });
    else
        at = 0;
    for (auto phoneme = first; phoneme != end; ++phoneme) {
        AlignedPhoneme mapped = *phoneme;
        mapped.start = at;
        at = mapped.end = mapper.at(phoneme->end);
        alignment.phonemes.append(mapped);
    }
    if (alignment.duration - at >= kShortestPause)
        alignment.phonemes.append({ {}, {}, at, alignment.duration, -1 });
    else
        alignment.phonemes.last().end = alignment.duration;
}

Result<Alignment> timedBy(const AudioResult<TimeWarp>& warp, const Alignment& times, double seconds)
{
    if (!warp)
        return failure(ErrorKind::InvalidRequest, u"silent_audio"_s, QString::fromStdString(warp.error()));
    Alignment alignment;
    alignment.source = AlignmentSource::Aligned;
    alignment.duration = seconds;
    alignment.confidence = warp->confidence();
    mapWords(times.words, *warp, alignment);
    mapPhonemes(times.phonemes, *warp, alignment);
    return alignment;
}

tl::unexpected<Error> noAudio()
{
    return failure(ErrorKind::InvalidRequest, u"silent_audio"_s,
                   u"The audio is empty; choose a file with speech in it."_s);
}

tl::unexpected<Error> resamplingFailed(const AudioResult<std::vector<float>>& sound)
{
    return failure(ErrorKind::Internal, u"resampling_failed"_s, QString::fromStdString(sound.error()));
}

tl::unexpected<Error> noReference()
{
    return failure(ErrorKind::Internal, u"bad_reference"_s, u"The local voice gave nothing to align by."_s);
}

} // namespace

Error audioTooLong()
{
    return { ErrorKind::InvalidRequest,
             u"audio_too_long"_s,
             u"The audio is longer than a day; align it in parts."_s,
             {} };
}

Result<Alignment> alignRecording(const SpokenAudio& reference, const AudioBuffer& recording)
{
    if (recording.channels < 1 || recording.sampleRate < 1 || recording.samples.empty())
        return noAudio();
    const double seconds = static_cast<double>(recording.frames()) / recording.sampleRate;
    if (seconds > kLongestRecording)
        return tl::unexpected(audioTooLong());
    if (reference.sampleRate < 1 || reference.samples.empty())
        return noReference();
    const auto to =
        resampleMono(mixedToMono(recording.samples, recording.channels), recording.sampleRate, Mfcc::kRate);
    if (!to)
        return resamplingFailed(to);
    const auto from = resampleMono(toFloat(reference.samples), reference.sampleRate, Mfcc::kRate);
    if (!from)
        return resamplingFailed(from);
    return timedBy(TimeWarp::between(*from, *to), reference.alignment, seconds);
}

Result<Alignment> alignTracks(const Alignment& times, const FeatureTrack& reference,
                              const FeatureTrack& recording, double seconds,
                              const std::atomic_bool* cancelled, const WarpLimits& limits,
                              const WarpProgress& progress)
{
    if (recording.samples() == 0)
        return noAudio();
    if (seconds > kLongestRecording)
        return tl::unexpected(audioTooLong());
    if (reference.samples() == 0)
        return noReference();
    const auto warp = TimeWarp::between(reference, recording, cancelled, limits, progress);
    if (!warp && cancelled != nullptr && *cancelled)
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
    return timedBy(warp, times, seconds);
}

} // namespace comfyvn
