#include "core/mix/daw/SessionStems.h"

#include "core/audio/mix/DuckingCurve.h"
#include "core/base/Files.h"
#include "core/base/RenameFile.h"
#include "core/mix/MixFile.h"
#include "core/mix/daw/SessionMedia.h"
#include "core/mix/session/SessionPlan.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kNoCeiling = 200; // dB

struct Stem {
    QString name {};
    std::set<qsizetype> tracks {}; ///< of the session
};

QList<Stem> stemsOf(const MixSession& session, const SessionPlan& plan, StemsBy by)
{
    QList<Stem> stems;
    for (qsizetype i = 0; i < session.tracks.size(); ++i) {
        if (!plan.tracks.contains(i))
            continue; // nothing of it is heard
        const SessionTrack& track = session.tracks[i];
        const QString name = by == StemsBy::Role ? track.role : track.name;
        const auto known = std::ranges::find(stems, name, &Stem::name);
        if (by == StemsBy::Role && known != stems.end())
            known->tracks.insert(i);
        else
            stems << Stem { .name = name, .tracks = { i } };
    }
    return stems;
}

Error errorOf(const MixFault& fault, const MixPlan& plan)
{
    const QString message = QString::fromStdString(fault.message);
    if (fault.cancelled)
        return { ErrorKind::Cancelled, u"cancelled"_s, u"The export was cancelled."_s, {} };
    if (fault.track < 0)
        return { ErrorKind::InvalidRequest, u"bad_mix"_s, message, {} };
    const auto& track = plan.tracks[static_cast<std::size_t>(fault.track)];
    return { ErrorKind::InvalidRequest,
             u"bad_source"_s,
             u"The sound %1 cannot be exported: %2"_s.arg(QString::fromStdString(track.path), message),
             {} };
}

Result<void> writeStem(const MixPlan& plan, double gainDb, const QString& name, const QString& path,
                       const std::function<bool(double)>& progress)
{
    const auto shape = shapeOfMix(plan, [&] { return !progress || progress(0); });
    if (!shape)
        return tl::unexpected(errorOf(shape.error(), plan));
    const QString part = path + u".part"_s;
    const auto file = MixFile::create(part,
                                      { .format = MixFormat::Float,
                                        .sampleRate = shape->sampleRate,
                                        .frames = shape->frames,
                                        .name = name.toStdString() });
    if (!file)
        return tl::unexpected(file.error());
    const auto gain = static_cast<float>(gainOfDb(gainDb));
    std::vector<float> scaled;
    bool stored = true;
    const MixOptions options { .threads = QThread::idealThreadCount(), .progress = progress };
    const auto report = renderMix(plan, options, [&](std::span<const float> stereo) {
        if (gain != 1.F) {
            scaled.assign(stereo.begin(), stereo.end());
            for (float& sample : scaled)
                sample *= gain;
            stereo = scaled;
        }
        auto written = (*file)->write(stereo);
        stored = written.has_value();
        return written;
    });
    auto finished = report ? (*file)->finish(*report).map([](const MixFileResult&) {})
        : stored
        ? Result<void>(tl::unexpected(errorOf(report.error(), plan)))
        : failure(ErrorKind::Storage, u"write_failed"_s, QString::fromStdString(report.error().message));
    if (const int fault = finished ? renameFile(part, path) : 0; fault != 0)
        finished = failure(ErrorKind::Storage, u"write_failed"_s,
                           u"%1 cannot be written: %2."_s.arg(path, qt_error_string(fault)));
    if (!finished)
        QFile::remove(part);
    return finished;
}

} // namespace

Result<QStringList> exportStems(const StemsWish& wish, const std::function<bool(double)>& progress)
{
    SessionPlan whole = planOf(wish.session, wish.workspace);
    whole.plan.targetLufs.reset();
    whole.plan.ceilingDbtp = kNoCeiling;
    if (whole.plan.tracks.empty())
        return failure(ErrorKind::InvalidRequest, u"bad_mix"_s, u"There is no track to mix."_s);
    if (auto made = makeFolder(wish.folder); !made)
        return tl::unexpected(made.error());
    const QList<Stem> stems = stemsOf(wish.session, whole, wish.by);
    QStringList files;
    for (qsizetype i = 0; i < stems.size(); ++i) {
        MixPlan plan = whole.plan;
        for (std::size_t track = 0; track < plan.tracks.size(); ++track)
            plan.tracks[track].isSilent =
                !stems[i].tracks.contains(whole.tracks[static_cast<qsizetype>(track)]);
        const QString name = u"%1-%2.wav"_s.arg(i + 1, 2, 10, QChar(u'0')).arg(fileNamePart(stems[i].name));
        const QString path = wish.folder + u'/' + name;
        const auto written =
            writeStem(plan, wish.session.playedGainDb(), stems[i].name, path, [&](double part) {
                return progress((static_cast<double>(i) + part) / static_cast<double>(stems.size()));
            });
        if (!written)
            return tl::unexpected(written.error());
        files << path;
    }
    return files;
}

} // namespace comfyvn
