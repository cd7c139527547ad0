#pragma once

#include <QStyledItemDelegate>

namespace comfyvn::ui {

/// Edits the cells of a DictionaryModel in place, through any proxy, and tells what is wrong while typing.
class DictionaryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The editor stays open while this widget has the keyboard.
    void setPalette(const QWidget* palette) { m_palette = palette; }
    void setCharacters(const QStringList& characters) { m_characters = characters; }
    void setLanguages(const QStringList& languages) { m_languages = languages; }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

Q_SIGNALS:
    void typed(const QModelIndex& index, const QString& text);
    /// The Down key in the cell of a pronunciation.
    void paletteWanted();

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    QStringList m_characters {};
    QStringList m_languages {};
    const QWidget* m_palette = nullptr;
};

} // namespace comfyvn::ui
