#include "ui/takes/TakesPanel.h"

#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/look/Buttons.h"
#include "ui/look/RowTable.h"
#include "ui/takes/TakeEdits.h"
#include "ui/takes/TakeListModel.h"
#include "ui/takes/TakePlayer.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kNumbered = 9;
} // namespace

TakesPanel::TakesPanel(Desk& desk, Commands& commands, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_player(new TakePlayer(desk.lines(), desk.speaker(), desk.player(), desk.link(), this))
    , m_model(new TakeListModel(desk.lines(), *m_player, this))
    , m_title(new QLabel(this))
    , m_table(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_seed(new QLineEdit(this))
    , m_addTyped(new QPushButton(tr("With this seed"), this))
    , m_equal(new QCheckBox(tr("Equally loud"), this))
{
    setObjectName(u"takesPanel"_s);
    setAccessibleName(tr("Takes of the current line"));
    m_title->setObjectName(u"takesTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_table->setObjectName(u"takesTable"_s);
    m_table->setAccessibleName(tr("Takes"));
    m_table->setModel(m_model);
    m_hint->setObjectName(u"takesHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_seed->setObjectName(u"takeSeed"_s);
    m_seed->setAccessibleName(tr("Seed of another take"));
    m_seed->setPlaceholderText(tr("Seed"));
    m_seed->setToolTip(tr("The same number gives the same delivery again"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\d{1,15}"_s), m_seed));
    m_addTyped->setObjectName(u"takeAddTypedButton"_s);
    m_equal->setObjectName(u"takesEqualLoudness"_s);
    m_equal->setToolTip(tr("Play every take as loud as the quietest one, to compare them fairly"));
    m_equal->setChecked(true);
    setFocusProxy(m_table);
    addCommands(commands);
    arrange();

    connect(m_equal, &QCheckBox::toggled, m_player, &TakePlayer::setEqualLoudness);
    connect(m_seed, &QLineEdit::returnPressed, this, &TakesPanel::addTyped);
    connect(m_seed, &QLineEdit::textChanged, this, &TakesPanel::refresh);
    connect(m_addTyped, &QPushButton::clicked, this, &TakesPanel::addTyped);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { playTake(at.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TakesPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TakesPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TakesPanel::refresh);
    connect(&desk.journal(), &ScriptJournal::currentLineChanged, this, &TakesPanel::setLine);
    connect(&desk.state(), &WorkspaceState::changed, this, &TakesPanel::refresh);
    setLine(desk.journal().currentLine());
    refresh();
}

void TakesPanel::arrange()
{
    const int unit = fontMetrics().height();
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->setDefaultSectionSize(unit * 2);
    m_table->horizontalHeader()->setMinimumSectionSize(unit * 3);
    // As wide as what stands in it; a seed is a number to copy, of which the first digits tell enough.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(TakeListModel::Seed, QHeaderView::Stretch);

    auto* first = new QHBoxLayout;
    first->setSpacing(unit / 3);
    for (QAction* action : { m_play, m_choose, m_lock, m_remove })
        first->addWidget(actionButton(action, this, ButtonText::Beside));
    first->addStretch(1);
    first->addWidget(m_equal);
    auto* second = new QHBoxLayout;
    second->setSpacing(unit / 3);
    second->addWidget(actionButton(m_add, this, ButtonText::Beside));
    second->addWidget(actionButton(m_addFour, this, ButtonText::Beside));
    second->addStretch(1);
    m_seed->setMinimumWidth(unit * 4);
    m_seed->setMaximumWidth(unit * 7);
    second->addWidget(m_seed, 1);
    second->addWidget(m_addTyped);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(unit / 2, unit / 2, unit / 2, unit / 2);
    column->setSpacing(unit / 2);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint, 1);
    column->addLayout(first);
    column->addLayout(second);
}

void TakesPanel::addCommands(Commands& commands)
{
    const QString group = tr("Takes");
    const auto everywhere = [&](const QString& id, const QString& text, const QString& tip,
                                const QKeySequence& key, const QString& icon) {
        return commands.add({ .id = id,
                              .group = group,
                              .text = text,
                              .icon = icon,
                              .tip = tip,
                              .keys = { key },
                              .writes = true });
    };
    const auto here = [&](const QString& id, const QString& text, const QString& tip, const QKeySequence& key,
                          const QString& icon = {}) {
        return commands.add({ .id = id,
                              .group = group,
                              .text = text,
                              .icon = icon,
                              .tip = tip,
                              .keys = { key },
                              .writes = !id.startsWith(u"take.play") },
                            { m_table });
    };
    m_add = everywhere(u"take.add"_s, tr("An&other take"), tr("Render the line once more with a new seed"),
                       Qt::CTRL | Qt::Key_T, u"take"_s);
    m_addFour =
        everywhere(u"take.addFour"_s, tr("&Four more takes"), tr("Render the line four times with new seeds"),
                   Qt::CTRL | Qt::ALT | Qt::Key_T, {});
    m_play =
        here(u"take.play"_s, tr("&Play the take"),
             tr("Hear the take; while another one plays, go on at the same place"), Qt::Key_Space, u"play"_s);
    m_choose = here(u"take.choose"_s, tr("&Choose the take"),
                    tr("Make the take the one that is heard, exported and mixed"), Qt::Key_Return, u"star"_s);
    m_lock = here(u"take.lock"_s, tr("&Lock the take"),
                  tr("Keep the take: it is neither rendered again nor deleted"), Qt::Key_L, u"lock"_s);
    m_lock->setCheckable(true);
    m_remove = here(u"take.remove"_s, tr("&Delete the take"), tr("Delete the take; locked takes stay"),
                    Qt::Key_Delete, u"line-delete"_s);
    m_play->setIconText(tr("Play"));
    m_choose->setIconText(tr("Choose"));
    m_lock->setIconText(tr("Lock"));
    m_remove->setIconText(tr("Delete"));
    connect(m_add, &QAction::triggered, this, [this] { addSome(1); });
    connect(m_addFour, &QAction::triggered, this, [this] { addSome(4); });
    connect(m_play, &QAction::triggered, this, [this] { playTake(m_table->currentIndex().row()); });
    connect(m_choose, &QAction::triggered, this, &TakesPanel::chooseCurrent);
    connect(m_lock, &QAction::triggered, this, &TakesPanel::lockCurrent);
    connect(m_remove, &QAction::triggered, this, &TakesPanel::removeCurrent);
    for (int number = 1; number <= kNumbered; ++number)
        connect(here(u"take.play%1"_s.arg(number), tr("Play take %1").arg(number),
                     tr("Hear take number %1 of the line").arg(number), Qt::Key_0 + number),
                &QAction::triggered, this, [this, number] { playTake(number - 1); });
}

void TakesPanel::setLine(qint64 line)
{
    if (line == m_line)
        return;
    m_line = line;
    m_player->setLine(line);
    m_model->setLine(line);
    refresh();
}

void TakesPanel::refresh()
{
    const ScriptLine* line = m_desk.lines().find(m_line);
    const bool spoken = line && !line->text.trimmed().isEmpty();
    const int row = m_model->rowOf(currentTake());
    if (row < 0 && line && m_model->rowOf(line->take) >= 0)
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(line->take), 0));
    m_title->setText(line ? fontMetrics().elidedText(line->text.simplified().left(200), Qt::ElideRight,
                                                     fontMetrics().height() * 22)
                          : QString());
    m_title->setVisible(line != nullptr);
    m_table->setVisible(m_model->rowCount() > 0);
    m_hint->setVisible(m_model->rowCount() == 0);
    m_hint->setText(hint());
    const Take* take = line ? findTake(*line, currentTake()) : nullptr;
    for (QAction* action : { m_add, m_addFour })
        action->setEnabled(spoken);
    for (QAction* action : { m_play, m_lock })
        action->setEnabled(take != nullptr);
    m_choose->setEnabled(take && take->id != line->take);
    m_remove->setEnabled(take && !take->locked);
    m_lock->setChecked(take && take->locked);
    const bool writable = spoken && !m_desk.lines().isReadOnly();
    m_addTyped->setEnabled(writable && m_seed->hasAcceptableInput());
    m_seed->setEnabled(writable);
}

QString TakesPanel::hint() const
{
    const ScriptLine* line = m_desk.lines().find(m_line);
    if (!line)
        return tr("Choose a line to see its takes.");
    if (line->text.trimmed().isEmpty())
        return tr("Type the line first. Then you can render it with several seeds and keep the best take.");
    return tr("This line is not rendered yet. Press Space in the table to hear it, or make takes with other "
              "seeds here.");
}

qint64 TakesPanel::currentTake() const
{
    return m_model->takeAt(m_table->currentIndex().row());
}

void TakesPanel::addSome(int count)
{
    setLine(m_desk.journal().currentLine());
    add(freeSeeds(m_desk.lines(), m_line, count));
}

void TakesPanel::addTyped()
{
    if (!m_addTyped->isEnabled())
        return;
    add({ m_seed->text().toLongLong() });
    m_seed->clear();
}

void TakesPanel::add(const QList<qint64>& seeds)
{
    const QList<qint64> takes = addTakes(m_desk.lines(), m_line, seeds);
    for (const qint64 take : takes)
        m_desk.speaker().renderTake(m_line, take);
    if (!takes.isEmpty())
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(takes.first()), 0));
}

void TakesPanel::playTake(int row)
{
    const qint64 take = m_model->takeAt(row);
    if (take == 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    if (m_desk.player().isPlaying() && m_player->heard() == take)
        m_player->stop();
    else
        m_player->play(take);
}

void TakesPanel::chooseCurrent()
{
    chooseTake(m_desk.lines(), m_line, currentTake());
}

void TakesPanel::lockCurrent()
{
    const ScriptLine* line = m_desk.lines().find(m_line);
    if (const Take* take = line ? findTake(*line, currentTake()) : nullptr)
        lockTake(m_desk.lines(), m_line, take->id, !take->locked);
}

void TakesPanel::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    removeTake(m_desk.lines(), m_line, currentTake());
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace comfyvn::ui
