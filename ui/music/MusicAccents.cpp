#include "ui/music/MusicAccents.h"

#include "ui/music/MusicPlayer.h"
#include "ui/studio/StudioCall.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {

/// Seconds that it takes to lay an accent over the layers and to play what was sent before.
constexpr double kMargin = 0.35;
/// After an accent has been heard.
constexpr double kRest = 0.3;

/// The accent alone in sound as long as the layers, from `seconds` on; beyond the end it goes on at the
/// beginning.
SpeechSamplesPtr laid(const MusicAccent& accent, const SpeechSamples& layer, double seconds)
{
    std::vector<std::int16_t> samples(layer.samples.size());
    const auto channels = static_cast<std::size_t>(layer.channels);
    const std::size_t frames = layer.frames();
    const auto first = static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * layer.sampleRate));
    for (std::size_t i = 0; i < std::min(accent.audio->frames(), frames); ++i) {
        const std::size_t at = (first + i) % frames;
        for (std::size_t channel = 0; channel < channels; ++channel)
            samples[at * channels + channel] = accent.audio->samples[i * channels + channel];
    }
    return makeSpeechSamples(std::move(samples), layer.sampleRate,
                             { .channels = layer.channels, .peakBlock = PeakPyramid::kCoarse });
}

int milliseconds(double seconds)
{
    return static_cast<int>(std::lround(1000 * std::max(0.0, seconds)));
}

} // namespace

AccentPlace placeOf(const MusicAccent& accent, const MusicSet& set, double now)
{
    const double length = set.layers.first().audio->seconds();
    const double bar = set.barSeconds > 0 ? set.barSeconds : length;
    const double step = accent.isTransition ? bar : bar / std::max(1, set.beatsPerBar);
    const double line = std::ceil((now + kMargin + accent.leadSeconds) / step) * step;
    return { line - accent.leadSeconds, line };
}

MusicAccents::MusicAccents(MusicPlayer& player, QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_pool(pool)
{
    for (QTimer* timer : { &m_line, &m_over }) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_line, &QTimer::timeout, this, [this] { m_player.setIntensity(m_leadsTo); });
    connect(&m_over, &QTimer::timeout, this, [this] { m_player.setAccent({}); });
    connect(&player, &MusicPlayer::changed, this, [this] {
        if (m_player.layered() == 0 || !m_player.isPlaying()) {
            m_line.stop();
            m_over.stop();
        }
    });
}

void MusicAccents::setSet(const MusicSet& set)
{
    ++m_asked;
    m_line.stop();
    m_over.stop();
    m_set = set;
}

void MusicAccents::hear(qsizetype accent)
{
    if (accent < 0 || accent >= m_set.accents.size() || m_player.layered() == 0 || !m_player.isPlaying())
        return;
    const MusicAccent chosen = m_set.accents[accent];
    const AccentPlace place = placeOf(chosen, m_set, m_player.position());
    const int asked = ++m_asked;
    m_line.stop();
    whenFinished(this,
                 QtConcurrent::run(&m_pool,
                                   [chosen, layer = m_set.layers.first().audio, place] {
                                       return laid(chosen, *layer, place.begin);
                                   }),
                 [this, asked, chosen, place](const SpeechSamplesPtr& sound) {
                     if (asked != m_asked || m_player.layered() == 0 || !m_player.isPlaying())
                         return;
                     const double now = m_player.position();
                     m_player.setAccent(sound);
                     m_over.start(milliseconds(place.begin + chosen.audio->seconds() - now + kRest));
                     m_leadsTo = chosen.leadsTo;
                     if (chosen.isTransition)
                         m_line.start(milliseconds(place.line - now));
                 });
}

} // namespace comfyvn::ui
