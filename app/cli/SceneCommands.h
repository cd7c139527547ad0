#pragma once

#include "app/cli/Command.h"

#include <QJsonArray>

namespace comfyvn::cli {

/// The scene that `wish` names by its id or name, as `GET /api/scenes` has it; the one the writer was in when
/// it is empty. Errors: NotFound `unknown_scene`; InvalidRequest `ambiguous_scene`.
[[nodiscard]] Result<QJsonObject> sceneNamed(Session& session, const QString& wish);

/// Renders a scene's lines as a job, prints what came of it and returns the exit code.
[[nodiscard]] int renderScene(Command& command, Session& session, qint64 scene, const QJsonObject& wish);

/// `takes LINE [add | choose TAKE | lock TAKE | unlock TAKE | remove TAKE]`; returns the exit code.
[[nodiscard]] int takes(Command& command, Session& session, const QStringList& words);

/// `3:07.2`
[[nodiscard]] QString lengthText(double milliseconds);

} // namespace comfyvn::cli
