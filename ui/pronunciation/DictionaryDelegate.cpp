#include "ui/pronunciation/DictionaryDelegate.h"

#include "ui/lines/LineEditors.h"
#include "ui/pronunciation/DictionaryModel.h"

#include <QApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QWidget* DictionaryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const
{
    auto* self = const_cast<DictionaryDelegate*>(this);
    const auto tell = [self, at = QPersistentModelIndex(index)](const QString& text) {
        Q_EMIT self->typed(at, text);
    };
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (index.column() == DictionaryModel::Word || index.column() == DictionaryModel::Value) {
        auto* edit = new LineTextEdit(parent);
        edit->setObjectName(u"pronunciationEdit"_s);
        edit->setAccessibleName(name);
        connect(edit, &QLineEdit::textChanged, self, tell);
        return edit;
    }
    const QStringList kinds { kindName(PronunciationKind::Respelling), kindName(PronunciationKind::Ipa) };
    const QStringList choices = index.column() == DictionaryModel::Kind ? kinds
        : index.column() == DictionaryModel::Language                   ? m_languages
                                                                        : m_characters;
    auto* box = new ChoiceBox(choices, parent);
    box->setEditable(index.column() != DictionaryModel::Kind);
    box->setObjectName(u"pronunciationChoice"_s);
    box->setAccessibleName(name);
    connect(box, &QComboBox::currentTextChanged, self, tell);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void DictionaryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        if (edit->text() != text && !edit->isModified())
            edit->setText(text);
    } else if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int place = box->findText(text);
        if (place >= 0 || !box->isEditable())
            box->setCurrentIndex(place);
        else
            box->setEditText(text);
    }
}

void DictionaryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                      const QModelIndex& index) const
{
    if (auto* edit = qobject_cast<QLineEdit*>(editor))
        model->setData(index, edit->text());
    else if (auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentText());
}

void DictionaryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex&) const
{
    QRect place = option.rect;
    // Phonemes need more room than a narrow panel's cell has.
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    if (const QWidget* view = editor->parentWidget())
        place.setRight(std::min(place.right(), view->width() - 1));
    editor->setGeometry(place);
}

bool DictionaryDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto* edit = qobject_cast<LineTextEdit*>(editor);
        const auto* box = qobject_cast<ChoiceBox*>(editor);
        const bool composing = (edit && edit->isComposing()) || (box && box->isComposing());
        if (composing && (key == Qt::Key_Return || key == Qt::Key_Enter))
            return true;
        if (edit && !composing && key == Qt::Key_Down && m_palette && m_palette->isVisible()) {
            Q_EMIT paletteWanted();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && m_palette && QApplication::focusWidget() == m_palette)
        return false;
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace comfyvn::ui
