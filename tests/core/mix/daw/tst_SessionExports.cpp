#include "core/audio/AudioFile.h"
#include "core/mix/daw/DawProject.h"
#include "core/mix/daw/ReaperProject.h"
#include "core/mix/daw/SessionLabels.h"
#include "core/mix/daw/SessionStems.h"
#include "core/mix/session/SessionPlan.h"
#include "tests/core/audio/mix/MixSamples.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kRate = 48'000;

bool goOn(double)
{
    return true;
}

/// Elements of DAWproject's published schema (Project.xsd 1.0): what they hold, in this order, and the
/// attributes they need. `*` after a name: any number of times; a name in brackets: a free choice among
/// these.
struct Rule {
    QStringList children {};
    QStringList needed {};
    bool isChoice = false;
};

QHash<QString, Rule> schema()
{
    const QStringList timelines { u"Lanes"_s, u"Clips"_s, u"Audio"_s, u"Points"_s };
    return {
        { u"Project"_s,
          { { u"Application"_s, u"Transport"_s, u"Structure"_s, u"Arrangement"_s }, { u"version"_s } } },
        { u"Application"_s, { {}, { u"name"_s, u"version"_s } } },
        { u"Transport"_s, { { u"Tempo"_s, u"TimeSignature"_s } } },
        { u"Tempo"_s, { {}, { u"unit"_s } } },
        { u"TimeSignature"_s, { {}, { u"denominator"_s, u"numerator"_s } } },
        { u"Structure"_s, { { u"Track"_s }, {}, true } },
        { u"Track"_s, { { u"Channel"_s }, { u"id"_s } } },
        { u"Channel"_s,
          { { u"Devices"_s, u"Mute"_s, u"Pan"_s, u"Sends"_s, u"Volume"_s }, { u"id"_s, u"role"_s } } },
        { u"Mute"_s, { {}, { u"value"_s } } },
        { u"Pan"_s, { {}, { u"unit"_s } } },
        { u"Volume"_s, { {}, { u"unit"_s, u"id"_s } } },
        { u"Arrangement"_s,
          { { u"Lanes"_s, u"Markers"_s, u"TempoAutomation"_s, u"TimeSignatureAutomation"_s } } },
        { u"Lanes"_s, { timelines, {}, true } },
        { u"Clips"_s, { { u"Clip"_s }, {}, true } },
        { u"Clip"_s, { timelines, { u"time"_s } } },
        { u"Audio"_s, { { u"File"_s }, { u"duration"_s, u"channels"_s, u"sampleRate"_s } } },
        { u"File"_s, { {}, { u"path"_s } } },
        { u"Points"_s, { { u"Target"_s, u"RealPoint*"_s } } },
        { u"Target"_s, { {} } },
        { u"RealPoint"_s, { {}, { u"time"_s, u"value"_s } } },
        { u"Markers"_s, { { u"Marker*"_s } } },
        { u"Marker"_s, { {}, { u"time"_s } } },
    };
}

/// What is wrong by the schema; empty: nothing.
QString checkElement(QXmlStreamReader& xml, const QHash<QString, Rule>& rules, QStringList& ids,
                     QStringList& references)
{
    const QString name = xml.name().toString();
    if (!rules.contains(name))
        return u"unknown element "_s + name;
    const Rule rule = rules[name];
    const auto attributes = xml.attributes();
    for (const QString& needed : rule.needed) {
        if (!attributes.hasAttribute(needed))
            return name + u" lacks "_s + needed;
    }
    if (attributes.hasAttribute(u"id"_s)) {
        if (ids.contains(attributes.value(u"id"_s).toString()))
            return u"an id twice"_s;
        ids << attributes.value(u"id"_s).toString();
    }
    for (const auto& key : { u"track"_s, u"destination"_s, u"parameter"_s }) {
        if (attributes.hasAttribute(key))
            references << attributes.value(key).toString();
    }
    qsizetype place = 0;
    while (xml.readNextStartElement()) {
        const QString child = xml.name().toString();
        if (rule.isChoice) {
            if (!rule.children.contains(child))
                return name + u" holds "_s + child;
        } else {
            while (place < rule.children.size()
                   && rule.children[place].chopped(rule.children[place].endsWith(u'*')) != child)
                ++place;
            if (place == rule.children.size())
                return child + u" is out of order in "_s + name;
            if (!rule.children[place].endsWith(u'*'))
                ++place;
        }
        if (const QString wrong = checkElement(xml, rules, ids, references); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString whatIsWrong(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QStringList ids;
    QStringList references;
    if (!xml.readNextStartElement())
        return xml.errorString();
    if (const QString wrong = checkElement(xml, schema(), ids, references); !wrong.isEmpty())
        return wrong;
    for (const QString& reference : std::as_const(references)) {
        if (!ids.contains(reference))
            return u"nothing has the id "_s + reference;
    }
    return xml.hasError() ? xml.errorString() : QString();
}

template <typename T> T at(const QByteArray& bytes, qsizetype place)
{
    return qFromLittleEndian<T>(bytes.constData() + place);
}

/// Names and contents of a zip with stored files, by its central directory.
QHash<QString, QByteArray> unzipped(const QByteArray& zip)
{
    QHash<QString, QByteArray> files;
    const qsizetype end = zip.lastIndexOf("PK\x05\x06");
    if (end < 0)
        return files;
    qsizetype place = at<quint32>(zip, end + 16);
    for (int i = at<quint16>(zip, end + 10); i > 0; --i) {
        if (zip.mid(place, 4) != "PK\x01\x02")
            return {};
        const auto checksum = at<quint32>(zip, place + 16);
        const auto size = at<quint32>(zip, place + 24);
        const auto nameSize = at<quint16>(zip, place + 28);
        const qsizetype local = at<quint32>(zip, place + 42);
        const QByteArray bytes = zip.mid(local + 30 + nameSize, size);
        quint32 value = 0xFFFF'FFFF;
        for (const char byte : bytes) {
            value ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB8'8320U : value >> 1U;
        }
        if (~value != checksum || at<quint32>(zip, local + 14) != checksum
            || at<quint32>(zip, local + 22) != size)
            return {};
        files.insert(QString::fromUtf8(zip.mid(place + 46, nameSize)), bytes);
        place += 46 + nameSize;
    }
    return files;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_SessionExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_samples.file("theme.wav", sine(110, 0.4, 3, kRate), 2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
        m_samples.file("voice.wav", sine(440, 0.5, 0.6, 22'050, 1), 1, 22'050,
                       SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    }

    void dawProject_keepsToThePublishedSchema()
    {
        const MixSession made = session();
        const QString target = m_samples.folder().filePath(u"out.dawproject"_s);
        const auto done = exportDawProject(made, workspace(), target, goOn);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        const auto files = unzipped(bytesOf(target));
        QCOMPARE(files.size(), 4);
        QCOMPARE(files[u"audio/001-theme.wav"_s], bytesOf(m_samples.folder().filePath(u"theme.wav"_s)));
        const QByteArray xml = files[u"project.xml"_s];
        QCOMPARE(whatIsWrong(xml), QString());
        QVERIFY(files[u"metadata.xml"_s].contains("<Title>A &amp; B</Title>"));

        QXmlStreamReader reader(xml);
        QStringList clips;
        QStringList markers;
        double lowest = 1;
        double highest = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            const auto value = [&](const QString& key) { return reader.attributes().value(key).toString(); };
            if (reader.name() == u"Clip")
                clips << value(u"time"_s) + u' ' + value(u"duration"_s) + u' ' + value(u"playStart"_s) + u' '
                        + value(u"loopStart"_s) + u' ' + value(u"loopEnd"_s) + u' ' + value(u"fadeInTime"_s);
            if (reader.name() == u"Marker")
                markers << value(u"name"_s) + u' ' + value(u"time"_s);
            if (reader.name() == u"RealPoint" && value(u"time"_s) != u"0") {
                lowest = std::min(lowest, value(u"value"_s).toDouble());
                highest = std::max(highest, value(u"value"_s).toDouble());
            }
        }
        QCOMPARE(clips, (QStringList { u"0 5 0.5 0.5 1.5 0.1"_s, u"1 0.6 0   0"_s }));
        QCOMPARE(markers, QStringList { u"here 2.5"_s });
        // a fader at -6 dB, lowered by 9 dB while somebody speaks
        QVERIFY(std::fabs(20 * std::log10(lowest) + 15) < 0.2);
        QVERIFY(std::fabs(20 * std::log10(highest) + 6) < 0.2);
    }

    void equalSessions_giveEqualFiles()
    {
        const QString one = m_samples.folder().filePath(u"one.dawproject"_s);
        const QString two = m_samples.folder().filePath(u"two.dawproject"_s);
        QVERIFY(exportDawProject(session(), workspace(), one, goOn).has_value());
        QVERIFY(exportDawProject(session(), workspace(), two, goOn).has_value());
        QCOMPARE(bytesOf(one), bytesOf(two));
    }

    void volume_followsTheMixer()
    {
        const MixSession made = session();
        const auto volumes = TrackVolumes::of(made, workspace(), goOn);
        QVERIFY(volumes.has_value());
        const auto points = volumes->points(made.tracks[0]);
        const auto gains = duckingGains(planOf(made, workspace()).plan, {});
        QVERIFY(gains.has_value() && !gains->empty());
        QVERIFY2(points.size() < 60, qPrintable(QString::number(points.size())));
        std::size_t next = 1;
        for (std::size_t hop = 0; hop < gains->size(); ++hop) {
            const double time = static_cast<double>(hop) * 64 / kRate;
            while (next + 1 < points.size() && points[next].seconds < time)
                ++next;
            const GainPoint& a = points[next - 1];
            const GainPoint& b = points[next];
            const double gain = a.gain + (b.gain - a.gain) * (time - a.seconds) / (b.seconds - a.seconds);
            const double wanted = static_cast<double>((*gains)[hop]) * std::pow(10, -6 / 20.0);
            QVERIFY(std::fabs(20 * std::log10(gain / wanted)) < 0.11);
        }
        QCOMPARE(volumes->points(made.tracks[1]).size(), std::size_t { 1 });
    }

    void reaper_hasItsSoundsBeside()
    {
        const QString target = m_samples.folder().filePath(u"Scene one.rpp"_s);
        const QString sounds = m_samples.folder().filePath(u"Scene one media/"_s);
        QVERIFY(QDir().mkpath(sounds)
                && QFile::copy(m_samples.folder().filePath(u"theme.wav"_s),
                               sounds + u"003-of another export.wav"_s));
        const auto done = exportReaperProject(session(), workspace(), target, goOn);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        QCOMPARE(*done, (QStringList { target, sounds + u"001-theme.wav"_s, sounds + u"002-voice.wav"_s }));
        QCOMPARE(bytesOf(sounds + u"001-theme.wav"_s), bytesOf(m_samples.folder().filePath(u"theme.wav"_s)));
        const QString text = QString::fromUtf8(bytesOf(target));
        int depth = 0;
        for (const QString& line : text.split(u'\n')) {
            depth += line.trimmed().startsWith(u'<') ? 1 : line.trimmed() == u">" ? -1 : 0;
            QVERIFY(depth >= 0);
        }
        QCOMPARE(depth, 0);
        for (const auto& line : { u"MARKER 1 2.500000000 \"here\" 0"_s, u"NAME 'The \"theme\"'"_s,
                                  u"<SOURCE SECTION"_s, u"STARTPOS 0.500000000"_s, u"LENGTH 1.000000000"_s,
                                  u"FILE \"Scene one media/002-voice.wav\""_s, u"FADEIN 1 0.100000000 0"_s,
                                  u"VOLPAN 1.000000000 -0.250000000 -1 -1 1"_s })
            QVERIFY2(text.contains(line), qPrintable(line));
        QVERIFY(text.count(u"PT "_s) > 3);
    }

    void stems_addUpToTheMix()
    {
        MixPlan plan = planOf(session(), workspace()).plan;
        plan.ceilingDbtp = 100;
        const Mixed whole = mix(plan);
        QVERIFY(whole.ok);
        for (const StemsBy by : { StemsBy::Role, StemsBy::Track }) {
            const QString folder = m_samples.folder().filePath(u"stems%1"_s.arg(static_cast<int>(by)));
            MixSession loud = session(); // as its last render found it
            loud.targetLufs = -14;
            loud.loudnessGain = { .targetLufs = -14, .db = 6.0206 };
            const auto files = exportStems({ loud, workspace(), folder, by }, goOn);
            QVERIFY2(files.has_value(), files ? "" : qPrintable(files.error().message));
            QCOMPARE(files->size(), 2);
            QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
            std::vector<float> sum(whole.samples.size());
            for (const QString& file : *files) {
                const auto stem = readAudioFile(file.toStdString(), 10'000'000);
                QVERIFY(stem.has_value());
                QCOMPARE(stem->samples.size(), sum.size());
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += stem->samples[i];
            }
            for (std::size_t i = 0; i < sum.size(); ++i)
                QVERIFY(std::fabs(sum[i] - 2 * whole.samples[i]) < 2e-5F);
        }
    }

    void labels_areThoseOfAudacity()
    {
        MixSession made;
        made.markers << SessionMarker { .id = 1, .seconds = 2.5, .name = u"The\tdoor"_s };
        made.tracks << SessionTrack { .id = 2,
                                      .name = u"Aiko"_s,
                                      .clips = { { .id = 3, .name = u"やあ。"_s, .start = 3, .length = 1.25 },
                                                 { .id = 4, .name = u"Hi."_s, .start = 0.5, .length = 1 } } };
        made.tracks << SessionTrack { .id = 5, .mute = true, .clips = { { .id = 6, .length = 9 } } };
        const QString target = m_samples.folder().filePath(u"labels/show.txt"_s);
        const auto written = exportLabels(made, target);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray("0.500000\t1.500000\tAiko: Hi.\n2.500000\t2.500000\tThe door\n"
                            "3.000000\t4.250000\tAiko: やあ。\n"));
    }

    void cancel_leavesNothing()
    {
        const auto never = [](double) { return false; };
        const QString target = m_samples.folder().filePath(u"never.dawproject"_s);
        const auto done = exportDawProject(session(), workspace(), target, never);
        QVERIFY(!done && done.error().kind == ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(target));
        const QString folder = m_samples.folder().filePath(u"never"_s);
        const auto stems = exportStems({ session(), workspace(), folder, StemsBy::Role }, never);
        QVERIFY(!stems && stems.error().kind == ErrorKind::Cancelled);
        QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
    }

    void missingSound_isNamed()
    {
        MixSession made = session();
        made.tracks[0].clips[0].path = u"gone.wav"_s;
        const auto done =
            exportDawProject(made, workspace(), m_samples.folder().filePath(u"gone.dawproject"_s), goOn);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(u"gone.wav"_s));
    }

private:
    [[nodiscard]] QString workspace() const { return m_samples.folder().path(); }

    /// A looped theme at -6 dB under one voice.
    static MixSession session()
    {
        MixSession made;
        made.name = u"A & B"_s;
        SessionTrack music { .id = 1, .name = u"Music"_s, .role = u"bgm"_s, .colour = u"#102030"_s };
        music.gainDb = -6;
        music.pan = -0.25;
        music.clips << MixClip { .id = 2,
                                 .path = u"theme.wav"_s,
                                 .name = u"The \"theme\""_s,
                                 .from = 0.5,
                                 .length = 5,
                                 .loopLength = 1,
                                 .fadeIn = 0.1,
                                 .gainDb = 3 };
        SessionTrack voice { .id = 3, .name = u"Mina"_s, .role = u"voice"_s };
        voice.clips << MixClip {
            .id = 4, .path = u"voice.wav"_s, .name = u"Hello"_s, .start = 1, .length = 0.6
        };
        made.tracks = { music, voice };
        made.markers = { { .id = 5, .seconds = 2.5, .name = u"here"_s } };
        made.nextId = 6;
        return made;
    }

    MixSamples m_samples {};
};

QTEST_GUILESS_MAIN(tst_SessionExports)
#include "tst_SessionExports.moc"
