#include "core/speech/TextParts.h"

#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

class tst_TextParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts_areWholeSentencesWhereTheyStand()
    {
        const QList<TextPart> wanted { { u"One. Two."_s, 0 },
                                       { u"Three is longer."_s, 11 },
                                       { u"四。"_s, 29 } };
        QCOMPARE(textParts(u"One. Two.  Three is longer. \n四。"_s, 10), wanted);
        QCOMPARE(textParts(u"One. Two."_s, 100), (QList<TextPart> { { u"One. Two."_s, 0 } }));
        QVERIFY(textParts({}, 10).isEmpty());
    }

    void parts_countCodePoints()
    {
        const QList<TextPart> parts = textParts(u"🙂🙂 Yes. No."_s, 6);
        QCOMPARE(parts.last(), (TextPart { u"No."_s, 8 }));
    }

    void parts_ofTextWithoutSentencesAreBounded()
    {
        qsizetype all = 0;
        for (const TextPart& part : textParts(QString(100'000, u'a'), 1'500)) {
            QVERIFY(part.text.size() <= 1'500);
            QCOMPARE(part.charStart, all);
            all += part.text.size();
        }
        QCOMPARE(all, 100'000);
    }
};

QTEST_APPLESS_MAIN(tst_TextParts)
#include "tst_TextParts.moc"
