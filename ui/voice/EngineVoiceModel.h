#pragma once

#include "ui/voice/VoiceNames.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace comfyvn::ui {

/// The voices of the engines, a row each.
class EngineVoiceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Language, Gender, Style, Engine, ColumnCount };

    explicit EngineVoiceModel(const QList<ListedVoice>& voices, QObject* parent = nullptr);

    [[nodiscard]] const EngineVoice& voice(int row) const { return m_voices[row].voice; }
    [[nodiscard]] const QString& styles(int row) const { return m_voices[row].styles; }
    /// The voice that is heard now, by its id; its row shows it.
    void setHeard(const QString& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ListedVoice> m_voices;
    QString m_heard {};
};

/// Those of a language, a gender and an engine in whose row every word of a search is found.
class EngineVoiceFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    struct Wish {
        QString words {};
        QString lang {}; ///< primary language; empty: any
        QString gender {};
        QString engine {};
    };
    void setWish(const Wish& wish);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Wish m_wish {};
    QStringList m_words {};
};

} // namespace comfyvn::ui
