#include "ui/pronunciation/DictionaryModel.h"

#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QHash>
#include <QPalette>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

/// Entries replaced by others: none before is an addition, none after a removal.
class DictionaryCommand final : public QUndoCommand {
public:
    DictionaryCommand(DictionaryModel& model, const QString& name, QList<DictionaryEntry> before,
                      QList<DictionaryEntry> after)
        : QUndoCommand(name)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    { }

    void redo() override { m_model.replace(m_before, m_after); }
    void undo() override { m_model.replace(m_after, m_before); }

private:
    DictionaryModel& m_model;
    QList<DictionaryEntry> m_before;
    QList<DictionaryEntry> m_after;
};

namespace {

QString& cell(DictionaryEntry& entry, int column)
{
    switch (column) {
    case DictionaryModel::Word:
        return entry.word;
    case DictionaryModel::Language:
        return entry.lang;
    case DictionaryModel::Character:
        return entry.character;
    default:
        return entry.value;
    }
}

DictionaryEntry withCell(DictionaryEntry entry, int column, const QString& text)
{
    if (column == DictionaryModel::Kind) {
        entry.kind = text == kindName(PronunciationKind::Ipa) || text == u"ipa"
            ? PronunciationKind::Ipa
            : PronunciationKind::Respelling;
    } else {
        cell(entry, column) =
            column == DictionaryModel::Language ? dictionaryLanguage(text) : text.simplified();
    }
    return entry;
}

bool isComplete(const DictionaryEntry& entry)
{
    return !entry.word.isEmpty() && !entry.value.isEmpty();
}

QList<qint64> idsOf(const QList<DictionaryEntry>& entries)
{
    QList<qint64> ids;
    for (const DictionaryEntry& entry : entries)
        ids << entry.id;
    return ids;
}

} // namespace

QString kindName(PronunciationKind kind)
{
    return kind == PronunciationKind::Ipa ? DictionaryModel::tr("IPA") : DictionaryModel::tr("Respelling");
}

DictionaryModel::DictionaryModel(QObject& studio, DictionaryCalls calls, QUndoStack& history, QObject* parent)
    : QAbstractTableModel(parent)
    , m_studio(studio)
    , m_calls(std::move(calls))
    , m_history(history)
{ }

void DictionaryModel::load()
{
    if (!m_calls.load)
        return;
    if (!m_watching && m_calls.watch) {
        m_watching = true;
        const auto changed = [this] {
            if (m_storing == 0) // else load() follows the last of our own edits
                load();
        };
        QMetaObject::invokeMethod(
            &m_studio, [this, watch = m_calls.watch, changed] { watch(this, changed); },
            Qt::QueuedConnection);
    }
    askStudio(
        m_studio, this, [load = m_calls.load] { return load(); },
        [this](const Result<QList<DictionaryEntry>>& entries) {
            if (!entries)
                Q_EMIT failed(entries.error());
            else if (m_storing == 0)
                show(*entries);
        });
}

void DictionaryModel::show(const QList<DictionaryEntry>& entries)
{
    const bool isNew = entries != m_entries;
    if (isNew) {
        beginResetModel();
        m_entries = entries;
        for (const DictionaryEntry& entry : entries)
            m_nextId = std::max(m_nextId, entry.id + 1);
        endResetModel();
    }
    Q_EMIT loaded();
    if (isNew)
        Q_EMIT changed();
}

void DictionaryModel::setReadOnly()
{
    m_readOnly = true;
    Q_EMIT readOnlySet();
}

const DictionaryEntry& DictionaryModel::entry(int row) const
{
    return isDraft(row) ? *m_draft : m_entries[row];
}

int DictionaryModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_entries, id, &DictionaryEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

Result<DictionaryEntry> DictionaryModel::checked(const DictionaryEntry& entry) const
{
    auto result = checkedEntry(entry);
    if (!result)
        return result;
    const QString key = dictionaryKey(*result);
    const bool isTaken = std::ranges::any_of(m_entries, [&](const DictionaryEntry& other) {
        return other.id != result->id && dictionaryKey(other) == key;
    });
    if (isTaken) {
        return comfyvn::failure(
            ErrorKind::InvalidRequest, u"duplicate_word"_s,
            tr("The dictionary already says how “%1” is pronounced; change that entry instead.")
                .arg(result->word),
            u"word"_s);
    }
    return result;
}

QString DictionaryModel::faultOf(int row, Column column, const QString& text) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const DictionaryEntry candidate = withCell(entry(row), column, text);
    if (isDraft(row) && !isComplete(candidate))
        return {};
    const auto result = checked(candidate);
    return result ? QString() : errorText(result.error());
}

void DictionaryModel::begin(const DictionaryEntry& known)
{
    DictionaryEntry draft = known;
    draft.lang = dictionaryLanguage(known.lang.isEmpty() ? u"en"_s : known.lang);
    draft.word = known.word.normalized(QString::NormalizationForm_C).simplified();
    for (int row = 0; row < m_entries.size() && !draft.word.isEmpty(); ++row) {
        DictionaryEntry general = draft;
        general.character.clear();
        const QString key = dictionaryKey(m_entries[row]);
        if (key == dictionaryKey(draft) || key == dictionaryKey(general)) {
            Q_EMIT wanted(row);
            return;
        }
    }
    if (m_readOnly)
        return;
    dropDraft();
    const auto row = static_cast<int>(m_entries.size());
    beginInsertRows({}, row, row);
    m_draft = draft;
    endInsertRows();
    Q_EMIT wanted(row);
}

void DictionaryModel::dropDraft()
{
    if (!m_draft)
        return;
    const auto row = static_cast<int>(m_entries.size());
    beginRemoveRows({}, row, row);
    m_draft.reset();
    endRemoveRows();
    Q_EMIT refused({});
}

bool DictionaryModel::setDraft(const DictionaryEntry& draft)
{
    const auto row = static_cast<int>(m_entries.size());
    if (isComplete(draft)) {
        if (auto entry = checked(draft)) {
            // The highest id: the draft's row becomes the entry's, under the editor that is still open there.
            entry->id = m_nextId++;
            m_draft.reset();
            m_entries.append(*entry);
            Q_EMIT refused({});
            push(tr("Add pronunciation of “%1”").arg(entry->word), {}, { *entry });
            Q_EMIT wanted(rowOf(entry->id));
            return true;
        } else {
            Q_EMIT refused(errorText(entry.error()));
        }
    } else {
        Q_EMIT refused({});
    }
    m_draft = draft;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    return true;
}

bool DictionaryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const DictionaryEntry candidate = withCell(entry(index.row()), index.column(), value.toString());
    if (isDraft(index.row()))
        return setDraft(candidate);
    const DictionaryEntry old = m_entries[index.row()];
    const auto result = checked(candidate);
    Q_EMIT refused(result ? QString() : errorText(result.error()));
    if (!result)
        return false;
    if (*result != old)
        push(tr("Change pronunciation of “%1”").arg(old.word), { old }, { *result });
    return true;
}

void DictionaryModel::remove(const QList<qint64>& ids)
{
    QList<DictionaryEntry> entries;
    for (const qint64 id : ids) {
        if (id == 0)
            dropDraft();
        else if (const int row = rowOf(id); row >= 0)
            entries << m_entries[row];
    }
    if (entries.isEmpty())
        return;
    push(entries.size() == 1 ? tr("Delete pronunciation of “%1”").arg(entries.front().word)
                             : tr("Delete %n pronunciation(s)", nullptr, static_cast<int>(entries.size())),
         entries, {});
}

void DictionaryModel::importEntries(const QList<DictionaryEntry>& entries)
{
    QHash<QString, DictionaryEntry> known;
    for (const DictionaryEntry& entry : std::as_const(m_entries))
        known.insert(dictionaryKey(entry), entry);
    QList<DictionaryEntry> before;
    QHash<QString, qsizetype> places; // in `after`, by key
    QList<DictionaryEntry> after;
    for (DictionaryEntry entry : entries) {
        const QString key = dictionaryKey(entry);
        if (const auto twice = places.constFind(key); twice != places.cend()) {
            entry.id = after[*twice].id;
            after[*twice] = entry;
            continue;
        }
        if (const auto old = known.constFind(key); old != known.cend()) {
            entry.id = old->id;
            before << *old;
        } else {
            entry.id = m_nextId++;
        }
        places.insert(key, after.size());
        after << entry;
    }
    if (before != after && !after.isEmpty())
        push(tr("Import %n pronunciation(s)", nullptr, static_cast<int>(after.size())), before, after);
}

void DictionaryModel::push(const QString& name, const QList<DictionaryEntry>& before,
                           const QList<DictionaryEntry>& after)
{
    if (!m_readOnly)
        m_history.push(new DictionaryCommand(*this, name, before, after)); // owned by the history
}

void DictionaryModel::replace(const QList<DictionaryEntry>& before, const QList<DictionaryEntry>& after)
{
    showChange(before, after);
    if (!m_calls.apply)
        return;
    DictionaryEdit edit { .stored = after };
    const QList<qint64> kept = idsOf(after);
    for (const DictionaryEntry& entry : before)
        if (!kept.contains(entry.id))
            edit.removed << entry.id;
    ++m_storing;
    askStudio(
        m_studio, this, [apply = m_calls.apply, edit] { return apply(edit); },
        [this](const Result<QList<DictionaryEntry>>& stored) {
            --m_storing;
            if (!stored)
                Q_EMIT failed(stored.error());
            else
                Q_EMIT changed();
            if (m_storing == 0)
                load(); // somebody else may have changed it meanwhile
        });
}

void DictionaryModel::showChange(const QList<DictionaryEntry>& before, const QList<DictionaryEntry>& after)
{
    const QList<qint64> kept = idsOf(after);
    for (const DictionaryEntry& entry : before) {
        const int row = rowOf(entry.id);
        if (row < 0 || kept.contains(entry.id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    for (const DictionaryEntry& entry : after) {
        if (const int row = rowOf(entry.id); row >= 0) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            continue;
        }
        const auto place = std::ranges::lower_bound(m_entries, entry.id, {}, &DictionaryEntry::id);
        const auto row = static_cast<int>(place - m_entries.begin());
        beginInsertRows({}, row, row);
        m_entries.insert(row, entry);
        endInsertRows();
    }
}

void DictionaryModel::askAffected(const DictionaryEntry& entry)
{
    const int question = ++m_asked;
    if (!m_calls.affected || !isComplete(entry)) {
        Q_EMIT affectedFound({});
        return;
    }
    askStudio(
        m_studio, this, [affected = m_calls.affected, entry] { return affected(entry); },
        [this, question](const Result<QList<PronouncedLine>>& lines) {
            if (question != m_asked)
                return;
            if (lines)
                Q_EMIT affectedFound(*lines);
            else
                Q_EMIT failed(lines.error());
        });
}

void DictionaryModel::hear(const DictionaryEntry& entry, Hearing hearing)
{
    if (!m_calls.hear)
        return;
    using Heard = Result<SpeechSamplesPtr>;
    const auto promise = std::make_shared<QPromise<Heard>>();
    promise->start();
    whenFinished(this, promise->future(), [this, wish = ++m_hearing](const Heard& audio) {
        if (wish != m_hearing)
            return;
        if (audio)
            Q_EMIT heard(*audio);
        else if (audio.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(audio.error());
    });
    QMetaObject::invokeMethod(
        &m_studio,
        [studio = &m_studio, hear = m_calls.hear, promise, entry, hearing] {
            whenFinished(studio, hear(entry, hearing), [promise](const Result<SpokenAudioPtr>& audio) {
                promise->addResult(audio.map([](const SpokenAudioPtr& spoken) {
                    return makeSpeechSamples(spoken->samples, spoken->sampleRate);
                }));
                promise->finish();
            });
        },
        Qt::QueuedConnection);
}

int DictionaryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size()) + (m_draft ? 1 : 0);
}

int DictionaryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DictionaryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    DictionaryEntry shown = entry(index.row());
    switch (role) {
    case IdRole:
        return shown.id;
    case IsDraftRole:
        return isDraft(index.row());
    case Qt::ToolTipRole:
        return shown.note.isEmpty() ? QVariant() : shown.note;
    case Qt::EditRole:
    case Qt::DisplayRole:
        break;
    case Qt::ForegroundRole:
        return data(index, Qt::EditRole).toString().isEmpty()
            ? QVariant(QPalette().color(QPalette::PlaceholderText))
            : QVariant();
    default:
        return {};
    }
    if (index.column() == Kind)
        return kindName(shown.kind);
    const QString text = cell(shown, index.column());
    if (role == Qt::EditRole || !text.isEmpty())
        return text;
    return index.column() == Character ? tr("Everybody")
        : index.column() == Word       ? tr("Word")
        : index.column() == Value      ? tr("How it sounds")
                                       : QString();
}

QVariant DictionaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Word:
        return tr("Word");
    case Language:
        return tr("Language");
    case Kind:
        return tr("Kind");
    case Value:
        return tr("Pronunciation");
    case Character:
        return tr("Character");
    default:
        return {};
    }
}

Qt::ItemFlags DictionaryModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return m_readOnly ? flags : flags | Qt::ItemIsEditable;
}

} // namespace comfyvn::ui
