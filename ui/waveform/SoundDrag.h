#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include <functional>
#include <memory>

class QMimeData;
class QWidget;

namespace comfyvn::ui {

/// Lets the sound be dragged out of widgets into other programs, as a file that is made when the drag begins.
class SoundDrag final : public QObject {
    Q_OBJECT

public:
    using Use = std::function<void(const QString& path)>;
    /// Has the file made and hands its path on; not called back when there is none.
    using Make = std::function<void(Use)>;
    /// Carries the data to where the mouse is released.
    using Carry = std::function<void(QWidget& source, std::unique_ptr<QMimeData> data)>;

    SoundDrag(Make make, QObject* parent);

    void addSource(QWidget& widget);
    /// In place of QDrag.
    void setCarry(Carry carry) { m_carry = std::move(carry); }

    [[nodiscard]] static std::unique_ptr<QMimeData> mimeData(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(QWidget& source);

    Make m_make;
    Carry m_carry;
    QWidget* m_source = nullptr; ///< where the button is held; nullptr: nowhere
    QPoint m_pressedAt {};
    bool m_dragging = false;
    int m_turn = 0;
};

} // namespace comfyvn::ui
