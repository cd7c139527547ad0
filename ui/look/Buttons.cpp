#include "ui/look/Buttons.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QToolButton>

namespace comfyvn::ui {

QToolButton* flatButton(const QString& objectName, const QString& iconName, const QString& text,
                        QWidget* parent, ButtonText shown)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (shown == ButtonText::Beside)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    else
        button->setToolTip(text);
    return button;
}

QToolButton* actionButton(QAction* action, QWidget* parent, ButtonText shown)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    if (shown == ButtonText::Beside)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    else
        button->setAccessibleName(action->iconText());
    return button;
}

QToolButton* flatActionButton(QAction* action, QWidget* parent)
{
    QToolButton* button = actionButton(action, parent);
    button->setAutoRaise(true);
    return button;
}

} // namespace comfyvn::ui
