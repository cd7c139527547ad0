#include "core/base/Files.h"
#include "core/speech/VoiceRecordings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

class tst_VoiceRecordings : public QObject {
    Q_OBJECT

    QThreadPool m_pool;

    static Result<ComfyContentPtr> await(const QFuture<Result<ComfyContentPtr>>& future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs))
            return failure(ErrorKind::Internal, u"test_gave_up"_s, u"The future did not finish."_s);
        return future.result();
    }

private Q_SLOTS:
    void bytes_areOneForAllWhoNeedThem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"mina.wav"_s);
        QVERIFY(writeFile(path, "RIFF of sorts", Durability::ProcessCrash));
        VoiceRecordings recordings(WorkspacePaths(folder.path()), m_pool);
        const auto first = recordings.read(u"mina.wav"_s);
        const auto second = recordings.read(u"mina.wav"_s); // while the first is under way
        QVERIFY(await(first) && await(second));
        QCOMPARE(*first.result(), *second.result());
        QCOMPARE((*first.result())->bytes, "RIFF of sorts");
    }

    void hash_isKnownOnceItWasReadAndSettled()
    {
        // A file that is older than any doubt about its stamp.
        VoiceRecordings recordings(WorkspacePaths(u"/etc"_s), m_pool);
        QSignalSpy learned(&recordings, &VoiceRecordings::learned);
        QVERIFY(!recordings.hash(u"passwd"_s));
        auto content = await(recordings.read(u"passwd"_s));
        QVERIFY(content);
        QCOMPARE(learned.size(), 1);
        QCOMPARE(recordings.hash(u"passwd"_s), QString::fromLatin1((*content)->sha256.toHex()));
        QCOMPARE(*await(recordings.read(u"passwd"_s)), *content); // still there, because somebody has it
        const std::weak_ptr<const ComfyContent> kept = *content;
        content = ComfyContentPtr();
        QTRY_VERIFY(kept.expired()); // and nobody keeps it for nobody
        QVERIFY(await(recordings.read(u"passwd"_s)));
        QCOMPARE(learned.size(), 1);
    }

    void missingAndForbidden_areToldApart()
    {
        QTemporaryDir folder;
        VoiceRecordings recordings(WorkspacePaths(folder.path()), m_pool);
        QCOMPARE(recordings.hash(u"nobody.wav"_s), QString());
        const auto missing = await(recordings.read(u"nobody.wav"_s));
        QCOMPARE(missing.error().code, u"unreadable_source"_s);
        const auto outside = await(recordings.read(u"../../etc/passwd"_s));
        QCOMPARE(outside.error().code, u"outside_media_roots"_s);
    }
};

QTEST_GUILESS_MAIN(tst_VoiceRecordings)
#include "tst_VoiceRecordings.moc"
