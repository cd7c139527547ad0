#include "ui/settings/CheckedSpinBox.h"

#include <QLineEdit>
#include <QWheelEvent>

namespace comfyvn::ui {

namespace {

std::optional<qint64> numberIn(const QSpinBox& box, QString text)
{
    if (text.endsWith(box.suffix()))
        text.chop(box.suffix().size());
    bool valid = false;
    const qint64 number = text.trimmed().toLongLong(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

} // namespace

CheckedSpinBox::CheckedSpinBox(QWidget* parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setGroupSeparatorShown(false);
    connect(lineEdit(), &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT typed(numberIn(*this, text)); });
}

QValidator::State CheckedSpinBox::validate(QString& input, int& position) const
{
    const QValidator::State state = QSpinBox::validate(input, position);
    if (state != QValidator::Invalid)
        return state;
    return numberIn(*this, input) && input.size() < 20 ? QValidator::Intermediate : QValidator::Invalid;
}

void CheckedSpinBox::wheelEvent(QWheelEvent* event)
{
    // Scrolling a page must not change what happens to pass under the pointer.
    hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore();
}

} // namespace comfyvn::ui
