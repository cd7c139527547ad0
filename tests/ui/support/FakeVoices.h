#pragma once

#include "ui/voice/Audition.h"
#include "ui/voice/VoiceCalls.h"

#include <QThread>

#include <cmath>
#include <map>

namespace comfyvn::ui {

/// A studio thread with made-up voices: each request hums as long as its text, higher with its pitch and
/// shorter with its rate. A text that holds `fail` cannot be spoken.
class FakeVoices final {
public:
    explicit FakeVoices(const QList<VoiceProfile>& profiles = sampleProfiles())
    {
        for (const VoiceProfile& profile : profiles)
            m_states[profile.name] = { .name = profile.name, .saved = profile };
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }

    ~FakeVoices()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QObject& context() { return m_context; }

    VoiceCalls calls()
    {
        return { .stock = [this] { return stock(); },
                 .apply = [this](const QList<ProfileState>& states) { return apply(states); },
                 .watch = [this](const std::function<void(const ProfileState&)>& tell) { m_tell = tell; },
                 .audition = [this](const SpeechRequest& request) { return audition(request); },
                 .offered =
                     [this](const QString& wish) {
                         const QString provider = wish.isEmpty() ? QStringLiteral("local") : wish;
                         return OfferedVoices { provider, QtFuture::makeReadyFuture(m_offered) };
                     },
                 .terms =
                     [this](const QString&, const QString& whose) {
                         return QtFuture::makeReadyFuture(
                             m_termsFault ? Result<QString>(tl::unexpected(*m_termsFault))
                                          : Result<QString>(QStringLiteral("The terms of ") + whose));
                     },
                 .casting = [this]() -> Result<QList<CastMember>> { return m_cast; },
                 .scenesOf = [](const QString&) -> Result<QList<Script>> { return QList<Script>(); } };
    }

    /// Runs `work` on the studio thread and waits for it.
    template <typename Work> void runOnThread(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }

    [[nodiscard]] ProfileState state(const QString& name)
    {
        ProfileState state { .name = name };
        runOnThread([&] {
            if (m_states.contains(name))
                state = m_states[name];
        });
        return state;
    }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        runOnThread([&] {
            for (const auto& [name, state] : m_states)
                if (state.saved)
                    names << name;
        });
        return names;
    }
    [[nodiscard]] QList<SpeechRequest> requests()
    {
        QList<SpeechRequest> requests;
        runOnThread([&] { requests = m_requests; });
        return requests;
    }
    void failWrites(int count)
    {
        runOnThread([this, count] { m_failingWrites = count; });
    }
    /// What every other provider offers.
    void setOffered(const Result<QList<OfferedVoice>>& voices)
    {
        runOnThread([&] { m_offered = voices; });
    }
    void setTermsFault(const std::optional<Error>& fault)
    {
        runOnThread([&] { m_termsFault = fault; });
    }
    void setCast(const QList<CastMember>& cast)
    {
        runOnThread([&] { m_cast = cast; });
    }
    /// Somebody else stores a profile.
    void storeElsewhere(const VoiceProfile& profile)
    {
        runOnThread([&] {
            m_states[profile.name].name = profile.name;
            m_states[profile.name].saved = profile;
            m_tell(m_states[profile.name]);
        });
    }

    static QList<VoiceProfile> sampleProfiles()
    {
        const auto profile = [](const char* name, const char* engine, const char* voice, const char* lang,
                                const char* colour) {
            return VoiceProfile { .name = QString::fromLatin1(name),
                                  .engine = QString::fromLatin1(engine),
                                  .engineVoice = QString::fromLatin1(voice),
                                  .lang = QString::fromLatin1(lang),
                                  .colour = QString::fromLatin1(colour) };
        };
        return { profile("beacon", "flite", "kal16", "en", "#5aa67a"),
                 profile("haru", "espeak-ng", "ja+m3", "ja", "#4f8fd8"),
                 profile("mina", "flite", "slt", "en", "#e0709a"),
                 profile("narrator", "flite", "slt", "", "#8a8f98"),
                 profile("neutral", "flite", "rms", "", "") };
    }

    static CastMember member(const QString& character, const QString& voice, const QString& resolution,
                             int lines, int rendered)
    {
        return { .character = character,
                 .profile = character.isEmpty() ? QStringLiteral("neutral") : character,
                 .resolution = resolution,
                 .engineVoice = voice,
                 .voiceName = voice.section(u':', 1),
                 .lang = QStringLiteral("en"),
                 .provider = QStringLiteral("local"),
                 .lines = lines,
                 .renderedLines = rendered,
                 .renderedSeconds = 3.0 * rendered,
                 .estimatedSeconds = 3.2 * (lines - rendered),
                 .sample = { .line = 1,
                             .scene = 1,
                             .text = QStringLiteral("A line of ") + character,
                             .lang = QStringLiteral("en") } };
    }

private:
    VoiceStock stock()
    {
        VoiceStock stock { .catalogue = std::make_shared<VoiceCatalogue>(),
                           .providers = { QStringLiteral("local"), QStringLiteral("voicevox") },
                           .activeProvider = QStringLiteral("local") };
        for (const auto& [name, state] : m_states)
            stock.profiles << state;
        return stock;
    }

    Result<void> apply(const QList<ProfileState>& states)
    {
        if (m_failingWrites > 0) {
            --m_failingWrites;
            return failure(ErrorKind::Storage, QStringLiteral("disk_full"),
                           QStringLiteral("The disk is full."));
        }
        for (const ProfileState& state : states)
            m_states[state.name] = state;
        return {};
    }

    QFuture<Result<SpokenAudioPtr>> audition(const SpeechRequest& request)
    {
        m_requests << request;
        if (request.text.contains(QStringLiteral("fail")))
            return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(
                failure(ErrorKind::ProviderFailed, QStringLiteral("speech_failed"),
                        QStringLiteral("No voice reads this text; choose another language."))));
        const Prosody prosody = request.profile ? request.profile->prosody : Prosody {};
        auto audio = std::make_shared<SpokenAudio>();
        audio->sampleRate = 16'000;
        audio->samples.resize(static_cast<std::size_t>(
            16'000 * 0.05 * static_cast<double>(request.text.size()) / prosody.rate));
        const double tone = 200 * std::pow(2, prosody.pitch / 12);
        for (std::size_t n = 0; n < audio->samples.size(); ++n)
            audio->samples[n] = static_cast<std::int16_t>(
                9000 * std::sin(2 * 3.14159265358979 * tone * static_cast<double>(n) / 16'000));
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(audio));
    }

    QThread m_thread {};
    QObject m_context {};
    std::map<QString, ProfileState> m_states {};
    QList<SpeechRequest> m_requests {};
    Result<QList<OfferedVoice>> m_offered {};
    std::optional<Error> m_termsFault {};
    QList<CastMember> m_cast {
        member(QStringLiteral("Aiko"), QStringLiteral("flite:slt"), QStringLiteral("cast"), 12, 4),
        member(QStringLiteral("mina"), QStringLiteral("flite:slt"), QStringLiteral("profile"), 14, 14),
        member(QStringLiteral("haru"), QStringLiteral("espeak-ng:ja+m3"), QStringLiteral("profile"), 7, 0)
    };
    int m_failingWrites = 0;
    std::function<void(const ProfileState&)> m_tell {};
};

/// A sound device of no sound: what it was asked to play, at a position that tests set.
struct FakeOutput {
    SpeechSamplesPtr sound {};
    double from = -1;
    double at = 0;
    bool playing = false;
    int plays = 0;

    AuditionOutput output()
    {
        return { .play =
                     [this](const SpeechSamplesPtr& samples, double start) {
                         sound = samples;
                         from = at = start;
                         playing = true;
                         ++plays;
                     },
                 .stop = [this] { playing = false; },
                 .isPlaying = [this] { return playing; },
                 .sound = [this] { return sound; },
                 .position = [this] { return at; } };
    }
};

} // namespace comfyvn::ui
