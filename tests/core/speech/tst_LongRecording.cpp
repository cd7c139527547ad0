#include "core/audio/SoundEncoder.h"
#include "core/speech/LongRecording.h"
#include "tests/core/speech/HelperVoice.h"
#include "tests/core/speech/SpeechStudio.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

const QStringList& sentences()
{
    static const QStringList all {
        u"The lighthouse keeper counted seven ships before the fog came in."_s,
        u"Nobody told me that the library closes early on Thursdays."_s,
        u"Put the kettle on, and I will tell you everything from the beginning."_s,
        u"She folded the letter twice and hid it under the piano."_s,
        u"When the train finally stopped, we were the only people on the platform."_s,
        u"My brother paints small boats, but he has never seen the sea."_s,
    };
    return all;
}

/// More than a line may have, most of it nothing to say.
QString longText()
{
    const QString rest = u"\n"_s + QString(2'000, u'.') + QString(2'100, u' ') + u"\n"_s;
    return sentences().join(rest);
}

} // namespace

class tst_LongRecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_studio = std::make_unique<test::Studio>(m_folder.path());
        m_spoken =
            test::spokenByHelper(*m_studio->helpers, wire::Engine::Flite, "rms", sentences().join(u' '));
        QVERIFY(!m_spoken.samples.empty());
        AudioBuffer buffer { .channels = 1, .sampleRate = m_spoken.sampleRate };
        for (const std::int16_t sample : m_spoken.samples)
            buffer.samples.push_back(static_cast<float>(sample) / 32768.F);
        const auto bytes = encodeSound(buffer, { .format = SoundFormat::Flac });
        QFile file(recording());
        QVERIFY(bytes && file.open(QIODevice::WriteOnly));
        file.write(bytes->data(), static_cast<qint64>(bytes->size()));
    }

    void cleanupTestCase() { m_studio.reset(); }

    void words_ofATextLongerThanALine()
    {
        const QString text = longText();
        QVERIFY(text.size() > kMaxSpeechText);
        const auto timed = aligned(recording(), text);
        QVERIFY2(timed, timed ? "" : qPrintable(timed.error().message));
        QCOMPARE(timed->lang, u"en"_s);
        QVERIFY(!timed->voice.isEmpty());
        const Alignment& alignment = timed->alignment;
        QCOMPARE(alignment.duration, m_spoken.alignment.duration);
        QCOMPARE(alignment.words.size(), m_spoken.alignment.words.size());
        std::vector<double> errors;
        for (qsizetype i = 0; i < alignment.words.size(); ++i) {
            const AlignedWord& word = alignment.words[i];
            QCOMPARE(word.word, m_spoken.alignment.words[i].word);
            QCOMPARE(text.mid(word.charStart, word.charEnd - word.charStart), word.word);
            errors.push_back(std::abs(word.start - m_spoken.alignment.words[i].start));
        }
        std::sort(errors.begin(), errors.end());
        QVERIFY2(errors[errors.size() / 2] < 0.015, qPrintable(QString::number(errors[errors.size() / 2])));
        for (const AlignedPhoneme& phoneme : alignment.phonemes)
            QVERIFY(phoneme.word < alignment.words.size());
        QVERIFY(m_studio->json(u"exports"_s).isEmpty());
    }

    void refusals_sayWhatIsWrong()
    {
        const auto codeOf = [this](const QString& file, const QString& text) {
            const auto timed = aligned(file, text);
            return timed ? QString() : timed.error().code + u' ' + timed.error().field;
        };
        QCOMPARE(codeOf(m_folder.filePath(u"none.wav"_s), longText()), u"unreadable_audio path"_s);
        QCOMPARE(codeOf(recording(), QString(30'000, u'.')), u"empty_text text"_s);
        QCOMPARE(codeOf(recording(), {}), u"empty_text text"_s);
    }

    void cancelling_endsIt()
    {
        auto future = begun(recording(), longText());
        QVERIFY(QTest::qWaitFor([&] { return future.progressText() == u"speaking"; }, 60'000));
        future.cancel();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 60'000));
        // The service lives on.
        QVERIFY(m_studio->speak({ .text = u"Still well."_s }));
    }

    void theService_mayEndBeforeIt()
    {
        QTemporaryDir folder;
        auto studio = std::make_unique<test::Studio>(folder.path());
        auto future = alignLongRecording(recording(), { .text = longText(), .builtIn = true }, studio->speech,
                                         studio->workers);
        studio.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }

private:
    [[nodiscard]] QString recording() const { return m_folder.filePath(u"recording.flac"_s); }

    QFuture<Result<TimedRecording>> begun(const QString& file, const QString& text)
    {
        return alignLongRecording(file, { .text = text, .voice = u"espeak-ng:en-us"_s, .builtIn = true },
                                  m_studio->speech, m_studio->workers);
    }

    Result<TimedRecording> aligned(const QString& file, const QString& text)
    {
        auto future = begun(file, text);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000) || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return future.result();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::Studio> m_studio;
    SpokenAudio m_spoken;
};

QTEST_GUILESS_MAIN(tst_LongRecording)
#include "tst_LongRecording.moc"
