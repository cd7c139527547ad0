#pragma once

#include <QString>

class QLineEdit;

namespace comfyvn::ui {

/// Makes a field one that narrows a list: a magnifying glass in front, a button that clears it behind.
void makeSearchField(QLineEdit& field, const QString& accessibleName, const QString& placeholder);

} // namespace comfyvn::ui
