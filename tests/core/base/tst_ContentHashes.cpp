#include "core/base/ContentHashes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_ContentHashes : public QObject {
    Q_OBJECT

private:
    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"file"_s); }
    [[nodiscard]] QString hashed(ContentHashes& hashes) const
    {
        return hashes.of(path(), fileStamp(path()).value()).value();
    }
    static QString sha256(const QByteArray& bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void of_isTheSha256OfTheContent()
    {
        ContentHashes hashes;
        const QByteArray large(1'000'003, 'x');
        write(large);
        QCOMPARE(hashed(hashes), sha256(large));
        write({});
        QCOMPARE(hashed(hashes), sha256({}));
    }

    void of_seesAChangeThatKeepsSizeAndTime()
    {
        ContentHashes hashes;
        for (const QByteArray& content : { "one"_qba, "two"_qba, "six"_qba }) {
            write(content);
            const timespec old[] { { 1'000'000'000, 0 }, { 1'000'000'000, 0 } };
            QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path()).constData(), old, 0), 0);
            QCOMPARE(hashed(hashes), sha256(content));
        }
    }

    void of_readsAgainOnlyWhatHasAnotherStamp()
    {
        ContentHashes hashes;
        FileStamp stamp { .bytes = 3, .modified = 1, .changed = 1 }; // long settled
        write("one");
        QCOMPARE(hashes.of(path(), stamp).value(), sha256("one"));
        write("two");
        QCOMPARE(hashes.of(path(), stamp).value(), sha256("one"));
        ++stamp.changed;
        QCOMPARE(hashes.of(path(), stamp).value(), sha256("two"));
    }

    void of_saysWhatCannotBeRead()
    {
        ContentHashes hashes;
        QVERIFY(!fileStamp(u"/nowhere/file"_s).has_value());
        QVERIFY(!hashes.of(u"/nowhere/file"_s, {}).has_value());
    }

    void of_isGivenUpWhenNobodyWaits()
    {
        ContentHashes hashes;
        write("some bytes");
        const auto stamp = fileStamp(path()).value();
        const auto hash = hashes.of(path(), stamp, [] { return false; });
        QVERIFY(!hash.has_value());
        QCOMPARE(hash.error().kind, ErrorKind::Cancelled);
        QVERIFY(!hashes.knows(path(), stamp));
        QCOMPARE(hashes.of(path(), stamp, [] { return true; }).value(), sha256("some bytes"));
    }

    void stop_endsReading()
    {
        ContentHashes hashes;
        write("some bytes");
        hashes.stop();
        const auto hash = hashes.of(path(), fileStamp(path()).value());
        QVERIFY(!hash.has_value());
        QCOMPARE(hash.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(tst_ContentHashes)
#include "tst_ContentHashes.moc"
