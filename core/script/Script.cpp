#include "core/script/Script.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace comfyvn {

const Take& soundOf(const ScriptLine& line)
{
    static const Take none;
    const Take* chosen = findTake(line, line.take);
    return chosen != nullptr ? *chosen : none;
}

const Take* findTake(const ScriptLine& line, qint64 take)
{
    const auto found = std::ranges::find(line.takes, take, &Take::id);
    return found == line.takes.cend() ? nullptr : &*found;
}

Take* findTake(ScriptLine& line, qint64 take)
{
    const auto found = std::ranges::find(line.takes, take, &Take::id);
    return found == line.takes.end() ? nullptr : &*found;
}

QList<LineChange> inverse(const QList<LineChange>& changes)
{
    QList<LineChange> back;
    back.reserve(changes.size());
    for (auto change = changes.crbegin(); change != changes.crend(); ++change)
        back.append({ .before = change->after, .after = change->before });
    return back;
}

ScriptEdit editOf(qint64 scene, const QList<LineChange>& changes)
{
    ScriptEdit edit { .scene = scene };
    QHash<qint64, qsizetype> last; // which change of a line is its last
    const auto idOf = [](const LineChange& change) {
        return change.after ? change.after->id : change.before->id;
    };
    for (qsizetype at = 0; at < changes.size(); ++at)
        if (changes[at].before || changes[at].after)
            last.insert(idOf(changes[at]), at);
    for (qsizetype at = 0; at < changes.size(); ++at) {
        const LineChange& change = changes[at];
        if ((!change.before && !change.after) || last.value(idOf(change)) != at)
            continue;
        if (change.after)
            edit.changed.append(*change.after);
        else
            edit.removed.append(change.before->id);
    }
    return edit;
}

QString lineFingerprint(const ScriptLine& line)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString& part : { line.voice, line.character, line.style, line.lang, line.text.trimmed() }) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

double positionBetween(double before, double after)
{
    const double middle = before + (after - before) / 2;
    return middle < after ? middle : before;
}

} // namespace comfyvn
