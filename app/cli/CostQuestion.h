#pragma once

#include "app/cli/Command.h"

namespace comfyvn::cli {

void addYesOption(QCommandLineParser& parser);

/// Asks `path` by a dry run what the request would cost and, when it costs something, says so on standard
/// error and asks at the terminal whether to go on; `--yes` is the answer. Returns the exit code to end with,
/// or nothing: go on.
[[nodiscard]] std::optional<int> stopForCost(Command& command, Session& session, const QString& path,
                                             QJsonObject body);

/// What providers that cost money have said this month, by their ids.
[[nodiscard]] QJsonObject paidUse(Session& session);

/// Says on standard error what they were sent since then: a single line is not asked about.
void tellCost(Session& session, const QJsonObject& before);

} // namespace comfyvn::cli
