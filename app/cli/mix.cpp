#include "app/Interrupt.h"
#include "app/cli/Command.h"
#include "app/cli/SavedMixCommands.h"
#include "app/cli/SpeechOptions.h"
#include "core/base/Files.h"
#include "core/base/JsonReader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qsizetype kMaxRequest = 4 << 20;

Error badArgument(const QString& message)
{
    return { ErrorKind::InvalidRequest, u"bad_argument"_s, message, {} };
}

/// Below this folder, not the workspace, as the shell means it.
QString absolutePath(const QString& path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// `role:file,gain_db=-6,offset=1.5,loop`; a file whose name has a comma is for a request in JSON.
Result<QJsonObject> trackFrom(const QString& argument)
{
    const QStringList parts = argument.split(u',');
    QString path = parts.first();
    QJsonObject track;
    const qsizetype colon = path.indexOf(u':');
    if (colon > 0 && !path.left(colon).contains(u'/') && !QFileInfo::exists(path)) {
        track[u"role"_s] = path.left(colon);
        path = path.mid(colon + 1);
    }
    track[u"path"_s] = absolutePath(path);
    for (const QString& part : parts.sliced(1)) {
        const QString key = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (key == u"loop" && value.isEmpty())
            track[key] = true;
        else if (key == u"name")
            track[key] = value;
        else if (isNumber
                 && QStringList { u"gain"_s, u"gain_db"_s, u"offset"_s, u"pan"_s, u"fade_in"_s,
                                  u"fade_out"_s }
                        .contains(key))
            track[key] = number;
        else
            return tl::unexpected(badArgument(u"\"%1\" is no setting of a track; there are gain=, gain_db=, "
                                              u"offset=, pan=, fade_in=, fade_out=, "
                                              u"name= and loop."_s.arg(part)));
    }
    return track;
}

/// Numbers of the options, each under its name in the request.
Result<void> addNumbers(const QCommandLineParser& parser, QJsonObject& to,
                        const QList<std::pair<QString, QString>>& options)
{
    for (const auto& [option, key] : options) {
        if (!parser.isSet(option))
            continue;
        bool valid = false;
        const double number = parser.value(option).toDouble(&valid);
        if (!valid)
            return tl::unexpected(badArgument(u"--%1 takes a number."_s.arg(option)));
        to[key] = number;
    }
    return {};
}

Result<QJsonObject> requestFromOptions(const QCommandLineParser& parser)
{
    QJsonArray tracks;
    for (const QString& argument : parser.positionalArguments()) {
        const auto track = trackFrom(argument);
        if (!track)
            return track;
        tracks << *track;
    }
    QJsonObject body { { u"tracks"_s, tracks } };
    QJsonObject ducking;
    QJsonObject loudness;
    auto read = addNumbers(parser, ducking,
                           { { u"duck-amount"_s, u"amount_db"_s },
                             { u"duck-attack"_s, u"attack_ms"_s },
                             { u"duck-release"_s, u"release_ms"_s } });
    if (read)
        read = addNumbers(parser, loudness,
                          { { u"lufs"_s, u"target_lufs"_s }, { u"true-peak"_s, u"true_peak_dbtp"_s } });
    if (read)
        read = addNumbers(parser, body, { { u"rate"_s, u"sample_rate"_s } });
    if (!read)
        return tl::unexpected(read.error());
    if (parser.isSet(u"duck"_s) || !ducking.isEmpty())
        body[u"ducking"_s] = ducking;
    if (!loudness.isEmpty())
        body[u"loudness"_s] = loudness;
    if (parser.isSet(u"format"_s))
        body[u"format"_s] = parser.value(u"format"_s);
    if (parser.isSet(u"dither"_s))
        body[u"dither"_s] = true;
    return body;
}

Result<QJsonObject> requestFromFile(const QString& path, const Interrupt& interrupt)
{
    return (path == u"-" ? interrupt.readInput(kMaxRequest) : readFile(path, kMaxRequest))
        .and_then(parseJsonObject);
}

void describe(const QJsonObject& data, const QJsonObject& sidecar, const QString& path)
{
    print(u"%1  %2 s  %3 LUFS  %4 dBTP%5"_s.arg(path)
              .arg(data[u"duration"_s].toDouble(), 0, 'f', 2)
              .arg(sidecar[u"integrated_lufs"_s].toDouble(), 0, 'f', 1)
              .arg(sidecar[u"true_peak_dbtp"_s].toDouble(), 0, 'f', 1)
              .arg(data[u"cached"_s].toBool() ? u"  (cached)"_s : QString()));
    const QJsonObject limiter = sidecar[u"limiter"_s].toObject();
    if (const double reduced = limiter[u"max_reduction_db"_s].toDouble(); reduced > 0)
        print(u"limited by up to %1 dB during %2 s"_s.arg(reduced, 0, 'f', 1)
                  .arg(limiter[u"limited_ms"_s].toDouble() / 1000, 0, 'f', 1));
    if (const QJsonObject envelope = sidecar[u"ducking"_s][u"envelope"_s].toObject(); !envelope.isEmpty())
        print(u"ducked during %1 s"_s.arg(envelope[u"ducked_ms"_s].toDouble() / 1000, 0, 'f', 1));
}

} // namespace

int mix(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Mixes sound files into one and stores it in the workspace."_s, interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(
        u"tracks"_s,
        u"The tracks: "
        u"[ROLE:]FILE[,gain_db=N][,gain=N][,offset=N][,pan=N][,fade_in=N][,fade_out=N][,name=TEXT]"
        u"[,loop]. Roles: voice, bgm (the default), music, ambience or any other word."_s,
        u"[tracks...]"_s);
    parser.addOption(
        { u"request"_s,
          u"The whole request, as POST /api/audio/mix takes it; - is standard input. Its relative "
          u"paths are from the workspace."_s,
          u"FILE"_s });
    parser.addOption({ u"duck"_s, u"Lower bgm, music and ambience under the voice."_s });
    parser.addOption({ u"duck-amount"_s, u"By how much, in dB; the default is 9."_s, u"DB"_s });
    parser.addOption(
        { u"duck-attack"_s, u"Milliseconds to 90 % of the amount; the default is 45."_s, u"MS"_s });
    parser.addOption(
        { u"duck-release"_s, u"Milliseconds to 90 % of the way back; the default is 160."_s, u"MS"_s });
    parser.addOption({ u"lufs"_s, u"Bring the mix to this loudness."_s, u"LUFS"_s });
    parser.addOption({ u"true-peak"_s, u"The limit with --lufs; the default is -1."_s, u"DBTP"_s });
    parser.addOption({ u"rate"_s, u"Hz; the default is the first track's."_s, u"HZ"_s });
    parser.addOption(
        { u"format"_s, u"pcm16 (the default), pcm24, float, flac, opus, vorbis or mp3."_s, u"FORMAT"_s });
    parser.addOption({ u"dither"_s, u"Add noise of one step when rounding to 16 or 24 bits."_s });
    parser.addOption({ u"out"_s, u"Copy the sound there; - is standard output."_s, u"FILE"_s });
    addSavedMixOptions(parser);
    if (const auto code = command.parse(u"mix"_s, arguments))
        return *code;
    const QString out = parser.value(u"out"_s);
    if (out == u"-" && command.wantsJson())
        return command.failUsage(u"--json and --out - both want standard output."_s);
    if (wantsSavedMix(parser))
        return savedMix(command);
    for (const auto& option : { u"scene"_s, u"stems"_s, u"by"_s, u"project"_s, u"labels"_s }) {
        if (parser.isSet(option))
            return command.failUsage(u"--%1 goes with --session."_s.arg(option));
    }
    if (parser.isSet(u"request"_s) != parser.positionalArguments().isEmpty())
        return command.failUsage(u"Name the tracks to mix, or a request with --request."_s);

    const auto body = parser.isSet(u"request"_s) ? requestFromFile(parser.value(u"request"_s), interrupt)
                                                 : requestFromOptions(parser);
    if (!body)
        return command.fail(body.error());
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const auto reply = session->run(u"/api/audio/mix"_s, *body, terminalProgress());
    clearProgress();
    if (!reply)
        return command.fail(reply.error());
    const QJsonObject data = (*reply)[u"data"_s].toObject();
    const QString path = session->root() + u'/' + data[u"path"_s].toString();
    if (!out.isEmpty()) {
        if (const auto copied = copyOut(path, out); !copied)
            return command.fail(copied.error());
    }
    if (command.wantsJson()) {
        printJson(*reply);
    } else if (out != u"-") {
        const QString sidecar = session->root() + u'/' + data[u"sidecar"_s].toString();
        describe(data, readFile(sidecar, kMaxRequest).and_then(parseJsonObject).value_or(QJsonObject()),
                 out.isEmpty() ? path : out);
    }
    return ExitOk;
}

} // namespace comfyvn::cli
