#include "core/artifacts/EventLog.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_EventLog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    std::unique_ptr<Database> m_database {};

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        auto opened = Database::open(m_folder.filePath(u"comfyvn.db"_s));
        QVERIFY(opened);
        m_database = std::move(*opened);
    }
    void cleanup() { m_database.reset(); }

    void since_answersLaterEventsInOrder()
    {
        EventLog events(*m_database);
        for (int i = 0; i < 5; ++i)
            QVERIFY(events.append(u"voice.speak"_s, { { u"n"_s, i } }));
        const auto all = events.since(0, 100);
        QVERIFY(all);
        QCOMPARE(all->size(), 5);
        QCOMPARE(all->at(0)[u"kind"_s].toString(), u"voice.speak"_s);
        QVERIFY(QDateTime::fromString(all->at(0)[u"ts"_s].toString(), Qt::ISODateWithMs).isValid());

        const auto later = events.since(all->at(1)[u"id"_s].toInteger(), 2);
        QVERIFY(later);
        QCOMPARE(later->size(), 2);
        QCOMPARE(later->at(0)[u"data"_s][u"n"_s].toInt(), 2);
        QCOMPARE(later->at(1)[u"data"_s][u"n"_s].toInt(), 3);
    }

    void appendSoon_isSeenAtOnceBySince()
    {
        EventLog events(*m_database);
        events.appendSoon(u"audio.tts.cached"_s, { { u"n"_s, 1 } });
        const auto all = events.since(0, 10);
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
    }

    void appendSoon_isWrittenByItself()
    {
        EventLog events(*m_database);
        events.appendSoon(u"audio.tts.cached"_s, {});
        auto reader = Database::openReader(m_database->path());
        QVERIFY(reader);
        Statement count(**reader, u"SELECT count(*) FROM events"_s);
        qint64 rows = 0;
        QTRY_VERIFY(count.each({}, [&](const Row& row) { rows = row.integer(0); }) && rows == 1);
    }

    void appendSoon_isWrittenWhenTheLogGoes()
    {
        {
            EventLog events(*m_database);
            events.appendSoon(u"audio.tts.cached"_s, {});
        }
        EventLog events(*m_database);
        const auto all = events.since(0, 10);
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
    }

    void append_isUndoneWithItsTransaction()
    {
        EventLog events(*m_database);
        {
            const Transaction transaction(*m_database);
            QVERIFY(events.append(u"voice.speak"_s, {}));
        }
        const auto all = events.since(0, 10);
        QVERIFY(all);
        QVERIFY(all->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_EventLog)
#include "tst_EventLog.moc"
