#pragma once

#include <QMutex>
#include <QSet>
#include <QString>

namespace comfyvn {

/// The mixes that the window reads and writes, which nobody else may write. Any thread.
class MixClaims final {
public:
    /// The mix is the window's until the program ends, also when it shows another: a step taken back would
    /// write what it was. Waits for whoever is writing it.
    void claim(const QString& mix)
    {
        const QMutexLocker lock(&m_mutex);
        m_claimed.insert(mix);
    }

    /// Does `work`, before which nobody claims the mix any more, unless somebody has; whether it was done.
    template <typename Work> [[nodiscard]] bool whileFree(const QString& mix, const Work& work)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_claimed.contains(mix))
            return false;
        work();
        return true;
    }

private:
    QMutex m_mutex {};
    QSet<QString> m_claimed {};
};

} // namespace comfyvn
