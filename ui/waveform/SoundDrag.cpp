#include "ui/waveform/SoundDrag.h"

#include "ui/look/Icons.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
void carryByDrag(QWidget& source, std::unique_ptr<QMimeData> data)
{
    auto* drag = new QDrag(&source);
    drag->setMimeData(data.release());
    drag->setPixmap(icon(u"waveform"_s).pixmap(32, 32));
    drag->exec(Qt::CopyAction);
}
} // namespace

SoundDrag::SoundDrag(Make make, QObject* parent)
    : QObject(parent)
    , m_make(std::move(make))
    , m_carry(carryByDrag)
{ }

void SoundDrag::addSource(QWidget& widget)
{
    widget.installEventFilter(this);
}

std::unique_ptr<QMimeData> SoundDrag::mimeData(const QString& path)
{
    auto data = std::make_unique<QMimeData>();
    data->setUrls({ QUrl::fromLocalFile(path) });
    return data;
}

bool SoundDrag::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !widget->isEnabled())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() != Qt::LeftButton)
            return false;
        m_source = widget;
        m_pressedAt = mouse->position().toPoint();
        m_dragging = false;
        return true;
    case QEvent::MouseMove:
        if (m_source != widget || m_dragging
            || (mouse->position().toPoint() - m_pressedAt).manhattanLength()
                < QApplication::startDragDistance())
            return false;
        begin(*widget);
        return true;
    case QEvent::MouseButtonRelease:
        m_source = nullptr;
        return false;
    default:
        return false;
    }
}

void SoundDrag::begin(QWidget& source)
{
    m_dragging = true;
    const QPointer<SoundDrag> self(this);
    m_make([self, turn = ++m_turn, source = QPointer(&source)](const QString& path) {
        // Whoever let go while the file was made does not drag any more.
        if (self && source && self->m_source == source && self->m_turn == turn)
            self->m_carry(*source, mimeData(path));
        if (self && self->m_turn == turn)
            self->m_source = nullptr;
    });
}

} // namespace comfyvn::ui
