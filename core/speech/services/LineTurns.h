#pragma once

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace comfyvn {

/// Lets so many begin at once; the others wait until one of them leaves, in the order in which they came.
/// Studio thread.
class LineTurns final : public QObject {
    Q_OBJECT

public:
    explicit LineTurns(int atOnce, QObject* parent = nullptr);

    /// `begin` is called once it is the turn of `who`: now, or later from the event loop. `who` leaves before
    /// it ends.
    void enter(const QObject* who, const std::function<void()>& begin);

    /// Gives up the turn, or the wait for one. No harm for who has neither.
    void leave(const QObject* who);

private:
    struct Waiting {
        const QObject* who = nullptr;
        std::function<void()> begin {};
    };

    void beginNext();

    const qsizetype m_atOnce;
    QSet<const QObject*> m_begun {};
    QList<Waiting> m_waiting {};
};

} // namespace comfyvn
