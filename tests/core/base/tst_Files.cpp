#include "core/base/Files.h"
#include "core/base/KeepAside.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

uint modeOf(const QString& path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

} // namespace

class tst_Files : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList namesIn(const QString& folder) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void writeFile_makesTheFolderAndReplaces_data()
    {
        QTest::addColumn<int>("durability");
        QTest::newRow("crash") << int(Durability::ProcessCrash);
        QTest::newRow("power") << int(Durability::PowerLoss);
    }

    void writeFile_makesTheFolderAndReplaces()
    {
        QFETCH(int, durability);
        const QString file = path(u"a/b/日本 語.txt"_s);
        QVERIFY(writeFile(file, "one", Durability(durability)));
        QCOMPARE(*readFile(file, 100), "one");
        QVERIFY(writeFile(file, QByteArray(100000, 'x'), Durability(durability)));
        QCOMPARE(*readFile(file, 100000), QByteArray(100000, 'x'));
        QVERIFY(writeFile(file, {}, Durability(durability)));
        QCOMPARE(*readFile(file, 100), QByteArray());
        QCOMPARE(namesIn(u"a/b"_s).size(), 1);
    }

    void writeFile_toAPipe_leavesThePipe_data() { writeFile_makesTheFolderAndReplaces_data(); }

    void writeFile_toAPipe_leavesThePipe()
    {
        QFETCH(int, durability);
        const QByteArray pipe = QFile::encodeName(path(u"pipe"_s));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(reader >= 0);
        QVERIFY(writeFile(path(u"pipe"_s), "sound", Durability(durability)));
        QByteArray arrived(16, '\0');
        arrived.resize(std::max<qsizetype>(0, ::read(reader, arrived.data(), 16)));
        ::close(reader);
        QCOMPARE(arrived, "sound");
        struct stat info { };
        QCOMPARE(::stat(pipe.constData(), &info), 0);
        QVERIFY(S_ISFIFO(info.st_mode));
    }

    void writeFile_byManyThreads_leavesOneWholeFile()
    {
        const QString file = path(u"shared"_s);
        const auto writeMany = [&](char letter) {
            for (int i = 0; i < 50; ++i) {
                if (!writeFile(file, QByteArray(5000, letter), Durability::ProcessCrash))
                    return false;
            }
            return true;
        };
        auto other = QtConcurrent::run(writeMany, 'a');
        QVERIFY(writeMany('b'));
        QVERIFY(other.result());
        const QByteArray bytes = *readFile(file, 10000);
        QVERIFY(bytes == QByteArray(5000, 'a') || bytes == QByteArray(5000, 'b'));
        QCOMPARE(namesIn(u"."_s).size(), 1);
    }

    void writeFile_namesThePathItCannotWrite()
    {
        QVERIFY(writeFile(path(u"file"_s), "x", Durability::ProcessCrash));
        const auto below = writeFile(path(u"file/below"_s), "x", Durability::ProcessCrash);
        QVERIFY(!below);
        QCOMPARE(below.error().kind, ErrorKind::Storage);
        QVERIFY(below.error().message.contains(path(u"file"_s)));
        QVERIFY(makeFolder(path(u"folder/inner"_s)));
        for (const auto durability : { Durability::ProcessCrash, Durability::PowerLoss }) {
            const auto onto = writeFile(path(u"folder"_s), "x", durability);
            QVERIFY(!onto);
            QVERIFY(onto.error().message.contains(path(u"folder"_s)));
        }
    }

    void writeFile_onAFullDisk_keepsTheOldBytes()
    {
        const QString disk = path(u"disk"_s);
        QVERIFY(makeFolder(disk));
        const QByteArray mountPoint = QFile::encodeName(disk);
        if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=256k") != 0)
            QSKIP("mounting a tmpfs is not allowed here");
        const QString file = disk + u"/file"_s;
        const bool first = writeFile(file, "old", Durability::ProcessCrash).has_value();
        const auto fast = writeFile(file, QByteArray(1 << 20, 'x'), Durability::ProcessCrash);
        const auto durable = writeFile(file, QByteArray(1 << 20, 'x'), Durability::PowerLoss);
        const auto priv = writePrivateFile(file, QByteArray(1 << 20, 'x'));
        const auto bytes = readFile(file, 100);
        const auto names = namesIn(u"disk"_s);
        ::umount2(mountPoint.constData(), MNT_DETACH);
        QVERIFY(first);
        for (const auto& result : { fast, durable, priv }) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::Storage);
            QVERIFY2(result.error().message.contains(file), qPrintable(result.error().message));
        }
        QCOMPARE(*bytes, "old");
        QCOMPARE(names, QStringList { u"file"_s });
    }

    void writePrivateFile_isForTheOwnerAlone()
    {
        const mode_t before = ::umask(0);
        const bool written = writePrivateFile(path(u"secret"_s), "x").has_value();
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(modeOf(path(u"secret"_s)), 0600U);
    }

    void readFile_tellsAbsentFromTooLarge()
    {
        QCOMPARE(readFile(path(u"none"_s), 10).error().kind, ErrorKind::NotFound);
        QVERIFY(writeFile(path(u"file"_s), "12345", Durability::ProcessCrash));
        QCOMPARE(*readFile(path(u"file"_s), 5), "12345");
        const auto large = readFile(path(u"file"_s), 4);
        QCOMPARE(large.error().kind, ErrorKind::Storage);
        QVERIFY(large.error().message.contains(path(u"file"_s)));
        QCOMPARE(readFile(m_folder.path(), 10).error().kind, ErrorKind::Storage);
    }

    void keepAside_neverOverwrites()
    {
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(writeFile(path(u"db"_s), QByteArray::number(i), Durability::ProcessCrash));
            QVERIFY(writeFile(path(u"db-wal"_s), "w", Durability::ProcessCrash));
            const auto aside = keepAside(path(u"db"_s), { u"-wal"_s, u"-shm"_s });
            QVERIFY(aside);
            QVERIFY(!names.contains(*aside));
            names << *aside;
            QCOMPARE(*readFile(*aside, 10), QByteArray::number(i));
            QVERIFY(QFile::exists(*aside + u"-wal"_s));
            QVERIFY(!QFile::exists(path(u"db"_s)));
        }
        QVERIFY(names.first().startsWith(path(u"db.broken-"_s)));
    }

    void keepAside_reportsAnAbsentFile()
    {
        const auto aside = keepAside(path(u"none"_s));
        QVERIFY(!aside);
        QVERIFY(aside.error().message.contains(path(u"none"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_Files)
#include "tst_Files.moc"
