#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace comfyvn {

/// What a script is written in.
enum class ScriptKind {
    PlainText, ///< `Name: text`, a line each
    Table, ///< CSV or TSV
    RenpyDialogue, ///< Ren'Py's extracted `dialogue.tab`
    RenpyScript, ///< the say statements of a `.rpy`
};

/// How the bytes of a script are to be read as text.
enum class TextEncoding { Utf8, Utf16, ShiftJis, Gb18030, Windows1252 };

/// One line to say as a script has it; only the text is never empty.
struct ImportedLine {
    QString character {}; ///< empty: the narrator
    QString style {};
    QString lang {};
    QString text {};
    QString sourceId {}; ///< how the script names the line; empty: it does not
    int row = 0; ///< its line in the file, from 1

    bool operator==(const ImportedLine&) const = default;
};

struct ImportedScene {
    QString name {};
    QList<ImportedLine> lines {};

    bool operator==(const ImportedScene&) const = default;
};

/// What was understood otherwise than written, or left out, and is worth a word to the writer.
enum class ImportRemark {
    TagsRemoved, ///< text tags such as `{b}`
    ValueUnknown, ///< an interpolation such as `[player]` whose value the script does not tell
    ChoiceLeftOut, ///< a menu's choice: it is not said
    StringLeftOut, ///< a string of the translation that is not a line
    AttributeLeftOut, ///< an image attribute that is no style
    CharacterUnknown, ///< a speaker whose name the script does not tell
    CharacterReplaced, ///< a character of the file that its encoding does not have
};

struct ImportNote {
    ImportRemark remark {};
    int row = 0;
    QString detail {}; ///< the tag, the name, the choice

    bool operator==(const ImportNote&) const = default;
};

enum class TableColumn { Ignored, Character, Style, Language, Text, Id };

/// How a table's cells become lines.
struct TableLayout {
    char16_t separator = u',';
    bool hasHeader = false;
    QList<TableColumn> columns {}; ///< by column; those beyond are ignored

    bool operator==(const TableLayout&) const = default;
};

/// A script that has been read, and how.
struct ImportedScript {
    ScriptKind kind = ScriptKind::PlainText;
    TextEncoding encoding = TextEncoding::Utf8;
    TableLayout table {}; ///< of a table
    QList<QStringList> head {}; ///< of a table: its first rows as they are
    QList<ImportedScene> scenes {};
    QList<ImportNote> notes {};
    bool oldRenpyIds = false; ///< some ids may differ in games made with Ren'Py before 8.6

    [[nodiscard]] qsizetype lineCount() const
    {
        qsizetype lines = 0;
        for (const ImportedScene& scene : scenes)
            lines += scene.lines.size();
        return lines;
    }

    bool operator==(const ImportedScript&) const = default;
};

inline constexpr qint64 kMaxScriptBytes = qint64 { 64 } << 20;
inline constexpr qsizetype kMaxScriptLines = 100'000;

} // namespace comfyvn
