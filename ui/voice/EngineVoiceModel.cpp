#include "ui/voice/EngineVoiceModel.h"

#include "ui/look/Icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

EngineVoiceModel::EngineVoiceModel(const QList<ListedVoice>& voices, QObject* parent)
    : QAbstractTableModel(parent)
    , m_voices(voices)
{ }

void EngineVoiceModel::setHeard(const QString& id)
{
    if (id == m_heard)
        return;
    m_heard = id;
    Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), { Qt::DecorationRole });
}

int EngineVoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_voices.size());
}

int EngineVoiceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EngineVoiceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& [voice, styles] = m_voices[index.row()];
    if (role == Qt::DecorationRole && index.column() == Name)
        return icon(voice.id() == m_heard ? u"stop"_s : u"play"_s);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return tr("Click the triangle or press Space to hear it");
    if (role == Qt::ToolTipRole && index.column() == Style)
        return styles; // a voice may have more than its column holds
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Name:
        return voice.displayName;
    case Language:
        return languageName(voice.lang);
    case Gender:
        return genderName(voice.gender);
    case Style:
        return styles;
    case Engine:
        return engineName(voice.engine);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EngineVoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("Voice"), tr("Language"), tr("Gender"), tr("Style"), tr("Engine") };
    return names.value(section);
}

void EngineVoiceFilter::setWish(const Wish& wish)
{
    m_wish = wish;
    m_words = wish.words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool EngineVoiceFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto& model = static_cast<const EngineVoiceModel&>(*sourceModel());
    const EngineVoice& voice = model.voice(row);
    if ((!m_wish.engine.isEmpty() && voice.engine != m_wish.engine)
        || (!m_wish.gender.isEmpty() && voice.gender != m_wish.gender)
        || (!m_wish.lang.isEmpty() && !speaks(voice.lang, m_wish.lang)))
        return false;
    return std::ranges::all_of(m_words, [&](const QString& word) {
        return voice.displayName.contains(word, Qt::CaseInsensitive)
            || model.styles(row).contains(word, Qt::CaseInsensitive)
            || voice.name.contains(word, Qt::CaseInsensitive)
            || voice.lang.contains(word, Qt::CaseInsensitive)
            || languageName(voice.lang).contains(word, Qt::CaseInsensitive)
            || genderName(voice.gender).startsWith(word, Qt::CaseInsensitive)
            || engineName(voice.engine).contains(word, Qt::CaseInsensitive);
    });
}

} // namespace comfyvn::ui
