#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsMirror.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Database.h"
#include "core/storage/Statement.h"
#include "tests/support/SmallDisk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// JSON whose strings stand in single quotes.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(quoted(text)).object();
}

qint64 revisionOf(Database& database, const QString& key)
{
    qint64 revision = 0;
    auto read = Statement(database, u"SELECT revision FROM settings WHERE key = ?"_s)
                    .each({ key }, [&](const Row& row) { revision = row.integer(0); });
    return read ? revision : -1;
}

/// A keychain of the desktop that is as open as the test says.
struct DesktopKeychain {
    QMap<QString, QString> entries {};
    bool isLocked = false;

    Keychain calls()
    {
        return { .read =
                     [this](const QString& key) {
                         return QtFuture::makeReadyFuture(
                             isLocked ? Result<QString>(
                                 failure(ErrorKind::ProviderUnavailable, u"locked"_s, u"Locked."_s))
                                 : entries.contains(key)
                                 ? Result<QString>(entries[key])
                                 : failure(ErrorKind::NotFound, u"unknown_secret"_s, u"None."_s));
                     },
                 .write =
                     [this](const QString& key, const QString& text) {
                         if (!isLocked)
                             entries[key] = text;
                         return QtFuture::makeReadyFuture(
                             isLocked ? Result<void>(
                                 failure(ErrorKind::ProviderUnavailable, u"locked"_s, u"Locked."_s))
                                      : Result<void>());
                     },
                 .remove =
                     [this](const QString& key) {
                         entries.remove(key);
                         return QtFuture::makeReadyFuture(Result<void>());
                     } };
    }
};

} // namespace

class tst_SettingsStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    std::unique_ptr<WorkspacePaths> m_paths {};
    std::unique_ptr<Database> m_database {};

    [[nodiscard]] QString secretsPath() const { return m_folder.filePath(u"user/secrets.json"_s); }
    [[nodiscard]] std::unique_ptr<SettingsStore> open() const
    {
        return std::make_unique<SettingsStore>(*m_paths, *m_database, secretsPath());
    }
    void write(const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_paths->config()).path()));
        QFile file(m_paths->config());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quoted(bytes));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_paths->config());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject stored() const { return json(bytes()); }
    static Result<QString> tokenOf(SettingsStore& settings)
    {
        const auto token = settings.token();
        if (!QTest::qWaitFor([&] { return token.isFinished(); }))
            return failure(ErrorKind::Internal, u"no_answer"_s, u"no answer"_s);
        return token.result();
    }
    std::unique_ptr<SettingsStore> openWith(const Keychain& keychain) const
    {
        return std::make_unique<SettingsStore>(*m_paths, *m_database, secretsPath(), QString(), keychain);
    }
    [[nodiscard]] QByteArray secretsBytes() const
    {
        QFile file(secretsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList keptAside() const
    {
        return QFileInfo(m_paths->config()).dir().entryList({ u"config.json.broken-*"_s });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_paths = std::make_unique<WorkspacePaths>(m_folder.filePath(u"ws"_s));
        auto database = Database::open(m_paths->database());
        QVERIFY(database);
        m_database = std::move(*database);
    }
    void cleanup() { m_database.reset(); }

    void chosen_isWhatMayBeHandedOn()
    {
        write("{'server': {'port': 9001, 'token': 'letmein-please'}, 'ui': {'volume': 40}}");
        const auto settings = open();
        QCOMPARE(settings->current().ui.volume, 40);
        QCOMPARE(settings->chosen(), json("{'server': {'port': 9001}, 'ui': {'volume': 40}}"));
    }

    void refresh_takesUpWhatSomebodyWrote()
    {
        const auto settings = open();
        QSignalSpy changes(settings.get(), &SettingsStore::changed);
        QVERIFY(settings->patch(json("{'ui': {'theme': 'dark'}}")));
        changes.clear();
        settings->refresh();
        QVERIFY(changes.isEmpty());
        write("{'ui': {'theme': 'light'}}");
        settings->refresh();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(settings->current().ui.theme, u"light"_s);
        write("{'ui': {'theme': ");
        settings->refresh();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(settings->current().ui.theme, u"light"_s);
        QVERIFY(QFile::exists(m_paths->config())); // not kept aside while somebody is writing it
    }

    void load_ofAnAbsentFile_isTheDefaults()
    {
        const auto settings = open();
        const Settings& current = settings->current();
        QCOMPARE(current.server.port, 8000);
        QCOMPARE(current.server.bind, u"127.0.0.1"_s);
        QCOMPARE(current.server.enabled, true);
        QCOMPARE(current.server.syncWaitSeconds, 120);
        QVERIFY(current.server.token.isEmpty());
        QCOMPARE(current.server.mediaRoots,
                 (QStringList { m_paths->root(), QDir::homePath(), QDir::tempPath() }));
        QCOMPARE(current.tts.activeProvider, u"local"_s);
        QCOMPARE(current.tts.defaultLang, u"en"_s);
        QCOMPARE(current.tts.fallback, QStringList { u"local"_s });
        QCOMPARE(current.ui.theme, u"system"_s);
        QVERIFY(settings->notices().isEmpty());
        QVERIFY(!settings->isChosen(u"audio.tts.active_provider"_s));
        QVERIFY(!QFile::exists(m_paths->config()));
    }

    void effective_hasEveryProviderOfTheContract()
    {
        const auto shown = open()->effective();
        const QStringList speech = valueAt(shown, u"audio.tts.providers"_s).toObject().keys();
        for (const QString& id :
             { u"local"_s, u"comfyui_local"_s, u"bark_open"_s, u"coqui_xtts"_s, u"elevenlabs"_s,
               u"azure_speech"_s, u"openai"_s, u"voicevox"_s, u"piper"_s })
            QVERIFY2(speech.contains(id), qPrintable(id));
        const QStringList music = valueAt(shown, u"audio.music.providers"_s).toObject().keys();
        for (const QString& id : { u"local"_s, u"comfyui_local"_s, u"audiocraft"_s, u"elevenlabs"_s,
                                   u"suno_ai"_s, u"soundraw"_s, u"aiva"_s })
            QVERIFY2(music.contains(id), qPrintable(id));
        QCOMPARE(valueAt(shown, u"audio.tts.providers.comfyui_local.base_urls"_s),
                 QJsonValue(QJsonArray { u"http://127.0.0.1:8188"_s }));
        QCOMPARE(valueAt(shown, u"audio.tts.providers.elevenlabs.api_key"_s).toString(), u"unset"_s);
        QCOMPARE(valueAt(shown, u"server.token"_s).toString(), u"unset"_s);
    }

    void patch_isWrittenMirroredAndAnnounced()
    {
        const auto settings = open();
        QSignalSpy changes(settings.get(), &SettingsStore::changed);
        QVERIFY(settings->patch(json("{'server':{'port':8123},'audio':{'tts':{'default_lang':'ja'}}}")));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(settings->current().server.port, 8123);
        QCOMPARE(settings->defaultLang(), u"ja"_s);
        QCOMPARE(stored(), json("{'server':{'port':8123},'audio':{'tts':{'default_lang':'ja'}}}"));
        QCOMPARE(*mirroredSettings(*m_database), stored());
        QCOMPARE(revisionOf(*m_database, u"audio.tts"_s), 1);
        QVERIFY(settings->isChosen(u"server.port"_s));

        QVERIFY(settings->patch(json("{'audio':{'tts':{'default_lang':'en'}}}")));
        QCOMPARE(revisionOf(*m_database, u"audio.tts"_s), 2);
        QCOMPARE(revisionOf(*m_database, u"server"_s), 1);
    }

    void patch_ofNullRestoresTheDefault()
    {
        const auto settings = open();
        QVERIFY(settings->patch(json("{'server':{'port':8123}}")));
        QVERIFY(settings->patch(json("{'server':{'port':null}}")));
        QCOMPARE(settings->current().server.port, 8000);
        QVERIFY(settings->patch(json("{'server':null}")));
        QCOMPARE(settings->current().server.port, 8000);
        QCOMPARE(revisionOf(*m_database, u"server"_s), 0);
    }

    void patch_refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* patch, const QString& field) {
            QTest::newRow(patch) << QByteArray(patch) << field;
        };
        row("{'server':{'port':'8000'}}", u"server.port"_s);
        row("{'server':{'port':65536}}", u"server.port"_s);
        row("{'server':{'port':-1}}", u"server.port"_s);
        row("{'server':{'port':80.5}}", u"server.port"_s);
        row("{'server':{'port':true}}", u"server.port"_s);
        row("{'server':5}", u"server"_s);
        row("{'server':{'bind':'0.0.0.0'}}", u"server.bind"_s);
        row("{'server':{'bind':'192.168.1.5'}}", u"server.bind"_s);
        row("{'server':{'bind':'example.com'}}", u"server.bind"_s);
        row("{'server':{'enabled':1}}", u"server.enabled"_s);
        row("{'server':{'token':'short'}}", u"server.token"_s);
        row("{'server':{'token':'with a space'}}", u"server.token"_s);
        row("{'server':{'token':12345678}}", u"server.token"_s);
        row("{'server':{'token':'secret:audio.tts.providers.openai.api_key'}}", u"server.token"_s);
        row("{'server':{'allowed_origins':['*']}}", u"server.allowed_origins"_s);
        row("{'server':{'allowed_origins':['http://localhost:3000/path']}}", u"server.allowed_origins"_s);
        row("{'server':{'allowed_origins':'http://localhost'}}", u"server.allowed_origins"_s);
        row("{'server':{'media_roots':['relative']}}", u"server.media_roots"_s);
        row("{'server':{'max_body_mb':0}}", u"server.max_body_mb"_s);
        row("{'server':{'max_jobs':0}}", u"server.max_jobs"_s);
        row("{'server':{'sync_wait_s':1e300}}", u"server.sync_wait_s"_s);
        row("{'audio':[]}", u"audio"_s);
        row("{'audio':{'tts':{'active_provider':'nobody'}}}", u"audio.tts.active_provider"_s);
        row("{'audio':{'tts':{'fallback':['local','nobody']}}}", u"audio.tts.fallback"_s);
        row("{'audio':{'tts':{'default_lang':'not a language'}}}", u"audio.tts.default_lang"_s);
        row("{'audio':{'tts':{'providers':{'comfyui_local':{'base_urls':['ftp://x']}}}}}",
            u"audio.tts.providers.comfyui_local.base_urls"_s);
        row("{'audio':{'tts':{'providers':{'comfyui_local':{'headers':{'A':'b\\r\\nC: d'}}}}}}",
            u"audio.tts.providers.comfyui_local.headers"_s);
        row("{'audio':{'music':{'providers':{'aiva':{'api_key':5}}}}}",
            u"audio.music.providers.aiva.api_key"_s);
        row("{'ui':{'theme':'pink'}}", u"ui.theme"_s);
        row("{'ui':{'language':5}}", u"ui.language"_s);
    }

    void patch_refusesWhatIsWrong()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QString, field);
        const auto settings = open();
        QVERIFY(settings->patch(json("{'ui':{'language':'ja'}}")));
        const QByteArray before = bytes();
        QSignalSpy changes(settings.get(), &SettingsStore::changed);
        auto both = json(patch);
        both[u"unrelated"_s] = 1;
        const auto patched = settings->patch(both);
        QVERIFY(!patched);
        QCOMPARE(patched.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(patched.error().code, u"invalid_setting"_s);
        QCOMPARE(patched.error().field, field);
        QVERIFY(patched.error().message.contains(field));
        QCOMPARE(bytes(), before);
        QCOMPARE(changes.count(), 0);
        QVERIFY(!QFile::exists(secretsPath()));
    }

    void patch_acceptsEveryFormOfFallback()
    {
        const auto settings = open();
        QVERIFY(settings->patch(json("{'audio':{'tts':{'fallback':'error'}}}")));
        QVERIFY(settings->current().tts.fallback.isEmpty());
        QVERIFY(!settings->current().tts.fallback.contains(u"local"_s));
        QVERIFY(settings->patch(json("{'audio':{'tts':{'fallback':['piper','local']}}}")));
        QCOMPARE(settings->current().tts.fallback, (QStringList { u"piper"_s, u"local"_s }));
    }

    void baseUrl_ofOlderFilesStandsForTheAddresses_whileNoneAreChosen()
    {
        const QString path = u"audio.tts.providers.comfyui_local.base_urls"_s;
        const auto settings = open();
        QVERIFY(settings->patch(
            json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_url':'http://10.0.0.2:8188'}}}}}")));
        const QJsonValue old = QJsonArray { u"http://10.0.0.2:8188"_s };
        QCOMPARE(valueAt(settings->current().tts.providers, u"comfyui_local.base_urls"_s), old);
        QCOMPARE(valueAt(settings->chosen(), path), old); // so the window shows what counts

        write("{'audio':{'tts':{'providers':{'comfyui_local':{'base_url':'http://10.0.0.2:8188',"
              "'base_urls':['http://10.0.0.3:8188','http://10.0.0.4:8188']}}}}}");
        settings->refresh();
        QCOMPARE(valueAt(settings->effective(), path).toArray().size(), 2);
        QCOMPARE(valueAt(settings->effective(), path)[0], u"http://10.0.0.3:8188"_s);
        QVERIFY(!settings->patch(
            json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_url':'nonsense'}}}}}")));
        // Asked for by itself it counts, whatever stood there.
        QVERIFY(settings->patch(
            json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_url':'http://10.0.0.9:8188'}}}}}")));
        QCOMPARE(valueAt(settings->chosen(), path), QJsonValue(QJsonArray { u"http://10.0.0.9:8188"_s }));
    }

    void unknownKeys_surviveASave()
    {
        write("{'server':{'port':8001,'future':[1,{'a':null}]},'plugin':{'token':7},'audio':{'fx':{'x':1}}}");
        const auto settings = open();
        QVERIFY(settings->notices().isEmpty());
        QVERIFY(settings->patch(json("{'ui':{'theme':'dark'}}")));
        auto expected = json(
            "{'server':{'port':8001,'future':[1,{'a':null}]},'plugin':{'token':7},'audio':{'fx':{'x':1}}}");
        expected[u"ui"_s] = json("{'theme':'dark'}");
        QCOMPARE(stored(), expected);
        QCOMPARE(*mirroredSettings(*m_database), expected);
        QCOMPARE(valueAt(settings->effective(), u"server.future"_s).toArray().size(), 2);
    }

    void load_usesTheDefaultForAWrongValueAndSaysSo()
    {
        write("{'server':{'port':'many','max_jobs':7}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"server.port"_s));
        const auto settings = open();
        QCOMPARE(settings->current().server.port, 8000);
        QCOMPARE(settings->current().server.maxJobs, 7);
        QCOMPARE(settings->notices().size(), 1);
        QVERIFY(settings->patch(json("{'ui':{'theme':'dark'}}")));
        QCOMPARE(stored()[u"server"_s][u"port"_s].toString(), u"many"_s);
    }

    void load_readsAFileWithAByteOrderMark()
    {
        write("\xEF\xBB\xBF{\"server\":{\"port\":8002}}");
        QCOMPARE(open()->current().server.port, 8002);
    }

    void load_restoresADamagedFileFromTheMirror_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("cut off") << QByteArray("{'server':{'port':81");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("garbage") << QByteArray(100, '\xff');
        QTest::newRow("an array") << QByteArray("[1]");
    }

    void load_restoresADamagedFileFromTheMirror()
    {
        QFETCH(QByteArray, damage);
        QVERIFY(open()->patch(json("{'server':{'port':8123},'custom':true,'audio':{'tts':{'x':'y'}}}")));
        const QJsonObject before = stored();
        write(damage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be read"_s));
        const auto settings = open();
        QCOMPARE(settings->current().server.port, 8123);
        QCOMPARE(stored(), before);
        QCOMPARE(keptAside().size(), 1);
        QCOMPARE(settings->notices().size(), 1);
        QVERIFY(settings->notices().first().contains(keptAside().first()));
        QFile aside(QFileInfo(m_paths->config()).dir().filePath(keptAside().first()));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), quoted(damage));
    }

    void load_usesDefaultsWhenTheMirrorIsEmptyToo()
    {
        write("{");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"defaults"_s));
        const auto settings = open();
        QCOMPARE(settings->current().server.port, 8000);
        QCOMPARE(keptAside().size(), 1);
    }

    void load_mirrorsWhatPeopleEdited()
    {
        write("{'audio':{'music':{'fallback':'error'}}}");
        QVERIFY(open());
        QCOMPARE(*mirroredSettings(*m_database), json("{'audio':{'music':{'fallback':'error'}}}"));
        QCOMPARE(revisionOf(*m_database, u"audio.music"_s), 1);
        QVERIFY(open());
        QCOMPARE(revisionOf(*m_database, u"audio.music"_s), 1);
    }

    void patch_keepsAnEditMadeMeanwhile()
    {
        const auto settings = open();
        QVERIFY(settings->patch(json("{'server':{'port':8123}}")));
        write("{'server':{'port':8124}}");
        QVERIFY(settings->patch(json("{'ui':{'theme':'dark'}}")));
        QCOMPARE(settings->current().server.port, 8124);
    }

    void patch_refusesToGrowTheFilePastWhatIsReadBack()
    {
        auto settings = open();
        const QString large(1 << 20, u'x');
        int accepted = 0;
        for (int i = 0; i < 6; ++i) {
            const auto patched = settings->patch({ { u"unknown_%1"_s.arg(i), large } });
            accepted += patched ? 1 : 0;
            if (!patched)
                QCOMPARE(patched.error().kind, ErrorKind::InvalidRequest);
        }
        QCOMPARE(accepted, 3);
        settings = open();
        QVERIFY(settings->notices().isEmpty());
        QCOMPARE(stored()[u"unknown_2"_s].toString().size(), large.size());
    }

    void patch_namesThePathItCannotWrite()
    {
        const auto settings = open();
        QFile obstacle(m_folder.filePath(u"ws/data/settings"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        const auto patched = settings->patch(json("{'server':{'port':8123}}"));
        QVERIFY(!patched);
        QCOMPARE(patched.error().kind, ErrorKind::Storage);
        QVERIFY(patched.error().message.contains(obstacle.fileName()));
        QCOMPARE(settings->current().server.port, 8000);
    }

    void secrets_leaveTheWorkspace()
    {
        const auto settings = open();
        QVERIFY(settings->patch(
            json("{'server':{'token':'correct-horse'},'audio':{'tts':{'providers':{'openai':{'api_key':'sk-"
                 "battery'},                'comfyui_local':{'headers':{'Authorization':'Bearer "
                 "staple','X-Auth':'x-hush'}},                'future':{'api_key':'sk-unknown'}}}}}")));
        QVERIFY(settings->current().server.token.recognises("correct-horse"));
        QCOMPARE(valueAt(settings->current().tts.providers, u"openai.api_key"_s).toString(), u"sk-battery"_s);
        QCOMPARE(stored()[u"server"_s][u"token"_s].toString(), u"secret:server.token"_s);

        QByteArray everything = bytes() + QJsonDocument(settings->effective()).toJson()
            + QJsonDocument(*mirroredSettings(*m_database)).toJson();
        for (const char* secret : { "correct-horse", "sk-battery", "Bearer staple", "x-hush", "sk-unknown" })
            QVERIFY2(!everything.contains(secret), secret);
        QCOMPARE(valueAt(settings->effective(), u"audio.tts.providers.future.api_key"_s).toString(),
                 u"set"_s);
        QCOMPARE(
            valueAt(settings->effective(), u"audio.tts.providers.comfyui_local.headers.X-Auth"_s).toString(),
            u"set"_s);

        const auto again = open();
        QCOMPARE(again->current(), settings->current());
        QVERIFY(again->patch(again->effective()));
        QVERIFY(again->current().server.token.recognises("correct-horse"));
        QVERIFY(again->patch(json("{'server':{'token':null}}")));
        QVERIFY(again->current().server.token.isEmpty());
        for (const QString& name : { u"server.token"_s, u"server.token_digest"_s })
            QVERIFY(!SecretFile(m_paths->root(), secretsPath()).find(name));
    }

    void secrets_writtenByHandMoveAway()
    {
        write("{'server':{'token':'typed-by-hand'}}");
        const auto settings = open();
        QVERIFY(settings->current().server.token.recognises("typed-by-hand"));
        QCOMPARE(stored()[u"server"_s][u"token"_s].toString(), u"secret:server.token"_s);
    }

    void secrets_typedWhileItRunsMoveAway()
    {
        const auto settings = open();
        QSignalSpy changed(settings.get(), &SettingsStore::changed);
        write("{'server':{'port':8002},'audio':{'tts':{'providers':{'openai':{'api_key':'sk-typed'}}}}}");
        settings->refresh();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(settings->current().server.port, 8002);
        QCOMPARE(valueAt(settings->current().tts.providers, u"openai.api_key"_s).toString(), u"sk-typed"_s);
        QVERIFY(!bytes().contains("sk-typed"));
        QVERIFY(!QJsonDocument(*mirroredSettings(*m_database)).toJson().contains("sk-typed"));
        settings->refresh();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(open()->current(), settings->current());
    }

    void secrets_ofAFileThatCannotBeWrittenAreTakenOnce()
    {
        const auto settings = open();
        test::SmallDisk disk(QFileInfo(m_paths->config()).path(), "64k");
        if (!disk.isMounted())
            QSKIP("mounting a disk needs root");
        write("{'server':{'token':'typed-by-hand'}}");
        QVERIFY(disk.makeReadOnly());
        QSignalSpy changed(settings.get(), &SettingsStore::changed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s));
        for (int n = 0; n < 3; ++n)
            settings->refresh();
        QVERIFY(settings->current().server.token.recognises("typed-by-hand"));
        QCOMPARE(changed.size(), 1);
    }

    void secrets_thatAreNotValidLeaveTheOneBefore_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("too short") << QByteArray("'short'");
        QTest::newRow("a number") << QByteArray("12345678");
    }

    void secrets_thatAreNotValidLeaveTheOneBefore()
    {
        QFETCH(QByteArray, typed);
        const auto settings = open();
        QVERIFY(settings->patch(json("{'server':{'token':'correct-horse'}}")));
        write("{'server':{'token':" + typed + "}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"server\\.token"_s));
        settings->refresh();
        QVERIFY(settings->current().server.token.recognises("correct-horse"));
        QCOMPARE(settings->notices().size(), 1);
        QVERIFY(!settings->notices().first().contains(u"short"_s));
        QVERIFY(!bytes().contains(typed));
        QVERIFY(open()->current().server.token.recognises("correct-horse"));
    }

    void secrets_thatAreNotValidDoNotOpenTheServer()
    {
        write("{'server':{'token':'short'}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not used"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"new one was made"_s));
        const auto settings = open();
        QCOMPARE(tokenOf(*settings)->size(), 32);
        QVERIFY(settings->current().server.token.recognises(tokenOf(*settings)->toUtf8()));
    }

    void secrets_thatCannotMoveStayInUse()
    {
        QVERIFY(
            QDir().mkpath(m_folder.filePath(u"user/secrets.json"_s))); // a folder where the file should be
        write("{'server':{'token':'typed-by-hand'}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"secrets\\.json"_s));
        const auto settings = open();
        QVERIFY(settings->current().server.token.recognises("typed-by-hand"));
        QCOMPARE(stored()[u"server"_s][u"token"_s].toString(), u"typed-by-hand"_s);
        QCOMPARE(settings->notices().size(), 1);
        QVERIFY(!settings->notices().first().contains(u"typed-by-hand"_s));
        QVERIFY(
            !QJsonDocument(mirroredSettings(*m_database).value_or(QJsonObject())).toJson().contains("typed"));
    }

    void secrets_inADamagedFileAreNotForOthers()
    {
        write("{'server':{'token':'typed-by-hand',}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be read"_s));
        (void)open();
        QVERIFY(keptAside().isEmpty()); // who is given the workspace is not given the secret
        const QDir folder = QFileInfo(secretsPath()).dir();
        const auto aside = folder.entryInfoList({ u"config.json.broken-*"_s }, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY(!(aside.first().permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void secrets_ofACopyBelongToTheOriginal()
    {
        write("{'server':{'token':'typed-by-hand'}}");
        (void)open();
        const WorkspacePaths copy(m_folder.filePath(u"copy"_s));
        QVERIFY(QDir().mkpath(QFileInfo(copy.config()).path()));
        QVERIFY(QFile::copy(m_paths->config(), copy.config()));
        const SettingsStore look(copy, *m_database, secretsPath(), m_paths->root());
        QVERIFY(look.current().server.token.recognises("typed-by-hand"));
        QVERIFY(look.notices().isEmpty());
    }

    void secrets_ofACopyStayAsTheyAre()
    {
        write("{'server':{'token':'typed-by-hand'}}");
        (void)open();
        const auto secrets = [this] {
            QFile file(secretsPath());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = secrets();
        QVERIFY(before.contains("typed-by-hand"));
        // Typed into the original, whose studio has not moved them yet.
        write(
            "{'server':{'token':'typed-later'},'audio':{'tts':{'providers':{'openai':{'api_key':'sk-x'}}}}}");
        const WorkspacePaths copy(m_folder.filePath(u"copy"_s));
        QVERIFY(QDir().mkpath(QFileInfo(copy.config()).path()));
        QVERIFY(QFile::copy(m_paths->config(), copy.config()));
        SettingsStore look(copy, *m_database, secretsPath(), m_paths->root());
        QVERIFY(look.current().server.token.recognises("typed-later"));
        for (const char* patch : { "{'server':{'token':'another-token'}}", "{'server':{'token':null}}" }) {
            const auto patched = look.patch(json(patch));
            QVERIFY(!patched);
            QCOMPARE(patched.error().code, u"read_only"_s);
        }
        QVERIFY(look.patch(json("{'ui':{'volume':40},'server':null}")));
        QCOMPARE(look.current().ui.volume, 40);
        QVERIFY(look.notices().isEmpty());
        QCOMPARE(secrets(), before);
    }

    void secrets_ofACopyAreNotMadeUp()
    {
        const WorkspacePaths copy(m_folder.filePath(u"copy"_s));
        QVERIFY(QDir().mkpath(QFileInfo(copy.config()).path()));
        QFile file(copy.config());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quoted("{'server':{'token':'secret:server.token'}}"));
        file.close();
        const SettingsStore look(copy, *m_database, secretsPath(), m_paths->root());
        QVERIFY(!look.current().server.token.isEmpty());
        QVERIFY(!QFileInfo::exists(secretsPath()));
    }

    void secrets_goOnlyToTheAddressTheyWereGivenFor()
    {
        const QString key = u"audio.tts.providers.openai.api_key"_s;
        const auto keyOf = [&](const SettingsStore& settings) {
            return valueAt(settings.current().tts.providers, u"openai.api_key"_s).toString();
        };
        auto settings = open();
        QVERIFY(settings->patch(json("{'audio':{'tts':{'providers':{'openai':{'api_key':'sk-1'}}}}}")));
        const QByteArray elsewhere =
            "{'audio':{'tts':{'providers':{'openai':{'base_url':'https://evil.example/v1'}}}}}";
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another address"_s));
        QVERIFY(settings->patch(json(elsewhere)));
        QCOMPARE(keyOf(*settings), QString());
        QCOMPARE(valueAt(settings->effective(), key).toString(), u"unset"_s);
        // Neither a start nor an edit by hand brings it there.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another address"_s));
        settings = open();
        QCOMPARE(keyOf(*settings), QString());
        // A path is no other address; a key that comes along is for the new one.
        QVERIFY(settings->patch(json("{'audio':{'tts':{'providers':{'openai':{'api_key':'sk-2'}}}}}")));
        QVERIFY(settings->patch(
            json("{'audio':{'tts':{'providers':{'openai':{'base_url':'https://evil.example/v2'}}}}}")));
        QCOMPARE(keyOf(*settings), u"sk-2"_s);
        QVERIFY(
            settings->patch(json("{'audio':{'tts':{'providers':{'openai':{'base_url':'http://127.0.0.1:1',"
                                 "'api_key':'sk-3'}}}}}")));
        QCOMPARE(keyOf(*settings), u"sk-3"_s);
        QCOMPARE(keyOf(*open()), u"sk-3"_s);
    }

    void secrets_ofEarlierVersionsAreBoundAtTheirFirstUse()
    {
        const QString path = u"audio.tts.providers.openai.api_key"_s;
        const auto keyOf = [](const SettingsStore& settings) {
            return valueAt(settings.current().tts.providers, u"openai.api_key"_s).toString();
        };
        SecretFile file(m_paths->root(), secretsPath());
        QVERIFY(file.store(path, { .value = u"sk-old"_s }));
        write("{'audio':{'tts':{'providers':{'openai':{'base_url':'https://one.example/v1',"
              "'api_key':'secret:audio.tts.providers.openai.api_key'}}}}}");
        QCOMPARE(keyOf(*open()), u"sk-old"_s);
        QCOMPARE(file.find(path), (Secret { u"sk-old"_s, { u"https://one.example"_s } }));

        write("{'audio':{'tts':{'providers':{'openai':{'base_url':'https://evil.example/v1',"
              "'api_key':'secret:audio.tts.providers.openai.api_key'}}}}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another address"_s));
        QCOMPARE(keyOf(*open()), QString());
        QCOMPARE(file.find(path)->addresses, QStringList { u"https://one.example"_s });
    }

    void secrets_ofSeveralServersGoToNoOtherOne()
    {
        const auto headerOf = [](const SettingsStore& settings) {
            return valueAt(settings.current().tts.providers, u"comfyui_local.headers.X-Key"_s).toString();
        };
        const auto settings = open();
        QVERIFY(
            settings->patch(json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_urls':"
                                 "['https://a.example','https://b.example'],'headers':{'X-Key':'k'}}}}}}")));
        QVERIFY(settings->patch(
            json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_urls':['https://b.example']}}}}}")));
        QCOMPARE(headerOf(*settings), u"k"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another address"_s));
        QVERIFY(settings->patch(json("{'audio':{'tts':{'providers':{'comfyui_local':{'base_urls':"
                                     "['https://b.example','https://c.example']}}}}}")));
        QCOMPARE(headerOf(*settings), QString());
    }

    void secrets_doNotFollowTheNameOfAnother()
    {
        const auto settings = open();
        QVERIFY(settings->patch(json("{'server':{'token':'correct-horse'}}")));
        write("{'server':{'token':'secret:server.token'},'audio':{'tts':{'providers':{'openai':{'api_key':"
              "'secret:server.token'}}}}}");
        settings->refresh();
        QVERIFY(settings->current().server.token.recognises("correct-horse"));
        QCOMPARE(valueAt(settings->current().tts.providers, u"openai.api_key"_s).toString(), QString());
    }

    void secrets_thatAreNoTextsAreRefusedAndLeaveTheFile()
    {
        const auto settings = open();
        const QByteArray typed = "{'audio':{'tts':{'providers':{'future':{'api_key':1234567890}}}}}";
        const auto refused = settings->patch(json(typed));
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"audio.tts.providers.future.api_key"_s);
        write(typed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"put it in quotes"_s));
        settings->refresh();
        QVERIFY(!bytes().contains("1234567890"));
        QVERIFY(!QJsonDocument(*mirroredSettings(*m_database)).toJson().contains("1234567890"));
    }

    void edits_areTakenUpWhileTheFileIsWatched_data()
    {
        QTest::addColumn<bool>("replaces");
        QTest::newRow("in place") << false;
        QTest::newRow("by another file") << true;
    }

    void edits_areTakenUpWhileTheFileIsWatched()
    {
        QFETCH(bool, replaces);
        const auto settings = open();
        settings->watch();
        const auto edit = [&](const QByteArray& text) {
            if (!replaces)
                return write(text);
            const QString beside = m_paths->config() + u"~"_s;
            QFile file(beside);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(quoted(text));
            file.close();
            QVERIFY(std::rename(qPrintable(beside), qPrintable(m_paths->config())) == 0);
        };
        for (const int port : { 8101, 8102, 8103 }) {
            edit("{'server':{'port':" + QByteArray::number(port) + "}}");
            QTRY_COMPARE(settings->current().server.port, port);
        }
        const QSignalSpy noticed(settings.get(), &SettingsStore::noticed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is not used"_s));
        edit("{'server':{'port':8104");
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(settings->current().server.port, 8103);
        QVERIFY(keptAside().isEmpty());
        edit("{'server':{'port':8105}}");
        QTRY_COMPARE(settings->current().server.port, 8105);
    }

    void token_isInTheKeychainAndRecognisedWithoutIt()
    {
        DesktopKeychain desktop;
        {
            const auto settings = openWith(desktop.calls());
            QVERIFY(settings->patch(json("{'server':{'token':'correct-horse'}}")));
            QTRY_VERIFY(!secretsBytes().contains("correct-horse"));
            QCOMPARE(tokenOf(*settings).value_or(QString()), u"correct-horse"_s);
            QCOMPARE(desktop.entries.size(), 1);
        }
        desktop.isLocked = true;
        {
            const auto settings = openWith(desktop.calls());
            QVERIFY(settings->current().server.token.recognises("correct-horse"));
            QVERIFY(!settings->current().server.token.recognises("correct-horsf"));
            QCOMPARE(valueAt(settings->effective(), u"server.token"_s).toString(), u"set"_s);
            QCOMPARE(tokenOf(*settings).error().kind, ErrorKind::ProviderUnavailable);
            desktop.isLocked = false;
            QCOMPARE(tokenOf(*settings).value_or(QString()), u"correct-horse"_s);
        }
        // Without any keychain, as in a session over the network.
        const auto settings = open();
        QVERIFY(settings->current().server.token.recognises("correct-horse"));
        QCOMPARE(tokenOf(*settings).error().kind, ErrorKind::NotFound);
        QVERIFY(settings->notices().isEmpty());
        QVERIFY(settings->patch(json("{'server':{'token':'another-horse'}}")));
        QVERIFY(!settings->current().server.token.recognises("correct-horse"));
        QCOMPARE(tokenOf(*settings).value_or(QString()), u"another-horse"_s);
        // The file's is the newer one, and moves when the server starts.
        const auto later = openWith(desktop.calls());
        QVERIFY(later->current().server.token.recognises("another-horse"));
        QVERIFY(secretsBytes().contains("another-horse"));
        later->hideToken();
        QTRY_VERIFY(!secretsBytes().contains("another-horse"));
        QCOMPARE(tokenOf(*later).value_or(QString()), u"another-horse"_s);
    }

    void token_ofAnEarlierVersionIsTakenOver()
    {
        write("{'server':{'token':'secret:server.token'}}");
        QVERIFY(SecretFile(m_paths->root(), secretsPath())
                    .store(u"server.token"_s, { .value = u"correct-horse"_s }));
        DesktopKeychain desktop;
        const auto settings = openWith(desktop.calls());
        QVERIFY(desktop.entries.isEmpty()); // it is not opened before it is needed
        QVERIFY(settings->current().server.token.recognises("correct-horse"));
        settings->hideToken();
        QTRY_VERIFY(!secretsBytes().contains("correct-horse"));
        QVERIFY(open()->current().server.token.recognises("correct-horse"));
    }

    /// A studio that was killed between the token and its digest leaves that of the token before.
    void token_isTheOneThatWasStoredLast()
    {
        QVERIFY(open()->patch(json("{'server':{'token':'correct-horse'}}")));
        QVERIFY(SecretFile(m_paths->root(), secretsPath())
                    .store(u"server.token"_s, { .value = u"another-horse"_s }));
        for (int start = 0; start < 2; ++start) {
            const auto settings = open();
            QVERIFY(settings->current().server.token.recognises("another-horse"));
            QVERIFY(!settings->current().server.token.recognises("correct-horse"));
        }
    }

    void secrets_ofAnotherMachineDoNotOpenTheServer()
    {
        write("{'server':{'token':'secret:server.token'},'audio':{'tts':{'providers':{'openai':{'api_key':'"
              "secret:k'}}}}}");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"token"_s));
        const auto settings = open();
        QCOMPARE(tokenOf(*settings)->size(), 32);
        QCOMPARE(valueAt(settings->effective(), u"audio.tts.providers.openai.api_key"_s).toString(),
                 u"unset"_s);
        QCOMPARE(open()->current().server.token, settings->current().server.token);
        QCOMPARE(valueAt(stored(), u"audio.tts.providers.openai.api_key"_s).toString(), u"secret:k"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SettingsStore)
#include "tst_SettingsStore.moc"
