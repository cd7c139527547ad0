#include "core/providers/ProviderCatalogue.h"
#include "tests/support/RealWindow.h"
#include "tests/support/providers/FakeService.h"
#include "tests/support/providers/InstalledPiper.h"

#include <QComboBox>
#include <QDirIterator>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = RealWindow::kPatience;
const QString kKey = u"sk-0123456789abcdef"_s;

} // namespace

/// The real window over the real studio, and for each provider a server that speaks its protocol: it is
/// configured, tested, made active and used from the window alone, with nothing but its controls.
class tst_ProviderWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_at.close(&lookForTheKey); }

    void cleanupTestCase()
    {
        m_at.closeLogs();
        lookForTheKey(m_at.userFolder());
    }

    void speechProvider_isSetUpTriedAndUsed_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("preset"); // empty: none is chosen
        QTest::addColumn<QString>("protocol"); // of its choice of one
        QTest::addColumn<bool>("takesKey");
        QTest::addColumn<int>("voices");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lang"); // of the line; empty: its character's
        const auto english = u"Hello, harbour."_s;
        const auto japanese = u"こんにちは、世界"_s;
        for (const ProviderPreset& preset : findProvider(speechProviderList(), u"openai"_s)->presets)
            QTest::newRow(qPrintable(preset.title))
                << u"openai"_s << preset.title << QString() << (preset.title == u"OpenAI") << 3 << english
                << QString();
        for (const auto& preset : { u"VOICEVOX"_s, u"AivisSpeech"_s })
            QTest::newRow(qPrintable(preset))
                << u"voicevox"_s << preset << QString() << false << 3 << japanese << u"ja"_s;
        QTest::newRow("xtts-api-server")
            << u"coqui_xtts"_s << u"xtts-api-server"_s << QString() << false << 3 << english << QString();
        QTest::newRow("Coqui tts-server")
            << u"coqui_xtts"_s << u"tts-server"_s << u"tts-server"_s << false << 0 << english << QString();
        QTest::newRow("Piper") << u"piper"_s << u"piper.http_server"_s << QString() << false << 3 << english
                               << QString();
        QTest::newRow("ElevenLabs") << u"elevenlabs"_s << QString() << QString() << true << 1 << english
                                    << QString();
        QTest::newRow("Azure") << u"azure_speech"_s << QString() << QString() << true << 2 << english
                               << QString();
    }

    void speechProvider_isSetUpTriedAndUsed()
    {
        QFETCH(QString, provider);
        QFETCH(QString, preset);
        QFETCH(QString, protocol);
        QFETCH(bool, takesKey);
        QFETCH(int, voices);
        QFETCH(QString, text);
        QFETCH(QString, lang);
        FakeService service(provider);
        QVERIFY(service.start());
        if (takesKey)
            service.setKey(kKey);
        open();
        m_at.showSettings(u"speech"_s, provider);
        const QString prefix = u"audio.tts.providers."_s + provider + u'.';
        if (!preset.isEmpty())
            RealWindow::chooseByKeyboard(form()->findChild<QComboBox*>(u"providerPreset"_s), preset);
        if (!protocol.isEmpty())
            RealWindow::chooseByKeyboard(row(prefix + u"api"_s)->findChild<QComboBox*>(), protocol);
        m_at.fill(prefix + u"base_url"_s, service.url().toString());
        if (takesKey) {
            auto* standing = form()->findChild<QLabel*>(u"providerStanding"_s);
            QTRY_VERIFY_WITH_TIMEOUT(standing->text().contains(u"key"), kPatience);
            keepKey();
        }
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLabel*>(u"providerStanding"_s)->text(), u"Ready."_s,
                                  kPatience);
        // Those that it offers are there to be chosen, without coming back to the page.
        auto* voice = row(prefix + u"voice"_s)->findChild<QComboBox*>();
        QTRY_COMPARE_WITH_TIMEOUT(voice->count(), voices, kPatience);

        tryIt();
        const auto tried = service.spoken().size();
        QVERIFY(tried > 0);

        useIt(provider, text, lang);
        QVERIFY(service.spoken().size() > tried);
        QVERIFY(!m_at.config().contains(kKey.toUtf8()));
    }

    void installedPiper_isFoundTriedAndUsed()
    {
        const InstalledPiper program;
        const QString model = program.model(u"en_US-test-low"_s);
        open();
        m_at.showSettings(u"speech"_s, u"piper"_s);
        const auto* standing = form()->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_VERIFY_WITH_TIMEOUT(standing->text().contains(u"no voice"), kPatience);
        m_at.fill(u"audio.tts.providers.piper.voice"_s, model);
        QTRY_COMPARE_WITH_TIMEOUT(standing->text(), u"Ready."_s, kPatience);
        tryIt();
        useIt(u"piper"_s, u"Hello, harbour."_s, {});
        QVERIFY(program.file(u"said"_s).contains("harbour"));
    }

    void musicProvider_isSetUpAndUsed()
    {
        FakeService service(u"elevenlabs"_s);
        QVERIFY(service.start());
        service.setKey(kKey);
        open();
        m_at.showSettings(u"music"_s, u"elevenlabs"_s);
        m_at.fill(u"audio.music.providers.elevenlabs.base_url"_s, service.url().toString());
        keepKey();
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLabel*>(u"providerStanding"_s)->text(), u"Ready."_s,
                                  kPatience);
        m_at.makeActive(u"elevenlabs"_s);
        m_at.closeSettings();

        const QJsonObject made = m_at.compose();
        QVERIFY(!service.spoken().isEmpty());
        QCOMPARE(made[u"provider"_s].toString(), u"elevenlabs"_s);
    }

    void otherHost_dropsTheKey()
    {
        FakeService service(u"elevenlabs"_s);
        FakeService elsewhere(u"elevenlabs"_s);
        QVERIFY(service.start() && elsewhere.start());
        service.setKey(kKey);
        open();
        m_at.showSettings(u"speech"_s, u"elevenlabs"_s);
        const QString address = u"audio.tts.providers.elevenlabs.base_url"_s;
        m_at.fill(address, service.url().toString());
        keepKey();
        auto* standing = form()->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_COMPARE_WITH_TIMEOUT(standing->text(), u"Ready."_s, kPatience);
        m_at.fill(address, elsewhere.url().toString());
        QTRY_COMPARE_WITH_TIMEOUT(standing->text(), u"ElevenLabs needs a key; enter it in the settings."_s,
                                  kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLineEdit*>(u"providerKey"_s)->placeholderText(),
                                  u"The key that is kept is for another address"_s, kPatience);
        for (const FakeRequest& request : elsewhere.requests())
            QVERIFY(!request.headers.contains("xi-api-key"));
        // It can be forgotten all the same.
        QTest::mouseClick(form()->findChild<QPushButton*>(u"keyForgetButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLineEdit*>(u"providerKey"_s)->placeholderText(),
                                  u"No key yet"_s, kPatience);
        m_at.fill(address, service.url().toString());
        QTRY_VERIFY_WITH_TIMEOUT(standing->text().contains(u"needs a key"), kPatience);
    }

    void handEdits_showAtOnceAndABrokenOneIsReported()
    {
        open();
        m_at.showSettings(u"speech"_s, u"openai"_s);
        const QString file = m_at.home().inside(u"data/settings/config.json"_s);
        const auto* model = row(u"audio.tts.providers.openai.model"_s)->findChild<QLineEdit*>();
        QCOMPARE(model->text(), u"gpt-4o-mini-tts"_s);
        const QJsonObject openAi { { u"openai"_s, QJsonObject { { u"model"_s, u"kokoro"_s } } } };
        const QJsonObject tts { { u"tts"_s, QJsonObject { { u"providers"_s, openAi } } } };
        overwrite(file, QJsonDocument(QJsonObject { { u"audio"_s, tts } }).toJson());
        QTRY_COMPARE_WITH_TIMEOUT(model->text(), u"kokoro"_s, kPatience);
        const QSignalSpy noticed(&m_at.studio(), &StudioThread::noticed);
        overwrite(file, "{ \"audio\": ");
        QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), kPatience);
        QVERIFY(noticed.first().first().toString().contains(u"cannot be read"_s));
        QCOMPARE(model->text(), u"kokoro"_s);
        // What is chosen here next is kept, and so is the file that nobody could read.
        m_at.makeActive(u"openai"_s);
        QVERIFY(m_at.config().contains("kokoro"));
    }

private:
    void open() { m_at.open(); }
    [[nodiscard]] QWidget* form() const { return m_at.form(); }
    [[nodiscard]] QWidget* row(const QString& path) const { return m_at.row(path); }

    /// In what a studio wrote: everywhere but in the file for its owner alone.
    static void lookForTheKey(const QString& folder)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.endsWith(u"/secrets.json"_s))
                QVERIFY2(!bytesOf(file).contains(kKey.toUtf8()), qPrintable(file));
        }
    }

    void tryIt() const
    {
        auto* said = form()->findChild<QLabel*>(u"trialSaid"_s);
        QTest::mouseClick(form()->findChild<QPushButton*>(u"trialButton"_s), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(said->text().contains(u" speaks "), qPrintable(said->text()), kPatience);
    }

    /// Makes the provider active and lets it speak the line.
    void useIt(const QString& provider, const QString& text, const QString& lang)
    {
        m_at.makeActive(provider);
        m_at.closeSettings();
        m_at.speakLine(text, lang);
        const QJsonObject sidecar = m_at.sidecarOfTheLine();
        QCOMPARE(sidecar[u"provider"_s].toString(), provider);
        QCOMPARE(sidecar[u"fallback"_s], QJsonValue(false));
        QVERIFY(!sidecar[u"alignment"_s].toArray().isEmpty());
    }

    void keepKey() const
    {
        auto* key = form()->findChild<QLineEdit*>(u"providerKey"_s);
        key->setFocus();
        QTest::keyClicks(key, kKey);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(key->text().isEmpty(), kPatience);
    }

    RealWindow m_at {};
};

QTEST_MAIN(tst_ProviderWindow)
#include "tst_ProviderWindow.moc"
