#include "tests/support/ComfyProcess.h"
#include "tests/support/RealWindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

constexpr int kPatience = RealWindow::kPatience;
const QStringList kMusic { u"--music"_s, u"6"_s, u"--choice"_s,
                           u"CheckpointLoaderSimple/ckpt_name/ace_step_v1_3.5b.safetensors"_s };

void addVersions()
{
    QTest::addColumn<QString>("version");
    for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
        QTest::newRow(version) << QString::fromLatin1(version);
}

} // namespace

/// The real window over the real studio and a ComfyUI server of each version: it is entered in the settings,
/// tested, made active and used from the window alone, and goes away while it is needed.
class tst_ComfyWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_at.close(); }

    void music_isSetUpTestedAndComposed_data() { addVersions(); }
    void music_isSetUpTestedAndComposed()
    {
        QFETCH(QString, version);
        const ComfyProcess comfy(version, kMusic);
        QVERIFY(!comfy.url().isEmpty());
        m_at.open();
        setUp(u"music"_s, u"audio.music"_s, comfy.url(), version);

        const QJsonObject made = m_at.compose(5);
        QCOMPARE(made[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(made[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(made[u"comfyui"_s][u"base_url"_s], comfy.url());
        QCOMPARE(made[u"fallback"_s], QJsonValue(false));
        const auto* table = m_at.window().findChild<QAbstractItemView*>(u"musicTable"_s);
        QCOMPARE(stateIn(*table), u"ready"_s);
        const auto* facts = m_at.window().findChild<QLabel*>(u"musicFacts"_s);
        QVERIFY2(facts->text().contains(u"ComfyUI"_s), qPrintable(facts->text()));
    }

    void musicWithoutItsServer_standsInAndSaysWhy()
    {
        ComfyProcess comfy(u"0.33.0"_s, kMusic);
        QVERIFY(!comfy.url().isEmpty());
        m_at.open();
        setUp(u"music"_s, u"audio.music"_s, comfy.url(), u"0.33.0"_s);
        comfy.kill();
        const QJsonObject standIn = m_at.compose(6);
        QCOMPARE(standIn[u"provider"_s], u"local"_s);
        QCOMPARE(standIn[u"fallback"_s], QJsonValue(true));
        QVERIFY(standIn[u"fallback_reason"_s].toString().contains(comfy.url()));
        const auto* table = m_at.window().findChild<QAbstractItemView*>(u"musicTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stateIn(*table), u"stand-in"_s, kPatience);
        const auto* facts = m_at.window().findChild<QLabel*>(u"musicFacts"_s);
        QVERIFY2(facts->text().contains(u"composer"_s), qPrintable(facts->text()));
        const auto* note = m_at.window().findChild<QLabel*>(u"musicNote"_s);
        QVERIFY2(note->text().contains(u"Another provider made this: "_s), qPrintable(note->text()));
        QVERIFY2(note->text().contains(comfy.url()), qPrintable(note->text()));
    }

    void speech_isSetUpTestedAndRendered_data() { addVersions(); }
    void speech_isSetUpTestedAndRendered()
    {
        QFETCH(QString, version);
        const ComfyProcess comfy(version);
        QVERIFY(!comfy.url().isEmpty());
        useComfy(m_at.home(), u"http://127.0.0.1:1"_s, { { u"active_provider"_s, u"local"_s } });
        m_at.open();
        setUp(u"speech"_s, u"audio.tts"_s, comfy.url(), version);

        m_at.speakLine(u"Hello, harbour."_s);
        const QJsonObject sidecar = m_at.sidecarOfTheLine();
        QCOMPARE(sidecar[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(sidecar[u"fallback"_s], QJsonValue(false));
        QVERIFY(!sidecar[u"alignment"_s].toArray().isEmpty());
    }

private:
    void setUp(const QString& page, const QString& area, const QString& url, const QString& version)
    {
        m_at.showSettings(page, u"comfyui_local"_s);
        m_at.fillList(area + u".providers.comfyui_local.base_urls"_s, url);
        QTest::mouseClick(m_at.form()->findChild<QPushButton*>(u"comfyTestButton"_s), Qt::LeftButton);
        QString said;
        const auto isAnswered = [&] {
            said.clear();
            for (const QLabel* answer : m_at.form()->findChildren<QLabel*>(u"comfyAnswer"_s))
                said += answer->text() + u'\n';
            return said.contains(u"Everything that"_s);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isAnswered(), qPrintable(said), kPatience);
        QVERIFY2(said.contains(u"ComfyUI %1,"_s.arg(version)), qPrintable(said));
        QVERIFY2(said.contains(u"cpu"_s), qPrintable(said)); // its device
        m_at.makeActive(u"comfyui_local"_s);
        m_at.closeSettings();
    }

    /// Of the newest candidate.
    [[nodiscard]] static QString stateIn(const QAbstractItemView& table)
    {
        const auto* model = table.model();
        return model->index(0, model->columnCount() - 1).data().toString();
    }

    RealWindow m_at {};
};

QTEST_MAIN(tst_ComfyWindow)
#include "tst_ComfyWindow.moc"
