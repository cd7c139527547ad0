#include "core/speech/WorkflowLine.h"

#include "core/speech/SentText.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

bool hasVoice(const WorkflowManifest& manifest, const QString& voice)
{
    return std::ranges::any_of(manifest.voices,
                               [&](const QStringList& voices) { return voices.contains(voice); });
}

/// `factor` of the manifest's value for `key`, a whole number where that is one.
QJsonValue scaled(const WorkflowManifest& manifest, const QString& key, double factor)
{
    const QJsonValue neutral = manifest.defaults[key];
    if (!neutral.isDouble())
        return factor;
    const double value = neutral.toDouble() * factor;
    // 1.0 reads as a whole number too, but no node counts its speed in ones.
    const bool whole = std::floor(neutral.toDouble()) == neutral.toDouble() && neutral.toDouble() >= 10;
    return whole ? QJsonValue(static_cast<qint64>(std::lround(value))) : QJsonValue(value);
}

QString instructionFor(const QString& style)
{
    return style == u"neutral" ? QString() : u"Speak in a tone that is %1."_s.arg(style);
}

} // namespace

QString workflowVoice(const SpeechPlan& plan, const WorkflowManifest& manifest, const QString& settingVoice)
{
    const VoiceProfile& profile = plan.voice.profile;
    const bool namesForeign = !profile.engineVoice.isEmpty() && profile.provider == plan.provider;
    if (namesForeign && (manifest.voices.isEmpty() || hasVoice(manifest, profile.engineVoice)))
        return profile.engineVoice;
    for (const QString& wish : { profile.engineVoice, plan.voice.name, settingVoice }) {
        if (!wish.isEmpty() && hasVoice(manifest, wish))
            return wish;
    }
    if (manifest.voices.isEmpty() && !settingVoice.isEmpty())
        return settingVoice;
    if (const QString voice = manifest.defaults[u"voice"_s].toString(); !voice.isEmpty())
        return voice;
    const QStringList cast = voicesFor(manifest, plan.voice.lang);
    if (cast.isEmpty())
        return plan.voice.name;
    return cast[static_cast<qsizetype>(castBits(plan.voice.name, plan.voice.lang)
                                       % static_cast<quint64>(cast.size()))];
}

Result<QJsonObject> lineValues(const SpeechPlan& plan, const ComfyWorkflow& workflow,
                               const QString& settingVoice)
{
    const WorkflowManifest& manifest = workflow.manifest;
    const auto lang = nodeLanguage(manifest, plan.voice.lang);
    if (!lang) {
        return failure(
            ErrorKind::ProviderFailed, u"unsupported_language"_s,
            u"The workflow %1 does not speak \"%2\"; choose another workflow, or another language for "
            u"this line."_s.arg(workflow.name, plan.voice.lang));
    }
    // Without seeds of its own a workflow varies its takes as the local voices do.
    const Prosody& prosody = manifest.seed ? plan.voice.prosody : plan.prosody;
    QJsonObject values {
        { u"text"_s, sentText(plan).text },
        { u"voice"_s, workflowVoice(plan, manifest, settingVoice) },
        { u"lang"_s, *lang },
        { u"style"_s, plan.voice.style },
        { u"instruction"_s, instructionFor(plan.voice.style) },
        { u"speed"_s, scaled(manifest, u"speed"_s, prosody.rate) },
        { u"pitch"_s, prosody.pitch },
        { u"character"_s, plan.request.character },
        { u"prefix"_s, u"comfyvn/"_s + plan.cacheKey.left(12) },
    };
    if (workflow.keys.contains(u"ref_audio"_s))
        values[u"ref_audio"_s] = QString(); // the upload's name takes its place
    if (manifest.seed)
        values[u"seed"_s] = foldedSeed(plan.seed, *manifest.seed);
    const QString model = plan.request.model.isEmpty() ? plan.voice.profile.model : plan.request.model;
    if (!model.isEmpty())
        values[u"model"_s] = model;
    return values;
}

} // namespace comfyvn
