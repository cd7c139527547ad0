#include "core/comfy/ComfyJob.h"

#include <QCryptographicHash>

namespace comfyvn {

ComfyContentPtr comfyContent(const QByteArray& bytes)
{
    return std::make_shared<const ComfyContent>(
        ComfyContent { bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) });
}

} // namespace comfyvn
