#include "core/base/RotatingFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_RotatingFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    [[nodiscard]] QString path() const { return m_folder.filePath(u"a.log"_s); }
    [[nodiscard]] QByteArray read(const QString& suffix = {}) const
    {
        QFile file(path() + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void append_continuesAnOldFile()
    {
        QVERIFY(RotatingFile(path(), 100, 3).append("one\n"));
        QVERIFY(RotatingFile(path(), 100, 3).append("two\n"));
        QCOMPARE(read(), "one\ntwo\n");
    }

    void append_rotatesAndDropsTheOldest()
    {
        RotatingFile file(path(), 10, 3);
        for (const char* line : { "11111111\n", "22222222\n", "33333333\n", "44444444\n" })
            QVERIFY(file.append(line));
        QCOMPARE(read(), "44444444\n");
        QCOMPARE(read(u".1"_s), "33333333\n");
        QCOMPARE(read(u".2"_s), "22222222\n");
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 3);
    }

    void append_followsARotationByAnother()
    {
        RotatingFile first(path(), 12, 3);
        RotatingFile second(path(), 12, 3);
        QVERIFY(first.append("11111111\n"));
        QVERIFY(second.append("22222222\n"));
        QVERIFY(first.append("3\n"));
        QCOMPARE(read(u".1"_s), "11111111\n");
        QCOMPARE(read(), "22222222\n3\n");
    }

    void append_writesAgainAfterTheFileWasDeleted()
    {
        RotatingFile file(path(), 100, 3);
        QVERIFY(file.append("one\n"));
        QVERIFY(QFile::remove(path()));
        QVERIFY(file.append("two\n"));
        QCOMPARE(read(), "two\n");
    }

    void append_byTwoAtOnce_losesNothing()
    {
        const auto writeMany = [this](char letter) {
            RotatingFile file(path(), 2000, 50);
            bool fine = true;
            for (int i = 0; i < 500; ++i)
                fine = file.append(QByteArray(20, letter) + '\n') && fine;
            return fine;
        };
        auto other = QtConcurrent::run(writeMany, 'a');
        QVERIFY(writeMany('b'));
        QVERIFY(other.result());
        QByteArray all;
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QCOMPARE(all.count(QByteArray(20, 'a') + '\n'), 500);
        QCOMPARE(all.count(QByteArray(20, 'b') + '\n'), 500);
        QCOMPARE(all.size(), 1000 * 21);
    }

    void append_reportsAFolderThatIsNotThere()
    {
        QVERIFY(!RotatingFile(m_folder.filePath(u"none/a.log"_s), 10, 3).append("x\n"));
    }
};

QTEST_APPLESS_MAIN(tst_RotatingFile)
#include "tst_RotatingFile.moc"
