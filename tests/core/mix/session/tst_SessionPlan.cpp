#include "core/audio/AudioFile.h"
#include "core/audio/mix/DuckingCurve.h"
#include "core/mix/session/SessionPlan.h"
#include "core/mix/session/SessionRender.h"
#include "core/mix/session/ZeroCrossing.h"
#include "tests/core/audio/mix/MixSamples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace comfyvn;
using namespace comfyvn::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRate = 48'000;

MixSession sessionWith(const QString& path)
{
    MixSession session { .sampleRate = kRate };
    session.ceilingDbtp = 0;
    session.tracks << SessionTrack {
        .id = 1, .role = u"voice"_s, .clips = { { .id = 2, .path = path, .length = 0.5 } }
    } << SessionTrack { .id = 3, .clips = { { .id = 4, .path = path, .start = 1, .length = 0.5 } } };
    session.nextId = 5;
    return session;
}

} // namespace

class tst_SessionPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plan_leavesOutWhatIsNotHeard()
    {
        MixSession session = sessionWith(u"a.wav"_s);
        QCOMPARE(planOf(session, u"/ws"_s).clips, QList<qint64>({ 2, 4 }));
        session.tracks[0].mute = true;
        QCOMPARE(planOf(session, u"/ws"_s).clips, QList<qint64>({ 4 }));
        session.tracks[0].mute = false;
        session.tracks[0].solo = true;
        const SessionPlan plan = planOf(session, u"/ws"_s);
        QCOMPARE(plan.clips, QList<qint64>({ 2 }));
        QCOMPARE(plan.tracks, QList<qsizetype>({ 0 }));
        QCOMPARE(plan.plan.tracks.front().path, std::string("/ws/a.wav"));
    }

    void plan_hasTheDuckingOfTheRoles()
    {
        MixSession session = sessionWith(u"a.wav"_s);
        const MixPlan ducked = planOf(session, {}).plan;
        QCOMPARE(ducked.tracks[0].part, DuckingPart::Trigger);
        QCOMPARE(ducked.tracks[1].part, DuckingPart::Target);
        QVERIFY(ducked.ducking);
        session.ducking.on = false;
        QVERIFY(!planOf(session, {}).plan.ducking);
        QCOMPARE(planOf(session, {}).plan.tracks[1].part, DuckingPart::None);
    }

    /// A clip that repeats part of its source plays it to the sample for as long as it is.
    void loopedClip_repeatsItsPart()
    {
        const MixSamples samples;
        const std::vector<float> source = coarseNoise(2 * kRate, 3); // one second of stereo
        const QString path = QString::fromStdString(samples.file("a.wav", source, 2, kRate));
        MixSession session { .sampleRate = kRate };
        session.ceilingDbtp = 0;
        session.tracks << SessionTrack { .id = 1,
                                         .gainDb = -6,
                                         .clips = { { .id = 2,
                                                      .path = path,
                                                      .start = 0.5,
                                                      .from = 0.25,
                                                      .length = 1,
                                                      .loopLength = 0.4,
                                                      .sourceLength = 1,
                                                      .gainDb = -2 } } };
        const Mixed mixed = mix(planOf(session, {}).plan);
        QVERIFY2(mixed.ok, mixed.fault.message.c_str());
        QCOMPARE(mixed.samples.size(), std::size_t { 2 * kRate * 3 / 2 });
        const auto gain = static_cast<float>(gainOfDb(-8));
        for (std::size_t frame = 0; frame < std::size_t { kRate * 3 / 2 }; ++frame) {
            float expected = 0;
            if (frame >= kRate / 2) {
                const std::size_t played = (frame - kRate / 2) % (kRate * 2 / 5);
                expected = gain * source[2 * (kRate / 4 + played)];
            }
            if (std::fabs(mixed.samples[2 * frame] - expected) > 1e-7F)
                QFAIL(qPrintable(u"frame %1"_s.arg(frame)));
        }
    }

    void render_isTheMixAsAFile()
    {
        const MixSamples samples;
        const std::vector<float> source = noise(2 * kRate, 3, 1.5); // above full scale
        const QString path = QString::fromStdString(samples.file("a.wav", source, 2, kRate));
        MixSession session = sessionWith(path);
        session.ceilingDbtp = -1;
        session.tracks[0].clips[0].name = u"too loud"_s;
        const QString made = samples.folder().filePath(u"out/mix.wav"_s);
        double far = 0;
        ContentHashes hashes;
        const auto render = renderSession({ .session = session,
                                            .workspace = samples.folder().path(),
                                            .path = made,
                                            .format = MixFormat::Float,
                                            .threads = 2 },
                                          hashes, [&far](double fraction) {
                                              far = fraction;
                                              return true;
                                          });
        QVERIFY2(render, qPrintable(render ? QString() : render.error().message));
        QVERIFY(far > 0.9);
        QCOMPARE(render->clipped.first(), u"too loud"_s);
        const Mixed mixed = mix(planOf(session, {}).plan);
        const auto read = readAudioFile(made.toStdString(), 10 * kRate);
        QVERIFY(read);
        QCOMPARE(read->samples, mixed.samples);
        QCOMPARE(QDir(samples.folder().filePath(u"out"_s)).entryList(QDir::Files),
                 (QStringList { u"mix.mix.json"_s, u"mix.wav"_s }));
        // The sidecar says what a mix's does.
        QFile sidecar(render->sidecar);
        QVERIFY(sidecar.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(sidecar.readAll()).object();
        QCOMPARE(json, render->data);
        QCOMPARE(json[u"path"_s].toString(), u"out/mix.wav"_s);
        QCOMPARE(json[u"bytes"_s].toInteger(), QFileInfo(made).size());
        QCOMPARE(json[u"checksum_sha256"_s].toString(), render->sha256);
        QVERIFY(json[u"limiter"_s][u"max_reduction_db"_s].toDouble() > 1);
        QCOMPARE(json[u"tracks"_s].toArray().size(), static_cast<qsizetype>(render->report.tracks.size()));
        const QJsonObject track = json[u"tracks"_s][0].toObject();
        QCOMPARE(track[u"clip"_s].toString(), u"too loud"_s);
        QCOMPARE(track[u"content_hash"_s].toString(), hashes.of(path, *fileStamp(path)).value());
        QVERIFY(track[u"peak_db"_s].toDouble() > 0);
    }

    void render_keepsASidecarForEachFormat()
    {
        const MixSamples samples;
        const MixSession session =
            sessionWith(QString::fromStdString(samples.file("a.wav", noise(2 * kRate, 3), 2, kRate)));
        ContentHashes hashes;
        for (const MixFormat format : { MixFormat::Pcm16, MixFormat::Flac, MixFormat::Opus }) {
            const QString made = samples.folder().filePath(u"out/a."_s + mixFileSuffix(format));
            const auto render = renderSession({ .session = session, .path = made, .format = format }, hashes,
                                              [](double) { return true; });
            QVERIFY2(render, qPrintable(render ? QString() : render.error().message));
        }
        QCOMPARE(QDir(samples.folder().filePath(u"out"_s)).entryList(QDir::Files),
                 (QStringList { u"a.flac"_s, u"a.flac.mix.json"_s, u"a.mix.json"_s, u"a.opus"_s,
                                u"a.opus.mix.json"_s, u"a.wav"_s }));
    }

    void render_leavesNothingWhenItFails()
    {
        const MixSamples samples;
        const QString path = QString::fromStdString(samples.file("a.wav", noise(2 * kRate, 3), 2, kRate));
        MixSession session = sessionWith(path);
        const QString made = samples.folder().filePath(u"out/mix.wav"_s);
        ContentHashes hashes;
        const auto cancelled =
            renderSession({ .session = session, .path = made }, hashes, [](double) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        session.tracks[1].clips[0].path = u"/nowhere/gone.wav"_s;
        session.tracks[1].clips[0].name = u"door"_s;
        const auto lost =
            renderSession({ .session = session, .path = made }, hashes, [](double) { return true; });
        QVERIFY(!lost);
        QVERIFY(lost.error().message.contains(u"door"_s) && lost.error().message.contains(u"gone.wav"_s));
        QVERIFY(QDir(samples.folder().filePath(u"out"_s)).isEmpty());
    }

    void render_noticesAChangedSource()
    {
        const MixSamples samples;
        const QString path = QString::fromStdString(samples.file("a.wav", noise(2 * kRate, 3), 2, kRate));
        const QString made = samples.folder().filePath(u"out/mix.wav"_s);
        ContentHashes hashes;
        const auto changing = [&samples](double fraction) {
            if (fraction > 0.5)
                samples.file("a.wav", noise(2 * kRate, 4), 2, kRate);
            return true;
        };
        const auto render = renderSession({ .session = sessionWith(path), .path = made }, hashes, changing);
        QVERIFY(!render);
        QCOMPARE(render.error().code, u"source_changed"_s);
        QVERIFY(QDir(samples.folder().filePath(u"out"_s)).isEmpty());
    }

    void zeroCrossings_areFoundNearby()
    {
        const MixSamples samples;
        // A sine of 100 Hz passes through zero every 5 ms.
        const QString path =
            QString::fromStdString(samples.file("a.wav", sine(100, 0.5, 1, kRate), 2, kRate));
        const auto crossing = zeroCrossingNear(path, 0.5016, 0.01);
        QVERIFY(crossing);
        QVERIFY(std::fabs(*crossing - 0.5) < 2.0 / kRate);
        QVERIFY(!zeroCrossingNear(path, 0.5025, 0.001));
        QVERIFY(!zeroCrossingNear(path + u".no"_s, 0.5, 0.01));
    }

    void paths_areRelativeInsideTheWorkspace()
    {
        QCOMPARE(clipPath(u"/ws/exports/a.wav"_s, u"/ws"_s), u"exports/a.wav"_s);
        QCOMPARE(clipPath(u"/ws2/a.wav"_s, u"/ws"_s), u"/ws2/a.wav"_s);
        QCOMPARE(absolutePath({ .path = u"exports/a.wav"_s }, u"/ws"_s), u"/ws/exports/a.wav"_s);
        QCOMPARE(absolutePath({ .path = u"/else/a.wav"_s }, u"/ws"_s), u"/else/a.wav"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SessionPlan)
#include "tst_SessionPlan.moc"
