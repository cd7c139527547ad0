#include "core/base/JsonReader.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_JsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_acceptsObjects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("spaces") << QByteArray(" \n{ \"a\" : 1 }\t");
        QTest::newRow("brackets in strings") << QByteArray("{\"a\":\"}{][,\\\"\\\\\",\"b\":2}");
        QTest::newRow("the same key in two objects") << QByteArray("{\"a\":{\"a\":1},\"b\":{\"a\":1}}");
        QTest::newRow("a value like its key") << QByteArray("{\"a\":\"a\",\"b\":[\"a\",\"a\"]}");
        QTest::newRow("nested 64 deep")
            << QByteArray("{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + "}");
        QTest::newRow("surrogates") << QByteArray("{\"a\":\"\\uD83D\\uDE00\"}");
    }

    void parse_acceptsObjects()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseJsonObject(text);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
    }

    void parse_refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("spaces") << QByteArray(" \n");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("number") << QByteArray("1");
        QTest::newRow("cut off") << QByteArray("{\"a\":");
        QTest::newRow("open string") << QByteArray("{\"a");
        QTest::newRow("open escape") << QByteArray("{\"a\\");
        QTest::newRow("trailing") << QByteArray("{}x");
        QTest::newRow("two objects") << QByteArray("{}{}");
        QTest::newRow("closed twice") << QByteArray("{}}");
        QTest::newRow("duplicate key") << QByteArray("{\"a\":1,\"b\":2,\"a\":3}");
        QTest::newRow("duplicate key below") << QByteArray("{\"x\":[{\"a\":1,\"a\":1}]}");
        QTest::newRow("nested 65 deep")
            << QByteArray("{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}");
        QTest::newRow("nested 100,000 deep") << QByteArray(100000, '[');
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}");
        QTest::newRow("NaN") << QByteArray("{\"a\":NaN}");
        QTest::newRow("comment") << QByteArray("{/**/}");
    }

    void parse_refusesTheRest()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseJsonObject(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(parsed.error().code, u"malformed_json"_s);
        QVERIFY(!parsed.error().message.isEmpty());
    }

    void parse_refusesADuplicateKeyWrittenDifferently()
    {
        QVERIFY(!parseJsonObject("{\"token\":1,\"t\\u006fken\":2}"));
    }

    void reader_readsEveryType()
    {
        const QJsonObject body { { u"text"_s, u"hello"_s },
                                 { u"flag"_s, true },
                                 { u"number"_s, 1.5 },
                                 { u"integer"_s, qint64 { 9007199254740991 } },
                                 { u"list"_s, QJsonArray { u"a"_s, u"b"_s } },
                                 { u"nothing"_s, QJsonValue::Null },
                                 { u"object"_s, QJsonObject { { u"k"_s, 1 } } } };
        JsonReader in(body);
        QCOMPARE(in.requiredString(u"text"_s, 5), u"hello"_s);
        QCOMPARE(in.optionalString(u"absent"_s, 5, u"fallback"_s), u"fallback"_s);
        QCOMPARE(in.optionalString(u"nothing"_s, 5, u"fallback"_s), u"fallback"_s);
        QCOMPARE(in.optionalBool(u"flag"_s), std::optional(true));
        QCOMPARE(in.optionalBool(u"absent"_s), std::nullopt);
        QCOMPARE(in.optionalNumber(u"number"_s, 0, 2), std::optional(1.5));
        QCOMPARE(in.optionalInteger(u"integer"_s, 0, (qint64 { 1 } << 53) - 1),
                 std::optional((qint64 { 1 } << 53) - 1));
        QCOMPARE(in.optionalStrings(u"list"_s, 2, 1), (QStringList { u"a"_s, u"b"_s }));
        QCOMPARE(in.optionalObject(u"object"_s, 100).value(u"k"_s).toInt(), 1);
        QVERIFY(in.finish(0));
    }

    void reader_refusesWrongValues_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("as");
        QTest::addColumn<QString>("code");
        const QString wrongType = u"wrong_type"_s;
        const QString range = u"out_of_range"_s;
        QTest::newRow("number as text") << QJsonValue(5) << u"text"_s << wrongType;
        QTest::newRow("true as text") << QJsonValue(true) << u"text"_s << wrongType;
        QTest::newRow("object as text") << QJsonValue(QJsonObject()) << u"text"_s << wrongType;
        QTest::newRow("long text") << QJsonValue(QString(11, u'x')) << u"text"_s << u"too_long"_s;
        QTest::newRow("NUL") << QJsonValue(QString(QChar(0))) << u"text"_s << u"invalid_text"_s;
        QTest::newRow("lone low") << QJsonValue(QString(QChar(0xDC00))) << u"text"_s << u"invalid_text"_s;
        QTest::newRow("lone high") << QJsonValue(QString(QChar(0xD800))) << u"text"_s << u"invalid_text"_s;
        QTest::newRow("one as bool") << QJsonValue(1) << u"bool"_s << wrongType;
        QTest::newRow("text as bool") << QJsonValue(u"true"_s) << u"bool"_s << wrongType;
        QTest::newRow("text as number") << QJsonValue(u"5"_s) << u"number"_s << wrongType;
        QTest::newRow("large number") << QJsonValue(10.5) << u"number"_s << range;
        QTest::newRow("small number") << QJsonValue(-1) << u"number"_s << range;
        QTest::newRow("fraction") << QJsonValue(1.5) << u"integer"_s << wrongType;
        QTest::newRow("huge integer") << QJsonValue(1e300) << u"integer"_s << range;
        QTest::newRow("text as list") << QJsonValue(u"a"_s) << u"list"_s << wrongType;
        QTest::newRow("number in list") << QJsonValue(QJsonArray { 1 }) << u"list"_s << wrongType;
        QTest::newRow("long list") << QJsonValue(QJsonArray { u"a"_s, u"b"_s, u"c"_s }) << u"list"_s
                                   << u"too_long"_s;
        QTest::newRow("list as object") << QJsonValue(QJsonArray()) << u"object"_s << wrongType;
        QTest::newRow("large object")
            << QJsonValue(QJsonObject { { u"a"_s, QString(99, u'x') } }) << u"object"_s << u"too_long"_s;
    }

    void reader_refusesWrongValues()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, as);
        QFETCH(QString, code);
        const QJsonObject body { { u"field"_s, value } };
        JsonReader in(body, u"tracks[2]"_s);
        const QString key = u"field"_s;
        if (as == u"text"_s)
            in.requiredString(key, 10);
        else if (as == u"bool"_s)
            in.optionalBool(key);
        else if (as == u"number"_s)
            in.optionalNumber(key, 0, 10);
        else if (as == u"integer"_s)
            in.optionalInteger(key, 0, 10);
        else if (as == u"list"_s)
            in.optionalStrings(key, 2, 10);
        else
            in.optionalObject(key, 50);
        const auto finished = in.finish(0);
        QVERIFY(!finished);
        QCOMPARE(finished.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(finished.error().code, code);
        QVERIFY2(finished.error().field.startsWith(u"tracks[2].field"_s), qPrintable(finished.error().field));
    }

    void reader_refusesAMissingField()
    {
        const QJsonObject body { { u"text"_s, QJsonValue::Null } };
        JsonReader in(body);
        in.requiredString(u"text"_s, 10);
        QCOMPARE(in.error()->code, u"missing_field"_s);
        QCOMPARE(in.error()->field, u"text"_s);
    }

    void reader_keepsTheFirstFault()
    {
        const QJsonObject body { { u"a"_s, 1 }, { u"b"_s, 1 } };
        JsonReader in(body);
        in.requiredString(u"a"_s, 10);
        in.requiredString(u"b"_s, 10);
        in.refuse(u"c"_s, u"other"_s, u"Other."_s);
        QCOMPARE(in.error()->field, u"a"_s);
    }
};

QTEST_APPLESS_MAIN(tst_JsonReader)
#include "tst_JsonReader.moc"
