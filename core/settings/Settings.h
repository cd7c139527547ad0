#pragma once

#include "core/base/TokenDigest.h"

#include <QJsonObject>
#include <QStringList>

namespace comfyvn {

/// Who renders, for speech or for music.
struct ProviderSettings {
    QString activeProvider {};
    QStringList fallback {}; ///< provider ids to ask in turn; empty: fail instead
    QString defaultLang {}; ///< BCP 47; speech only
    QJsonObject providers {}; ///< every known id to its fields, defaults and secrets included

    bool operator==(const ProviderSettings&) const = default;
};

struct ServerSettings {
    bool enabled = true;
    int port = 0; ///< 0: any free one
    QString bind {}; ///< a loopback address
    TokenDigest token {}; ///< empty: none is asked for
    QStringList allowedOrigins {};
    QStringList mediaRoots {}; ///< absolute folders that absolute paths in requests may lie below
    int maxBodyMb = 0;
    int maxJobs = 0;
    int syncWaitSeconds = 0;

    bool operator==(const ServerSettings&) const = default;
};

struct UiSettings {
    QString language {}; ///< a locale name; empty: the system's
    QString theme {}; ///< `system`, `light` or `dark`
    QString keymap {}; ///< the preset of shortcuts; empty: the first one
    QJsonObject shortcuts {}; ///< ids of commands to lists of keys, where they differ from the preset
    QJsonObject waveform {}; ///< how the waveform is shown: `time`, `follow`, `snap`, `mouth`
    QString audioDevice {}; ///< id of an output; empty: the system's default
    int volume = 100; ///< percent
    int textSize = 100; ///< percent of the system's

    bool operator==(const UiSettings&) const = default;
};

/// The settings as the program reads them: complete, in range, secrets in clear. Never to be sent or logged.
struct Settings {
    ProviderSettings tts {};
    ProviderSettings music {};
    ServerSettings server {};
    UiSettings ui {};

    bool operator==(const Settings&) const = default;
};

} // namespace comfyvn
