#include "core/audio/OggSerial.h"

#include <sys/types.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace comfyvn {

namespace {

constexpr std::uint32_t kSerial = 0x4356'4e31;
constexpr std::size_t kHeaderBytes = 27;
constexpr std::size_t kSerialAt = 14;
constexpr std::size_t kChecksumAt = 22;
constexpr std::size_t kLongestPage = kHeaderBytes + 255 + 255 * 255;

const std::array<std::uint32_t, 256>& checksumTable()
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> values {};
        for (std::uint32_t i = 0; i < values.size(); ++i) {
            std::uint32_t value = i << 24U;
            for (int bit = 0; bit < 8; ++bit)
                value = (value << 1U) ^ ((value & 0x8000'0000U) != 0 ? 0x04c1'1db7U : 0U);
            values[i] = value;
        }
        return values;
    }();
    return table;
}

void store(std::string& bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>((value >> (8 * i)) & 0xffU);
}

/// The length of the page at `at`; 0 when there is none.
std::size_t pageBytes(std::string_view ogg, std::size_t at)
{
    if (ogg.size() - at < kHeaderBytes || ogg.compare(at, 4, "OggS") != 0)
        return 0;
    const auto segments = static_cast<std::size_t>(static_cast<unsigned char>(ogg[at + kHeaderBytes - 1]));
    std::size_t bytes = kHeaderBytes + segments;
    if (ogg.size() - at < bytes)
        return 0;
    for (std::size_t i = 0; i < segments; ++i)
        bytes += static_cast<unsigned char>(ogg[at + kHeaderBytes + i]);
    return ogg.size() - at < bytes ? 0 : bytes;
}

void makePageSteady(std::string& ogg, std::size_t at, std::size_t bytes)
{
    store(ogg, at + kSerialAt, kSerial);
    store(ogg, at + kChecksumAt, 0);
    std::uint32_t checksum = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        checksum = (checksum << 8U)
            ^ checksumTable()[((checksum >> 24U) ^ static_cast<unsigned char>(ogg[at + i])) & 0xffU];
    store(ogg, at + kChecksumAt, checksum);
}

} // namespace

void makeOggSteady(std::string& ogg)
{
    for (std::size_t at = 0; at < ogg.size();) {
        const std::size_t bytes = pageBytes(ogg, at);
        if (bytes == 0)
            return;
        makePageSteady(ogg, at, bytes);
        at += bytes;
    }
}

AudioResult<void> makeOggFileSteady(const std::string& path)
{
    const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(std::fopen(path.c_str(), "r+b"),
                                                                  &std::fclose);
    std::string page(kLongestPage, '\0');
    for (off_t at = 0; file;) {
        page.resize(kLongestPage);
        if (::fseeko(file.get(), at, SEEK_SET) != 0)
            break;
        page.resize(std::fread(page.data(), 1, page.size(), file.get()));
        if (std::ferror(file.get()) != 0)
            break;
        const std::size_t bytes = pageBytes(page, 0);
        if (bytes == 0)
            return {};
        makePageSteady(page, 0, bytes);
        if (::fseeko(file.get(), at, SEEK_SET) != 0 || std::fwrite(page.data(), 1, bytes, file.get()) != bytes
            || std::fflush(file.get()) != 0)
            break;
        at += static_cast<off_t>(bytes);
    }
    return tl::unexpected(std::string("The file cannot be written: ") + std::strerror(errno) + '.');
}

} // namespace comfyvn
