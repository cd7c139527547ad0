#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace comfyvn {

/// One input of one node of a graph.
struct ComfyInput {
    QString node {}; ///< its id in the graph
    QString input {};

    bool operator==(const ComfyInput&) const = default;
};

/// The bytes of a file that many jobs may need, kept once for all of them.
struct ComfyContent {
    QByteArray bytes {};
    QByteArray sha256 {};
};

using ComfyContentPtr = std::shared_ptr<const ComfyContent>;

/// For a pool thread: it goes through all of them.
[[nodiscard]] ComfyContentPtr comfyContent(const QByteArray& bytes);

/// A file that the server needs before the graph can run; sent once to each server, told apart by its
/// content.
struct ComfyUpload {
    ComfyContentPtr content {};
    QString suffix {}; ///< without a dot: `wav`
    QList<ComfyInput> inputs {}; ///< where the name goes under which the server keeps it

    bool operator==(const ComfyUpload&) const = default;
};

/// How long a render may take on one server.
struct ComfyTimeLimits {
    std::chrono::milliseconds silence { std::chrono::seconds(120) }; ///< without any sign of life
    std::chrono::milliseconds total { std::chrono::hours(1) }; ///< from sending the graph on

    bool operator==(const ComfyTimeLimits&) const = default;
};

/// A graph in API format, with every placeholder filled, and what is wanted of it.
///
/// `filename_prefix` inputs may hold anything: each is replaced by a prefix that no other job has, because
/// servers use names again and would answer from their cache with somebody else's file.
struct ComfyJob {
    QString title {}; ///< for people and the log: the workflow's name
    QJsonObject graph {};
    QString outputNode {}; ///< whose audio is wanted; empty: any node that saves audio
    QString messageNode {}; ///< whose text says why there is no sound; empty: none
    QStringList requiredClasses {}; ///< beside those of the graph's nodes
    QList<ComfyUpload> uploads {};
    ComfyTimeLimits limits {};

    bool operator==(const ComfyJob&) const = default;
};

/// What a server made of a job.
struct ComfyRender {
    QByteArray audio {}; ///< the whole file, not decoded: WAV, FLAC, MP3, Opus or Vorbis
    QString fileName {}; ///< as the server names it; never a path of this machine
    QString subfolder {};
    QString type {}; ///< `output` or `temp`
    QString promptId {};
    QString baseUrl {};
    QString version {}; ///< of the server; empty when it does not say
    QString message {}; ///< text of the message node: the reason where the sound turns out to be none

    bool operator==(const ComfyRender&) const = default;
};

} // namespace comfyvn
