#include "core/settings/SecretFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SecretFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"config/secrets.json"_s); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void store_keepsWorkspacesApart()
    {
        QVERIFY(SecretFile(u"/one"_s, path()).store(u"server.token"_s, { .value = u"first"_s }));
        QVERIFY(SecretFile(u"/two"_s, path()).store(u"server.token"_s, { .value = u"second"_s }));
        QCOMPARE(SecretFile(u"/one"_s, path()).find(u"server.token"_s), Secret { .value = u"first"_s });
        QCOMPARE(SecretFile(u"/two"_s, path()).find(u"server.token"_s), Secret { .value = u"second"_s });
        QVERIFY(!SecretFile(u"/three"_s, path()).find(u"server.token"_s));
    }

    void store_keepsTheAddresses()
    {
        const Secret secret { u"key"_s, { u"https://one.example"_s, u"https://two.example"_s } };
        QVERIFY(SecretFile(u"/one"_s, path()).store(u"a"_s, secret));
        QCOMPARE(SecretFile(u"/one"_s, path()).find(u"a"_s), secret);
    }

    void store_isForTheOwnerAlone()
    {
        QVERIFY(SecretFile(u"/one"_s, path()).store(u"a"_s, { .value = u"b"_s }));
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600U);
    }

    void remove_leavesNoEmptyWorkspace()
    {
        SecretFile secrets(u"/one"_s, path());
        QVERIFY(secrets.store(u"a"_s, { .value = u"b"_s }));
        QVERIFY(secrets.remove(u"a"_s));
        QVERIFY(!secrets.find(u"a"_s));
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
        SecretFile secrets(u"/one"_s, path());
        QVERIFY(!secrets.find(u"a"_s));
        QVERIFY(secrets.store(u"a"_s, { .value = u"b"_s }));
        QCOMPARE(secrets.find(u"a"_s), Secret { .value = u"b"_s });
        QCOMPARE(QDir(m_folder.filePath(u"config"_s)).entryList({ u"*.broken-*"_s }).size(), 1);
    }

    void store_namesThePathItCannotWrite()
    {
        QFile file(m_folder.filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto stored = SecretFile(u"/one"_s, path()).store(u"a"_s, { .value = u"b"_s });
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, ErrorKind::Storage);
        QVERIFY(stored.error().message.contains(m_folder.path()));
    }
};

QTEST_GUILESS_MAIN(tst_SecretFile)
#include "tst_SecretFile.moc"
