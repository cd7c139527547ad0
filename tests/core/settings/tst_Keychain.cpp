#include "core/settings/Keychain.h"
#include "core/settings/SecretStore.h"
#include "tests/support/KeychainSession.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace comfyvn;

/// The real keychain of a session of its own.
class tst_Keychain : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<comfyvn::test::KeychainSession> m_session {};
    QTemporaryDir m_folder {};

    template <typename T> static Result<T> settled(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
            return failure(ErrorKind::Internal, u"no_answer"_s, u"no answer"_s);
        return future.result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(!systemKeychain()); // no session, no keychain
        m_session = std::make_unique<comfyvn::test::KeychainSession>();
        if (!m_session->isOpen())
            QSKIP("dbus-daemon or gnome-keyring-daemon is not installed");
        const auto& environment = m_session->environment();
        for (auto it = environment.begin(); it != environment.end(); ++it)
            qputenv(qPrintable(it.key()), it.value().toUtf8());
        QVERIFY(systemKeychain());
    }

    /// GLib ends a process whose session ends.
    void cleanupTestCase() { std::signal(SIGTERM, SIG_IGN); }

    void entry_isWrittenReadAndRemoved()
    {
        const Keychain keychain = systemKeychain();
        QCOMPARE(settled(keychain.read(u"a"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(settled(keychain.write(u"a"_s, u"Zauberwort ✓"_s)));
        QCOMPARE(settled(keychain.read(u"a"_s)).value_or(QString()), u"Zauberwort ✓"_s);
        QVERIFY(settled(keychain.write(u"a"_s, u"another"_s)));
        QCOMPARE(settled(keychain.read(u"a"_s)).value_or(QString()), u"another"_s);
        QVERIFY(settled(keychain.remove(u"a"_s)));
        QCOMPARE(settled(keychain.read(u"a"_s)).error().kind, ErrorKind::NotFound);
    }

    void secret_movesFromTheFileAndComesBack()
    {
        const SecretFile file(u"/a/workspace"_s, m_folder.filePath(u"secrets.json"_s));
        const Secret secret { u"sk-battery"_s, { u"https://api.example"_s } };
        {
            SecretStore store(u"/a/workspace"_s, file, systemKeychain());
            QVERIFY(store.store(u"key"_s, secret));
            QTRY_VERIFY(!file.find(u"key"_s));
            QCOMPARE(store.find(u"key"_s), secret);
        }
        SecretStore store(u"/a/workspace"_s, file, systemKeychain());
        QVERIFY(!store.find(u"key"_s));
        const auto fetched = store.fetch({ u"key"_s });
        QTRY_VERIFY(fetched.isFinished());
        QCOMPARE(store.find(u"key"_s), secret);
        QCOMPARE(SecretStore(u"/another"_s, file, systemKeychain()).find(u"key"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_Keychain.moc"
