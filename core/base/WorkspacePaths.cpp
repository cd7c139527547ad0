#include "core/base/WorkspacePaths.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

WorkspacePaths::WorkspacePaths(QString root)
    : m_root(std::move(root))
{ }

QString WorkspacePaths::config() const
{
    return m_root + u"/data/settings/config.json"_s;
}
QString WorkspacePaths::database() const
{
    return m_root + u"/data/comfyvn.db"_s;
}
QString WorkspacePaths::runtime() const
{
    return m_root + u"/data/runtime.json"_s;
}
QString WorkspacePaths::lock() const
{
    return m_root + u"/data/studio.lock"_s;
}
QString WorkspacePaths::scratch() const
{
    return m_root + u"/data/tmp"_s;
}
QString WorkspacePaths::audioCacheIndex() const
{
    return m_root + u"/cache/audio_cache.json"_s;
}
QString WorkspacePaths::musicCacheIndex() const
{
    return m_root + u"/cache/music_cache.json"_s;
}
QString WorkspacePaths::speechFolder(const QString& cacheKey) const
{
    return m_root + u"/data/audio/tts/"_s + cacheKey;
}
QString WorkspacePaths::mixFolder(const QString& cacheKey) const
{
    return m_root + u"/data/audio/mixes/"_s + cacheKey;
}
QString WorkspacePaths::exportedSpeech() const
{
    return m_root + u"/exports/tts"_s;
}

QString WorkspacePaths::relative(const QString& path) const
{
    const QString prefix = m_root + u'/';
    return path.startsWith(prefix) ? path.sliced(prefix.size()) : path;
}

QString WorkspacePaths::absolute(const QString& relativePath) const
{
    return m_root + u'/' + relativePath;
}

QString safeName(const QString& value)
{
    QString name;
    for (const QChar c : value.left(64)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'.' || c == u'_' || c == u'-';
        name += plain ? c : QChar(u'_');
    }
    while (name.endsWith(u'.'))
        name.back() = u'_';
    if (name.isEmpty())
        return u"_"_s;
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(name).hasMatch())
        name = (u'_' + name).left(64);
    return name;
}

} // namespace comfyvn
