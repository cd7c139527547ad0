#pragma once

#include "core/base/Result.h"
#include "core/speech/SpeechRequest.h"

#include <QByteArray>
#include <QJsonObject>

namespace comfyvn::http {

// The forms of contract sections 4 to 6: requests in, renders out. Pure functions.

[[nodiscard]] Result<SpeechRequest> speakRequestFrom(const QJsonObject& body);
[[nodiscard]] Result<SpeechRequest> synthesizeRequestFrom(const QJsonObject& body);
[[nodiscard]] Result<SpeechRequest> voiceSpeakRequestFrom(const QJsonObject& body);
[[nodiscard]] Result<SpeechRequest> alignRequestFrom(const QJsonObject& body);

/// `sidecar` is the render's own, which holds the alignment.
[[nodiscard]] QJsonObject speakReply(const SpeechRequest& request, const SpeechRender& render,
                                     const QJsonObject& sidecar);
/// As bytes, because a hit is answered thousands of times a second.
[[nodiscard]] QByteArray synthesizeReply(const SpeechRequest& request, const SpeechRender& render);
[[nodiscard]] QByteArray voiceSpeakReply(const SpeechRequest& request, const SpeechRender& render);
/// `alignment` is what alignment.json holds, `lipsync` what the lip-sync file holds, or empty.
[[nodiscard]] QJsonObject alignReply(const SpeechRender& render, const QJsonObject& alignment,
                                     const QJsonObject& lipsync);

/// A line among the jobs: who says what, cut to what a list shows.
[[nodiscard]] QString lineTitle(const SpeechRequest& request);

/// Where the bytes of a workspace file can be fetched.
[[nodiscard]] QString fileUrl(const QString& relativePath);

} // namespace comfyvn::http
