#include "core/speech/MouthMovement.h"

#include "core/speech/JsonText.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr double kShortestPause = 0.09; // a shorter one between sounds leaves the mouth as it is
constexpr double kShortestLead = 0.04;
constexpr double kLongestLead = 0.12;
constexpr double kReleaseTail = 0.02; // how long lips stay together after the release is heard
constexpr double kBurst = 0.06; // of a stop's own time, what follows its closure

constexpr double kSilenceHop = 0.01;
constexpr double kSilenceBelowPeak = 0.0178; // -35 dB
constexpr double kLongestClosure = 0.16; // silence of a labial stop, which is not a pause

double length(const MouthPiece& piece)
{
    return piece.end - piece.start;
}

/// Builds the movement from left to right; a posture may begin before the end of the one before it, and then
/// takes its time away.
class Sequence final {
public:
    explicit Sequence(double duration)
        : m_duration(duration)
    { }

    void place(double start, MouthShape shape, Viseme viseme, qsizetype phoneme)
    {
        start = m_pieces.empty() ? 0 : roundedTime(std::clamp(start, 0.0, m_duration));
        while (!m_pieces.empty() && m_pieces.back().start >= start)
            m_pieces.pop_back();
        if (m_pieces.empty())
            start = 0;
        else
            m_pieces.back().end = start;
        if (start < m_duration)
            m_pieces.push_back({ start, m_duration, shape, viseme, phoneme });
        else if (!m_pieces.empty())
            m_pieces.back().end = m_duration;
    }

    std::vector<MouthPiece> take()
    {
        if (m_pieces.empty() && m_duration > 0)
            m_pieces.push_back({ 0, m_duration });
        return std::move(m_pieces);
    }

private:
    double m_duration;
    std::vector<MouthPiece> m_pieces;
};

/// Where a stop closes the mouth. Some engines time a stop by its release, others include the closure: the
/// longer the stop's own time, the more of the closure lies in it already.
double closureLead(double previousStart, double start, double end)
{
    const double missing = kLongestLead - (end - start);
    return std::clamp(std::min(missing, (start - previousStart) / 2), kShortestLead, kLongestLead);
}

class Builder final {
public:
    Builder(const Alignment& alignment, double duration)
        : m_phonemes(alignment.phonemes)
        , m_sequence(duration)
    {
        m_sounds.reserve(static_cast<std::size_t>(m_phonemes.size()));
        for (const AlignedPhoneme& phoneme : m_phonemes)
            m_sounds.push_back(mouthSounds(phoneme.ipa));
    }

    std::vector<MouthPiece> build()
    {
        for (qsizetype i = 0; i < m_phonemes.size();) {
            if (m_phonemes[i].ipa.isEmpty()) {
                i = placePause(i);
                continue;
            }
            if (!sounds(i).isEmpty()) // else a mark without a sound: the mouth stays as it is
                placePhoneme(i);
            ++i;
        }
        return m_sequence.take();
    }

private:
    [[nodiscard]] const MouthSounds& sounds(qsizetype i) const
    {
        return m_sounds[static_cast<std::size_t>(i)];
    }

    /// Returns the index after the pause, which may be several phonemes long.
    qsizetype placePause(qsizetype first)
    {
        qsizetype next = first;
        while (next < m_phonemes.size() && m_phonemes[next].ipa.isEmpty())
            ++next;
        const double start = m_phonemes[first].start;
        const bool between = first > 0 && next < m_phonemes.size();
        if (!between || m_phonemes[next - 1].end - start >= kShortestPause)
            m_sequence.place(start, MouthShape::X, Viseme::Sil, -1);
        return next;
    }

    /// The mouth of the sound after phoneme i, when one follows at once.
    [[nodiscard]] const MouthSound* following(qsizetype i) const
    {
        if (i + 1 >= m_phonemes.size() || sounds(i + 1).isEmpty())
            return nullptr;
        return &sounds(i + 1).front();
    }

    void placePhoneme(qsizetype i)
    {
        const AlignedPhoneme& phoneme = m_phonemes[i];
        double at = phoneme.start;
        for (const MouthSound& sound : sounds(i)) {
            const double end = at + (phoneme.end - phoneme.start) * static_cast<double>(sound.share);
            placeSound(i, sound, at, end);
            at = end;
        }
    }

    void placeSound(qsizetype i, const MouthSound& sound, double start, double end)
    {
        if (sound.kind == SoundKind::Stop && start <= m_phonemes[i].start)
            return placeStop(i, sound, start, end);
        if (sound.kind == SoundKind::Breath)
            if (const MouthSound* next = following(i); next && next->kind == SoundKind::Vowel)
                return m_sequence.place(start, next->shape, next->viseme, i);
        const bool quickDiphthong = sound.shape == MouthShape::D && sounds(i).size() == 2
            && sounds(i).back().shape == MouthShape::B && m_phonemes[i].end - m_phonemes[i].start < 0.2;
        m_sequence.place(start, quickDiphthong ? MouthShape::C : sound.shape, sound.viseme, i);
    }

    void placeStop(qsizetype i, const MouthSound& sound, double start, double end)
    {
        const double previous = i > 0 ? m_phonemes[i - 1].start : 0;
        const double closes = std::max(previous, start - closureLead(previous, start, end));
        m_sequence.place(closes, sound.shape, sound.viseme, i);
        const MouthSound* next = sounds(i).size() == 1 ? following(i) : nullptr;
        if (sound.shape != MouthShape::A || !next || next->kind == SoundKind::Stop)
            return;
        const double opens =
            start + std::max(std::min(kReleaseTail, (end - start) / 2), end - start - kBurst);
        if (opens < end && next->kind != SoundKind::Breath)
            m_sequence.place(opens, next->shape, next->viseme, i + 1);
    }

    const QList<AlignedPhoneme>& m_phonemes;
    std::vector<MouthSounds> m_sounds {};
    Sequence m_sequence;
};

/// Whether `pieces` close the lips within [from, to].
bool lipsCloseWithin(const std::vector<MouthPiece>& pieces, double from, double to)
{
    return std::any_of(pieces.begin(), pieces.end(), [&](const MouthPiece& piece) {
        return piece.shape == MouthShape::A && piece.end > from && piece.start < to;
    });
}

/// Root mean square of every 10 ms.
std::vector<double> levels(const MouthAudio& audio)
{
    const auto hop = static_cast<std::size_t>(std::max(1, audio.sampleRate / 100));
    std::vector<double> result;
    result.reserve(audio.samples.size() / hop);
    for (std::size_t at = 0; at + hop <= audio.samples.size(); at += hop) {
        double sum = 0;
        for (const std::int16_t sample : audio.samples.subspan(at, hop))
            sum += static_cast<double>(sample) * static_cast<double>(sample);
        result.push_back(std::sqrt(sum / static_cast<double>(hop)));
    }
    return result;
}

std::vector<MouthPiece> withRest(const std::vector<MouthPiece>& pieces, double from, double to)
{
    std::vector<MouthPiece> result;
    result.reserve(pieces.size() + 2);
    bool placed = false;
    for (const MouthPiece& piece : pieces) {
        MouthPiece before = piece;
        before.end = std::min(piece.end, from);
        if (length(before) > 0)
            result.push_back(before);
        if (piece.end > from && !placed) {
            result.push_back({ from, to });
            placed = true;
        }
        MouthPiece after = piece;
        after.start = std::max(piece.start, to);
        if (length(after) > 0)
            result.push_back(after);
    }
    return result;
}

std::vector<MouthPiece> restWhereSilent(std::vector<MouthPiece> pieces, const MouthAudio& audio)
{
    const std::vector<double> level = levels(audio);
    if (level.empty() || pieces.empty())
        return pieces;
    const double threshold = *std::max_element(level.begin(), level.end()) * kSilenceBelowPeak;
    const double hop = std::max(1, audio.sampleRate / 100) / static_cast<double>(audio.sampleRate);
    for (std::size_t i = 0; i < level.size();) {
        std::size_t next = i;
        while (next < level.size() && level[next] <= threshold)
            ++next;
        const double from = roundedTime(static_cast<double>(i) * hop);
        const double to = std::min(roundedTime(static_cast<double>(next) * hop), pieces.back().end);
        const bool closure = to - from < kLongestClosure && lipsCloseWithin(pieces, from - 0.03, to + 0.03);
        if (to - from >= kShortestPause && !closure)
            pieces = withRest(pieces, from, to);
        i = next + 1;
    }
    return pieces;
}

} // namespace

std::vector<MouthPiece> mouthMovement(const Alignment& alignment, const MouthAudio& audio)
{
    const double duration = std::isfinite(alignment.duration) ? std::max(0.0, alignment.duration) : 0;
    std::vector<MouthPiece> pieces = Builder(alignment, duration).build();
    if (audio.sampleRate < 1 || audio.samples.empty())
        return pieces;
    return restWhereSilent(std::move(pieces), audio);
}

} // namespace comfyvn
