#pragma once

#include "app/http/Reply.h"

namespace comfyvn::http {

/// Whether a path serves clients of another program: those below /v1, as OpenAI's service has them, and those
/// of VOICEVOX.
[[nodiscard]] bool isForeignPath(const QByteArray& path);

/// Adds to an error's body what clients of another program look for, where `path` serves those: `error` below
/// /v1, as OpenAI's service answers; `detail` on the paths of VOICEVOX.
void addForeignError(QJsonObject& body, const Problem& problem, const QByteArray& path);

} // namespace comfyvn::http
