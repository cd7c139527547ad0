#include "core/music/score/Mood.h"

#include "core/music/score/MusicStyle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comfyvn::music {

namespace {

struct Tag {
    std::vector<std::string_view> words {};
    double tempo = 1;
    double density = 0;
    int lift = 0;
    int loudness = 0;
    int brightness = 0;
    bool far = false; ///< its brightness goes on to lydian, its darkness to phrygian
    int third = 0;
    double drums = 0;
    double fullness = 0;
    int reverb = 0;
    std::vector<int> lead {};
    std::vector<int> chords {};
};

/// The first word of each names the mood.
const std::vector<Tag>& tags()
{
    static const std::vector<Tag> kTags {
        { .words = { "calm", "peaceful", "gentle", "relaxed", "soft", "serene", "quiet" },
          .tempo = 0.88,
          .density = -0.2,
          .loudness = -10,
          .drums = 0.3,
          .fullness = -0.15 },
        { .words = { "happy", "cheerful", "joyful", "fun", "playful", "sunny" },
          .tempo = 1.08,
          .density = 0.15,
          .lift = 3,
          .loudness = 4,
          .brightness = 3 },
        { .words = { "sad", "melancholy", "melancholic", "sorrow", "lonely", "tearful", "grief" },
          .tempo = 0.86,
          .density = -0.15,
          .lift = -3,
          .loudness = -8,
          .brightness = -3,
          .drums = 0.2 },
        { .words = { "dark", "grim", "ominous", "evil" },
          .tempo = 0.95,
          .lift = -7,
          .brightness = -3,
          .far = true,
          .reverb = 10 },
        { .words = { "bright", "light", "hopeful", "uplifting", "warm" },
          .lift = 4,
          .brightness = 2,
          .far = true },
        { .words = { "tense", "suspense", "nervous", "danger", "urgent" },
          .tempo = 1.1,
          .density = 0.1,
          .loudness = 8,
          .brightness = -4,
          .far = true },
        { .words = { "scary", "creepy", "horror", "eerie" },
          .tempo = 0.9,
          .density = -0.2,
          .brightness = -5,
          .far = true,
          .drums = 0.3,
          .reverb = 25 },
        { .words = { "mysterious", "mystery", "strange", "curious" },
          .density = -0.1,
          .brightness = -2,
          .far = true,
          .reverb = 15,
          .lead = { 11, 8, 71 } },
        { .words = { "romantic", "love", "tender", "sweet" },
          .tempo = 0.93,
          .loudness = -4,
          .drums = 0.15,
          .reverb = 10,
          .lead = { 40, 68 } },
        { .words = { "dreamy", "ethereal", "floating", "magical" },
          .tempo = 0.92,
          .density = -0.1,
          .lift = 5,
          .brightness = 1,
          .far = true,
          .drums = 0.25,
          .reverb = 30,
          .lead = { 8, 73, 88 } },
        { .words = { "energetic", "exciting", "intense", "powerful", "action" },
          .tempo = 1.14,
          .density = 0.2,
          .loudness = 12,
          .drums = -0.2,
          .fullness = 0.2 },
        { .words = { "epic", "heroic", "grand", "triumphant" },
          .density = 0.05,
          .loudness = 12,
          .fullness = 0.25,
          .reverb = 15,
          .lead = { 60, 56 } },
        { .words = { "nostalgic", "nostalgia", "wistful", "bittersweet" },
          .tempo = 0.92,
          .loudness = -4,
          .lead = { 22, 10, 21 } },
        { .words = { "funny", "comedy", "silly", "quirky" },
          .tempo = 1.06,
          .density = 0.1,
          .brightness = 2,
          .lead = { 70, 13 } },
        { .words = { "angry", "aggressive", "furious" },
          .tempo = 1.12,
          .density = 0.2,
          .loudness = 14,
          .brightness = -3,
          .far = true,
          .drums = -0.2,
          .fullness = 0.2,
          .lead = { 30, 61 } },
        { .words = { "slow" }, .tempo = 0.85 },
        { .words = { "fast" }, .tempo = 1.17 },
        { .words = { "minimal", "sparse", "simple", "empty" },
          .density = -0.25,
          .drums = 0.2,
          .fullness = -0.3 },
        { .words = { "full", "rich", "dense", "busy" }, .density = 0.2, .fullness = 0.3 },
        { .words = { "high" }, .lift = 7 },
        { .words = { "low", "deep" }, .lift = -9 },
        { .words = { "major" }, .third = 1 },
        { .words = { "minor" }, .third = -1 },
        { .words = { "no drums", "drumless", "without drums" }, .drums = 2 },
        { .words = { "drums", "beat", "percussive" }, .drums = -0.5 },
        { .words = { "piano" }, .lead = { 0 }, .chords = { 0 } },
        { .words = { "strings", "string" }, .lead = { 48 } },
        { .words = { "violin" }, .lead = { 40 } },
        { .words = { "cello" }, .lift = -5, .lead = { 42 } },
        { .words = { "guitar" }, .lead = { 26 }, .chords = { 24 } },
        { .words = { "flute" }, .lead = { 73 } },
        { .words = { "harp" }, .chords = { 46 } },
        { .words = { "music box" }, .lift = 7, .lead = { 10 } },
        { .words = { "bells", "bell" }, .lift = 7, .lead = { 9, 14 } },
        { .words = { "choir" }, .lead = { 52 } },
        { .words = { "brass" }, .lead = { 61 } },
        { .words = { "sax", "saxophone" }, .lead = { 65 } },
        { .words = { "synth", "electronic" }, .lead = { 81 }, .chords = { 90 } },
        { .words = { "organ" }, .chords = { 16 } },
        { .words = { "night", "rain", "rainy" },
          .tempo = 0.88,
          .density = -0.1,
          .lift = -3,
          .loudness = -8,
          .reverb = 20 },
        { .words = { "morning", "spring" }, .lift = 5, .loudness = 3, .brightness = 1, .far = true },
    };
    return kTags;
}

const Tag* find(const std::string& word)
{
    for (const Tag& tag : tags()) {
        if (std::find(tag.words.begin(), tag.words.end(), word) != tag.words.end())
            return &tag;
    }
    return nullptr;
}

/// How much a tag says about the feeling, for choosing the one that names the mood.
double weight(const Tag& tag)
{
    return std::abs(tag.brightness) + 3 * std::abs(tag.third) + 10 * std::abs(tag.tempo - 1)
        + std::abs(tag.loudness) / 4.0 + 5 * std::abs(tag.density);
}

} // namespace

Mood moodOf(std::vector<std::string> wishes)
{
    for (std::string& wish : wishes)
        wish = plainWords(wish);
    std::sort(wishes.begin(), wishes.end());
    wishes.erase(std::unique(wishes.begin(), wishes.end()), wishes.end());

    Mood mood;
    double most = 0;
    for (const std::string& wish : wishes) {
        const Tag* tag = find(wish);
        if (!tag) {
            const StyleMatch style = findStyle(wish);
            if (style.exact)
                mood.name = most == 0 ? std::string(style.style->name) : mood.name;
            else if (!wish.empty())
                mood.unknown.push_back(wish);
            continue;
        }
        mood.tempo *= tag->tempo;
        mood.density += tag->density;
        mood.lift += tag->lift;
        mood.loudness += tag->loudness;
        mood.brightness += tag->brightness;
        if (tag->far)
            (tag->brightness > 0 ? mood.brightest : mood.darkest) =
                tag->brightness > 0 ? Mode::Lydian : Mode::Phrygian;
        mood.third += tag->third;
        mood.drums += tag->drums;
        mood.fullness += tag->fullness;
        mood.reverb += tag->reverb;
        mood.lead.insert(mood.lead.end(), tag->lead.begin(), tag->lead.end());
        mood.chords.insert(mood.chords.end(), tag->chords.begin(), tag->chords.end());
        if (weight(*tag) > most) {
            most = weight(*tag);
            mood.name = tag->words.front();
        }
    }
    mood.tempo = std::clamp(mood.tempo, 0.7, 1.4);
    mood.density = std::clamp(mood.density, -0.5, 0.5);
    mood.lift = std::clamp(mood.lift, -12, 12);
    mood.loudness = std::clamp(mood.loudness, -25, 25);
    mood.fullness = std::clamp(mood.fullness, -0.4, 0.4);
    mood.reverb = std::clamp(mood.reverb, 0, 40);
    return mood;
}

double tempoOf(const std::vector<std::string>& wishes)
{
    double bpm = 90;
    for (const std::string& wish : wishes) {
        if (const StyleMatch match = findStyle(wish); match.exact && !find(plainWords(wish)))
            bpm = (match.style->slowBpm + match.style->fastBpm) / 2;
    }
    return std::round(bpm * moodOf(wishes).tempo);
}

Mode modeIn(const Mood& mood, Mode mode)
{
    static constexpr std::array<Mode, 6> kOrder { Mode::Phrygian,   Mode::Minor, Mode::Dorian,
                                                  Mode::Mixolydian, Mode::Major, Mode::Lydian };
    const auto placeOf = [](Mode wanted) {
        return std::find(kOrder.begin(), kOrder.end(), wanted) - kOrder.begin();
    };
    // Harmonic minor is minor with a leading note, and stays it where minor is meant.
    const Mode plain = mode == Mode::HarmonicMinor ? Mode::Minor : mode;
    if (mood.third != 0) {
        const Mode asked = mood.third > 0 ? Mode::Major : Mode::Minor;
        return asked == plain ? mode : asked;
    }
    const auto place = placeOf(plain);
    const auto moved = std::clamp(place + mood.brightness, std::min(place, placeOf(mood.darkest)),
                                  std::max(place, placeOf(mood.brightest)));
    return moved == place ? mode : kOrder[static_cast<std::size_t>(moved)];
}

} // namespace comfyvn::music
