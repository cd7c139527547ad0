#pragma once

#include <QStringList>

class QCoreApplication;

namespace comfyvn::ui {

/// Loads the words of a language; empty: the system's. A language without a translation is English.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace comfyvn::ui
