#include "ui/mouth/MouthPictures.h"

#include "core/base/Files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr qint64 kMaxBytes = 32 << 20;
constexpr int kMaxSide = 8192;

const QList<MouthShape> kShapes { MouthShape::A, MouthShape::B, MouthShape::C, MouthShape::D, MouthShape::E,
                                  MouthShape::F, MouthShape::G, MouthShape::H, MouthShape::X };

struct MouthTexts {
    Q_DECLARE_TR_FUNCTIONS(MouthTexts)
};

std::optional<MouthShape> standIn(MouthShape shape)
{
    switch (shape) {
    case MouthShape::G:
    case MouthShape::X:
        return MouthShape::A;
    case MouthShape::H:
        return MouthShape::C;
    case MouthShape::A:
    case MouthShape::B:
    case MouthShape::C:
    case MouthShape::D:
    case MouthShape::E:
    case MouthShape::F:
        break;
    }
    return std::nullopt;
}

QString nameOf(MouthShape shape)
{
    return QString(QLatin1Char(static_cast<char>(shape)));
}

/// The file names of a folder's pictures; a PNG comes before an SVG of the same shape.
QHash<MouthShape, QString> picturesIn(const QString& folder)
{
    QHash<MouthShape, QString> files;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QString& suffix : { u".svg"_s, u".png"_s })
        for (const QString& name : names)
            for (const MouthShape shape : kShapes)
                if (name.compare(nameOf(shape) + suffix, Qt::CaseInsensitive) == 0)
                    files.insert(shape, name);
    return files;
}

Result<QImage> readPicture(const QString& path)
{
    const auto bad = [&path] {
        return failure(
            ErrorKind::InvalidRequest, u"bad_picture"_s,
            MouthTexts::tr("%1 is not a picture that can be shown.").arg(QDir::toNativeSeparators(path)));
    };
    const auto bytes = readFile(path, kMaxBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    constexpr int largest = MouthPictures::kLargest;
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgRenderer renderer;
        if (!renderer.load(*bytes) || renderer.defaultSize().isEmpty())
            return bad();
        QImage image(renderer.defaultSize().scaled(largest, largest, Qt::KeepAspectRatio),
                     QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }
    QBuffer buffer;
    buffer.setData(*bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > kMaxSide || size.height() > kMaxSide)
        return bad();
    if (size.width() > largest || size.height() > largest)
        reader.setScaledSize(size.scaled(largest, largest, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return bad();
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

Error notMoved(const QString& path)
{
    return { ErrorKind::Storage,
             u"storage_error"_s,
             MouthTexts::tr("%1 cannot be moved; look whether the folder may be written to.")
                 .arg(QDir::toNativeSeparators(path)),
             {} };
}
} // namespace

QImage MouthPictures::of(MouthShape shape) const
{
    if (const auto own = m_pictures.constFind(shape); own != m_pictures.cend())
        return *own;
    const auto other = standIn(shape);
    return other ? m_pictures.value(*other) : QImage();
}

Result<MouthPictures> readMouthPictures(const QString& folder)
{
    const auto files = picturesIn(folder);
    MouthPictures pictures;
    if (files.isEmpty())
        return pictures;
    QStringList missing;
    for (const MouthShape shape : kShapes) {
        if (!files.contains(shape)) {
            if (!standIn(shape))
                missing.append(nameOf(shape));
            continue;
        }
        const auto picture = readPicture(folder + u'/' + files[shape]);
        if (!picture)
            return tl::unexpected(picture.error());
        pictures.insert(shape, *picture);
    }
    if (missing.isEmpty())
        return pictures;
    return failure(ErrorKind::InvalidRequest, u"missing_pictures"_s,
                   MouthTexts::tr("Pictures of the shapes A to F are needed, as A.png or A.svg and so on; "
                                  "missing: %1.")
                       .arg(missing.join(u", "_s)));
}

Result<MouthPictures> putMouthPicturesAside(const QString& mouths)
{
    const auto files = picturesIn(mouths);
    if (files.isEmpty())
        return MouthPictures();
    QString aside = mouths + u"/unused"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = mouths + u"/unused-%1"_s.arg(number);
    if (const auto made = makeFolder(aside); !made)
        return tl::unexpected(made.error());
    for (const QString& name : files)
        if (!QFile::rename(mouths + u'/' + name, aside + u'/' + name))
            return tl::unexpected(notMoved(mouths + u'/' + name));
    return MouthPictures();
}

Result<MouthPictures> adoptMouthPictures(const QString& from, const QString& mouths)
{
    const auto pictures = readMouthPictures(from);
    if (!pictures || QDir(from) == QDir(mouths))
        return pictures;
    if (pictures->isEmpty())
        return failure(ErrorKind::InvalidRequest, u"missing_pictures"_s,
                       MouthTexts::tr("There are no pictures named A.png to F.png, or .svg, in %1.")
                           .arg(QDir::toNativeSeparators(from)));
    QHash<QString, QByteArray> copies;
    for (const QString& name : picturesIn(from)) {
        const auto bytes = readFile(from + u'/' + name, kMaxBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        copies.insert(name, *bytes);
    }
    if (const auto aside = putMouthPicturesAside(mouths); !aside)
        return aside;
    for (const auto& [name, bytes] : copies.asKeyValueRange())
        if (const auto written = writeFile(mouths + u'/' + name, bytes, Durability::PowerLoss); !written)
            return tl::unexpected(written.error());
    return pictures;
}

} // namespace comfyvn::ui
