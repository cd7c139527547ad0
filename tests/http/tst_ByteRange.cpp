#include "app/http/ByteRange.h"

#include <QTest>

namespace comfyvn::http {

class tst_ByteRange final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byteRange_reads_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        const auto part = [](const QByteArray& header, qint64 offset, qint64 length) {
            QTest::newRow(header.constData())
                << header << qint64(1000) << int(ByteRange::Kind::Part) << offset << length;
        };
        const auto whole = [](const QByteArray& header) {
            QTest::newRow(header.constData())
                << header << qint64(1000) << int(ByteRange::Kind::Whole) << qint64(0) << qint64(1000);
        };
        const auto none = [](const QByteArray& header, qint64 size) {
            QTest::newRow((header + " of " + QByteArray::number(size)).constData())
                << header << size << int(ByteRange::Kind::Unsatisfiable) << qint64(0) << qint64(0);
        };
        part("bytes=0-0", 0, 1);
        part("bytes=0-499", 0, 500);
        part("bytes=999-", 999, 1);
        part("bytes=10-5000", 10, 990);
        part("bytes=0-99999999999999999999", 0, 1000);
        part("bytes=-1", 999, 1);
        part("bytes=-5000", 0, 1000);
        part("bytes=-99999999999999999999", 0, 1000);
        none("bytes=1000-", 1000);
        none("bytes=1000-2000", 1000);
        none("bytes=99999999999999999999-", 1000);
        none("bytes=-0", 1000);
        none("bytes=0-0", 0);
        none("bytes=-1", 0);
        for (const char* header : { "", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=1-2,4-5",
                                    "items=0-1", "bytes=--1", "bytes=+1-2", "bytes 0-1", "-", "bytes=0x1-2" })
            whole(header);
    }

    void byteRange_reads()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, size);
        QFETCH(int, kind);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        QCOMPARE(byteRange(header, size),
                 (ByteRange { .kind = ByteRange::Kind(kind), .offset = offset, .length = length }));
    }
};

} // namespace comfyvn::http

QTEST_APPLESS_MAIN(comfyvn::http::tst_ByteRange)
#include "tst_ByteRange.moc"
