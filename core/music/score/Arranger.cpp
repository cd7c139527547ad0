#include "core/music/score/Arranger.h"

#include "core/music/score/Accompaniment.h"
#include "core/music/score/BassLine.h"
#include "core/music/score/Draft.h"
#include "core/music/score/DrumLine.h"
#include "core/music/score/InstrumentRange.h"

#include <algorithm>

namespace comfyvn::music {

namespace {

Part partFrom(const PartSpec& spec, Dice& dice)
{
    const int program = dice.pick(spec.programs);
    const InstrumentRange range = playable(program, { spec.low, spec.high });
    return { .name = roleName(spec.role),
             .role = spec.role,
             .program = program,
             .low = range.low,
             .high = range.high,
             .volume = spec.volume,
             .pan = spec.pan,
             .reverb = spec.reverb,
             .chorus = spec.chorus };
}

/// A bass that holds its note in its own metre says where the beats are in another; nobody else may hold the
/// tonic against the chords of a track.
Pattern bassPattern(const MusicStyle& style, const PartSpec& spec, int beatsPerBar)
{
    if (spec.pattern == Pattern::Roots && style.beatsPerBar != beatsPerBar)
        return Pattern::RootFifth;
    return spec.pattern == Pattern::Pedal ? Pattern::Roots : spec.pattern;
}

std::vector<Section> sectionsOf(int bars, double fullness)
{
    static constexpr std::array<double, 4> kIntensities { 0.62, 0.78, 0.7, 0.9 };
    std::vector<Section> sections;
    for (int bar = 0; bar < bars; bar += 8) {
        const double wished =
            kIntensities[static_cast<std::size_t>(bar / 8) % kIntensities.size()] + fullness;
        sections.push_back({ "backing", 'A', bar, std::min(8, bars - bar), std::clamp(wished, 0.1, 1.0) });
    }
    return sections;
}

} // namespace

Score arrange(const Backing& backing)
{
    const MusicStyle& style = *backing.style;
    Draft draft { style, backing.mood, backing.seed, {} };
    Score& score = draft.score;
    score.style = style.name;
    score.tonic = backing.tonic;
    score.mode = backing.mode;
    score.beatsPerBar = backing.beatsPerBar;
    score.loops = true; // nothing comes to rest; what is accompanied decides how it ends
    const int bars = static_cast<int>(backing.bars.size());
    score.ticks = bars * score.barTicks();
    score.seconds = score.musicSeconds = bars * backing.beatsPerBar * backing.beatSeconds;
    score.sections = sectionsOf(bars, backing.mood.fullness);
    for (int bar = 0; bar < bars; ++bar)
        score.chords.push_back(
            { bar * score.barTicks(), score.barTicks(), backing.bars[static_cast<std::size_t>(bar)] });

    Dice dice(backing.seed, "backing");
    for (const Role role : { Role::Bass, Role::Pad }) {
        const auto spec = std::find_if(style.parts.begin(), style.parts.end(),
                                       [role](const PartSpec& each) { return each.role == role; });
        if (spec == style.parts.end())
            continue;
        Part part = partFrom(*spec, dice);
        part.notes = role == Role::Bass
            ? bassLine(draft, part, bassPattern(style, *spec, backing.beatsPerBar))
            : accompaniment(draft, part, Pattern::Sustain, 0);
        score.parts.push_back(std::move(part));
    }
    const double enter = style.drumsEnter + backing.mood.drums;
    if (backing.drums && enter <= 1) {
        Part part { .name = roleName(Role::Drums),
                    .role = Role::Drums,
                    .program = style.kit,
                    .low = 27,
                    .high = 87,
                    .volume = style.drumVolume,
                    .reverb = 20,
                    .enter = std::clamp(enter, 0.0, 0.6) };
        part.notes = drumLine(draft, part);
        score.parts.push_back(std::move(part));
    }
    for (Part& part : score.parts) {
        for (Note& note : part.notes) {
            if (style.swing > 0 && note.start % (2 * style.swingUnit) == style.swingUnit)
                note.shift += static_cast<int>(style.swing * style.swingUnit);
        }
    }
    std::erase_if(score.parts, [](const Part& part) { return part.notes.empty(); });
    return score;
}

} // namespace comfyvn::music
