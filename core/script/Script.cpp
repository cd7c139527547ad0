#include "core/script/Script.h"

#include <QCryptographicHash>

namespace comfyvn {

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
