#include "core/artifacts/MakeWay.h"
#include "core/base/Files.h"
#include "core/base/ScratchFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_ScratchFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList scratch() const
    {
        return QDir(at(u"scratch"_s)).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] std::unique_ptr<ScratchFile> written(const QByteArrayList& pieces) const
    {
        auto file = ScratchFile::open(at(u"scratch"_s));
        for (const QByteArray& piece : pieces)
            if (!file || !(*file)->write(piece))
                return nullptr;
        return file && (*file)->close() ? *std::move(file) : nullptr;
    }

private Q_SLOTS:
    void moved_isWholeAndReplacesWhatWasThere()
    {
        const QString path = at(u"some/where/out.bin"_s);
        QVERIFY(writeFile(path, "old", Durability::ProcessCrash));
        const auto file = written({ "one ", "two" });
        QVERIFY(file);
        QCOMPARE(file->bytes(), qint64(7));
        QCOMPARE(file->sha256().toLatin1(),
                 QCryptographicHash::hash("one two", QCryptographicHash::Sha256).toHex());
        QCOMPARE(readFile(path, 100).value(), QByteArray("old"));
        QVERIFY(file->moveTo(path));
        QCOMPARE(readFile(path, 100).value(), QByteArray("one two"));
        QVERIFY(QFile::permissions(path) & QFileDevice::ReadOther);
        QCOMPARE(scratch(), QStringList());
    }

    void whatIsNotMoved_goesWithIt()
    {
        QVERIFY(written({ "part" }));
        QCOMPARE(scratch(), QStringList());
        auto file = written({ "part" });
        QVERIFY(writeFile(at(u"folder/inside"_s), "x", Durability::ProcessCrash));
        QVERIFY(!file->moveTo(at(u"folder"_s))); // a file cannot replace a folder
        file.reset();
        QCOMPARE(scratch(), QStringList());
    }

    void placeThatCannotBeWritten_isNamed()
    {
        const auto file = written({ "x" });
        QVERIFY(writeFile(at(u"file"_s), "not a folder", Durability::ProcessCrash));
        const auto moved = file->moveTo(at(u"file/below"_s));
        QVERIFY(!moved);
        QVERIFY(moved.error().message.contains(at(u"file"_s)));
        QVERIFY(!ScratchFile::open(at(u"file"_s)));
    }

    void makeWay_keepsAsideWhatSomebodyWorkedOn()
    {
        const WrittenFile next { .path = u"a"_s, .bytes = 4, .sha256 = sha256Hex("next") };
        const WrittenFile known { .path = u"a"_s, .bytes = 5, .sha256 = sha256Hex("known") };
        const auto kept = [&](const QByteArray& there, const std::optional<WrittenFile>& before) {
            const QString path = at(u"way/a.wav"_s);
            QDir(at(u"way"_s)).removeRecursively();
            return writeFile(path, there, Durability::ProcessCrash) && makeWay(path, next, before)
                && !QFile::exists(path);
        };
        QVERIFY(!kept("next", {})); // the same again
        QVERIFY(!kept("known", known));
        QVERIFY(kept("KNOWN", known)); // as long, and another
        QVERIFY(kept("text", known));
        QVERIFY(kept("by hand", {}));
    }
};

QTEST_GUILESS_MAIN(tst_ScratchFile)
#include "tst_ScratchFile.moc"
