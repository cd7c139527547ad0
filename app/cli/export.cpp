#include "app/cli/CostQuestion.h"
#include "app/cli/SpeechOptions.h"
#include "core/base/Files.h"
#include "core/base/WorkspacePaths.h"
#include "core/export/FileNames.h"
#include "core/script/SceneFile.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/Lipsync.h"
#include "core/speech/SpeechRequest.h"
#include "core/speech/TimingFormats.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qint64 kMaxFile = 64 << 20;

QString formatNames()
{
    QStringList names;
    for (const TimingFormat format : timingFormats())
        names << timingFormatName(format);
    return names.join(u", "_s);
}

Result<QList<TimingFormat>> formatsFrom(const QString& wish)
{
    QList<TimingFormat> formats;
    for (const QString& name : wish.split(u',', Qt::SkipEmptyParts)) {
        const auto format = timingFormatFromName(name.trimmed());
        if (!format) {
            return failure(ErrorKind::InvalidRequest, u"unknown_format"_s,
                           u"There is no timing format \"%1\"; choose from %2."_s.arg(name, formatNames()),
                           u"times"_s);
        }
        formats << *format;
    }
    return formats;
}

/// A spoken line as the workspace holds it.
struct Line {
    QString folder {}; ///< data/audio/tts/<key>, absolute
    QString text {}; ///< as it was spoken
    Alignment alignment {};
};

Result<Line> spokenLine(Session& session, const QJsonObject& body)
{
    const auto reply = session.run(u"/api/tts/speak"_s, body, terminalProgress());
    clearProgress();
    if (!reply)
        return tl::unexpected(reply.error());
    const QJsonObject data = (*reply)[u"data"_s].toObject();
    const QString alignmentPath = session.root() + u'/' + data[u"alignment_path"_s].toString();
    return readAlignment(alignmentPath).map([&](const Alignment& alignment) {
        return Line { .folder = QFileInfo(alignmentPath).path(),
                      .text = body[u"text"_s].toString().trimmed().normalized(QString::NormalizationForm_C),
                      .alignment = alignment };
    });
}

QByteArray timesOf(const Line& line, TimingFormat format, const QString& soundFile)
{
    return writeTimings(format, line.alignment, mouthCues(line.alignment), soundFile, line.text);
}

/// `.srt`, `.rhubarb-json.json`: two formats of a line never meet in one file.
QString fileEnding(TimingFormat format)
{
    const QString name = timingFormatName(format);
    const QString suffix = timingFormatSuffix(format);
    return name == suffix ? u'.' + suffix : u'.' + name + u'.' + suffix;
}

Result<void> exportLine(const Line& line, const QString& stem, const QList<TimingFormat>& formats)
{
    const QString sound = stem + u".wav"_s;
    auto done = copyOut(line.folder + u"/out.wav"_s, sound);
    for (const TimingFormat format : formats) {
        if (done)
            done = writeOut(timesOf(line, format, sound), stem + fileEnding(format));
    }
    return done;
}

/// `007_mina`: sorted by name, the files are in the order of the scene.
QString fileStem(const QDir& folder, qsizetype number, const SceneLine& line)
{
    const QString who = safeName(line.character.isEmpty() ? u"narrator"_s : line.character);
    return folder.filePath(u"%1_%2"_s.arg(number, 3, 10, QChar(u'0')).arg(who));
}

QJsonObject lineBody(const SceneLine& line)
{
    QJsonObject body { { u"text"_s, line.text } };
    for (const auto& [key, value] : { std::pair { u"character"_s, line.character },
                                      { u"style"_s, line.style },
                                      { u"lang"_s, line.lang } }) {
        if (!value.isEmpty())
            body[key] = value;
    }
    return body;
}

/// Whether the studio takes it; of the others it says why, one by one.
bool mayBeSpoken(const SceneLine& line)
{
    return line.text.toUcs4().size() <= kMaxSpeechText && line.character.size() <= kMaxSpeechName
        && line.style.size() <= kMaxSpeechName && line.lang.size() <= kMaxSpeechLang;
}

int exportScene(Command& command, const QString& sceneFile, const QList<TimingFormat>& formats)
{
    const auto scene = readFile(sceneFile, kMaxFile).and_then(parseScene);
    if (!scene)
        return command.fail(scene.error());
    const QDir folder(command.parser().value(u"out"_s));
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    QJsonArray lines;
    for (const SceneLine& line : *scene) {
        if (mayBeSpoken(line))
            lines << lineBody(line);
    }
    if (const auto stopped = stopForCost(command, *session, u"/api/tts/cost"_s, { { u"lines"_s, lines } }))
        return *stopped;

    int failures = 0;
    for (qsizetype i = 0; i < scene->size(); ++i) {
        const SceneLine& line = scene->at(i);
        QJsonObject body = lineBody(line);
        body[u"lipsync"_s] = true;
        const QString stem = fileStem(folder, i + 1, line);
        const auto spoken = spokenLine(*session, body);
        if (!spoken && spoken.error().kind == ErrorKind::Cancelled)
            return command.fail(spoken.error());
        const auto exported =
            spoken ? exportLine(*spoken, stem, formats) : Result<void>(tl::unexpected(spoken.error()));
        if (!exported) {
            complain(u"line %1: %2"_s.arg(i + 1).arg(exported.error().message));
            ++failures;
            continue;
        }
        print(u"%1/%2  %3.wav  %4 s  %5"_s.arg(i + 1)
                  .arg(scene->size())
                  .arg(stem)
                  .arg(spoken->alignment.duration, 0, 'f', 2)
                  .arg(line.text));
    }
    return failures == 0 ? ExitOk : ExitFailed;
}

/// The workspace's own script, as the studio exports it.
QJsonObject scriptBody(const QCommandLineParser& parser, const QList<TimingFormat>& formats)
{
    QJsonObject body { { u"folder"_s, QDir(parser.value(u"out"_s)).absolutePath() } };
    for (const auto& option : { u"format"_s, u"name"_s, u"quality"_s, u"existing"_s, u"stale"_s }) {
        if (parser.isSet(option))
            body[option] = parser.value(option);
    }
    if (!parser.isSet(u"all"_s))
        body[u"scene_names"_s] = QJsonArray::fromStringList(parser.values(u"scene-name"_s));
    QJsonArray times;
    for (const TimingFormat format : formats)
        times << timingFormatName(format);
    body[u"times"_s] = times;
    return body;
}

int exportScript(Command& command, const QList<TimingFormat>& formats)
{
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const QJsonObject body = scriptBody(command.parser(), formats);
    if (const auto stopped = stopForCost(command, *session, u"/api/export"_s, body))
        return *stopped;
    const auto reply = session->run(u"/api/export"_s, body, terminalProgress());
    clearProgress();
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
    } else {
        for (const QJsonValue& file : (*reply)[u"files"_s].toArray()) {
            const QString reason = file[u"reason"_s].toString();
            const QString row = u"%1  %2"_s.arg(file[u"result"_s].toString(), file[u"path"_s].toString());
            if (reason.isEmpty())
                print(row);
            else
                complain(row + u": "_s + reason);
        }
    }
    return (*reply)[u"failed"_s].toInt() == 0 ? ExitOk : ExitFailed;
}

int exportText(Command& command, const QList<TimingFormat>& formats)
{
    if (formats.size() != 1)
        return command.failUsage(u"--times takes one format for one line: %1."_s.arg(formatNames()));
    const auto text = textToSpeak(command.parser(), command.interrupt());
    if (!text)
        return command.fail(text.error());
    const auto body = speechBody(command.parser(), *text);
    if (!body)
        return command.fail(body.error());
    const QString out = command.parser().isSet(u"out"_s) ? command.parser().value(u"out"_s) : u"-"_s;
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const auto written = spokenLine(*session, *body).and_then([&](const Line& line) {
        return writeOut(timesOf(line, formats.first(), line.folder + u"/out.wav"_s), out);
    });
    return written ? ExitOk : command.fail(written.error());
}

} // namespace

int exportLines(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Writes the times of a line, or the sound and times of a whole scene or of the "
                    u"workspace's script, as "
                    "files for other tools."_s,
                    interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(u"text"_s, u"The line, when no scene is given."_s, u"[text]"_s);
    addSpeechOptions(parser);
    parser.addOption({ u"scene"_s, u"A scene: tab-separated with the columns character, style, lang, text."_s,
                       u"FILE"_s });
    parser.addOption(
        { u"times"_s, u"Timing formats, parted by commas: %1."_s.arg(formatNames()), u"FORMATS"_s });
    parser.addOption(
        { u"out"_s,
          u"The file for a line (default: standard output), the folder for a scene (default: this one)."_s,
          u"PATH"_s });
    parser.addOption({ u"all"_s, u"Every scene of the workspace's script."_s });
    parser.addOption(
        { u"scene-name"_s, u"A scene of the workspace's script; may be given again."_s, u"NAME"_s });
    parser.addOption(
        { u"format"_s, u"Of the script's sounds: wav, flac, opus, vorbis, mp3."_s, u"FORMAT"_s });
    parser.addOption({ u"quality"_s, u"small, standard, best."_s, u"QUALITY"_s });
    parser.addOption(
        { u"name"_s,
          u"Template of the script's file names: {%1}."_s.arg(FileNameTemplate::fields().join(u"}, {"_s)),
          u"TEMPLATE"_s });
    parser.addOption(
        { u"existing"_s, u"What to do with files that are there: keep_both, overwrite, skip."_s, u"HOW"_s });
    parser.addOption(
        { u"stale"_s, u"What to do with lines not rendered as they are: render, as_is, skip."_s, u"HOW"_s });
    addYesOption(parser);
    if (const auto code = command.parse(u"export"_s, arguments))
        return *code;
    const auto formats = formatsFrom(parser.value(u"times"_s));
    if (!formats)
        return command.fail(formats.error());
    if (parser.isSet(u"all"_s) || parser.isSet(u"scene-name"_s))
        return exportScript(command, *formats);
    for (const auto& option : { u"format"_s, u"quality"_s, u"name"_s, u"existing"_s, u"stale"_s }) {
        if (parser.isSet(option))
            return command.failUsage(u"--%1 goes with --all or --scene-name."_s.arg(option));
    }
    return parser.isSet(u"scene"_s) ? exportScene(command, parser.value(u"scene"_s), *formats)
                                    : exportText(command, *formats);
}

} // namespace comfyvn::cli
