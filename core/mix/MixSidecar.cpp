#include "core/mix/MixSidecar.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kSilence = -120; // dB

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

double decibels(double ratio)
{
    return ratio > 0 ? rounded(std::max(kSilence, 20.0 * std::log10(ratio)), 100) : kSilence;
}

QJsonObject envelopeJson(const DuckingReport& report)
{
    QJsonArray points;
    for (const float point : report.points)
        points << rounded(static_cast<double>(point), 100);
    return { { u"hop_ms"_s, rounded(report.hopMs, 1e6) },
             { u"min_db"_s, rounded(report.minDb, 1000) },
             { u"mean_db"_s, rounded(report.meanDb, 1000) },
             { u"ducked_ms"_s, rounded(report.duckedMs, 10) },
             { u"points"_s, points } };
}

QJsonArray withUse(QJsonArray tracks, const std::vector<TrackReport>& reports)
{
    const auto count = std::min<qsizetype>(tracks.size(), static_cast<qsizetype>(reports.size()));
    for (qsizetype i = 0; i < count; ++i) {
        const TrackReport& used = reports[static_cast<std::size_t>(i)];
        QJsonObject track = tracks[i].toObject();
        track[u"sample_rate"_s] = used.sampleRate;
        track[u"channels"_s] = used.channels;
        track[u"used_from"_s] = rounded(used.usedFrom, 1e6);
        track[u"used_to"_s] = rounded(used.usedTo, 1e6);
        track[u"peak_db"_s] = decibels(used.peak);
        tracks[i] = track;
    }
    return tracks;
}

} // namespace

double mixSeconds(const MixReport& report)
{
    return rounded(static_cast<double>(report.frames) / report.sampleRate, 1e6);
}

QJsonObject withMeasures(QJsonObject sidecar, const MixPlan& plan, const MixReport& report)
{
    sidecar[u"tracks"_s] = withUse(sidecar[u"tracks"_s].toArray(), report.tracks);
    sidecar[u"sidecar_version"_s] = 1;
    sidecar[u"tool"_s] = u"ComfyVN Studio"_s;
    sidecar[u"version"_s] = QStringLiteral(STUDIO_VERSION);
    sidecar[u"mixer_version"_s] = kMixerVersion;
    sidecar[u"peak_db"_s] = decibels(report.peak);
    sidecar[u"true_peak_dbtp"_s] = decibels(report.truePeak);
    sidecar[u"rms_db"_s] = decibels(report.rms);
    sidecar[u"integrated_lufs"_s] = rounded(report.integratedLufs, 100);
    sidecar[u"momentary_max_lufs"_s] = rounded(report.momentaryMaxLufs, 100);
    sidecar[u"short_term_max_lufs"_s] = rounded(report.shortTermMaxLufs, 100);
    sidecar[u"limiter"_s] = QJsonObject { { u"ceiling_dbtp"_s, plan.ceilingDbtp },
                                          { u"max_reduction_db"_s, rounded(report.limiterReductionDb, 100) },
                                          { u"limited_ms"_s, rounded(report.limitedMs, 10) } };
    if (plan.targetLufs) {
        sidecar[u"loudness"_s] = QJsonObject { { u"target_lufs"_s, *plan.targetLufs },
                                               { u"true_peak_dbtp"_s, plan.ceilingDbtp },
                                               { u"gain_db"_s, report.loudnessGainDb } };
    }
    if (plan.ducking) {
        QJsonObject ducking = sidecar[u"ducking"_s].toObject();
        ducking[u"envelope"_s] = envelopeJson(report.ducking.value_or(DuckingReport {}));
        sidecar[u"ducking"_s] = ducking;
    }
    return sidecar;
}

} // namespace comfyvn
