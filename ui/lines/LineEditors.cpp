#include "ui/lines/LineEditors.h"

#include "core/speech/SpeechRequest.h"

#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTimer>

namespace comfyvn::ui {

void CompositionGuard::see(const QEvent& event)
{
    if (event.type() != QEvent::InputMethod)
        return;
    const auto& input = static_cast<const QInputMethodEvent&>(event);
    m_justCommitted = m_composing && !input.commitString().isEmpty();
    m_composing = !input.preeditString().isEmpty();
    if (m_justCommitted)
        QTimer::singleShot(0, this, [this] { m_justCommitted = false; });
}

LineTextEdit::LineTextEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(6, 0, 6, 0);
    setMaxLength(2 * kMaxSpeechText);
    setObjectName(QStringLiteral("lineTextEdit"));
    setAccessibleName(tr("Text of the line"));
    setPlaceholderText(tr("Type a line and press Enter to hear it"));
}

bool LineTextEdit::event(QEvent* event)
{
    m_guard.see(*event);
    return QLineEdit::event(event);
}

void LineTextEdit::keyPressEvent(QKeyEvent* event)
{
    const QString text =
        event->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text().trimmed() : QString();
    if (text.contains(u'\n') || text.contains(u'\r'))
        Q_EMIT linesPasted(text);
    else
        QLineEdit::keyPressEvent(event);
}

ChoiceBox::ChoiceBox(const QStringList& choices, QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFrame(false);
    addItems(choices);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

bool ChoiceBox::event(QEvent* event)
{
    m_guard.see(*event);
    return QComboBox::event(event);
}

} // namespace comfyvn::ui
