#include "core/script/Script.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_Script : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fingerprint_dependsOnEverySpokenField_data()
    {
        QTest::addColumn<ScriptLine>("other");
        ScriptLine other = spoken();
        other.character = u"Ren"_s;
        QTest::newRow("character") << other;
        other = spoken();
        other.style = u"calm"_s;
        QTest::newRow("style") << other;
        other = spoken();
        other.lang = u"ja"_s;
        QTest::newRow("language") << other;
        other = spoken();
        other.voice = u"flite:slt"_s;
        QTest::newRow("voice") << other;
        other = spoken();
        other.text += u'!';
        QTest::newRow("text") << other;
        other = spoken();
        std::swap(other.character, other.style);
        QTest::newRow("fields swapped") << other;
    }

    void fingerprint_dependsOnEverySpokenField()
    {
        QFETCH(ScriptLine, other);
        QVERIFY(lineFingerprint(spoken()) != lineFingerprint(other));
    }

    void fingerprint_ignoresWhatIsNotSpoken()
    {
        ScriptLine other = spoken();
        other.id = 9;
        other.position = 4;
        other.sourceId = u"start_1"_s;
        other.takes = { { .id = 4, .seed = 7, .cacheKey = u"key"_s } };
        other.take = 4;
        other.text = u"  "_s + other.text + u' ';
        QCOMPARE(lineFingerprint(other), lineFingerprint(spoken()));
    }

    void soundOf_isTheChosenTakes()
    {
        ScriptLine line = spoken();
        QVERIFY(soundOf(line).cacheKey.isEmpty());
        line.takes = { { .id = 4, .cacheKey = u"a"_s }, { .id = 5, .cacheKey = u"b"_s } };
        QVERIFY(soundOf(line).cacheKey.isEmpty());
        line.take = 5;
        QCOMPARE(soundOf(line).cacheKey, u"b"_s);
    }

    void inverse_goesBackwards()
    {
        const ScriptLine before = spoken();
        ScriptLine after = before;
        after.text = u"Edited."_s;
        const QList<LineChange> changes { { .before = before, .after = after }, { .before = after } };
        const QList<LineChange> back { { .after = after }, { .before = after, .after = before } };
        QCOMPARE(inverse(changes), back);
        QCOMPARE(inverse(back), changes);
    }

    void editOf_hasEachLineAsItIsAtTheEnd()
    {
        const auto line = [](qint64 id, const QString& text) {
            return ScriptLine { .id = id, .text = text };
        };
        const ScriptEdit edit = editOf(3,
                                       { { .after = line(1, u"a"_s) },
                                         { .before = line(2, u"b"_s) },
                                         { .before = line(1, u"a"_s), .after = line(1, u"c"_s) },
                                         { .after = line(4, u"d"_s) },
                                         { .before = line(4, u"d"_s) },
                                         {} });
        const ScriptEdit expected { .scene = 3, .changed = { line(1, u"c"_s) }, .removed = { 2, 4 } };
        QCOMPARE(edit, expected);
    }

    void positionBetween_liesBetween()
    {
        QCOMPARE(positionBetween(1, 2), 1.5);
        QCOMPARE(positionBetween(-2, 0), -1.0);
    }

    void positionBetween_saysWhenThereIsNoRoom()
    {
        double before = 10'000;
        int inserted = 0;
        for (double place = positionBetween(before, 10'001); place != before;
             place = positionBetween(before, 10'001)) {
            QVERIFY(place > before && place < 10'001);
            before = place;
            ++inserted;
        }
        QVERIFY2(inserted > 30, "a writer would run into the renumbering too often");
    }

private:
    static ScriptLine spoken()
    {
        return { .id = 1, .character = u"Aiko"_s, .style = u"warm"_s, .lang = u"en"_s, .text = u"Hello."_s };
    }
};

QTEST_APPLESS_MAIN(tst_Script)
#include "tst_Script.moc"
