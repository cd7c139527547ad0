#include "app/window/VoiceCalls.h"

#include "app/StudioThread.h"
#include "core/providers/ProviderCatalogue.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Those that this version renders with.
QStringList providersOf(StudioContext& studio)
{
    QStringList ids;
    for (const Provider& provider : speechProviderList()) {
        if (studio.speechProviders().engine(provider.id) != nullptr)
            ids << provider.id;
    }
    return ids;
}

ui::OfferedVoices offeredBy(StudioContext& studio, const QString& wish)
{
    const QString provider = wish.isEmpty() ? studio.settings().speechProvider() : wish;
    return { provider, studio.speechProviders().voices(provider) };
}

ui::VoiceStock stockOf(StudioContext& studio)
{
    const VoiceProfileStore& store = studio.profiles();
    ui::VoiceStock stock { .catalogue = std::make_shared<VoiceCatalogue>(),
                           .providers = providersOf(studio),
                           .activeProvider = studio.settings().speechProvider() };
    QStringList names = store.profiles().keys() + store.drafts().keys();
    names.removeDuplicates();
    for (const QString& name : std::as_const(names)) {
        ProfileState state { .name = name, .saved = store.find(name) };
        if (store.drafts().contains(name))
            state.draft = store.drafts().value(name);
        stock.profiles << state;
    }
    return stock;
}

Result<QList<Script>> scenesOf(StudioContext& studio, const QString& character)
{
    const auto scenes = studio.script().scenes();
    if (!scenes)
        return tl::unexpected(scenes.error());
    QList<Script> with;
    for (const SceneInfo& scene : *scenes) {
        const auto script = studio.script().load(scene.id);
        if (!script)
            return tl::unexpected(script.error());
        const bool speaks = std::ranges::any_of(
            script->lines, [&](const ScriptLine& line) { return line.character == character; });
        if (speaks)
            with << *script;
    }
    return with;
}

} // namespace

ui::VoiceCalls voiceCallsInto(StudioThread& thread)
{
    // What the window itself stores comes back to nobody.
    const auto storing = std::make_shared<bool>(false);
    return {
        .stock = [&thread] { return stockOf(thread.studio()); },
        .apply =
            [&thread, storing](const QList<ProfileState>& states) {
                *storing = true;
                auto applied = thread.studio().profiles().apply(states);
                *storing = false;
                return applied;
            },
        .watch =
            [&thread, storing](const std::function<void(const ProfileState&)>& tell) {
                VoiceProfileStore& store = thread.studio().profiles();
                QObject::connect(&store, &VoiceProfileStore::changed, &store,
                                 [&store, storing, tell](const QString& name) {
                                     if (!*storing)
                                         tell({ .name = name, .saved = store.find(name) });
                                 });
            },
        .audition =
            [&thread](const SpeechRequest& request) { return thread.studio().speech().audition(request); },
        .offered = [&thread](const QString& provider) { return offeredBy(thread.studio(), provider); },
        .terms =
            [&thread](const QString& provider, const QString& whose) {
                return thread.studio().speechProviders().terms(provider, whose);
            },
        .casting = [&thread] { return thread.studio().casting(); },
        .scenesOf = [&thread](const QString& character) { return scenesOf(thread.studio(), character); },
    };
}

} // namespace comfyvn
