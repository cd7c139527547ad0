#include "core/settings/SecretStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SecretStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"config/secrets.json"_s); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void store_keepsWorkspacesApart()
    {
        QVERIFY(SecretStore(u"/one"_s, path()).store(u"server.token"_s, u"first"_s));
        QVERIFY(SecretStore(u"/two"_s, path()).store(u"server.token"_s, u"second"_s));
        QCOMPARE(SecretStore(u"/one"_s, path()).secret(u"server.token"_s), u"first"_s);
        QCOMPARE(SecretStore(u"/two"_s, path()).secret(u"server.token"_s), u"second"_s);
        QCOMPARE(SecretStore(u"/three"_s, path()).secret(u"server.token"_s), QString());
    }

    void store_isForTheOwnerAlone()
    {
        QVERIFY(SecretStore(u"/one"_s, path()).store(u"a"_s, u"b"_s));
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600U);
    }

    void store_removesAnEmptyValue()
    {
        SecretStore secrets(u"/one"_s, path());
        QVERIFY(secrets.store(u"a"_s, u"b"_s));
        QVERIFY(secrets.store(u"a"_s, {}));
        QCOMPARE(secrets.secret(u"a"_s), QString());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("/one"));
    }

    void store_keepsADamagedFileAside()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"config"_s)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{not json");
        file.close();
        SecretStore secrets(u"/one"_s, path());
        QCOMPARE(secrets.secret(u"a"_s), QString());
        QVERIFY(secrets.store(u"a"_s, u"b"_s));
        QCOMPARE(secrets.secret(u"a"_s), u"b"_s);
        QCOMPARE(QDir(m_folder.filePath(u"config"_s)).entryList({ u"*.broken-*"_s }).size(), 1);
    }

    void store_namesThePathItCannotWrite()
    {
        QFile file(m_folder.filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto stored = SecretStore(u"/one"_s, path()).store(u"a"_s, u"b"_s);
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, ErrorKind::Storage);
        QVERIFY(stored.error().message.contains(m_folder.path()));
    }
};

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_SecretStore.moc"
