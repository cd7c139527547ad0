#pragma once

#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyJob.h"

#include <QFuture>
#include <QJsonObject>

namespace comfyvn::test {

/// How long a test waits for what has to come.
inline constexpr int kComfyPatienceMs = 60'000;

/// As patient as a test can afford.
[[nodiscard]] ComfyPatience hastyComfy();

[[nodiscard]] QJsonObject comfyNode(const QString& className, const QJsonObject& inputs,
                                    const QString& title = {});

/// An input that is linked to the first output of another node.
[[nodiscard]] QJsonValue comfyLink(const QString& node);

/// A line to speak (node 1) and to save (node 9).
[[nodiscard]] ComfyJob lineJob(const QString& text = QStringLiteral("Good morning."));

/// The same, with a speaker that takes its time and tells how far it is.
[[nodiscard]] ComfyJob slowJob(double seconds, int steps = 50);

/// The result, or an error `test_gave_up`, or `no_result` where the future was cancelled.
[[nodiscard]] Result<ComfyRender> awaitRender(const QFuture<Result<ComfyRender>>& future);

/// `ok` or the error's code; `ok` or its message.
[[nodiscard]] QString codeOf(const Result<ComfyRender>& result);
[[nodiscard]] QString said(const Result<ComfyRender>& result);

} // namespace comfyvn::test
