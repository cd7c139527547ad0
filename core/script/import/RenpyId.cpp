#include "core/script/import/RenpyId.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace comfyvn {

QString renpyDigest(const QString& code)
{
    const QByteArray hash = QCryptographicHash::hash((code + u"\r\n"_s).toUtf8(), QCryptographicHash::Md5);
    return QString::fromLatin1(hash.toHex().first(8));
}

void RenpyIds::enterLabel(const QString& name)
{
    if (!name.startsWith(u'_'))
        m_label = QString(name).replace(u'.', u'_');
}

QString RenpyIds::take(const QString& code, const QString& given)
{
    QString id = given;
    if (id.isEmpty()) {
        const QString digest = renpyDigest(code);
        const QString base = m_label.isEmpty() ? digest : m_label + u'_' + digest;
        id = base;
        int number = m_last.value(base);
        while (m_taken.contains(id))
            id = u"%1_%2"_s.arg(base).arg(++number);
        m_last.insert(base, number);
    }
    m_taken.insert(id);
    return id;
}

} // namespace comfyvn
