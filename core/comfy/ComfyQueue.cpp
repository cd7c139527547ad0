#include "core/comfy/ComfyQueue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comfyvn {

namespace {

constexpr qsizetype kLongestString = 1'000; ///< of those that matter
constexpr qsizetype kMostPrompts = 1'000'000;
constexpr qint64 kDeepest = 10'000;

// How deep something lies.
constexpr qint64 kTop = 1; ///< keys of the object
constexpr qint64 kList = 2; ///< rows
constexpr qint64 kRow = 3; ///< `[number, id, graph, ...]`
constexpr int kIdColumn = 1;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

void ComfyQueueReader::take(QByteArrayView bytes)
{
    for (const char c : bytes) {
        switch (m_state) {
        case State::String:
            if (c == '"') {
                endString();
                continue;
            }
            if (c == '\\')
                m_state = State::Escape;
            break;
        case State::Escape:
            m_state = State::String;
            break;
        case State::Outside:
            takeOutside(c);
            continue;
        case State::Before:
            if (isBlank(c))
                continue;
            m_beginning = QByteArray(1, c);
            m_state = State::Broken;
            if (c == '{')
                open(c);
            continue;
        case State::Ended:
            if (!isBlank(c))
                m_state = State::Broken;
            continue;
        case State::Broken:
            return;
        }
        if (m_keeps && m_string.size() < kLongestString)
            m_string += c;
    }
}

void ComfyQueueReader::takeOutside(char c)
{
    switch (c) {
    case '{':
    case '[':
        return open(c);
    case '}':
    case ']':
        return close();
    case ',':
        m_isKey = m_depth == kTop;
        m_column += m_depth == kRow ? 1 : 0;
        return;
    case ':':
        m_isKey = false;
        return;
    case '"':
        m_keeps = m_isKey || (m_list != nullptr && m_depth == kRow && m_column == kIdColumn);
        m_string.clear();
        m_state = State::String;
        return;
    default:
        return;
    }
}

void ComfyQueueReader::open(char c)
{
    ++m_depth;
    m_state = m_depth > kDeepest ? State::Broken : State::Outside;
    m_isKey = m_depth == kTop;
    if ((m_depth == kList || m_depth == kRow) && c != '[')
        m_list = nullptr; // not what a queue has there
    m_column = m_depth == kRow ? 0 : m_column;
}

void ComfyQueueReader::close()
{
    --m_depth;
    if (m_depth == kTop)
        m_list = nullptr;
    if (m_depth == 0)
        m_state = State::Ended;
}

void ComfyQueueReader::endString()
{
    m_state = State::Outside;
    if (!m_keeps)
        return;
    if (m_isKey) {
        m_list = m_string == "queue_running" ? &ComfyQueue::running
            : m_string == "queue_pending"    ? &ComfyQueue::pending
                                             : nullptr;
        return;
    }
    const QJsonDocument id = QJsonDocument::fromJson("[\"" + m_string + "\"]");
    (m_queue.*m_list).insert(id[0].toString());
    if ((m_queue.*m_list).size() > kMostPrompts)
        m_state = State::Broken;
}

std::optional<ComfyQueue> ComfyQueueReader::queue() const
{
    return m_state == State::Ended ? std::optional(m_queue) : std::nullopt;
}

} // namespace comfyvn
