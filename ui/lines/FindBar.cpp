#include "ui/lines/FindBar.h"

#include "ui/lines/LineFilter.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kWhileTyping = 60ms;

QToolButton* switchFor(const QString& name, const QString& sign, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(sign);
    button->setCheckable(true);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

QToolButton* iconButton(const QString& name, const QString& iconName, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}
} // namespace

FindBar::FindBar(LineListModel& lines, LineTable& table, QWidget* parent)
    : QFrame(parent)
    , m_lines(lines)
    , m_table(table)
    , m_what(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_case(switchFor(u"findCase"_s, u"Aa"_s, tr("Match upper and lower case"), this))
    , m_words(switchFor(u"findWords"_s, u"W"_s, tr("Whole words only"), this))
    , m_expression(switchFor(u"findExpression"_s, u".*"_s, tr("Regular expression"), this))
    , m_everywhere(new QCheckBox(tr("In all columns"), this))
    , m_count(new QLabel(this))
    , m_replaceRow(new QWidget(this))
    , m_replace(new QPushButton(tr("Replace"), this))
    , m_replaceAll(new QPushButton(tr("Replace all"), this))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find and replace"));
    m_what->setObjectName(u"findText"_s);
    m_what->setAccessibleName(tr("Find"));
    m_what->setPlaceholderText(tr("Find in the lines"));
    m_what->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"replaceText"_s);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_everywhere->setObjectName(u"findEverywhere"_s);
    m_everywhere->setToolTip(tr("Find in character, style and language too"));
    m_count->setObjectName(u"findCount"_s);
    m_count->setWordWrap(true);
    m_replace->setObjectName(u"replaceButton"_s);
    m_replaceAll->setObjectName(u"replaceAllButton"_s);
    arrange();

    m_soon.setSingleShot(true);
    m_soon.setInterval(kWhileTyping);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::look);
    connect(m_what, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    for (QToolButton* button : { m_case, m_words, m_expression })
        connect(button, &QToolButton::toggled, this, &FindBar::look);
    connect(m_everywhere, &QCheckBox::toggled, this, &FindBar::look);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(&lines, &LineListModel::scenesChanged, &m_soon, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    hide();
}

void FindBar::arrange()
{
    const int unit = fontMetrics().height();
    auto* previous = iconButton(u"findPreviousButton"_s, u"arrow-up"_s, tr("Previous match"), this);
    auto* next = iconButton(u"findNextButton"_s, u"arrow-down"_s, tr("Next match"), this);
    auto* close = iconButton(u"findCloseButton"_s, u"cancel"_s, tr("Close"), this);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);

    auto* first = new QHBoxLayout;
    first->setSpacing(unit / 3);
    for (QWidget* part : std::initializer_list<QWidget*> { m_case, m_words, m_expression, previous, next })
        first->addWidget(part);
    first->addWidget(m_everywhere);
    first->addWidget(m_count, 1);
    first->addWidget(close);
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(unit / 3);
    second->addWidget(m_replace);
    second->addWidget(m_replaceAll);
    second->addStretch(1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    grid->setSpacing(unit / 3);
    grid->addWidget(m_what, 0, 0);
    grid->addLayout(first, 0, 1);
    grid->addWidget(m_replacement, 1, 0);
    grid->addWidget(m_replaceRow, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setTabOrder(m_what, m_replacement);
}

void FindBar::openToFind()
{
    open(false);
}

void FindBar::openToReplace()
{
    open(true);
}

void FindBar::open(bool replacing)
{
    m_table.commitEditor();
    m_replacement->setVisible(replacing);
    m_replaceRow->setVisible(replacing);
    show();
    m_what->setFocus(Qt::ShortcutFocusReason);
    m_what->selectAll();
    look();
}

void FindBar::closeBar()
{
    hide();
    m_table.showMatches({});
    m_table.setFocus(Qt::OtherFocusReason);
}

void FindBar::look()
{
    m_search = LineSearch({ .what = m_what->text(),
                            .matchCase = m_case->isChecked(),
                            .wholeWords = m_words->isChecked(),
                            .expression = m_expression->isChecked(),
                            .everywhere = m_everywhere->isChecked() });
    m_table.showMatches(m_search);
    showCount();
}

void FindBar::showCount()
{
    const QString error = m_search.error();
    int matches = 0;
    int lines = 0;
    if (m_search.isUsable())
        for (const qint64 id : m_table.shownLines()) {
            const auto found = static_cast<int>(m_search.matchesIn(*m_lines.find(id)).size());
            matches += found;
            lines += found > 0 ? 1 : 0;
        }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     error.isEmpty() ? colours.color(QPalette::PlaceholderText)
                                     : stateColour(LineState::Failed, palette()));
    m_count->setPalette(colours);
    if (!error.isEmpty())
        m_count->setText(tr("This expression cannot be used: %1").arg(error));
    else if (m_what->text().isEmpty())
        m_count->clear();
    else if (matches == 0)
        m_count->setText(tr("Nothing found"));
    else
        m_count->setText(tr("%n match(es)", nullptr, matches) + u" · "_s
                         + tr("in %n line(s)", nullptr, lines));
    const bool canReplace = matches > 0 && !m_lines.isReadOnly();
    m_replace->setEnabled(canReplace);
    m_replaceAll->setEnabled(canReplace);
}

void FindBar::find(int direction)
{
    if (m_soon.isActive()) {
        m_soon.stop();
        look();
    }
    const QList<qint64> ids = m_table.shownLines();
    if (!m_search.isUsable() || ids.isEmpty())
        return;
    const qint64 current = m_table.currentLine();
    const qsizetype from = std::max<qsizetype>(0, ids.indexOf(current));
    // The current line's other matches, then the lines around the table, and at last its first ones.
    for (qsizetype step = 0; step <= ids.size(); ++step) {
        const qsizetype at = (from + direction * step + 2 * ids.size()) % ids.size();
        QList<SearchMatch> matches = m_search.matchesIn(*m_lines.find(ids[at]));
        if (step == 0 && m_spot.line == current) {
            const qsizetype here = matches.indexOf(m_spot.match);
            matches = direction > 0 ? matches.mid(here + 1) : matches.mid(0, std::max<qsizetype>(0, here));
        }
        if (!matches.isEmpty())
            return go({ ids[at], direction > 0 ? matches.first() : matches.last() });
    }
}

void FindBar::go(const Spot& spot)
{
    m_spot = spot;
    m_table.goToLine(spot.line);
    m_table.showMatches(m_search, spot.line, spot.match);
}

bool FindBar::isOnMatch() const
{
    const ScriptLine* line = m_lines.find(m_spot.line);
    return line && m_spot.line == m_table.currentLine() && m_search.matchesIn(*line).contains(m_spot.match);
}

void FindBar::replaceOne()
{
    look();
    if (!isOnMatch() || m_lines.isReadOnly())
        return find(+1);
    m_lines.editLines(tr("Replace"), { m_spot.line }, [this](ScriptLine& line) {
        m_search.replace(line, m_spot.match, m_replacement->text());
    });
    // What was put in is not looked at again.
    m_spot.match.start += m_replacement->text().size();
    m_spot.match.length = 0;
    const QList<SearchMatch> rest = m_search.matchesIn(*m_lines.find(m_spot.line));
    const auto next = std::ranges::find_if(rest, [this](const SearchMatch& match) {
        return match.column > m_spot.match.column
            || (match.column == m_spot.match.column && match.start >= m_spot.match.start);
    });
    if (next != rest.cend()) {
        go({ m_spot.line, *next });
    } else {
        const QList<qint64> ids = m_table.shownLines();
        const qsizetype at = ids.indexOf(m_spot.line);
        for (qsizetype step = 1; step <= ids.size(); ++step) {
            const qint64 id = ids[(at + step) % ids.size()];
            const QList<SearchMatch> matches = m_search.matchesIn(*m_lines.find(id));
            if (matches.isEmpty())
                continue;
            go({ id, matches.first() });
            break;
        }
    }
    showCount();
}

void FindBar::replaceAll()
{
    look();
    if (!m_search.isUsable() || m_lines.isReadOnly())
        return;
    int count = 0;
    const QList<qint64> ids = m_table.shownLines();
    for (const qint64 id : ids)
        count += static_cast<int>(m_search.matchesIn(*m_lines.find(id)).size());
    m_lines.editLines(tr("Replace %n match(es)", nullptr, count), ids,
                      [this](ScriptLine& line) { m_search.replaceAll(line, m_replacement->text()); });
    showCount();
    m_count->setText(tr("%n match(es) replaced", nullptr, count));
    m_soon.stop();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (enter && m_replacement->hasFocus())
        event->modifiers() & Qt::ControlModifier ? replaceAll() : replaceOne();
    else if (enter)
        find(event->modifiers() & Qt::ShiftModifier ? -1 : +1);
    else
        QFrame::keyPressEvent(event);
}

} // namespace comfyvn::ui
