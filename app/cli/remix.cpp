#include "app/cli/Command.h"
#include "app/cli/SpeechOptions.h"
#include "core/artifacts/SoundFormats.h"
#include "core/music/MusicConfidence.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

void addMusicOptions(QCommandLineParser& parser)
{
    parser.addOption({ u"scene"_s, u"The scene the music is for; default scene."_s, u"ID"_s, u"scene"_s });
    parser.addOption({ u"source"_s, u"A track to make over instead of composing."_s, u"FILE"_s });
    parser.addOption(
        { u"tag"_s, u"A mood, an instrument or a tempo; may be given several times."_s, u"WORD"_s });
    parser.addOption({ u"seed"_s, u"Another number, another piece."_s, u"N"_s });
    parser.addOption({ u"duration"_s, u"How long, 4 to 600."_s, u"SECONDS"_s });
    parser.addOption({ u"ending"_s, u"Come to an end instead of looping."_s });
    parser.addOption({ u"refresh"_s, u"Make it again although it is stored."_s });
    parser.addOption(
        { u"mood"_s, u"Only say the mood and the tempo that the tags ask for, and make nothing."_s });
    parser.addOption({ u"stems"_s, u"Write each part as a file of its own too."_s });
    parser.addOption({ u"midi"_s, u"Write the notes as a MIDI file too."_s });
    parser.addOption(
        { u"adaptive"_s, u"Write layers from calm to full and stingers too, with a JSON for the game."_s });
    parser.addOption(
        { u"format"_s,
          u"Write it as flac, opus, vorbis or mp3 too, with its loop; may be given several times."_s,
          u"FORMAT"_s });
    parser.addOption({ u"out"_s,
                       u"Copy the music there, in the format of its suffix (.wav, .flac, .opus, .ogg, .mp3); "
                       u"- is standard output."_s,
                       u"FILE"_s });
}

/// The format of a file's suffix; empty: the artifact's own.
QString formatOfSuffix(const QString& path)
{
    const auto format = soundFormatFromName(QFileInfo(path).suffix());
    return format && *format != SoundFormat::Wav ? soundFormatName(*format) : QString();
}

/// What is copied for `--out`.
QString artifactFor(const QJsonObject& reply, const QString& format)
{
    const QJsonArray formats = reply[u"info"_s][u"formats"_s].toArray();
    for (const QJsonValue& each : formats) {
        if (each[u"format"_s].toString() == format)
            return each[u"artifact"_s].toString();
    }
    return reply[u"artifact"_s].toString();
}

/// The body of POST /api/music/remix for the options given.
Result<QJsonObject> musicBody(const QCommandLineParser& parser, const QString& style)
{
    QJsonObject body { { u"scene_id"_s, parser.value(u"scene"_s) }, { u"target_style"_s, style } };
    if (parser.isSet(u"source"_s))
        body[u"source_track"_s] = QFileInfo(parser.value(u"source"_s)).absoluteFilePath();
    if (parser.isSet(u"tag"_s))
        body[u"mood_tags"_s] = QJsonArray::fromStringList(parser.values(u"tag"_s));
    bool valid = true;
    if (parser.isSet(u"seed"_s))
        body[u"seed"_s] = parser.value(u"seed"_s).toLongLong(&valid);
    if (!valid)
        return failure(ErrorKind::InvalidRequest, u"wrong_type"_s, u"--seed takes a whole number."_s,
                       u"seed"_s);
    if (parser.isSet(u"duration"_s))
        body[u"duration_s"_s] = parser.value(u"duration"_s).toDouble(&valid);
    if (!valid)
        return failure(ErrorKind::InvalidRequest, u"wrong_type"_s, u"--duration takes seconds."_s,
                       u"duration_s"_s);
    if (parser.isSet(u"ending"_s))
        body[u"loop"_s] = false;
    for (const QString& name : { u"stems"_s, u"midi"_s, u"adaptive"_s, u"refresh"_s }) {
        if (parser.isSet(name))
            body[name] = true;
    }
    QStringList formats = parser.values(u"format"_s);
    if (const QString format = formatOfSuffix(parser.value(u"out"_s)); !format.isEmpty())
        formats << format;
    if (!formats.isEmpty()) {
        formats.removeDuplicates();
        body[u"formats"_s] = QJsonArray::fromStringList(formats);
    }
    return body;
}

/// The answer of POST /music/mood to the tags.
int sayMood(Command& command)
{
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const auto reply = session->post(
        u"/music/mood"_s, { { u"tags"_s, QJsonArray::fromStringList(command.parser().values(u"tag"_s)) } });
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson())
        printJson(*reply);
    else
        print(u"%1  %2 bpm"_s.arg((*reply)[u"mood"_s][u"mood"_s].toString())
                  .arg((*reply)[u"mood"_s][u"bpm"_s].toDouble(), 0, 'f', 1));
    return ExitOk;
}

/// What is known of the music, for one line: a recording's tempo and key may be guesses.
QString factsOf(const QJsonObject& info)
{
    const auto guess = [&info](const QString& field, double sure) {
        return info[field].isDouble() && info[field].toDouble() < sure ? u" (uncertain)"_s : QString();
    };
    QStringList facts;
    if (const double bpm = info[u"tempo_bpm"_s].toDouble(); bpm > 0)
        facts << u"%1 bpm%2"_s.arg(bpm, 0, 'f', 1).arg(guess(u"tempo_confidence"_s, kSureTempo));
    if (const QString key = info[u"key"_s].toString(); !key.isEmpty())
        facts << key + guess(u"key_confidence"_s, kSureKey);
    return facts.join(u"  "_s);
}

} // namespace

int remix(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Composes music in a style, or makes a track over, and stores it in the workspace."_s,
                    interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(u"style"_s, u"lofi, calm, battle, mystery … or a word near one."_s,
                                 u"style"_s);
    addMusicOptions(parser);
    if (const auto code = command.parse(u"remix"_s, arguments))
        return *code;
    const QString out = parser.value(u"out"_s);
    if (out == u"-" && command.wantsJson())
        return command.failUsage(u"--json and --out - both want standard output."_s);
    if (parser.isSet(u"mood"_s))
        return sayMood(command);
    if (parser.positionalArguments().isEmpty())
        return command.failUsage(u"Name a style, such as lofi."_s);

    const auto body = musicBody(parser, parser.positionalArguments().join(u' '));
    if (!body)
        return command.fail(body.error());
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const auto reply = session->run(u"/api/music/remix"_s, *body, terminalProgress());
    clearProgress();
    if (!reply)
        return command.fail(reply.error());

    const QString path = session->root() + u'/' + artifactFor(*reply, formatOfSuffix(out));
    if (!out.isEmpty()) {
        if (const auto copied = copyOut(path, out); !copied)
            return command.fail(copied.error());
    }
    const QJsonObject info = (*reply)[u"info"_s].toObject();
    if (const QString notice = info[u"notice"_s].toString(); !notice.isEmpty())
        complain(notice);
    if (command.wantsJson()) {
        printJson(*reply);
    } else if (out != u"-") {
        print(u"%1  %2 s  %3  seed %4%5"_s.arg(out.isEmpty() ? path : out)
                  .arg((*reply)[u"duration_ms"_s].toDouble() / 1000, 0, 'f', 2)
                  .arg(factsOf(info))
                  .arg(info[u"seed"_s].toInteger())
                  .arg((*reply)[u"cached"_s].toBool() ? u"  (cached)"_s : QString()));
    }
    return ExitOk;
}

} // namespace comfyvn::cli
