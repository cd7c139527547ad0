#include "core/audio/AudioFile.h"
#include "core/audio/WavFile.h"
#include "core/base/Random.h"
#include "tests/support/StudioProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

std::vector<std::int16_t> noise(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::int16_t> samples(count);
    for (auto& sample : samples)
        sample = static_cast<std::int16_t>(static_cast<int>(random.next() % 8000) - 4000);
    return samples;
}

QByteArray wav(std::size_t frames, std::uint64_t seed, int rate = 44100)
{
    return QByteArray::fromStdString(encodeWav(noise(2 * frames, seed), 2, rate));
}

QJsonObject track(const QString& path, const QString& role = u"bgm"_s)
{
    return { { u"path"_s, path }, { u"role"_s, role } };
}

QJsonObject request(const QJsonArray& tracks)
{
    return { { u"tracks"_s, tracks } };
}

} // namespace

/// The mixer as other tools see it.
class tst_Mix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mix_isTheSumAndIsStored();
    void sameRequest_isServedFromTheCache();
    void changedSource_isNeverServedStale();
    void damagedMix_isRenderedAgain();
    void metadata_changesNothingButTheSidecar();
    void equalRequestsInFlight_areOneRender();
    void formats_areWritten_data();
    void formats_areWritten();
    void encodedFormats_areWrittenOnce_data();
    void encodedFormats_areWrittenOnce();
    void dither_makesAnotherMix();
    void loudness_isMet();
    void mediaRoots_areKept();
    void badRequests_nameTheField_data();
    void badRequests_nameTheField();
    void badSource_isNamed();
    void job_isCancelledAndLeavesNothing();
    void longMix_delaysNoOtherRequest();
    void hugeSources_delayNoCachedMix();
    void randomBodies_areRefusedOrMixed();
    void registry_holdsTheMix();
    void cli_mixesFilesAndRequests();
    void cli_refusesWhatItCannotRead();

private:
    [[nodiscard]] HttpReply mix(const QJsonObject& body) const { return m_http.post("/api/audio/mix", body); }
    [[nodiscard]] QJsonObject sidecar(const QJsonObject& data) const
    {
        return QJsonDocument::fromJson(bytesOf(m_home.inside(data[u"sidecar"_s].toString()))).object();
    }
    /// A file of silence, most of it a hole.
    void writeMinutes(const QString& name, int minutes) const
    {
        const auto frames = static_cast<std::uint64_t>(minutes) * 60 * 44100;
        overwrite(m_home.inside(name), QByteArray::fromStdString(wavHeader(frames, 2, 44100)));
        QVERIFY(QFile::resize(m_home.inside(name), static_cast<qint64>(44 + 4 * frames)));
    }

    StudioHome m_home;
    std::unique_ptr<StudioProcess> m_studio;
    HttpClient m_http { 0 };
};

void tst_Mix::initTestCase()
{
    overwrite(m_home.inside(u"a.wav"_s), wav(30'000, 1));
    overwrite(m_home.inside(u"b.wav"_s), wav(20'000, 2));
    m_studio = std::make_unique<StudioProcess>(m_home);
    QVERIFY2(m_studio->isListening(), m_studio->errors());
    m_http = m_studio->http();
}

void tst_Mix::mix_isTheSumAndIsStored()
{
    QJsonObject second = track(u"b.wav"_s);
    second[u"offset"_s] = 0.5;
    second[u"gain_db"_s] = -6;
    const auto reply = mix(request({ track(u"a.wav"_s), second }));
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"cached"_s].toBool(true), false);
    QCOMPARE(data[u"duration"_s].toDouble(), std::round((22'050 + 20'000) / 44100.0 * 1e6) / 1e6);
    const QByteArray bytes = bytesOf(m_home.inside(data[u"path"_s].toString()));
    QCOMPARE(bytes.size(), data[u"bytes"_s].toInteger());
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             data[u"checksum_sha256"_s].toString());
    QCOMPARE(m_http.get(data[u"url"_s].toString().toLatin1()).body, bytes);
    const auto a = noise(60'000, 1);
    const auto b = noise(40'000, 2);
    const auto mixed = decodeWav({ bytes.constData(), static_cast<std::size_t>(bytes.size()) }, 1U << 20U);
    QVERIFY(mixed.has_value());
    QCOMPARE(mixed->frames(), std::size_t { 42'050 });
    const double gain = std::pow(10.0, -6.0 / 20);
    for (std::size_t i = 0; i < mixed->samples.size(); ++i) {
        const double expected = (i < a.size() ? a[i] : 0) + (i >= 44'100 ? b[i - 44'100] * gain : 0.0);
        QVERIFY(std::fabs(static_cast<double>(mixed->samples[i]) * 32768 - expected) <= 0.51);
    }
    const QJsonObject stored = sidecar(data);
    QCOMPARE(stored[u"tracks"_s][1][u"gain_db"_s].toDouble(), -6.0);
    QCOMPARE(stored[u"tracks"_s][0][u"content_hash"_s].toString(),
             QString::fromLatin1(
                 QCryptographicHash::hash(bytesOf(m_home.inside(u"a.wav"_s)), QCryptographicHash::Sha256)
                     .toHex()));
}

void tst_Mix::sameRequest_isServedFromTheCache()
{
    const QJsonObject body = request({ track(u"a.wav"_s) });
    const QJsonObject first = mix(body).json()[u"data"_s].toObject();
    QJsonObject second = mix(body).json()[u"data"_s].toObject();
    QCOMPARE(second[u"cached"_s].toBool(), true);
    second[u"cached"_s] = false;
    QCOMPARE(second, first);
}

void tst_Mix::changedSource_isNeverServedStale()
{
    // the same size, and the same time of change as far as a program can set it
    const QString path = m_home.inside(u"changing.wav"_s);
    QString before;
    for (int round = 0; round < 5; ++round) {
        overwrite(path, wav(5000, 100 + static_cast<std::uint64_t>(round)));
        const timespec times[] { { 1'000'000'000, 0 }, { 1'000'000'000, 0 } };
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
        const QJsonObject data = mix(request({ track(u"changing.wav"_s) })).json()[u"data"_s].toObject();
        QVERIFY(!data[u"cached"_s].toBool());
        QVERIFY(data[u"cache_key"_s].toString() != before);
        before = data[u"cache_key"_s].toString();
    }
}

void tst_Mix::damagedMix_isRenderedAgain()
{
    const QJsonObject body = request({ track(u"b.wav"_s) });
    const QJsonObject first = mix(body).json()[u"data"_s].toObject();
    const QString path = m_home.inside(first[u"path"_s].toString());
    QVERIFY(QFile::resize(path, 100));
    const QJsonObject second = mix(body).json()[u"data"_s].toObject();
    QVERIFY(!second[u"cached"_s].toBool(true));
    QCOMPARE(second[u"checksum_sha256"_s], first[u"checksum_sha256"_s]);
    overwrite(m_home.inside(first[u"sidecar"_s].toString()), "{\"bytes\":");
    QVERIFY(!mix(body).json()[u"data"_s][u"cached"_s].toBool(true));
    QVERIFY(mix(body).json()[u"data"_s][u"cached"_s].toBool());
}

void tst_Mix::metadata_changesNothingButTheSidecar()
{
    QJsonObject body = request({ track(u"a.wav"_s), track(u"a.wav"_s) });
    body[u"metadata"_s] = QJsonObject { { u"scene"_s, u"harbour"_s } };
    const QJsonObject data = mix(body).json()[u"data"_s].toObject();
    QCOMPARE(sidecar(data)[u"metadata"_s][u"scene"_s].toString(), u"harbour"_s);
    body.remove(u"metadata"_s);
    QVERIFY(mix(body).json()[u"data"_s][u"cached"_s].toBool());
}

void tst_Mix::equalRequestsInFlight_areOneRender()
{
    writeMinutes(u"minutes.wav"_s, 5);
    const QByteArray bytes =
        m_http.request("POST", "/api/audio/mix", jsonText(request({ track(u"minutes.wav"_s) })));
    HttpConnection first(m_studio->port());
    HttpConnection second(m_studio->port());
    QVERIFY(first.send(bytes) && second.send(bytes));
    const QJsonObject one = first.read().json()[u"data"_s].toObject();
    const QJsonObject two = second.read().json()[u"data"_s].toObject();
    QVERIFY(!one.isEmpty());
    QCOMPARE(one[u"rendered_at"_s], two[u"rendered_at"_s]);
    QFile::remove(m_home.inside(one[u"path"_s].toString()));
}

void tst_Mix::formats_areWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("frameBytes");
    QTest::newRow("pcm16") << u"pcm16"_s << 4;
    QTest::newRow("pcm24") << u"pcm24"_s << 6;
    QTest::newRow("float") << u"float"_s << 8;
}

void tst_Mix::formats_areWritten()
{
    QFETCH(QString, format);
    QFETCH(int, frameBytes);
    QJsonObject body = request({ track(u"a.wav"_s) });
    body[u"format"_s] = format;
    const QJsonObject data = mix(body).json()[u"data"_s].toObject();
    const auto reader = WavReader::open(m_home.inside(data[u"path"_s].toString()).toStdString());
    QVERIFY(reader.has_value());
    QCOMPARE(reader->layout().frameBytes(), static_cast<std::size_t>(frameBytes));
    QCOMPARE(reader->layout().frames, std::uint64_t { 30'000 });
}

void tst_Mix::encodedFormats_areWrittenOnce_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<double>("levelledTo");
    QTest::newRow("flac") << u"flac"_s << u"/mix.flac"_s << QByteArray("fLaC") << -18.0;
    QTest::newRow("opus") << u"opus"_s << u"/mix.opus"_s << QByteArray("OggS") << -23.0;
    QTest::newRow("vorbis") << u"vorbis"_s << u"/mix.ogg"_s << QByteArray("OggS") << -18.0;
    QTest::newRow("mp3") << u"mp3"_s << u"/mix.mp3"_s << QByteArray("ID3") << -18.0;
}

void tst_Mix::encodedFormats_areWrittenOnce()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(QByteArray, begin);
    QJsonObject body = request({ track(u"a.wav"_s) });
    body[u"format"_s] = format;
    const auto reply = mix(body);
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QVERIFY(data[u"path"_s].toString().endsWith(file));
    QFile stored(m_home.inside(data[u"path"_s].toString()));
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray bytes = stored.readAll();
    QVERIFY(bytes.startsWith(begin));
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             data[u"checksum_sha256"_s].toString());
    QCOMPARE(bytes.size(), data[u"bytes"_s].toInteger());
    // and says how loud it is
    QFETCH(double, levelledTo);
    static const QRegularExpression tag( // in Opus the length of the next field follows
        u"(?s)(?:R128_TRACK_GAIN=(-?[0-9]+?).\\x{0}{3}|REPLAYGAIN_TRACK_GAIN[=\\x{0}](-?[0-9.]+) dB)"_s);
    const auto found = tag.match(QString::fromLatin1(bytes));
    QVERIFY(found.hasMatch());
    const double gain =
        format == u"opus"_s ? found.captured(1).toDouble() / 256 : found.captured(2).toDouble();
    QVERIFY(std::fabs(levelledTo - gain - sidecar(data)[u"integrated_lufs"_s].toDouble()) < 0.01);
    QVERIFY(mix(body).json()[u"data"_s][u"cached"_s].toBool());
}

void tst_Mix::dither_makesAnotherMix()
{
    QJsonObject body = request({ track(u"a.wav"_s) });
    const QJsonObject plain = mix(body).json()[u"data"_s].toObject();
    body[u"dither"_s] = true;
    const QJsonObject dithered = mix(body).json()[u"data"_s].toObject();
    QVERIFY(dithered[u"dither"_s].toBool());
    QVERIFY(dithered[u"cache_key"_s] != plain[u"cache_key"_s]);
    QVERIFY(dithered[u"checksum_sha256"_s] != plain[u"checksum_sha256"_s]);
}

void tst_Mix::loudness_isMet()
{
    overwrite(m_home.inside(u"long.wav"_s), wav(200'000, 3));
    QJsonObject body = request({ track(u"long.wav"_s) });
    body[u"loudness"_s] = QJsonObject { { u"target_lufs"_s, -24 } };
    const auto reply = mix(body);
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject stored = sidecar(reply.json()[u"data"_s].toObject());
    QVERIFY(std::fabs(stored[u"integrated_lufs"_s].toDouble() + 24) < 0.05);
    QVERIFY(stored[u"loudness"_s][u"gain_db"_s].toDouble() != 0);
}

void tst_Mix::mediaRoots_areKept()
{
    for (const auto& path : { u"/etc/passwd"_s, u"/etc/nowhere.wav"_s, u"../outside.wav"_s, u"/"_s }) {
        const auto reply = mix(request({ track(u"a.wav"_s), track(path) }));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), u"outside_media_roots"_s);
        QCOMPARE(reply.field(), u"tracks[1].path"_s);
    }
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_home.inside(u"link.wav"_s)));
    QCOMPARE(mix(request({ track(u"link.wav"_s) })).status, 403);
    overwrite(m_home.beside(u"beside.wav"_s), wav(1000, 4)); // in the temporary folder, a root by default
    QCOMPARE(mix(request({ track(m_home.beside(u"beside.wav"_s)) })).status, 200);
}

void tst_Mix::badRequests_nameTheField_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const QByteArray& body, const QString& field) {
        QTest::newRow(body.left(60)) << body << field;
    };
    row("{}", u"tracks"_s);
    row(R"({"tracks": []})", u"tracks"_s);
    row(R"({"tracks": {}})", u"tracks"_s);
    row(R"({"tracks": ["a.wav"]})", u"tracks[0]"_s);
    row(R"({"tracks": [{}]})", u"tracks[0].path"_s);
    row(R"({"tracks": [{"path": ""}]})", u"tracks[0].path"_s);
    row(R"({"tracks": [{"path": 7}]})", u"tracks[0].path"_s);
    row(R"({"tracks": [{"path": "a.wav"}, {"path": "a.wav", "gain": 17}]})", u"tracks[1].gain"_s);
    row(R"({"tracks": [{"path": "a.wav", "gain": -1}]})", u"tracks[0].gain"_s);
    row(R"({"tracks": [{"path": "a.wav", "gain_db": 25}]})", u"tracks[0].gain_db"_s);
    row(R"({"tracks": [{"path": "a.wav", "gain_db": "3"}]})", u"tracks[0].gain_db"_s);
    row(R"({"tracks": [{"path": "a.wav", "offset": 36001}]})", u"tracks[0].offset"_s);
    row(R"({"tracks": [{"path": "a.wav", "pan": 1.5}]})", u"tracks[0].pan"_s);
    row(R"({"tracks": [{"path": "a.wav", "fade_in": -1}]})", u"tracks[0].fade_in"_s);
    row(R"({"tracks": [{"path": "a.wav", "loop": 1}]})", u"tracks[0].loop"_s);
    row(R"({"tracks": [{"path": "a.wav", "loop": true}]})", u"tracks"_s);
    row(R"({"tracks": [{"path": "a.wav", "offset": -10}]})", u"tracks"_s);
    row(R"({"tracks": [{"path": "a.wav", "offset": 36000}]})", u"tracks"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "sample_rate": 7999})", u"sample_rate"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "sample_rate": 44100.5})", u"sample_rate"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "format": "mp2"})", u"format"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "ducking": 1})", u"ducking"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "ducking": {"amount_db": 61}})", u"ducking.amount_db"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "ducking": {"target_roles": ["voice"]}})",
        u"ducking.target_roles"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "ducking": {"threshold": 0.1, "threshold_db": -20}})",
        u"ducking.threshold_db"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "loudness": -16})", u"loudness"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "loudness": {}})", u"loudness.target_lufs"_s);
    row(R"({"tracks": [{"path": "a.wav"}], "metadata": []})", u"metadata"_s);
    QByteArray many = R"({"tracks": [{"path": "a.wav"})";
    for (int i = 0; i < 256; ++i)
        many += R"(, {"path": "a.wav"})";
    QTest::newRow("257 tracks") << many + "]}" << u"tracks"_s;
}

void tst_Mix::badRequests_nameTheField()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const auto reply = m_http.postBytes("/api/audio/mix", body);
    QVERIFY2(reply.status == 400, reply.summary());
    QCOMPARE(reply.field(), field);
    QVERIFY(reply.json()[u"message"_s].toString().endsWith(u'.'));
}

void tst_Mix::badSource_isNamed()
{
    overwrite(m_home.inside(u"text.wav"_s), "no sound at all");
    overwrite(m_home.inside(u"empty.wav"_s), wav(0, 1));
    for (const auto& name : { u"missing.wav"_s, u"text.wav"_s, u"empty.wav"_s }) {
        const auto reply = mix(request({ track(u"a.wav"_s), track(u"b.wav"_s), track(name) }));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.field(), u"tracks[2].path"_s);
        const QString message = reply.json()[u"message"_s].toString();
        QVERIFY2(message.contains(name) && message.contains(u"2"_s), qPrintable(message));
    }
}

void tst_Mix::job_isCancelledAndLeavesNothing()
{
    writeMinutes(u"hours.wav"_s, 120);
    QJsonObject body = request({ track(u"hours.wav"_s) });
    body[u"sample_rate"_s] = 48000;
    const auto reply = m_http.post("/api/audio/mix?async=1", body);
    QCOMPARE(reply.status, 202);
    const QByteArray url = reply.json()[u"job"_s][u"url"_s].toString().toLatin1();
    QTRY_VERIFY_WITH_TIMEOUT(m_http.get(url).json()[u"state"_s].toString() == u"running", kPatienceMs);
    QCOMPARE(m_http.remove(url).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_http.get(url).json()[u"state"_s].toString(), u"cancelled"_s, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        QDir(m_home.inside(u"data/tmp"_s)).entryList({ u"mix-*"_s }, QDir::Files).isEmpty(), kPatienceMs);
    for (const QFileInfo& left :
         QDir(m_home.inside(u"data/audio/mixes"_s)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(QFile::exists(left.filePath() + u"/mix.json"_s), qPrintable(left.filePath()));
}

void tst_Mix::longMix_delaysNoOtherRequest()
{
    writeMinutes(u"hours2.wav"_s, 240);
    QList<QByteArray> jobs;
    for (const int rate : { 44100, 48000, 32000, 24000, 22050, 16000, 11025, 8000, 96000 }) {
        QJsonObject body = request({ track(u"hours2.wav"_s), track(u"hours2.wav"_s) });
        body[u"sample_rate"_s] = rate;
        jobs << m_http.post("/api/audio/mix?async=1", body).json()[u"job"_s][u"url"_s].toString().toLatin1();
    }
    for (const QByteArray& url : jobs)
        QTRY_VERIFY_WITH_TIMEOUT(m_http.get(url).json()[u"state"_s].toString() == u"running", kPatienceMs);
    QCOMPARE(m_http.get("/healthz").status, 200);
    QCOMPARE(m_http.post("/api/tts/speak", { { u"text"_s, u"Nothing holds me up."_s } }).status, 200);
    QJsonObject other = track(u"a.wav"_s);
    other[u"gain"_s] = 0.5;
    QCOMPARE(mix(request({ other })).status, 200);
    for (const QByteArray& url : jobs) {
        QCOMPARE(m_http.get(url).json()[u"state"_s].toString(), u"running"_s); // they outlast the others
        QCOMPARE(m_http.remove(url).status, 200);
    }
}

void tst_Mix::hugeSources_delayNoCachedMix()
{
    const QJsonObject known = request({ track(u"b.wav"_s), track(u"b.wav"_s) });
    QCOMPARE(mix(known).status, 200);
    QList<QByteArray> jobs;
    for (int i = 0; i < 6; ++i) {
        const QString name = u"unread%1.wav"_s.arg(i);
        writeMinutes(name, 350);
        const auto started = m_http.post("/api/audio/mix?async=1", request({ track(name) }));
        QCOMPARE(started.status, 202);
        jobs << started.json()[u"job"_s][u"url"_s].toString().toLatin1();
    }
    QCOMPARE(mix(known).json()[u"data"_s][u"cached"_s].toBool(), true);
    // Their sources are still being read: the last of them has not begun to be mixed.
    QCOMPARE(m_http.get(jobs.last()).json()[u"progress"_s].toDouble(), 0.0);
    // Nobody waits for them any more, so nobody reads them.
    for (const QByteArray& url : jobs)
        QCOMPARE(m_http.remove(url).status, 200);
    for (const QByteArray& url : jobs)
        QTRY_COMPARE_WITH_TIMEOUT(m_http.get(url).json()[u"state"_s].toString(), u"cancelled"_s, kPatienceMs);
    for (int i = 0; i < 6; ++i)
        QFile::remove(m_home.inside(u"unread%1.wav"_s.arg(i)));
}

void tst_Mix::randomBodies_areRefusedOrMixed()
{
    const QByteArray whole =
        R"({"tracks":[{"path":"a.wav","role":"voice","gain_db":-3,"offset":0.1,"pan":0.5,"fade_in":0.01},)"
        R"({"path":"b.wav","gain":0.5,"loop":true}],"ducking":{"amount_db":6,"threshold_db":-30},)"
        R"("sample_rate":22050,"loudness":{"target_lufs":-20},"format":"pcm24","metadata":{"a":1}})";
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray body = whole;
        for (int hit = 0; hit < 3; ++hit) {
            const auto at = static_cast<qsizetype>(random.next() % static_cast<std::uint64_t>(body.size()));
            constexpr std::string_view marks = "0123456789-.{}[],:\"eE tfn\\";
            if (random.next() % 2 == 0)
                body[at] = marks[random.next() % marks.size()];
            else
                body.remove(at, 1 + static_cast<qsizetype>(random.next() % 4));
        }
        const auto reply = m_http.postBytes("/api/audio/mix", body);
        QVERIFY2(reply.status == 200 || reply.status == 400 || reply.status == 403, body);
        QCOMPARE(reply.json()[u"ok"_s].toBool(), reply.status == 200);
    }
}

void tst_Mix::registry_holdsTheMix()
{
    QJsonObject body = request({ track(u"b.wav"_s), track(u"a.wav"_s) });
    const QJsonObject data = mix(body).json()[u"data"_s].toObject();
    const QByteArray name = "audio.mix|" + data[u"cache_key"_s].toString().toLatin1();
    const QByteArray uid = QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(16);
    const auto asset = m_http.get("/api/assets/" + uid);
    QVERIFY2(asset.status == 200, asset.summary());
    const QJsonObject stored = asset.json()[u"asset"_s].toObject();
    QCOMPARE(stored[u"sha256"_s], data[u"checksum_sha256"_s]);
    QCOMPARE(stored[u"provenance"_s][0][u"source"_s].toString(), u"/api/audio/mix"_s);
    int events = 0;
    for (const QJsonValue event :
         m_http.get("/api/events?since=0&limit=1000").json()[u"events"_s].toArray()) {
        if (event[u"kind"_s].toString() == u"audio.mix.rendered"
            && event[u"data"_s][u"cache_key"_s] == data[u"cache_key"_s])
            ++events;
    }
    QCOMPARE(events, 1);
}

void tst_Mix::cli_mixesFilesAndRequests()
{
    const StudioHome home;
    overwrite(home.beside(u"voice.wav"_s), wav(30'000, 1));
    overwrite(home.beside(u"music.wav"_s), wav(60'000, 2));
    const QString out = home.beside(u"out.wav"_s);
    const auto made = runCli(home,
                             { u"mix"_s, u"--duck"_s, u"--out"_s, out,
                               u"voice:"_s + home.beside(u"voice.wav"_s) + u",offset=0.5,gain_db=-3"_s,
                               home.beside(u"music.wav"_s) + u",fade_out=0.2"_s });
    QVERIFY2(made.exitCode == 0, made.errors);
    QVERIFY2(made.output.contains("LUFS") && made.output.contains("ducked"), made.output);
    const auto sound = readAudioFile(out.toStdString(), 1U << 20U);
    QVERIFY(sound.has_value());
    QCOMPARE(sound->frames(), std::size_t { 60'000 });

    overwrite(home.inside(u"inside.wav"_s), wav(1000, 3));
    const QByteArray body = R"({"tracks": [{"path": "inside.wav"}], "format": "float"})";
    const auto fromInput = runCli(home, { u"mix"_s, u"--request"_s, u"-"_s, u"--json"_s }, body);
    QVERIFY2(fromInput.exitCode == 0, fromInput.errors);
    QCOMPARE(fromInput.json()[u"data"_s][u"format"_s].toString(), u"float"_s);
    overwrite(home.beside(u"request.json"_s), body);
    const auto fromFile =
        runCli(home, { u"mix"_s, u"--request"_s, home.beside(u"request.json"_s), u"--json"_s });
    QCOMPARE(fromFile.json()[u"data"_s][u"cached"_s].toBool(), true);
}

void tst_Mix::cli_refusesWhatItCannotRead()
{
    const StudioHome home;
    QCOMPARE(runCli(home, { u"mix"_s }).exitCode, 2);
    QCOMPARE(runCli(home, { u"mix"_s, u"x.wav,volume=3"_s }).exitCode, 2);
    QCOMPARE(runCli(home, { u"mix"_s, u"x.wav"_s, u"--lufs"_s, u"loud"_s }).exitCode, 2);
    const auto missing = runCli(home, { u"mix"_s, u"nowhere.wav"_s });
    QCOMPARE(missing.exitCode, 2);
    QVERIFY2(missing.errors.contains("nowhere.wav"), missing.errors);
}

QTEST_GUILESS_MAIN(tst_Mix)
#include "tst_Mix.moc"
