#include "core/base/KeepAside.h"

#include <QDateTime>
#include <QFile>

using namespace Qt::StringLiterals;

namespace comfyvn {

QString asideName(const QString& path)
{
    const QString stem =
        path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString aside = stem;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = stem + u'.' + QString::number(i);
    return aside;
}

Result<QString> keepAside(const QString& path, const QStringList& companionSuffixes)
{
    const QString aside = asideName(path);
    QFile file(path);
    if (!file.rename(aside))
        return failure(ErrorKind::Storage, u"storage_error"_s,
                       u"Cannot move the damaged file %1 aside: %2."_s.arg(path, file.errorString()));
    for (const QString& suffix : companionSuffixes) {
        QFile companion(path + suffix);
        if (companion.exists() && !companion.rename(aside + suffix))
            return failure(ErrorKind::Storage, u"storage_error"_s,
                           u"Cannot move the damaged file %1 aside: %2."_s.arg(companion.fileName(),
                                                                               companion.errorString()));
    }
    return aside;
}

} // namespace comfyvn
