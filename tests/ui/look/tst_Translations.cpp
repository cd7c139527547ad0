#include "ui/look/Translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

namespace {

struct Message {
    QString context {}; ///< the class that asks for it; a text without one is never found
    QString source {};
    QStringList translations {}; ///< several when they depend on a number
    bool finished = true;
};

QList<Message> messagesIn(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append({ .context = context });
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages.last().translations.append(text);
        }
    }
    return messages;
}

QString translationFile(const QString& language)
{
    return qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/translations/comfyvn_%1.ts"_s.arg(language);
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void file_isFinished_data() { languages(); }
    void file_isFinished()
    {
        QFETCH(QString, language);
        const auto messages = messagesIn(translationFile(language));
        QVERIFY(messages.size() > 100);
        for (const Message& message : messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            QVERIFY2(!message.context.isEmpty(), qPrintable(message.source));
            for (const QString& text : message.translations) {
                QVERIFY2(!text.isEmpty(), qPrintable(message.source));
                for (const QString& place : { u"%1"_s, u"%n"_s, u"<a href"_s, u"</a>"_s })
                    QVERIFY2(message.source.contains(place) == text.contains(place),
                             qPrintable(message.source));
                QVERIFY2(message.source.contains(u'&') == text.contains(u'&'), qPrintable(message.source));
            }
        }
    }

    void file_knowsEveryString_data() { languages(); }
    void file_knowsEveryString()
    {
        QFETCH(QString, language);
        const QString lupdate = QStringLiteral(STUDIO_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("needs lupdate");
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"comfyvn_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(translationFile(language), copy));
        const QString root = qEnvironmentVariable("STUDIO_SOURCE_DIR");
        QProcess update;
        update.start(lupdate,
                     { root + u"/ui"_s, root + u"/app/studio_main.cpp"_s, u"-I"_s, root, u"-no-obsolete"_s,
                       u"-locations"_s, u"none"_s, u"-ts"_s, copy });
        QVERIFY(update.waitForFinished(60'000));
        QCOMPARE(update.exitCode(), 0);
        const auto known = messagesIn(translationFile(language));
        const auto now = messagesIn(copy);
        for (const Message& message : now)
            QVERIFY2(message.finished, qPrintable(message.source));
        QCOMPARE(now.size(), known.size());
    }

    void install_findsTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("ready");
        QTest::addColumn<QString>("twoLines");
        QTest::newRow("en") << u"en"_s << u"Ready"_s << u"Rendering 2 lines"_s;
        QTest::newRow("ja") << u"ja"_s << u"完了"_s << u"2 行を合成中"_s;
        QTest::newRow("zh_CN") << u"zh_CN"_s << u"就绪"_s << u"正在合成 2 句"_s;
        QTest::newRow("zh-CN") << u"zh-CN"_s << u"就绪"_s << u"正在合成 2 句"_s;
        QTest::newRow("zh") << u"zh"_s << u"就绪"_s << u"正在合成 2 句"_s;
        QTest::newRow("unknown") << u"fi"_s << u"Ready"_s << u"Rendering 2 lines"_s;
    }

    void install_findsTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, ready);
        QFETCH(QString, twoLines);
        installTranslations(*qApp, language);
        QCOMPARE(QCoreApplication::translate("LineState", "Ready"), ready);
        QCOMPARE(QCoreApplication::translate("comfyvn::ui::StatusStrip", "Rendering %n line(s)", nullptr, 2),
                 twoLines);
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : { "en", "ja", "zh_CN" })
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
