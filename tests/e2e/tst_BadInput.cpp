#include "tests/support/HttpClient.h"
#include "tests/support/JsonShape.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

constexpr qint64 kMegabyte = 1 << 20;

enum class Kind { Text, Name, Language, Word, Integer, Number, Boolean, Lipsync, Object, Colour };

/// A field a handler reads.
struct Field {
    QByteArray path;
    QString name;
    Kind kind;
    bool required = false;
};

const QList<Field>& fields()
{
    static const QList<Field> all = [] {
        QList<Field> list;
        const auto add = [&list](const QByteArray& path, const QStringList& names, Kind kind) {
            for (const QString& name : names)
                list << Field { path, name, kind };
        };
        for (const QByteArray path :
             { "/api/tts/speak", "/api/tts/synthesize", "/voice/speak", "/api/audio/align" }) {
            list << Field { path, u"text"_s, Kind::Text, true };
            add(path, { u"voice"_s, u"style"_s, u"model"_s, u"scene_id"_s }, Kind::Word);
            add(path, { u"lang"_s }, Kind::Language);
            add(path, { u"seed"_s }, Kind::Integer);
            add(path, { u"refresh"_s }, Kind::Boolean);
        }
        add("/api/tts/speak", { u"character"_s }, Kind::Word);
        add("/api/tts/speak", { u"lipsync"_s }, Kind::Lipsync);
        add("/api/tts/synthesize", { u"character_id"_s, u"line_id"_s, u"model_hash"_s, u"device_hint"_s },
            Kind::Word);
        add("/api/tts/synthesize", { u"metadata"_s }, Kind::Object);
        add("/voice/speak", { u"character_id"_s }, Kind::Word);
        add("/api/audio/align", { u"lipsync"_s }, Kind::Lipsync);
        add("/api/audio/align", { u"fps"_s }, Kind::Integer);
        add("/api/audio/align", { u"persist"_s }, Kind::Boolean);
        list << Field { "/voice/profile", u"name"_s, Kind::Name, true };
        add("/voice/profile", { u"display_name"_s, u"style"_s, u"model"_s, u"notes"_s, u"sample_text"_s },
            Kind::Word);
        add("/voice/profile", { u"lang"_s }, Kind::Language);
        add("/voice/profile", { u"seed"_s }, Kind::Integer);
        add("/voice/profile", { u"rate"_s, u"pitch"_s, u"range"_s, u"volume_db"_s, u"pause_scale"_s },
            Kind::Number);
        add("/voice/profile", { u"whisper"_s }, Kind::Boolean);
        add("/voice/profile", { u"styles"_s }, Kind::Object);
        add("/voice/profile", { u"colour"_s }, Kind::Colour);
        return list;
    }();
    return all;
}

QJsonObject goodBody(const QByteArray& path)
{
    return path == "/voice/profile" ? QJsonObject { { u"name"_s, u"someone"_s } }
                                    : QJsonObject { { u"text"_s, u"Hi."_s } };
}

struct Bad {
    QJsonValue value;
    QString code;
};

QString longText(qsizetype length)
{
    return QString(length, u'a');
}

/// Names that mean something to some file system, and what people paste.
QStringList oddWords()
{
    return { u"../../x"_s,
             u"/etc/passwd"_s,
             u"..\\..\\x"_s,
             u"C:\\windows\\x"_s,
             u"."_s,
             u".."_s,
             u"..."_s,
             u"name."_s,
             u" x "_s,
             u"CON"_s,
             u"nul.wav"_s,
             u"LPT1.txt"_s,
             u"a\u202egnp.exe"_s,
             u"tab\tline\nbell\a\u001b[31m"_s,
             u"雨の夜 é e\u0301 😀"_s,
             u"|%|%7C"_s,
             u"--help"_s,
             u"'; DROP TABLE voices; --"_s,
             longText(200) };
}

/// Values this field must refuse, each with the code it is refused with.
QList<Bad> badValues(const Field& field)
{
    QList<Bad> bad;
    const auto wrongType = [&bad](const QList<QJsonValue>& values) {
        for (const QJsonValue& value : values)
            bad << Bad { value, u"wrong_type"_s };
    };
    const QJsonValue number(5);
    const QJsonValue text(u"x"_s);
    const QJsonArray array { u"x"_s };
    const QJsonObject object { { u"x"_s, 1 } };
    const auto unfitText = [&] {
        wrongType({ number, true, array, object });
        bad << Bad { longText(50'000), u"too_long"_s }
            << Bad { u"a"_s + QChar(0) + u"b"_s, u"invalid_text"_s };
    };
    switch (field.kind) {
    case Kind::Text:
        unfitText();
        for (const QString& silent : { u""_s, u"   \n"_s, u"?!… — “”"_s, u"😀🎉"_s, u"\u200b\u202e"_s })
            bad << Bad { silent, u"empty_text"_s };
        bad << Bad { longText(20'001), u"too_long"_s };
        break;
    case Kind::Word:
        unfitText();
        break;
    case Kind::Name:
        unfitText();
        bad << Bad { u""_s, u"invalid_name"_s } << Bad { longText(65), u"too_long"_s };
        for (const QString& unfit :
             { u"../../x"_s, u"/etc/passwd"_s, u"a\\b"_s, u"."_s, u".."_s, u"name."_s, u" x"_s, u"CON"_s,
               u"nul.wav"_s, u"a\nb"_s, u"a\u202eb"_s, u"a\u0085b"_s })
            bad << Bad { unfit, u"invalid_name"_s };
        break;
    case Kind::Language:
        unfitText();
        for (const QString& unknown :
             { u"xx"_s, u"klingon"_s, u"../../x"_s, u"en/../ja"_s, u"-"_s, u"日本語"_s })
            bad << Bad { unknown, u"unknown_language"_s };
        bad << Bad { longText(300), u"too_long"_s };
        break;
    case Kind::Integer:
        wrongType({ text, true, array, object, 1.5, u"5"_s });
        for (const double outside : { -1.0, 1e300, 9007199254740993.0 })
            bad << Bad { outside, u"out_of_range"_s };
        break;
    case Kind::Number:
        wrongType({ text, true, array, object, u"1"_s });
        for (const double outside : { -41.0, 1e300, -1e300, 13.0 })
            bad << Bad { outside, u"out_of_range"_s };
        break;
    case Kind::Boolean:
        wrongType({ number, 0, text, u"true"_s, array, object });
        break;
    case Kind::Lipsync:
        wrongType({ number, text, array });
        break;
    case Kind::Object:
        wrongType({ number, text, true, array });
        bad << Bad { QJsonObject { { u"k"_s, longText(70'000) } }, u"too_long"_s };
        break;
    case Kind::Colour:
        wrongType({ number, true, array, object });
        for (const QString& unfit : { u"red"_s, u"#12345"_s, u"#1234567"_s, u"#zzzzzz"_s, u"#123456\n"_s })
            bad << Bad { unfit, u"out_of_range"_s };
        break;
    }
    return bad;
}

/// Why a refusal is not as the contract has it, or nothing.
QByteArray faultIn(const HttpReply& reply, int status, const QString& code, const QString& field)
{
    if (reply.status != status || (!code.isEmpty() && reply.code() != code) || reply.field() != field)
        return "wanted " + QByteArray::number(status) + ' ' + code.toUtf8() + " at " + field.toUtf8()
            + ", got " + reply.summary();
    const QString shape = shapeFault(
        reply.json(),
        R"({"ok": "bool", "code": "string", "message": "string", "request_id": "string", "details?": "object"})");
    if (!shape.isEmpty())
        return shape.toUtf8() + reply.summary();
    const QString message = reply.json()[u"message"_s].toString();
    if (!message.endsWith(u'.') || message.count(u' ') < 3)
        return "no sentence: " + message.toUtf8();
    if (reply.json()[u"request_id"_s].toString().isEmpty() || reply.json()[u"ok"_s].toBool(true))
        return "request_id or ok: " + reply.summary();
    return {};
}

} // namespace

class tst_BadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void field_refusesWhatItIsNot_data();
    void field_refusesWhatItIsNot();
    void requiredField_isMissed_data();
    void requiredField_isMissed();
    void nullField_countsAsAbsent();
    void body_mustBeAnObject_data();
    void body_mustBeAnObject();
    void profile_refusesUnknownEnginesAndStyles_data();
    void profile_refusesUnknownEnginesAndStyles();
    void voice_mustExistWhereAnEngineIsNamed();
    void lipsync_refusesItsFields_data();
    void lipsync_refusesItsFields();
    void align_refusesAudioItMayNotRead_data();
    void align_refusesAudioItMayNotRead();
    void setting_refusesWhatItIsNot_data();
    void setting_refusesWhatItIsNot();
    void query_refusesWhatItIsNot_data();
    void query_refusesWhatItIsNot();
    void path_neverLeavesTheWorkspace_data();
    void path_neverLeavesTheWorkspace();
    void request_isRefusedByItsHead_data();
    void request_isRefusedByItsHead();
    void hugeBody_isRefusedBeforeItIsRead();
    void largeBody_isRefusedByItsField();
    void client_mayLeaveHalfway_data();
    void client_mayLeaveHalfway();
    void align_refusesWhatIsNoAudio();
    void oddWords_areSpokenAndStayInside();
    void oddTexts_areSpoken_data();
    void oddTexts_areSpoken();

private:
    /// Everything that a refusal must leave as it was.
    [[nodiscard]] QByteArray state() const;

    StudioHome m_home;
    std::unique_ptr<StudioProcess> m_studio;
    HttpClient m_http { 0 };
    QMap<QString, qint64> m_filesBefore;
    QByteArray m_stateBefore;
    bool m_writes = false; ///< this test is about requests that are not refused
};

QByteArray tst_BadInput::state() const
{
    QByteArray all;
    for (const QByteArray path : { "/voice/list", "/api/events", "/system/settings", "/api/jobs" })
        all += m_http.get(path).body;
    return all;
}

void tst_BadInput::initTestCase()
{
    m_studio = std::make_unique<StudioProcess>(m_home);
    QVERIFY2(m_studio->isListening(), m_studio->errors());
    m_http = m_studio->http();
}

void tst_BadInput::cleanupTestCase()
{
    QVERIFY(m_studio->isRunning());
    QCOMPARE(m_studio->terminate(), 0);
}

void tst_BadInput::init()
{
    m_writes = false;
    if (m_filesBefore.isEmpty()) {
        m_filesBefore = m_home.files();
        m_stateBefore = state();
    }
}

void tst_BadInput::cleanup()
{
    QVERIFY2(m_studio->isRunning(), m_studio->errors());
    QCOMPARE(m_http.get("/healthz").status, 200);
    if (m_writes)
        return;
    const auto files = m_home.files();
    for (auto it = files.begin(); it != files.end(); ++it)
        QVERIFY2(m_filesBefore.value(it.key(), -2) == it.value(), qPrintable(it.key()));
    QCOMPARE(files.size(), m_filesBefore.size());
    QCOMPARE(state(), m_stateBefore);
}

void tst_BadInput::field_refusesWhatItIsNot_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < fields().size(); ++i)
        QTest::newRow((fields()[i].path + ' ' + fields()[i].name.toUtf8()).constData()) << i;
}

void tst_BadInput::field_refusesWhatItIsNot()
{
    QFETCH(qsizetype, index);
    const Field& field = fields()[index];
    for (const Bad& bad : badValues(field)) {
        QJsonObject body = goodBody(field.path);
        body[field.name] = bad.value;
        const QByteArray fault = faultIn(m_http.post(field.path, body), 400, bad.code, field.name);
        QVERIFY2(fault.isEmpty(),
                 jsonText(body).first(qMin<qsizetype>(jsonText(body).size(), 200)) + ": " + fault);
    }
    // Half a character can only be written as an escape.
    if (field.kind == Kind::Text || field.kind == Kind::Word || field.kind == Kind::Name
        || field.kind == Kind::Language) {
        QJsonObject body = goodBody(field.path);
        body[field.name] = u"@@"_s;
        const QByteArray fault = faultIn(
            m_http.postBytes(field.path, jsonText(body).replace("@@", "a\\ud800b")), 400, {}, field.name);
        QVERIFY2(fault.isEmpty(), fault);
    }
}

void tst_BadInput::requiredField_isMissed_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("field");
    for (const Field& field : fields()) {
        if (field.required)
            QTest::newRow(field.path.constData()) << field.path << field.name;
    }
}

void tst_BadInput::requiredField_isMissed()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, field);
    for (const QByteArray& body : { QByteArray(), QByteArray("{}"), QByteArray(R"({"other": 1})"),
                                    "{\"" + field.toUtf8() + "\": null}" }) {
        const QByteArray fault = faultIn(m_http.postBytes(path, body), 400, u"missing_field"_s, field);
        QVERIFY2(fault.isEmpty(), body + ": " + fault);
    }
}

void tst_BadInput::nullField_countsAsAbsent()
{
    // With a text that is refused nothing is rendered, and the field that is named is the text.
    for (const Field& field : fields()) {
        if (field.required)
            continue;
        QJsonObject body = goodBody(field.path);
        body[field.path == "/voice/profile" ? u"name"_s : u"text"_s] = u""_s;
        body[field.name] = QJsonValue::Null;
        const HttpReply reply = m_http.post(field.path, body);
        QVERIFY2(reply.status == 400 && (reply.code() == u"empty_text" || reply.code() == u"invalid_name"),
                 field.name.toUtf8() + reply.summary());
    }
}

void tst_BadInput::body_mustBeAnObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("blank") << QByteArray("  \n ");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("array") << QByteArray(R"([{"text": "a"}])");
    QTest::newRow("string") << QByteArray(R"("text")");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("cut off") << QByteArray(R"({"text": "a)");
    QTest::newRow("not closed") << QByteArray(R"({"text": "a")");
    QTest::newRow("trailing comma") << QByteArray(R"({"text": "a",})");
    QTest::newRow("single quotes") << QByteArray(R"({'text': 'a'})");
    QTest::newRow("garbage after") << QByteArray(R"({"text": "a"} x)");
    QTest::newRow("two objects") << QByteArray(R"({"text": "a"}{"text": "b"})");
    QTest::newRow("comment") << QByteArray(R"({"text": "a" /* hm */})");
    QTest::newRow("NaN") << QByteArray(R"({"text": "a", "name": "a", "seed": NaN})");
    QTest::newRow("Infinity") << QByteArray(R"({"text": "a", "name": "a", "rate": -Infinity})");
    QTest::newRow("1e999") << QByteArray(R"({"text": "a", "name": "a", "seed": 1e999, "x": -1e999})");
    QTest::newRow("duplicate key") << QByteArray(R"({"text": "a", "name": "a", "text": "b", "name": "b"})");
    QTest::newRow("escaped duplicate")
        << QByteArray(R"({"text": "a", "name": "a", "te\u0078t": "b", "n\u0061me": "b"})");
    QTest::newRow("duplicate inside")
        << QByteArray(R"({"text": "a", "name": "a", "metadata": {"x": 1, "x": 2}})");
    QTest::newRow("deep arrays") << "{\"text\": \"a\", \"name\": \"a\", \"metadata\": "
            + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QTest::newRow("deep objects") << QByteArray(R"({"metadata":)").repeated(100'000) + "1"
            + QByteArray(100'000, '}');
    QTest::newRow("deep and open") << QByteArray(100'000, '[');
    QTest::newRow("invalid UTF-8") << QByteArray("{\"text\": \"a\xff\", \"name\": \"a\xff\"}");
    QTest::newRow("cut UTF-8") << QByteArray("{\"text\": \"a\xe3\x81\", \"name\": \"a\xe3\x81\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"text\": \"a\xc0\x80\", \"name\": \"a\xc0\x80\"}");
    QTest::newRow("surrogate in UTF-8")
        << QByteArray("{\"text\": \"a\xed\xa0\x80\", \"name\": \"\xed\xa0\x80\"}");
    QTest::newRow("invalid UTF-8 in a key")
        << QByteArray("{\"te\xfft\": \"a\", \"text\": \"a\", \"name\": \"a\"}");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0t\0", 8);
    QTest::newRow("raw control") << QByteArray("{\"text\": \"a\x01", 11);
    QTest::newRow("NUL bytes") << QByteArray(64, '\0');
}

void tst_BadInput::body_mustBeAnObject()
{
    QFETCH(QByteArray, body);
    for (const QByteArray path : { "/api/tts/speak", "/api/tts/synthesize", "/voice/speak",
                                   "/api/audio/align", "/voice/profile", "/system/settings" }) {
        const QByteArray fault = faultIn(m_http.postBytes(path, body), 400, u"malformed_json"_s, {});
        QVERIFY2(fault.isEmpty(), path + ": " + fault);
    }
}

void tst_BadInput::profile_refusesUnknownEnginesAndStyles_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QJsonObject& more, const QString& code,
                        const QString& field) { QTest::newRow(name) << more << code << field; };
    row("engine", { { u"engine"_s, u"festival"_s } }, u"unknown_engine"_s, u"engine"_s);
    row("engine path", { { u"engine"_s, u"../../bin/sh"_s } }, u"unknown_engine"_s, u"engine"_s);
    row("engine type", { { u"engine"_s, 5 } }, u"wrong_type"_s, u"engine"_s);
    row("engine voice", { { u"engine"_s, u"flite"_s }, { u"engine_voice"_s, u"nobody"_s } },
        u"unknown_voice"_s, u"engine_voice"_s);
    row("engine voice path", { { u"engine"_s, u"espeak-ng"_s }, { u"engine_voice"_s, u"../../x"_s } },
        u"unknown_voice"_s, u"engine_voice"_s);
    row("mbrola", { { u"engine"_s, u"espeak-ng"_s }, { u"engine_voice"_s, u"mb/mb-en1"_s } },
        u"unknown_voice"_s, u"engine_voice"_s);
    row("provider", { { u"provider"_s, u"nobody"_s } }, u"unknown_provider"_s, u"provider"_s);
    row("provider type", { { u"provider"_s, true } }, u"wrong_type"_s, u"provider"_s);
    row("style entry", { { u"styles"_s, QJsonObject { { u"sad"_s, 5 } } } }, u"wrong_type"_s,
        u"styles.sad"_s);
    row("style figure", { { u"styles"_s, QJsonObject { { u"sad"_s, QJsonObject { { u"rate"_s, 99 } } } } } },
        u"out_of_range"_s, u"styles.sad.rate"_s);
    row("style figure type",
        { { u"styles"_s, QJsonObject { { u"sad"_s, QJsonObject { { u"pitch"_s, u"high"_s } } } } } },
        u"wrong_type"_s, u"styles.sad.pitch"_s);
    QJsonObject many;
    for (int i = 0; i < 65; ++i)
        many[u"s%1"_s.arg(i)] = QJsonObject();
    row("65 styles", { { u"styles"_s, many } }, u"too_long"_s, u"styles"_s);
}

void tst_BadInput::profile_refusesUnknownEnginesAndStyles()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, code);
    QFETCH(QString, field);
    QJsonObject body = goodBody("/voice/profile");
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = it.value();
    const QByteArray fault = faultIn(m_http.post("/voice/profile", body), 400, code, field);
    QVERIFY2(fault.isEmpty(), fault);
}

void tst_BadInput::voice_mustExistWhereAnEngineIsNamed()
{
    const auto refused = [this](const QByteArray& path, const QString& field, const QString& voice) {
        return faultIn(m_http.post(path, { { u"text"_s, u"Hi."_s }, { field, voice } }), 400,
                       u"unknown_voice"_s, field);
    };
    for (const QString& voice :
         { u"flite:nobody"_s, u"espeak-ng:xx"_s, u"flite:"_s, u"espeak-ng:../../x"_s }) {
        for (const QByteArray path :
             { "/api/tts/speak", "/api/tts/synthesize", "/voice/speak", "/api/audio/align" })
            QCOMPARE(refused(path, u"voice"_s, voice), QByteArray());
        QCOMPARE(refused("/api/tts/speak", u"character"_s, voice), QByteArray());
        QCOMPARE(refused("/api/tts/synthesize", u"character_id"_s, voice), QByteArray());
        QCOMPARE(refused("/voice/speak", u"character_id"_s, voice), QByteArray());
    }
    QCOMPARE(m_http.remove("/voice/profile/nobody").status, 404);
}

void tst_BadInput::lipsync_refusesItsFields_data()
{
    QTest::addColumn<QJsonObject>("lipsync");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    for (const double fps : { 0.0, -1.0, 241.0, 1e300 })
        QTest::addRow("fps %g", fps) << QJsonObject { { u"fps"_s, fps } } << u"out_of_range"_s
                                     << u"lipsync.fps"_s;
    QTest::newRow("fps 24.5") << QJsonObject { { u"fps"_s, 24.5 } } << u"wrong_type"_s << u"lipsync.fps"_s;
    QTest::newRow("fps text") << QJsonObject { { u"fps"_s, u"24"_s } } << u"wrong_type"_s << u"lipsync.fps"_s;
    QTest::newRow("enabled") << QJsonObject { { u"enabled"_s, 1 } } << u"wrong_type"_s
                             << u"lipsync.enabled"_s;
}

void tst_BadInput::lipsync_refusesItsFields()
{
    QFETCH(QJsonObject, lipsync);
    QFETCH(QString, code);
    QFETCH(QString, field);
    for (const QByteArray path : { "/api/tts/speak", "/api/audio/align" }) {
        const QByteArray fault = faultIn(
            m_http.post(path, { { u"text"_s, u"Hi."_s }, { u"lipsync"_s, lipsync } }), 400, code, field);
        QVERIFY2(fault.isEmpty(), fault);
    }
}

void tst_BadInput::align_refusesAudioItMayNotRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& path, int status, const QString& code) {
        QTest::newRow(name) << path << status << code;
    };
    row("absent", u"exports/tts/x.wav"_s, 400, u"unreadable_source"_s);
    row("a folder", u"data"_s, 400, u"unreadable_source"_s);
    row("300 characters", u"exports/"_s + longText(300), 400, u"unreadable_source"_s);
    row("outside", u"/etc/passwd"_s, 403, u"outside_media_roots"_s);
    row("outside and absent", u"/etc/no-such-file"_s, 403, u"outside_media_roots"_s);
    row("above", u"../../etc/passwd"_s, 403, u"outside_media_roots"_s);
    row("above the roots", u"/tmp/../etc/passwd"_s, 403, u"outside_media_roots"_s);
    row("NUL", u"exports/a"_s + QChar(0), 400, u"invalid_text"_s);
    row("too long", longText(50'000), 400, u"too_long"_s);
}

void tst_BadInput::align_refusesAudioItMayNotRead()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, code);
    for (const QString& field : { u"path"_s, u"artifact"_s }) {
        const QByteArray fault =
            faultIn(m_http.post("/api/audio/align", { { u"text"_s, u"Hi."_s }, { field, path } }), status,
                    code, field);
        QVERIFY2(fault.isEmpty(), fault);
        for (const QJsonValue& value : { QJsonValue(5), QJsonValue(true), QJsonValue(QJsonArray()) }) {
            QCOMPARE(faultIn(m_http.post("/api/audio/align", { { u"text"_s, u"Hi."_s }, { field, value } }),
                             400, u"wrong_type"_s, field),
                     QByteArray());
        }
    }
}

void tst_BadInput::align_refusesWhatIsNoAudio()
{
    m_writes = true; // the line is spoken before it is compared
    for (const QString& field : { u"path"_s, u"artifact"_s }) {
        const HttpReply reply =
            m_http.post("/api/audio/align", { { u"text"_s, u"Hi."_s }, { field, u"data/comfyvn.db"_s } });
        QVERIFY2(faultIn(reply, 400, reply.code(), field).isEmpty(), reply.summary());
    }
}

void tst_BadInput::setting_refusesWhatItIsNot_data()
{
    QTest::addColumn<QJsonArray>("values");
    const auto row = [](const char* path, const QJsonArray& values) { QTest::newRow(path) << values; };
    row("audio", { 5, u"x"_s, QJsonArray() });
    row("audio.tts", { 5, QJsonArray() });
    row("audio.tts.active_provider", { u"nobody"_s, u""_s, 5, QJsonObject() });
    row("audio.tts.fallback", { u"nobody"_s, 5, true, QJsonArray { u"nobody"_s }, QJsonObject() });
    row("audio.tts.default_lang", { u""_s, u"x"_s, 5, u"../../x"_s, longText(300) });
    row("audio.tts.providers", { 5, QJsonArray() });
    row("audio.tts.providers.openai.api_key", { 5, true, QJsonObject(), longText(5000) });
    row("audio.tts.providers.openai.base_url", { 5, u"file:///etc/passwd"_s, u"nonsense"_s });
    row("audio.tts.providers.openai.timeout_s", { 0, -1, 1.5, 1e300, u"5"_s });
    row("audio.tts.providers.comfyui_local.base_urls",
        { u"x"_s, QJsonArray { u"file:///etc/passwd"_s }, QJsonArray { 5 } });
    row("audio.tts.providers.comfyui_local.headers", { 5, QJsonObject { { u"X"_s, u"a\r\nB: c"_s } } });
    row("audio.tts.providers.comfyui_local.headers.X", { 5 });
    row("audio.music.active_provider", { u"nobody"_s, 5 });
    row("server", { 5, QJsonArray(), u"x"_s });
    row("server.enabled", { 1, u"true"_s });
    row("server.port", { -1, 65536, 1.5, 1e300, u"8000"_s, true, QJsonArray() });
    row("server.bind", { u"0.0.0.0"_s, u"::"_s, u"example.com"_s, u""_s, 5 });
    row("server.token",
        { u"short"_s, u"has a space in it"_s, u"ééééééééé"_s, u"ends-in-a-line\n"_s, 5,
          u"secret:server.token"_s });
    row("server.allowed_origins",
        { u"http://a"_s, QJsonArray { u"nonsense"_s }, QJsonArray { u"http://a/path"_s }, QJsonArray { 5 } });
    row("server.media_roots", { u"/"_s, QJsonArray { u"relative"_s }, QJsonArray { 5 } });
    row("server.max_body_mb", { 0, 1025, u"8"_s });
    row("server.max_jobs", { 0, 1e9 });
    row("server.sync_wait_s", { 0, -5, u"x"_s });
    row("ui.theme", { u"pink"_s, 5 });
    row("ui.language", { u"x"_s, 5 });
}

void tst_BadInput::setting_refusesWhatItIsNot()
{
    QFETCH(QJsonArray, values);
    const QString path = QString::fromLatin1(QTest::currentDataTag());
    for (const QJsonValue value : values) {
        QJsonValue patch = value;
        const QStringList names = path.split(u'.');
        for (qsizetype i = names.size() - 1; i >= 0; --i)
            patch = QJsonObject { { names[i], patch } };
        const QByteArray fault =
            faultIn(m_http.post("/system/settings", patch.toObject()), 400, u"invalid_setting"_s, path);
        QVERIFY2(fault.isEmpty(), jsonText(patch.toObject()) + ": " + fault);
    }
}

void tst_BadInput::query_refusesWhatItIsNot_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("field");
    for (const QByteArray value : { "abc", "-1", "1.5", "1e3", "99999999999999999999", "%00", "0x10" })
        QTest::newRow(("since " + value).constData())
            << QByteArray("GET") << "/api/events?since=" + value << u"since"_s;
    for (const QByteArray value : { "2", "maybe", "-1", "%00" })
        QTest::newRow(("async " + value).constData())
            << QByteArray("POST") << "/api/tts/speak?async=" + value << u"async"_s;
}

void tst_BadInput::query_refusesWhatItIsNot()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QString, field);
    const QByteArray body = method == "POST" ? QByteArray(R"({"text": "Hi."})") : QByteArray();
    const QByteArray fault = faultIn(m_http.call(method, path, body), 400, u"out_of_range"_s, field);
    QVERIFY2(fault.isEmpty(), fault);
}

void tst_BadInput::path_neverLeavesTheWorkspace_data()
{
    QTest::addColumn<QByteArray>("path");
    const QByteArrayList escapes {
        "../../x",
        "..%2f..%2fx",
        "%2e%2e/%2e%2e/x",
        "exports/../../x",
        "exports/..%5c..%5cx",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "data/comfyvn.db",
        "data/runtime.json",
        "exports/tts/%00",
        "exports/CON",
        "exports/tts/x...",
        "exports/nul.wav",
        "exports/.hidden",
        "data/settings/config.json",
        "exports/tts/",
        "exports/%e2%80%ae.wav",
        "exports/%ff",
        "exports//etc/passwd",
        "exports/tts/%0d%0aX: y",
        "exports/" + QByteArray(300, 'a'),
        "data/audio/../settings/config.json",
        "data/tmp/.tmp1-1",
    };
    for (const QByteArray prefix : { "/files/", "/api/jobs/", "/api/assets/", "/voice/profile/" }) {
        for (const QByteArray& escape : escapes) {
            const QByteArray path = prefix + escape;
            QTest::newRow(path.left(80).constData()) << path;
        }
    }
}

void tst_BadInput::path_neverLeavesTheWorkspace()
{
    QFETCH(QByteArray, path);
    for (const QByteArray method : { "GET", "DELETE" }) {
        const HttpReply reply = m_http.call(method, path);
        QVERIFY2(QList<int>({ 400, 403, 404, 405 }).contains(reply.status), reply.summary());
        const QByteArray fault = faultIn(reply, reply.status, reply.code(), reply.field());
        QVERIFY2(fault.isEmpty(), fault);
    }
}

void tst_BadInput::request_isRefusedByItsHead_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& method, const QByteArray& headers, int status) {
        QTest::newRow(name) << headers << method << status;
    };
    row("no JSON", "POST", "Content-Type: text/plain\r\n", 415);
    row("a form", "POST", "Content-Type: application/x-www-form-urlencoded\r\n", 415);
    row("another charset", "POST", "Content-Type: application/json; charset=utf-16\r\n", 415);
    row("gzip", "POST", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", 415);
    row("chunked", "POST", "Transfer-Encoding: chunked\r\n", 411);
    row("two lengths", "POST", "Content-Length: 3\r\n", 400);
    row("two hosts", "POST", "Host: evil.example\r\n", 400);
    row("another origin", "POST", "Origin: http://evil.example\r\n", 403);
    row("another site", "POST", "Sec-Fetch-Site: cross-site\r\n", 403);
    row("a long header", "POST", "X: " + QByteArray(9000, 'x') + "\r\n", 431);
    row("many headers", "POST", QByteArray("X: y\r\n").repeated(100), 431);
    row("a broken header", "POST", "no colon\r\n", 400);
    row("GET", "GET", "", 405);
    row("PUT", "PUT", "", 405);
    row("DELETE", "DELETE", "", 405);
}

void tst_BadInput::request_isRefusedByItsHead()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    const HttpReply reply = m_http.call(method, "/api/tts/speak", R"({"text": "Hi."})", headers);
    const QByteArray fault = faultIn(reply, status, reply.code(), reply.field());
    QVERIFY2(fault.isEmpty(), fault);
}

void tst_BadInput::hugeBody_isRefusedBeforeItIsRead()
{
    const auto residentPeak = [this] {
        const QByteArray status = bytesOf(u"/proc/%1/status"_s.arg(m_studio->pid()));
        return status.mid(status.indexOf("VmHWM:") + 6).simplified().split(' ').first().toLongLong() * 1024;
    };
    const qint64 before = residentPeak();
    const QByteArray head = "POST /api/tts/synthesize HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(m_http.port()) + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(100 * kMegabyte) + "\r\n\r\n";
    HttpConnection connection(m_http.port());
    QVERIFY(connection.send(head + "{\"text\": \""));
    // Really sent, as far as the server takes it.
    const QByteArray part(kMegabyte, 'a');
    int sent = 0;
    while (sent < 100 && !connection.hasBytes() && connection.send(part))
        ++sent;
    const HttpReply reply = connection.read();
    QCOMPARE(faultIn(reply, 413, u"body_too_large"_s, {}), QByteArray());
    QVERIFY2(sent < 100, "the whole body was taken");
    QVERIFY2(residentPeak() - before < 32 * kMegabyte, QByteArray::number(residentPeak() - before));
}

void tst_BadInput::largeBody_isRefusedByItsField()
{
    const QByteArray fault =
        faultIn(m_http.post("/api/tts/synthesize", { { u"text"_s, longText(7 * kMegabyte) } }), 400,
                u"too_long"_s, u"text"_s);
    QVERIFY2(fault.isEmpty(), fault.left(500));
}

void tst_BadInput::client_mayLeaveHalfway_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    const QByteArray body = R"({"text": "Gone before it was said."})";
    const QByteArray whole = HttpClient(0).request("POST", "/api/tts/speak", body);
    const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
    for (const bool reset : { false, true }) {
        const char* how = reset ? "reset" : "close";
        QTest::addRow("nothing, %s", how) << QByteArray() << reset;
        QTest::addRow("in the request line, %s", how) << whole.first(9) << reset;
        QTest::addRow("in the head, %s", how) << whole.first(head - 10) << reset;
        QTest::addRow("before the body, %s", how) << whole.first(head) << reset;
        QTest::addRow("in the body, %s", how) << whole.first(head + 12) << reset;
        QTest::addRow("a byte early, %s", how) << whole.chopped(1) << reset;
    }
}

void tst_BadInput::client_mayLeaveHalfway()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    bytes.replace("127.0.0.1:0", "127.0.0.1:" + QByteArray::number(m_http.port()));
    HttpConnection connection(m_http.port());
    QVERIFY(connection.send(bytes));
    if (reset)
        connection.reset();
    else
        connection.socket().disconnectFromHost();
}

void tst_BadInput::oddWords_areSpokenAndStayInside()
{
    m_writes = true;
    const auto outside = [this] {
        auto files = m_home.files();
        for (const QString& path : files.keys()) {
            if (path.startsWith(m_home.workspace() + u'/'))
                files.remove(path);
        }
        return files;
    };
    const auto before = outside();
    static const QRegularExpression fits(u"^exports/tts/[A-Za-z0-9._-]{1,64}_[0-9a-f]{12}\\.wav$"_s);
    QSet<QString> voices;
    for (const Field& field : fields()) {
        if (field.path != "/api/tts/synthesize" || field.kind != Kind::Word)
            continue;
        for (const QString& word : oddWords()) {
            const HttpReply reply =
                m_http.post(field.path, { { u"text"_s, u"Hi."_s }, { field.name, word } });
            QVERIFY2(reply.status == 200, (field.name + u'=' + word).toUtf8() + reply.summary());
            const QString artifact = reply.json()[u"artifact"_s].toString();
            QVERIFY2(fits.match(artifact).hasMatch(), qPrintable(artifact));
            QVERIFY(QFile::exists(m_home.inside(artifact)));
            if (field.name == u"voice")
                voices << artifact;
        }
    }
    QCOMPARE(voices.size(), oddWords().size()); // names that look alike as files stay apart
    QCOMPARE(outside(), before);
    for (const QString& entry : QDir(m_home.workspace()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(QStringList({ u"cache"_s, u"data"_s, u"exports"_s }).contains(entry), qPrintable(entry));
}

void tst_BadInput::oddTexts_areSpoken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lang");
    QTest::newRow("control") << u"Hello\u0007 there\u001b[31m friend\u009f"_s << u"en"_s;
    QTest::newRow("bidi") << u"\u202eHello\u202c \u2066there\u2069"_s << u"en"_s;
    QTest::newRow("emoji") << u"I 💖 you 👩‍👩‍👧 !"_s << u"en"_s;
    QTest::newRow("markup") << u"<speak>Hello <break/> &amp; [[h@loU]] there</speak>"_s << u"en"_s;
    QTest::newRow("kana") << u"こんにちは、ミライ。"_s << u"ja"_s;
    QTest::newRow("kanji") << u"漢字を読む。"_s << u"ja"_s;
    QTest::newRow("chinese") << u"你好，世界。"_s << u"zh"_s;
    QTest::newRow("cyrillic") << u"Привет, мир."_s << u"ru"_s;
    QTest::newRow("arabic") << u"مرحبا بالعالم"_s << u"ar"_s;
    QTest::newRow("kana in english") << u"こんにちは my friend"_s << u"en"_s;
    QTest::newRow("one long word") << longText(2000) << u"en"_s;
    QTest::newRow("combining") << u"z"_s + QString(500, QChar(0x0301)) << u"en"_s;
    QTest::newRow("lines") << u"One\r\n\r\n\r\nTwo\u2028Three\tFour"_s << u"en"_s;
}

void tst_BadInput::oddTexts_areSpoken()
{
    m_writes = true;
    QFETCH(QString, text);
    QFETCH(QString, lang);
    const HttpReply reply =
        m_http.post("/api/tts/speak", { { u"text"_s, text }, { u"lang"_s, lang }, { u"lipsync"_s, true } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QVERIFY(data[u"duration_ms"_s].toInt() > 100);
    const QJsonObject sidecar =
        QJsonDocument::fromJson(bytesOf(m_home.inside(data[u"sidecar"_s].toString()))).object();
    QVERIFY2(sidecar[u"loudness"_s][u"true_peak_dbtp"_s].toDouble() > -40, "silence");
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
