#include "ui/look/Translations.h"
#include "ui/studio/StudioText.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

QString root()
{
    return qEnvironmentVariable("STUDIO_SOURCE_DIR");
}

/// The sources whose sentences the window may show: the core, and of the program what does not answer
/// requests or the shell.
QStringList sources()
{
    QStringList files { root() + u"/app/http/HttpFrontEnd.cpp"_s };
    for (const QString& folder : { u"/core"_s, u"/app/window"_s, u"/app"_s }) {
        const auto deep = folder == u"/app" ? QDirIterator::NoIteratorFlags : QDirIterator::Subdirectories;
        QDirIterator found(root() + folder, { u"*.cpp"_s, u"*.h"_s }, QDir::Files, deep);
        while (found.hasNext())
            files << found.next();
    }
    files.sort();
    return files;
}

/// Files whose sentences are no messages: the shell's, voices' samples, words that voices speak.
bool isAnotherMatter(const QString& file)
{
    static const QStringList others { u"app/cli_main.cpp"_s, u"app/studio_main.cpp"_s, u"app/Interrupt.cpp"_s,
                                      u"core/voice/VoiceCatalogue.cpp"_s, u"core/base/LogFiles.cpp"_s };
    return others.contains(file) || file.startsWith(u"core/speech/text/"_s)
        || file.startsWith(u"core/speech/export/"_s);
}

/// Sentences that only the log or a voice's model gets.
bool isForNobody(const QString& sentence)
{
    static const QRegularExpression logged(
        u"^((TTS|MIX|MUSIC) artifact=|(TTS|MUSIC) provider=|The speech helper failed, trying once more:|An "
        u"idle speech helper was lost:|The key of %1 is sent without encryption|%1 was damaged or changed; "
        u"it "
        u"is|Speak in a tone that is)"_s);
    return logged.match(sentence).hasMatch();
}

/// Literals of a source, adjacent ones as one.
QStringList literals(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QRegularExpression(u"//[^\n]*|^ *#include[^\n]*|static_assert\\([^;]*;|Q_ASSERT[^;]*;"_s,
                                   QRegularExpression::MultilineOption));
    static const QRegularExpression run(uR"re((?:u?"(?:[^"\\\n]|\\.)*"(?:_s)?\s*)+)re"_s);
    static const QRegularExpression one(uR"re("((?:[^"\\\n]|\\.)*)")re"_s);
    QStringList found;
    for (const auto& match : run.globalMatch(text)) {
        QString whole;
        for (const auto& part : one.globalMatch(match.captured()))
            whole += part.captured(1);
        found << whole.replace(u"\\\""_s, u"\""_s);
    }
    return found;
}

/// What begins as a sentence and has at least three words.
bool isSentence(const QString& text)
{
    static const QRegularExpression begins(u"^[A-Z\"%][^=;{]*[a-z]"_s);
    static const QRegularExpression ends(u"([.:] ?|%[1-9])$"_s);
    static const QRegularExpression sql(
        u"^(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ATTACH|DETACH|BEGIN|VACUUM|WITH) "_s);
    return text.count(u' ') >= 2 && begins.match(text).hasMatch() && ends.match(text).hasMatch()
        && !sql.match(text).hasMatch();
}

/// The sentence as it would arrive, with something in its places.
QString asSaid(QString sentence)
{
    if (sentence.endsWith(u": "_s))
        sentence += u"%9."_s;
    static const QRegularExpression place(u"%([1-9])"_s);
    return sentence.replace(place, u"arg\\1"_s);
}

} // namespace

class tst_StudioText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"ja"_s); }

    void everySentenceOfTheServices_isKnown_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const QString& path : sources()) {
            const QString file = path.sliced(root().size() + 1);
            if (isAnotherMatter(file))
                continue;
            for (const QString& text : literals(path)) {
                if (isSentence(text) && !isForNobody(text))
                    QTest::addRow("%s: %s", qPrintable(file), qPrintable(text)) << text;
            }
        }
    }

    void everySentenceOfTheServices_isKnown()
    {
        QFETCH(QString, sentence);
        const QString said = asSaid(sentence);
        const QString shown = studioText(said);
        QVERIFY2(shown != said, "no row in ui/studio/StudioSentences.cpp, or no translation");
        QVERIFY(!shown.contains(u'%'));
    }

    void everyCode_standsBesideASentence()
    {
        // A code whose message is made elsewhere would escape the test above.
        static const QRegularExpression made(
            uR"re((?:failure|Error)\s*[({]\s*ErrorKind::\w+,\s*(?:u"([a-z_]+)"_s|\w+),\s*([^;]*?)\}?\s*\)?\s*;)re"_s);
        int seen = 0;
        for (const QString& path : sources()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const auto& match : made.globalMatch(QString::fromUtf8(file.readAll()))) {
                const QString message = match.captured(2);
                const bool handsOn = message.contains(u"message"_s) || message.contains(u"error"_s);
                QVERIFY2(handsOn || message.contains(u'"'), qPrintable(path + u": "_s + match.captured()));
                ++seen;
            }
        }
        QVERIFY(seen > 60);
    }

    void names_stayInTheirPlaces()
    {
        QCOMPARE(studioText(u"There is no file /a b/c.wav."_s), u"ファイル /a b/c.wav はありません。"_s);
        QCOMPARE(
            errorText(
                { ErrorKind::Storage, u"storage_error"_s,
                  u"Cannot write /mnt/x: y.wav: No space left on device. Check free space and permissions."_s }),
            u"/mnt/x: y.wav に対する操作（書き込み）ができません: ディスクに空きがありません。空き容量と権限を確かめてください。"_s);
    }

    void phrases_areTranslatedWhereTheyStand()
    {
        QVERIFY(
            studioText(u"Cannot make the folder /a b: Permission denied. Check free space and permissions."_s)
                .startsWith(u"/a b に対する操作（フォルダーの作成）ができません: 権限がありません。"_s));
        QCOMPARE(studioText(u"\"rate\" must be a number, not a string."_s),
                 u"「rate」は文字列ではなく数でなければなりません。"_s);
        QCOMPARE(studioText(u"Line 3: The word is empty; write the word that is to be said otherwise."_s),
                 u"3 行目: 単語が空です。発音を変えたい単語を書いてください。"_s);
        QCOMPARE(studioText(u"Track 0 (a: b.wav): The audio file is damaged."_s),
                 u"トラック 0（a: b.wav）: 音声ファイルが壊れています。"_s);
        QCOMPARE(studioText(u"\"tracks\" must be an array of tracks."_s),
                 u"「tracks」はトラックの配列でなければなりません。"_s);
        // A voice may have any name.
        QCOMPARE(studioText(u"There is no voice profile \"write\"; GET /voice/list names them."_s),
                 u"声のプロファイル「write」はもうありません。"_s);
    }

    void placesInNames_areNotFilled()
    {
        QCOMPARE(studioText(u"There is no file /a/%1.wav."_s), u"ファイル /a/%1.wav はありません。"_s);
    }

    void unknownSentences_stay()
    {
        QCOMPARE(studioText(u"Somebody says this"_s), u"Somebody says this"_s);
        QCOMPARE(studioText({}), QString());
    }

    void stages_areTranslated()
    {
        QCOMPARE(studioText(u"speaking"_s), u"発声中"_s);
        QCOMPARE(studioText(u"3 of 40 lines, about 12 s left"_s), u"40 件中 3 件、残り約 12 秒"_s);
    }

    void inEnglish_theWindowHasItsOwnWords()
    {
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
        QCOMPARE(studioText(u"There is no scene 7; GET /api/scenes lists them."_s),
                 u"There is no scene 7 any more."_s);
    }
};

QTEST_GUILESS_MAIN(tst_StudioText)
#include "tst_StudioText.moc"
