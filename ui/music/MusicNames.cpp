#include "ui/music/MusicNames.h"

#include "core/music/score/Scale.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct Named {
    const char* id;
    const char* name;
    const char* about = "";
};

constexpr auto kStyles = std::to_array<Named>({
    { "lofi", QT_TRANSLATE_NOOP("MusicNames", "Lo-fi"),
      QT_TRANSLATE_NOOP("MusicNames", "Lazy swung beat, electric piano and tape: studying, quiet evenings") },
    { "calm", QT_TRANSLATE_NOOP("MusicNames", "Calm"),
      QT_TRANSLATE_NOOP("MusicNames", "Slow piano over soft pads: everyday scenes, rest") },
    { "romance", QT_TRANSLATE_NOOP("MusicNames", "Romance"),
      QT_TRANSLATE_NOOP("MusicNames", "Tender melody over broken chords: confessions, closeness") },
    { "cheerful", QT_TRANSLATE_NOOP("MusicNames", "Cheerful"),
      QT_TRANSLATE_NOOP("MusicNames", "Bright, strummed and quick: mornings, school, friends") },
    { "comedy", QT_TRANSLATE_NOOP("MusicNames", "Comedy"),
      QT_TRANSLATE_NOOP("MusicNames", "Hopping winds and plucked strings: mishaps and banter") },
    { "sad", QT_TRANSLATE_NOOP("MusicNames", "Sad"),
      QT_TRANSLATE_NOOP("MusicNames", "Slow and bare, in minor: loss, farewells") },
    { "mystery", QT_TRANSLATE_NOOP("MusicNames", "Mystery"),
      QT_TRANSLATE_NOOP("MusicNames", "Floating harmonies and bells: riddles, searches") },
    { "tension", QT_TRANSLATE_NOOP("MusicNames", "Tension"),
      QT_TRANSLATE_NOOP("MusicNames", "Pulsing bass and restless strings: danger draws near") },
    { "battle", QT_TRANSLATE_NOOP("MusicNames", "Battle"),
      QT_TRANSLATE_NOOP("MusicNames", "Fast, driven drums and guitars: fights and chases") },
    { "epic", QT_TRANSLATE_NOOP("MusicNames", "Epic"),
      QT_TRANSLATE_NOOP("MusicNames", "Brass, choir and big drums: turning points") },
    { "horror", QT_TRANSLATE_NOOP("MusicNames", "Horror"),
      QT_TRANSLATE_NOOP("MusicNames", "Dark drones and broken tones: dread") },
    { "night city", QT_TRANSLATE_NOOP("MusicNames", "Night city"),
      QT_TRANSLATE_NOOP("MusicNames", "Synthesizers over a steady beat: neon streets, late drives") },
    { "festival", QT_TRANSLATE_NOOP("MusicNames", "Festival"),
      QT_TRANSLATE_NOOP("MusicNames", "Flutes and drums in five tones: stalls, fireworks, dances") },
    { "nostalgia", QT_TRANSLATE_NOOP("MusicNames", "Nostalgia"),
      QT_TRANSLATE_NOOP("MusicNames", "Music box and slow waltz: memories, childhood") },
    { "fantasy village", QT_TRANSLATE_NOOP("MusicNames", "Fantasy village"),
      QT_TRANSLATE_NOOP("MusicNames", "Harp, flute and dance: markets and taverns of another world") },
    { "credits", QT_TRANSLATE_NOOP("MusicNames", "Credits"),
      QT_TRANSLATE_NOOP("MusicNames", "A warm song with a full band: endings, staff rolls") },
    { "chiptune", QT_TRANSLATE_NOOP("MusicNames", "Chiptune"),
      QT_TRANSLATE_NOOP("MusicNames", "Square waves of old consoles: games within the game") },
    { "jazz cafe", QT_TRANSLATE_NOOP("MusicNames", "Jazz café"),
      QT_TRANSLATE_NOOP("MusicNames", "Walking bass, brushes and piano: cafés and bars") },
});

constexpr auto kTreatments = std::to_array<Named>({
    { "8-bit", QT_TRANSLATE_NOOP("MusicNames", "8-bit"),
      QT_TRANSLATE_NOOP("MusicNames", "The track through an old console") },
    { "underwater", QT_TRANSLATE_NOOP("MusicNames", "Underwater"),
      QT_TRANSLATE_NOOP("MusicNames", "The track dull and wavering, as heard under water") },
    { "radio", QT_TRANSLATE_NOOP("MusicNames", "Radio"),
      QT_TRANSLATE_NOOP("MusicNames", "The track from a small loudspeaker") },
    { "cathedral", QT_TRANSLATE_NOOP("MusicNames", "Cathedral"),
      QT_TRANSLATE_NOOP("MusicNames", "The track in a very large room") },
    { "nightcore", QT_TRANSLATE_NOOP("MusicNames", "Nightcore"),
      QT_TRANSLATE_NOOP("MusicNames", "The track faster and higher") },
    { "slowed", QT_TRANSLATE_NOOP("MusicNames", "Slowed"),
      QT_TRANSLATE_NOOP("MusicNames", "The track slower and deeper, with a long echo") },
    { "orchestral swell", QT_TRANSLATE_NOOP("MusicNames", "Orchestral swell"),
      QT_TRANSLATE_NOOP("MusicNames", "The track with strings that rise under it") },
});

constexpr auto kTags = std::to_array<Named>({
    { "calm", QT_TRANSLATE_NOOP("MusicNames", "calm") },
    { "happy", QT_TRANSLATE_NOOP("MusicNames", "happy") },
    { "sad", QT_TRANSLATE_NOOP("MusicNames", "sad") },
    { "dark", QT_TRANSLATE_NOOP("MusicNames", "dark") },
    { "bright", QT_TRANSLATE_NOOP("MusicNames", "bright") },
    { "tense", QT_TRANSLATE_NOOP("MusicNames", "tense") },
    { "scary", QT_TRANSLATE_NOOP("MusicNames", "scary") },
    { "mysterious", QT_TRANSLATE_NOOP("MusicNames", "mysterious") },
    { "romantic", QT_TRANSLATE_NOOP("MusicNames", "romantic") },
    { "dreamy", QT_TRANSLATE_NOOP("MusicNames", "dreamy") },
    { "energetic", QT_TRANSLATE_NOOP("MusicNames", "energetic") },
    { "epic", QT_TRANSLATE_NOOP("MusicNames", "epic") },
    { "nostalgic", QT_TRANSLATE_NOOP("MusicNames", "nostalgic") },
    { "funny", QT_TRANSLATE_NOOP("MusicNames", "funny") },
    { "angry", QT_TRANSLATE_NOOP("MusicNames", "angry") },
    { "night", QT_TRANSLATE_NOOP("MusicNames", "night") },
    { "rain", QT_TRANSLATE_NOOP("MusicNames", "rain") },
    { "morning", QT_TRANSLATE_NOOP("MusicNames", "morning") },
    { "slow", QT_TRANSLATE_NOOP("MusicNames", "slow") },
    { "fast", QT_TRANSLATE_NOOP("MusicNames", "fast") },
    { "minimal", QT_TRANSLATE_NOOP("MusicNames", "minimal") },
    { "full", QT_TRANSLATE_NOOP("MusicNames", "full") },
    { "high", QT_TRANSLATE_NOOP("MusicNames", "high") },
    { "low", QT_TRANSLATE_NOOP("MusicNames", "low") },
    { "drums", QT_TRANSLATE_NOOP("MusicNames", "drums") },
    { "no drums", QT_TRANSLATE_NOOP("MusicNames", "no drums") },
    { "major", QT_TRANSLATE_NOOP("MusicNames", "major") },
    { "minor", QT_TRANSLATE_NOOP("MusicNames", "minor") },
    { "piano", QT_TRANSLATE_NOOP("MusicNames", "piano") },
    { "strings", QT_TRANSLATE_NOOP("MusicNames", "strings") },
    { "violin", QT_TRANSLATE_NOOP("MusicNames", "violin") },
    { "cello", QT_TRANSLATE_NOOP("MusicNames", "cello") },
    { "guitar", QT_TRANSLATE_NOOP("MusicNames", "guitar") },
    { "flute", QT_TRANSLATE_NOOP("MusicNames", "flute") },
    { "harp", QT_TRANSLATE_NOOP("MusicNames", "harp") },
    { "music box", QT_TRANSLATE_NOOP("MusicNames", "music box") },
    { "bells", QT_TRANSLATE_NOOP("MusicNames", "bells") },
    { "choir", QT_TRANSLATE_NOOP("MusicNames", "choir") },
    { "brass", QT_TRANSLATE_NOOP("MusicNames", "brass") },
    { "sax", QT_TRANSLATE_NOOP("MusicNames", "sax") },
    { "synth", QT_TRANSLATE_NOOP("MusicNames", "synth") },
    { "organ", QT_TRANSLATE_NOOP("MusicNames", "organ") },
    { "vocals", QT_TRANSLATE_NOOP("MusicNames", "vocals") },
});

constexpr auto kAccents = std::to_array<Named>({
    { "gentle", QT_TRANSLATE_NOOP("MusicNames", "gentle") },
    { "triumph", QT_TRANSLATE_NOOP("MusicNames", "triumph") },
    { "rise", QT_TRANSLATE_NOOP("MusicNames", "rise, then full") },
    { "fall", QT_TRANSLATE_NOOP("MusicNames", "fall, then calm") },
});

constexpr auto kOthers = std::to_array<Named>({
    { "intro", QT_TRANSLATE_NOOP("MusicNames", "intro") },
    { "break", QT_TRANSLATE_NOOP("MusicNames", "break") },
    { "ending", QT_TRANSLATE_NOOP("MusicNames", "ending") },
    { "major", QT_TRANSLATE_NOOP("MusicNames", "major") },
    { "minor", QT_TRANSLATE_NOOP("MusicNames", "minor") },
    { "dorian", QT_TRANSLATE_NOOP("MusicNames", "dorian") },
    { "phrygian", QT_TRANSLATE_NOOP("MusicNames", "phrygian") },
    { "lydian", QT_TRANSLATE_NOOP("MusicNames", "lydian") },
    { "mixolydian", QT_TRANSLATE_NOOP("MusicNames", "mixolydian") },
});

template <typename Names> QStringList idsOf(const Names& names)
{
    QStringList ids;
    for (const Named& named : names)
        ids << QString::fromLatin1(named.id);
    return ids;
}

template <typename Names> const Named* find(const Names& names, const QString& id)
{
    const auto at =
        std::ranges::find_if(names, [&id](const Named& named) { return id == QLatin1StringView(named.id); });
    return at == names.end() ? nullptr : &*at;
}

} // namespace

QStringList MusicNames::styles()
{
    return idsOf(kStyles);
}

QStringList MusicNames::treatments()
{
    return idsOf(kTreatments);
}

QString MusicNames::style(const QString& id)
{
    const Named* named = find(kStyles, id);
    if (!named)
        named = find(kTreatments, id);
    return named ? tr(named->name) : id;
}

QString MusicNames::describe(const QString& id)
{
    const Named* named = find(kStyles, id);
    if (!named)
        named = find(kTreatments, id);
    return named ? tr(named->about) : QString();
}

QStringList MusicNames::tags()
{
    return idsOf(kTags);
}

QString MusicNames::tag(const QString& id)
{
    const Named* named = find(kTags, id);
    return named ? tr(named->name) : id;
}

QString MusicNames::section(const QString& id)
{
    const Named* named = find(kOthers, id);
    return named ? tr(named->name) : id;
}

QString MusicNames::accent(const QString& id, bool isTransition)
{
    const Named* named = find(kAccents, id);
    const QString name = named ? tr(named->name) : id;
    return isTransition ? tr("Transition: %1").arg(name) : tr("Stinger: %1").arg(name);
}

QString MusicNames::key(const QString& written)
{
    const auto read = music::readKey(written.toStdString()); // what is stored may be spelled otherwise
    const QString key = read ? QString::fromStdString(music::keyName(read->tonic, read->mode)) : written;
    const QString tonic = key.section(u' ', 0, 0);
    const QString mode = key.section(u' ', 1);
    return mode.isEmpty() ? key : u"%1 %2"_s.arg(tonic, section(mode));
}

} // namespace comfyvn::ui
