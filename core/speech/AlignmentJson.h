#pragma once

#include "core/base/Result.h"
#include "core/speech/Alignment.h"

#include <QByteArray>

namespace comfyvn {

/// `engine`, `aligned` or `estimated`.
[[nodiscard]] QString alignmentSourceName(AlignmentSource source);

/// The contract's `alignment[]` as canonical JSON: compact UTF-8, keys sorted, numbers without exponent or
/// trailing zeros, as Python's `json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False)` writes
/// it (QJsonDocument too, but for times below 1 ms). Times have 4 decimals, are monotone and never past the
/// end. A pause has the phoneme `sil` and no word, and is left out when it lasts no time.
[[nodiscard]] QByteArray alignmentArrayJson(const Alignment& alignment);

/// SHA-1 hex of what alignmentArrayJson gave.
[[nodiscard]] QString alignmentChecksum(const QByteArray& alignmentArray);

/// The bytes of alignment.json. `duration` and `confidence` are written in full, everything else as above.
[[nodiscard]] QByteArray alignmentJson(const Alignment& alignment);

/// Reads alignment.json back. Error: Storage `damaged_alignment` when it is not one, is out of order or
/// leaves the audio.
[[nodiscard]] Result<Alignment> parseAlignmentJson(const QByteArray& bytes);

/// The same of a file. More errors: those of readFile().
[[nodiscard]] Result<Alignment> readAlignment(const QString& path);

} // namespace comfyvn
