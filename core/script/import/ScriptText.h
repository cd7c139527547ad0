#pragma once

#include "core/base/Result.h"
#include "core/script/import/ImportedScript.h"

#include <QByteArray>

namespace comfyvn {

/// By a byte order mark, else UTF-8 when the bytes are valid in it, else the first of Shift-JIS, GB18030 and
/// Windows-1252 that has every character.
[[nodiscard]] TextEncoding guessEncoding(const QByteArray& bytes);

/// The text without a byte order mark, its lines parted by `\n` alone. Characters that the encoding does not
/// have become U+FFFD.
[[nodiscard]] QString decodeScript(const QByteArray& bytes, TextEncoding encoding);

/// InvalidRequest `malformed_script`: `file`, line `row` (0: none) and what is wrong there.
[[nodiscard]] tl::unexpected<Error> malformedScript(const QString& file, int row, const QString& reason);

} // namespace comfyvn
