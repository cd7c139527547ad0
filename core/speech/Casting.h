#pragma once

#include "core/base/Result.h"
#include "core/script/CharacterCounts.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace comfyvn {

class SpeechService;

/// A character of the workspace, who speaks it and how much there is to say.
struct CastMember {
    QString character {}; ///< empty: lines that name none
    QString profile {}; ///< the name that stands for its voice; `neutral` for lines without a character
    QString resolution {}; ///< how the voice was found: `profile`, `engine_voice` or `cast`
    QString engineVoice {}; ///< `<engine>:<name>`; empty: there is no such voice, see `problem`
    QString voiceName {}; ///< of the engine voice, for people
    QString lang {};
    QString provider {};
    QString colour {}; ///< the profile's; empty: none
    QString problem {}; ///< why it cannot speak
    QStringList sameVoiceAs {}; ///< other characters with the same engine voice and delivery
    int lines = 0;
    int renderedLines = 0;
    double renderedSeconds = 0;
    double estimatedSeconds = 0; ///< of the lines that are not rendered
    SampleLine sample {};

    bool operator==(const CastMember&) const = default;
};

/// Every character of all scenes, in the order of their names; the cost grows with the lines, some
/// milliseconds for 10,000. Error: Storage.
[[nodiscard]] Result<QList<CastMember>> castingOf(CharacterCounts& counts, SpeechService& speech);

/// The form of GET /api/casting.
[[nodiscard]] QJsonArray toJson(const QList<CastMember>& cast);

} // namespace comfyvn
