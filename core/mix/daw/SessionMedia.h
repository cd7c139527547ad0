#pragma once

#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

#include <QHash>
#include <QList>

namespace comfyvn {

/// A sound file of a session as another program gets it.
struct SessionMedium {
    QString source {}; ///< absolute
    QString name {}; ///< of its own within the export, ASCII where the source's was
    qint64 bytes = 0;
    int sampleRate = 0;
    int channels = 0;
    double seconds = 0;
};

/// The files that the clips play, each once.
struct SessionMedia {
    QList<SessionMedium> files {};
    QHash<QString, qsizetype> byPath {}; ///< the index, by the path as clips name it

    [[nodiscard]] const SessionMedium& of(const MixClip& clip) const { return files[byPath[clip.path]]; }
};

/// Looks at every file; for a pool thread. Error: InvalidRequest `bad_source`, with its name.
[[nodiscard]] Result<SessionMedia> mediaOf(const MixSession& session, const QString& workspace);

/// Text that is safe within a file's name.
[[nodiscard]] QString fileNamePart(const QString& text);

} // namespace comfyvn
