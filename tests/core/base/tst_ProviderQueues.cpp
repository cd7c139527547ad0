#include "core/base/ProviderQueues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_ProviderQueues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowProvider_holdsUpNobodyElse()
    {
        ProviderQueues<int> queues;
        for (int item = 1; item <= 4; ++item)
            queues.add(u"slow"_s, item);
        queues.add(u"fast"_s, 5);
        queues.add(u"fast"_s, 6);
        queues.add(u"fast"_s, 7);
        const auto most = [](const QString& provider) { return provider == u"slow" ? 1 : 2; };
        const auto taken = [&] {
            QList<int> items;
            while (const auto item = queues.take(most))
                items << *item;
            std::ranges::sort(items);
            return items;
        };
        QCOMPARE(taken(), (QList<int> { 1, 5, 6 }));
        queues.done(5);
        QCOMPARE(taken(), QList<int> { 7 });
        queues.done(5); // once is enough
        QCOMPARE(taken(), QList<int>());
        queues.done(1);
        QCOMPARE(taken(), QList<int> { 2 });
        QVERIFY(queues.hasWaiting());
        queues.forgetWaiting();
        QVERIFY(!queues.hasWaiting());
        queues.done(2);
        queues.add(u"slow"_s, 8);
        QCOMPARE(taken(), QList<int> { 8 });
    }
};

QTEST_GUILESS_MAIN(tst_ProviderQueues)
#include "tst_ProviderQueues.moc"
