#include "core/script/import/ScriptReader.h"

#include "core/script/import/PlainScript.h"
#include "core/script/import/RenpyScript.h"
#include "core/script/import/ScriptText.h"
#include "core/script/import/TableScript.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kHeadRows = 12;
constexpr qsizetype kSniffed = 20'000;

bool looksLikeRenpy(const QString& text)
{
    static const QRegularExpression sign(
        u"^\\s*(label\\s+[\\w.]+\\s*(\\(.*\\))?\\s*:|define\\s+\\w+\\s*=\\s*Character\\s*\\(|translate\\s+\\w+\\s+\\w+\\s*:)"_s,
        QRegularExpression::MultilineOption);
    return sign.match(text).hasMatch();
}

/// With a header that names the text, or in cells that tabs part evenly.
bool looksLikeTable(const QString& text)
{
    const char16_t separator = guessSeparator(text);
    const auto rows = splitTable(text.left(text.lastIndexOf(u'\n') + 1), separator, {});
    if (!rows || rows->size() < 2)
        return false;
    const qsizetype width = rows->first().cells.size();
    if (width < 2)
        return false;
    if (guessLayout(*rows, separator).hasHeader)
        return true;
    return separator == u'\t'
        && std::ranges::all_of(*rows, [width](const TableRow& row) { return row.cells.size() == width; });
}

QString sceneName(const QString& file)
{
    return QFileInfo(file).completeBaseName();
}

Result<ImportedScript> readTableFile(const QString& name, const QString& text, const ScriptReading& how)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    const char16_t guessed = suffix == u"tsv" || suffix == u"tab" ? u'\t' : guessSeparator(text);
    const char16_t separator = how.table ? how.table->separator : guessed;
    const auto rows = splitTable(text, separator, name);
    if (!rows)
        return tl::unexpected(rows.error());
    ImportedScript script { .kind = ScriptKind::Table };
    script.table = how.table && !how.table->columns.isEmpty() ? *how.table : guessLayout(*rows, separator);
    for (const TableRow& row : rows->first(std::min(rows->size(), kHeadRows)))
        script.head << row.cells;
    if (rows->isEmpty())
        return script;
    const auto lines = readTable(*rows, script.table, name);
    if (!lines)
        return tl::unexpected(lines.error());
    script.scenes << ImportedScene { .name = sceneName(name), .lines = *lines };
    return script;
}

Result<ImportedScript> readPlainFile(const QString& name, const QString& text)
{
    return readPlainScript(text, name).map([&name](const QList<ImportedLine>& lines) {
        return ImportedScript { .scenes = { { .name = sceneName(name), .lines = lines } } };
    });
}

struct ReadFile {
    QString name {};
    QString text {};
    ScriptKind kind = ScriptKind::PlainText;
};

Result<ImportedScript> readOne(const ReadFile& file, const ScriptReading& how)
{
    switch (file.kind) {
    case ScriptKind::PlainText:
        return readPlainFile(file.name, file.text);
    case ScriptKind::Table:
        return readTableFile(file.name, file.text, how);
    case ScriptKind::RenpyDialogue:
        return readRenpyDialogue({ file.name, file.text }, how.styles);
    case ScriptKind::RenpyScript:
        return readRenpyScripts({ { file.name, file.text } }, how.styles, how.oldRenpyIds);
    }
    return ImportedScript();
}

void append(ImportedScript& all, const ImportedScript& part)
{
    all.scenes += part.scenes;
    all.notes += part.notes;
    all.oldRenpyIds |= part.oldRenpyIds;
    if (all.head.isEmpty()) {
        all.head = part.head;
        all.table = part.table;
    }
}

} // namespace

ScriptKind guessScriptKind(const QString& name, const QString& text)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (isRenpyDialogue(text))
        return ScriptKind::RenpyDialogue;
    if (suffix == u"rpy" || suffix == u"rpym")
        return ScriptKind::RenpyScript;
    if (suffix == u"csv" || suffix == u"tsv" || suffix == u"tab")
        return ScriptKind::Table;
    const QString sample = text.left(kSniffed);
    if (looksLikeRenpy(sample))
        return ScriptKind::RenpyScript;
    return looksLikeTable(sample) ? ScriptKind::Table : ScriptKind::PlainText;
}

Result<ImportedScript> readScripts(const QList<ScriptSource>& sources, const ScriptReading& how)
{
    qint64 bytes = 0;
    for (const ScriptSource& source : sources)
        bytes += source.bytes.size();
    if (bytes > kMaxScriptBytes) {
        return failure(ErrorKind::InvalidRequest, u"script_too_large"_s,
                       u"The script has more than %1 MB; import it in parts."_s.arg(kMaxScriptBytes >> 20));
    }
    ImportedScript all;
    QList<RenpyFile> game;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const ScriptSource& source = sources[i];
        const TextEncoding encoding = how.encoding.value_or(guessEncoding(source.bytes));
        const ReadFile file { source.name, decodeScript(source.bytes, encoding) };
        const ScriptKind kind = how.kind.value_or(guessScriptKind(file.name, file.text));
        if (i == 0) {
            all.kind = kind;
            all.encoding = encoding;
        }
        if (const qsizetype lost = file.text.count(QChar::ReplacementCharacter); lost > 0)
            all.notes << ImportNote { ImportRemark::CharacterReplaced, 0, QString::number(lost) };
        if (kind == ScriptKind::RenpyScript) {
            game << RenpyFile { file.name, file.text };
            continue;
        }
        const auto read = readOne({ file.name, file.text, kind }, how);
        if (!read)
            return tl::unexpected(read.error());
        append(all, *read);
    }
    if (!game.isEmpty()) {
        const auto read = readRenpyScripts(game, how.styles, how.oldRenpyIds);
        if (!read)
            return tl::unexpected(read.error());
        append(all, *read);
    }
    if (all.lineCount() > kMaxScriptLines)
        return malformedScript(sources.last().name, 0, u"more than %1 lines"_s.arg(kMaxScriptLines));
    return all;
}

} // namespace comfyvn
