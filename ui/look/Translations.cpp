#include "ui/look/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

void installTranslations(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    // Qt's own words first, so that ours win.
    const std::pair<QString, QString> sources[] {
        { u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath) },
        { u"comfyvn"_s, u":/i18n"_s },
    };
    for (const auto& [name, folder] : sources) {
        auto translator = std::make_unique<QTranslator>(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace comfyvn::ui
