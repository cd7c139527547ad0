#include "ui/waveform/SoundFile.h"

#include "core/audio/WavFile.h"
#include "core/base/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr qsizetype kMostLetters = 60;
constexpr int kMostNumbers = 10'000;

struct SoundNames {
    Q_DECLARE_TR_FUNCTIONS(SoundNames)
};

/// What some file system cannot hold, or a shell or a person would stumble over.
QString harmless(const QString& text)
{
    QString result;
    for (const QChar character : text.simplified()) {
        const bool refused = u"/\\:*?\"<>|"_s.contains(character) || !character.isPrint();
        result += refused ? u' ' : character;
    }
    return result.simplified();
}

bool holds(const QString& path, const std::string& bytes)
{
    QFile file(path);
    return file.size() == static_cast<qint64>(bytes.size()) && file.open(QIODevice::ReadOnly)
        && file.readAll() == QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()));
}
} // namespace

QString soundFileName(const QString& character, const QString& text)
{
    QString name = harmless(text);
    if (name.size() > kMostLetters) {
        name.truncate(kMostLetters);
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += u'…';
    }
    const QString who = harmless(character).left(kMostLetters);
    if (!who.isEmpty())
        name = name.isEmpty() ? who : who + u" - "_s + name;
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? SoundNames::tr("Line") : name;
}

Result<QString> writeSoundFile(const QString& folder, const QString& name, const SpeechSamplesPtr& audio)
{
    const std::string bytes = encodeWav(audio->samples, 1, audio->sampleRate);
    for (int number = 1; number <= kMostNumbers; ++number) {
        const QString tail = number == 1 ? QString() : u" (%1)"_s.arg(number);
        const QString path = folder + u'/' + name + tail + u".wav"_s;
        if (QFile::exists(path) && !holds(path, bytes))
            continue;
        if (QFile::exists(path))
            return path;
        const auto written = writeFile(path, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                       Durability::ProcessCrash);
        if (!written)
            return tl::unexpected(written.error());
        return path;
    }
    return failure(ErrorKind::Storage, u"too_many_files"_s,
                   SoundNames::tr("There are too many files named “%1” in %2.")
                       .arg(name, QDir::toNativeSeparators(folder)));
}

} // namespace comfyvn::ui
