#include "core/speech/dictionary/PhonemeTable.h"

#include "core/speech/Arpabet.h"
#include "core/speech/dictionary/DictionaryEntry.h"

#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

// A static library's resources are only linked in when somebody asks for them, outside any namespace.
static void initPhonemeResources()
{
    Q_INIT_RESOURCE(phonemes);
}

namespace comfyvn {

namespace {

/// The tones of Mandarin, which espeak-ng names by their pitches.
constexpr std::pair<const char16_t*, const char16_t*> kTones[] = {
    { u"˥˥", u"55" }, { u"˥", u"55" },  { u"˧˥", u"35" }, { u"˨˩˦", u"214" },
    { u"˨˩", u"21" }, { u"˥˩", u"51" }, { u"˩", u"11" },
};

} // namespace

/// Every table, read once.
struct PhonemeTables {
    PhonemeTables()
    {
        for (const auto& [arpabet, ipa] : arpabetSpellings()) {
            const QString sound = QString::fromUtf8(ipa.data(), static_cast<qsizetype>(ipa.size()));
            flite.add(sound,
                      QString::fromLatin1(arpabet.data(), static_cast<qsizetype>(arpabet.size())).toLower());
        }
        initPhonemeResources();
        QFile file(u":/voices/espeak-phonemes.tsv"_s);
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            read(line.split(u'\t'));
    }

    void read(const QStringList& fields)
    {
        PhonemeTable& table = espeak[fields.front()];
        for (qsizetype i = 1; i < fields.size(); ++i)
            table.add(fields[i].section(u' ', 1), fields[i].section(u' ', 0, 0));
        table.add(u"ː"_s, u":"_s);
        if (dictionaryLanguage(fields.front()) == u"zh")
            for (const auto& [tone, name] : kTones)
                table.add(QString::fromUtf16(tone), QString::fromUtf16(name));
    }

    PhonemeTable flite {};
    QMap<QString, PhonemeTable> espeak {};
};

namespace {

const PhonemeTables& tables()
{
    static const PhonemeTables all;
    return all;
}

} // namespace

void PhonemeTable::add(const QString& ipa, const QString& name)
{
    const QString composed = ipa.normalized(QString::NormalizationForm_C);
    if (m_names.contains(composed))
        return;
    m_names.insert(composed, name);
    m_longest = std::max(m_longest, static_cast<int>(composed.size()));
}

const PhonemeTable& PhonemeTable::flite()
{
    return tables().flite;
}

const PhonemeTable& PhonemeTable::espeak(const QString& voice)
{
    static const PhonemeTable none;
    const auto found = tables().espeak.constFind(voice.section(u'+', 0, 0));
    return found == tables().espeak.cend() ? none : *found;
}

QList<const PhonemeTable*> PhonemeTable::ofLanguage(const QString& lang)
{
    QList<const PhonemeTable*> all;
    const auto& espeak = tables().espeak;
    for (auto it = espeak.cbegin(); it != espeak.cend(); ++it) {
        if (dictionaryLanguage(it.key()) != lang)
            continue;
        if (it.key() == u"en-us" || it.key() == u"fr-fr" || it.key() == u"cmn-latn-pinyin")
            all.prepend(&*it);
        else
            all.append(&*it);
    }
    if (lang == u"en")
        all.append(&tables().flite);
    return all;
}

QStringList PhonemeTable::signs() const
{
    QStringList signs = m_names.keys();
    signs.sort();
    return signs;
}

} // namespace comfyvn
