#include "core/music/score/MidiFile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace comfyvn::music {

namespace {

struct Event {
    int tick = 0;
    std::string bytes {};
};

char byte(int value)
{
    return static_cast<char>(static_cast<unsigned char>(value));
}

std::string bigEndian(std::uint32_t value, int bytes)
{
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += byte(static_cast<int>((value >> (8 * i)) & 0xFFU));
    return text;
}

std::string variable(std::uint32_t value)
{
    std::string text(1, byte(static_cast<int>(value & 0x7FU)));
    while ((value >>= 7U) != 0)
        text.insert(text.begin(), byte(static_cast<int>((value & 0x7FU) | 0x80U)));
    return text;
}

std::string meta(int type, const std::string& text)
{
    return std::string { byte(0xFF), byte(type) } + variable(static_cast<std::uint32_t>(text.size())) + text;
}

std::string track(std::vector<Event> events, int end)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.tick < b.tick; });
    std::string body;
    int at = 0;
    for (const Event& event : events) {
        body += variable(static_cast<std::uint32_t>(event.tick - at)) + event.bytes;
        at = event.tick;
    }
    body += variable(static_cast<std::uint32_t>(std::max(0, end - at))) + meta(0x2F, {});
    return "MTrk" + bigEndian(static_cast<std::uint32_t>(body.size()), 4) + body;
}

std::string headTrack(const Score& score)
{
    std::vector<Event> events { { 0, meta(0x03, score.style) } };
    const auto micros = static_cast<std::uint32_t>(std::lround(60e6 / score.bpm()));
    events.push_back({ 0, meta(0x51, bigEndian(micros, 3)) });
    events.push_back({ 0, meta(0x58, { byte(score.beatsPerBar), 2, 24, 8 }) });
    if (score.loops)
        events.push_back({ 0, meta(0x06, "loopStart") });
    for (const Section& section : score.sections)
        events.push_back({ section.bar * score.barTicks(), meta(0x06, section.name) });
    if (score.loops)
        events.push_back({ score.ticks, meta(0x06, "loopEnd") });
    return track(std::move(events), score.ticks);
}

std::string partTrack(const Score& score, const Part& part, int channel)
{
    std::vector<Event> events { { 0,
                                  meta(0x03, part.name + ": " + instrumentName(part.role, part.program)) } };
    const auto control = [&](int tick, int number, int value) {
        events.push_back({ tick, { byte(0xB0 | channel), byte(number), byte(value) } });
    };
    events.push_back({ 0, { byte(0xC0 | channel), byte(part.program) } });
    control(0, 7, part.volume);
    control(0, 10, part.pan);
    control(0, 91, part.reverb);
    control(0, 93, part.chorus);
    for (const Swell& swell : part.swells)
        control(swell.tick, 11, swell.value);
    // Ends before beginnings, so that a repeated pitch is struck anew.
    std::vector<Event> ends;
    std::vector<Event> begins;
    for (const Note& note : part.notes) {
        const int start = note.start + note.shift;
        ends.push_back({ start + note.length, { byte(0x80 | channel), byte(note.pitch), 0 } });
        begins.push_back({ start, { byte(0x90 | channel), byte(note.pitch), byte(note.velocity) } });
    }
    events.insert(events.end(), ends.begin(), ends.end());
    events.insert(events.end(), begins.begin(), begins.end());
    return track(std::move(events), score.ticks);
}

} // namespace

std::vector<int> channelsOf(const Score& score)
{
    std::vector<int> channels;
    int next = 0;
    for (const Part& part : score.parts) {
        if (part.role == Role::Drums) {
            channels.push_back(kDrumChannel);
            continue;
        }
        channels.push_back(next);
        next += next + 1 == kDrumChannel ? 2 : 1;
    }
    return channels;
}

std::string midiFile(const Score& score)
{
    const auto channels = channelsOf(score);
    std::string file = "MThd" + bigEndian(6, 4) + bigEndian(1, 2)
        + bigEndian(static_cast<std::uint32_t>(score.parts.size() + 1), 2) + bigEndian(kTicksPerBeat, 2)
        + headTrack(score);
    for (std::size_t i = 0; i < score.parts.size(); ++i)
        file += partTrack(score, score.parts[i], channels[i]);
    return file;
}

} // namespace comfyvn::music
