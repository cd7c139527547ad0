#include "core/music/Soundfont.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Of fonts that Debian ships; from their copyright files.
QString licenceOf(const QString& name)
{
    if (name.startsWith(u"TimGM6mb"))
        return u"GPL-2.0"_s;
    if (name.startsWith(u"FluidR3") || name.startsWith(u"MuseScore_General"))
        return u"MIT"_s;
    return u"unknown"_s;
}

/// Whether it says of itself that it is a soundfont: a RIFF file of the form `sfbk`.
bool isSoundfont(const QString& path)
{
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return false;
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(12) : QByteArray();
    return head.startsWith("RIFF") && head.endsWith("sfbk");
}

struct Known {
    Soundfont font {};
    qint64 bytes = 0;
    QDateTime changed {};
};

} // namespace

Soundfont findSoundfont(const QString& wish)
{
    QStringList candidates { u"/usr/share/sounds/sf2/TimGM6mb.sf2"_s,
                             u"/usr/share/sounds/sf2/FluidR3_GM.sf2"_s,
                             u"/usr/share/sounds/sf3/MuseScore_General.sf3"_s,
                             u"/usr/share/sounds/sf3/MuseScore_General_Lite.sf3"_s,
                             u"/usr/share/sounds/sf2/default-GM.sf2"_s,
                             u"/usr/share/sounds/sf3/default-GM.sf3"_s };
    candidates.prepend(wish);
    const auto found = std::ranges::find_if(candidates, isSoundfont);
    if (found == candidates.cend())
        return {};
    const QString path = *found;
    static QMutex mutex;
    static Known known;
    const QFileInfo info(path);
    const QMutexLocker lock(&mutex);
    if (known.font.path == path && known.bytes == info.size() && known.changed == info.lastModified())
        return known.font;
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    known = { { .path = path,
                .name = QFileInfo(info.canonicalFilePath()).fileName(),
                .sha256 = QString::fromLatin1(hash.result().toHex()),
                .licence = licenceOf(QFileInfo(info.canonicalFilePath()).fileName()) },
              info.size(),
              info.lastModified() };
    return known.font;
}

QString soundfontAdvice(const QString& wish, const Soundfont& found)
{
    if (!wish.isEmpty() && !found.path.isEmpty() && found.path != wish)
        return u"%1 is no soundfont that can be read, so %2 is used; choose another in the settings."_s.arg(
            wish, found.name);
    if (!found.path.isEmpty())
        return {};
    if (!wish.isEmpty())
        return u"%1 is no soundfont that can be read and no other is installed, so the music is played with "
               u"plain built-in tones; install the package timgm6mb-soundfont, or choose another in the "
               u"settings."_s.arg(wish);
    return u"No soundfont is installed, so the music is played with plain built-in tones; install the "
           u"package timgm6mb-soundfont and render again."_s;
}

} // namespace comfyvn
