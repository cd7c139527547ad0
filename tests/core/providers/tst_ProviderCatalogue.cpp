#include "core/providers/ProviderCatalogue.h"
#include "core/settings/SettingsRules.h"

#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace comfyvn;

Q_DECLARE_METATYPE(comfyvn::Provider)

class tst_ProviderCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProvider_saysWhatItIs_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QString>("area");
        for (const Provider& provider : speechProviderList())
            QTest::addRow("speech %s", qPrintable(provider.id)) << provider << u"audio.tts"_s;
        for (const Provider& provider : musicProviderList())
            QTest::addRow("music %s", qPrintable(provider.id)) << provider << u"audio.music"_s;
    }

    void everyProvider_saysWhatItIs()
    {
        QFETCH(Provider, provider);
        QFETCH(QString, area);
        QVERIFY(!provider.title.isEmpty());
        for (const QString& sentence : { provider.note, provider.terms })
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        if (provider.access != ProviderAccess::BuiltIn)
            QCOMPARE(QUrl(provider.portal).scheme(), u"https"_s);
        QCOMPARE(provider.fields.isEmpty(), provider.access != ProviderAccess::Service);
        QSet<QString> keys;
        for (const ProviderField& field : provider.fields) {
            const QString path = area + u".providers."_s + provider.id + u'.' + field.key;
            QVERIFY2(isKnownSetting(path), qPrintable(path));
            QVERIFY2(checkSetting(path, field.standard), qPrintable(path));
            QVERIFY(!field.label.isEmpty());
            QCOMPARE(isSecretSetting(path), field.kind == FieldKind::Key);
            keys << field.key;
        }
        QCOMPARE(keys.size(), provider.fields.size());
        QVERIFY(!provider.needsKey || keys.contains(u"api_key"_s));
        for (const ProviderPreset& preset : provider.presets)
            QVERIFY(checkSetting(area + u".providers."_s + provider.id + u".base_url"_s, preset.baseUrl));
    }

    void ids_areThoseOfTheContract()
    {
        const auto ids = [](const QList<Provider>& all) {
            QSet<QString> found;
            for (const Provider& each : all)
                found << each.id;
            return found;
        };
        QCOMPARE(
            ids(speechProviderList()),
            (QSet<QString> { u"local"_s, u"comfyui_local"_s, u"bark_open"_s, u"coqui_xtts"_s, u"elevenlabs"_s,
                             u"azure_speech"_s, u"openai"_s, u"voicevox"_s, u"piper"_s }));
        QCOMPARE(ids(musicProviderList()),
                 (QSet<QString> { u"local"_s, u"comfyui_local"_s, u"audiocraft"_s, u"elevenlabs"_s,
                                  u"suno_ai"_s, u"soundraw"_s, u"aiva"_s }));
        QCOMPARE(findProvider(speechProviderList(), u"nobody"_s), nullptr);
    }

    void ownFields_areChecked()
    {
        QVERIFY(!checkSetting(u"audio.tts.providers.openai.format"_s, u"aac"_s));
        QVERIFY(checkSetting(u"audio.tts.providers.openai.format"_s, u"mp3"_s));
        QVERIFY(!checkSetting(u"audio.tts.providers.elevenlabs.stability"_s, 101));
        QVERIFY(!checkSetting(u"audio.tts.providers.voicevox.base_url"_s, u"ftp://x"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ProviderCatalogue)
#include "tst_ProviderCatalogue.moc"
