#pragma once

#include <QHash>
#include <QString>

#include <deque>
#include <map>
#include <optional>

namespace comfyvn {

/// Work that waits for providers, each of which takes so much at once: what one of them is slow with holds up
/// nothing of the others. `Item` is a number by which the work is known.
template <typename Item> class ProviderQueues final {
public:
    void add(const QString& provider, Item item) { m_queues[provider].waiting.push_back(item); }

    /// The next of a provider that has less than `most(provider)` under way, and from now on this too;
    /// nothing when each has enough or nothing waits.
    template <typename Most> [[nodiscard]] std::optional<Item> take(const Most& most)
    {
        for (auto& [provider, queue] : m_queues) {
            if (queue.waiting.empty() || queue.underWay >= most(provider))
                continue;
            const Item item = queue.waiting.front();
            queue.waiting.pop_front();
            ++queue.underWay;
            m_underWay.insert(item, provider);
            return item;
        }
        return std::nullopt;
    }

    /// What take() gave is done.
    void done(Item item)
    {
        if (const auto at = m_underWay.constFind(item); at != m_underWay.cend()) {
            --m_queues[*at].underWay;
            m_underWay.erase(at);
        }
    }

    void forgetWaiting()
    {
        for (auto& [provider, queue] : m_queues)
            queue.waiting.clear();
    }

    [[nodiscard]] bool hasWaiting() const
    {
        for (const auto& [provider, queue] : m_queues) {
            if (!queue.waiting.empty())
                return true;
        }
        return false;
    }

private:
    struct Queue {
        std::deque<Item> waiting {};
        int underWay = 0;
    };

    std::map<QString, Queue> m_queues {};
    QHash<Item, QString> m_underWay {}; ///< whose it is
};

} // namespace comfyvn
