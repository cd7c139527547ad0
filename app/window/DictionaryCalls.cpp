#include "app/window/DictionaryCalls.h"

#include "app/StudioThread.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QFuture<Result<SpokenAudioPtr>> heard(StudioContext& studio, const DictionaryEntry& entry,
                                      ui::Hearing hearing)
{
    auto plan =
        studio.speech().plan({ .text = entry.word, .character = entry.character, .lang = entry.lang });
    if (!plan)
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(tl::unexpected(plan.error())));
    plan->provider = u"local"_s; // whose phonemes the entry names
    plan->dictionary.clear();
    const auto length = static_cast<int>(plan->text.toUcs4().size());
    if (hearing == ui::Hearing::AsSaid)
        plan->dictionary.append({ entry, 0, length });
    return studio.speech().hear(*plan);
}

} // namespace

ui::DictionaryCalls dictionaryCallsInto(StudioThread& thread)
{
    return {
        .load = [&thread]() -> Result<QList<DictionaryEntry>> {
            return thread.studio().dictionary().entries().values();
        },
        .apply = [&thread](const DictionaryEdit& edit) { return thread.studio().dictionary().apply(edit); },
        .affected =
            [&thread](const DictionaryEntry& entry) {
                StudioContext& studio = thread.studio();
                return linesWithPronunciation(entry, studio.dictionary(), studio.script(), studio.speech());
            },
        .hear = [&thread](const DictionaryEntry& entry,
                          ui::Hearing hearing) { return heard(thread.studio(), entry, hearing); },
        .watch =
            [&thread](QObject* context, const std::function<void()>& changed) {
                QObject::connect(&thread.studio().dictionary(), &DictionaryStore::changed, context, changed);
            },
    };
}

} // namespace comfyvn
