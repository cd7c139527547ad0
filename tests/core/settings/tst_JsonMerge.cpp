#include "core/settings/JsonMerge.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class tst_JsonMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchBetween_makesTheOneTheOther()
    {
        const QJsonObject before = json(R"({"a":{"b":1,"c":{"d":2}},"e":[1],"f":{"g":1}})");
        const QJsonObject after = json(R"({"a":{"b":1,"c":{"x":3}},"e":[2]})");
        const QJsonObject patch = patchBetween(before, after);
        QCOMPARE(patch, json(R"({"a":{"c":{"d":null,"x":3}},"e":[2],"f":null})"));
        QCOMPARE(mergePatch(before, patch), after);
        QVERIFY(patchBetween(before, before).isEmpty());
    }

    void changedPaths_areThoseOfTheValues()
    {
        const QJsonObject before = json(R"({"a":{"b":1,"c":{"d":2}},"e":[1],"f":{}})");
        const QJsonObject after = json(R"({"a":{"b":2,"c":{"d":2}},"e":[1],"g":{"h":true}})");
        QCOMPARE(changedPaths(before, after), (QStringList { u"a.b"_s, u"f"_s, u"g.h"_s }));
        QVERIFY(changedPaths(after, after).isEmpty());
    }

    /// The cases of RFC 7396, appendix A, whose target and patch are objects.
    void mergePatch_followsTheStandard_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char* target, const char* patch, const char* merged) {
            QTest::addRow("%s + %s", target, patch)
                << QByteArray(target) << QByteArray(patch) << QByteArray(merged);
        };
        row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
        row(R"({"a":"b"})", R"({"a":null})", R"({})");
        row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
        row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
        row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
        row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
        row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
        row(R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    }

    void mergePatch_followsTheStandard()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, merged);
        QCOMPARE(mergePatch(json(target), json(patch)), json(merged));
    }

    void valueAt_walksObjectsOnly()
    {
        const auto object = json(R"({"a":{"b":1},"c":[1]})");
        QCOMPARE(valueAt(object, u"a.b"_s), QJsonValue(1));
        QVERIFY(valueAt(object, u"a.x"_s).isUndefined());
        QVERIFY(valueAt(object, u"a.b.c"_s).isUndefined());
        QVERIFY(valueAt(object, u"c.0"_s).isUndefined());
    }

    void withValueAt_makesAndRemoves()
    {
        auto object = withValueAt(json(R"({"a":1,"b":2})"), u"a.x.y"_s, 3);
        QCOMPARE(object, json(R"({"a":{"x":{"y":3}},"b":2})"));
        object = withValueAt(object, u"a.x.y"_s, QJsonValue::Undefined);
        QCOMPARE(object, json(R"({"a":{"x":{}},"b":2})"));
    }
};

QTEST_APPLESS_MAIN(tst_JsonMerge)
#include "tst_JsonMerge.moc"
