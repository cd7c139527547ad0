#include "app/StudioThread.h"
#include "app/window/DeskCalls.h"
#include "app/window/ToolCalls.h"
#include "core/base/LogFiles.h"
#include "core/providers/ProviderCatalogue.h"
#include "tests/support/StudioHome.h"
#include "tests/support/providers/FakeService.h"
#include "ui/Desk.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/music/MusicDesk.h"
#include "ui/settings/SettingsDialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = 60'000;
const QString kKey = u"sk-0123456789abcdef"_s;

void typeText(QWidget* into, const QString& text)
{
    QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, text, Qt::NoModifier);
}

} // namespace

/// The real window over the real studio, and for each provider a server that speaks its protocol: it is
/// configured, tested, made active and used from the window alone, with nothing but its controls.
class tst_ProviderWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // What a studio in this process keeps for its user stays here.
        qputenv("XDG_CONFIG_HOME", m_user.filePath(u"config"_s).toUtf8());
        qputenv("XDG_STATE_HOME", m_user.filePath(u"state"_s).toUtf8());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        QCoreApplication::setApplicationName(u"comfyvn-studio"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        m_logs = std::make_unique<LogFiles>();
    }

    void cleanup() { close(); }

    void cleanupTestCase()
    {
        m_logs.reset();
        QDirIterator files(m_user.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.endsWith(u"/secrets.json"_s))
                QVERIFY2(!bytesOf(file).contains(kKey.toUtf8()), qPrintable(file));
        }
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
        showSettings(u"speech"_s, provider);
        const QString prefix = u"audio.tts.providers."_s + provider + u'.';
        if (!preset.isEmpty())
            chooseByKeyboard(form()->findChild<QComboBox*>(u"providerPreset"_s), preset);
        if (!protocol.isEmpty())
            chooseByKeyboard(row(prefix + u"api"_s)->findChild<QComboBox*>(), protocol);
        fill(prefix + u"base_url"_s, service.url().toString());
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

        auto* said = form()->findChild<QLabel*>(u"trialSaid"_s);
        QTest::mouseClick(form()->findChild<QPushButton*>(u"trialButton"_s), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(said->text().contains(u" speaks "), qPrintable(said->text()), kPatience);
        const auto tried = service.spoken().size();
        QVERIFY(tried > 0);

        QTest::mouseClick(form()->findChild<QPushButton*>(u"providerUseButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(config().contains("\"active_provider\": \"" + provider.toUtf8() + '"'),
                                 kPatience);
        m_dialog->close();

        speakLine(text, lang);
        QVERIFY(service.spoken().size() > tried);
        const QJsonObject sidecar = sidecarOfTheLine();
        QCOMPARE(sidecar[u"provider"_s].toString(), provider);
        QCOMPARE(sidecar[u"fallback"_s], QJsonValue(false));
        QVERIFY(!sidecar[u"alignment"_s].toArray().isEmpty());
        QVERIFY(!config().contains(kKey.toUtf8()));
    }

    void musicProvider_isSetUpAndUsed()
    {
        FakeService service(u"elevenlabs"_s);
        QVERIFY(service.start());
        service.setKey(kKey);
        open();
        showSettings(u"music"_s, u"elevenlabs"_s);
        fill(u"audio.music.providers.elevenlabs.base_url"_s, service.url().toString());
        keepKey();
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLabel*>(u"providerStanding"_s)->text(), u"Ready."_s,
                                  kPatience);
        QTest::mouseClick(form()->findChild<QPushButton*>(u"providerUseButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(config().contains("\"active_provider\": \"elevenlabs\""), kPatience);
        m_dialog->close();

        m_desk->showPanel(u"music"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QWidget*>(u"musicPanel"_s), kPatience);
        auto* scene = m_window->findChild<QComboBox*>(u"musicScene"_s);
        scene->lineEdit()->setFocus();
        QTest::keyClicks(scene->lineEdit(), u"pier"_s);
        action(u"music.compose"_s)->trigger();
        const auto sidecars = [this] {
            return QDir(m_home->inside(u"exports/music"_s)).entryInfoList({ u"*.json"_s }, QDir::Files);
        };
        QTRY_VERIFY_WITH_TIMEOUT(!sidecars().isEmpty(), kPatience);
        const auto made = QJsonDocument::fromJson(bytesOf(sidecars().first().absoluteFilePath())).object();
        QVERIFY(!service.spoken().isEmpty());
        QCOMPARE(made[u"provider"_s].toString(), u"elevenlabs"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->music().isRendering(), kPatience);
    }

    void otherHost_dropsTheKey()
    {
        FakeService service(u"elevenlabs"_s);
        FakeService elsewhere(u"elevenlabs"_s);
        QVERIFY(service.start() && elsewhere.start());
        service.setKey(kKey);
        open();
        showSettings(u"speech"_s, u"elevenlabs"_s);
        const QString address = u"audio.tts.providers.elevenlabs.base_url"_s;
        fill(address, service.url().toString());
        keepKey();
        auto* standing = form()->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_COMPARE_WITH_TIMEOUT(standing->text(), u"Ready."_s, kPatience);
        fill(address, elsewhere.url().toString());
        QTRY_COMPARE_WITH_TIMEOUT(standing->text(), u"ElevenLabs needs a key; enter it in the settings."_s,
                                  kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(form()->findChild<QLineEdit*>(u"providerKey"_s)->placeholderText(),
                                  u"No key yet"_s, kPatience);
        for (const FakeRequest& request : elsewhere.requests())
            QVERIFY(!request.headers.contains("xi-api-key"));
    }

    void handEdits_showAtOnceAndABrokenOneIsReported()
    {
        open();
        showSettings(u"speech"_s, u"openai"_s);
        const QString file = m_home->inside(u"data/settings/config.json"_s);
        const auto* model = row(u"audio.tts.providers.openai.model"_s)->findChild<QLineEdit*>();
        QCOMPARE(model->text(), u"gpt-4o-mini-tts"_s);
        const QJsonObject openAi { { u"openai"_s, QJsonObject { { u"model"_s, u"kokoro"_s } } } };
        const QJsonObject tts { { u"tts"_s, QJsonObject { { u"providers"_s, openAi } } } };
        overwrite(file, QJsonDocument(QJsonObject { { u"audio"_s, tts } }).toJson());
        QTRY_COMPARE_WITH_TIMEOUT(model->text(), u"kokoro"_s, kPatience);
        const QSignalSpy noticed(m_studio.get(), &StudioThread::noticed);
        overwrite(file, "{ \"audio\": ");
        QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), kPatience);
        QVERIFY(noticed.first().first().toString().contains(u"cannot be read"_s));
        QCOMPARE(model->text(), u"kokoro"_s);
        // What is chosen here next is kept, and so is the file that nobody could read.
        QTest::mouseClick(form()->findChild<QPushButton*>(u"providerUseButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(config().contains("\"active_provider\": \"openai\""), kPatience);
        QVERIFY(config().contains("kokoro"));
    }

private:
    void open()
    {
        m_home = std::make_unique<StudioHome>();
        m_studio = std::make_unique<StudioThread>();
        QSignalSpy opened(m_studio.get(), &StudioThread::opened);
        m_studio->open(m_home->workspace(), 0);
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened.first().first().value<StudioThread::Opening>();
        m_desk =
            std::make_unique<ui::Desk>(m_studio->anchor(), m_readers,
                                       deskCallsInto(*m_studio, m_home->workspace(), opening.ids, *m_logs),
                                       ui::DeskSetup { .workspace = m_home->workspace(), .ui = opening.ui });
        connect(m_studio.get(), &StudioThread::voicesChanged, &m_desk->link(), &ui::StudioLink::noteVoices);
        feed(*m_studio, m_desk->tools());
        m_window = std::make_unique<ui::MainWindow>(*m_desk, m_home->beside(u"window.ini"_s));
        m_window->resize(1400, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->load();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines().rowCount(), 1, kPatience);
    }

    void close()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
        m_readers.waitForDone();
        m_home.reset();
    }

    [[nodiscard]] QAction* action(const QString& id) const
    {
        return m_window->findChild<ui::Commands*>()->action(id);
    }

    void showSettings(const QString& page, const QString& provider)
    {
        action(u"window.settings"_s)->trigger();
        m_dialog = m_window->findChild<ui::SettingsDialog*>();
        QVERIFY(m_dialog != nullptr);
        m_dialog->openPage(page);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        m_page = m_dialog->findChild<QWidget*>(u"settingsPage."_s + page);
        auto* list = m_page->findChild<QListWidget*>(u"providerList"_s);
        const auto& all = page == u"speech" ? speechProviderList() : musicProviderList();
        const auto at = std::ranges::find(all, provider, &Provider::id) - all.begin();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (auto i = 0; i < at; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        m_form = m_page->findChild<QWidget*>(u"provider."_s + provider);
        QVERIFY(m_form != nullptr && m_form->isVisible());
    }

    [[nodiscard]] QWidget* form() const { return m_form; }
    [[nodiscard]] QWidget* row(const QString& path) const
    {
        return m_page->findChild<QWidget*>(u"setting."_s + path);
    }

    static void chooseByKeyboard(QComboBox* box, const QString& wanted)
    {
        QVERIFY(box != nullptr);
        const auto isThere = [&] { return box->currentText() == wanted || box->currentData() == wanted; };
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && !isThere(); ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(isThere());
    }

    void fill(const QString& path, const QString& text) const
    {
        auto* field = row(path)->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    void keepKey() const
    {
        auto* key = form()->findChild<QLineEdit*>(u"providerKey"_s);
        key->setFocus();
        QTest::keyClicks(key, kKey);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(key->text().isEmpty(), kPatience);
    }

    void speakLine(const QString& text, const QString& lang)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* table = m_window->findChild<QWidget*>(u"lineTable"_s);
        QVERIFY(table != nullptr);
        const auto editor = [&] { return table->findChild<QLineEdit*>(u"lineTextEdit"_s); };
        if (!lang.isEmpty()) {
            if (editor() != nullptr)
                QTest::keyClick(editor(), Qt::Key_Escape);
            action(u"line.language"_s)->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(table->findChild<QComboBox*>(u"choiceBox"_s), kPatience);
            auto* box = table->findChild<QComboBox*>(u"choiceBox"_s);
            box->lineEdit()->selectAll();
            QTest::keyClicks(box->lineEdit(), lang);
            QTest::keyClick(box->lineEdit(), Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines().line(0).lang, lang, kPatience);
        }
        if (editor() == nullptr)
            action(u"line.edit"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(editor(), kPatience);
        typeText(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!keyOfTheLine().isEmpty(), kPatience);
        QCOMPARE(m_desk->lines().line(0).text, text);
    }

    [[nodiscard]] QString keyOfTheLine() const { return soundOf(m_desk->lines().line(0)).cacheKey; }
    [[nodiscard]] QJsonObject sidecarOfTheLine() const
    {
        const QString path = u"data/audio/tts/%1/sidecar.json"_s.arg(keyOfTheLine());
        return QJsonDocument::fromJson(bytesOf(m_home->inside(path))).object();
    }
    [[nodiscard]] QByteArray config() const
    {
        return bytesOf(m_home->inside(u"data/settings/config.json"_s));
    }

    QTemporaryDir m_user {};
    std::unique_ptr<ui::Theme> m_theme {};
    std::unique_ptr<LogFiles> m_logs {};
    QThreadPool m_readers {};
    std::unique_ptr<StudioHome> m_home {};
    std::unique_ptr<StudioThread> m_studio {};
    std::unique_ptr<ui::Desk> m_desk {};
    std::unique_ptr<ui::MainWindow> m_window {};
    ui::SettingsDialog* m_dialog = nullptr;
    QWidget* m_page = nullptr;
    QWidget* m_form = nullptr;
};

QTEST_MAIN(tst_ProviderWindow)
#include "tst_ProviderWindow.moc"
