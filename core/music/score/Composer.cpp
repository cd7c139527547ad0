#include "core/music/score/Composer.h"

#include "core/music/score/Accompaniment.h"
#include "core/music/score/BassLine.h"
#include "core/music/score/CounterMelody.h"
#include "core/music/score/Draft.h"
#include "core/music/score/DrumLine.h"
#include "core/music/score/Form.h"
#include "core/music/score/Harmony.h"
#include "core/music/score/InstrumentRange.h"
#include "core/music/score/Melody.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace comfyvn::music {

namespace {

/// What tags say of the tempo is heard in a few bars too, where it may take a bar more or less.
Length lengthOf(const Commission& commission, double bpm, double factor)
{
    const auto fitted = [&](double tempo) {
        return fitLength(commission.seconds, tempo, commission.style->beatsPerBar, commission.loops);
    };
    Length length = fitted(bpm * factor);
    if (std::abs(factor - 1) < 0.1)
        return length;
    const int plain = fitted(bpm).beats;
    double tempo = bpm * factor;
    for (int attempt = 0; attempt < 3 && length.beats == plain; ++attempt)
        length = fitted(tempo *= factor);
    return length;
}

/// Of the instruments those that reach where a tag has moved the part; all when none does.
std::vector<int> reaching(const std::vector<int>& programs, InstrumentRange wish)
{
    std::vector<int> fit;
    std::copy_if(programs.begin(), programs.end(), std::back_inserter(fit), [wish](int program) {
        const InstrumentRange range = playable(program, wish);
        return std::abs(range.low + range.high - wish.low - wish.high) <= 6;
    });
    return fit.empty() ? programs : fit;
}

bool playsChords(const PartSpec& spec, Role role)
{
    return spec.role == role && spec.pattern != Pattern::Hits && spec.pattern != Pattern::Sparkle;
}

/// Whose instrument it is that a tag for chords names: who breaks or holds them where nobody strikes them.
Role chordsOf(const MusicStyle& style)
{
    for (const Role role : { Role::Chords, Role::Arpeggio }) {
        if (std::any_of(style.parts.begin(), style.parts.end(),
                        [role](const PartSpec& spec) { return playsChords(spec, role); }))
            return role;
    }
    return Role::Pad;
}

Part partFor(const PartSpec& spec, const MusicStyle& style, const Mood& mood, Dice& dice)
{
    std::vector<int> programs = spec.programs;
    if (spec.role == Role::Lead && !mood.lead.empty())
        programs = mood.lead;
    if (!mood.chords.empty() && playsChords(spec, chordsOf(style)))
        programs = mood.chords;
    const bool moves = spec.role == Role::Lead || spec.role == Role::Double;
    const int lift = moves ? mood.lift : (spec.role == Role::Bass ? 0 : mood.lift / 3);
    const InstrumentRange wish { spec.low + lift, spec.high + lift };
    const int program = dice.pick(lift == 0 ? programs : reaching(programs, wish));
    const InstrumentRange range = playable(program, wish);
    return { .name = roleName(spec.role),
             .role = spec.role,
             .program = program,
             .low = range.low,
             .high = range.high,
             .volume = spec.volume,
             .pan = spec.pan,
             .reverb = std::min(127, spec.reverb + mood.reverb),
             .chorus = spec.chorus,
             .enter = spec.enter };
}

/// The lead an octave away, within the part's own range.
std::vector<Note> doubled(const Draft& draft, const Part& part, const std::vector<Note>& lead)
{
    std::vector<Note> notes;
    for (Note note : lead) {
        if (!draft.plays(part, note.start))
            continue;
        for (const int octave : { 12, 0, -12, 24 }) {
            if (note.pitch + octave >= part.low && note.pitch + octave <= part.high) {
                note.pitch += octave;
                note.velocity = std::max(18, note.velocity - 10);
                notes.push_back(note);
                break;
            }
        }
    }
    return notes;
}

bool canSwell(int program)
{
    return (program >= 40 && program <= 79 && program != 45 && program != 46 && program != 47)
        || (program >= 88 && program <= 95) || program == 109 || program == 110;
}

/// What sustains breathes: up to the middle of each phrase of four bars and down again; pads more than tunes.
std::vector<Swell> swells(const Draft& draft, const Part& part)
{
    std::vector<Swell> all;
    const bool deep = part.role == Role::Pad;
    const int phrase = 4 * draft.score.barTicks();
    for (int tick = 0; tick < draft.score.ticks; tick += kTicksPerBeat / 2) {
        const double place = static_cast<double>(tick % phrase) / phrase;
        const double arch = std::sin(3.14159265 * place);
        const double depth = deep ? 34 : 18;
        all.push_back({ tick, static_cast<int>(std::lround(118 - depth * (1 - arch))) });
    }
    return all;
}

/// Swing, and hands that are never quite on the beat.
void humanise(const Draft& draft, Part& part, std::size_t number)
{
    Dice dice(draft.seed, "hand " + std::to_string(number));
    const int unit = draft.style.swingUnit;
    // Those who hold the music together keep closer time.
    const double steady = part.role == Role::Drums || part.role == Role::Bass ? 0.5 : 1.0;
    for (Note& note : part.notes) {
        if (draft.style.swing > 0 && note.start % (2 * unit) == unit)
            note.shift += static_cast<int>(std::lround(draft.style.swing * unit));
        const double off = dice.unit() + dice.unit() - 1;
        note.shift += static_cast<int>(std::lround(off * draft.style.looseness * steady));
        note.shift = std::max(note.shift, -note.start);
        if (draft.style.looseness > 0)
            note.velocity = std::clamp(note.velocity + dice.between(-5, 5), 12, 127);
    }
}

} // namespace

Score compose(const Commission& commission)
{
    const MusicStyle& style = *commission.style;
    const Mood mood = moodOf(commission.tags);
    Dice dice(commission.seed, style.name);

    Draft draft { style, mood, commission.seed, {} };
    Score& score = draft.score;
    score.style = style.name;
    score.tonic = dice.between(0, 11);
    score.mode = modeIn(mood, style.mode);
    score.beatsPerBar = style.beatsPerBar;
    score.seconds = commission.seconds;
    score.loops = commission.loops;

    const double bpm = style.slowBpm + dice.unit() * (style.fastBpm - style.slowBpm);
    const Length length = lengthOf(commission, bpm, mood.tempo);
    score.ticks = length.beats * kTicksPerBeat;
    score.musicSeconds = length.musicSeconds;
    score.sections = formOf(length.bars, commission.loops, style.arc, mood.fullness, commission.seed);
    for (Section& section : score.sections)
        section.intensity = commission.intensity.value_or(section.intensity);
    score.chords = harmonise(score.sections, style, score.tonic, score.mode, length.beats, commission.loops,
                             commission.seed);

    std::vector<Pattern> patterns;
    for (const PartSpec& spec : style.parts) {
        score.parts.push_back(partFor(spec, style, mood, dice));
        patterns.push_back(spec.pattern);
    }
    const double drumsEnter = style.drumsEnter + mood.drums;
    if (drumsEnter <= 1)
        score.parts.push_back(
            { .name = roleName(Role::Drums),
              .role = Role::Drums,
              .program = style.kit,
              .low = 27,
              .high = 87,
              .volume =
                  std::clamp(style.drumVolume - static_cast<int>(std::lround(24 * mood.drums)), 30, 127),
              .pan = 64,
              .reverb = std::min(127, 20 + mood.reverb),
              .enter = std::max(0.0, drumsEnter) });

    const auto partOf = [&](Role role) {
        return std::find_if(score.parts.begin(), score.parts.end(),
                            [role](const Part& part) { return part.role == role; });
    };
    // The bass is written first and the tune against it.
    const auto bass = partOf(Role::Bass);
    const auto bassAt = static_cast<std::size_t>(bass - score.parts.begin());
    bass->notes = bassLine(draft, *bass, patterns[bassAt]);
    const auto lead = partOf(Role::Lead);
    lead->notes = melody(draft, *lead, bass->notes);
    for (std::size_t i = 0; i < score.parts.size(); ++i) {
        Part& part = score.parts[i];
        switch (part.role) {
        case Role::Lead:
        case Role::Bass:
            break;
        case Role::Double:
            part.notes = doubled(draft, part, lead->notes);
            break;
        case Role::Counter:
            part.notes = counterMelody(draft, part, lead->notes);
            break;
        case Role::Chords:
        case Role::Pad:
        case Role::Arpeggio:
            part.notes = accompaniment(draft, part, patterns[i], i);
            break;
        case Role::Drums:
            part.notes = drumLine(draft, part);
            break;
        }
    }
    for (std::size_t i = 0; i < score.parts.size(); ++i) {
        Part& part = score.parts[i];
        humanise(draft, part, i);
        if (canSwell(part.program) && part.role != Role::Drums)
            part.swells = swells(draft, part);
    }
    std::erase_if(score.parts, [](const Part& part) { return part.notes.empty(); });
    return score;
}

} // namespace comfyvn::music
