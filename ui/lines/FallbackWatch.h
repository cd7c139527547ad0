#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

namespace comfyvn::ui {

class LineListModel;

/// Notices when providers can be reached again whose lines others spoke in their place, so that those lines
/// can be offered to be rendered again.
///
/// Looks now and then, and only while there are such lines among the scenes in memory: soon after one was
/// spoken so, and ever more seldom while nothing changes. Offers once: again only after the provider was
/// away again. Lines are told apart by their speakers, whose voice profiles may name providers of their own.
class FallbackWatch final : public QObject {
    Q_OBJECT

public:
    /// Of these speakers, those whose provider answers now.
    using Probe = std::function<QFuture<QSet<QString>>(const QSet<QString>& speakers)>;

    /// `studio`: an object on the studio thread, on which `probe` is called; it outlives this object.
    FallbackWatch(LineListModel& lines, QObject& studio, Probe probe, QObject* parent = nullptr);

    /// The lines in memory that another provider spoke.
    [[nodiscard]] QList<qint64> lines() const;
    /// Those of them that are to be said by one of `speakers`.
    [[nodiscard]] QList<qint64> linesOf(const QSet<QString>& speakers) const;

    /// Whose lines are offered now.
    [[nodiscard]] const QSet<QString>& offer() const { return m_offer; }
    /// How many lines that are; 0: nothing is offered.
    [[nodiscard]] int offered() const;
    void dismiss();

    /// Looks now, not only when it is time.
    void look();
    [[nodiscard]] bool isLooking() const { return m_looking; }
    /// How long after a look the next one comes.
    [[nodiscard]] std::chrono::milliseconds pause() const;

Q_SIGNALS:
    void changed();

private:
    void count();
    void note(const QSet<QString>& asked, const QSet<QString>& answering);
    void setOffer(const QSet<QString>& speakers);

    LineListModel& m_lines;
    QObject& m_studio;
    Probe m_probe;
    QTimer m_counting {};
    QTimer m_next {};
    QHash<QString, int> m_fallen {}; ///< how many lines, by speaker
    QSet<QString> m_there {}; ///< whose provider answered when it was last asked
    QSet<QString> m_offer {};
    bool m_looking = false;
    int m_calm = 0; ///< looks in a row that found nothing new
};

} // namespace comfyvn::ui
