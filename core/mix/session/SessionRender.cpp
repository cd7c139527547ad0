#include "core/mix/session/SessionRender.h"

#include "core/audio/mix/MixEngine.h"
#include "core/base/Files.h"
#include "core/mix/MixFile.h"
#include "core/mix/session/SessionPlan.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Error errorOf(const MixFault& fault, const MixSession& session, const SessionPlan& plan)
{
    const QString message = QString::fromStdString(fault.message);
    if (fault.cancelled)
        return { ErrorKind::Cancelled, u"cancelled"_s, u"The mix was cancelled."_s, {} };
    if (fault.track < 0 || fault.track >= plan.clips.size())
        return { ErrorKind::InvalidRequest, u"bad_mix"_s, message, {} };
    const MixClip* clip = session.findClip(plan.clips[fault.track]);
    return { ErrorKind::InvalidRequest,
             u"bad_source"_s,
             u"Clip “%1” (%2): %3"_s.arg(clip->name, QFileInfo(clip->path).fileName(), message),
             {} };
}

/// Names of clips whose samples are above full scale where they go into the sum.
QStringList clippedOf(const MixReport& report, const MixSession& session, const SessionPlan& plan)
{
    QStringList names;
    for (std::size_t i = 0; i < report.tracks.size(); ++i)
        if (report.tracks[i].peak > 1)
            names << session.findClip(plan.clips[static_cast<qsizetype>(i)])->name;
    names.removeDuplicates();
    return names;
}

} // namespace

Result<SessionRender> renderSession(const MixSession& session, const QString& workspace, const QString& path,
                                    MixFormat format, int threads,
                                    const std::function<bool(double)>& progress)
{
    const SessionPlan plan = planOf(session, workspace);
    const auto shape = shapeOfMix(plan.plan);
    if (!shape)
        return tl::unexpected(errorOf(shape.error(), session, plan));
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return tl::unexpected(made.error());
    const QString part = path + u".part"_s;
    const auto fail = [&part](const Error& error) {
        QFile::remove(part);
        return tl::unexpected<Error>(error);
    };
    const auto file = MixFile::create(part,
                                      { .format = format,
                                        .sampleRate = shape->sampleRate,
                                        .frames = shape->frames,
                                        .name = session.name.toStdString() });
    if (!file)
        return fail(file.error());
    bool stored = true;
    const auto report = renderMix(plan.plan, { .threads = threads, .progress = progress },
                                  [&](std::span<const float> stereo) {
                                      auto written = (*file)->write(stereo);
                                      stored = written.has_value();
                                      return written;
                                  });
    if (!report)
        return fail(stored ? errorOf(report.error(), session, plan)
                           : Error { ErrorKind::Storage,
                                     u"write_failed"_s,
                                     QString::fromStdString(report.error().message),
                                     {} });
    if (const auto finished = (*file)->finish(*report); !finished)
        return fail(finished.error());
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return fail({ ErrorKind::Storage,
                      u"write_failed"_s,
                      u"%1 cannot be written: %2."_s.arg(path, qt_error_string()),
                      {} });
    return SessionRender { .path = path,
                           .bytes = QFileInfo(path).size(),
                           .report = *report,
                           .clipped = clippedOf(*report, session, plan) };
}

} // namespace comfyvn
