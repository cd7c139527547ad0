#pragma once

#include "app/http/RouteTable.h"

#include <chrono>

class QObject;

namespace comfyvn::http {

/// Long work behind a synchronous call.
struct Work {
    QFuture<Result<QJsonObject>> result {};
    QFuture<void> progress {}; ///< the future that knows how far it is
    std::function<void()> cancel {};
    QString title {}; ///< what it works on, for people who look at the jobs
};

/// Answers with the work's result, or with `tooLate()` when it is not there within `limit`; a client that
/// leaves before cancels the work. `context` lives as long as the router.
[[nodiscard]] Pending answerWithin(std::chrono::seconds limit, const Work& work,
                                   std::function<Finished()> tooLate, QObject& context);

/// The same for an answer that is more than JSON.
[[nodiscard]] Pending answerWithin(std::chrono::seconds limit, const QFuture<Finished>& answer,
                                   const std::function<void()>& cancel, std::function<Finished()> tooLate,
                                   QObject& context);

} // namespace comfyvn::http
