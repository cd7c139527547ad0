#pragma once

#include "ui/pronunciation/DictionaryCalls.h"
#include "ui/studio/SpokenLine.h"

#include <QAbstractTableModel>

#include <optional>

class QThreadPool;
class QUndoStack;

namespace comfyvn::ui {

/// The workspace's pronunciation dictionary as a table whose cells can be edited; each edit is a step of the
/// window's history. Outlives the window.
///
/// An entry that is being written is the last row, the draft, until it can be stored: it has no id and is no
/// part of the history.
class DictionaryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Word, Language, Kind, Value, Character, ColumnCount };
    enum Role { IdRole = Qt::UserRole, IsDraftRole };

    DictionaryModel(QObject& studio, DictionaryCalls calls, QUndoStack& history, QObject* parent = nullptr);

    /// Reads the dictionary, and follows it from then on; loaded() or failed() answers.
    void load();

    /// From now on nothing can be changed; what is tried is ignored.
    void setReadOnly();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] const DictionaryEntry& entry(int row) const;
    /// Without the draft, by row.
    [[nodiscard]] const QList<DictionaryEntry>& entries() const { return m_entries; }
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] bool hasDraft() const { return m_draft.has_value(); }

    /// Begins an entry with what is known of it, or finds the one there is for the word; wanted() names its
    /// row.
    void begin(const DictionaryEntry& known);
    void dropDraft();
    void remove(const QList<qint64>& ids);
    /// Stores entries of a file as one step; words that have an entry get the new one.
    void importEntries(const QList<DictionaryEntry>& entries);

    /// What is wrong with the entry of a row if its cell held `text`; empty: nothing.
    [[nodiscard]] QString faultOf(int row, Column column, const QString& text) const;

    /// Asks which lines the entry is heard in; only the last question is answered, by affectedFound().
    void askAffected(const DictionaryEntry& entry);
    /// Only the last wish is answered, by heard() or failed().
    void hear(const DictionaryEntry& entry, Hearing hearing);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void loaded();
    void readOnlySet();
    void failed(const comfyvn::Error& error);
    /// An edit was refused because of this; empty: it was taken.
    void refused(const QString& fault);
    /// The stored dictionary is another one now.
    void changed();
    void wanted(int row);
    void affectedFound(const QList<comfyvn::PronouncedLine>& lines);
    void heard(const comfyvn::ui::SpeechSamplesPtr& audio);

private:
    friend class DictionaryCommand;

    [[nodiscard]] bool isDraft(int row) const { return m_draft && row == m_entries.size(); }
    [[nodiscard]] Result<DictionaryEntry> checked(const DictionaryEntry& entry) const;
    bool setDraft(const DictionaryEntry& draft);
    void push(const QString& name, const QList<DictionaryEntry>& before, const QList<DictionaryEntry>& after);
    /// Shows the change and has it stored.
    void replace(const QList<DictionaryEntry>& before, const QList<DictionaryEntry>& after);
    void showChange(const QList<DictionaryEntry>& before, const QList<DictionaryEntry>& after);
    void show(const QList<DictionaryEntry>& entries);

    QObject& m_studio;
    DictionaryCalls m_calls;
    QUndoStack& m_history;
    QList<DictionaryEntry> m_entries {};
    std::optional<DictionaryEntry> m_draft {};
    qint64 m_nextId = 1; ///< above every id there was
    int m_storing = 0; ///< edits on their way to the studio
    int m_asked = 0;
    int m_hearing = 0;
    bool m_watching = false;
    bool m_readOnly = false;
};

/// How the table names a kind.
[[nodiscard]] QString kindName(PronunciationKind kind);

} // namespace comfyvn::ui
