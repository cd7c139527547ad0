#include "ui/mouth/MouthPictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_MouthPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char shape : { 'A', 'B', 'C', 'D', 'E', 'F' })
            paint(m_folder->path(), QString(QLatin1Char(shape)) + u".png"_s, colourOf(shape));
    }

    void read_missingShapesHaveTheirStandIns()
    {
        const auto pictures = readMouthPictures(m_folder->path());
        QVERIFY(pictures);
        QCOMPARE(colour(*pictures, MouthShape::D), colourOf('D'));
        QCOMPARE(colour(*pictures, MouthShape::G), colourOf('A'));
        QCOMPARE(colour(*pictures, MouthShape::H), colourOf('C'));
        QCOMPARE(colour(*pictures, MouthShape::X), colourOf('A'));
    }

    void read_takesSvgAndSmallLetters()
    {
        QVERIFY(QFile::remove(m_folder->filePath(u"B.png"_s)));
        write(m_folder->filePath(u"b.SVG"_s),
              "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
              "<rect width='10' height='10' fill='#ff0000'/></svg>");
        paint(m_folder->path(), u"x.png"_s, Qt::blue);
        const auto pictures = readMouthPictures(m_folder->path());
        QVERIFY(pictures);
        QCOMPARE(colour(*pictures, MouthShape::B), QColor(Qt::red));
        QCOMPARE(colour(*pictures, MouthShape::X), QColor(Qt::blue));
    }

    void read_ofNothingIsEmpty()
    {
        QVERIFY(readMouthPictures(m_folder->filePath(u"absent"_s))->isEmpty());
        const QTemporaryDir empty;
        QVERIFY(readMouthPictures(empty.path())->isEmpty());
    }

    void read_saysWhatIsMissingOrBroken()
    {
        QVERIFY(QFile::remove(m_folder->filePath(u"C.png"_s)));
        const auto missing = readMouthPictures(m_folder->path());
        QVERIFY(!missing && missing.error().message.endsWith(u"missing: C."_s));
        write(m_folder->filePath(u"C.png"_s), "no picture");
        const auto broken = readMouthPictures(m_folder->path());
        QVERIFY(!broken && broken.error().message.contains(u"C.png"_s));
        QVERIFY(QFile::remove(m_folder->filePath(u"C.png"_s)));
        write(m_folder->filePath(u"C.svg"_s), "<svg");
        QVERIFY(!readMouthPictures(m_folder->path()));
    }

    void read_shrinksWhatIsLarge()
    {
        QImage large(3000, 1500, QImage::Format_RGB32);
        large.fill(Qt::green);
        QVERIFY(large.save(m_folder->filePath(u"A.png"_s)));
        const auto pictures = readMouthPictures(m_folder->path());
        QVERIFY(pictures);
        QCOMPARE(pictures->of(MouthShape::A).size(), QSize(1024, 512));
    }

    void adopt_copiesAndPutsEarlierOnesAside()
    {
        const QTemporaryDir workspace;
        const QString mouths = workspace.filePath(u"mouths"_s);
        QVERIFY(adoptMouthPictures(m_folder->path(), mouths));
        QVERIFY(QFile::exists(mouths + u"/A.png"_s));
        QVERIFY(QFile::exists(m_folder->filePath(u"A.png"_s)));
        const QTemporaryDir other;
        for (const char shape : { 'A', 'B', 'C', 'D', 'E', 'F', 'G' })
            paint(other.path(), QString(QLatin1Char(shape)) + u".png"_s, Qt::black);
        QVERIFY(adoptMouthPictures(other.path(), mouths));
        QVERIFY(QFile::exists(mouths + u"/unused/A.png"_s));
        QVERIFY(QFile::exists(mouths + u"/G.png"_s));

        QVERIFY(putMouthPicturesAside(mouths)->isEmpty());
        QVERIFY(readMouthPictures(mouths)->isEmpty());
        QVERIFY(QFile::exists(mouths + u"/unused-2/G.png"_s));
        QVERIFY(adoptMouthPictures(mouths + u"/unused"_s, mouths));
        QCOMPARE(colour(*readMouthPictures(mouths), MouthShape::A), colourOf('A'));
    }

    void adopt_ofBadPicturesChangesNothing()
    {
        const QTemporaryDir workspace;
        const QString mouths = workspace.filePath(u"mouths"_s);
        QVERIFY(adoptMouthPictures(m_folder->path(), mouths));
        const QTemporaryDir empty;
        const auto none = adoptMouthPictures(empty.path(), mouths);
        QVERIFY(!none && none.error().message.contains(empty.path()));
        QVERIFY(QFile::remove(m_folder->filePath(u"F.png"_s)));
        QVERIFY(!adoptMouthPictures(m_folder->path(), mouths));
        QVERIFY(QFile::exists(mouths + u"/F.png"_s));
        QVERIFY(!QFile::exists(mouths + u"/unused"_s));
    }

private:
    static QColor colourOf(char shape) { return { 20 * (shape - 'A' + 1), 100, 50 }; }

    static QColor colour(const MouthPictures& pictures, MouthShape shape)
    {
        const QImage image = pictures.of(shape);
        return image.pixelColor(image.width() / 2, image.height() / 2);
    }

    static void paint(const QString& folder, const QString& name, const QColor& colour)
    {
        QImage image(16, 12, QImage::Format_RGB32);
        image.fill(colour);
        QVERIFY(image.save(folder + u'/' + name));
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
};

QTEST_GUILESS_MAIN(tst_MouthPictures)
#include "tst_MouthPictures.moc"
