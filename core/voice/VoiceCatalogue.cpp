#include "core/voice/VoiceCatalogue.h"

#include "core/voice/SpeakingStyle.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// A static library's resources are only linked in when somebody asks for them, outside any namespace.
static void initVoiceResources()
{
    Q_INIT_RESOURCE(voices);
}

namespace comfyvn {

namespace {

QString primary(const QString& lang)
{
    return lang.section(u'-', 0, 0);
}

/// What people write where espeak-ng has another name, or where a bare language must choose its region.
const QHash<QString, QString>& languageAliases()
{
    static const QHash<QString, QString> aliases {
        { u"en"_s, u"en-us"_s },     { u"en-uk"_s, u"en-gb"_s },  { u"fr"_s, u"fr-fr"_s },
        { u"zh"_s, u"cmn"_s },       { u"zh-hk"_s, u"yue"_s },    { u"zh-mo"_s, u"yue"_s },
        { u"es-es"_s, u"es"_s },     { u"es-mx"_s, u"es-419"_s }, { u"es-us"_s, u"es-419"_s },
        { u"es-ar"_s, u"es-419"_s }, { u"no"_s, u"nb"_s },        { u"nn"_s, u"nb"_s },
        { u"vi-vn"_s, u"vi"_s },     { u"iw"_s, u"he"_s },        { u"in"_s, u"id"_s },
        { u"jp"_s, u"ja"_s },        { u"cn"_s, u"cmn"_s },       { u"kr"_s, u"ko"_s },
    };
    return aliases;
}

} // namespace

VoiceCatalogue::VoiceCatalogue()
{
    initVoiceResources();
    QFile file(u":/voices/local.json"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto root = QJsonDocument::fromJson(file.readAll()).object();

    const auto add = [this](EngineVoice voice) {
        m_byId.insert(voice.id(), m_voices.size());
        m_voices.append(std::move(voice));
    };
    for (const auto row : root[u"flite"_s].toArray()) {
        add({ .engine = u"flite"_s,
              .name = row[u"id"_s].toString(),
              .displayName = u"Flite "_s + row[u"name"_s].toString(),
              .lang = row[u"lang"_s].toString(),
              .gender = row[u"gender"_s].toString() });
    }
    const auto variants = root[u"variants"_s].toArray();
    for (const auto row : root[u"languages"_s].toArray()) {
        const QString lang = row[u"id"_s].toString();
        // The voice called cmn reads the pinyin of every Han character as English; its pinyin twin reads
        // both.
        const QString voice = row[u"voice"_s].toString(lang);
        const QString name = row[u"name"_s].toString();
        m_languages.insert(lang.toLower(), m_voices.size());
        add({ .engine = u"espeak-ng"_s,
              .name = voice,
              .displayName = name,
              .lang = lang,
              .gender = u"male"_s });
        for (const auto variant : variants) {
            add({ .engine = u"espeak-ng"_s,
                  .name = voice + u'+' + variant[u"id"_s].toString(),
                  .displayName = name + u" · "_s + variant[u"name"_s].toString(),
                  .lang = lang,
                  .gender = variant[u"gender"_s].toString() });
        }
    }
}

std::optional<EngineVoice> VoiceCatalogue::find(const QString& id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? std::nullopt : std::optional(m_voices[*found]);
}

std::optional<QString> VoiceCatalogue::languageFor(const QString& bcp47) const
{
    QString tag = bcp47.toLower();
    tag.replace(u'_', u'-');
    while (!tag.isEmpty()) {
        const QString name = languageAliases().value(tag, tag);
        if (const auto found = m_languages.constFind(name); found != m_languages.cend())
            return m_voices[*found].lang;
        tag.truncate(std::max<qsizetype>(tag.lastIndexOf(u'-'), 0));
    }
    return std::nullopt;
}

EngineVoice VoiceCatalogue::pick(const QString& lang, const QString& gender, quint64 bits) const
{
    QList<qsizetype> candidates;
    for (qsizetype i = m_languages.value(lang.toLower()); i < m_voices.size() && m_voices[i].lang == lang;
         ++i) {
        if (gender.isEmpty() || m_voices[i].gender == gender)
            candidates << i;
    }
    return m_voices[candidates.isEmpty()
                        ? m_languages.value(lang.toLower())
                        : candidates[static_cast<qsizetype>(bits % static_cast<quint64>(candidates.size()))]];
}

QJsonArray VoiceCatalogue::toJson(const QString& lang, const QString& engine) const
{
    const QString wanted = lang.isEmpty() ? QString() : languageFor(lang).value_or(lang);
    const QJsonArray styles = QJsonArray::fromStringList(speakingStyleNames());
    QJsonArray rows;
    for (const auto& voice : m_voices) {
        if ((!wanted.isEmpty() && !speaks(voice.lang, wanted))
            || (!engine.isEmpty() && voice.engine != engine))
            continue;
        rows << QJsonObject {
            { u"id"_s, voice.id() },
            { u"name"_s, voice.displayName },
            { u"engine"_s, voice.engine },
            { u"lang"_s, voice.lang },
            { u"gender"_s, voice.gender },
            { u"styles"_s, styles },
            { u"sample_text"_s, sampleTextFor(voice.lang) },
            { u"licence"_s, voice.engine == u"flite"_s ? u"BSD-style"_s : u"GPL-3.0-or-later"_s },
        };
    }
    return rows;
}

QString sampleTextFor(const QString& lang)
{
    static const QHash<QString, QString> samples {
        { u"en"_s, u"The rain stopped just as I reached your door."_s },
        { u"ja"_s, u"雨が上がったら、一緒に帰りましょう。"_s },
        { u"cmn"_s, u"雨停了，我们一起回家吧。"_s },
        { u"fr"_s, u"La pluie s’est arrêtée devant ta porte."_s },
        { u"de"_s, u"Der Regen hörte auf, als ich vor deiner Tür stand."_s },
        { u"es"_s, u"La lluvia paró justo al llegar a tu puerta."_s },
        { u"it"_s, u"La pioggia è finita proprio davanti alla tua porta."_s },
        { u"ru"_s, u"Дождь кончился у самой твоей двери."_s },
        { u"ko"_s, u"비가 그치면 같이 집에 가자."_s },
        { u"pt"_s, u"A chuva parou mesmo à tua porta."_s },
    };
    return samples.value(primary(lang), u"1 2 3 4 5"_s);
}

bool speaks(const QString& voiceLang, const QString& lang)
{
    return primary(voiceLang) == primary(lang);
}

} // namespace comfyvn
