#include "core/speech/Lipsync.h"

#include "core/speech/JsonText.h"
#include "core/speech/MouthMovement.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kShortestCue = 0.04;

/// A cue, and the first piece of the movement that it was made from.
struct Run {
    MouthCue cue {};
    std::size_t piece = 0;
};

std::vector<Run> runsOf(const std::vector<MouthPiece>& pieces)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!runs.empty() && runs.back().cue.shape == pieces[i].shape)
            runs.back().cue.end = pieces[i].end;
        else
            runs.push_back({ { pieces[i].start, pieces[i].end, pieces[i].shape }, i });
    }
    return runs;
}

/// Closed lips and teeth on the lip: what an eye misses first when it is left out.
bool mustBeSeen(MouthShape shape)
{
    return shape == MouthShape::A || shape == MouthShape::G;
}

/// Gives such a shape the least time, from the run before as far as that can spare it, then from the next.
void stretch(MouthCue& cue, MouthCue* before, double duration)
{
    if (before) {
        const double spare = before->end - before->start - kShortestCue;
        const double missing = kShortestCue - (cue.end - cue.start);
        cue.start = roundedTime(cue.start - std::clamp(spare, 0.0, missing));
        before->end = cue.start;
    }
    cue.end = std::max(cue.end, std::min(duration, roundedTime(cue.start + kShortestCue)));
}

/// Joins runs that are too short to be seen with the one before, except those that must be seen.
std::vector<Run> calmed(const std::vector<Run>& runs)
{
    std::vector<Run> calm;
    for (Run run : runs) {
        const bool isLast = run.piece == runs.back().piece;
        run.cue.start = calm.empty() ? 0 : calm.back().cue.end;
        if (run.cue.end <= run.cue.start)
            continue; // the one before it took all its time
        MouthCue* before = calm.empty() ? nullptr : &calm.back().cue;
        const bool isShort = run.cue.end - run.cue.start < kShortestCue - 1e-9;
        if (before && (before->shape == run.cue.shape || (isShort && !mustBeSeen(run.cue.shape)))) {
            before->end = run.cue.end;
            continue;
        }
        if (isShort && mustBeSeen(run.cue.shape))
            stretch(run.cue, before, runs.back().cue.end);
        else if (isShort && !isLast)
            continue; // the first of all: the next begins in its place
        calm.push_back(run);
    }
    return calm;
}

QList<MouthCue> cuesOf(const std::vector<Run>& runs)
{
    QList<MouthCue> cues;
    cues.reserve(static_cast<qsizetype>(runs.size()));
    for (const Run& run : runs)
        cues.append(run.cue);
    return cues;
}

QList<MouthFrame> framesOf(const Alignment& alignment, const std::vector<MouthPiece>& pieces,
                           const std::vector<Run>& runs, double duration, int fps)
{
    QList<MouthFrame> frames;
    const int count = runs.empty() ? 0 : lipsyncFrameCount(duration, fps);
    frames.reserve(count);
    std::size_t piece = 0;
    std::size_t run = 0;
    for (int frame = 0; frame < count; ++frame) {
        const double middle = (frame + 0.5) / fps;
        while (piece + 1 < pieces.size() && pieces[piece].end <= middle)
            ++piece;
        while (run + 1 < runs.size() && runs[run].cue.end <= middle)
            ++run;
        const MouthShape shape = runs[run].cue.shape;
        const MouthPiece& shown = pieces[pieces[piece].shape == shape ? piece : runs[run].piece];
        frames.append({ frame, shown.phoneme >= 0 ? alignment.phonemes[shown.phoneme].ipa : u"sil"_s,
                        shown.viseme, shape });
    }
    return frames;
}

void appendFrame(QByteArray& json, const MouthFrame& frame)
{
    json += R"({"frame":)" + QByteArray::number(frame.frame) + R"(,"phoneme":)";
    appendJsonString(json, frame.phoneme);
    json += R"(,"viseme":")";
    json += visemeName(frame.viseme).data();
    json += R"(","shape":")";
    json += static_cast<char>(frame.shape);
    json += R"("},)";
}

void appendCue(QByteArray& json, const MouthCue& cue, double duration)
{
    json += R"({"start":)";
    appendJsonTime(json, cue.start);
    json += R"(,"end":)";
    if (cue.end >= duration)
        appendJsonNumber(json, duration); // in full: rounded, it might lie past the audio
    else
        appendJsonTime(json, cue.end);
    json += R"(,"shape":")";
    json += static_cast<char>(cue.shape);
    json += R"("},)";
}

void closeArray(QByteArray& json)
{
    if (json.endsWith(','))
        json.chop(1);
    json += ']';
}

} // namespace

int lipsyncFrameCount(double duration, int fps)
{
    return duration > 0 ? static_cast<int>(std::ceil(duration * fps)) : 0;
}

Lipsync makeLipsync(const Alignment& alignment, int fps, const MouthAudio& audio)
{
    const std::vector<MouthPiece> pieces = mouthMovement(alignment, audio);
    const std::vector<Run> runs = calmed(runsOf(pieces));
    Lipsync lipsync;
    lipsync.fps = std::clamp(fps, 1, 240);
    lipsync.duration = pieces.empty() ? 0 : pieces.back().end;
    lipsync.frames = framesOf(alignment, pieces, runs, lipsync.duration, lipsync.fps);
    lipsync.cues = cuesOf(runs);
    return lipsync;
}

QList<MouthCue> mouthCues(const Alignment& alignment, const MouthAudio& audio)
{
    return cuesOf(calmed(runsOf(mouthMovement(alignment, audio))));
}

QByteArray lipsyncJson(const Lipsync& lipsync)
{
    QByteArray json;
    json.reserve(lipsync.frames.size() * 64 + lipsync.cues.size() * 48 + 128);
    json += R"({"fps":)" + QByteArray::number(lipsync.fps) + R"(,"duration":)";
    appendJsonNumber(json, lipsync.duration);
    json += R"(,"frames":[)";
    for (const MouthFrame& frame : lipsync.frames)
        appendFrame(json, frame);
    closeArray(json);
    json += R"(,"cues":[)";
    for (const MouthCue& cue : lipsync.cues)
        appendCue(json, cue, lipsync.duration);
    closeArray(json);
    json += '}';
    return json;
}

} // namespace comfyvn
