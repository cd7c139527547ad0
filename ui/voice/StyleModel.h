#pragma once

#include "core/voice/VoiceProfile.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace comfyvn::ui {

/// How a voice speaks in each style: the built-in ones, greyed where the voice has none of its own, and those
/// it has beside them.
class StyleModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Style, Rate, Pitch, Range, Volume, Pause, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProfile(const VoiceProfile& profile);
    [[nodiscard]] const QString& style(int row) const { return m_styles[row]; }
    [[nodiscard]] bool isOwn(int row) const { return m_profile.styles.contains(m_styles[row]); }
    [[nodiscard]] int rowOf(const QString& style) const { return static_cast<int>(m_styles.indexOf(style)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The writer wants this of the style; nothing: the built-in manner.
    void styleEdited(const QString& style, const std::optional<comfyvn::Prosody>& change);

private:
    [[nodiscard]] Prosody figures(int row) const;

    VoiceProfile m_profile {};
    QStringList m_styles {};
};

/// Bounds and step of a figure's column; nothing for the other columns.
struct FigureBounds {
    double minimum = 0;
    double maximum = 0;
    double step = 0;
    int decimals = 2;
};
[[nodiscard]] std::optional<FigureBounds> figureBounds(int column);

} // namespace comfyvn::ui
