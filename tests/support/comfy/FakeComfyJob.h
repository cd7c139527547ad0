#pragma once

#include "tests/support/comfy/FakeComfyServer.h"

namespace comfyvn::test {

/// A graph in the queue, and what has come of it so far.
struct FakeComfyServer::Job {
    QString id {};
    int number = 0;
    QJsonObject graph {};
    QJsonObject extra {};
    QString clientId {};
    QStringList outputs {};
    QStringList order {}; ///< still to run
    QStringList cached {};
    QStringList ran {};
    QJsonObject shown {}; ///< node ids to their outputs
    QJsonObject states {};
    QJsonArray messages {};
    std::map<QString, AudioBuffer> sounds {};
    bool interrupted = false;
    int step = 0; ///< of the node under way
};

} // namespace comfyvn::test
