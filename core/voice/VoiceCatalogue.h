#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace comfyvn {

/// A voice that an engine has; `id` is `<engine>:<name>`, as requests and profiles name it.
struct EngineVoice {
    QString engine {}; ///< `flite` or `espeak-ng`
    QString name {}; ///< as the engine knows it: `slt`, `en-us`, `ja+f2`
    QString displayName {};
    QString lang {}; ///< as espeak-ng names languages: `en-us`, `fr-fr`, `ja`
    QString gender {}; ///< `female`, `male`

    [[nodiscard]] QString id() const { return engine + u':' + name; }
    bool operator==(const EngineVoice&) const = default;
};

/// The voices built into the studio: a fixed list, so that casting never depends on what happens to be
/// installed.
class VoiceCatalogue final {
public:
    VoiceCatalogue();

    /// Every voice: flite's, then each language with its variants; the same order always.
    [[nodiscard]] const QList<EngineVoice>& voices() const { return m_voices; }

    /// Exactly this id; `espeak-ng:<language>+<variant>` holds for every language and variant of the list.
    [[nodiscard]] std::optional<EngineVoice> find(const QString& id) const;

    /// The engines' name of a BCP 47 language, in any case and with `-` or `_` (`EN`, `zh_TW`, `pt-BR`);
    /// falls back from a region to its language. Nothing when no engine speaks it.
    [[nodiscard]] std::optional<QString> languageFor(const QString& bcp47) const;

    /// A voice of this language and gender, picked by `bits`; `lang` is one that languageFor() returned.
    [[nodiscard]] EngineVoice pick(const QString& lang, const QString& gender, quint64 bits) const;

    /// The form of GET /api/tts/voices; `lang` and `engine` filter when not empty.
    [[nodiscard]] QJsonArray toJson(const QString& lang, const QString& engine) const;

private:
    QList<EngineVoice> m_voices;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_languages; ///< language -> index of its plain voice
};

/// A short sentence to try a voice of language `lang` with.
[[nodiscard]] QString sampleTextFor(const QString& lang);

/// Whether a voice of language `voiceLang` reads text of language `lang`: the same primary language.
[[nodiscard]] bool speaks(const QString& voiceLang, const QString& lang);

} // namespace comfyvn
