#include "core/mix/daw/DawProject.h"

#include "core/audio/mix/DuckingCurve.h"
#include "core/mix/daw/StoredZip.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const auto kMaster = u"master"_s;

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString idOf(const SessionTrack& track)
{
    return u"track%1"_s.arg(track.id);
}

class Writer final {
public:
    Writer(const MixSession& session, const SessionMedia& media, const TrackVolumes& volumes)
        : m_session(session)
        , m_media(media)
        , m_volumes(volumes)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"Project"_s);
        m_xml.writeAttribute(u"version"_s, u"1.0"_s);
        m_xml.writeEmptyElement(u"Application"_s);
        m_xml.writeAttribute(u"name"_s, u"ComfyVN Studio"_s);
        m_xml.writeAttribute(u"version"_s, QStringLiteral(STUDIO_VERSION));
        writeTransport();
        writeStructure();
        writeArrangement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeParameter(const QString& element, const QString& unit, double value, double min, double max,
                        const QString& id)
    {
        m_xml.writeEmptyElement(element);
        m_xml.writeAttribute(u"id"_s, id);
        m_xml.writeAttribute(u"name"_s, element);
        m_xml.writeAttribute(u"max"_s, number(max));
        m_xml.writeAttribute(u"min"_s, number(min));
        m_xml.writeAttribute(u"unit"_s, unit);
        m_xml.writeAttribute(u"value"_s, number(value));
    }

    void writeTransport()
    {
        m_xml.writeStartElement(u"Transport"_s);
        writeParameter(u"Tempo"_s, u"bpm"_s, 120, 20, 666, u"tempo"_s);
        m_xml.writeEmptyElement(u"TimeSignature"_s);
        m_xml.writeAttribute(u"id"_s, u"signature"_s);
        m_xml.writeAttribute(u"denominator"_s, u"4"_s);
        m_xml.writeAttribute(u"numerator"_s, u"4"_s);
        m_xml.writeEndElement();
    }

    void writeChannel(const QString& id, const QString& role, bool mute, bool solo, double pan, double volume,
                      double mostVolume)
    {
        m_xml.writeStartElement(u"Channel"_s);
        m_xml.writeAttribute(u"id"_s, id + u"-channel"_s);
        m_xml.writeAttribute(u"audioChannels"_s, u"2"_s);
        if (role != kMaster)
            m_xml.writeAttribute(u"destination"_s, kMaster + u"-channel"_s);
        m_xml.writeAttribute(u"role"_s, role);
        m_xml.writeAttribute(u"solo"_s, solo ? u"true"_s : u"false"_s);
        m_xml.writeEmptyElement(u"Mute"_s);
        m_xml.writeAttribute(u"id"_s, id + u"-mute"_s);
        m_xml.writeAttribute(u"name"_s, u"Mute"_s);
        m_xml.writeAttribute(u"value"_s, mute ? u"true"_s : u"false"_s);
        writeParameter(u"Pan"_s, u"normalized"_s, (pan + 1) / 2, 0, 1, id + u"-pan"_s);
        writeParameter(u"Volume"_s, u"linear"_s, volume, 0, std::max(2.0, mostVolume), id + u"-volume"_s);
        m_xml.writeEndElement();
    }

    void writeStructure()
    {
        m_xml.writeStartElement(u"Structure"_s);
        for (const SessionTrack& track : m_session.tracks) {
            const auto points = m_volumes.points(track);
            const double most = std::ranges::max_element(points, {}, &GainPoint::gain)->gain;
            m_xml.writeStartElement(u"Track"_s);
            m_xml.writeAttribute(u"id"_s, idOf(track));
            m_xml.writeAttribute(u"name"_s, track.name);
            if (!track.colour.isEmpty())
                m_xml.writeAttribute(u"color"_s, track.colour);
            m_xml.writeAttribute(u"contentType"_s, u"audio"_s);
            m_xml.writeAttribute(u"loaded"_s, u"true"_s);
            writeChannel(idOf(track), u"regular"_s, track.mute, track.solo, track.pan, points.front().gain,
                         most);
            m_xml.writeEndElement();
        }
        m_xml.writeStartElement(u"Track"_s);
        m_xml.writeAttribute(u"id"_s, kMaster);
        m_xml.writeAttribute(u"name"_s, u"Master"_s);
        m_xml.writeAttribute(u"contentType"_s, u"audio"_s);
        m_xml.writeAttribute(u"loaded"_s, u"true"_s);
        writeChannel(kMaster, kMaster, false, false, 0, 1, 1);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeAudio(const MixClip& clip)
    {
        const SessionMedium& medium = m_media.of(clip);
        m_xml.writeStartElement(u"Audio"_s);
        m_xml.writeAttribute(u"duration"_s, number(medium.seconds));
        m_xml.writeAttribute(u"channels"_s, QString::number(medium.channels));
        m_xml.writeAttribute(u"sampleRate"_s, QString::number(medium.sampleRate));
        m_xml.writeEmptyElement(u"File"_s);
        m_xml.writeAttribute(u"path"_s, u"audio/"_s + medium.name);
        m_xml.writeEndElement();
    }

    void writePoints(const QString& target, const QString& of, const std::vector<GainPoint>& points)
    {
        m_xml.writeStartElement(u"Points"_s);
        m_xml.writeAttribute(u"unit"_s, u"linear"_s);
        m_xml.writeEmptyElement(u"Target"_s);
        m_xml.writeAttribute(target, of);
        for (const GainPoint& point : points) {
            m_xml.writeEmptyElement(u"RealPoint"_s);
            m_xml.writeAttribute(u"time"_s, number(point.seconds));
            m_xml.writeAttribute(u"value"_s, number(point.gain));
            m_xml.writeAttribute(u"interpolation"_s, u"linear"_s);
        }
        m_xml.writeEndElement();
    }

    void writeClip(const MixClip& clip)
    {
        m_xml.writeStartElement(u"Clip"_s);
        m_xml.writeAttribute(u"name"_s, clip.name);
        m_xml.writeAttribute(u"time"_s, number(clip.start));
        m_xml.writeAttribute(u"duration"_s, number(clip.length));
        m_xml.writeAttribute(u"contentTimeUnit"_s, u"seconds"_s);
        m_xml.writeAttribute(u"playStart"_s, number(clip.from));
        if (clip.isLooped()) {
            m_xml.writeAttribute(u"loopStart"_s, number(clip.from));
            m_xml.writeAttribute(u"loopEnd"_s, number(clip.from + clip.loopLength));
        }
        m_xml.writeAttribute(u"fadeTimeUnit"_s, u"seconds"_s);
        m_xml.writeAttribute(u"fadeInTime"_s, number(clip.fadeIn));
        m_xml.writeAttribute(u"fadeOutTime"_s, number(clip.fadeOut));
        if (clip.gainDb == 0) {
            writeAudio(clip);
        } else { // its gain, as an expression beside the sound
            m_xml.writeStartElement(u"Lanes"_s);
            writeAudio(clip);
            writePoints(u"expression"_s, u"gain"_s, { { 0, gainOfDb(clip.gainDb) } });
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeArrangement()
    {
        m_xml.writeStartElement(u"Arrangement"_s);
        m_xml.writeAttribute(u"id"_s, u"arrangement"_s);
        m_xml.writeStartElement(u"Lanes"_s);
        m_xml.writeAttribute(u"timeUnit"_s, u"seconds"_s);
        for (const SessionTrack& track : m_session.tracks) {
            m_xml.writeStartElement(u"Lanes"_s);
            m_xml.writeAttribute(u"track"_s, idOf(track));
            m_xml.writeStartElement(u"Clips"_s);
            QList<MixClip> clips = track.clips;
            std::ranges::sort(clips, [](const MixClip& a, const MixClip& b) {
                return a.start != b.start ? a.start < b.start : a.id < b.id;
            });
            for (const MixClip& clip : std::as_const(clips))
                writeClip(clip);
            m_xml.writeEndElement();
            if (const auto points = m_volumes.points(track); points.size() > 1)
                writePoints(u"parameter"_s, idOf(track) + u"-volume"_s, points);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        if (!m_session.markers.isEmpty()) {
            m_xml.writeStartElement(u"Markers"_s);
            for (const SessionMarker& marker : m_session.markers) {
                m_xml.writeEmptyElement(u"Marker"_s);
                m_xml.writeAttribute(u"name"_s, marker.name);
                m_xml.writeAttribute(u"time"_s, number(marker.seconds));
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    const MixSession& m_session;
    const SessionMedia& m_media;
    const TrackVolumes& m_volumes;
    QByteArray m_bytes {};
    QXmlStreamWriter m_xml;
};

QByteArray metadataXml(const MixSession& session)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"MetaData"_s);
    xml.writeTextElement(u"Title"_s, session.name);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray dawProjectXml(const MixSession& session, const SessionMedia& media, const TrackVolumes& volumes)
{
    return Writer(session, media, volumes).write();
}

Result<void> exportDawProject(const MixSession& session, const QString& workspace, const QString& target,
                              const std::function<bool(double)>& progress)
{
    const auto media = mediaOf(session, workspace);
    if (!media)
        return tl::unexpected(media.error());
    const auto volumes =
        TrackVolumes::of(session, workspace, [&](double part) { return progress(part / 2); });
    if (!volumes)
        return tl::unexpected(volumes.error());
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"%1 cannot be written: %2."_s.arg(target, file.errorString()));
    qint64 whole = 1;
    for (const SessionMedium& medium : media->files)
        whole += medium.bytes;
    StoredZip zip(file);
    auto written = zip.add(u"project.xml"_s, dawProjectXml(session, *media, *volumes));
    if (written)
        written = zip.add(u"metadata.xml"_s, metadataXml(session));
    qint64 done = 0;
    for (const SessionMedium& medium : media->files) {
        if (!written)
            return written;
        written = zip.addFile(u"audio/"_s + medium.name, medium.source, [&](qint64 bytes) {
            done += bytes;
            return progress(0.5 + 0.5 * static_cast<double>(done) / static_cast<double>(whole));
        });
    }
    if (written)
        written = zip.finish();
    if (!written)
        return written;
    if (!file.commit())
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"%1 cannot be written: %2."_s.arg(target, file.errorString()));
    return {};
}

} // namespace comfyvn
