#include "core/audio/mix/OpenSources.h"

#include <algorithm>

namespace comfyvn {

AudioResult<std::shared_ptr<const WavReader>> OpenSources::reader(ReopenedWav& wav, const Open& open)
{
    const std::lock_guard lock(m_mutex);
    wav.used = ++m_uses;
    if (wav.reader)
        return wav.reader;
    auto opened = open();
    if (!opened)
        return tl::unexpected(opened.error());
    if (m_open.size() >= m_most) {
        const auto oldest = std::ranges::min_element(m_open, {}, &ReopenedWav::used);
        (*oldest)->reader.reset();
        m_open.erase(oldest);
    }
    wav.reader = std::make_shared<const WavReader>(*std::move(opened));
    m_open.push_back(&wav);
    return wav.reader;
}

void OpenSources::close(ReopenedWav& wav)
{
    const std::lock_guard lock(m_mutex);
    wav.reader.reset();
    std::erase(m_open, &wav);
}

} // namespace comfyvn
