#pragma once

#include "core/script/import/ImportedScript.h"
#include "core/script/import/RenpyCast.h"

namespace comfyvn {

/// Collects what a game says, and what there is to remark on it.
class RenpyLineList final {
public:
    explicit RenpyLineList(const QStringList& styles)
        : m_styles(styles)
    { }

    /// Adds the line with its text made speakable; one that has none left is dropped.
    void add(ImportedLine line, const QString& what, const QHash<QString, QString>& values);
    /// The first of the attributes that is a style; remarks on the others.
    [[nodiscard]] QString styleFrom(const QStringList& attributes, int row);
    void remark(ImportRemark remark, int row, const QString& detail);

    [[nodiscard]] QList<ImportedLine> takeLines() { return std::exchange(m_lines, {}); }
    [[nodiscard]] QList<ImportNote> takeNotes() { return std::exchange(m_notes, {}); }
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    const QStringList& m_styles;
    QList<ImportedLine> m_lines {};
    QList<ImportNote> m_notes {};
    qsizetype m_count = 0;
};

} // namespace comfyvn
