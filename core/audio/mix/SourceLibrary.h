#pragma once

#include "core/audio/mix/TrackSource.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace comfyvn {

/// The sources that plans name: each is looked at once, and of their files a bounded number is open.
/// For one thread; the sources it gives may be read by several.
class SourceLibrary final {
public:
    /// `open`: files that are open at once.
    explicit SourceLibrary(std::size_t open = kOpenSources);

    /// The source as it is on the disk now.
    [[nodiscard]] AudioResult<std::shared_ptr<const TrackSource>> source(const std::string& path);
    /// Forgets the sources that nobody else holds.
    void tidy();

    static constexpr std::size_t kOpenSources = 300;

private:
    std::shared_ptr<OpenSources> m_open;
    std::unordered_map<std::string, std::shared_ptr<const TrackSource>> m_sources {};
};

} // namespace comfyvn
