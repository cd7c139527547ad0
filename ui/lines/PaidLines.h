#pragma once

#include "ui/settings/ProviderCalls.h"

#include <QObject>

namespace comfyvn::ui {

class PlayOn;
class RenderBatch;
class StudioLink;

/// Tells when a single line was spoken by a provider that costs money: nobody was asked before, as with a
/// batch.
class PaidLines final : public QObject {
    Q_OBJECT

public:
    PaidLines(StudioLink& link, const RenderBatch& batch, const PlayOn& playOn, ProviderLink& providers,
              QObject* parent);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void ask(const QString& provider);

    ProviderLink& m_providers;
};

} // namespace comfyvn::ui
