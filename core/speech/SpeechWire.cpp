#include "core/speech/SpeechWire.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

namespace comfyvn::wire {

namespace {

class Writer final {
public:
    template <typename T> void number(T value)
    {
        static_assert(std::is_unsigned_v<T>);
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_bytes.push_back(static_cast<char>((value >> (8U * i)) & 0xFFU));
    }

    void real(float value) { number(std::bit_cast<std::uint32_t>(value)); }

    void text(const std::string& value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        m_bytes += value;
    }

    void samples(const std::vector<std::int16_t>& values)
    {
        number(static_cast<std::uint32_t>(values.size()));
        if constexpr (std::endian::native == std::endian::little) {
            const std::size_t begin = m_bytes.size();
            m_bytes.resize(begin + values.size() * sizeof(std::int16_t));
            if (!values.empty())
                std::memcpy(m_bytes.data() + begin, values.data(), values.size() * sizeof(std::int16_t));
        } else {
            for (const std::int16_t value : values)
                number(static_cast<std::uint16_t>(value));
        }
    }

    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Remembers the first fault; what is read after it is zero.
class Reader final {
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    { }

    template <typename T> T number()
    {
        static_assert(std::is_unsigned_v<T>);
        T value = 0;
        const std::string_view bytes = take(sizeof(T));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value = static_cast<T>(value
                                   | static_cast<T>(T { static_cast<unsigned char>(bytes[i]) } << (8U * i)));
        return value;
    }

    /// An enumerator or flag: 0..last.
    std::uint8_t small(std::uint8_t last)
    {
        const auto value = number<std::uint8_t>();
        require(value <= last);
        return value;
    }

    float real(float minimum, float maximum)
    {
        const float value = std::bit_cast<float>(number<std::uint32_t>());
        require(value >= minimum && value <= maximum); // false for NaN too
        return value;
    }

    std::string text() { return std::string(take(number<std::uint32_t>())); }

    /// How many entries of at least `bytesEach` follow; never more than the payload can hold.
    std::size_t count(std::size_t bytesEach)
    {
        const std::size_t entries = number<std::uint32_t>();
        require(entries <= m_rest.size() / bytesEach);
        return m_good ? entries : 0;
    }

    std::vector<std::int16_t> samples()
    {
        const std::size_t entries = count(sizeof(std::int16_t));
        std::vector<std::int16_t> values(entries);
        if constexpr (std::endian::native == std::endian::little) {
            const std::string_view bytes = take(entries * sizeof(std::int16_t));
            if (!bytes.empty())
                std::memcpy(values.data(), bytes.data(), bytes.size());
        } else {
            for (std::int16_t& value : values)
                value = static_cast<std::int16_t>(number<std::uint16_t>());
        }
        return values;
    }

    void require(bool holds) { m_good = m_good && holds; }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool finished() const { return m_good && m_rest.empty(); }

private:
    std::string_view take(std::size_t bytes)
    {
        require(bytes <= m_rest.size());
        if (!m_good)
            return {};
        const std::string_view taken = m_rest.substr(0, bytes);
        m_rest.remove_prefix(bytes);
        return taken;
    }

    std::string_view m_rest;
    bool m_good = true;
};

constexpr std::size_t kPhoneBytes = 4 + 4 + 4 + 4;
constexpr std::size_t kWordBytes = 4 + 4;
constexpr std::size_t kPhonedBytes = 4 + 4 + 4;

void readPhones(Reader& in, Speech& speech)
{
    std::uint32_t end = 0;
    speech.phones.resize(in.count(kPhoneBytes));
    for (Phone& phone : speech.phones) {
        phone.ipa = in.text();
        phone.arpabet = in.text();
        phone.startSample = in.number<std::uint32_t>();
        phone.endSample = in.number<std::uint32_t>();
        in.require(phone.startSample == end && phone.endSample >= end);
        end = phone.endSample;
    }
    in.require(speech.phones.empty() || end == speech.samples.size());
}

void readWords(Reader& in, Speech& speech)
{
    std::uint32_t previous = 0;
    speech.words.resize(in.count(kWordBytes));
    for (WordMark& mark : speech.words) {
        mark.textByte = in.number<std::uint32_t>();
        mark.sample = in.number<std::uint32_t>();
        in.require(mark.sample >= previous && mark.sample <= speech.samples.size());
        previous = mark.sample;
    }
}

bool isPhones(const std::string& phones)
{
    return !phones.empty() && phones.find("[[") == std::string::npos
        && std::ranges::all_of(phones, [](char c) { return c >= ' ' && c <= '~' && c != ']'; });
}

void readPhoned(Reader& in, Utterance& utterance)
{
    std::uint32_t end = 0;
    utterance.phoned.resize(in.count(kPhonedBytes));
    for (PhonedWord& word : utterance.phoned) {
        word.beginByte = in.number<std::uint32_t>();
        word.endByte = in.number<std::uint32_t>();
        word.phones = in.text();
        in.require(word.beginByte >= end && word.endByte > word.beginByte
                   && word.endByte <= utterance.text.size() && isPhones(word.phones));
        end = word.endByte;
    }
}

} // namespace

std::string encode(const Utterance& utterance)
{
    Writer out;
    out.number(static_cast<std::uint8_t>(utterance.engine));
    out.text(utterance.voice);
    out.text(utterance.text);
    out.real(utterance.rate);
    out.real(utterance.pitch);
    out.real(utterance.range);
    out.real(utterance.pause);
    out.number(static_cast<std::uint8_t>(utterance.whisper ? 1 : 0));
    out.number(static_cast<std::uint32_t>(utterance.phoned.size()));
    for (const PhonedWord& word : utterance.phoned) {
        out.number(word.beginByte);
        out.number(word.endByte);
        out.text(word.phones);
    }
    return out.take();
}

std::string encode(const Speech& speech)
{
    Writer out;
    out.reserve(64 + speech.message.size() + speech.samples.size() * 2
                + speech.phones.size() * (kPhoneBytes + 8) + speech.words.size() * kWordBytes);
    out.number(static_cast<std::uint8_t>(speech.status));
    out.text(speech.message);
    out.number(speech.sampleRate);
    out.samples(speech.samples);
    out.number(static_cast<std::uint32_t>(speech.phones.size()));
    for (const Phone& phone : speech.phones) {
        out.text(phone.ipa);
        out.text(phone.arpabet);
        out.number(phone.startSample);
        out.number(phone.endSample);
    }
    out.number(static_cast<std::uint32_t>(speech.words.size()));
    for (const WordMark& mark : speech.words) {
        out.number(mark.textByte);
        out.number(mark.sample);
    }
    return out.take();
}

bool decode(std::string_view payload, Utterance& utterance)
{
    Reader in(payload);
    utterance.engine = Engine { in.small(static_cast<std::uint8_t>(Engine::Espeak)) };
    utterance.voice = in.text();
    utterance.text = in.text();
    in.require(utterance.text.size() <= kMaxTextBytes);
    utterance.rate = in.real(0.25F, 4);
    utterance.pitch = in.real(-12, 12);
    utterance.range = in.real(0, 3);
    utterance.pause = in.real(0, 5);
    utterance.whisper = in.small(1) != 0;
    readPhoned(in, utterance);
    return in.finished();
}

bool decode(std::string_view payload, Speech& speech)
{
    Reader in(payload);
    speech.status = Status { in.small(static_cast<std::uint8_t>(Status::Failed)) };
    speech.message = in.text();
    speech.sampleRate = in.number<std::uint32_t>();
    speech.samples = in.samples();
    in.require(speech.status != Status::Ok || (speech.sampleRate > 0 && !speech.samples.empty()));
    readPhones(in, speech);
    readWords(in, speech);
    return in.finished();
}

std::string frame(std::string_view payload)
{
    Writer out;
    out.reserve(kFrameHeaderBytes + payload.size());
    out.number(static_cast<std::uint32_t>(payload.size()));
    std::string bytes = out.take();
    bytes += payload;
    return bytes;
}

std::uint32_t payloadBytes(std::string_view bytes)
{
    return Reader(bytes.substr(0, kFrameHeaderBytes)).number<std::uint32_t>();
}

} // namespace comfyvn::wire
