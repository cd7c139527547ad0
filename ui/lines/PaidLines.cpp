#include "ui/lines/PaidLines.h"

#include "ui/lines/CostDialog.h"
#include "ui/lines/PlayOn.h"
#include "ui/lines/RenderBatch.h"
#include "ui/studio/StudioLink.h"
#include "ui/voice/VoiceNames.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

PaidLines::PaidLines(StudioLink& link, const RenderBatch& batch, const PlayOn& playOn,
                     ProviderLink& providers, QObject* parent)
    : QObject(parent)
    , m_providers(providers)
{
    connect(&link, &StudioLink::spoken, this, [this, &batch, &playOn](qint64, const SpokenLine& spoken) {
        const SpeechRender& render = spoken.render;
        const bool wasAsked = batch.isRendering() || playOn.isOn(); // of all of them together
        if (!render.cached && render.provider != u"local" && !wasAsked)
            ask(render.provider);
    });
}

void PaidLines::ask(const QString& provider)
{
    m_providers.ask(
        this, &ProviderCalls::usage,
        [this, provider](const Result<std::optional<ProviderUse>>& use) {
            if (use && *use)
                Q_EMIT told(tr("%1 spoke this line, which costs money.").arg(providerName(provider)) + u' '
                            + monthText(**use));
        },
        u"audio.tts"_s, provider);
}

} // namespace comfyvn::ui
