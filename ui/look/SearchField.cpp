#include "ui/look/SearchField.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

void makeSearchField(QLineEdit& field, const QString& accessibleName, const QString& placeholder)
{
    field.setAccessibleName(accessibleName);
    field.setPlaceholderText(placeholder);
    field.addAction(icon(u"search"_s), QLineEdit::LeadingPosition)->setText(placeholder);
    field.setClearButtonEnabled(true);
    if (auto* clear = field.findChild<QAction*>(u"_q_qlineeditclearaction"_s))
        clear->setText(QLineEdit::tr("Clear"));
}

} // namespace comfyvn::ui
