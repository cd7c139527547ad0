#include "app/window/LineCalls.h"

#include "app/StudioThread.h"
#include "core/voice/SpeakingStyle.h"
#include "ui/studio/SpokenLineReader.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

ui::SpeechDefaults defaultsOf(StudioContext& studio, const QString& character)
{
    const auto plan = studio.speech().plan({ .text = u"a"_s, .character = character });
    return plan ? ui::SpeechDefaults { plan->voice.styleUsed, plan->voice.lang } : ui::SpeechDefaults();
}

ui::SpeechPace paceOf(StudioContext& studio)
{
    ui::SpeechPace pace { .otherProvider = studio.settings().speechProvider() };
    const auto& profiles = studio.profiles().profiles();
    for (auto profile = profiles.cbegin(); profile != profiles.cend(); ++profile) {
        if (profile->provider.isEmpty())
            continue;
        pace.providers.insert(profile.key(), profile->provider);
        if (profile.key() == u"neutral")
            pace.providers.insert({}, profile->provider); // of lines that nobody says
    }
    const QStringList asked = pace.providers.values() << pace.otherProvider;
    for (const QString& provider : asked)
        pace.linesAtOnce.insert(provider, studio.speech().linesAtOnce(provider));
    return pace;
}

ui::SpeechChoices choicesOf(StudioContext& studio)
{
    ui::SpeechChoices choices { .characters = studio.profiles().profiles().keys(),
                                .styles = speakingStyleNames(),
                                .languages = { u"en"_s, u"ja"_s, u"zh"_s, u"ko"_s, u"fr"_s, u"de"_s, u"es"_s,
                                               u"it"_s, u"pt-br"_s, u"ru"_s },
                                .otherDefaults = defaultsOf(studio, {}),
                                .pace = paceOf(studio) };
    const auto profiles = studio.profiles().profiles();
    for (auto profile = profiles.cbegin(); profile != profiles.cend(); ++profile) {
        choices.defaults.insert(profile.key(), defaultsOf(studio, profile.key()));
        if (!profile->colour.isEmpty())
            choices.colours.insert(profile.key(), profile->colour);
    }
    return choices;
}

QFuture<QSet<QString>> answeringOf(StudioContext& studio, const QSet<QString>& speakers)
{
    QMap<QString, QSet<QString>> byProvider;
    for (const QString& speaker : speakers) {
        const auto plan = studio.speech().plan({ .text = u"a"_s, .voice = speaker });
        if (plan && plan->provider != u"local")
            byProvider[plan->provider].insert(speaker);
    }
    QList<QFuture<Result<void>>> probes;
    for (auto each = byProvider.cbegin(); each != byProvider.cend(); ++each)
        probes << studio.speechProviders().probe(each.key());
    return QtFuture::whenAll(probes.begin(), probes.end())
        .then(&studio, [of = byProvider.values()](const QList<QFuture<Result<void>>>& answers) {
            QSet<QString> found;
            for (qsizetype i = 0; i < answers.size(); ++i) {
                if (answers[i].resultCount() > 0 && answers[i].result())
                    found += of[i];
            }
            return found;
        });
}

QStringList keysOf(StudioContext& studio, const QList<SpeechRequest>& requests)
{
    QStringList keys;
    for (const SpeechRequest& request : requests) {
        const auto plan = studio.speech().plan(request);
        keys.append(plan ? plan->cacheKey : QString());
    }
    return keys;
}

} // namespace

ui::StudioCalls lineCallsInto(StudioThread& thread, const LineIds& ids)
{
    return {
        .speak = [&thread](const SpeechRequest& request) { return thread.studio().speech().speak(request); },
        .loadScript = [&thread] { return thread.studio().script().load(); },
        .saveScript =
            [&thread](const ScriptEdit& edit) { return thread.studio().script().save(edit, u"gui"_s); },
        .choices = [&thread] { return choicesOf(thread.studio()); },
        .answering =
            [&thread](const QSet<QString>& speakers) { return answeringOf(thread.studio(), speakers); },
        .keys = [&thread](const QList<SpeechRequest>& requests) { return keysOf(thread.studio(), requests); },
        .cost =
            [&thread](const QList<ScriptLine>& lines) {
                return renderCost(thread.studio().speech(), thread.studio().speechUsage(), lines);
            },
        .read =
            [&thread](const QString& cacheKey) {
                return ui::readSpokenLine(WorkspacePaths(thread.root()), cacheKey);
            },
        .ids = ids,
    };
}

} // namespace comfyvn
