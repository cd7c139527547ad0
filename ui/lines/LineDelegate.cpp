#include "ui/lines/LineDelegate.h"

#include "ui/lines/LineEditors.h"
#include "ui/lines/LineListModel.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace comfyvn::ui {

namespace {
constexpr int kPadding = 10;
constexpr int kDot = 10;
constexpr int kIcon = 16;

bool isComposing(const QObject* editor)
{
    if (const auto* text = qobject_cast<const LineTextEdit*>(editor))
        return text->isComposing();
    const auto* choice = qobject_cast<const ChoiceBox*>(editor);
    return choice && choice->isComposing();
}

QStringList choicesFor(const SpeechChoices& choices, int column)
{
    switch (column) {
    case LineListModel::Character:
        return choices.characters;
    case LineListModel::Style:
        return choices.styles;
    default:
        return choices.languages;
    }
}

/// Names that the lines already use stand beside those the studio knows.
QStringList withNamesInUse(QStringList names, const LineListModel& lines, LineListModel::Column column)
{
    QSet<QString> seen(names.cbegin(), names.cend());
    for (int row = 0; row < lines.rowCount(); ++row) {
        const QString& name = LineListModel::field(lines.line(row), column);
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        names.append(name);
    }
    return names;
}
} // namespace

LineDelegate::LineDelegate(LineListModel& lines, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_lines(lines)
{ }

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    paintBackground(*painter, option, index);
    QRect inside = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QPalette& palette = option.palette;
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));

    if (index.column() == LineListModel::State) {
        paintState(*painter, option, index);
        painter->restore();
        return;
    }
    if (index.column() == LineListModel::Character) {
        const QRect dot(inside.left(), inside.center().y() - kDot / 2 + 1, kDot, kDot);
        painter->setRenderHint(QPainter::Antialiasing);
        if (text.isEmpty()) {
            painter->setPen(QPen(palette.color(QPalette::Mid), 1.5));
            painter->setBrush(Qt::NoBrush);
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colourOf(text, palette));
        }
        painter->drawEllipse(dot);
        inside.setLeft(dot.right() + 9);
    }
    if (index.column() == LineListModel::Text && index.data(LineListModel::GoneRole).toBool())
        inside = paintGone(*painter, inside, palette);
    const bool faint = text.isEmpty() || index.column() == LineListModel::Duration;
    painter->setPen(palette.color(faint ? QPalette::PlaceholderText : QPalette::Text));
    const QString shown = text.isEmpty() ? placeholder(index) : text;
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintMatches(*painter, inside, text, palette, index);
    painter->drawText(inside, static_cast<int>(alignment) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(shown.left(400), Qt::ElideRight, inside.width()));
    painter->restore();
}

QRect LineDelegate::paintGone(QPainter& painter, const QRect& room, const QPalette& palette) const
{
    const QFontMetrics& metrics = painter.fontMetrics();
    const QString word = goneWord();
    constexpr int kInset = 6;
    const QColor colour = stateColour(LineState::Stale, palette);
    const int height = std::min(room.height() - 4, metrics.height() + 4);
    const QRect chip(room.left(), room.center().y() - height / 2 + 1,
                     kIcon + metrics.horizontalAdvance(word) + 3 * kInset, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(mixed(colour, palette.color(QPalette::Base), 0.12));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintIcon(painter, goneIcon(),
              QRect(chip.left() + kInset, chip.center().y() - kIcon / 2 + 1, kIcon, kIcon), colour);
    painter.drawText(chip.adjusted(kIcon + 2 * kInset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
    return room.adjusted(chip.width() + 8, 0, 0, 0);
}

void LineDelegate::setMatches(const LineSearch& search, qint64 line, const SearchMatch& match)
{
    m_search = search;
    m_matchLine = line;
    m_match = match;
}

void LineDelegate::paintMatches(QPainter& painter, const QRect& room, const QString& text,
                                const QPalette& palette, const QModelIndex& index) const
{
    if (!m_search.isUsable() || index.column() > LineListModel::Text)
        return;
    const auto column = static_cast<LineListModel::Column>(index.column());
    const bool isHere = index.data(LineListModel::IdRole).toLongLong() == m_matchLine;
    const QFontMetrics& metrics = painter.fontMetrics();
    for (const SearchMatch& match : m_search.matchesIn(text.left(400), column)) {
        const int left = room.left() + metrics.horizontalAdvance(text.left(match.start));
        const int width = metrics.horizontalAdvance(text.mid(match.start, match.length));
        const QRect mark =
            QRect(left, room.center().y() - metrics.height() / 2, width, metrics.height()).intersected(room);
        const bool stands = isHere && match == m_match;
        const QColor colour = stateColour(LineState::Stale, palette);
        painter.fillRect(mark, mixed(colour, palette.color(QPalette::Base), stands ? 0.55 : 0.25));
        if (stands)
            painter.fillRect(mark.left(), mark.bottom(), mark.width(), 2, colour);
    }
}

void LineDelegate::setChoices(const SpeechChoices& choices)
{
    m_choices = choices;
    m_colours.clear();
}

QColor LineDelegate::colourOf(const QString& character, const QPalette& palette) const
{
    if (m_coloursBase != palette.color(QPalette::Base)) {
        m_coloursBase = palette.color(QPalette::Base);
        m_colours.clear();
    }
    const auto known = m_colours.constFind(character);
    if (known != m_colours.cend())
        return *known;
    const auto own = m_choices.colours.constFind(character);
    const QColor colour =
        own != m_choices.colours.cend() ? QColor(*own) : characterColour(character, palette);
    m_colours.insert(character, colour);
    return colour;
}

/// What an empty cell stands for.
QString LineDelegate::placeholder(const QModelIndex& index) const
{
    if (index.column() == LineListModel::Character)
        return LineListModel::tr("Narrator");
    const QString character = index.siblingAtColumn(LineListModel::Character).data(Qt::EditRole).toString();
    const SpeechDefaults& defaults = m_choices.defaults.contains(character)
        ? *m_choices.defaults.constFind(character)
        : m_choices.otherDefaults;
    if (index.column() == LineListModel::Style)
        return defaults.style;
    return index.column() == LineListModel::Language ? defaults.language : QString();
}

void LineDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const QPalette& palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor accent = palette.color(QPalette::Highlight);
    QColor ground = palette.color(QPalette::Base);
    if (selected)
        ground = mixed(accent, ground, option.state & QStyle::State_Active ? 0.16 : 0.10);
    else if (hovered)
        ground = mixed(accent, ground, 0.05);
    painter.fillRect(option.rect, ground);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     mixed(palette.color(QPalette::Mid), palette.color(QPalette::Base), 0.5));
    if (selected && index.column() == 0)
        painter.fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), accent);
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void LineDelegate::paintState(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const auto state = static_cast<LineState>(index.data(LineListModel::StateRole).toInt());
    const QColor colour = stateColour(state, option.palette);
    const QRect inside = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QRect picture(inside.left(), inside.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    paintIcon(painter, stateIcon(state), picture, colour);
    painter.setPen(colour);
    const QRect word = inside.adjusted(kIcon + 7, 0, 0, 0);
    painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, word.width()));
    if (state != LineState::Rendering)
        return;
    const double progress = index.data(LineListModel::ProgressRole).toDouble();
    const QRect bar(inside.left(), option.rect.bottom() - 3, inside.width(), 2);
    painter.fillRect(bar, option.palette.mid());
    painter.fillRect(bar.left(), bar.top(), static_cast<int>(progress * bar.width()), bar.height(), colour);
}

QWidget* LineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    auto* self = const_cast<LineDelegate*>(this);
    if (index.column() == LineListModel::Text) {
        auto* edit = new LineTextEdit(parent);
        m_lines.beginTyping();
        connect(edit, &LineTextEdit::linesPasted, self, &LineDelegate::linesPasted);
        connect(edit, &QLineEdit::textEdited, self, &LineDelegate::textTyped);
        return edit;
    }

    auto* box = new ChoiceBox(withNamesInUse(choicesFor(m_choices, index.column()), m_lines,
                                             static_cast<LineListModel::Column>(index.column())),
                              parent);
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    box->setObjectName(QStringLiteral("choiceBox"));
    box->setAccessibleName(name);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void LineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* edit = qobject_cast<LineTextEdit*>(editor))
        edit->setText(text);
    else if (auto* box = qobject_cast<ChoiceBox*>(editor)) {
        box->setCurrentIndex(box->findText(text));
        box->setEditText(text);
    }
}

void LineDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* edit = qobject_cast<LineTextEdit*>(editor))
        model->setData(index, edit->text());
    else if (const auto* box = qobject_cast<ChoiceBox*>(editor); box && box->currentText() != index.data())
        Q_EMIT const_cast<LineDelegate*>(this)->choiceMade(index.data(LineListModel::IdRole).toLongLong(),
                                                           index.column(), box->currentText());
}

void LineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -2));
}

bool LineDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(watched);
    if (!editor || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QStyledItemDelegate::eventFilter(watched, event);

    auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool deletion = key->key() == Qt::Key_Delete && key->modifiers() == Qt::ShiftModifier;
    if (!enter && !deletion)
        return QStyledItemDelegate::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isComposing(editor))
        return true;
    if (enter)
        Q_EMIT enterPressed(editor, key->modifiers() & ~Qt::KeypadModifier);
    else
        Q_EMIT deletePressed(editor);
    return true;
}

} // namespace comfyvn::ui
