#pragma once

#include "core/base/Result.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace comfyvn {
class Interrupt;
}

namespace comfyvn::cli {

/// Adds --voice, --character, --style, --lang, --seed and --model.
void addSpeechOptions(QCommandLineParser& parser);

/// The body of POST /api/tts/speak for `text` and the options given. Error: InvalidRequest.
[[nodiscard]] Result<QJsonObject> speechBody(const QCommandLineParser& parser, const QString& text);

/// The text to say: the arguments, or standard input when there are none or the only one is `-`; at most 1 MB
/// is read. Errors: Cancelled `interrupted`; InvalidRequest `invalid_text` when the input is not UTF-8.
[[nodiscard]] Result<QString> textToSpeak(const QCommandLineParser& parser, const Interrupt& interrupt);

/// Copies a file of the workspace to `to`, whole or not at all; `-` is standard output.
[[nodiscard]] Result<void> copyOut(const QString& from, const QString& to);
/// Likewise for bytes.
[[nodiscard]] Result<void> writeOut(const QByteArray& bytes, const QString& to);

} // namespace comfyvn::cli
