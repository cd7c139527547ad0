#pragma once

#include "core/base/Result.h"
#include "core/speech/MouthShape.h"

#include <QHash>
#include <QImage>
#include <QString>

namespace comfyvn::ui {

/// A writer's own pictures of the mouth, one for each shape that there is one of.
class MouthPictures final {
public:
    /// As large as pictures are kept, in pixels.
    static constexpr int kLargest = 1024;

    [[nodiscard]] bool isEmpty() const { return m_pictures.isEmpty(); }
    void insert(MouthShape shape, const QImage& picture) { m_pictures.insert(shape, picture); }
    /// The shape's picture, or the one that Rhubarb Lip Sync has stand in for it (G: A, H: C, X: A); null
    /// when neither is there.
    [[nodiscard]] QImage of(MouthShape shape) const;

private:
    QHash<MouthShape, QImage> m_pictures {};
};

/// The pictures A.png … H.png, X.png of a folder, or .svg; upper or lower case. Empty when it holds none or
/// is not there. Waits for the disk; for a pool thread. Errors: InvalidRequest, when one cannot be read or
/// one of A to F is missing.
[[nodiscard]] Result<MouthPictures> readMouthPictures(const QString& folder);

/// Copies the pictures of a folder into `mouths`, whose earlier ones are put aside, and reads them. Nothing
/// changes when they are not good.
[[nodiscard]] Result<MouthPictures> adoptMouthPictures(const QString& from, const QString& mouths);

/// Moves the pictures of `mouths` into a folder below it, so that the mouth is drawn again.
[[nodiscard]] Result<MouthPictures> putMouthPicturesAside(const QString& mouths);

} // namespace comfyvn::ui
