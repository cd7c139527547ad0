#include "ui/lines/FilterBar.h"

#include "ui/lines/LineFilter.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Icons.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kWhileTyping = 80ms;
constexpr int kGone = -1; ///< among the states
} // namespace

FilterBar::FilterBar(LineListModel& lines, LineTable& table, QWidget* parent)
    : QFrame(parent)
    , m_lines(lines)
    , m_table(table)
    , m_filter(table.filter())
    , m_text(new QLineEdit(this))
    , m_character(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"filterBar"_s);
    setAccessibleName(tr("Filter"));
    m_text->setObjectName(u"filterText"_s);
    m_text->setAccessibleName(tr("Show lines with this text"));
    m_text->setPlaceholderText(tr("Show lines with this text"));
    m_text->setClearButtonEnabled(true);
    m_character->setObjectName(u"filterCharacter"_s);
    m_character->setAccessibleName(tr("Show lines of this character"));
    m_character->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    m_state->setObjectName(u"filterState"_s);
    m_state->setAccessibleName(tr("Show lines in this state"));
    m_count->setObjectName(u"filterCount"_s);
    m_refresh->setObjectName(u"filterRefreshButton"_s);
    m_refresh->setIcon(icon(u"retry"_s));
    m_refresh->setAutoRaise(true);
    m_refresh->setAccessibleName(tr("Filter again"));
    m_refresh->setToolTip(tr("Lines that you edit stay until you filter again"));
    auto* close = new QToolButton(this);
    close->setObjectName(u"filterCloseButton"_s);
    close->setIcon(icon(u"cancel"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Clear the filter"));
    close->setToolTip(tr("Show every line again"));

    const int unit = fontMetrics().height();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    row->setSpacing(unit / 3);
    row->addWidget(m_text, 2);
    row->addWidget(m_character, 1);
    row->addWidget(m_state, 1);
    row->addWidget(m_count);
    row->addWidget(m_refresh);
    row->addWidget(close);

    fillStates();
    fillCharacters();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kWhileTyping);
    connect(&m_soon, &QTimer::timeout, this, &FilterBar::apply);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kWhileTyping);
    connect(&m_countSoon, &QTimer::timeout, this, [this] {
        fillCharacters();
        showCount();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_character, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_refresh, &QToolButton::clicked, this, [this] {
        m_filter.refresh();
        showCount();
    });
    connect(close, &QToolButton::clicked, this, &FilterBar::closeBar);
    connect(&lines, &LineListModel::scenesChanged, &m_countSoon, [this] {
        if (isVisible() && !m_countSoon.isActive())
            m_countSoon.start();
    });
    hide();
}

void FilterBar::fillStates()
{
    m_state->addItem(tr("Any state"));
    for (const auto state : { LineState::New, LineState::Rendering, LineState::Ready, LineState::Stale,
                              LineState::Fallback, LineState::Failed })
        m_state->addItem(icon(stateIcon(state)), stateWord(state), static_cast<int>(state));
    m_state->addItem(icon(goneIcon()), goneWord(), kGone);
}

void FilterBar::fillCharacters()
{
    QStringList names;
    QSet<QString> seen;
    for (int row = 0; row < m_lines.rowCount(); ++row) {
        const QString& name = m_lines.line(row).character;
        if (!seen.contains(name)) {
            seen.insert(name);
            names.append(name);
        }
    }
    names.sort(Qt::CaseInsensitive);
    const QVariant chosen = m_character->currentData();
    if (chosen.isValid() && !names.contains(chosen.toString()))
        names.append(chosen.toString());
    QVariantList now;
    for (int item = 1; item < m_character->count(); ++item)
        now.append(m_character->itemData(item));
    if (now == QVariantList(names.cbegin(), names.cend()) && m_character->count() > 0)
        return;
    const QSignalBlocker quiet(m_character);
    m_character->clear();
    m_character->addItem(tr("Every character"));
    for (const QString& name : names)
        m_character->addItem(name.isEmpty() ? LineListModel::tr("Narrator") : name, name);
    m_character->setCurrentIndex(chosen.isValid() ? m_character->findData(chosen) : 0);
}

void FilterBar::openBar()
{
    m_table.commitEditor();
    fillCharacters();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    showCount();
}

void FilterBar::showCharacter(const QString& character)
{
    m_table.commitEditor();
    fillCharacters();
    show();
    const QSignalBlocker quiet[] { QSignalBlocker(m_text), QSignalBlocker(m_character),
                                   QSignalBlocker(m_state) };
    m_text->clear();
    m_state->setCurrentIndex(0);
    if (m_character->findData(character) < 0)
        m_character->addItem(character, character);
    m_character->setCurrentIndex(m_character->findData(character));
    apply();
    m_table.setFocus(Qt::OtherFocusReason);
}

void FilterBar::clear()
{
    const QSignalBlocker quiet[] { QSignalBlocker(m_text), QSignalBlocker(m_character),
                                   QSignalBlocker(m_state) };
    m_text->clear();
    m_character->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    apply();
}

void FilterBar::closeBar()
{
    const qint64 current = m_table.currentLine();
    clear();
    hide();
    m_table.setFocus(Qt::OtherFocusReason);
    m_table.goToLine(current);
}

void FilterBar::apply()
{
    m_soon.stop();
    LineWish wish { .text = m_text->text() };
    if (m_character->currentData().isValid())
        wish.character = m_character->currentData().toString();
    wish.gone = m_state->currentData() == kGone;
    if (m_state->currentData().isValid() && !wish.gone)
        wish.state = static_cast<LineState>(m_state->currentData().toInt());
    m_filter.setWish(wish);
    showCount();
}

void FilterBar::showCount()
{
    m_refresh->setEnabled(m_filter.isFiltering());
    m_count->setText(m_filter.isFiltering()
                         ? tr("%1 of %n line(s)", nullptr, m_lines.rowCount()).arg(m_filter.rowCount())
                         : QString());
}

void FilterBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        closeBar();
    } else if (enter) {
        apply();
        m_table.setFocus(Qt::OtherFocusReason);
        if (!m_table.currentIndex().isValid() && m_filter.rowCount() > 0)
            m_table.goToLine(m_filter.index(0, 0).data(LineListModel::IdRole).toLongLong());
    } else {
        QFrame::keyPressEvent(event);
    }
}

void FilterBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_state->count() > 0)
        for (int item = 1; item < m_state->count(); ++item)
            m_state->setItemIcon(item,
                                 icon(stateIcon(static_cast<LineState>(m_state->itemData(item).toInt()))));
}

} // namespace comfyvn::ui
