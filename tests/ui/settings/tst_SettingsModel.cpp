#include "tests/ui/support/FakeSettings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_SettingsModel final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    [[nodiscard]] QString write(const QByteArray& json) const
    {
        const QString path = m_folder.filePath(u"settings.json"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        return path;
    }
    static void load(SettingsModel& model)
    {
        QSignalSpy changes(&model, &SettingsModel::changed);
        model.reload();
        QTRY_VERIFY(!changes.isEmpty());
    }

private Q_SLOTS:
    void set_isSeenAtOnceAndStoredByTheStudio()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QCOMPARE(model.value(u"server.port"_s), 8000);
        QVERIFY(model.set(u"server.port"_s, 9000, u"Port"_s));
        QCOMPARE(model.value(u"server.port"_s), 9000);
        QVERIFY(!model.isDefault(u"server.port"_s));
        QTRY_COMPARE(valueAt(studio.stored(), u"server.port"_s), 9000);
        // The default is not stored, so that a later version may better it.
        QVERIFY(model.set(u"server.port"_s, 8000, u"Port"_s));
        QTRY_VERIFY(valueAt(studio.stored(), u"server.port"_s).isUndefined());
    }

    void set_refusesWhatIsNotValid()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QVERIFY(!model.set(u"server.port"_s, 70'000, u"Port"_s));
        QVERIFY(!model.set(u"ui.theme"_s, u"pink"_s, u"Theme"_s));
        QCOMPARE(model.value(u"server.port"_s), 8000);
        QCOMPARE(model.history().count(), 0);
    }

    void history_takesBackEachStep()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        for (const int port : { 9, 90, 900 }) // one number being typed
            QVERIFY(model.set(u"server.port"_s, port, u"Port"_s));
        model.endEdit();
        QVERIFY(model.set(u"server.port"_s, 901, u"Port"_s));
        QVERIFY(model.set(u"ui.theme"_s, u"dark"_s, u"Theme"_s));
        QCOMPARE(model.history().count(), 3);
        QCOMPARE(model.history().undoText(), u"Change “Theme”"_s);
        model.history().undo();
        model.history().undo();
        QCOMPARE(model.value(u"server.port"_s), 900);
        model.history().undo();
        QCOMPARE(model.value(u"server.port"_s), 8000);
        model.history().redo();
        QTRY_COMPARE(studio.stored(), QJsonDocument::fromJson(R"({"server":{"port":900}})").object());
    }

    void reset_bringsBackManyAsOneStep()
    {
        FakeSettings studio;
        studio.chosen =
            QJsonDocument::fromJson(R"({"server":{"port":9,"max_jobs":3},"ui":{"theme":"dark"}})").object();
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        model.reset({ u"server.port"_s, u"server.max_jobs"_s }, u"Server"_s);
        QCOMPARE(model.value(u"server.port"_s), 8000);
        QCOMPARE(model.value(u"server.max_jobs"_s), 64);
        QCOMPARE(model.value(u"ui.theme"_s), u"dark"_s);
        model.history().undo();
        QCOMPARE(model.value(u"server.max_jobs"_s), 3);
    }

    void outsideChanges_areTakenUp()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QSignalSpy changes(&model, &SettingsModel::changed);
        studio.run([&] { studio.chosen = QJsonObject { { u"ui"_s, QJsonObject { { u"volume"_s, 30 } } } }; });
        model.reload();
        QTRY_COMPARE(model.value(u"ui.volume"_s), 30);
        QCOMPARE(changes.last().at(0).toStringList(), QStringList { u"ui.volume"_s });
    }

    void refusedByTheStudio_isTakenBack()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        studio.run([&] { studio.refusal = u"The disk is full."_s; });
        QSignalSpy refusals(&model, &SettingsModel::refused);
        QVERIFY(model.set(u"ui.theme"_s, u"dark"_s, u"Theme"_s));
        QTRY_COMPARE(refusals.size(), 1);
        QCOMPARE(model.value(u"ui.theme"_s), u"system"_s);
    }

    void export_leavesSecretsOut()
    {
        FakeSettings studio;
        studio.chosen =
            QJsonDocument::fromJson(R"({"server":{"port":9001,"token":"secret:server.token"}})").object();
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QSignalSpy done(&model, &SettingsModel::exported);
        const QString path = m_folder.filePath(u"out.json"_s);
        model.exportTo(path);
        QTRY_COMPARE(done.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(),
                 QJsonDocument::fromJson(R"({"server":{"port":9001}})").object());
    }

    /// What a provider needs is undone, reset and handed on like everything else, but for its keys.
    void providers_areNoExceptions()
    {
        FakeSettings studio;
        studio.chosen = QJsonDocument::fromJson(R"({"audio":{"tts":{"providers":{
            "openai":{"api_key":"secret:audio.tts.providers.openai.api_key","voice":"alloy"},
            "comfyui_local":{"headers":{"Authorization":"secret:x","X-Auth":"secret:y"}}}}}})")
                            .object();
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        const QString voice = u"audio.tts.providers.openai.voice"_s;
        QTRY_COMPARE(model.value(voice), u"alloy"_s);
        QVERIFY(!model.set(u"audio.tts.fallback"_s, QJsonArray { u"nobody"_s }, u"Fallback"_s));
        QVERIFY(model.set(u"audio.tts.fallback"_s, QJsonArray { u"piper"_s, u"local"_s }, u"Fallback"_s));
        QVERIFY(model.set(voice, u"nova"_s, u"Voice"_s));
        model.history().undo();
        QCOMPARE(model.value(voice), u"alloy"_s);
        model.reset({ u"audio.tts.fallback"_s, voice }, u"Speech"_s);
        QCOMPARE(model.value(u"audio.tts.fallback"_s), u"local"_s);
        QVERIFY(model.isDefault(voice));
        model.history().undo();
        QSignalSpy done(&model, &SettingsModel::exported);
        const QString path = m_folder.filePath(u"speech.json"_s);
        model.exportTo(path);
        QTRY_COMPARE(done.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(),
                 QJsonDocument::fromJson(R"({"audio":{"tts":{"fallback":["piper","local"],"providers":{
                     "openai":{"voice":"alloy"},"comfyui_local":{"headers":{}}}}}})")
                     .object());
        // The keys are where they were.
        QTRY_COMPARE(valueAt(studio.stored(), u"audio.tts.providers.openai.api_key"_s),
                     u"secret:audio.tts.providers.openai.api_key"_s);
    }

    void import_takesAllAndSaysWhatChanged()
    {
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QSignalSpy done(&model, &SettingsModel::imported);
        model.importFrom(write(R"({"server":{"port":9001,"token":"stolen-token"},"ui":{"volume":30}})"));
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toStringList(), (QStringList { u"server.port"_s, u"ui.volume"_s }));
        QTRY_COMPARE(valueAt(studio.stored(), u"ui.volume"_s), 30);
        QVERIFY(valueAt(studio.stored(), u"server.token"_s).isUndefined());
        model.history().undo();
        QCOMPARE(model.value(u"server.port"_s), 8000);
    }

    void import_takesNothingOfAFileWithAFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a value out of range") << QByteArray(R"({"ui":{"volume":30},"server":{"port":-1}})");
        QTest::newRow("no JSON") << QByteArray("port = 8000");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("empty") << QByteArray();
    }

    void import_takesNothingOfAFileWithAFault()
    {
        QFETCH(QByteArray, json);
        FakeSettings studio;
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QSignalSpy failures(&model, &SettingsModel::fileFailed);
        model.importFrom(write(json));
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(model.value(u"ui.volume"_s), 100);
        QCOMPARE(model.history().count(), 0);
        model.importFrom(m_folder.filePath(u"nothing.json"_s));
        QTRY_COMPARE(failures.size(), 2);
    }

    void import_ofSomePaths_leavesTheOthers()
    {
        FakeSettings studio;
        studio.chosen = QJsonDocument::fromJson(R"({"ui":{"shortcuts":{"a":["F5"],"b":["F6"]}}})").object();
        SettingsModel model(studio.context, studio.pool, studio.calls());
        load(model);
        QSignalSpy done(&model, &SettingsModel::imported);
        model.importFrom(write(R"({"ui":{"volume":30,"shortcuts":{"a":["F7"]}}})"), { u"ui.shortcuts"_s });
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(model.value(u"ui.volume"_s), 100);
        QCOMPARE(model.value(u"ui.shortcuts"_s).toObject(),
                 QJsonDocument::fromJson(R"({"a":["F7"]})").object());
        QTRY_COMPARE(valueAt(studio.stored(), u"ui.shortcuts"_s).toObject().size(), 1);
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_SettingsModel)
#include "tst_SettingsModel.moc"
