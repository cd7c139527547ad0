#include "ui/lines/LineClipboard.h"

#include "core/speech/SpeechRequest.h"

#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kVersion = 1;
const QString kIdsMimeType = u"application/x-comfyvn-line-ids"_s;
constexpr int kMostLines = 100'000;

/// Takes name sounds of this workspace, which other studios do not have.
const QString& thisStudio()
{
    static const QString id = QUuid::createUuid().toString();
    return id;
}

void write(QDataStream& out, const ScriptLine& line)
{
    out << line.character << line.style << line.lang << line.voice << line.text << line.sourceId << line.take
        << static_cast<int>(line.takes.size());
    for (const Take& take : line.takes)
        out << take.id << take.seed.has_value() << take.seed.value_or(0) << take.cacheKey << take.renderedFrom
            << take.durationSeconds << take.fallbackReason << take.locked;
}

ScriptLine read(QDataStream& in)
{
    ScriptLine line;
    int takes = 0;
    in >> line.character >> line.style >> line.lang >> line.voice >> line.text >> line.sourceId >> line.take
        >> takes;
    for (int n = 0; n < takes && in.status() == QDataStream::Ok; ++n) {
        Take take;
        bool seeded = false;
        qint64 seed = 0;
        in >> take.id >> seeded >> seed >> take.cacheKey >> take.renderedFrom >> take.durationSeconds
            >> take.fallbackReason >> take.locked;
        if (seeded)
            take.seed = seed;
        line.takes.append(take);
    }
    return line;
}

QByteArray bytesOfIds(const QList<ScriptLine>& lines)
{
    QList<qint64> ids;
    for (const ScriptLine& line : lines)
        ids.append(line.id);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << thisStudio() << ids;
    return bytes;
}

QList<ScriptLine> linesOfBytes(const QByteArray& bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    int version = 0;
    int count = 0;
    QString studio;
    in >> version >> studio >> count;
    QList<ScriptLine> lines;
    if (version != kVersion || count < 0 || count > kMostLines)
        return lines;
    for (int n = 0; n < count && in.status() == QDataStream::Ok; ++n) {
        ScriptLine line = read(in);
        if (studio != thisStudio()) {
            line.takes.clear();
            line.take = 0;
        }
        lines.append(line);
    }
    return in.status() == QDataStream::Ok ? lines : QList<ScriptLine>();
}
} // namespace

std::unique_ptr<QMimeData> mimeOfLines(const QList<ScriptLine>& lines)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kVersion << thisStudio() << static_cast<int>(lines.size());
    QStringList text;
    for (const ScriptLine& line : lines) {
        write(out, line);
        text.append(line.character.isEmpty() ? line.text : line.character + u": "_s + line.text);
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QString::fromLatin1(kLinesMimeType), bytes);
    mime->setData(kIdsMimeType, bytesOfIds(lines));
    mime->setText(text.join(u'\n'));
    return mime;
}

QList<qint64> lineIdsOfMime(const QMimeData& mime)
{
    QDataStream in(mime.data(kIdsMimeType));
    in.setVersion(QDataStream::Qt_6_4);
    QString studio;
    QList<qint64> ids;
    in >> studio;
    if (studio == thisStudio())
        in >> ids;
    return in.status() == QDataStream::Ok && ids.size() <= kMostLines ? ids : QList<qint64>();
}

QList<ScriptLine> linesOfMime(const QMimeData& mime)
{
    const QString type = QString::fromLatin1(kLinesMimeType);
    if (mime.hasFormat(type))
        return linesOfBytes(mime.data(type));
    return mime.hasText() ? linesOfText(mime.text()) : QList<ScriptLine>();
}

QList<ScriptLine> linesOfText(const QString& text)
{
    // A name is short and no sentence; a time (`12:30`) and an address (`https://`) are no names.
    static const QRegularExpression named(
        uR"(^\s*([^\s:：.!?。！？,，、"“「][^:：.!?。！？,，、"“「]{0,39}?)\s*(?:[:：])(?!//)\s*(.*\S)\s*$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(u"^\\d+$"_s);
    static const QRegularExpression breaks(u"[\\r\\n\\x{2028}\\x{2029}]+"_s);
    QList<ScriptLine> lines;
    const QStringList parts = text.split(breaks, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part.trimmed().isEmpty() || lines.size() >= kMostLines)
            continue;
        const auto match = named.match(part);
        const bool hasName = match.hasMatch() && !number.match(match.captured(1)).hasMatch();
        const QString said = hasName ? match.captured(2) : part.trimmed();
        lines.append(
            { .character = hasName ? match.captured(1) : QString(), .text = said.left(2 * kMaxSpeechText) });
    }
    return lines;
}

} // namespace comfyvn::ui
