#pragma once

#include "core/base/Result.h"
#include "core/speech/EngineTimes.h"
#include "core/speech/SpokenAudio.h"

namespace comfyvn {

/// What an engine elsewhere sent as the sound of a line: any format that the studio decodes, mixed down to
/// mono; nothing of it is changed unless `gainDb` asks for another level. The error says what is wrong, as a
/// part of a sentence: `"out.mp3" is not usable: ...`, `the sound of "out.wav" is silent`.
[[nodiscard]] tl::expected<SpokenAudio, QString> decodeForeign(const QByteArray& file, const QString& name,
                                                               double gainDb);

/// The times of such a sound: the engine's own where they can be true, else those that the local voice's
/// `reference` gives when it is laid over it. Errors: as of alignRecording().
[[nodiscard]] Result<Alignment> alignForeign(const SpokenAudio& audio, const SpokenAudio& reference,
                                             const EngineTimes& times = {});

} // namespace comfyvn
