#pragma once

#include "core/base/Result.h"
#include "core/speech/OfferedVoice.h"

#include <QList>

#include <optional>

namespace comfyvn {

/// A voice of the installed Piper: a model's file, and one of its speakers where it has several.
struct PiperModel {
    QString path {};
    QString speaker {}; ///< as somebody wrote it: a name of the model's, or a number; empty: the first

    bool operator==(const PiperModel&) const = default;
};

/// `/voices/en_US-vctk-medium.onnx` or `/voices/en_US-vctk-medium.onnx#p226`; nothing where there is no such
/// file.
[[nodiscard]] std::optional<PiperModel> piperModel(const QString& voice);

/// The number by which the program knows the model's speaker, by the file `<model>.json` beside it; nothing
/// for a model of one speaker. Reads a file. Error: ProviderFailed `unknown_voice`.
[[nodiscard]] Result<std::optional<int>> piperSpeakerNumber(const PiperModel& model);

/// The models in the folder of `model`, each speaker a voice. Reads files.
[[nodiscard]] QList<OfferedVoice> piperModelsBeside(const PiperModel& model);

/// The voices that `config` of a voice describes, as Piper's server and the file beside a model have it: one,
/// or one for each speaker, whose `id` is `id#speaker`.
[[nodiscard]] QList<OfferedVoice> piperVoices(const QString& id, const QString& name,
                                              const QJsonObject& config);

} // namespace comfyvn
