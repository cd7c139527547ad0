#include "core/base/Files.h"
#include "core/music/MusicShelf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

/// What a workspace keeps of the music that was tried in it.
class tst_MusicShelf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void none_isEmpty()
    {
        const auto shelf = readMusicShelf(paths());
        QVERIFY(shelf.has_value());
        QCOMPARE(shelf->board, MusicBoard {});
    }

    void written_isReadAgain()
    {
        MusicShelf shelf;
        shelf.board.wish = { .scene = u"ハーバー"_s,
                             .style = u"battle"_s,
                             .tags = { u"fast"_s, u"no drums"_s },
                             .seconds = 0,
                             .loops = false,
                             .source = u"/music/a.flac"_s,
                             .seed = 999'999'999'999'999 };
        shelf.board.picks = { { .id = 1, .wish = shelf.board.wish, .favourite = true }, { .id = 2 } };
        shelf.made[1] = { .artifact = u"exports/music/a.wav"_s,
                          .sidecar = u"exports/music/a.json"_s,
                          .cacheKey = u"abc"_s,
                          .durationSeconds = 12.5,
                          .info = { { u"key"_s, u"A minor"_s } } };
        QVERIFY(writeMusicShelf(paths(), shelf).has_value());
        const auto again = readMusicShelf(paths());
        QVERIFY(again.has_value());
        QCOMPARE(again->board, shelf.board);
        QCOMPARE(again->made.keys(), QList<qint64> { 1 });
        QCOMPARE(again->made[1].artifact, u"exports/music/a.wav"_s);
        QCOMPARE(again->made[1].durationSeconds, 12.5);
        QCOMPARE(again->made[1].info[u"key"_s].toString(), u"A minor"_s);
    }

    void damaged_isKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{\"wish\":");
        QTest::newRow("a wrong type") << QByteArray(R"({"wish":{"tags":"sad"}})");
        QTest::newRow("no object") << QByteArray(R"({"candidates":[7]})");
        QTest::newRow("outside") << QByteArray(
            R"({"candidates":[{"made":{"artifact":"../../x.wav","sidecar":"exports/x.json"}}]})");
        QTest::newRow("absolute") << QByteArray(
            R"({"candidates":[{"made":{"artifact":"/etc/passwd","sidecar":"exports/x.json"}}]})");
    }

    void damaged_isKeptAside()
    {
        QFETCH(QByteArray, bytes);
        const QString path = paths().absolute(u"data/music/shelf.json"_s);
        QVERIFY(writeFile(path, bytes, Durability::ProcessCrash).has_value());
        const auto shelf = readMusicShelf(paths());
        QVERIFY(!shelf.has_value());
        QCOMPARE(shelf.error().code, u"damaged_shelf"_s);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(readFile(path + u".broken"_s, 1000).value(), bytes);
        QVERIFY(readMusicShelf(paths()).has_value());
    }

    void request_saysWhatIsWished()
    {
        const RemixRequest request = remixRequestOf(
            { .scene = u"harbour"_s, .style = u"sad"_s, .tags = { u"rain"_s }, .seconds = 30, .seed = 7 });
        QCOMPARE(request.sceneId, u"harbour"_s);
        QCOMPARE(request.targetStyle, u"sad"_s);
        QCOMPARE(request.durationSeconds, std::optional<double>(30));
        QCOMPARE(request.seed, std::optional<qint64>(7));
        const RemixRequest remix = remixRequestOf({ .seconds = 0, .source = u"/a.wav"_s });
        QCOMPARE(remix.sourceFile, u"/a.wav"_s);
        QVERIFY(!remix.durationSeconds);
        QVERIFY(!remix.sceneId.isEmpty());
    }

private:
    WorkspacePaths paths() const { return WorkspacePaths(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder {};
};

QTEST_APPLESS_MAIN(tst_MusicShelf)
#include "tst_MusicShelf.moc"
