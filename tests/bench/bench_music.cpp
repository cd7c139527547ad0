#include "core/base/ContentHashes.h"
#include "core/music/MusicMaker.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/Remix.h"
#include "core/music/sound/ScoreSound.h"
#include "tests/support/LongSounds.h"
#include "tests/support/MusicFeatures.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::music;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpu()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

/// How long the panel's candidate takes to be heard after a tag was changed: from the plan to its beginning,
/// one style after the other.
void measureBeginnings()
{
    constexpr double kBeginning = 12; // what the panel asks for
    const QTemporaryDir folder;
    ContentHashes hashes;
    std::vector<double> wall;
    for (const MusicStyle& style : musicStyles()) {
        for (const auto* tag : { "sad", "energetic" }) {
            const double start = now();
            const RemixRequest wish { .sceneId = u"bench"_s,
                                      .targetStyle = QString::fromStdString(std::string(style.name)),
                                      .moodTags = { QString::fromUtf8(tag) },
                                      .seed = 1,
                                      .durationSeconds = 60 };
            const auto plan = planRemix(wish, {}, hashes);
            const bool begun = plan && beginMusic(*plan, kBeginning, folder.path(), {});
            wall.push_back(begun ? now() - start : 1e9);
        }
    }
    std::printf("a changed tag is heard after: median %.0f ms, at most %.0f ms\n", 1e3 * median(wall),
                1e3 * *std::max_element(wall.begin(), wall.end()));
}

/// Every style composed and rendered: how fast, and what it sounds like in figures; then beginnings and
/// remixes. The one argument is the length in seconds, 30 when absent.
int main(int count, char** arguments)
{
    const double seconds = count > 1 ? std::stod(arguments[1]) : 30;
    std::vector<double> wall;
    std::vector<double> work;
    std::printf("%-16s %-16s %6s %6s %6s %7s %6s %7s %6s %6s %6s %6s %7s %7s\n", "style", "key", "bpm",
                "heard", "ons/s", "bright", "bass", "treble", "crest", "width", "LUFS", "peak", "x wall",
                "x cpu");
    AudioBuffer source;
    for (const MusicStyle& style : musicStyles()) {
        const double start = now();
        const double used = cpu();
        const Score score = compose({ &style, {}, seconds, true, 1 });
        const auto sound = soundOf(score, { .font = kFont }, {});
        if (!sound) {
            std::printf("%s\n", sound.error().c_str());
            return 1;
        }
        wall.push_back(seconds / (now() - start));
        work.push_back(seconds / (cpu() - used));
        const auto heard = test::musicFeatures(sound->mix);
        std::printf("%-16s %-16s %6.1f %6.1f %6.2f %7.2f %6.1f %7.1f %6.1f %6.1f %6.1f %6.1f %7.0f %7.0f\n",
                    score.style.c_str(), keyName(score.tonic, score.mode).c_str(), score.bpm(), heard.bpm,
                    heard.onsetsPerSecond, heard.brightness, heard.bass, heard.treble, heard.crest,
                    heard.width, sound->mastered.integratedLufs, sound->mastered.truePeakDbtp, wall.back(),
                    work.back());
        if (style.name == "credits")
            source = sound->mix;
    }
    std::printf("compose and render: median %.0f x real time, %.0f x of processor time\n", median(wall),
                median(work));

    measureBeginnings();

    for (const auto* wish :
         { "8-bit", "underwater", "radio", "cathedral", "lofi", "nightcore", "orchestral swell" }) {
        const double start = now();
        const double used = cpu();
        const auto remix = remixed(test::longSound(source), { wish, {}, 0, 1, kFont }, {});
        std::printf("remix %-18s %5.0f x real time, %5.0f x of processor time%s\n", wish,
                    seconds / (now() - start), seconds / (cpu() - used), remix ? "" : " FAILED");
    }
    return 0;
}
