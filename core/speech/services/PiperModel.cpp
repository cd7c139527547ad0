#include "core/speech/services/PiperModel.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxConfigBytes = 4 << 20; ///< those of a thousand speakers have 100 kB
constexpr QChar kSpeakerMark = u'#';

bool isModel(const QString& path)
{
    return QDir::isAbsolutePath(path) && QFileInfo(path).isFile();
}

QJsonObject configOf(const QString& model)
{
    const auto bytes = readFile(model + u".json"_s, kMaxConfigBytes);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QStringList speakersOf(const QJsonObject& config)
{
    const QStringList speakers = config[u"speaker_id_map"_s].toObject().keys();
    return speakers.size() < 2 ? QStringList() : speakers;
}

} // namespace

std::optional<PiperModel> piperModel(const QString& voice)
{
    if (isModel(voice))
        return PiperModel { .path = voice };
    const qsizetype mark = voice.lastIndexOf(kSpeakerMark);
    if (mark > 0 && isModel(voice.left(mark)))
        return PiperModel { .path = voice.left(mark), .speaker = voice.mid(mark + 1) };
    return std::nullopt;
}

Result<std::optional<int>> piperSpeakerNumber(const PiperModel& model)
{
    if (model.speaker.isEmpty())
        return std::nullopt;
    const QJsonObject config = configOf(model.path);
    const QJsonValue known = config[u"speaker_id_map"_s][model.speaker];
    if (known.isDouble())
        return known.toInt();
    bool isNumber = false;
    const int number = model.speaker.toInt(&isNumber);
    if (isNumber && number >= 0 && number < config[u"num_speakers"_s].toInt(number + 1))
        return number;
    return failure(ErrorKind::ProviderFailed, u"unknown_voice"_s,
                   u"%1 has no voice \"%2\"; choose one of its list."_s.arg(QFileInfo(model.path).fileName(),
                                                                            model.speaker.left(100)));
}

QList<OfferedVoice> piperModelsBeside(const PiperModel& model)
{
    const QDir folder = QFileInfo(model.path).dir();
    QList<OfferedVoice> voices;
    const auto files = folder.entryInfoList({ u"*.onnx"_s }, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        if (voices.size() >= kMaxOfferedVoices)
            break;
        voices << piperVoices(file.absoluteFilePath(), file.completeBaseName(),
                              configOf(file.absoluteFilePath()));
    }
    return voices.first(std::min(voices.size(), kMaxOfferedVoices));
}

QList<OfferedVoice> piperVoices(const QString& id, const QString& name, const QJsonObject& config)
{
    QString lang = config[u"language"_s][u"code"_s].toString();
    if (lang.isEmpty())
        lang = name.section(u'-', 0, 0);
    lang.replace(u'_', u'-');
    const QStringList speakers = speakersOf(config);
    if (speakers.isEmpty())
        return { { .id = id, .name = name, .lang = lang } };
    QList<OfferedVoice> voices;
    for (const QString& speaker : speakers.first(std::min(speakers.size(), kMaxOfferedVoices)))
        voices << OfferedVoice { .id = id + kSpeakerMark + speaker,
                                 .name = name + u" · "_s + speaker,
                                 .lang = lang };
    return voices;
}

} // namespace comfyvn
