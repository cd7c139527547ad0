#include "core/base/Random.h"
#include "core/speech/SpokenText.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QStringList spoken(const SpokenText& text)
{
    QStringList lines;
    for (const SpokenChunk& chunk : text.chunks)
        lines << chunk.lang + u": "_s + QString::fromUtf8(chunk.spoken);
    return lines;
}

/// Words as `written=spoken`.
QStringList words(const SpokenText& text)
{
    QStringList list;
    for (const SpokenChunk& chunk : text.chunks)
        for (const SpokenWord& word : chunk.words)
            list << word.word + u'='
                    + QString::fromUtf8(
                        chunk.spoken.mid(word.spokenBegin, word.spokenEnd - word.spokenBegin));
    return list;
}

QStringList unspoken(const SpokenText& text)
{
    QStringList list;
    for (const UnspokenPiece& piece : text.unspoken)
        list << piece.reason + u' ' + piece.text;
    return list;
}

QString prepared(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

QString slice(const QString& text, int begin, int end)
{
    const QList<uint> points = text.toUcs4();
    QString part;
    for (int i = begin; i < end; ++i)
        part += QString::fromUcs4(reinterpret_cast<const char32_t*>(&points[i]), 1);
    return part;
}

/// Empty when every promise of the header holds for the text.
QString brokenPromise(const QString& text, const QString& lang, bool asciiOnly)
{
    const SpokenText result = prepareSpokenText(text, lang, asciiOnly);
    const QList<uint> points = text.toUcs4();
    const auto length = static_cast<int>(points.size());
    std::vector<bool> covered(points.size(), false);
    int last = 0;
    for (const SpokenChunk& chunk : result.chunks) {
        if (chunk.words.isEmpty() || chunk.spoken.isEmpty() || chunk.lang.isEmpty())
            return u"empty chunk"_s;
        if (QString::fromUtf8(chunk.spoken).toUtf8() != chunk.spoken)
            return u"spoken is no UTF-8"_s;
        if (asciiOnly && chunk.lang == lang
            && std::any_of(chunk.spoken.begin(), chunk.spoken.end(), [](char c) { return c < 0; }))
            return u"not ASCII: "_s + QString::fromUtf8(chunk.spoken);
        int lastByte = 0;
        for (const SpokenWord& word : chunk.words) {
            if (word.charStart < last || word.charEnd <= word.charStart || word.charEnd > length)
                return u"range of "_s + word.word;
            if (word.spokenBegin < lastByte || word.spokenEnd <= word.spokenBegin
                || word.spokenEnd > chunk.spoken.size())
                return u"spoken range of "_s + word.word;
            if (slice(text, word.charStart, word.charEnd) != word.word)
                return u"text of "_s + word.word;
            last = word.charEnd;
            lastByte = word.spokenEnd;
            std::fill(covered.begin() + word.charStart, covered.begin() + word.charEnd, true);
        }
    }
    for (const UnspokenPiece& piece : result.unspoken) {
        if (piece.charEnd <= piece.charStart || piece.charEnd > length || piece.reason.isEmpty())
            return u"unspoken range"_s;
        std::fill(covered.begin() + piece.charStart, covered.begin() + piece.charEnd, true);
    }
    for (int i = 0; i < length; ++i) {
        const uint c = points[i];
        if (c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0)
            continue; // invisible fillers, letters by name only
        if (!covered[static_cast<std::size_t>(i)]
            && (QChar::isLetterOrNumber(c) || c == 0xFFFD || QChar::category(c) == QChar::Other_Control
                || QChar::category(c) == QChar::Symbol_Other || QChar::category(c) == QChar::Other_PrivateUse)
            && !QChar::isSpace(c))
            return u"U+%1 at %2 is neither spoken nor reported"_s.arg(c, 4, 16).arg(i);
    }
    return {};
}

} // namespace

class tst_SpokenText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prepare_splitsAtSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");

        const auto row = [](const char* name, const QString& text, const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        row("two", u"Hello there. How are you?"_s, { u"en: Hello there."_s, u"en: How are you?"_s });
        row("title", u"Mr. Smith met Dr. Jones."_s, { u"en: Mr Smith met Dr Jones."_s });
        row("initial", u"J. Smith left."_s, { u"en: J Smith left."_s });
        row("initialism", u"The U.S.A. is big."_s, { u"en: The U.S.A. is big."_s });
        row("e.g.", u"Fruit, e.g. apples, etc. and so on."_s,
            { u"en: Fruit, e.g. apples, etc and so on."_s });
        row("number sign", u"No. 5 is alive. No. He is."_s,
            { u"en: No. 5 is alive."_s, u"en: No."_s, u"en: He is."_s });
        row("decimal", u"It cost 3.50 or 1,000.25."_s, { u"en: It cost 3.50 or 1,000.25."_s });
        row("inner ellipsis", u"Wait... what? Well… no."_s, { u"en: Wait... what?"_s, u"en: Well... no."_s });
        row("outer ellipsis", u"Wait... What?"_s, { u"en: Wait..."_s, u"en: What?"_s });
        row("closing quote", u"“Go!” She ran."_s, { u"en: Go!"_s, u"en: She ran."_s });
        row("said", u"“Go!” she said."_s, { u"en: Go! she said."_s });
        row("mixed marks", u"What?! No!!! Why"_s, { u"en: What?"_s, u"en: No!"_s, u"en: Why"_s });
        row("lines", u"one\ntwo\r\n\r\nthree"_s, { u"en: one"_s, u"en: two"_s, u"en: three"_s });
        row("address", u"See www.example.com now"_s, { u"en: See www.example.com now"_s });
        row("dash", u"Wait — what–no--yes - maybe"_s, { u"en: Wait, what, no, yes, maybe"_s });
        row("leading dash", u"— Then he left —"_s, { u"en: Then he left,"_s });
        row("hyphens", u"well-known -5 555-1234"_s, { u"en: well-known -5 555-1234"_s });
        row("brackets", u"a [b] (c) {d} *sigh* hmm~ <b>e</b>"_s, { u"en: a b c d sigh hmm b e b"_s });
    }

    void prepare_splitsAtSentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(spoken(prepareSpokenText(text, u"en"_s, false)), expected);
    }

    void prepare_pausesByTheMarkThatEnded()
    {
        const SpokenText text =
            prepareSpokenText(u"One. Two... Three\nI love 日本 now. End."_s, u"en"_s, false);
        QList<double> pauses;
        for (const SpokenChunk& chunk : text.chunks)
            pauses << chunk.pauseAfter;
        QCOMPARE(pauses, (QList<double> { 0.35, 0.45, 0.6, 0.03, 0.03, 0.35, 0 }));
    }

    void prepare_cutsLongSentences_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("clauses") << u"when the rain falls, "_s;
        QTest::newRow("words") << u"word "_s;
        QTest::newRow("no space") << u"a"_s;
        QTest::newRow("combining marks") << u"q\u0323\u0307"_s;
        QTest::newRow("Chinese") << u"雨"_s;
        QTest::newRow("Japanese") << u"あめ"_s;
        QTest::newRow("family emoji") << u"👩‍👩‍👧‍👦x"_s;
        QTest::newRow("only marks") << u"\u0301"_s;
    }

    void prepare_cutsLongSentences()
    {
        QFETCH(QString, unit);
        const QString text = prepared(u'x' + unit.repeated(10'000 / unit.size()));
        const SpokenText result = prepareSpokenText(text, u"en"_s, false);
        for (const SpokenChunk& chunk : result.chunks)
            QVERIFY(chunk.words.last().charEnd - chunk.words.first().charStart <= 400);
        QCOMPARE(brokenPromise(text, u"en"_s, false), QString());
    }

    void prepare_cutsLongSentencesAtClauses()
    {
        const SpokenText text =
            prepareSpokenText(u"when the rain falls, "_s.repeated(40).trimmed(), u"en"_s, false);
        QVERIFY(text.chunks.size() > 1);
        QVERIFY(text.chunks.first().spoken.endsWith(','));
        QCOMPARE(text.chunks.first().pauseAfter, 0.15);
    }

    void prepare_choosesTheLanguageByScript_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");

        const auto row = [](const char* lang, const QString& text, const QStringList& expected) {
            QTest::addRow("%s: %s", lang, qPrintable(text)) << QString::fromLatin1(lang) << text << expected;
        };
        row("en", u"I love 日本 now."_s, { u"en: I love"_s, u"cmn: 日本"_s, u"en: now."_s });
        row("en", u"Привет, friend."_s, { u"ru: Привет,"_s, u"en: friend."_s });
        row("en", u"Γειά σου"_s, { u"el: Γειά σου"_s });
        row("en", u"שלום مرحبا"_s, { u"he: שלום"_s, u"ar: مرحبا"_s });
        row("en", u"नमस्ते สวัสดี"_s, { u"hi: नमस्ते"_s, u"th: สวัสดี"_s });
        row("en", u"안녕 3 times"_s, { u"ko: 안녕"_s, u"en: 3 times"_s });
        row("ru", u"Привет, hello мир! №5"_s,
            { u"ru: Привет,"_s, u"en: hello"_s, u"ru: мир!"_s, u"ru: №5"_s });
        row("uk", u"Привіт «друже»!"_s, { u"uk: Привіт друже!"_s });
        row("sr", u"Zdravo Здраво"_s, { u"sr: Zdravo Здраво"_s });
        row("fa", u"سلام می‌خواهم"_s, { u"fa: سلام می‌خواهم"_s });
        row("ar", u"مرحبا، كيف حالك؟ نعم."_s, { u"ar: مرحبا, كيف حالك?"_s, u"ar: نعم."_s });
        row("ur", u"سلام۔ شکریہ"_s, { u"ur: سلام."_s, u"ur: شکریہ"_s });
        row("el", u"Τι κάνεις; Καλά."_s, { u"el: Τι κάνεις? Καλά."_s });
        row("he", u"שָׁלוֹם"_s, { u"he: שלום"_s });
        row("hi", u"नमस्ते। आप?"_s, { u"hi: नमस्ते."_s, u"hi: आप?"_s });
        row("zh-CN", u"他说：“不是。”好"_s, { u"zh-CN: 他说: 不是."_s, u"zh-CN: 好"_s });
        row("zh", u"我的iPhone和A组50%"_s, { u"zh: 我的"_s, u"en: iPhone"_s, u"zh: 和A组百分之50"_s });
        row("yue", u"你好！"_s, { u"yue: 你好!"_s });
        row("ko", u"안녕하세요. 네!"_s, { u"ko: 안녕하세요."_s, u"ko: 네!"_s });
        row("fr", u"« L’été ! » Ça va ?"_s, { u"fr: L'été!"_s, u"fr: Ça va?"_s });
        row("es", u"¿Qué? ¡Hola!"_s, { u"es: Qué?"_s, u"es: Hola!"_s });
        row("de", u"Straße „gut“"_s, { u"de: Straße gut"_s });
        row("", u"hello"_s, { u"en: hello"_s });
    }

    void prepare_choosesTheLanguageByScript()
    {
        QFETCH(QString, lang);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(spoken(prepareSpokenText(prepared(text), lang, false)), expected);
    }

    void prepare_readsHanAsJapaneseBesideKana()
    {
        QCOMPARE(spoken(prepareSpokenText(u"We go to 東京へ行く now"_s, u"en"_s, false)),
                 (QStringList { u"en: We go to"_s, u"ja: トーキョーエ イク"_s, u"en: now"_s }));
    }

    void prepare_reportsWhatNoEngineReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QStringList>("left");

        const auto row = [](const char* name, const QString& text, const QStringList& said,
                            const QStringList& left) { QTest::newRow(name) << text << said << left; };
        row("emoji", u"Hi 😀😀 you"_s, { u"en: Hi you"_s }, { u"emoji 😀😀"_s });
        row("joined", u"the 👩‍👩‍👧‍👦 family"_s, { u"en: the family"_s },
            { u"emoji 👩‍👩‍👧‍👦"_s });
        row("flag", u"go 🇯🇵!"_s, { u"en: go!"_s }, { u"emoji 🇯🇵"_s });
        row("keycap", u"press 1️⃣ now"_s, { u"en: press now"_s }, { u"emoji 1️⃣"_s });
        row("skin tone", u"ok 👍🏽"_s, { u"en: ok"_s }, { u"emoji 👍🏽"_s });
        row("selector", u"I ❤️ you"_s, { u"en: I you"_s }, { u"emoji ❤️"_s });
        row("inside a word", u"I❤you"_s, { u"en: I you"_s }, { u"emoji ❤"_s });
        row("notes", u"♪ la la ★"_s, { u"en: la la"_s }, { u"symbol ♪"_s, u"symbol ★"_s });
        row("box", u"a ┃ b → c"_s, { u"en: a b c"_s }, { u"symbol ┃"_s, u"symbol →"_s });
        row("ruler", u"end ===== go"_s, { u"en: end go"_s }, { u"symbol ====="_s });
        row("signs", u"fish & chips 50% @home #1 a+b=c $5 €5 20°C"_s,
            { u"en: fish & chips 50% @home #1 a+b=c $5 €5 20°C"_s }, {});
        row("control", u"a\u0001\u0002b\u001b[31m"_s, { u"en: a b 31m"_s },
            { u"control \u0001\u0002"_s, u"control \u001b"_s });
        row("private use", u"a \ue000 b"_s, { u"en: a b"_s }, { u"symbol \ue000"_s });
        row("bidi and joiners", u"\u202ba\u00adb\u200dc\u2066 d\u202c"_s, { u"en: abc d"_s }, {});
        row("no voice", u"go བོད now"_s, { u"en: go"_s, u"en: now"_s }, { u"script བོད"_s });
        row("rare Han", u"go 𠮷"_s, { u"en: go"_s }, { u"dictionary 𠮷"_s });
        row("lone surrogate", u"a "_s + QChar(0xD800) + u" b"_s, { u"en: a b"_s }, { u"control \uFFFD"_s });
        row("only emoji", u"😀"_s, {}, { u"emoji 😀"_s });
        row("only marks", u"...!?—「」"_s, {}, {});
        row("empty", QString(), {}, {});
    }

    void prepare_reportsWhatNoEngineReads()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, said);
        QFETCH(QStringList, left);
        const SpokenText result = prepareSpokenText(text, u"en"_s, false);
        QCOMPARE(spoken(result), said);
        QCOMPARE(unspoken(result), left);
    }

    void prepare_givesAsciiEnginesAscii_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");

        const auto row = [](const QString& text, const QStringList& expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"café naïve"_s, { u"café=cafe"_s, u"naïve=naive"_s });
        row(u"“Don’t…” she"_s, { u"Don’t=Don't"_s, u"she=she"_s });
        row(u"Ｆｕｌｌ ﬁne 𝐁old"_s, { u"Ｆｕｌｌ=Full"_s, u"ﬁne=fine"_s, u"𝐁old=Bold"_s });
        row(u"Straße Æsir łódź"_s, { u"Straße=Strasse"_s, u"Æsir=Aesir"_s, u"łódź=lodz"_s });
        row(u"€5 £3.20 $2"_s, { u"€5=5 euros"_s, u"£3.20=3.20 pounds"_s, u"$2=$2"_s });
        row(u"fish & chips"_s, { u"fish=fish"_s, u"&=and"_s, u"chips=chips"_s });
        row(u"20°C x²"_s, { u"20°C=20 degrees C"_s, u"x²=x squared"_s });
        row(u"OK, ME OR YOU"_s, { u"OK=okay"_s, u"ME=me"_s, u"OR=or"_s, u"YOU=YOU"_s });
    }

    void prepare_givesAsciiEnginesAscii()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(words(prepareSpokenText(text, u"en"_s, true)), expected);
    }

    void prepare_knowsWordsFromPunctuation_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("English") << u"en"_s << u"“It’s a well-known (old) 3.50, U.S.A.!”"_s
                                 << QStringList { u"It’s=It's"_s, u"a=a"_s,       u"well-known=well-known"_s,
                                                  u"old=old"_s,   u"3.50=3.50"_s, u"U.S.A.=U.S.A."_s };
        QTest::newRow("Chinese") << u"cmn"_s << u"你好，2026年"_s
                                 << QStringList { u"你=你"_s, u"好=好"_s, u"2026=2026"_s, u"年=年"_s };
        QTest::newRow("no space") << u"en"_s << u"Wait...what,no—yes"_s
                                  << QStringList { u"Wait=Wait"_s, u"what=what"_s, u"no=no"_s, u"yes=yes"_s };
    }

    void prepare_knowsWordsFromPunctuation()
    {
        QFETCH(QString, lang);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(words(prepareSpokenText(text, lang, false)), expected);
    }

    void prepare_countsCodePoints()
    {
        const SpokenText text = prepareSpokenText(u"😀 Hi 👍🏽 you"_s, u"en"_s, false);
        const SpokenWord& you = text.chunks.first().words.last();
        QCOMPARE(you.word, u"you"_s);
        QCOMPARE(you.charStart, 8);
        QCOMPARE(you.charEnd, 11);
    }

    void prepare_keepsItsPromisesForAnyText_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void prepare_keepsItsPromisesForAnyText()
    {
        QFETCH(int, seed);
        static const QStringList pieces {
            u"hello"_s,  u"Don’t"_s,       u"3.50"_s, u" "_s,       u" "_s,        u" "_s,      u"\n"_s,
            u". "_s,     u"! "_s,          u"…"_s,    u"—"_s,       u"日本語は"_s, u"東京"_s,   u"カー"_s,
            u"っ"_s,     u"ー"_s,          u"々"_s,   u"12,000"_s,  u"2026年"_s,   u"。"_s,     u"「"_s,
            u"」"_s,     u"Привет"_s,      u"שלום"_s, u"नमस्ते"_s,    u"สวัสดี"_s,     u"မင်္ဂလာ"_s,  u"한국어"_s,
            u"😀"_s,      u"👩‍👧"_s, u"🇯🇵"_s,   u"1️⃣"_s, u"\u0301"_s,   u"\u200d"_s, u"\u202e"_s,
            u"\u0007"_s, u"\ufe0f"_s,      u"&"_s,    u"%"_s,       u"€"_s,        u"♪"_s,      u"〜"_s,
            u"ﾊﾞ"_s,     u"㎏"_s,          u"①"_s,    u"་"_s,       u"བོད"_s,       u"𠮷"_s,     u"Tシャツ"_s,
            u"CD"_s,     u"e.g."_s,        u"U.S."_s, u"'"_s,       u"-"_s,        u"/"_s,      u"="_s,
        };
        const QStringList langs { u"en"_s, u"ja"_s, u"cmn"_s, u"ru"_s, u"ko"_s, u"th"_s, u"xx"_s };
        Random random(static_cast<std::uint64_t>(seed));
        const auto below = [&random](qsizetype n) {
            return static_cast<qsizetype>(random.next() % static_cast<std::uint64_t>(n));
        };
        for (int round = 0; round < 150; ++round) {
            QString text;
            for (qsizetype n = below(25); n >= 0; --n) {
                text += pieces[below(pieces.size())];
                if (below(12) == 0) // any code unit, surrogates included
                    text += QChar(static_cast<char16_t>(random.next() & 0xFFFF));
            }
            text = prepared(text);
            for (const QString& lang : langs) {
                const QString broken = brokenPromise(text, lang, lang == u"en" && round % 2 == 0);
                QVERIFY2(broken.isEmpty(), qPrintable(lang + u": "_s + text + u": "_s + broken));
            }
        }
    }

    void prepare_isLinear_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("unit");
        QTest::newRow("English") << u"en"_s << u"The quick brown fox jumps over the lazy dog. "_s;
        QTest::newRow("Japanese") << u"ja"_s << u"今日は天気がいいから、2026年に散歩しましょう。"_s;
        QTest::newRow("no space") << u"en"_s << u"a"_s;
        QTest::newRow("marks") << u"en"_s << u"!?"_s;
        QTest::newRow("dots") << u"en"_s << u"a.b."_s;
        QTest::newRow("emoji") << u"en"_s << u"😀 x "_s;
        QTest::newRow("Thai") << u"th"_s << u"สวัสดีครับ"_s;
        QTest::newRow("digits") << u"ja"_s << u"7"_s;
        QTest::newRow("kanji") << u"ja"_s << u"東"_s;
        QTest::newRow("long marks") << u"ja"_s << u"ー"_s;
        QTest::newRow("script changes") << u"en"_s << u"aя"_s;
    }

    void prepare_isLinear()
    {
        QFETCH(QString, lang);
        QFETCH(QString, unit);
        const QString text = prepared(unit.repeated(20'000 / unit.size()));
        (void)prepareSpokenText(u"暖"_s, u"ja"_s, false); // loads the dictionary
        const std::clock_t begin = std::clock();
        const SpokenText result = prepareSpokenText(text, lang, false);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        // Generous, for debug builds: quadratic work would take many seconds.
        QVERIFY2(seconds < 1, qPrintable(QString::number(seconds)));
        QCOMPARE(prepareSpokenText(text, lang, false), result);
    }
};

QTEST_APPLESS_MAIN(tst_SpokenText)
#include "tst_SpokenText.moc"
