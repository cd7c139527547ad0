#pragma once

#include <QStringList>

class QCoreApplication;

namespace comfyvn::ui {

/// Loads the words of a language in place of those loaded before; empty: the system's. A language without a
/// translation is English.
void installTranslations(QCoreApplication& application, const QString& language);

/// The languages of the window: values of the setting `ui.language` with their names in themselves.
struct WindowLanguage {
    QString value {};
    QString name {};
};
[[nodiscard]] QList<WindowLanguage> windowLanguages();

} // namespace comfyvn::ui
