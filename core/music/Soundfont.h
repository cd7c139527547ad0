#pragma once

#include <QString>

namespace comfyvn {

/// A file of instruments that music is played with; no path: there is none, and music sounds plain.
struct Soundfont {
    QString path {};
    QString name {};
    QString sha256 {};
    QString licence {}; ///< SPDX, or `unknown`

    bool operator==(const Soundfont&) const = default;
};

/// The one that the settings name; where that is none, the first that Debian installs. Reads the whole file
/// once and remembers its hash until it changes; for any thread.
[[nodiscard]] Soundfont findSoundfont(const QString& wish);

/// What to tell people of the one that was found, or when none was; nothing when it is as they wish.
[[nodiscard]] QString soundfontAdvice(const QString& wish, const Soundfont& found);

} // namespace comfyvn
