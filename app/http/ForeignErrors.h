#pragma once

#include "app/http/Reply.h"

namespace comfyvn::http {

/// Adds to an error's body what clients of another program look for, where `path` serves those: `error` below
/// /v1, as OpenAI's service answers; `detail` on the paths of VOICEVOX.
void addForeignError(QJsonObject& body, const Problem& problem, const QByteArray& path);

} // namespace comfyvn::http
