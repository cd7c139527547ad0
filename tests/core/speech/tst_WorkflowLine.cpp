#include "core/speech/SentText.h"
#include "core/speech/WorkflowLine.h"

#include <QJsonArray>
#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

WorkflowManifest manifestOf(const QJsonObject& json)
{
    const auto manifest = workflowManifestFrom(json);
    return manifest ? *manifest : WorkflowManifest {};
}

SpeechPlan planFor(const QString& name, const QString& text = u"Hello."_s)
{
    ResolvedVoice voice { .name = name, .lang = u"en"_s, .style = u"neutral"_s };
    return makeSpeechPlan({ .text = text }, text, voice, u"comfyui_local"_s, u"hash"_s);
}

} // namespace

class tst_WorkflowLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void voice_isFoundInOrder()
    {
        const auto manifest = manifestOf({ { u"voices"_s, QJsonArray { u"ann"_s, u"bob"_s, u"eve"_s } } });
        auto plan = planFor(u"Mina"_s);
        const QString cast = workflowVoice(plan, manifest, {});
        QVERIFY(manifest.voices[QString()].contains(cast));
        QCOMPARE(workflowVoice(plan, manifest, {}), cast);
        QCOMPARE(workflowVoice(plan, manifest, u"eve"_s), u"eve"_s);
        QCOMPARE(workflowVoice(plan, manifest, u"nobody"_s), cast);
        QCOMPARE(workflowVoice(planFor(u"bob"_s), manifest, u"eve"_s), u"bob"_s);
        plan.voice.profile.engineVoice = u"ann"_s;
        QCOMPARE(workflowVoice(plan, manifest, u"eve"_s), u"ann"_s);
        plan.voice.profile.engineVoice = u"slt"_s; // a local one
        QCOMPARE(workflowVoice(plan, manifest, {}), cast);
    }

    void voice_withoutAList()
    {
        auto plan = planFor(u"Mina"_s);
        QCOMPARE(workflowVoice(plan, {}, {}), u"Mina"_s);
        QCOMPARE(workflowVoice(
                     plan, manifestOf({ { u"defaults"_s, QJsonObject { { u"voice"_s, u"en"_s } } } }), {}),
                 u"en"_s);
        plan.voice.profile.engineVoice = u"anything"_s;
        plan.voice.profile.provider = u"comfyui_local"_s;
        QCOMPARE(workflowVoice(plan, {}, {}), u"anything"_s);
    }

    void voice_isOfTheLanguage()
    {
        const auto manifest = manifestOf({ { u"voices"_s,
                                             QJsonObject { { u"en"_s, QJsonArray { u"ann"_s } },
                                                           { u"ja"_s, QJsonArray { u"aki"_s } } } } });
        auto plan = planFor(u"Mina"_s);
        plan.voice.lang = u"ja-JP"_s;
        QCOMPARE(workflowVoice(plan, manifest, {}), u"aki"_s);
    }

    void values_followPlanAndManifest()
    {
        ComfyWorkflow workflow { .name = u"workflows/a.json"_s };
        workflow.manifest = manifestOf({ { u"seed"_s, QJsonArray { 1, 99 } },
                                         { u"lang"_s, QJsonObject { { u"en"_s, u"English"_s } } },
                                         { u"defaults"_s, QJsonObject { { u"speed"_s, 160 } } } });
        auto plan = planFor(u"Mina"_s);
        plan.seed = 1234;
        plan.voice.prosody.rate = 1.1;
        plan.voice.style = u"sad"_s;
        plan.request.model = u"big"_s;
        const auto values = lineValues(plan, workflow, {});
        QVERIFY(values);
        QCOMPARE((*values)[u"text"_s], u"Hello."_s);
        QCOMPARE((*values)[u"lang"_s], u"English"_s);
        QCOMPARE((*values)[u"speed"_s], QJsonValue(176));
        QCOMPARE((*values)[u"seed"_s], QJsonValue(1 + 1234 % 99));
        QCOMPARE((*values)[u"style"_s], u"sad"_s);
        QVERIFY((*values)[u"instruction"_s].toString().contains(u"sad"_s));
        QCOMPARE((*values)[u"model"_s], u"big"_s);

        plan.voice.lang = u"fr"_s;
        const auto french = lineValues(plan, workflow, {});
        QVERIFY(!french);
        QCOMPARE(french.error().code, u"unsupported_language"_s);
        QVERIFY(french.error().kind == ErrorKind::ProviderFailed);
    }

    void values_withoutSeedsVaryTheSpeed()
    {
        ComfyWorkflow workflow { .name = u"workflows/a.json"_s };
        workflow.manifest = manifestOf(
            { { u"seed"_s, QJsonValue::Null }, { u"defaults"_s, QJsonObject { { u"speed"_s, 1.0 } } } });
        auto plan = planFor(u"Mina"_s);
        plan.prosody.rate = 1.02;
        const auto values = lineValues(plan, workflow, {});
        QVERIFY(values);
        QVERIFY(!values->contains(u"seed"_s));
        QCOMPARE((*values)[u"speed"_s].toDouble(), 1.02);
    }

    void respelled_replacesByCodePoints()
    {
        auto plan = planFor(u"Mina"_s, u"😀 Nginx and Nginx!"_s);
        const DictionaryEntry spelt { .word = u"Nginx"_s, .lang = u"en"_s, .value = u"engine x"_s };
        DictionaryEntry ipa = spelt;
        ipa.kind = PronunciationKind::Ipa;
        plan.dictionary = { { spelt, 2, 7 }, { ipa, 12, 17 } };
        QCOMPARE(sentText(plan).text, u"😀 engine x and Nginx!"_s);
        plan.dictionary.clear();
        QCOMPARE(sentText(plan).text, plan.text);
    }
};

QTEST_GUILESS_MAIN(tst_WorkflowLine)
#include "tst_WorkflowLine.moc"
