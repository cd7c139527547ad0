#include "core/audio/mix/SourceLibrary.h"

namespace comfyvn {

SourceLibrary::SourceLibrary(std::size_t open)
    : m_open(std::make_shared<OpenSources>(open))
{ }

AudioResult<std::shared_ptr<const TrackSource>> SourceLibrary::source(const std::string& path)
{
    auto& known = m_sources[path];
    if (known && known->isUnchanged())
        return known;
    auto opened = TrackSource::open(path, m_open);
    if (!opened) {
        m_sources.erase(path);
        return opened;
    }
    known = *opened;
    return opened;
}

void SourceLibrary::tidy()
{
    std::erase_if(m_sources, [](const auto& entry) { return entry.second.use_count() == 1; });
}

} // namespace comfyvn
