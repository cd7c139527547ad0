#pragma once

#include "ui/music/MusicCalls.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace comfyvn::ui {

/// Renders under way in the studio, each under a number of the caller's own.
///
/// On the GUI thread; ends before `studio`, and gives up what is under way then.
class MusicRenders final : public QObject {
    Q_OBJECT

public:
    MusicRenders(QObject& studio, std::shared_ptr<const MusicCalls> calls, QObject* parent = nullptr);
    ~MusicRenders() override;

    /// Does nothing while that number is under way.
    void render(qint64 number, const RemixRequest& request);
    /// Gives it up: it answers neither made() nor failed(), but cancelled().
    void cancel(qint64 number);
    [[nodiscard]] bool isUnderWay(qint64 number) const { return m_works.contains(number); }
    [[nodiscard]] QList<qint64> underWay() const { return m_works.keys(); }

Q_SIGNALS:
    void progressed(qint64 number, double fraction, const QString& stage);
    void made(qint64 number, const comfyvn::RemixRender& render);
    void failed(qint64 number, const comfyvn::Error& error);
    void cancelled(qint64 number);

private:
    struct Work {
        QFuture<Result<RemixRender>> render {}; ///< not valid until the studio has begun
        bool givenUp = false;
    };

    void follow(qint64 number, const std::shared_ptr<Work>& work);

    QObject& m_studio;
    std::shared_ptr<const MusicCalls> m_calls;
    QHash<qint64, std::shared_ptr<Work>> m_works {};
};

} // namespace comfyvn::ui
