#include "app/cli/SpeechOptions.h"

#include "app/Interrupt.h"
#include "core/base/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qint64 kMaxInput = 1 << 20;
constexpr qint64 kCopiedAtOnce = 1 << 20;

bool copyAll(QIODevice& from, QIODevice& to)
{
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(kCopiedAtOnce);
        if (bytes.isEmpty() || to.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

Result<void> cannotWrite(const QString& to, const QString& reason = {})
{
    if (to == u"-")
        return failure(ErrorKind::Storage, u"storage_error"_s, u"Standard output cannot be written."_s);
    return failure(ErrorKind::Storage, u"storage_error"_s, u"%1 cannot be written: %2."_s.arg(to, reason));
}

} // namespace

void addSpeechOptions(QCommandLineParser& parser)
{
    parser.addOption(
        { u"voice"_s, u"A profile, an engine voice's id, or any name to be cast."_s, u"NAME"_s });
    parser.addOption({ u"character"_s, u"Who says it."_s, u"NAME"_s });
    parser.addOption(
        { u"style"_s,
          u"neutral, calm, warm, excited, angry, sad, whisper, serious, cheerful, fearful, or a free word."_s,
          u"STYLE"_s });
    parser.addOption({ u"lang"_s, u"The language, such as en, ja or fr."_s, u"LANG"_s });
    parser.addOption({ u"seed"_s, u"Varies the delivery."_s, u"N"_s });
    parser.addOption({ u"model"_s, u"Handed to the provider."_s, u"NAME"_s });
}

Result<QJsonObject> speechBody(const QCommandLineParser& parser, const QString& text)
{
    QJsonObject body { { u"text"_s, text } };
    for (const QString& name : { u"voice"_s, u"character"_s, u"style"_s, u"lang"_s, u"model"_s }) {
        if (parser.isSet(name))
            body[name] = parser.value(name);
    }
    if (parser.isSet(u"seed"_s)) {
        bool valid = false;
        const qint64 seed = parser.value(u"seed"_s).toLongLong(&valid);
        if (!valid)
            return failure(ErrorKind::InvalidRequest, u"wrong_type"_s, u"--seed takes a whole number."_s,
                           u"seed"_s);
        body[u"seed"_s] = seed;
    }
    return body;
}

Result<QString> textToSpeak(const QCommandLineParser& parser, const Interrupt& interrupt)
{
    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && words != QStringList { u"-"_s })
        return words.join(u' ');
    return interrupt.readInput(kMaxInput).and_then([](const QByteArray& bytes) -> Result<QString> {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = utf8(bytes);
        if (utf8.hasError())
            return failure(ErrorKind::InvalidRequest, u"invalid_text"_s,
                           u"Standard input is not UTF-8 text."_s, u"text"_s);
        return text;
    });
}

Result<void> writeOut(const QByteArray& bytes, const QString& to)
{
    if (to != u"-")
        return writeFile(QFileInfo(to).absoluteFilePath(), bytes, Durability::PowerLoss);
    if (std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout)
            != static_cast<size_t>(bytes.size())
        || std::fflush(stdout) != 0)
        return cannotWrite(to);
    return {};
}

Result<void> copyOut(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"storage_error"_s,
                       u"%1 cannot be read: %2."_s.arg(from, source.errorString()));
    const QFileInfo place(to);
    if (to == u"-" || (place.exists() && !place.isFile())) { // a device or a pipe is written to where it is
        QFile target(place.absoluteFilePath());
        const bool isOpen =
            to == u"-" ? target.open(stdout, QIODevice::WriteOnly) : target.open(QIODevice::WriteOnly);
        return isOpen && copyAll(source, target) && target.flush() ? Result<void>()
                                                                   : cannotWrite(to, target.errorString());
    }
    QDir().mkpath(place.absolutePath()); // what is in the way shows when the file is opened
    QSaveFile target(place.absoluteFilePath());
    return target.open(QIODevice::WriteOnly) && copyAll(source, target) && target.commit()
        ? Result<void>()
        : cannotWrite(to, target.errorString());
}

} // namespace comfyvn::cli
