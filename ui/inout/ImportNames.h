#pragma once

#include "core/script/ScriptMatch.h"
#include "core/script/import/ImportedScript.h"

#include <QCoreApplication>
#include <QIcon>

namespace comfyvn::ui {

/// Words and pictures for people.
class ImportNames final {
    Q_DECLARE_TR_FUNCTIONS(comfyvn::ui::ImportNames)

public:
    [[nodiscard]] static QString of(ScriptKind kind);
    [[nodiscard]] static QString of(TextEncoding encoding);
    [[nodiscard]] static QString of(TableColumn column);
    [[nodiscard]] static QString of(LineFate fate);
    [[nodiscard]] static QIcon iconOf(LineFate fate);
    /// A sentence without its full stop.
    [[nodiscard]] static QString of(const ImportNote& note);
    /// `3 new, 1 changed`; those that are none are left out.
    [[nodiscard]] static QString counts(const QHash<LineFate, int>& counts);
};

/// In the order in which they are listed.
[[nodiscard]] const QList<LineFate>& lineFates();

} // namespace comfyvn::ui
