#pragma once

#include "core/base/Result.h"
#include "core/speech/Alignment.h"
#include "core/voice/Prosody.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace comfyvn::http {

/// What a client of VOICEVOX sends to have a line said: its AudioQuery, as far as it changes the sound.
struct VoicevoxQuery {
    QString text {};
    Prosody delivery {}; ///< on top of the voice's own
    std::optional<double> silenceBefore {}; ///< seconds
    std::optional<double> silenceAfter {};
    int sampleRate = 0; ///< Hz; 0: as rendered
    bool stereo = false;

    bool operator==(const VoicevoxQuery&) const = default;
};

/// The AudioQuery of a rendered line: a phrase for each word, a mora for each of its vowels, with the times
/// of the render. `kana` holds the text, from which the line is said again; the studio's voices have no pitch
/// to tell for each mora, so that it is 0.
[[nodiscard]] QJsonObject voicevoxQueryOf(const QString& text, const Alignment& alignment, int sampleRate);

/// Reads one back. What a client changed of single moras has no effect. A query without `kana` is said as the
/// words of its phrases. Error: InvalidRequest with the field.
[[nodiscard]] Result<VoicevoxQuery> voicevoxQueryFrom(const QJsonObject& json);

} // namespace comfyvn::http
