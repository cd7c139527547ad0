#include "core/base/TokenDigest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_TokenDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void token_isRecognisedAndNotKept()
    {
        const TokenDigest digest = TokenDigest::of("correct-horse");
        QVERIFY(digest.recognises("correct-horse"));
        for (const QByteArrayView wrong : { "", "correct-hors", "correct-horse ", "Correct-horse" })
            QVERIFY2(!digest.recognises(wrong), wrong.toByteArray());
        QVERIFY(!digest.text().contains(u"correct"_s));
        QCOMPARE(TokenDigest::fromText(digest.text()), digest);
        QVERIFY(TokenDigest::of("correct-horse") != digest); // each has its salt
    }

    void noToken_recognisesNothing()
    {
        QVERIFY(TokenDigest::of("").isEmpty());
        for (const QString& text : { u""_s, u":"_s, u"00:00"_s, u"correct-horse"_s }) {
            const TokenDigest digest = TokenDigest::fromText(text);
            QVERIFY(digest.isEmpty());
            QVERIFY(!digest.recognises(""));
            QCOMPARE(digest.text(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(tst_TokenDigest)
#include "tst_TokenDigest.moc"
