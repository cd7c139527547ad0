#pragma once

#include "core/script/import/RenpyLexer.h"
#include "core/script/import/RenpyText.h"

#include <QHash>
#include <QString>

namespace comfyvn {

/// Who the short names of a Ren'Py game stand for, and the values of its variables that are plain strings.
class RenpyCast final {
public:
    /// Takes what `define`, `default` and `$` say of characters and strings.
    void learn(const QList<RenpyLine>& lines);

    /// The character's name; empty is the narrator. `known` tells whether the script defines it.
    [[nodiscard]] QString nameOf(const QString& who, bool* known) const;
    [[nodiscard]] const QHash<QString, QString>& values() const { return m_values; }

private:
    void learnValue(const QString& variable, QStringView value);

    QHash<QString, QString> m_names {}; ///< by variable; as written, interpolations included
    QHash<QString, QString> m_dynamic {}; ///< by variable: the variable that holds the name
    QHash<QString, QString> m_values {};
};

} // namespace comfyvn
