#pragma once

#include "core/providers/ProviderCatalogue.h"
#include "ui/settings/ProviderCalls.h"

#include <QMap>
#include <QPromise>

namespace comfyvn::ui {

/// What the studio knows of providers, in memory; touched on the studio's thread alone.
struct FakeProviders {
    QMap<QString, QString> keys {}; ///< by area and provider
    QMap<QString, Result<void>> reached {}; ///< by provider; others are reached
    QMap<QString, QList<OfferedVoice>> voices {};
    QMap<QString, ProviderUse> used {}; ///< by area and provider; others cost nothing
    Result<SpeechTrial> trial =
        failure(ErrorKind::ProviderUnavailable, QStringLiteral("away"), QStringLiteral("Nobody answers."));
    bool hidesVoices = false;
    bool holdsTrial = false; ///< it is never answered
    bool isOpenToOthers = false;
    int standings = 0;
    int termsAsked = 0;
    bool trialCancelled = false;
    std::shared_ptr<QPromise<Result<SpeechTrial>>> held {};

    [[nodiscard]] static QString at(const QString& area, const QString& provider)
    {
        return area + u'/' + provider;
    }

    [[nodiscard]] KeptKey keptKey(const QString& area, const QString& provider) const
    {
        return keys.contains(at(area, provider)) ? KeptKey::Usable : KeptKey::None;
    }

    ProviderCalls calls()
    {
        return { .standing =
                     [this](const QString& area, const QString& provider) {
                         ++standings;
                         const Result<void> result = reached.value(provider, Result<void>());
                         return ProviderStanding { .key = keptKey(area, provider),
                                                   .isOpenToOthers = isOpenToOthers,
                                                   .reached = QtFuture::makeReadyFuture(result) };
                     },
                 .keptKey = [this](const QString& area,
                                   const QString& provider) { return keptKey(area, provider); },
                 .setKey = [this](const QString& area, const QString& provider,
                                  const QString& key) -> Result<void> {
                     if (key.isEmpty())
                         keys.remove(at(area, provider));
                     else
                         keys.insert(at(area, provider), key);
                     return {};
                 },
                 .usage = [this](const QString& area,
                                 const QString& provider) -> Result<std::optional<ProviderUse>> {
                     const auto use = used.constFind(at(area, provider));
                     return use == used.cend() ? std::nullopt : std::optional(*use);
                 },
                 .voices =
                     [this](const QString& provider) {
                         return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(
                             hidesVoices ? QList<OfferedVoice>() : voices.value(provider)));
                     },
                 .terms =
                     [this](const QString&, const QString& whose) {
                         ++termsAsked;
                         return QtFuture::makeReadyFuture(
                             Result<QString>(QStringLiteral("The terms of ") + whose));
                     },
                 .trySpeech =
                     [this](const QString&) {
                         if (!holdsTrial)
                             return QtFuture::makeReadyFuture(trial);
                         held = std::make_shared<QPromise<Result<SpeechTrial>>>();
                         held->start();
                         return held->future();
                     } };
    }
};

} // namespace comfyvn::ui
