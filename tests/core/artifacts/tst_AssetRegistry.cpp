#include "core/artifacts/AssetRegistry.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

const Asset kAsset {
    .type = u"audio.voice"_s,
    .cacheKey = u"0123456789012345678901234567890123456789"_s,
    .path = u"exports/tts/neutral_012345678901.wav"_s,
    .sidecar = u"exports/tts/neutral_012345678901.json"_s,
    .sha256 = QString(64, u'a'),
    .bytes = 1234,
    .meta = { { u"voice"_s, u"neutral"_s } },
};
const Provenance kProvenance {
    .source = u"/api/tts/speak"_s,
    .toolVersion = u"0.6.0"_s,
    .provider = u"local"_s,
    .inputs = { { u"style"_s, u"calm"_s } },
    .licence = u"CC0-1.0"_s,
};

} // namespace

class tst_AssetRegistry : public QObject {
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

    void uid_isTheContractsHash()
    {
        const QByteArray sha1 = QCryptographicHash::hash("audio.voice|abc", QCryptographicHash::Sha1).toHex();
        QCOMPARE(assetUid(u"audio.voice"_s, u"abc"_s), QString::fromLatin1(sha1.left(16)));
    }

    void record_isDescribedInFull()
    {
        AssetRegistry registry(*m_database);
        const auto uid = registry.record(kAsset, kProvenance);
        QVERIFY(uid);
        QCOMPARE(*uid, assetUid(kAsset.type, kAsset.cacheKey));

        const auto described = registry.describe(*uid);
        QVERIFY(described);
        QCOMPARE(described->value(u"uid"_s).toString(), *uid);
        QCOMPARE(described->value(u"path"_s).toString(), kAsset.path);
        QCOMPARE(described->value(u"bytes"_s).toInteger(), kAsset.bytes);
        QCOMPARE(described->value(u"meta"_s).toObject(), kAsset.meta);
        const auto history = described->value(u"provenance"_s).toArray();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history[0][u"source"_s].toString(), kProvenance.source);
        QCOMPARE(history[0][u"inputs"_s].toObject(), kProvenance.inputs);
        QCOMPARE(history[0][u"user_id"_s].toString(), QString());
    }

    void record_again_updatesTheRowAndAppendsToTheHistory()
    {
        AssetRegistry registry(*m_database);
        QVERIFY(registry.record(kAsset, kProvenance));
        Asset changed = kAsset;
        changed.bytes = 99;
        Provenance again = kProvenance;
        again.source = u"gui"_s;
        const auto uid = registry.record(changed, again);
        QVERIFY(uid);
        const auto described = registry.describe(*uid);
        QVERIFY(described);
        QCOMPARE(described->value(u"bytes"_s).toInteger(), 99);
        const auto history = described->value(u"provenance"_s).toArray();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history[0][u"source"_s].toString(), kProvenance.source);
        QCOMPARE(history[1][u"source"_s].toString(), u"gui"_s);
    }

    void record_isUndoneWithItsTransaction()
    {
        AssetRegistry registry(*m_database);
        {
            const Transaction transaction(*m_database);
            QVERIFY(registry.record(kAsset, kProvenance));
        }
        const auto described = registry.describe(assetUid(kAsset.type, kAsset.cacheKey));
        QVERIFY(!described);
        QCOMPARE(described.error().kind, ErrorKind::NotFound);
        QCOMPARE(described.error().code, u"asset_not_found"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AssetRegistry)
#include "tst_AssetRegistry.moc"
