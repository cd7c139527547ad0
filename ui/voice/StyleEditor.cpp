#include "ui/voice/StyleEditor.h"

#include "core/voice/SpeakingStyle.h"
#include "ui/look/Icons.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

class FigureDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        const auto bounds = figureBounds(index.column());
        auto* box = new QDoubleSpinBox(parent);
        box->setFrame(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setRange(bounds->minimum, bounds->maximum);
        box->setSingleStep(bounds->step);
        box->setDecimals(bounds->decimals);
        box->setAlignment(Qt::AlignRight);
        box->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        return box;
    }
};

QToolButton* button(const QString& name, const QString& text, const QString& symbol, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(name);
    made->setText(text);
    made->setIcon(icon(symbol));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    return made;
}

} // namespace

StyleEditor::StyleEditor(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_play(button(u"playStyle"_s, tr("Hear"), u"play"_s, this))
    , m_remove(button(u"removeStyle"_s, tr("Back to built in"), u"undo"_s, this))
    , m_newStyle(new QLineEdit(this))
    , m_add(button(u"addStyle"_s, tr("Add"), u"voice-add"_s, this))
{
    m_table->setObjectName(u"styleTable"_s);
    m_table->setAccessibleName(tr("Styles of the voice"));
    m_table->setModel(&m_styles);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    const int unit = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(unit * 3 / 2);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setSectionResizeMode(StyleModel::Style, QHeaderView::Stretch);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setHighlightSections(false);
    for (int column = StyleModel::Rate; column < StyleModel::ColumnCount; ++column) {
        const QString title = m_styles.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header.resizeSection(column, header.fontMetrics().horizontalAdvance(title) + unit * 4 / 3);
    }
    m_table->setMinimumHeight(unit * 9);
    m_table->installEventFilter(this);
    m_newStyle->setObjectName(u"newStyle"_s);
    m_newStyle->setPlaceholderText(tr("Another style"));
    m_newStyle->setAccessibleName(tr("Name of a new style"));
    m_newStyle->setMaxLength(64);

    auto* tools = new QHBoxLayout;
    tools->addWidget(m_play);
    tools->addWidget(m_remove);
    auto* adding = new QHBoxLayout;
    adding->addWidget(m_newStyle, 1);
    adding->addWidget(m_add);
    tools->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(tools);
    layout->addLayout(adding);

    connect(&m_styles, &StyleModel::styleEdited, this, &StyleEditor::styleEdited);
    connect(m_play, &QToolButton::clicked, this, [this] {
        if (currentRow() >= 0)
            Q_EMIT playWanted(m_styles.style(currentRow()));
    });
    connect(m_remove, &QToolButton::clicked, this, &StyleEditor::removeCurrent);
    connect(m_add, &QToolButton::clicked, this, &StyleEditor::addTyped);
    connect(m_newStyle, &QLineEdit::returnPressed, this, &StyleEditor::addTyped);
    connect(m_newStyle, &QLineEdit::textChanged, this, &StyleEditor::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StyleEditor::updateButtons);
    updateButtons();
}

int StyleEditor::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void StyleEditor::setProfile(const VoiceProfile& profile)
{
    const int row = currentRow();
    const QString current = row >= 0 ? m_styles.style(row) : QString();
    m_styles.setProfile(profile);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_styles.index(std::max(0, m_styles.rowOf(current)), StyleModel::Rate));
    updateButtons();
}

void StyleEditor::setHeard(const QString& style)
{
    m_heard = style;
    updateButtons();
}

void StyleEditor::updateButtons()
{
    const int row = currentRow();
    const bool own = row >= 0 && m_styles.isOwn(row);
    const bool playing = row >= 0 && m_heard == m_styles.style(row);
    m_play->setEnabled(row >= 0);
    m_play->setText(playing ? tr("Stop") : tr("Hear"));
    m_play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
    m_remove->setEnabled(own);
    m_add->setEnabled(!m_newStyle->text().trimmed().isEmpty());
}

void StyleEditor::removeCurrent()
{
    if (const int row = currentRow(); row >= 0 && m_styles.isOwn(row))
        Q_EMIT styleEdited(m_styles.style(row), std::nullopt);
}

void StyleEditor::addTyped()
{
    const QString style = m_newStyle->text().trimmed();
    if (style.isEmpty())
        return;
    if (m_styles.rowOf(style) < 0 || !m_styles.isOwn(m_styles.rowOf(style)))
        Q_EMIT styleEdited(style, speakingStyle(nearestSpeakingStyle(style)));
    if (const int row = m_styles.rowOf(style); row >= 0) {
        m_table->setCurrentIndex(m_styles.index(row, StyleModel::Rate));
        m_table->setFocus();
    }
    m_newStyle->clear();
}

bool StyleEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && currentRow() >= 0) {
        const int key = static_cast<QKeyEvent&>(*event).key();
        if (key == Qt::Key_Space) {
            Q_EMIT playWanted(m_styles.style(currentRow()));
            return true;
        }
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comfyvn::ui
