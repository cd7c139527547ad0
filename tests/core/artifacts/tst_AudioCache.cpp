#include "core/artifacts/AudioCache.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

CacheEntry sample(int number)
{
    const QString key = u"%1"_s.arg(number, 40, 10, QChar(u'0'));
    return {
        .key = u"neutral|%1||narrator|en|calm|abc|"_s.arg(key),
        .cacheKey = key,
        .artifact = u"exports/tts/neutral_%1.wav"_s.arg(number),
        .sidecar = u"exports/tts/neutral_%1.json"_s.arg(number),
        .sidecarBytes = 4000 + number,
        .voice = u"neutral"_s,
        .textHash = key,
        .provider = u"local"_s,
        .fallback = true,
        .fallbackReason = u"comfyui_local is not reachable"_s,
        .lang = u"en"_s,
        .style = u"calm"_s,
        .sceneId = u"scene|1"_s,
        .characterId = u"narrator"_s,
        .model = u"m"_s,
        .modelHash = u"abcdef012345"_s,
        .resolution = u"profile"_s,
        .workflowHash = u"w"_s,
        .durationSeconds = 1.25,
        .sampleRate = 22050,
        .seed = (qint64 { 1 } << 53) - 1,
        .bytes = 5'000'000'000,
        .sha256 = QString(64, u'b'),
        .alignmentChecksum = QString(64, u'c'),
        .createdAt = u"2024-01-01T00:00:00.000Z"_s,
        .lastAccess = u"2024-01-01T00:00:00.000Z"_s,
    };
}

QString lastAccessOf(Database& database, const QString& cacheKey)
{
    QString time;
    auto read = Statement(database, u"SELECT last_access FROM audio_cache WHERE cache_key = ?"_s)
                    .each({ cacheKey }, [&](const Row& row) { time = row.text(0); });
    return read ? time : QString();
}

/// What this thread has used, whatever else the machine does meanwhile.
qint64 cpuNanoseconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64 { 1'000'000'000 } + time.tv_nsec;
}

} // namespace

class tst_AudioCache : public QObject {
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

    void find_answersNullForAnUnknownLine()
    {
        AudioCache cache(*m_database);
        QVERIFY(!cache.find(u"none"_s));
    }

    void find_answersEveryFieldAsStored()
    {
        {
            AudioCache cache(*m_database);
            QVERIFY(cache.store(sample(1)));
        }
        AudioCache cache(*m_database);
        const auto found = cache.find(sample(1).cacheKey);
        QVERIFY(found);
        QVERIFY(*found == sample(1));
        QVERIFY(*cache.find(sample(1).cacheKey) == sample(1));
    }

    void store_replacesTheEntryThatWasFound()
    {
        AudioCache cache(*m_database);
        QVERIFY(cache.store(sample(1)));
        QVERIFY(cache.find(sample(1).cacheKey));
        CacheEntry changed = sample(1);
        changed.fallback = false;
        changed.bytes = 1;
        QVERIFY(cache.store(changed));
        QVERIFY(*cache.find(changed.cacheKey) == changed);
        QCOMPARE(*cache.count(), 1);
    }

    void store_isUndoneWithItsTransaction()
    {
        AudioCache cache(*m_database);
        {
            const Transaction transaction(*m_database);
            QVERIFY(cache.store(sample(1)));
        }
        QVERIFY(!cache.find(sample(1).cacheKey));
    }

    void remove_forgetsTheEntry()
    {
        AudioCache cache(*m_database);
        QVERIFY(cache.store(sample(1)));
        QVERIFY(cache.find(sample(1).cacheKey));
        QVERIFY(cache.remove(sample(1).cacheKey));
        QVERIFY(!cache.find(sample(1).cacheKey));
        QCOMPARE(*cache.count(), 0);
    }

    void touch_isWrittenLaterAndIsNoChange()
    {
        AudioCache cache(*m_database);
        QVERIFY(cache.store(sample(1)));
        QSignalSpy changes(&cache, &AudioCache::changed);
        cache.touch(sample(1).cacheKey);
        QCOMPARE(lastAccessOf(*m_database, sample(1).cacheKey), sample(1).lastAccess);
        QTRY_VERIFY_WITH_TIMEOUT(lastAccessOf(*m_database, sample(1).cacheKey) > sample(1).lastAccess, 10000);
        QCOMPARE(changes.count(), 0);
    }

    void touch_isWrittenWhenTheCacheGoes()
    {
        {
            AudioCache cache(*m_database);
            QVERIFY(cache.store(sample(1)));
            cache.touch(sample(1).cacheKey);
        }
        QVERIFY(lastAccessOf(*m_database, sample(1).cacheKey) > sample(1).lastAccess);
    }

    void store_andRemoveAreChanges()
    {
        AudioCache cache(*m_database);
        QSignalSpy changes(&cache, &AudioCache::changed);
        QVERIFY(cache.store(sample(1)));
        QVERIFY(cache.remove(sample(1).cacheKey));
        QCOMPARE(changes.count(), 2);
    }

    void newest_isTheEntryStoredLast()
    {
        AudioCache cache(*m_database);
        QVERIFY(!cache.newest());
        CacheEntry again = sample(1);
        again.createdAt = u"2025-01-01T00:00:00.000Z"_s;
        QVERIFY(cache.store(sample(1)));
        QVERIFY(cache.store(sample(2)));
        QVERIFY(cache.store(again));
        QCOMPARE(cache.newest(), std::optional(again.createdAt));
    }

    void find_survivesALostTable()
    {
        AudioCache cache(*m_database);
        QVERIFY(m_database->execute(u"DROP TABLE audio_cache"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"audio_cache"_s));
        QVERIFY(!cache.find(u"any"_s));
    }

    /// The figure that serving a cached line rests on: it may not grow with the library.
    void find_costsTheSameInALargeIndex()
    {
        AudioCache cache(*m_database);
        const auto hitCost = [&](int lines) {
            constexpr int kRounds = 20000;
            QStringList keys;
            for (int i = 0; i < lines; ++i)
                keys << sample(i).cacheKey;
            const qint64 before = cpuNanoseconds();
            for (int i = 0; i < kRounds; ++i) {
                const QString& key = keys[i % lines];
                if (cache.find(key))
                    cache.touch(key);
            }
            return static_cast<double>(cpuNanoseconds() - before) / kRounds;
        };
        const auto fill = [&](int from, int to) {
            Transaction transaction(*m_database);
            for (int i = from; i < to; ++i) {
                if (!cache.store(sample(i)))
                    return false;
            }
            return transaction.commit().has_value();
        };
        QVERIFY(fill(0, 10));
        const double small = hitCost(10);
        QVERIFY(fill(10, 20000));
        const double large = hitCost(10);
        const double unheld = hitCost(20000);
        qInfo("hit: %.0f ns with 10 entries, %.0f ns with 20,000, %.0f ns when read from SQLite", small,
              large, unheld);
        QVERIFY(large < 2 * small + 1000);
    }
};

QTEST_GUILESS_MAIN(tst_AudioCache)
#include "tst_AudioCache.moc"
