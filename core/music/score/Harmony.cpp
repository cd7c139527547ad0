#include "core/music/score/Harmony.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace comfyvn::music {

namespace {

using Bar = std::vector<std::string_view>; ///< numerals that share it equally

std::vector<Bar> bars(std::string_view phrase)
{
    std::vector<Bar> all(1);
    std::size_t at = 0;
    while (at < phrase.size()) {
        if (phrase[at] == '|') {
            all.emplace_back();
            ++at;
        } else if (phrase[at] == ' ') {
            ++at;
        } else {
            const auto end = std::min(phrase.find_first_of(" |", at), phrase.size());
            all.back().push_back(phrase.substr(at, end - at));
            at = end;
        }
    }
    return all;
}

/// What a letter of the form stands for.
struct Material {
    std::vector<Bar> first {};
    std::vector<Bar> second {};
    std::vector<Bar> closing {};
};

std::vector<Bar> sectionBars(const Material& material, int length, bool closes)
{
    std::vector<Bar> all;
    for (int bar = 0; bar < length; ++bar) {
        const auto& phrase = (bar / 4) % 2 == 0 ? material.first : material.second;
        all.push_back(phrase[static_cast<std::size_t>(bar % 4) % phrase.size()]);
    }
    if (closes && length >= 4)
        std::copy(material.closing.begin(), material.closing.end(),
                  all.end() - static_cast<std::ptrdiff_t>(material.closing.size()));
    return all;
}

int thirdOf(const Chord& chord)
{
    return chord.tones.size() > 1 ? chord.tones[1] : chord.root();
}

int cost(const std::vector<int>& voicing, const std::vector<int>& before, const Chord& chord, int centre)
{
    int sum = 0;
    for (std::size_t i = 0; i < chord.tones.size(); ++i) {
        const bool there = std::any_of(voicing.begin(), voicing.end(),
                                       [&](int pitch) { return wrapped(pitch, 12) == chord.tones[i]; });
        const bool needed = i == 1 || i == 3;
        if (!there)
            sum += needed ? 60 : (i == 0 ? 8 : 5);
    }
    int total = 0;
    for (std::size_t i = 0; i < voicing.size(); ++i) {
        total += voicing[i];
        if (i == 0)
            continue;
        const int gap = voicing[i] - voicing[i - 1];
        if (gap == 1)
            sum += 14;
        if (gap == 2 && voicing[i] < 55)
            sum += 8;
        if (gap < 5 && voicing[i - 1] < 45)
            sum += 10;
        if (gap > 9)
            sum += 3 * (gap - 9);
        if (gap == 12 && wrapped(voicing[i], 12) == thirdOf(chord))
            sum += 6;
    }
    sum += std::abs(total / static_cast<int>(voicing.size()) - centre);
    if (before.size() != voicing.size())
        return sum;
    for (std::size_t i = 0; i < voicing.size(); ++i) {
        const int move = voicing[i] - before[i];
        sum += 2 * std::abs(move);
        for (std::size_t k = i + 1; k < voicing.size(); ++k) {
            const int interval = wrapped(voicing[k] - voicing[i], 12);
            const bool perfect = interval == 0 || interval == 7;
            if (perfect && move != 0 && interval == wrapped(before[k] - before[i], 12)
                && (move > 0) == (voicing[k] - before[k] > 0) && voicing[k] != before[k])
                sum += 12;
        }
    }
    return sum + 2 * std::abs(voicing.back() - before.back());
}

} // namespace

std::vector<ChordSpan> harmonise(const std::vector<Section>& form, const MusicStyle& style, int tonic,
                                 Mode mode, int totalBeats, bool loops, std::uint64_t seed)
{
    Dice dice(seed, "harmony");
    const bool own = mode == style.mode;
    const ModePhrases& common = phrasesOf(mode);
    const auto& phrasesA = own ? style.phrasesA : common.phrasesA;
    const auto& phrasesB = own ? style.phrasesB : common.phrasesB;
    const auto& closings = own ? style.closings : common.closings;
    const auto& turns = own ? style.turns : common.turns;

    std::map<char, Material> materials;
    for (const char letter : { 'A', 'B', 'C' }) {
        const auto& phrases = letter == 'A' ? phrasesA : phrasesB;
        Material material { bars(dice.pick(phrases)), {}, bars(dice.pick(closings)) };
        // A and B answer themselves; a third material takes up both.
        material.second = letter == 'C' ? bars(dice.pick(phrasesA))
            : dice.chance(0.6)          ? material.first
                                        : bars(dice.pick(phrases));
        materials[letter] = std::move(material);
    }

    std::vector<Bar> all;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const Section& section = form[i];
        const bool last = i + 1 == form.size();
        const bool closes = section.name != "intro" && section.material == 'A';
        auto part = sectionBars(materials[section.material], section.bars, closes || (last && !loops));
        if (!closes && !last && part.size() >= 2)
            part.back() = bars(dice.pick(turns)).front();
        all.insert(all.end(), part.begin(), part.end());
    }
    if (loops && all.size() > 1)
        all.back() = bars(dice.pick(turns)).front();
    if (!loops) {
        all.back() = { isDark(mode) ? std::string_view("i") : std::string_view("I") };
        if (all.size() > 1)
            all[all.size() - 2] = bars(dice.pick(closings)).front();
    }

    std::vector<ChordSpan> spans;
    const int end = totalBeats * kTicksPerBeat;
    const int barTicks = style.beatsPerBar * kTicksPerBeat;
    for (std::size_t bar = 0; bar < all.size(); ++bar) {
        const int start = static_cast<int>(bar) * barTicks;
        // In triple time the first of two chords has two beats.
        const int beatsOfFirst = (style.beatsPerBar + 1) / 2;
        const auto count = std::min<std::size_t>(all[bar].size(), 2);
        for (std::size_t i = 0; i < count; ++i) {
            const int from = i == 0 ? start : start + beatsOfFirst * kTicksPerBeat;
            const int to =
                std::min(end, i + 1 < count ? start + beatsOfFirst * kTicksPerBeat : start + barTicks);
            if (from < to)
                spans.push_back({ from, to - from, readChord(all[bar][i], tonic, mode, style.colour) });
        }
    }
    if (!loops) { // whatever the colour, the last chord rests
        const std::string_view home = isDark(mode) ? "i" : "I";
        spans.back().chord =
            readChord(home, tonic, mode, style.colour == Colour::Ninth ? Colour::Ninth : Colour::Triad);
    }
    return spans;
}

std::vector<int> voiced(const Chord& chord, const std::vector<int>& before, int voices, int low, int high)
{
    std::vector<int> candidates;
    for (int pitch = low; pitch <= high; ++pitch) {
        if (chord.has(pitch))
            candidates.push_back(pitch);
    }
    const auto wanted = std::min(static_cast<std::size_t>(voices), candidates.size());
    std::vector<int> best(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(wanted));
    int least = cost(best, before, chord, (low + high) / 2);
    std::vector<std::size_t> choice(wanted);
    for (std::size_t i = 0; i < wanted; ++i)
        choice[i] = i;
    std::vector<int> voicing(wanted);
    while (wanted > 0) {
        for (std::size_t i = 0; i < wanted; ++i)
            voicing[i] = candidates[choice[i]];
        if (const int price = cost(voicing, before, chord, (low + high) / 2); price < least) {
            least = price;
            best = voicing;
        }
        std::size_t at = wanted;
        while (at > 0 && choice[at - 1] == candidates.size() - wanted + at - 1)
            --at;
        if (at == 0)
            break;
        ++choice[at - 1];
        for (std::size_t i = at; i < wanted; ++i)
            choice[i] = choice[i - 1] + 1;
    }
    return best;
}

} // namespace comfyvn::music
