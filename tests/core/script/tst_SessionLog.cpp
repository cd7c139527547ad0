#include "core/script/ScriptStore.h"
#include "core/script/SessionLog.h"
#include "core/storage/Database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SessionLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstSession_hasNothingToTell()
    {
        const QTemporaryDir folder;
        const auto database = *Database::open(folder.filePath(u"comfyvn.db"_s));
        const auto before = SessionLog(*database).begin(1);
        QVERIFY(before);
        QVERIFY(!*before);
    }

    void endedSession_isNotBroken()
    {
        const QTemporaryDir folder;
        const auto database = *Database::open(folder.filePath(u"comfyvn.db"_s));
        SessionLog log(*database);
        QVERIFY(log.begin(1));
        QVERIFY(log.end());
        QVERIFY(!*log.begin(2));
    }

    void brokenSession_tellsWhatIsHereOfIt()
    {
        const QTemporaryDir folder;
        qint64 scene = 0;
        {
            const auto database = *Database::open(folder.filePath(u"comfyvn.db"_s));
            ScriptStore store(*database);
            QVERIFY(store.open());
            scene = store.load()->scene;
            SessionLog log(*database);
            QVERIFY(log.begin(1));
            QVERIFY(store.save({ .scene = scene, .changed = { line(1, u"old"_s), line(2, u"old"_s) } },
                               u"gui"_s));
            QVERIFY(log.end());
            QTest::qSleep(2); // times are kept in milliseconds
            QVERIFY(log.begin(2));
            ScriptLine rendered = line(2, u"old"_s); // no edit of the writer's
            rendered.takes = { { .id = 9, .cacheKey = u"k"_s } };
            QVERIFY(
                store.save({ .scene = scene, .changed = { line(1, u"new"_s), rendered, line(3, u"more"_s) } },
                           u"gui"_s));
        }
        const auto database = *Database::open(folder.filePath(u"comfyvn.db"_s));
        SessionLog log(*database);
        const auto before = log.begin(3);
        QVERIFY(before && *before);
        QCOMPARE((*before)->linesEdited, 2);
        QVERIFY(!(*before)->savedAt.isEmpty());
        QVERIFY((*before)->startedAt <= (*before)->savedAt);
        QVERIFY(log.end());
        QVERIFY(!*log.begin(4)); // it is told once
    }

private:
    static ScriptLine line(qint64 id, const QString& text)
    {
        return { .id = id, .position = static_cast<double>(id), .text = text };
    }
};

QTEST_GUILESS_MAIN(tst_SessionLog)
#include "tst_SessionLog.moc"
