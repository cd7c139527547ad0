#include "core/mix/daw/ReaperProject.h"

#include "core/audio/mix/DuckingCurve.h"
#include "core/base/Files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kAtOnce = 1 << 20;

QString number(double value)
{
    return QString::number(value, 'f', 9);
}

/// REAPER quotes with whatever the text has not; it knows no escapes.
QString quoted(QString text)
{
    for (QChar& c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    for (const QChar quote : { u'"', u'\'', u'`' }) {
        if (!text.contains(quote))
            return quote + text + quote;
    }
    return u'`' + text.replace(u'`', u'\'') + u'`';
}

QString sourceKind(const QString& name)
{
    const QString suffix = QFileInfo(name).suffix();
    if (suffix == u"flac")
        return u"FLAC"_s;
    if (suffix == u"mp3")
        return u"MP3"_s;
    if (suffix == u"ogg" || suffix == u"oga")
        return u"VORBIS"_s;
    if (suffix == u"opus")
        return u"OPUS"_s;
    return u"WAVE"_s;
}

/// REAPER's colour: blue, green and red bytes below a bit that says there is one.
std::optional<int> colourOf(const QString& text)
{
    bool valid = false;
    const int rgb = text.mid(1).toInt(&valid, 16);
    if (!valid || text.size() != 7)
        return std::nullopt;
    return 0x100'0000 | ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | (rgb >> 16);
}

class Writer final {
public:
    void open(const QString& line)
    {
        put(u'<' + line);
        m_depth += 2;
    }
    void close()
    {
        m_depth -= 2;
        put(u">"_s);
    }
    void put(const QString& line) { m_text += QString(m_depth, u' ') + line + u'\n'; }
    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text {};
    int m_depth = 0;
};

void writeSource(Writer& to, const SessionMedium& medium, const QString& folder)
{
    to.open(u"SOURCE "_s + sourceKind(medium.name));
    to.put(u"FILE "_s + quoted(folder + u'/' + medium.name));
    to.close();
}

void writeClip(Writer& to, const MixClip& clip, const SessionMedium& medium, const QString& folder)
{
    to.open(u"ITEM"_s);
    to.put(u"POSITION "_s + number(clip.start));
    to.put(u"LENGTH "_s + number(clip.length));
    to.put(u"LOOP %1"_s.arg(clip.isLooped() ? 1 : 0));
    to.put(u"FADEIN 1 "_s + number(clip.fadeIn) + u" 0"_s);
    to.put(u"FADEOUT 1 "_s + number(clip.fadeOut) + u" 0"_s);
    to.put(u"NAME "_s + quoted(clip.name));
    to.put(u"VOLPAN %1 0 1 -1"_s.arg(number(gainOfDb(clip.gainDb))));
    to.put(u"SOFFS "_s + number(clip.isLooped() ? 0 : clip.from));
    if (clip.isLooped()) { // a section of the source is what is repeated
        to.open(u"SOURCE SECTION"_s);
        to.put(u"LENGTH "_s + number(clip.loopLength));
        to.put(u"STARTPOS "_s + number(clip.from));
        to.put(u"OVERLAP 0"_s);
        writeSource(to, medium, folder);
        to.close();
    } else {
        writeSource(to, medium, folder);
    }
    to.close();
}

void writeTrack(Writer& to, const SessionTrack& track, const SessionMedia& media, const TrackVolumes& volumes,
                const QString& folder)
{
    const auto points = volumes.points(track);
    const bool moves = points.size() > 1;
    to.open(u"TRACK"_s);
    to.put(u"NAME "_s + quoted(track.name));
    if (const auto colour = colourOf(track.colour))
        to.put(u"PEAKCOL %1"_s.arg(*colour));
    to.put(u"VOLPAN %1 %2 -1 -1 1"_s.arg(number(moves ? 1 : points.front().gain), number(track.pan)));
    to.put(u"MUTESOLO %1 %2 0"_s.arg(track.mute ? 1 : 0).arg(track.solo ? 1 : 0));
    to.put(u"NCHAN 2"_s);
    if (moves) {
        to.open(u"VOLENV2"_s);
        to.put(u"ACT 1 -1"_s);
        to.put(u"VIS 1 1 1"_s);
        for (const GainPoint& point : points)
            to.put(u"PT %1 %2 0"_s.arg(number(point.seconds), number(point.gain)));
        to.close();
    }
    QList<MixClip> clips = track.clips;
    std::ranges::sort(clips, [](const MixClip& a, const MixClip& b) {
        return a.start != b.start ? a.start < b.start : a.id < b.id;
    });
    for (const MixClip& clip : std::as_const(clips))
        writeClip(to, clip, media.of(clip), folder);
    to.close();
}

Result<void> copy(const QString& from, const QString& to, const std::function<bool(qint64)>& went)
{
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"read_failed"_s,
                       u"%1 cannot be read: %2."_s.arg(from, source.errorString()));
    bool written = target.open(QIODevice::WriteOnly);
    while (written && !source.atEnd()) {
        const QByteArray bytes = source.read(kAtOnce);
        written = !bytes.isEmpty() && target.write(bytes) == bytes.size();
        if (written && !went(bytes.size()))
            return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The export was cancelled."_s);
    }
    if (!written || !target.commit())
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"%1 cannot be written: %2."_s.arg(to, target.errorString()));
    return {};
}

} // namespace

QByteArray reaperText(const MixSession& session, const SessionMedia& media, const TrackVolumes& volumes,
                      const QString& mediaFolder)
{
    Writer to;
    to.open(u"REAPER_PROJECT 0.1 \"6.33\""_s);
    to.put(u"TEMPO 120 4 4"_s);
    to.put(u"SAMPLERATE %1 0 0"_s.arg(session.sampleRate));
    int marker = 0;
    for (const SessionMarker& at : session.markers)
        to.put(u"MARKER %1 %2 %3 0"_s.arg(++marker).arg(number(at.seconds), quoted(at.name)));
    for (const SessionTrack& track : session.tracks)
        writeTrack(to, track, media, volumes, mediaFolder);
    to.close();
    return to.bytes();
}

Result<QStringList> exportReaperProject(const MixSession& session, const QString& workspace,
                                        const QString& target, const std::function<bool(double)>& progress)
{
    const auto media = mediaOf(session, workspace);
    if (!media)
        return tl::unexpected(media.error());
    const auto volumes =
        TrackVolumes::of(session, workspace, [&](double part) { return progress(part / 2); });
    if (!volumes)
        return tl::unexpected(volumes.error());
    const QFileInfo place(target);
    const QString folder = place.completeBaseName() + u" media"_s;
    if (auto made = makeFolder(place.absolutePath() + u'/' + folder); !made)
        return tl::unexpected(made.error());
    QStringList files { place.absoluteFilePath() };
    qint64 whole = 1;
    for (const SessionMedium& medium : media->files)
        whole += medium.bytes;
    qint64 done = 0;
    for (const SessionMedium& medium : media->files) {
        files << place.absolutePath() + u'/' + folder + u'/' + medium.name;
        const auto copied = copy(medium.source, files.last(), [&](qint64 bytes) {
            done += bytes;
            return progress(0.5 + 0.5 * static_cast<double>(done) / static_cast<double>(whole));
        });
        if (!copied)
            return tl::unexpected(copied.error());
    }
    return writeFile(files.first(), reaperText(session, *media, *volumes, folder), Durability::PowerLoss)
        .map([&files] { return files; });
}

} // namespace comfyvn
