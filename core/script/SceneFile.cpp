#include "core/script/SceneFile.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> malformed(const QString& reason)
{
    return failure(ErrorKind::InvalidRequest, u"malformed_scene"_s,
                   u"The scene cannot be read: %1."_s.arg(reason));
}

} // namespace

Result<QList<SceneLine>> parseScene(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString content = decoder(bytes);
    if (decoder.hasError())
        return malformed(u"it is not UTF-8"_s);

    QStringList columns;
    QList<SceneLine> scene;
    const QStringList rows = content.split(u'\n');
    for (qsizetype number = 0; number < rows.size(); ++number) {
        QString row = rows[number];
        if (row.endsWith(u'\r'))
            row.chop(1);
        if (row.trimmed().isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList cells = row.split(u'\t');
        if (columns.isEmpty()) {
            columns = cells;
            if (!columns.contains(u"text"_s))
                return malformed(u"its first line must name the columns, \"text\" among them"_s);
            continue;
        }
        const auto cell = [&](const QString& name) {
            const qsizetype column = columns.indexOf(name);
            return column < 0 ? QString() : cells.value(column).trimmed();
        };
        if (cells.size() > columns.size())
            return malformed(u"line %1 has more cells than there are columns"_s.arg(number + 1));
        if (cell(u"text"_s).isEmpty())
            continue;
        if (scene.size() >= kMaxSceneLines)
            return malformed(u"it has more than %1 lines"_s.arg(kMaxSceneLines));
        scene << SceneLine { cell(u"character"_s), cell(u"style"_s), cell(u"lang"_s), cell(u"text"_s) };
    }
    return scene;
}

ScriptEdit sceneBelow(const Script& script, const QList<SceneLine>& scene, LineIds& ids)
{
    ScriptEdit edit { .scene = script.scene, .currentLine = script.currentLine };
    double lastPosition = 0;
    for (const ScriptLine& line : script.lines) {
        lastPosition = std::max(lastPosition, line.position);
        if (line.text.trimmed().isEmpty())
            edit.removed << line.id;
    }
    for (const SceneLine& line : scene) {
        edit.changed << ScriptLine { .id = ids.next(),
                                     .position = ++lastPosition,
                                     .character = line.character,
                                     .style = line.style,
                                     .lang = line.lang,
                                     .text = line.text };
    }
    const bool lost = script.currentLine == 0 || edit.removed.contains(script.currentLine);
    if (lost && !edit.changed.isEmpty())
        edit.currentLine = edit.changed.first().id;
    return edit;
}

} // namespace comfyvn
