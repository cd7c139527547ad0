#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"

#include <QTest>

#include <set>

using namespace comfyvn::music;
using namespace Qt::StringLiterals;

class tst_MusicStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void styles_areAtLeastSixteenWithNamesOfTheirOwn()
    {
        std::set<std::string_view> names;
        for (const MusicStyle& style : musicStyles())
            names.insert(style.name);
        QCOMPARE(names.size(), musicStyles().size());
        QVERIFY(names.size() >= 16);
        for (const auto* name :
             { "lofi", "calm", "romance", "cheerful", "comedy", "sad", "mystery", "tension", "battle", "epic",
               "horror", "night city", "festival", "nostalgia", "fantasy village", "credits" })
            QVERIFY2(names.contains(name), name);
    }

    void styles_haveGroovesOfWholeBars()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (const Groove* groove : { &style.lightGroove, &style.fullGroove }) {
                for (const GrooveRow& row : *groove)
                    QCOMPARE(row.hits.size(), std::size_t(4 * style.beatsPerBar));
            }
        }
    }

    void findStyle_forgivesSpelling_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("exact");
        QTest::newRow("own name") << u"lofi"_s << u"lofi"_s << true;
        QTest::newRow("case and dash") << u"Lo-Fi"_s << u"lofi"_s << true;
        QTest::newRow("underscore") << u"night_city"_s << u"night city"_s << true;
        QTest::newRow("joined") << u"FantasyVillage"_s << u"fantasy village"_s << true;
        QTest::newRow("another word") << u"creepy mansion"_s << u"horror"_s << false;
        QTest::newRow("word in a phrase") << u"final boss theme"_s << u"battle"_s << false;
        QTest::newRow("beginning of a word") << u"romantically"_s << u"romance"_s << false;
        QTest::newRow("nothing known") << u"qwertz"_s << u"calm"_s << false;
        QTest::newRow("empty") << u""_s << u"calm"_s << false;
        QTest::newRow("not latin") << u"\u6226\u3044"_s << u"calm"_s << false;
    }

    void findStyle_forgivesSpelling()
    {
        QFETCH(QString, wish);
        QFETCH(QString, name);
        const StyleMatch match = findStyle(wish.toStdString());
        QCOMPARE(QString::fromUtf8(match.style->name.data(), qsizetype(match.style->name.size())), name);
        QTEST(match.exact, "exact");
    }

    void moodOf_doesNotDependOnOrderCaseOrRepetition()
    {
        QCOMPARE(moodOf({ "Sad", "slow", "piano" }), moodOf({ "piano", "sad", "SLOW", "sad" }));
        QCOMPARE(moodOf({}), Mood());
    }

    void moodOf_namesTheStrongestAndKeepsWhatItDoesNotKnow()
    {
        const Mood mood = moodOf({ "piano", "scary", "blorb" });
        QCOMPARE(mood.name, std::string("scary"));
        QCOMPARE(mood.unknown, std::vector<std::string> { "blorb" });
        QCOMPARE(mood.lead, std::vector<int> { 0 });
    }

    void tempoOf_followsTags()
    {
        QCOMPARE(tempoOf({}), 90.0);
        QVERIFY(tempoOf({ "sad" }) < 90);
        QVERIFY(tempoOf({ "energetic" }) > 90);
        QVERIFY(tempoOf({ "battle" }) > 140);
    }

    void modeIn_stopsWhereTheTagsMean()
    {
        const auto modeWith = [](std::vector<std::string> tags, Mode mode) {
            return modeIn(moodOf(std::move(tags)), mode);
        };
        QCOMPARE(modeWith({}, Mode::HarmonicMinor), Mode::HarmonicMinor);
        QCOMPARE(modeWith({ "happy" }, Mode::Minor), Mode::Major);
        QCOMPARE(modeWith({ "happy" }, Mode::Major), Mode::Major);
        QCOMPARE(modeWith({ "sad" }, Mode::Major), Mode::Minor);
        QCOMPARE(modeWith({ "sad" }, Mode::Minor), Mode::Minor);
        QCOMPARE(modeWith({ "sad" }, Mode::HarmonicMinor), Mode::HarmonicMinor);
        QCOMPARE(modeWith({ "sad" }, Mode::Phrygian), Mode::Phrygian);
        QCOMPARE(modeWith({ "dreamy" }, Mode::Major), Mode::Lydian);
        QCOMPARE(modeWith({ "scary", "dark" }, Mode::Major), Mode::Phrygian);
        QCOMPARE(modeWith({ "sad", "happy" }, Mode::Dorian), Mode::Dorian);
        QCOMPARE(modeWith({ "major" }, Mode::Dorian), Mode::Major);
        QCOMPARE(modeWith({ "minor" }, Mode::Mixolydian), Mode::Minor);
        QCOMPARE(modeWith({ "minor" }, Mode::HarmonicMinor), Mode::HarmonicMinor);
        QCOMPARE(modeWith({ "major", "minor" }, Mode::Dorian), Mode::Dorian);
    }
};

QTEST_APPLESS_MAIN(tst_MusicStyle)
#include "tst_MusicStyle.moc"
