#pragma once

#include "core/audio/SoundEncoder.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// Music that somebody asks for, as they send it.
struct RemixRequest {
    QString sceneId {};
    QString targetStyle {};
    QString sourceTrack {}; ///< as sent; empty: composed from nothing
    QString sourceFile {}; ///< the same, absolute and allowed
    QStringList moodTags {};
    std::optional<qint64> seed {};
    std::optional<double> durationSeconds {};
    bool loops = true; ///< else it ends
    bool stems = false;
    bool midi = false;
    bool adaptive = false; ///< layers from calm to full and stingers too
    QList<SoundFormat> formats {}; ///< written beside the WAV
    bool refresh = false; ///< render even when it is stored
    QString source {}; ///< the route, `gui` or `cli`
};

/// Stored music, as callers get it. Paths are relative to the workspace.
struct RemixRender {
    QString artifact {};
    QString sidecar {};
    QString assetUid {};
    QString cacheKey {};
    double durationSeconds = 0;
    bool cached = false;
    QJsonObject info {};
};

} // namespace comfyvn
