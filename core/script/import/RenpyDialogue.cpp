#include "core/script/import/RenpyLines.h"
#include "core/script/import/RenpySay.h"
#include "core/script/import/RenpyScript.h"
#include "core/script/import/ScriptText.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

enum Cell { Identifier, Character, Dialogue, Filename, LineNumber, Statement };

/// `\\`, `\t`, `\n` and `\"` as the characters they stand for.
QString unescaped(const QString& cell)
{
    if (!cell.contains(u'\\'))
        return cell;
    QString out;
    out.reserve(cell.size());
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar next = cell[i] == u'\\' && i + 1 < cell.size() ? cell[i + 1] : QChar();
        const bool escape = next == u'\\' || next == u't' || next == u'n' || next == u'"';
        if (!escape) {
            out += cell[i];
            continue;
        }
        out += next == u't' ? QChar(u'\t') : next == u'n' ? QChar(u'\n') : next;
        ++i;
    }
    return out;
}

/// The scene of a file, made at its first line.
ImportedScene& sceneOf(ImportedScript& script, QHash<QString, qsizetype>& scenes, const QString& file)
{
    const auto known = scenes.constFind(file);
    if (known != scenes.constEnd())
        return script.scenes[*known];
    scenes.insert(file, script.scenes.size());
    const QString name = QFileInfo(file).completeBaseName();
    const bool taken = std::ranges::any_of(
        std::as_const(script.scenes), [&name](const ImportedScene& scene) { return scene.name == name; });
    script.scenes << ImportedScene { .name = taken ? QFileInfo(file).path() + u'/' + name : name };
    return script.scenes.last();
}

} // namespace

bool isRenpyDialogue(QStringView text)
{
    return text.startsWith(u"Identifier\tCharacter\tDialogue");
}

Result<ImportedScript> readRenpyDialogue(const RenpyFile& file, const QStringList& styles)
{
    if (!isRenpyDialogue(file.text))
        return malformedScript(file.name, 1,
                               u"Ren'Py's header \"Identifier, Character, Dialogue\" is missing"_s);
    ImportedScript script { .kind = ScriptKind::RenpyDialogue };
    QHash<QString, qsizetype> scenes;
    RenpyLineList list(styles);
    QString speaker;
    int row = 0;
    for (const QStringView text : QStringView(file.text).tokenize(u'\n')) {
        if (++row == 1 || text.trimmed().isEmpty())
            continue;
        const QStringList cells = text.toString().split(u'\t');
        if (cells.size() < Statement)
            return malformedScript(file.name, row, u"a row has %1 cells instead of 6"_s.arg(cells.size()));
        if (cells.size() == Statement) {
            list.remark(ImportRemark::StringLeftOut, row, unescaped(cells[Dialogue]));
            continue;
        }
        if (list.count() >= kMaxScriptLines)
            return malformedScript(file.name, row, u"more than %1 lines"_s.arg(kMaxScriptLines));
        const bool caption = cells[Identifier] == u"<menu caption>";
        if (cells[Character] != u"extend")
            speaker = spokenRenpyText(unescaped(cells[Character]), {}).text;
        const auto say = readRenpySay(cells[Statement]);
        const QStringList attributes = say ? say->attributes + say->temporary : QStringList();
        list.add({ .character = speaker,
                   .style = list.styleFrom(attributes, row),
                   .sourceId = caption ? QString() : cells[Identifier].trimmed(),
                   .row = row },
                 unescaped(cells[Dialogue]), {});
        sceneOf(script, scenes, cells[Filename]).lines << list.takeLines();
    }
    script.notes = list.takeNotes();
    return script;
}

} // namespace comfyvn
