#include "core/settings/SecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// A keychain whose answers the test gives.
struct PatientKeychain {
    QMap<QString, QString> entries {};
    QList<std::pair<QString, std::shared_ptr<QPromise<Result<QString>>>>> asked {};
    bool answersAtOnce = true;
    bool refusesToWrite = false;

    Keychain calls()
    {
        return { .read =
                     [this](const QString& key) {
                         const auto promise = std::make_shared<QPromise<Result<QString>>>();
                         promise->start();
                         asked.append({ key, promise });
                         if (answersAtOnce)
                             answer();
                         return promise->future();
                     },
                 .write = [this](const QString& key, const QString& text) -> QFuture<Result<void>> {
                     if (refusesToWrite)
                         return QtFuture::makeReadyFuture(Result<void>(
                             failure(ErrorKind::ProviderUnavailable, u"locked"_s, u"Locked."_s)));
                     entries[key] = text;
                     return QtFuture::makeReadyFuture(Result<void>());
                 },
                 .remove =
                     [this](const QString& key) {
                         entries.remove(key);
                         return QtFuture::makeReadyFuture(Result<void>());
                     } };
    }

    void answer()
    {
        for (const auto& [key, promise] : std::exchange(asked, {})) {
            promise->addResult(entries.contains(key)
                                   ? Result<QString>(entries[key])
                                   : failure(ErrorKind::NotFound, u"unknown_secret"_s, u"None."_s));
            promise->finish();
        }
    }
};

const Secret kKey { u"sk-1"_s, { QString() } };

} // namespace

class tst_SecretStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    PatientKeychain m_keychain {};

    [[nodiscard]] SecretFile file() const
    {
        return SecretFile(u"/ws"_s, m_folder.filePath(u"secrets.json"_s));
    }
    std::unique_ptr<SecretStore> make(const Keychain& keychain,
                                      std::chrono::milliseconds patience = std::chrono::seconds(30))
    {
        return std::make_unique<SecretStore>(u"/ws"_s, file(), keychain, SecretStore::Access::ReadWrite,
                                             patience);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_keychain = {};
    }

    void withoutKeychain_theFileKeepsIt()
    {
        auto store = make({});
        QVERIFY(store->store(u"key"_s, kKey));
        QCOMPARE(file().find(u"key"_s), kKey);
        QVERIFY(store->fetch({ u"key"_s, u"other"_s }).isFinished());
        QVERIFY(!store->isUnasked(u"other"_s));
    }

    void stored_leavesTheFileForTheKeychain()
    {
        auto store = make(m_keychain.calls());
        QVERIFY(store->store(u"key"_s, kKey));
        QCOMPARE(store->find(u"key"_s), kKey);
        QTRY_VERIFY(!file().find(u"key"_s));
        QCOMPARE(m_keychain.entries.size(), 1);
        QCOMPARE(store->find(u"key"_s), kKey);
        QVERIFY(store->store(u"key"_s, {}));
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(!store->find(u"key"_s));
    }

    void unhidden_staysInTheFile()
    {
        auto store = make(m_keychain.calls());
        QVERIFY(store->store(u"server.token"_s, kKey, false));
        QCoreApplication::processEvents();
        QCOMPARE(file().find(u"server.token"_s), kKey);
        QVERIFY(m_keychain.entries.isEmpty());
    }

    void refusedByTheKeychain_theFileKeepsIt()
    {
        m_keychain.refusesToWrite = true;
        auto store = make(m_keychain.calls());
        QVERIFY(store->store(u"key"_s, kKey));
        QCoreApplication::processEvents();
        QCOMPARE(file().find(u"key"_s), kKey);
        QCOMPARE(store->find(u"key"_s), kKey);
    }

    void leftByAnEarlierVersion_movesWhenItIsNeeded()
    {
        QVERIFY(file().store(u"key"_s, { .value = u"sk-old"_s }));
        auto store = make(m_keychain.calls());
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(store->fetch({ u"key"_s }).isFinished()); // it is known, and moves meanwhile
        QTRY_VERIFY(!file().find(u"key"_s));
        QCOMPARE(store->find(u"key"_s), Secret { .value = u"sk-old"_s });
        QCOMPARE(m_keychain.entries.size(), 1);
    }

    void keychain_isAskedOnceAndOnlyWhenNeeded()
    {
        QVERIFY(make(m_keychain.calls())->store(u"key"_s, kKey));
        m_keychain.answersAtOnce = false;
        auto store = make(m_keychain.calls());
        QVERIFY(m_keychain.asked.isEmpty());
        const QSignalSpy arrived(store.get(), &SecretStore::arrived);
        QFuture<void> first;
        QFuture<void> second;
        // The file may still hold what the first store has not moved yet.
        QVERIFY(file().remove(u"key"_s));
        QVERIFY(store->isUnasked(u"key"_s));
        first = store->fetch({ u"key"_s });
        second = store->fetch({ u"key"_s, u"none"_s });
        QCOMPARE(m_keychain.asked.size(), 2);
        m_keychain.answer();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(store->find(u"key"_s), kKey);
        QVERIFY(!store->isUnasked(u"none"_s));
        QVERIFY(store->fetch({ u"key"_s, u"none"_s }).isFinished());
        QVERIFY(m_keychain.asked.isEmpty());
    }

    void locked_isNotWaitedForForEver()
    {
        m_keychain.answersAtOnce = false;
        auto store = make(m_keychain.calls(), std::chrono::milliseconds(1));
        const QSignalSpy waiting(store.get(), &SecretStore::keptWaiting);
        const QFuture<void> fetched = store->fetch({ u"key"_s });
        QVERIFY(!fetched.isFinished());
        QTRY_VERIFY(fetched.isFinished());
        QCOMPARE(waiting.size(), 1);
        QVERIFY(store->fetch({ u"key"_s }).isFinished()); // nobody waits a second time
        // Its owner opens it at last.
        const QSignalSpy arrived(store.get(), &SecretStore::arrived);
        m_keychain.entries[m_keychain.asked.first().first] = u"{\"value\": \"sk-late\"}"_s;
        m_keychain.answer();
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(store->find(u"key"_s), Secret { .value = u"sk-late"_s });
    }

    void storedWhileItIsAsked_isNewer()
    {
        m_keychain.answersAtOnce = false;
        auto store = make(m_keychain.calls());
        const QFuture<void> fetched = store->fetch({ u"key"_s });
        m_keychain.entries[m_keychain.asked.first().first] = u"{\"value\": \"sk-old\"}"_s;
        QVERIFY(store->store(u"key"_s, kKey));
        m_keychain.answer();
        QTRY_VERIFY(fetched.isFinished());
        QCOMPARE(store->find(u"key"_s), kKey);
    }

    void goneWhileItIsAsked_nothingHappens()
    {
        m_keychain.answersAtOnce = false;
        auto store = make(m_keychain.calls());
        const QFuture<void> fetched = store->fetch({ u"key"_s });
        store.reset();
        QVERIFY(fetched.isFinished());
        m_keychain.answer();
        QCoreApplication::processEvents();
    }

    void stopFetching_answersWhoeverWaits()
    {
        m_keychain.answersAtOnce = false;
        auto store = make(m_keychain.calls());
        const QFuture<void> fetched = store->fetch({ u"key"_s });
        QVERIFY(!fetched.isFinished());
        store->stopFetching();
        QVERIFY(fetched.isFinished());
        m_keychain.entries[m_keychain.asked.first().first] = u"{\"value\": \"sk-late\"}"_s;
        m_keychain.answer(); // it counts all the same
        QTRY_COMPARE(store->find(u"key"_s), Secret { .value = u"sk-late"_s });
    }

    void readOnly_movesAndStoresNothing()
    {
        QVERIFY(file().store(u"key"_s, kKey));
        SecretStore store(u"/ws"_s, file(), m_keychain.calls(), SecretStore::Access::ReadOnly);
        QVERIFY(store.fetch({ u"key"_s }).isFinished());
        QCoreApplication::processEvents();
        QCOMPARE(store.store(u"key"_s, {}).error().code, u"read_only"_s);
        QCOMPARE(file().find(u"key"_s), kKey);
        QVERIFY(m_keychain.entries.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_SecretStore.moc"
