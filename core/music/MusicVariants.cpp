#include "core/music/MusicVariants.h"

#include "core/music/MusicFailure.h"
#include "core/music/sound/ScoreSound.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// A layer and one thing over it, each with peaks at kMusicPeakDbtp, stay below full scale together.
constexpr double kLayerDb = -4;
constexpr double kOverDb = -7;

enum class VariantKind { Layer, Stinger, Transition };

struct VariantWish {
    QString name;
    double intensity;
    VariantKind kind;
    double swellDb = 0; ///< of a transition, from its beginning to its end
    double belowDb = 0; ///< of a stinger: it is as loud as the piece but for this, whatever plays in it
};

/// What is added to a variant's level: layers and transitions are as loud as they are beside the piece.
double levelOf(const VariantWish& wish, double pieceGainDb, double ownGainDb)
{
    const double beside = std::min(0.0, pieceGainDb - ownGainDb);
    switch (wish.kind) {
    case VariantKind::Layer:
        return kLayerDb + beside;
    case VariantKind::Stinger:
        return kOverDb - wish.belowDb;
    case VariantKind::Transition:
        break;
    }
    return kOverDb + beside;
}

/// What a kind of variant is of the piece: all of it, or one or two of its bars in its tempo.
music::Score variantScore(const VariantWish& wish, music::Commission commission, const music::Score& piece)
{
    constexpr double kLongBar = 2.4; // seconds
    constexpr double kMusicShare = 0.82; // of a short piece that ends: the rest rings
    constexpr double kRing = 1.5; // seconds
    const double bar = 60 / piece.bpm() * piece.beatsPerBar;
    const double bars = (bar < kLongBar ? 2 : 1) * bar;
    commission.intensity = wish.intensity;
    switch (wish.kind) {
    case VariantKind::Layer:
        return music::compose(commission);
    case VariantKind::Stinger:
        commission.loops = false;
        commission.seconds = bars / kMusicShare;
        return music::compose(commission);
    case VariantKind::Transition: {
        commission.loops = true; // so that its last chord leads on
        commission.seconds = bars;
        music::Score score = music::compose(commission);
        score.loops = false;
        score.seconds += kRing;
        return score;
    }
    }
    return {};
}

/// Louder or softer by `decibels` from the first frame to `frames`, and as there from then on.
void swell(LongSound& sound, std::size_t frames, double decibels)
{
    sound.change([=](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double way =
                std::min(1.0, static_cast<double>(first + i / 2) / static_cast<double>(frames));
            const double level = decibels * (decibels > 0 ? way - 1 : way); // never above what it was
            samples[i] *= static_cast<float>(std::pow(10.0, level / 20));
        }
    });
}

/// One variant, played.
Result<MadeMusic::Variant> variant(const VariantWish& wish, const AdaptivePiece& piece,
                                   const std::string& font, const QString& scratch, const music::Watch& watch)
{
    const music::Score score = variantScore(wish, piece.commission, piece.score);
    const SoundScratchPtr& sounds = piece.scratch;
    auto sound = music::played(score, { .font = font, .scratch = sounds }, watch);
    if (!sound)
        return musicFailure(sound.error(), *sounds);
    LongSound& mix = sound->sound;
    music::amplify(mix, levelOf(wish, piece.gainDb, sound->mastered.gainDb));
    MadeMusic::Variant made { .name = wish.name, .intensity = wish.intensity };
    if (wish.kind == VariantKind::Transition) {
        made.leadFrames = static_cast<std::size_t>(std::llround(score.musicSeconds * mix.sampleRate()));
        swell(mix, made.leadFrames, wish.swellDb);
    }
    const bool loops = wish.kind == VariantKind::Layer && piece.score.loops;
    const auto loop = loops ? std::optional(music::LoopPoints { 0, mix.frames() }) : std::nullopt;
    return scratchWav(mix, loop, wish.name, scratch).map([&made](const ScratchWavPtr& wav) {
        made.wav = wav;
        return std::move(made);
    });
}

} // namespace

Result<void> addVariants(MadeMusic& made, const AdaptivePiece& piece, const std::string& font,
                         const QString& scratch, const music::Watch& watch)
{
    const QList<VariantWish> wishes { { u"calm"_s, 0.35, VariantKind::Layer },
                                      { u"middle"_s, 0.55, VariantKind::Layer },
                                      { u"full"_s, 1, VariantKind::Layer },
                                      { u"gentle"_s, 0.4, VariantKind::Stinger, 0, 3 },
                                      { u"triumph"_s, 1, VariantKind::Stinger },
                                      { u"rise"_s, 1, VariantKind::Transition, 12 },
                                      { u"fall"_s, 0.5, VariantKind::Transition, -12 } };
    const auto places = [&made](VariantKind kind) -> std::vector<MadeMusic::Variant>& {
        switch (kind) {
        case VariantKind::Layer:
            return made.layers;
        case VariantKind::Stinger:
            return made.stingers;
        case VariantKind::Transition:
            break;
        }
        return made.transitions;
    };
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(wishes.size());
        auto sound = variant(wishes[i], piece, font, scratch,
                             watch.within(from, from + 1.0 / static_cast<double>(wishes.size())));
        if (!sound)
            return tl::unexpected(sound.error());
        places(wishes[i].kind).push_back(*std::move(sound));
    }
    return {};
}

} // namespace comfyvn
