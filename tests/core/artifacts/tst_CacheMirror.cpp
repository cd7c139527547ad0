#include "core/artifacts/AudioCache.h"
#include "core/artifacts/CacheMirror.h"
#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

CacheEntry sample(int number)
{
    return {
        .key = u"neutral|%1||\"quoted\"|en|calm|abc|"_s.arg(number),
        .cacheKey = u"%1"_s.arg(number, 40, 10, QChar(u'0')),
        .artifact = u"exports/tts/neutral_%1.wav"_s.arg(number),
        .sidecar = u"exports/tts/neutral_%1.json"_s.arg(number),
        .voice = u"neutral"_s,
        .provider = u"local"_s,
        .lang = u"ja"_s,
        .sceneId = u"場面"_s,
        .durationSeconds = 1.25,
        .seed = (qint64 { 1 } << 53) - 1,
        .bytes = 1000 + number,
        .createdAt = isoNow(),
        .lastAccess = isoNow(),
    };
}

} // namespace

class tst_CacheMirror : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    std::unique_ptr<WorkspacePaths> m_paths {};
    std::unique_ptr<Database> m_database {};
    std::unique_ptr<AudioCache> m_cache {};
    QThreadPool m_workers {};

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_paths->audioCacheIndex());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject index() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(bytes(), &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_paths = std::make_unique<WorkspacePaths>(m_folder.path());
        auto database = Database::open(m_paths->database());
        QVERIFY(database);
        m_database = std::move(*database);
        m_cache = std::make_unique<AudioCache>(*m_database);
    }
    void cleanup()
    {
        m_cache.reset();
        m_database.reset();
    }

    void write_isTheContractsObject()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_cache->store(sample(i)));
        QVERIFY(CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        const auto entries = index();
        QCOMPARE(entries.size(), 3);
        const auto entry = entries.value(sample(1).key).toObject();
        QCOMPARE(entry[u"key"_s].toString(), sample(1).key);
        QCOMPARE(entry[u"cache_key"_s].toString(), sample(1).cacheKey);
        QCOMPARE(entry[u"fallback"_s].type(), QJsonValue::Bool);
        QCOMPARE(entry[u"bytes"_s].toInteger(), 1001);
        QCOMPARE(entry[u"metadata"_s][u"scene_id"_s].toString(), sample(1).sceneId);
        QCOMPARE(entry[u"metadata"_s][u"seed"_s].toInteger(), sample(1).seed);
        QCOMPARE(entry[u"metadata"_s][u"duration_seconds"_s].toDouble(), 1.25);
        const QByteArray text = bytes();
        QVERIFY(text.indexOf("neutral|0") < text.indexOf("neutral|1"));
        QVERIFY(text.indexOf("neutral|1") < text.indexOf("neutral|2"));
        for (const QString& field : { u"artifact"_s, u"sidecar"_s, u"voice"_s, u"text_hash"_s, u"provider"_s,
                                      u"fallback_reason"_s, u"sha256"_s, u"created_at"_s, u"last_access"_s })
            QVERIFY2(entry.contains(field), qPrintable(field));
    }

    void write_ofAnEmptyIndexIsAnEmptyObject()
    {
        QVERIFY(CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        QCOMPARE(QJsonDocument::fromJson(bytes()), QJsonDocument(QJsonObject()));
    }

    void change_isWrittenAfterQuiet()
    {
        CacheMirror mirror(*m_cache, *m_paths, m_workers);
        QSignalSpy written(&mirror, &CacheMirror::written);
        QVERIFY(m_cache->store(sample(1)));
        QVERIFY(bytes().isEmpty());
        QVERIFY(written.wait(10000));
        QCOMPARE(index().size(), 1);
        QVERIFY(m_cache->remove(sample(1).cacheKey));
        QVERIFY(written.wait(10000));
        QCOMPARE(index().size(), 0);
    }

    void use_aloneIsNotWritten()
    {
        QVERIFY(m_cache->store(sample(1)));
        QVERIFY(CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        const QByteArray before = bytes();
        // The clock of files may lag some milliseconds behind the entry's.
        QFile file(m_paths->audioCacheIndex());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(1), QFileDevice::FileModificationTime));
        file.close();
        {
            CacheMirror mirror(*m_cache, *m_paths, m_workers);
            m_cache->touch(sample(1).cacheKey);
            QVERIFY(m_cache->flush());
        }
        QCOMPARE(bytes(), before);
    }

    void change_isWrittenWhenTheMirrorGoes()
    {
        {
            CacheMirror mirror(*m_cache, *m_paths, m_workers);
            QVERIFY(m_cache->store(sample(1)));
            m_cache->touch(sample(1).cacheKey);
        }
        QCOMPARE(index().size(), 1);
        QVERIFY(index().value(sample(1).key)[u"last_access"_s].toString() >= sample(1).createdAt.left(19));
    }

    void damagedCopy_isWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("absent") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut off") << QByteArray("{\n\"neutral|1");
        QTest::newRow("garbage") << QByteArray(5000, 'x');
    }

    void damagedCopy_isWrittenAnew()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(m_cache->store(sample(1)));
        if (!bytes.isNull()) {
            QVERIFY(QDir().mkpath(m_folder.filePath(u"cache"_s)));
            QFile file(m_paths->audioCacheIndex());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        CacheMirror mirror(*m_cache, *m_paths, m_workers);
        QVERIFY(mirror.flush());
        QCOMPARE(index().size(), 1);
    }

    void oldCopy_isWrittenAnew()
    {
        QVERIFY(m_cache->store(sample(1)));
        QVERIFY(CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        CacheEntry later = sample(2);
        later.createdAt = isoTime(QDateTime::currentDateTimeUtc().addSecs(5));
        QVERIFY(m_cache->store(later));
        CacheMirror mirror(*m_cache, *m_paths, m_workers);
        QVERIFY(mirror.flush());
        QCOMPARE(index().size(), 2);
    }

    /// While lines are stored without a pause, every copy on disk is whole and one arrives now and then.
    void copies_areWholeDuringSteadyWork()
    {
        CacheMirror mirror(*m_cache, *m_paths, m_workers);
        QSignalSpy written(&mirror, &CacheMirror::written);
        int stored = 0;
        QElapsedTimer timer;
        timer.start();
        while (written.count() < 3 && timer.elapsed() < 60000) {
            Transaction transaction(*m_database);
            for (int i = 0; i < 20; ++i)
                QVERIFY(m_cache->store(sample(stored++ % 50)));
            QVERIFY(transaction.commit());
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (const QByteArray copy = bytes(); !copy.isEmpty())
                QVERIFY(copy.startsWith("{\n") && copy.endsWith("}\n}\n"));
        }
        QCOMPARE(written.count(), 3);
        QVERIFY(m_cache->store(sample(50)));
        QVERIFY(mirror.flush());
        QCOMPARE(index().size(), 51);
    }

    void write_namesThePathItCannotWrite()
    {
        QFile obstacle(m_folder.filePath(u"cache"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        const auto written =
            CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery());
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().message.contains(obstacle.fileName()));
    }

    void write_keepsTheOldCopyWhenTheNewOneFails()
    {
        QVERIFY(m_cache->store(sample(1)));
        QVERIFY(CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        const QByteArray before = bytes();
        QVERIFY(QDir().mkpath(m_paths->audioCacheIndex() + u".tmp/in the way"_s));
        QVERIFY(!CacheMirror::write(m_paths->database(), m_paths->audioCacheIndex(), m_cache->copyQuery()));
        QCOMPARE(bytes(), before);
    }
};

QTEST_GUILESS_MAIN(tst_CacheMirror)
#include "tst_CacheMirror.moc"
