#include "core/music/sound/NoteSounds.h"
#include "core/music/sound/SoundfontPlayer.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace comfyvn;
using namespace comfyvn::music;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";
constexpr int kRate = 44'100;
/// A beat lasts half a second.
constexpr int kFramesPerTick = kRate / 2 / kTicksPerBeat;

Score scoreOf(Role role, int program, std::vector<Note> notes, int beats = 16)
{
    Score score;
    score.ticks = beats * kTicksPerBeat;
    score.seconds = score.musicSeconds = double(score.ticks * kFramesPerTick) / kRate;
    score.parts.push_back({ .name = "part", .role = role, .program = program, .reverb = 0, .notes = notes });
    return score;
}

/// Both sides one after the other, as `chunk` frames are asked for at a time.
std::vector<float> played(const Score& score, std::size_t chunk = 10'000)
{
    const auto frames = std::size_t(score.ticks) * kFramesPerTick;
    WorkTeam team(2);
    auto player = SoundfontPlayer::open(kFont,
                                        { .score = score,
                                          .parts = { 0 },
                                          .musicFrames = frames,
                                          .sampleRate = kRate,
                                          .untilFrame = frames,
                                          .hall = { { kRate, 1, 0.5 }, 0 } },
                                        team);
    if (!player)
        return {};
    std::vector<float> sound(2 * frames);
    for (std::size_t at = 0; at < frames; at += chunk)
        player->play(sound.data() + 2 * at, std::min(chunk, frames - at));
    return sound;
}

double energy(const std::vector<float>& sound, int fromTick, int toTick)
{
    double sum = 0;
    for (int i = 2 * fromTick * kFramesPerTick; i < 2 * toTick * kFramesPerTick; ++i)
        sum += double(sound[std::size_t(i)]) * double(sound[std::size_t(i)]);
    return sum;
}

} // namespace

class tst_SoundfontPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void note_beginsAtItsSampleAndEnds()
    {
        const auto sound = played(scoreOf(Role::Lead, 56, { { 961, 480, 60, 100, 6 } }));
        const auto first = std::find_if(sound.begin(), sound.end(), [](float s) { return s != 0; });
        const auto frame = (first - sound.begin()) / 2;
        QVERIFY2(std::abs(frame - 967 * kFramesPerTick) < 24, QByteArray::number(qint64(frame)).constData());
        QVERIFY(energy(sound, 970, 1440) > 1);
        QVERIFY(energy(sound, 3 * 1440, 4 * 1440) < 1e-6 * energy(sound, 970, 1440));
    }

    void notes_areTheSameWhereverTheyAreWritten()
    {
        // The second one comes from what was kept of the first; another is played between them.
        const auto sound = played(scoreOf(
            Role::Lead, 0, { { 0, 240, 60, 90, 0 }, { 1920, 480, 67, 90, 0 }, { 3840, 240, 60, 90, 0 } }));
        for (int i = 0; i < 2 * 480 * kFramesPerTick; ++i)
            QCOMPARE(sound[std::size_t(i)], sound[std::size_t(i + 2 * 3840 * kFramesPerTick)]);
    }

    void chunks_doNotChangeTheSound()
    {
        const Score score = scoreOf(Role::Drums, 0,
                                    { { 0, 60, 36, 110, 0 },
                                      { 240, 60, 46, 80, 0 },
                                      { 480, 60, 38, 100, 0 },
                                      { 720, 60, 42, 60, 0 } });
        const auto one = played(score, 4096);
        const auto other = played(score, 32 * 977);
        QCOMPARE(one.size(), other.size());
        double apart = 0;
        for (std::size_t i = 0; i < one.size(); ++i)
            apart = std::max(apart, double(std::abs(one[i] - other[i])));
        QVERIFY2(apart < 1e-4, QByteArray::number(apart).constData());
    }

    void level_followsTheVelocityInsideAStepToo()
    {
        double before = 0;
        for (int velocity = 40; velocity <= 120; velocity += 5) {
            const double now =
                energy(played(scoreOf(Role::Lead, 73, { { 0, 480, 72, velocity, 0 } }, 2)), 0, 480);
            QVERIFY2(now > before, QByteArray::number(velocity).constData());
            before = now;
        }
    }

    void closedHat_chokesTheOpenOne()
    {
        const Note open { 0, 60, 46, 100, 0 };
        const Note closed { 480, 60, 42, 100, 0 };
        const auto ringing = played(scoreOf(Role::Drums, 0, { open }));
        const auto choked = played(scoreOf(Role::Drums, 0, { open, closed }));
        const auto alone = played(scoreOf(Role::Drums, 0, { closed }));
        std::vector<float> rest(choked.size());
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] = choked[i] - alone[i];
        QVERIFY2(energy(ringing, 600, 960) > 1e-5, QByteArray::number(energy(ringing, 600, 960)).constData());
        QVERIFY(energy(rest, 600, 960) < 0.3 * energy(ringing, 600, 960));
    }

    void swells_changeTheLevelSmoothly()
    {
        Score score = scoreOf(Role::Pad, 48, { { 0, 16 * 480, 60, 90, 0 } });
        const auto even = played(score);
        score.parts[0].swells = { { 0, 127 }, { 3840, 64 } };
        const auto swelled = played(score);
        QVERIFY(energy(swelled, 0, 480) > 0.8 * energy(even, 0, 480));
        const double ratio = energy(swelled, 4800, 5280) / energy(even, 4800, 5280);
        QVERIFY2(std::abs(ratio - std::pow(64.0 / 127, 4)) < 0.005, QByteArray::number(ratio).constData());
    }

    void notes_areForgottenAndPlayedAgainTheSame()
    {
        const Score score = scoreOf(Role::Pad, 48, { { 0, 480, 60, 90, 0 } });
        WorkTeam team(1);
        auto sounds = NoteSounds::open(kFont, score, { 0 }, kRate, team);
        QVERIFY(sounds);
        const auto played = [&](int pitch) {
            for (std::size_t i = sounds->order({ { { 0, pitch, 72 }, 15 * kRate } }); i > 0; --i)
                sounds->play(i - 1, 0);
            return sounds->of({ 0, pitch, 72 });
        };
        const std::weak_ptr<const NoteSound> first = played(40);
        const std::vector<float> samples = first.lock()->samples;
        QCOMPARE(played(40), first.lock());
        for (int pitch = 41; pitch < 75; ++pitch)
            QVERIFY(played(pitch));
        QVERIFY(first.expired());
        QVERIFY(played(40)->samples == samples);
    }

    void notes_doNotDependOnWhatWasPlayedBefore()
    {
        // The synth strings begin a second voice late, where the level of another note would be heard.
        Score score = scoreOf(Role::Pad, 50, { { 0, 480, 60, 90, 0 } });
        score.parts.push_back({ .name = "drums", .role = Role::Drums, .program = 0 });
        WorkTeam team(2);
        auto sounds = NoteSounds::open(kFont, score, { 0, 1 }, kRate, team);
        auto others = NoteSounds::open(kFont, score, { 0, 1 }, kRate, team);
        QVERIFY(sounds && others);
        std::vector<NoteOrder> orders;
        for (const int pitch : { 36, 60, 46, 67, 38, 72 })
            orders.push_back({ { pitch < 50 ? 1U : 0U, pitch, 90 }, kRate / 2 });
        QCOMPARE(sounds->order(orders), orders.size());
        QCOMPARE(others->order(orders), orders.size());
        for (std::size_t i = 0; i < orders.size(); ++i) {
            sounds->play(i, i % 2);
            others->play(orders.size() - 1 - i, 0);
        }
        for (const NoteOrder& order : orders)
            QVERIFY2(sounds->of(order.key)->samples == others->of(order.key)->samples,
                     QByteArray::number(order.key.pitch).constData());
    }

    void velocities_areAlikeWhereOnlyTheLevelDiffers()
    {
        Score score = scoreOf(Role::Lead, 0, { { 0, 480, 60, 90, 0 } });
        score.parts.push_back({ .name = "drums", .role = Role::Drums, .program = 0 });
        WorkTeam team(1);
        auto sounds = NoteSounds::open(kFont, score, { 0, 1 }, kRate, team);
        QVERIFY(sounds);
        QVERIFY(sounds->soundAlike({ 0, 60, 110 }, 40, 0));
        QVERIFY(!sounds->soundAlike({ 1, 20, 110 }, 40, 0)); // the kit has nothing there to compare
    }
};

QTEST_APPLESS_MAIN(tst_SoundfontPlayer)
#include "tst_SoundfontPlayer.moc"
