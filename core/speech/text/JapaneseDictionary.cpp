#include "core/speech/text/JapaneseDictionary.h"

#include "core/base/Log.h"
#include "core/speech/text/CodePoints.h"
#include "core/speech/text/Kana.h"

#include <QFileInfo>
#include <QStringList>

#include <mecab.h>

#include <algorithm>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

// Columns of an ipadic feature row.
constexpr int kPartOfSpeech = 0;
constexpr int kSubclass = 1;
constexpr int kReading = 7;
constexpr int kPronunciation = 8;

QString installedDictionary()
{
    const QStringList places { u"/var/lib/mecab/dic/ipadic-utf8"_s, u"/usr/share/mecab/dic/ipadic-utf8"_s,
                               u"/var/lib/mecab/dic/debian"_s };
    for (const QString& place : places)
        if (QFileInfo::exists(place + u"/sys.dic"_s))
            return place;
    return places.first();
}

std::unique_ptr<MeCab::Model> loadModel(const QString& folder)
{
    if (!QFileInfo::exists(folder + u"/sys.dic"_s))
        return nullptr;
    std::string program = "mecab";
    std::string rcOption = "-r";
    std::string rc = "/dev/null"; // the user's own settings must not change what a line sounds like
    std::string dictionaryOption = "-d";
    std::string dictionary = folder.toStdString();
    char* arguments[] = { program.data(), rcOption.data(), rc.data(), dictionaryOption.data(),
                          dictionary.data() };
    std::unique_ptr<MeCab::Model> model(
        MeCab::createModel(static_cast<int>(std::size(arguments)), arguments));
    if (!model)
        return nullptr;
    QString charset = QString::fromLatin1(model->dictionary_info()->charset).toLower();
    return charset.remove(u'-') == u"utf8" ? std::move(model) : nullptr;
}

Morpheme morpheme(const MeCab::Node& node, int begin, int end)
{
    Morpheme result;
    result.begin = begin;
    result.end = end;
    const QStringList features = QString::fromUtf8(node.feature).split(u',');
    const auto feature = [&features](int i) { return features.value(i); };
    const QString part = feature(kPartOfSpeech);
    const QString subclass = feature(kSubclass);
    result.isAttached = part == u"助詞" || part == u"助動詞" || subclass == u"接尾" || subclass == u"非自立";
    result.isPrefix = part == u"接頭詞";
    result.isNumeral = subclass == u"数";
    QString reading = feature(kPronunciation);
    if (reading.isEmpty() || reading == u"*")
        reading = feature(kReading);
    if (node.stat == MECAB_NOR_NODE && reading != u"*")
        result.reading = codePoints(reading);
    if (!std::all_of(result.reading.begin(), result.reading.end(), isKana))
        result.reading.clear();
    return result;
}

} // namespace

JapaneseDictionary::JapaneseDictionary(const QString& folder)
    : m_model(loadModel(folder))
{
    if (!m_model)
        qCWarning(lcPipeline) << "No Japanese dictionary in" << folder
                              << "- kanji are not read; install mecab-ipadic-utf8.";
}

JapaneseDictionary::~JapaneseDictionary() = default;

const JapaneseDictionary& JapaneseDictionary::system()
{
    static const JapaneseDictionary dictionary(installedDictionary());
    return dictionary;
}

std::vector<Morpheme> JapaneseDictionary::analyse(std::u32string_view text,
                                                  const std::vector<std::pair<int, int>>& fixed) const
{
    std::vector<Morpheme> result;
    if (!m_model || text.empty())
        return result;
    QByteArray bytes;
    std::vector<std::size_t> offsets; // byte offset of each code point and of the end
    offsets.reserve(text.size() + 1);
    for (const char32_t c : text) {
        offsets.push_back(static_cast<std::size_t>(bytes.size()));
        appendUtf8(bytes, c);
    }
    offsets.push_back(static_cast<std::size_t>(bytes.size()));

    const std::unique_ptr<MeCab::Tagger> tagger(m_model->createTagger());
    const std::unique_ptr<MeCab::Lattice> lattice(m_model->createLattice());
    lattice->set_sentence(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    for (const auto& [begin, end] : fixed) {
        lattice->set_boundary_constraint(offsets[static_cast<std::size_t>(begin)], MECAB_TOKEN_BOUNDARY);
        for (int i = begin + 1; i < end; ++i)
            lattice->set_boundary_constraint(offsets[static_cast<std::size_t>(i)], MECAB_INSIDE_TOKEN);
        lattice->set_boundary_constraint(offsets[static_cast<std::size_t>(end)], MECAB_TOKEN_BOUNDARY);
    }
    if (!tagger || !lattice || !tagger->parse(lattice.get()))
        return result;

    const auto pointAt = [&offsets](std::size_t byte) {
        return static_cast<int>(std::lower_bound(offsets.begin(), offsets.end(), byte) - offsets.begin());
    };
    for (const MeCab::Node* node = lattice->bos_node(); node; node = node->next) {
        if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE || node->length == 0)
            continue;
        const auto begin = static_cast<std::size_t>(node->surface - lattice->sentence());
        result.push_back(morpheme(*node, pointAt(begin), pointAt(begin + node->length)));
    }
    return result;
}

} // namespace comfyvn::text
