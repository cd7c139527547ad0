#pragma once

#include "ui/music/MusicCalls.h"

#include <QJsonArray>
#include <QMutex>
#include <QPromise>

#include <cmath>
#include <memory>
#include <numbers>

namespace comfyvn::ui {

/// Made-up music for the window, thread-safe: candidates are two seconds of a tone whose pitch and level
/// follow from the seed, in two sections with a loop over all.
///
/// A wish with the tag `fail` cannot be rendered; one with the tag `wait` stays under way until
/// finishWaiting().
class FakeMusic final {
public:
    static constexpr int kRate = 8000;
    static constexpr double kSeconds = 2;

    MusicCalls calls()
    {
        return { .remix = [this](const RemixRequest& request) { return remix(request); },
                 .cost = m_cost,
                 .beginning =
                     [](const RemixRequest&, double) {
                         return QtFuture::makeReadyFuture(Result<SpeechSamplesPtr>(tone(300, 6000)));
                     },
                 .exportTo =
                     [this](const MusicExport& wish) {
                         const QMutexLocker lock(&m_lock);
                         m_exports << wish;
                         return QtFuture::makeReadyFuture(Result<void>());
                     },
                 .instrumentsAdvice = [this] { return QtFuture::makeReadyFuture(m_advice); },
                 .read = [](const RemixRender& render) { return read(render); },
                 .readSet = [](const RemixRender& render) { return readSet(render); },
                 .layerFiles =
                     [](const RemixRender&) {
                         return QList<MusicLayerFile> { { QStringLiteral("layer calm"),
                                                          QStringLiteral("c.wav"), true } };
                     },
                 .copy = [this](const QString& artifact, const QString&) -> Result<void> {
                     const QMutexLocker lock(&m_lock);
                     m_copies << artifact;
                     return {};
                 },
                 .describeSet = [this](const MusicSetExport& set, const QString& path) -> Result<void> {
                     const QMutexLocker lock(&m_lock);
                     m_described << std::pair { set, path };
                     return {};
                 },
                 .loadShelf = [this]() -> Result<MusicShelf> { return shelf(); },
                 .saveShelf = [this](const MusicShelf& shelf) -> Result<void> {
                     const QMutexLocker lock(&m_lock);
                     m_shelf = shelf;
                     return {};
                 } };
    }

    /// Of a piece; before calls().
    void setCost(const MusicCost& each)
    {
        m_cost = [each](const RemixRequest&, int pieces) -> Result<std::optional<MusicCost>> {
            MusicCost all = each;
            all.pieces = pieces;
            all.seconds *= pieces;
            return all;
        };
    }
    void setAdvice(const QString& advice) { m_advice = advice; }
    void setShelf(const MusicShelf& shelf) { m_shelf = shelf; }
    [[nodiscard]] MusicShelf shelf() const
    {
        const QMutexLocker lock(&m_lock);
        return m_shelf;
    }
    [[nodiscard]] QList<RemixRequest> requests() const
    {
        const QMutexLocker lock(&m_lock);
        return m_requests;
    }
    [[nodiscard]] QList<MusicExport> exports() const
    {
        const QMutexLocker lock(&m_lock);
        return m_exports;
    }
    [[nodiscard]] QStringList copies() const
    {
        const QMutexLocker lock(&m_lock);
        return m_copies;
    }
    [[nodiscard]] QList<std::pair<MusicSetExport, QString>> described() const
    {
        const QMutexLocker lock(&m_lock);
        return m_described;
    }
    [[nodiscard]] int cancelled() const
    {
        const QMutexLocker lock(&m_lock);
        int count = 0;
        for (const auto& waiting : m_waiting)
            count += waiting.promise->isCanceled() ? 1 : 0;
        return count;
    }
    void showProgress(int thousandths)
    {
        const QMutexLocker lock(&m_lock);
        for (const auto& waiting : m_waiting)
            waiting.promise->setProgressValueAndText(thousandths, QStringLiteral("playing"));
    }
    void finishWaiting()
    {
        const QMutexLocker lock(&m_lock);
        for (const auto& waiting : m_waiting) {
            waiting.promise->addResult(renderOf(waiting.request));
            waiting.promise->finish();
        }
        m_waiting.clear();
    }

    static RemixRender renderOf(const RemixRequest& request)
    {
        const QString key = QStringLiteral("%1-%2-%3")
                                .arg(request.targetStyle, request.moodTags.join(u'+'),
                                     QString::number(request.seed.value_or(0)));
        RemixRender render { .artifact = QStringLiteral("exports/music/%1.wav").arg(key),
                             .sidecar = QStringLiteral("exports/music/%1.json").arg(key),
                             .cacheKey = key,
                             .durationSeconds = kSeconds,
                             .info = { { QStringLiteral("tempo_bpm"), 96 },
                                       { QStringLiteral("key"), QStringLiteral("A minor") },
                                       { QStringLiteral("loop"),
                                         QJsonObject { { QStringLiteral("start"), 0.5 },
                                                       { QStringLiteral("end"), kSeconds } } },
                                       { QStringLiteral("seed"), request.seed.value_or(0) } } };
        if (!request.sourceTrack.isEmpty()) {
            render.info[QStringLiteral("tempo_confidence")] = 0.3;
            render.info[QStringLiteral("key_confidence")] = 0.9;
            render.info[QStringLiteral("notices")] =
                QJsonArray { QStringLiteral("There is no style \"x\"; the nearest, \"y\", was used.") };
        }
        if (request.stems)
            render.info[QStringLiteral("stems")] =
                QJsonArray { QJsonObject { { QStringLiteral("name"), QStringLiteral("bass") },
                                           { QStringLiteral("artifact"), QStringLiteral("b.wav") } } };
        if (request.midi)
            render.info[QStringLiteral("midi")] = QStringLiteral("m.mid");
        if (request.adaptive)
            render.info[QStringLiteral("adaptive")] =
                QStringLiteral("exports/music/%1_adaptive.json").arg(key);
        return render;
    }

    static SpeechSamplesPtr tone(double hertz, double level)
    {
        std::vector<std::int16_t> samples(static_cast<std::size_t>(kRate * kSeconds) * 2);
        for (std::size_t frame = 0; frame < samples.size() / 2; ++frame) {
            const double beat =
                0.35 + 0.65 * std::exp(-6 * std::fmod(static_cast<double>(frame) / kRate, 0.25));
            const double wave = std::sin(2 * std::numbers::pi * hertz * static_cast<double>(frame) / kRate);
            samples[frame * 2] = samples[frame * 2 + 1] = static_cast<std::int16_t>(level * beat * wave);
        }
        return makeSpeechSamples(std::move(samples), kRate,
                                 { .channels = 2, .peakBlock = PeakPyramid::kCoarse });
    }

private:
    struct Waiting {
        std::shared_ptr<QPromise<Result<RemixRender>>> promise {};
        RemixRequest request {};
    };

    QFuture<Result<RemixRender>> remix(const RemixRequest& request)
    {
        const QMutexLocker lock(&m_lock);
        m_requests << request;
        const auto promise = std::make_shared<QPromise<Result<RemixRender>>>();
        promise->setProgressRange(0, 1000);
        promise->start();
        if (request.moodTags.contains(QStringLiteral("wait"))) {
            m_waiting << Waiting { promise, request };
            return promise->future();
        }
        if (request.moodTags.contains(QStringLiteral("fail")))
            promise->addResult(failure(ErrorKind::ProviderFailed, QStringLiteral("music_failed"),
                                       QStringLiteral("The source track cannot be remixed: it is silent.")));
        else
            promise->addResult(renderOf(request));
        promise->finish();
        return promise->future();
    }

    static Result<MusicSoundPtr> read(const RemixRender& render)
    {
        const double seed = render.info[QStringLiteral("seed")].toDouble();
        return std::make_shared<const MusicSound>(MusicSound {
            .audio = tone(220 + 20 * seed, 4000 + 1000 * std::fmod(seed, 10)),
            .sections = { { QStringLiteral("intro"), 0, 0.5 }, { QStringLiteral("A"), 0.5, kSeconds } },
            .loop = PlaySpan { 0, kSeconds },
            .barSeconds = 0.5 });
    }

    static Result<MusicSet> readSet(const RemixRender&)
    {
        return MusicSet { .layers = { { QStringLiteral("calm"), 0.35, tone(220, 3000) },
                                      { QStringLiteral("middle"), 0.65, tone(330, 5000) },
                                      { QStringLiteral("full"), 1, tone(440, 8000) } },
                          .accents = { { .name = QStringLiteral("triumph"), .audio = tone(660, 8000) },
                                       { .name = QStringLiteral("rise"),
                                         .isTransition = true,
                                         .leadSeconds = 0.5,
                                         .leadsTo = 1,
                                         .audio = tone(550, 8000) } },
                          .barSeconds = 0.5 };
    }

    mutable QMutex m_lock {};
    MusicShelf m_shelf {};
    QList<RemixRequest> m_requests {};
    QList<Waiting> m_waiting {};
    QList<MusicExport> m_exports {};
    QStringList m_copies {};
    QList<std::pair<MusicSetExport, QString>> m_described {};
    std::function<Result<std::optional<MusicCost>>(const RemixRequest&, int pieces)> m_cost {};
    QString m_advice {};
};

} // namespace comfyvn::ui
