#include "ui/look/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    translator->setObjectName(u"studioWords"_s);
    return translator->load(locale, name, u"_"_s, folder)
        && QCoreApplication::installTranslator(translator.release());
}
} // namespace

void installTranslations(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    for (QTranslator* before : application.findChildren<QTranslator*>(u"studioWords"_s))
        delete before;
    // Qt's own words first, so that ours win.
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too, for its plurals.
    if (!install(application, locale, u"comfyvn"_s, u":/i18n"_s))
        install(application, QLocale(QLocale::English), u"comfyvn"_s, u":/i18n"_s);
}

QList<WindowLanguage> windowLanguages()
{
    return { { u"en"_s, u"English"_s }, { u"ja"_s, u"日本語"_s }, { u"zh-CN"_s, u"简体中文"_s } };
}

} // namespace comfyvn::ui
