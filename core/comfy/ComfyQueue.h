#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

namespace comfyvn {

/// The prompts that a server has, of anybody.
struct ComfyQueue {
    QSet<QString> running {};
    QSet<QString> pending {};

    bool operator==(const ComfyQueue&) const = default;
};

/// Reads what `/queue` says while it comes: the ids alone, because it holds the whole graph of every job that
/// waits, which may be hundreds of megabytes.
class ComfyQueueReader final {
public:
    void take(QByteArrayView bytes);

    /// The queue, once all was taken; nothing when it was no object, or not a whole one.
    [[nodiscard]] std::optional<ComfyQueue> queue() const;
    /// The first character that is not blank, to say what came instead.
    [[nodiscard]] const QByteArray& beginning() const { return m_beginning; }

private:
    enum class State { Before, Outside, String, Escape, Ended, Broken };

    void takeOutside(char c);
    void open(char c);
    void close();
    void endString();

    State m_state = State::Before;
    ComfyQueue m_queue {};
    QByteArray m_beginning {};
    qint64 m_depth = 0;
    bool m_isKey = false; ///< the next string of the outermost object
    QSet<QString> ComfyQueue::*m_list = nullptr; ///< that the value belongs to
    int m_column = 0; ///< in a row of the list
    bool m_keeps = false; ///< the string that is being read
    QByteArray m_string {};
};

} // namespace comfyvn
