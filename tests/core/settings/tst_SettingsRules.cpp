#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsRules.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SettingsRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownSettings_areThoseOfTheRules()
    {
        QVERIFY(isKnownSetting(u"server.port"_s));
        QVERIFY(isKnownSetting(u"audio.tts.providers.comfyui_local.base_url"_s));
        QVERIFY(isKnownSetting(u"audio.tts.providers.comfyui_local.headers.Authorization"_s));
        QVERIFY(isKnownSetting(u"audio.tts.providers.comfyui_local.voice"_s));
        QVERIFY(isKnownSetting(u"audio.tts.providers.comfyui_local.values.workflows/tts_comfy.speed"_s));
        QVERIFY(!isKnownSetting(u"audio.tts.providers.comfyui_local.values.speed"_s));
        QVERIFY(!isKnownSetting(u"server.prot"_s));
        QVERIFY(!isKnownSetting(u"audio.tts.providers.openai.apikey"_s));
        QVERIFY(!isKnownSetting(u"audio.tts.providers.openai.headers.Authorization"_s));
        QVERIFY(!isKnownSetting({}));
    }

    void defaults_areValid()
    {
        const QJsonObject defaults = defaultSettings(u"/home/writer/Novel"_s);
        QVERIFY(checkSettings(defaults));
        QCOMPARE(valueAt(defaults, u"ui.volume"_s), 100);
        QCOMPARE(valueAt(defaults, u"ui.shortcuts"_s), QJsonObject());
    }

    void check_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("fine");
        const auto keys = [](const QJsonValue& list) {
            return QJsonValue(QJsonObject { { u"line.play"_s, list } });
        };
        QTest::newRow("a volume") << u"ui.volume"_s << QJsonValue(0) << true;
        QTest::newRow("too loud") << u"ui.volume"_s << QJsonValue(101) << false;
        QTest::newRow("half a percent") << u"ui.volume"_s << QJsonValue(0.5) << false;
        QTest::newRow("a text size") << u"ui.text_size"_s << QJsonValue(150) << true;
        QTest::newRow("a tiny text") << u"ui.text_size"_s << QJsonValue(10) << false;
        QTest::newRow("a device") << u"ui.audio_device"_s << QJsonValue(u"alsa_output.usb"_s) << true;
        QTest::newRow("a device by number") << u"ui.audio_device"_s << QJsonValue(1) << false;
        QTest::newRow("keys") << u"ui.shortcuts"_s << keys(QJsonArray { u"Ctrl+P"_s, u"F5"_s }) << true;
        QTest::newRow("no key") << u"ui.shortcuts"_s << keys(QJsonArray()) << true;
        QTest::newRow("one key that is no list") << u"ui.shortcuts"_s << keys(u"Ctrl+P"_s) << false;
        QTest::newRow("a key that is no text") << u"ui.shortcuts"_s << keys(QJsonArray { 7 }) << false;
        QTest::newRow("a key without end")
            << u"ui.shortcuts"_s << keys(QJsonArray { QString(65, u'x') }) << false;
        QTest::newRow("a list of shortcuts") << u"ui.shortcuts"_s << QJsonValue(QJsonArray()) << false;
        const QString comfy = u"audio.tts.providers.comfyui_local."_s;
        const auto headers = [](const QString& name, const QJsonValue& text) {
            return QJsonValue(QJsonObject { { name, text } });
        };
        QTest::newRow("servers") << comfy + u"base_urls"_s
                                 << QJsonValue(QJsonArray { u"https://gpu.example/comfy"_s }) << true;
        QTest::newRow("a server that is a file")
            << comfy + u"base_urls"_s << QJsonValue(QJsonArray { u"file:///etc/passwd"_s }) << false;
        QTest::newRow("a browser's address of a server")
            << comfy + u"base_urls"_s << QJsonValue(QJsonArray { u"http://127.0.0.1:8188/#f00"_s }) << false;
        QTest::newRow("a server with a password")
            << comfy + u"base_urls"_s << QJsonValue(QJsonArray { u"http://me:word@gpu.example"_s }) << false;
        QTest::newRow("a header's name with a dot")
            << comfy + u"headers"_s << headers(u"X.Key"_s, u"a"_s) << false;
        const auto parameters = [](const QString& workflow, const QString& key, const QJsonValue& value) {
            return QJsonObject { { workflow, QJsonObject { { key, value } } } };
        };
        QTest::newRow("a voice") << comfy + u"voice"_s << QJsonValue(u"af_heart"_s) << true;
        QTest::newRow("a voice that is no text") << comfy + u"voice"_s << QJsonValue(7) << false;
        QTest::newRow("a number of a workflow")
            << comfy + u"values"_s << QJsonValue(parameters(u"tts"_s, u"speed"_s, 1.5)) << true;
        QTest::newRow("a choice of a workflow")
            << comfy + u"values"_s << QJsonValue(parameters(u"tts"_s, u"model"_s, u"a.pt"_s)) << true;
        QTest::newRow("a list as a parameter")
            << comfy + u"values"_s << QJsonValue(parameters(u"tts"_s, u"x"_s, QJsonArray())) << false;
        QTest::newRow("a parameter with a dot")
            << comfy + u"values"_s << QJsonValue(parameters(u"tts"_s, u"a.b"_s, 1)) << false;
        QTest::newRow("parameters of no workflow")
            << comfy + u"values"_s << QJsonValue(QJsonObject { { u"speed"_s, 1 } }) << false;
        QTest::newRow("a header") << comfy + u"headers"_s << headers(u"X-Key"_s, u"a b"_s) << true;
        QTest::newRow("a header with a break")
            << comfy + u"headers"_s << headers(u"X-Key"_s, u"a\r\nHost: b"_s) << false;
        QTest::newRow("a header's name with a break")
            << comfy + u"headers"_s << headers(u"X\r\nHost"_s, u"a"_s) << false;
        QTest::newRow("a folder") << comfy + u"output_dir"_s << QJsonValue(u"/srv/comfy/output"_s) << true;
        QTest::newRow("a folder from somewhere")
            << comfy + u"output_dir"_s << QJsonValue(u"output"_s) << false;
        QTest::newRow("no patience") << comfy + u"timeout_s"_s << QJsonValue(0) << false;
        QTest::newRow("a setting of a later version") << u"ui.later"_s << QJsonValue(1) << true;
    }

    void check()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(bool, fine);
        const auto checked = checkSetting(path, value);
        QCOMPARE(checked.has_value(), fine);
        if (!fine)
            QCOMPARE(checked.error().field, path);
    }

    void range_isThatOfTheCheck()
    {
        const auto range = integerRange(u"server.port"_s);
        QVERIFY(range);
        QVERIFY(checkSetting(u"server.port"_s, range->minimum));
        QVERIFY(checkSetting(u"server.port"_s, range->maximum));
        QVERIFY(!checkSetting(u"server.port"_s, range->minimum - 1));
        QVERIFY(!checkSetting(u"server.port"_s, range->maximum + 1));
        QVERIFY(!integerRange(u"server.token"_s));
        QVERIFY(!integerRange(u"nothing"_s));
    }

    void secrets_areKnownByTheirPlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("secret");
        const QString headers = u"audio.tts.providers.comfyui_local.headers"_s;
        for (const char* name :
             { "Authorization", "X-Auth", "Proxy-Password", "CF-Access-Client-Id", "Remote-User", "Accept" })
            QTest::newRow(name) << headers + u'.' + QString::fromLatin1(name) << true;
        QTest::newRow("all headers") << headers << false;
        QTest::newRow("of an unknown provider") << u"audio.tts.providers.future.headers.X"_s << true;
        QTest::newRow("a key") << u"audio.tts.providers.future.api_key"_s << true;
        QTest::newRow("a workflow") << u"audio.tts.providers.comfyui_local.workflow"_s << false;
    }

    void secrets_areKnownByTheirPlace()
    {
        QFETCH(QString, path);
        QFETCH(bool, secret);
        QCOMPARE(isSecretSetting(path), secret);
    }

    void secrets_areLeftOut()
    {
        const QJsonObject headers { { u"Authorization"_s, u"Bearer abc"_s }, { u"X-Auth"_s, u"abc"_s } };
        const QJsonObject kept = withoutSecretSettings(
            { { u"server"_s, QJsonObject { { u"port"_s, 1 }, { u"token"_s, u"abc"_s } } },
              { u"x"_s, QJsonObject { { u"headers"_s, headers } } } });
        QCOMPARE(valueAt(kept, u"server.port"_s), 1);
        QVERIFY(valueAt(kept, u"server.token"_s).isUndefined());
        QCOMPARE(valueAt(kept, u"x.headers"_s), QJsonObject());
    }
};

QTEST_GUILESS_MAIN(tst_SettingsRules)
#include "tst_SettingsRules.moc"
