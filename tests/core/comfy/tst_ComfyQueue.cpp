#include "core/comfy/ComfyQueue.h"

#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

std::optional<ComfyQueue> readIn(QByteArrayView bytes, qsizetype piece)
{
    ComfyQueueReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        reader.take(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    return reader.queue();
}

const QByteArray& exampleQueue()
{
    static const QByteArray all =
        " {\"queue_running\": [[3, \"run \\\"1\\\"\", {\"1\": {\"inputs\": {\"queue_running\":\n"
        "[[1, \"not me\", NaN]], \"text\": \"]} , \\\"[[1, \\\\\"}}}, {\"a\": \"b\"}, [\"9\"], {}]],\n"
        "\"other\": [[7, \"nor me\"], \"nor this\"], \"queue_pending\": [[4, \"w\\u00e4rts\", {}, {}, []],\n"
        "[5, \"third\"], [\"6\", 7], []]}\n  ";
    return all;
}

} // namespace

class tst_ComfyQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ids_areReadInPiecesOfAnySize()
    {
        const ComfyQueue wanted { .running = { u"run \"1\""_s }, .pending = { u"wärts"_s, u"third"_s } };
        for (const qsizetype piece : { 1, 2, 3, 7, 64, 100'000 }) {
            const auto queue = readIn(exampleQueue(), piece);
            QVERIFY(queue);
            QCOMPARE(queue->running, wanted.running);
            QCOMPARE(queue->pending, wanted.pending);
        }
        QCOMPARE(readIn("{}", 1), ComfyQueue());
        QCOMPARE(readIn("{\"queue_running\": [], \"queue_pending\": []}", 5), ComfyQueue());
        QCOMPARE(readIn("{\"queue_running\": {\"a\": [\"b\", \"c\"]}, \"queue_pending\": \"x\"}", 5),
                 ComfyQueue());
    }

    void halves_areNoQueue()
    {
        const QByteArray whole = exampleQueue().trimmed();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!readIn(whole.first(length), 16));
        QVERIFY(readIn(whole, 16));
    }

    void otherThings_areNoQueue_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("a page") << QByteArray("\n <html>{}</html>") << QByteArray("<");
        QTest::newRow("a list") << QByteArray("[[1, \"a\"]]") << QByteArray("[");
        QTest::newRow("more behind it") << QByteArray("{} {}") << QByteArray("{");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(20'000, '[') << QByteArray("{");
    }

    void otherThings_areNoQueue()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, beginning);
        ComfyQueueReader reader;
        reader.take(bytes);
        QVERIFY(!reader.queue());
        QCOMPARE(reader.beginning(), beginning);
    }
};

QTEST_APPLESS_MAIN(tst_ComfyQueue)
#include "tst_ComfyQueue.moc"
