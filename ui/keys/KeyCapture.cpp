#include "ui/keys/KeyCapture.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_unknown:
        return true;
    default:
        return false;
    }
}

} // namespace

KeyCapture::KeyCapture(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press the keys"));
}

bool KeyCapture::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // what it means elsewhere does not happen
        return true;
    }
    return QLineEdit::event(event);
}

void KeyCapture::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (isModifier(event->key()))
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT left();
        return;
    }
    // Shift is part of the character where the key writes one: `?`, not `Shift+?`.
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool sign = event->text().size() == 1 && event->text()[0].isPrint() && !event->text()[0].isLetter()
        && !event->text()[0].isSpace();
    Q_EMIT captured(QKeySequence(
        QKeyCombination(sign ? modifiers & ~Qt::ShiftModifier : modifiers, Qt::Key(event->key()))));
}

} // namespace comfyvn::ui
