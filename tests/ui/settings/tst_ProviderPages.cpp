#include "core/comfy/WorkflowJob.h"
#include "tests/ui/support/FakeComfy.h"
#include "tests/ui/support/FakeProviders.h"
#include "tests/ui/support/FakeSettings.h"
#include "ui/playback/Player.h"
#include "ui/settings/BindDialog.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/ComfyTestBox.h"
#include "ui/settings/MusicPage.h"
#include "ui/settings/ProviderForm.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SpeechPage.h"
#include "ui/settings/UsageLabel.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
const QString kTts = u"audio.tts"_s;
const QString kComfy = u"audio.tts.providers.comfyui_local"_s;
} // namespace

/// Takes addresses in place of the browser.
class OpenedUrls final : public QObject {
    Q_OBJECT

public:
    QList<QUrl> urls {};

public Q_SLOTS:
    void open(const QUrl& url) { urls << url; }
};

class tst_ProviderPages final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeSettings> m_studio {};
    FakeComfy m_comfy {};
    std::unique_ptr<SettingsModel> m_model {};
    std::unique_ptr<ComfyLink> m_link {};
    FakeProviders m_services {};
    std::unique_ptr<ProviderLink> m_providers {};
    std::unique_ptr<Player> m_player {};
    std::unique_ptr<SettingsDialog> m_dialog {};

    [[nodiscard]] SettingRow* row(const QString& path) const
    {
        return m_dialog->findChild<SettingRow*>(u"setting."_s + path);
    }
    template <typename T> [[nodiscard]] T* find(const QString& name) const
    {
        return m_dialog->findChild<SettingsPage*>(u"settingsPage.speech"_s)->findChild<T*>(name);
    }
    [[nodiscard]] ProviderForm* form(const QString& id) const
    {
        return find<ProviderForm>(u"provider."_s + id);
    }
    void chooseService(const QString& id) const
    {
        const auto& all = speechProviderList();
        const auto at = std::ranges::find(all, id, &Provider::id) - all.begin();
        find<QListWidget>(u"providerList"_s)->setCurrentRow(static_cast<int>(at));
    }
    void chooseComfy() const { find<QListWidget>(u"providerList"_s)->setCurrentRow(1); }
    [[nodiscard]] QStringList answers() const
    {
        QStringList texts;
        for (const QLabel* label : form(u"comfyui_local"_s)->findChildren<QLabel*>(u"comfyAnswer"_s))
            texts << label->text();
        return texts;
    }
    [[nodiscard]] QStringList order() const
    {
        QStringList ids;
        for (const QJsonValue& id : m_model->value(u"audio.tts.fallback"_s).toArray())
            ids << id.toString();
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeSettings>();
        m_comfy = {};
        m_comfy.workflows = {
            FakeComfy::workflow(u"workflows/mine.json"_s, u"My voice"_s, {}, true),
            { u"workflows/broken.json"_s, true,
              failure(ErrorKind::InvalidRequest, u"invalid_workflow"_s,
                      u"The workflow workflows/broken.json cannot be used: it has no nodes."_s) },
            FakeComfy::workflow(u"workflows/tts_comfy.json"_s, u"Kokoro"_s, { u"ComfyUI-Kokoro"_s }),
        };
        m_model = std::make_unique<SettingsModel>(m_studio->context, m_studio->pool, m_studio->calls());
        m_link = std::make_unique<ComfyLink>(m_studio->context, m_comfy.calls());
        m_services = {};
        m_providers = std::make_unique<ProviderLink>(m_studio->context, m_services.calls());
        m_player = std::make_unique<Player>();
        QSignalSpy changes(m_model.get(), &SettingsModel::changed);
        m_model->reload();
        QTRY_VERIFY(!changes.isEmpty());
        m_dialog = std::make_unique<SettingsDialog>(*m_model, nullptr);
        m_dialog->addPage(new SpeechPage(*m_model, *m_link, *m_providers, *m_player, m_dialog.get()));
        m_dialog->addPage(new MusicPage(*m_model, *m_link, *m_providers, *m_player, m_dialog.get()));
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_player.reset();
        m_providers.reset();
        m_link.reset();
        m_model.reset();
        m_studio.reset();
    }

    void providers_haveTheirFieldsAndNoOthers()
    {
        QVERIFY(form(u"local"_s)->isVisible());
        QVERIFY(!form(u"comfyui_local"_s)->isVisible());
        chooseComfy();
        QVERIFY(!form(u"local"_s)->isVisible());
        QVERIFY(row(kComfy + u".base_urls"_s)->isVisible());
    }

    void provider_isMadeActiveAndBack()
    {
        chooseComfy();
        auto* use = form(u"comfyui_local"_s)->findChild<QPushButton*>(u"providerUseButton"_s);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(m_model->value(u"audio.tts.active_provider"_s), u"comfyui_local"_s);
        QVERIFY(!use->isEnabled());
        QCOMPARE(find<QListWidget>(u"providerList"_s)->item(1)->text(), u"ComfyUI – active"_s);
        m_model->history().undo();
        QCOMPARE(m_model->value(u"audio.tts.active_provider"_s), u"local"_s);
        QVERIFY(use->isEnabled());
    }

    void services_tellWhatTheyAreAndHowTheyStand()
    {
        m_studio->run([this] {
            m_services.reached.insert(u"elevenlabs"_s,
                                      failure(ErrorKind::ProviderUnavailable, u"service_needs_key"_s,
                                              u"ElevenLabs needs a key; enter it in the settings."_s));
        });
        chooseService(u"elevenlabs"_s);
        const auto* shown = form(u"elevenlabs"_s);
        QVERIFY(shown->findChild<QLabel*>(u"providerFacts"_s)->text().startsWith(u"Freemium · "));
        auto* standing = shown->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_COMPARE(standing->text(), u"ElevenLabs needs a key; enter it in the settings."_s);
        for (const auto& field : { u"api_key"_s, u"model"_s, u"stability"_s })
            QVERIFY(row(kTts + u".providers.elevenlabs."_s + field)->isVisible());
        QVERIFY(!row(kTts + u".providers.elevenlabs.region"_s));
        QVERIFY(!row(kTts + u".providers.azure_speech.region"_s)->isVisible());

        auto* key = shown->findChild<QLineEdit*>(u"providerKey"_s);
        key->setFocus();
        QTest::keyClicks(key, u"sk-12345678"_s);
        m_studio->run([this] { m_services.reached.clear(); });
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_COMPARE(standing->text(), u"Ready."_s);
        QVERIFY(key->text().isEmpty());
        QString kept;
        m_studio->run([&] { kept = m_services.keys.value(u"audio.tts/elevenlabs"_s); });
        QCOMPARE(kept, u"sk-12345678"_s);
        QTest::mouseClick(shown->findChild<QPushButton*>(u"keyForgetButton"_s), Qt::LeftButton);
        QTRY_VERIFY([&] {
            bool none = false;
            m_studio->run([&] { none = m_services.keys.isEmpty(); });
            return none;
        }());
    }

    void everyProvider_saysHowItStands_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("test"); // the button that tries it
        const auto add = [](const QString& page, const QList<Provider>& all) {
            for (const Provider& provider : all) {
                const bool isSpeech = page == u"speech";
                QString says = u"Ready."_s;
                QString test = isSpeech ? u"trialButton"_s : QString();
                if (provider.access == ProviderAccess::PortalOnly)
                    says = u"Portal only: this program cannot reach it."_s;
                if (provider.access == ProviderAccess::Service && !isSpeech)
                    test = u"providerCheckButton"_s;
                if (provider.access == ProviderAccess::ComfyUi && !isSpeech)
                    test = u"comfyTestButton"_s;
                if (provider.access == ProviderAccess::ComfyUi && provider.id != u"comfyui_local") {
                    says = u"Through ComfyUI only: it has no server of its own."_s;
                    test.clear();
                }
                QTest::addRow("%s %s", qPrintable(page), qPrintable(provider.id))
                    << page << provider.id << says << test;
            }
        };
        add(u"speech"_s, speechProviderList());
        add(u"music"_s, musicProviderList());
    }

    void everyProvider_saysHowItStands()
    {
        QFETCH(QString, page);
        QFETCH(QString, provider);
        QFETCH(QString, says);
        QFETCH(QString, test);
        m_dialog->openPage(page);
        auto* settings = m_dialog->findChild<SettingsPage*>(u"settingsPage."_s + page);
        const auto& all = page == u"speech" ? speechProviderList() : musicProviderList();
        const auto at = std::ranges::find(all, provider, &Provider::id) - all.begin();
        settings->findChild<QListWidget*>(u"providerList"_s)->setCurrentRow(static_cast<int>(at));
        auto* shown = settings->findChild<ProviderForm*>(u"provider."_s + provider);
        QCOMPARE(shown->findChildren<QLabel*>(u"providerStanding"_s).size(), 1);
        auto* standing = shown->findChild<QLabel*>(u"providerStanding"_s);
        QVERIFY(standing->isVisible());
        QTRY_COMPARE(standing->text(), says);
        QTRY_VERIFY(standing->width() > shown->width() / 3); // on one line
        if (test.isEmpty()) {
            QVERIFY(!shown->findChild<QPushButton*>(u"trialButton"_s));
            return;
        }
        auto* button = shown->findChild<QPushButton*>(test);
        QVERIFY(button != nullptr && button->isVisible() && button->isEnabled());
        if (test != u"providerCheckButton")
            return;
        m_studio->run([&] {
            m_services.reached.insert(provider,
                                      failure(ErrorKind::ProviderUnavailable, u"away"_s, u"Away."_s));
        });
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(standing->text(), u"Away."_s);
    }

    void keyInTheClear_isWarnedOf()
    {
        m_studio->run([this] {
            m_services.keys.insert(u"audio.tts/openai"_s, u"sk-1"_s);
            m_services.isOpenToOthers = true;
        });
        chooseService(u"openai"_s);
        auto* standing = form(u"openai"_s)->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_VERIFY(standing->text().contains(u"without encryption"));
    }

    void portalOnly_isALinkAndNoMore()
    {
        QVERIFY(!form(u"bark_open"_s)
                     ->findChild<QPushButton*>(u"providerUseButton"_s)
                     ->isVisibleTo(form(u"bark_open"_s)));
        OpenedUrls opened;
        QDesktopServices::setUrlHandler(u"https"_s, &opened, "open");
        chooseService(u"bark_open"_s);
        QTest::mouseClick(form(u"bark_open"_s)->findChild<QPushButton*>(u"providerPortalButton"_s),
                          Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(opened.urls, QList<QUrl> { QUrl(u"https://github.com/suno-ai/bark"_s) });
    }

    void providerWithoutAServer_isUsedThroughComfyUi()
    {
        chooseService(u"bark_open"_s);
        auto* use = form(u"bark_open"_s)->findChild<QPushButton*>(u"providerComfyButton"_s);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(m_model->value(u"audio.tts.active_provider"_s), u"comfyui_local"_s);
        QCOMPARE(m_model->value(kComfy + u".workflow"_s), u"workflows/tts_bark.json"_s);
        m_model->history().undo();
        QCOMPARE(m_model->value(u"audio.tts.active_provider"_s), u"local"_s);
        QCOMPARE(m_model->value(kComfy + u".workflow"_s), u"workflows/tts_comfy.json"_s);

        m_dialog->openPage(u"music"_s);
        auto* page = m_dialog->findChild<SettingsPage*>(u"settingsPage.music"_s);
        auto* musicGen = page->findChild<ProviderForm*>(u"provider.audiocraft"_s);
        musicGen->findChild<QPushButton*>(u"providerComfyButton"_s)->click();
        QCOMPARE(m_model->value(u"audio.music.active_provider"_s), u"comfyui_local"_s);
        QCOMPARE(m_model->value(u"audio.music.providers.comfyui_local.compose_workflow"_s),
                 u"workflows/music_musicgen.json"_s);
    }

    void use_isCountedByTheMonth()
    {
        const auto setUse = [this](const ProviderUse& use) {
            m_studio->run([&] { m_services.used.insert(u"audio.tts/openai"_s, use); });
        };
        setUse({ .provider = u"openai"_s, .amount = 12'345, .items = 7, .cost = 0.19 });
        chooseService(u"openai"_s);
        auto* usage = form(u"openai"_s)->findChild<QLabel*>(u"providerUsage"_s);
        QTRY_COMPARE(usage->text(), u"12,345 characters. That is about 0.19 at the price above."_s);
        // A sample is billed like a line.
        setUse({ .provider = u"openai"_s, .amount = 12'400, .items = 8, .cap = 12'400 });
        form(u"openai"_s)->findChild<QPushButton*>(u"trialButton"_s)->click();
        QTRY_COMPARE(usage->text(), u"12,400 of 12,400 characters. Nothing more is sent there this month."_s);
        m_studio->run([this] { m_services.used.clear(); });
        QVERIFY(m_model->set(kTts + u".providers.openai.base_url"_s, u"http://127.0.0.1:8880/v1"_s, u"x"_s));
        QTRY_COMPARE(usage->text(), u"Nothing is counted: a server of your own costs nothing."_s);
        QCOMPARE(usageText(u"audio.music"_s, ProviderUse { .amount = 200, .cap = 600 }),
                 u"3:20 of 10:00 min of music."_s);
    }

    void preset_fillsInOneStep()
    {
        chooseService(u"openai"_s);
        auto* preset = form(u"openai"_s)->findChild<QComboBox*>(u"providerPreset"_s);
        QCOMPARE(preset->currentText(), u"OpenAI"_s);
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QCOMPARE(preset->currentText(), u"Kokoro-FastAPI"_s);
        QCOMPARE(m_model->value(kTts + u".providers.openai.base_url"_s), u"http://127.0.0.1:8880/v1"_s);
        QCOMPARE(m_model->value(kTts + u".providers.openai.model"_s), u"kokoro"_s);
        m_model->history().undo();
        QCOMPARE(preset->currentText(), u"OpenAI"_s);
        QCOMPARE(m_model->value(kTts + u".providers.openai.model"_s), u"gpt-4o-mini-tts"_s);
    }

    void voice_isChosenFromThoseOffered()
    {
        m_studio->run([this] {
            m_services.voices.insert(
                u"voicevox"_s,
                { { .id = u"3"_s, .name = u"ずんだもん"_s, .lang = u"ja"_s, .style = u"ノーマル"_s },
                  { .id = u"1"_s, .name = u"ずんだもん"_s, .lang = u"ja"_s, .style = u"あまあま"_s } });
        });
        // The list is asked for again once the service can answer.
        m_studio->run([this] {
            m_services.reached.insert(u"voicevox"_s,
                                      failure(ErrorKind::ProviderUnavailable, u"away"_s, u"Away."_s));
            m_services.hidesVoices = true;
        });
        chooseService(u"voicevox"_s);
        auto* standing = form(u"voicevox"_s)->findChild<QLabel*>(u"providerStanding"_s);
        QTRY_COMPARE(standing->text(), u"Away."_s);
        m_studio->run([this] {
            m_services.reached.clear();
            m_services.hidesVoices = false;
        });
        QVERIFY(m_model->set(kTts + u".providers.voicevox.timeout_s"_s, 30, u"Time limit"_s));
        auto* box = row(kTts + u".providers.voicevox.voice"_s)->findChild<QComboBox*>();
        QTRY_COMPARE(box->count(), 2);
        QCOMPARE(box->itemText(1), u"ずんだもん · あまあま · 日本語 (ja)"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_model->value(kTts + u".providers.voicevox.voice"_s), u"1"_s);
        m_model->history().undo();
        QVERIFY(box->currentText().isEmpty() || box->currentText().contains(u"ノーマル"_s));
    }

    void terms_ofTheChosenCharacterAreShown()
    {
        m_studio->run([this] {
            m_services.voices.insert(
                u"voicevox"_s,
                { { .id = u"3"_s, .name = u"ずんだもん"_s, .lang = u"ja"_s, .termsOf = u"388f"_s },
                  { .id = u"1"_s, .name = u"ずんだもん"_s, .lang = u"ja"_s, .termsOf = u"388f"_s },
                  { .id = u"9"_s, .name = u"Nobody"_s } });
        });
        chooseService(u"voicevox"_s);
        const QString path = kTts + u".providers.voicevox.voice"_s;
        QTRY_COMPARE(row(path)->findChild<QComboBox*>()->count(), 3);
        auto* text = form(u"voicevox"_s)->findChild<QPlainTextEdit*>(u"voiceTerms"_s);
        QVERIFY(!text->isVisible());
        QVERIFY(m_model->set(path, u"3"_s, u"Voice"_s));
        QTRY_VERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), u"The terms of 388f"_s);
        QVERIFY(form(u"voicevox"_s)->findChild<QLabel*>(u"voiceTermsOf"_s)->text().contains(u"ずんだもん"_s));
        QVERIFY(m_model->set(path, u"1"_s, u"Voice"_s)); // another style of the same
        QVERIFY(text->isVisible());
        QVERIFY(m_model->set(path, u"9"_s, u"Voice"_s));
        QVERIFY(!text->isVisible());
        m_studio->run([this] { QCOMPARE(m_services.termsAsked, 1); });
        // What is not there is not found.
        m_dialog->findChild<QLineEdit*>(u"settingsSearch"_s)->setText(u"policy character"_s);
        QVERIFY(!text->isVisible());
    }

    void trial_saysWhatCameOfIt()
    {
        chooseService(u"openai"_s);
        auto* start = form(u"openai"_s)->findChild<QPushButton*>(u"trialButton"_s);
        auto* said = form(u"openai"_s)->findChild<QLabel*>(u"trialSaid"_s);
        start->click();
        QTRY_COMPARE(said->text(), u"Nobody answers."_s);
        m_studio->run([this] {
            const SpokenAudio audio { .samples = std::vector<std::int16_t>(2400), .sampleRate = 24'000 };
            m_services.trial = SpeechTrial { .audio = std::make_shared<const SpokenAudio>(audio),
                                             .voice = { .id = u"alloy"_s, .name = u"alloy"_s },
                                             .voices = 13,
                                             .lang = u"en"_s,
                                             .milliseconds = 1234 };
        });
        start->click();
        QTRY_VERIFY2(said->text().startsWith(u"alloy speaks English (en) after 1.2 s."),
                     qPrintable(said->text()));
        QVERIFY(said->text().contains(u"13"_s));
    }

    void trial_isCancelled()
    {
        m_studio->run([this] { m_services.holdsTrial = true; });
        chooseService(u"openai"_s);
        auto* cancel = form(u"openai"_s)->findChild<QPushButton*>(u"trialCancelButton"_s);
        form(u"openai"_s)->findChild<QPushButton*>(u"trialButton"_s)->click();
        QVERIFY(cancel->isVisible());
        QTRY_VERIFY([&] {
            bool held = false;
            m_studio->run([&] { held = m_services.held != nullptr; });
            return held;
        }());
        QTest::qWait(0);
        cancel->click();
        QVERIFY(!cancel->isVisible());
        QTRY_VERIFY([&] {
            bool cancelled = false;
            m_studio->run([&] { cancelled = m_services.held->isCanceled(); });
            return cancelled;
        }());
    }

    void fallback_isChosenAndOrderedByTheKeyboard()
    {
        auto* way = find<QComboBox>(u"fallbackWay"_s);
        auto* list = find<QListWidget>(u"fallbackOrder"_s);
        QVERIFY(!list->isVisible());
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Down);
        QCOMPARE(m_model->value(u"audio.tts.fallback"_s), u"error"_s);
        QTest::keyClick(way, Qt::Key_Down);
        QVERIFY(list->isVisible());
        QCOMPARE(order(), QStringList { u"local"_s });
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(order(), (QStringList { u"local"_s, u"comfyui_local"_s }));
        QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(order(), (QStringList { u"comfyui_local"_s, u"local"_s }));
        m_model->history().undo();
        QCOMPARE(order(), (QStringList { u"local"_s, u"comfyui_local"_s }));
        QCOMPARE(list->item(0)->data(Qt::UserRole), u"local"_s);
    }

    void workflow_isChosenFromWhatThereIs()
    {
        chooseComfy();
        auto* box = find<QComboBox>(u"workflowBox"_s);
        auto* about = find<QLabel>(u"workflowAbout"_s);
        QTRY_COMPARE(box->count(), 3);
        QCOMPARE(box->currentText(), u"Kokoro – workflows/tts_comfy.json"_s);
        QCOMPARE(about->text(), u"It needs: ComfyUI-Kokoro"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(m_model->value(kComfy + u".workflow"_s), u"workflows/broken.json"_s);
        QVERIFY(about->text().contains(u"it has no nodes"_s));
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(box->currentText(), u"My voice – your own, workflows/mine.json"_s);
        QVERIFY(about->text().contains(u"bind its inputs"_s)); // nothing is known of it
        QVERIFY(m_model->set(kComfy + u".workflow"_s, u"workflows/gone.json"_s, u"Workflow"_s));
        QCOMPARE(box->currentData(), u"workflows/gone.json"_s);
        QVERIFY(about->isVisible());
    }

    void ownWorkflow_isBoundToItsInputs()
    {
        m_comfy.inputs = WorkflowInputs {
            .name = u"workflows/mine.json"_s,
            .inputs = { { { u"3"_s, u"speaker"_s }, u"Speaker"_s, u"af_sky"_s },
                        { { u"10"_s, u"seed"_s }, u"Kokoro"_s, 7 },
                        { { u"10"_s, u"text"_s }, u"Kokoro"_s, u"I am a robot"_s } },
            .outputs = { { u"20"_s, u"Save"_s } },
            .outputNode = u"20"_s,
            .bindings = { { u"text"_s, { { u"10"_s, u"text"_s } } } },
        };
        chooseComfy();
        auto* bind = find<QPushButton>(u"workflowBindButton"_s);
        QTRY_COMPARE(find<QComboBox>(u"workflowBox"_s)->count(), 3);
        QVERIFY(!bind->isEnabled()); // a shipped one is bound already
        QVERIFY(m_model->set(kComfy + u".workflow"_s, u"workflows/mine.json"_s, u"Workflow"_s));
        QVERIFY(find<QLabel>(u"workflowAbout"_s)->text().contains(u"bind its inputs"_s));
        QTest::mouseClick(bind, Qt::LeftButton);
        QTRY_VERIFY(m_dialog->findChild<BindDialog*>());
        auto* dialog = m_dialog->findChild<BindDialog*>();
        auto* text = dialog->findChild<QComboBox*>(u"bind.text"_s);
        auto* save = dialog->findChild<QPushButton*>(u"bindSaveButton"_s);
        QCOMPARE(text->currentText(), u"Kokoro (10): text = I am a robot"_s);
        text->setCurrentIndex(0);
        QVERIFY(!save->isEnabled()); // nothing would be heard
        text->setCurrentIndex(text->findText(u"Kokoro (10): text = I am a robot"_s));
        QCOMPARE(dialog->findChild<QComboBox*>(u"bind.seed"_s)->count(), 2); // only numbers
        auto* voice = dialog->findChild<QComboBox*>(u"bind.voice"_s);
        voice->setCurrentIndex(voice->findText(u"Speaker (3): speaker = af_sky"_s));
        m_studio->run([this] { m_comfy.refusedBinding = u"The disk is full."_s; });
        save->click();
        QTRY_COMPARE(dialog->findChild<QLabel*>(u"bindProblem"_s)->text(), u"The disk is full."_s);
        m_studio->run([this] { m_comfy.refusedBinding.clear(); });
        save->click();
        QTRY_VERIFY(!m_dialog->findChild<BindDialog*>());
        QList<WorkflowWish> wishes;
        m_studio->run([&] { wishes = m_comfy.bound; });
        const WorkflowWish wanted { .outputNode = u"20"_s,
                                    .bindings = { { u"text"_s, { { u"10"_s, u"text"_s } } },
                                                  { u"voice"_s, { { u"3"_s, u"speaker"_s } } } } };
        QCOMPARE(wishes, QList<WorkflowWish> { wanted });
    }

    void addresses_areChecked()
    {
        chooseComfy();
        SettingRow* servers = row(kComfy + u".base_urls"_s);
        auto* list = servers->findChild<QListWidget*>();
        list->item(0)->setText(u"nowhere"_s);
        QVERIFY(servers->problem().startsWith(u"Addresses with http"_s));
        list->item(0)->setText(u"https://gpu.example/comfy"_s);
        QVERIFY(servers->problem().isEmpty());
        QCOMPARE(m_model->value(kComfy + u".base_urls"_s).toArray()[0], u"https://gpu.example/comfy"_s);
    }

    void parameters_areThoseOfTheWorkflow()
    {
        const auto workflowWith = [](const QString& name, const QJsonObject& defaults,
                                     const QMap<QString, WorkflowParameter>& parameters) {
            ComfyWorkflow made { .name = name, .keys = parameters.keys() };
            made.manifest.defaults = defaults;
            made.manifest.parameters = parameters;
            return WorkflowEntry { name, false, std::make_shared<const ComfyWorkflow>(made) };
        };
        m_comfy.workflows = {
            workflowWith(u"workflows/tts_comfy.json"_s, { { u"speed"_s, 1.0 } },
                         { { u"speed"_s, { u"Speed"_s, 0.1, 4 } } }),
            workflowWith(u"workflows/plain.json"_s, {}, {}),
            workflowWith(
                u"workflows/music.json"_s, { { u"steps"_s, 50 }, { u"seconds"_s, 60 } },
                { { u"steps"_s, { u"Steps"_s, 1, 200 } }, { u"seconds"_s, { u"Seconds"_s, 1, 240 } } }),
        };
        chooseComfy();
        SettingRow* field = row(kComfy + u".workflow.parameters"_s);
        const auto box = [field](const QString& key) {
            return field->findChild<QDoubleSpinBox*>(u"parameter."_s + key);
        };
        QTRY_VERIFY(box(u"speed"_s));
        QCOMPARE(box(u"speed"_s)->value(), 1.0);
        QCOMPARE(box(u"speed"_s)->accessibleName(), u"Speed"_s);
        const QString path = kComfy + u".values.workflows/tts_comfy.speed"_s;
        QVERIFY(m_model->value(path).isUndefined());
        box(u"speed"_s)->setFocus();
        box(u"speed"_s)->selectAll();
        QTest::keyClicks(box(u"speed"_s), QLocale().toString(1.25));
        QTest::keyClick(box(u"speed"_s), Qt::Key_Return);
        QCOMPARE(m_model->value(path).toDouble(), 1.25);
        m_model->history().undo();
        QVERIFY(m_model->value(path).isUndefined());
        QCOMPARE(box(u"speed"_s)->value(), 1.0);
        // Another workflow, other parameters; what every piece says itself is not among them.
        QVERIFY(m_model->set(kComfy + u".workflow"_s, u"workflows/music.json"_s, u"Workflow"_s));
        QTRY_VERIFY(box(u"steps"_s));
        QVERIFY(!box(u"speed"_s) && !box(u"seconds"_s));
        box(u"steps"_s)->setValue(80);
        QCOMPARE(m_model->value(kComfy + u".values.workflows/music.steps"_s).toInt(), 80);
        QVERIFY(m_model->set(kComfy + u".workflow"_s, u"workflows/plain.json"_s, u"Workflow"_s));
        QTRY_VERIFY(field->findChild<QLabel*>(u"noParameters"_s)->isVisible());
    }

    void test_showsEachServersAnswer()
    {
        ComfyReport fine { .info = { .version = u"0.33.0"_s,
                                     .devices = { { u"cuda:0 RTX"_s, 0 }, { u"cuda:1 A2000"_s, 6LL << 30 } },
                                     .queued = 2 } };
        ComfyReport lacking = fine;
        lacking.missing = { { u"KokoroGenerator"_s }, { u"ckpt_name: a.safetensors (Model)"_s } };
        m_comfy.test = { .workflow = u"Kokoro"_s, .packs = { u"ComfyUI-Kokoro"_s } };
        m_comfy.test.servers = {
            { u"http://a:8188"_s, FakeComfy::answered(fine) },
            { u"http://b:8188"_s, FakeComfy::answered(lacking) },
            { u"http://c:8188"_s,
              FakeComfy::answered(failure(ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s,
                                          u"No ComfyUI server answers at http://c:8188 (refused); start it, "
                                          u"or correct the address in the settings."_s)) },
        };
        chooseComfy();
        auto* start = find<QPushButton>(u"comfyTestButton"_s);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Space);
        QTRY_VERIFY(start->isEnabled() && answers().size() == 3);
        QCOMPARE(answers()[0],
                 u"http://a:8188\nComfyUI 0.33.0, cuda:0 RTX, cuda:1 A2000 6.0 GB, 2 job(s) in its queue.\n"
                 "Everything that “Kokoro” needs is there."_s);
        QVERIFY(answers()[1].contains(u"Missing nodes: KokoroGenerator. Install ComfyUI-Kokoro there"_s));
        QVERIFY(answers()[1].contains(u"Not installed there: ckpt_name: a.safetensors (Model)."_s));
        QVERIFY(answers()[2].startsWith(u"http://c:8188\nNo ComfyUI server answers"_s));
        start->setFocus();
        for (const QString& answer : answers()) { // reached by keyboard, to be copied
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            auto* label = qobject_cast<QLabel*>(m_dialog->focusWidget());
            QVERIFY(label);
            QCOMPARE(label->text(), answer);
        }
        // What is changed is no longer what was tested.
        QVERIFY(m_model->set(kComfy + u".timeout_s"_s, 60, u"Time limit"_s));
        QVERIFY(answers().isEmpty());
    }

    void models_areChosenFromTheServersLists()
    {
        ComfyReport report { .info = { .version = u"0.33.0"_s } };
        report.choices = { { u"model"_s, { u"small"_s, u"large"_s } }, { u"voice"_s, { u"af_sky"_s } } };
        m_comfy.test = { .name = u"workflows/tts_comfy.json"_s,
                         .workflow = u"Kokoro"_s,
                         .choosable = { { u"model"_s, u"huge"_s }, { u"voice"_s, {} } } };
        m_comfy.test.servers = { { u"http://a:8188"_s, FakeComfy::answered(report) } };
        chooseComfy();
        const auto box = [this](const QString& key) {
            return find<QComboBox>(u"choice.workflows/tts_comfy.json."_s + key);
        };
        QTRY_VERIFY(box(u"model"_s));
        QCOMPARE(box(u"model"_s)->count(), 3);
        QCOMPARE(box(u"model"_s)->currentText(), u"As the workflow has it: huge"_s);
        QCOMPARE(box(u"voice"_s)->count(), 2);
        auto* about = find<QLabel>(u"choicesAbout"_s);
        QVERIFY(about->text().startsWith(u"Missing on the servers: huge."_s));

        auto* model = box(u"model"_s);
        model->setFocus();
        QTest::keyClick(model, Qt::Key_Down);
        QTRY_COMPARE(
            m_model->value(kComfy + u".values"_s).toObject(),
            (QJsonObject { { u"workflows/tts_comfy"_s, QJsonObject { { u"model"_s, u"small"_s } } } }));
        QTRY_VERIFY(about->isHidden());
        QCOMPARE(box(u"model"_s)->currentText(), u"small"_s);
        QTRY_VERIFY(box(u"model"_s)->window()->focusWidget() == box(u"model"_s)); // the keys go on there
        m_model->history().undo();
        QTRY_COMPARE(box(u"model"_s)->currentIndex(), 0);
        // Reset takes back what is chosen here, and nothing of other rows.
        const QJsonObject others { { u"workflows/tts_comfy"_s, QJsonObject { { u"speed"_s, 1.25 } } },
                                   { u"workflows/other"_s, QJsonObject { { u"model"_s, u"small"_s } } } };
        QVERIFY(m_model->set(kComfy + u".values"_s,
                             withChosenValue(others, u"workflows/tts_comfy.json"_s, u"model"_s, u"small"_s),
                             u"Model"_s));
        QTRY_COMPARE(box(u"model"_s)->currentText(), u"small"_s);
        auto* reset = row(kComfy + u".values"_s)->findChild<QToolButton*>(u"settingResetButton"_s);
        QVERIFY(reset->isVisible());
        reset->click();
        QCOMPARE(m_model->value(kComfy + u".values"_s).toObject(), others);
        QVERIFY(!reset->isVisible());
        m_model->history().undo();
        m_model->history().undo();
        QCOMPARE(m_model->value(kComfy + u".values"_s).toObject(), QJsonObject());
    }

    void models_ofNoServerAreToldSo()
    {
        m_comfy.test = { .name = u"workflows/tts_comfy.json"_s, .choosable = { { u"voice"_s, {} } } };
        m_comfy.test.servers = { { u"http://a:8188"_s,
                                   FakeComfy::answered(failure(ErrorKind::ProviderUnavailable,
                                                               u"comfy_unreachable"_s, u"Nobody."_s)) } };
        chooseComfy();
        QTRY_COMPARE(find<QLabel>(u"choicesAbout"_s)->text(),
                     u"No server answers; its lists are shown once it does."_s);
    }

    void composingWorkflow_isChosenInTheMusicSettings()
    {
        const QString path = u"audio.music.providers.comfyui_local.compose_workflow"_s;
        auto* composing = row(path);
        QVERIFY(composing);
        QVERIFY(!row(u"audio.tts.providers.comfyui_local.compose_workflow"_s));
        QCOMPARE(composing->findChild<QComboBox*>(u"workflowBox"_s)->currentData(),
                 u"workflows/music_ace_step_v1.json"_s);
        QVERIFY(m_model->set(path, u"workflows/mine.json"_s, u"Workflow"_s));
        QTRY_COMPARE(composing->findChild<QComboBox*>(u"workflowBox"_s)->currentData(),
                     u"workflows/mine.json"_s);
    }

    /// What is offered comes with the test's answers, without a question of its own.
    void test_asksEachServerOnce()
    {
        m_comfy.test = { .name = u"workflows/tts_comfy.json"_s, .choosable = { { u"voice"_s, {} } } };
        ComfyReport report { .info = { .version = u"0.33.0"_s } };
        m_comfy.test.servers = { { u"http://a:8188"_s, FakeComfy::answered(report) } };
        chooseComfy();
        QTRY_COMPARE(find<QLabel>(u"choicesAbout"_s)->text(),
                     u"The servers have no lists for this workflow."_s);
        int before = 0;
        report.choices = { { u"voice"_s, { u"af_sky"_s } } };
        m_studio->run([&] {
            before = m_comfy.tests;
            m_comfy.test.servers = { { u"http://a:8188"_s, FakeComfy::answered(report) } };
        });
        find<QPushButton>(u"comfyTestButton"_s)->click();
        QTRY_VERIFY(find<QComboBox>(u"choice.workflows/tts_comfy.json.voice"_s));
        QCOMPARE(answers().size(), 1);
        int after = 0;
        m_studio->run([&] { after = m_comfy.tests; });
        QCOMPARE(after, before + 1);
    }

    void models_areAskedForAgainWhenTheTestIsCancelled()
    {
        m_comfy.test = { .name = u"workflows/tts_comfy.json"_s, .choosable = { { u"voice"_s, {} } } };
        ComfyReport report { .info = { .version = u"0.33.0"_s } };
        report.choices = { { u"voice"_s, { u"af_sky"_s } } };
        QPromise<Result<ComfyReport>> never;
        never.start();
        chooseComfy();
        m_studio->run([&] { m_comfy.test.servers = { { u"http://a:8188"_s, never.future() } }; });
        find<QPushButton>(u"comfyTestButton"_s)->click();
        QTRY_COMPARE(answers(), QStringList { u"http://a:8188\nis being asked …"_s });
        m_studio->run([&] {
            m_comfy.test.servers = { { u"http://a:8188"_s, FakeComfy::answered(report) } };
        });
        find<QPushButton>(u"comfyCancelButton"_s)->click();
        QTRY_VERIFY(find<QComboBox>(u"choice.workflows/tts_comfy.json.voice"_s));
    }

    void test_isCancelled()
    {
        QPromise<Result<ComfyReport>> never;
        never.start();
        m_comfy.test.servers = { { u"http://a:8188"_s, never.future() } };
        chooseComfy();
        auto* cancel = find<QPushButton>(u"comfyCancelButton"_s);
        QVERIFY(!cancel->isVisible());
        find<QPushButton>(u"comfyTestButton"_s)->click(); // the page may still be laid out
        QTRY_COMPARE(answers(), QStringList { u"http://a:8188\nis being asked …"_s });
        cancel->click();
        QVERIFY(never.isCanceled());
        QCOMPARE(answers(), QStringList { u"The test was cancelled."_s });
        QVERIFY(find<QPushButton>(u"comfyTestButton"_s)->isEnabled());
    }

    void test_isGivenUpWithTheDialog()
    {
        QPromise<Result<ComfyReport>> never;
        never.start();
        m_comfy.test.servers = { { u"http://a:8188"_s, never.future() } };
        chooseComfy();
        find<QPushButton>(u"comfyTestButton"_s)->click(); // the page may still be laid out
        QTRY_COMPARE(answers().size(), 1);
        m_dialog.reset();
        QVERIFY(never.isCanceled());
    }

    void headers_areTakenAndNotShown()
    {
        m_comfy.refusedHeader = u"X.Key"_s;
        chooseComfy();
        auto* name = find<QLineEdit>(u"headerName"_s);
        auto* value = find<QLineEdit>(u"headerValue"_s);
        auto* names = find<QListWidget>(u"headerNames"_s);
        QCOMPARE(value->echoMode(), QLineEdit::Password);
        name->setFocus();
        QTest::keyClicks(name, u"X.Key"_s);
        QTest::keyClicks(value, u"sesame"_s);
        QTest::keyClick(value, Qt::Key_Return);
        SettingRow* headers = row(kComfy + u".headers"_s);
        QTRY_VERIFY(headers->problem().startsWith(u"Names have letters"_s));
        name->setText(u"Authorization"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(names->count(), 1);
        QVERIFY(headers->problem().isEmpty());
        QCOMPARE(names->item(0)->text(), u"Authorization"_s);
        QVERIFY(value->text().isEmpty());
        QString stored;
        m_studio->run([&] { stored = m_comfy.headers.value(u"Authorization"_s); });
        QCOMPARE(stored, u"sesame"_s);
        names->setFocus();
        names->setCurrentRow(0);
        QTest::keyClick(names, Qt::Key_Delete);
        QTRY_COMPARE(names->count(), 0);
    }

    void search_opensTheProviderThatHasIt()
    {
        m_dialog->findChild<QLineEdit*>(u"settingsSearch"_s)->setText(u"output_dir"_s);
        QTRY_VERIFY(row(kComfy + u".output_dir"_s)->isVisible());
        QVERIFY(row(kComfy + u".output_dir"_s)->property("highlighted").toBool());
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_ProviderPages)
#include "tst_ProviderPages.moc"
