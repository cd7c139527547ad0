#include "core/comfy/ComfySound.h"

#include "core/audio/SoundDecoder.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QString firstLine(const QString& message)
{
    constexpr qsizetype shown = 300;
    const QString line = message.trimmed().section(u'\n', 0, 0).trimmed();
    return line.size() > shown ? line.left(shown) + u'…' : line;
}

} // namespace

Error noSoundIn(const ComfyRender& render, const QString& what)
{
    QString message = u"ComfyUI at %1 reported success, but %2."_s.arg(render.baseUrl, what);
    if (const QString words = firstLine(render.message); !words.isEmpty())
        message += u" It says: %1"_s.arg(words);
    return { ErrorKind::ProviderFailed, u"comfy_no_sound"_s, message, {} };
}

Result<AudioBuffer> soundOf(const ComfyRender& render, std::uint64_t maxFrames)
{
    return receivedSound({ render.audio.constData(), static_cast<std::size_t>(render.audio.size()) },
                         render.fileName.toStdString(), maxFrames)
        .map_error(
            [&render](const std::string& what) { return noSoundIn(render, QString::fromStdString(what)); });
}

} // namespace comfyvn
