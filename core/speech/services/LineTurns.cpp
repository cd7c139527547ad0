#include "core/speech/services/LineTurns.h"

namespace comfyvn {

LineTurns::LineTurns(int atOnce, QObject* parent)
    : QObject(parent)
    , m_atOnce(atOnce)
{ }

void LineTurns::enter(const QObject* who, const std::function<void()>& begin)
{
    if (m_begun.size() >= m_atOnce || !m_waiting.isEmpty()) {
        m_waiting << Waiting { who, begin };
        return;
    }
    m_begun.insert(who);
    begin();
}

void LineTurns::leave(const QObject* who)
{
    m_waiting.removeIf([who](const Waiting& each) { return each.who == who; });
    if (m_begun.remove(who))
        // Not from here: who begins may end at once, and there may be a thousand of them.
        QMetaObject::invokeMethod(this, &LineTurns::beginNext, Qt::QueuedConnection);
}

void LineTurns::beginNext()
{
    if (m_waiting.isEmpty() || m_begun.size() >= m_atOnce)
        return;
    const Waiting next = m_waiting.takeFirst();
    m_begun.insert(next.who);
    next.begin();
}

} // namespace comfyvn
