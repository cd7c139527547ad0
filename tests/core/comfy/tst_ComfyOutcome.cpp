#include "core/comfy/ComfyOutcome.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QJsonObject object(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

ComfyJob job(const QString& outputNode)
{
    return { .graph = object(R"({"1": {"class_type": "Speak", "_meta": {"title": "Speaker"}},
                                 "2": {"class_type": "PreviewAudio"}, "5": {"class_type": "SaveAudioMP3"},
                                 "8": {"class_type": "PreviewAny"}, "9": {"class_type": "SaveAudio"}})"),
             .outputNode = outputNode,
             .messageNode = u"8"_s };
}

QJsonObject success(const QByteArray& outputs)
{
    return object(R"({"status": {"status_str": "success", "completed": true}, "outputs": )" + outputs + '}');
}

} // namespace

class tst_ComfyOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readOutcome_findsTheAudio_data()
    {
        QTest::addColumn<QString>("outputNode");
        QTest::addColumn<QByteArray>("outputs");
        QTest::addColumn<QString>("name"); // empty: none
        const QByteArray two = R"({"2": {"audio": [{"filename": "p.flac", "subfolder": "", "type": "temp"}]},
                                   "9": {"audio": [{"filename": "s.flac", "subfolder": "x", "type": "output"}]}})";
        QTest::newRow("the named node") << u"2"_s << two << u"p.flac"_s;
        QTest::newRow("a node that saves") << QString() << two << u"s.flac"_s;
        QTest::newRow("the named node alone counts") << u"5"_s << two << QString();
        QTest::newRow("output before temp")
            << u"9"_s
            << QByteArray(
                   R"({"9": {"a": [{"filename": "t.wav", "type": "temp"}, {"filename": "o.wav", "type": "output"}]}})")
            << u"o.wav"_s;
        QTest::newRow("an odd key, noise among the items")
            << u"9"_s << QByteArray(R"({"9": {"animated": [false], "gifs": [null, "x", {"filename": "p.png"},
                             {"filename": "clip.bin", "format": "audio/wav"}]}})")
            << u"clip.bin"_s;
        QTest::newRow("a path in a text")
            << u"9"_s << QByteArray(R"({"9": {"text": ["/etc/a.flac"]}})") << QString();
        QTest::newRow("pictures only")
            << u"9"_s << QByteArray(R"({"9": {"images": [{"filename": "a.png"}]}})") << QString();
        for (const QByteArray& bad :
             { QByteArray(R"("filename": "../a.flac")"), QByteArray(R"("filename": "..\\a.flac")"),
               QByteArray(R"("filename": "a.flac", "subfolder": "x/../..")"),
               QByteArray(R"("filename": "a.flac", "subfolder": "/etc")"),
               QByteArray(R"("filename": "a.flac", "subfolder": "C:\\x")") })
            QTest::newRow(bad.constData())
                << u"9"_s << QByteArray(R"({"9": {"audio": [{)" + bad + "}]}}") << QString();
        QTest::newRow("no outputs") << u"9"_s << QByteArray("{}") << QString();
        QTest::newRow("no object") << u"9"_s << QByteArray("null") << QString();
    }

    void readOutcome_findsTheAudio()
    {
        QFETCH(QString, outputNode);
        QFETCH(QByteArray, outputs);
        QFETCH(QString, name);
        const auto outcome = readOutcome(job(outputNode), success(outputs), {});
        QCOMPARE(outcome ? outcome->file.name : QString(), name);
        if (!outcome)
            QCOMPARE(outcome.error().code, u"comfy_no_audio"_s);
    }

    void readOutcome_takesAMissingStatusForSuccess()
    {
        const auto outcome = readOutcome(
            job(u"9"_s), object(R"({"status": null, "outputs": {"9": {"audio": [{"filename": "a.flac"}]}}})"),
            {});
        QVERIFY(outcome);
        QCOMPARE(outcome->file.type, u"output"_s);
    }

    void readOutcome_handsTheMessageOn()
    {
        const QByteArray text = R"("8": {"text": ["❌ no voice."]})";
        auto outcome = readOutcome(job(u"9"_s),
                                   success(R"({"9": {"audio": [{"filename": "a.wav"}]}, )" + text + '}'), {});
        QVERIFY(outcome);
        QCOMPARE(outcome->message, u"❌ no voice."_s);
        outcome = readOutcome(job(u"9"_s), success('{' + text + '}'), {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, u"ComfyUI finished without audio: ❌ no voice."_s);
    }

    void readOutcome_saysWhyItFailed_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("error") << QByteArray(
            R"(["execution_error", {"node_id": "1", "exception_type": "RuntimeError",
                                              "exception_message": "no such voice\n"}])")
                               << u"comfy_failed"_s
                               << u"ComfyUI failed at \"Speaker\": no such voice (RuntimeError)."_s;
        QTest::newRow("memory")
            << QByteArray(R"(["execution_error", {"node_id": "1",
                                              "exception_type": "torch.cuda.OutOfMemoryError",
                                              "exception_message": "tried 2 GiB."}])")
            << u"comfy_out_of_memory"_s
            << u"ComfyUI ran out of memory at \"Speaker\": tried 2 GiB. Use a smaller model or a shorter "
               u"text, or end what else uses the graphics card."_s;
        QTest::newRow("interrupted")
            << QByteArray(R"(["execution_interrupted", {"node_id": "1"}])") << u"comfy_interrupted"_s
            << u"Somebody stopped the render at the ComfyUI server; start it again."_s;
        QTest::newRow("nothing") << QByteArray(R"(["execution_start", {}])") << u"comfy_failed"_s
                                 << u"ComfyUI failed at \"\": it gave no reason (error)."_s;
    }

    void readOutcome_saysWhyItFailed()
    {
        QFETCH(QByteArray, message);
        const auto outcome =
            readOutcome(job(u"9"_s),
                        object(R"({"status": {"status_str": "error", "messages": [["execution_start", {}], )"
                               + message + "]}}"),
                        {});
        QVERIFY(!outcome);
        QTEST(outcome.error().code, "code");
        QTEST(outcome.error().message, "text");
    }

    void readOutcome_remembersWhatBlockedTheRest()
    {
        const QJsonObject heard = object(R"({"node_id": "1", "exception_type": "ExecutionBlocked",
                                             "exception_message": "pick a voice", "current_inputs": []})");
        const auto outcome = readOutcome(job(u"9"_s), success("{}"), heard);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message,
                 u"ComfyUI failed at \"Speaker\": pick a voice (ExecutionBlocked)."_s);
    }

    void refusal_namesNodesAndInputs()
    {
        QCOMPARE(refusal(job(u"9"_s), object(R"({"error": {"type": "prompt_outputs_failed_validation",
                         "message": "Prompt outputs failed validation", "details": ""}, "node_errors": {"1": {"errors":
                         [{"type": "value_not_in_list", "message": "Value not in list", "details": "voice: 'x' not in []"}],
                         "dependent_outputs": ["9"], "class_type": "Speak"}}})"))
                     .message,
                 u"ComfyUI refused the workflow: \"Speaker\": Value not in list (voice: 'x' not in [])."_s);
        QCOMPARE(refusal(job(u"9"_s),
                         object(R"({"error": {"message": "Prompt has no outputs"}, "node_errors": []})"))
                     .message,
                 u"ComfyUI refused the workflow: Prompt has no outputs."_s);
        QCOMPARE(refusal(job(u"9"_s), {}).message, u"ComfyUI refused the workflow: it gave no reason."_s);
    }

    void dropsOutput_looksAtTheWantedNode()
    {
        const QJsonObject errors = object(R"({"1": {"dependent_outputs": ["9"]}})");
        QVERIFY(dropsOutput(job(u"9"_s), errors));
        QVERIFY(!dropsOutput(job(u"5"_s), errors));
        QVERIFY(dropsOutput(job({}), errors));
        QVERIFY(!dropsOutput(job({}), {}));
    }
};

QTEST_APPLESS_MAIN(tst_ComfyOutcome)
#include "tst_ComfyOutcome.moc"
