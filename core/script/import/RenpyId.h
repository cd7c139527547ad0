#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace comfyvn {

/// Gives say statements the translation ids that Ren'Py gives them: the label they follow and a digest of
/// their code, distinct within a game.
///
/// Source: renpy/translation/__init__.py, with `config.tlid_only_considers_say`.
class RenpyIds final {
public:
    /// A label of the script, `global.local` in full. One that begins with `_` does not name lines.
    void enterLabel(const QString& name);
    /// At the start of a file.
    void leaveLabel() { m_label.clear(); }

    /// The id of a say statement with this canonical code; `given` is that of its own `id` clause, or empty.
    [[nodiscard]] QString take(const QString& code, const QString& given);

private:
    QString m_label {};
    QSet<QString> m_taken {};
    QHash<QString, int> m_last {}; ///< the last number an id got, so that a thousand equal lines stay quick
};

/// The first 8 hex digits of the MD5 of the code and a line end.
[[nodiscard]] QString renpyDigest(const QString& code);

} // namespace comfyvn
