#include "app/http/SoundAnswer.h"

#include "app/http/JobsApi.h"
#include "app/http/SpeechJson.h"
#include "core/audio/AudioFile.h"
#include "core/base/Files.h"
#include "core/base/WorkspacePaths.h"
#include "core/jobs/JobQueue.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/SpeechService.h"

#include <QFile>
#include <QJsonDocument>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qint64 kMaxFileBytes = 1 << 30;
constexpr std::uint64_t kMaxFrames = std::uint64_t { 1 } << 28U;
constexpr double kHearable = 0.0005; ///< seconds; silences that differ by less are equal

tl::unexpected<Error> unreadable(const QString& path, const std::string& reason)
{
    return failure(
        ErrorKind::Storage, u"damaged_file"_s,
        u"%1 cannot be read (%2); render the line again."_s.arg(path, QString::fromStdString(reason)));
}

/// Gives a sound another silence at one of its ends: cuts what is too much of `now`, adds what is missing.
void setSilence(AudioBuffer& sound, double now, double wanted, bool atStart)
{
    if (std::abs(wanted - now) < kHearable)
        return;
    auto& samples = sound.samples;
    const auto count =
        static_cast<std::ptrdiff_t>(std::llround(std::abs(wanted - now) * sound.sampleRate)) * sound.channels;
    if (wanted > now) {
        samples.insert(atStart ? samples.begin() : samples.end(), static_cast<std::size_t>(count), 0.F);
    } else {
        const auto cut = std::min(count, static_cast<std::ptrdiff_t>(samples.size()));
        atStart ? samples.erase(samples.begin(), samples.begin() + cut)
                : samples.erase(samples.end() - cut, samples.end());
    }
}

Result<void> setSilences(AudioBuffer& sound, const SpeechRender& render, const WorkspacePaths& paths,
                         const SoundWish& wish)
{
    const auto alignment = readAlignment(paths.absolute(render.alignmentPath));
    if (!alignment)
        return tl::unexpected(alignment.error());
    const auto sounds = [](const AlignedPhoneme& phoneme) { return !phoneme.ipa.isEmpty(); };
    const auto& phonemes = alignment->phonemes;
    const auto first = std::ranges::find_if(phonemes, sounds);
    if (first == phonemes.end())
        return {};
    const auto last = std::find_if(phonemes.rbegin(), phonemes.rend(), sounds);
    if (wish.silenceAfter)
        setSilence(sound, alignment->duration - last->end, *wish.silenceAfter, false);
    if (wish.silenceBefore)
        setSilence(sound, first->start, *wish.silenceBefore, true);
    return {};
}

AudioBuffer inStereo(const AudioBuffer& mono)
{
    AudioBuffer both { .channels = 2, .sampleRate = mono.sampleRate };
    both.samples.reserve(mono.samples.size() * 2);
    for (const float sample : mono.samples)
        both.samples.insert(both.samples.end(), 2, sample);
    return both;
}

Result<QByteArray> soundOf(const SpeechRender& render, const WorkspacePaths& paths, const SoundWish& wish)
{
    const QString path = paths.absolute(render.audioPath);
    if (wish.isAsRendered())
        return readFile(path, kMaxFileBytes);
    auto sound = readAudioFile(QFile::encodeName(path).toStdString(), kMaxFrames);
    if (!sound)
        return unreadable(path, sound.error());
    if (wish.silenceBefore || wish.silenceAfter) {
        if (const auto set = setSilences(*sound, render, paths, wish); !set)
            return tl::unexpected(set.error());
    }
    if (wish.stereo && sound->channels == 1)
        sound = inStereo(*sound);
    auto bytes = encodeSound(*sound, { .format = wish.format, .sampleRate = wish.sampleRate });
    if (!bytes)
        return failure(ErrorKind::Internal, u"encoding_failed"_s, QString::fromStdString(bytes.error()));
    qsizetype header = 0;
    if (wish.bare) {
        const auto layout = parseWav(*bytes);
        if (!layout)
            return failure(ErrorKind::Internal, u"encoding_failed"_s, QString::fromStdString(layout.error()));
        header = static_cast<qsizetype>(layout->dataOffset);
    }
    return QByteArray(bytes->data() + header, static_cast<qsizetype>(bytes->size()) - header);
}

/// The line goes on as a job whose result is that of /api/tts/synthesize.
Finished goOnAsJob(const CompatibleApiParts& parts, const SpeechPlan& plan)
{
    auto render = parts.speech.render(plan);
    auto cancel = [render]() mutable {
        if (!render.isFinished())
            render.cancel();
    };
    const auto result =
        QFuture(render).then(&parts.speech, [request = plan.request](const Result<SpeechRender>& made) {
            return made.map([&](const SpeechRender& done) {
                return QJsonDocument::fromJson(synthesizeReply(request, done)).object();
            });
        });
    return becomeJob(parts.jobs, u"speech"_s,
                     { .result = result,
                       .progress = QFuture<void>(render),
                       .cancel = cancel,
                       .title = lineTitle(plan.request) });
}

} // namespace

Answer renderAnswer(const CompatibleApiParts& parts, const SpeechPlan& plan,
                    const std::function<Finished(const SpeechRender& render)>& read)
{
    const auto hit = parts.speech.findCached(plan);
    auto render =
        hit ? QtFuture::makeReadyFuture(Result<SpeechRender>(hit->render)) : parts.speech.render(plan);
    // Cancelling walks the chain of continuations, which in Qt 6.4 are gone once they have run.
    auto cancel = [render]() mutable {
        if (!render.isFinished())
            render.cancel();
    };
    const auto answer =
        QFuture(render).then(&parts.workers, [read](const Result<SpeechRender>& made) -> Finished {
            return made ? read(*made) : Finished(Result<QJsonObject>(tl::unexpected(made.error())));
        });
    const auto tooLate = [parts, plan, cancel = std::function<void()>(cancel)] {
        const Finished job = goOnAsJob(parts, plan); // joins the same render before this share is given up
        cancel();
        return job;
    };
    const std::chrono::seconds limit(parts.settings.current().server.syncWaitSeconds);
    return answerWithin(limit, answer, cancel, tooLate, parts.jobs);
}

Answer soundAnswer(const CompatibleApiParts& parts, const SpeechPlan& plan, const SoundWish& wish)
{
    return renderAnswer(parts, plan, [paths = parts.paths, wish](const SpeechRender& render) -> Finished {
        const auto bytes = soundOf(render, paths, wish);
        if (!bytes)
            return Result<QJsonObject>(tl::unexpected(bytes.error()));
        return Reply { .body = *bytes, .contentType = wish.contentType };
    });
}

} // namespace comfyvn::http
