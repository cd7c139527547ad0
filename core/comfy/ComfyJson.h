#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace comfyvn {

/// An object as Python writes it, which knows NaN and Infinity: they become null. Empty when it is none.
[[nodiscard]] std::optional<QJsonObject> parsePythonJson(const QByteArray& bytes);

/// The prompts that a server has, of anybody.
struct ComfyQueue {
    QSet<QString> running {};
    QSet<QString> pending {};
};

/// What `/queue` says, without the graphs.
[[nodiscard]] ComfyQueue comfyQueue(const QJsonObject& queue);

} // namespace comfyvn
