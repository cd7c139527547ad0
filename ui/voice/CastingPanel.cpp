#include "ui/voice/CastingPanel.h"

#include "ui/look/Icons.h"
#include "ui/look/RowTable.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/CastSheet.h"
#include "ui/voice/VoicePicker.h"
#include "ui/voice/VoiceProfiles.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString heardName(const CastMember& member)
{
    return u"character "_s + member.character;
}

SpeechRequest sampleRequest(const CastMember& member)
{
    return { .text = member.sample.text,
             .character = member.character,
             .lang = member.sample.lang,
             .style = member.sample.style,
             .source = u"gui"_s };
}

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

CastingPanel::CastingPanel(CastSheet& cast, VoiceProfiles& profiles, Audition& audition, QWidget* parent)
    : QWidget(parent)
    , m_cast(cast)
    , m_profiles(profiles)
    , m_audition(audition)
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_note(new QLabel(this))
    , m_hear(button(u"hearCharacter"_s, tr("Hear"), u"play"_s, this))
    , m_recast(button(u"recast"_s, tr("Recast…"), u"casting"_s, this))
    , m_copy(button(u"copyVoice"_s, tr("Voice of…"), u"line-duplicate"_s, this))
    , m_edit(button(u"editVoice"_s, tr("Edit voice"), u"voice"_s, this))
    , m_lines(button(u"showLines"_s, tr("Show lines"), u"speech"_s, this))
{
    setObjectName(u"castingPanel"_s);
    setFocusProxy(m_table);
    arrange();
    connect(&m_cast, &CastSheet::changed, this, &CastingPanel::refresh);
    connect(&m_profiles, &VoiceProfiles::readOnlySet, this, &CastingPanel::updateCommands);
    connect(&m_cast, &CastSheet::failed, m_note,
            [this](const Error& error) { m_note->setText(errorText(error)); });
    connect(&m_audition, &Audition::changed, this, &CastingPanel::updateCommands);
    connect(&m_audition, &Audition::failed, m_note, [this](const QString& what, const Error& error) {
        if (what.startsWith(u"character "))
            m_note->setText(errorText(error));
    });
    refresh();
}

void CastingPanel::arrange()
{
    m_table->setObjectName(u"castingTable"_s);
    m_table->setAccessibleName(tr("Characters and their voices"));
    m_table->setModel(&m_model);
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int unit = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(unit * 7 / 4);
    QHeaderView& header = *m_table->horizontalHeader();
    // Figures keep their room, words share what is left.
    for (const int words : { CastingModel::Character, CastingModel::Voice, CastingModel::Hint })
        header.setSectionResizeMode(words, QHeaderView::Stretch);
    for (const int figures : { CastingModel::Lines, CastingModel::Minutes })
        header.setSectionResizeMode(figures, QHeaderView::ResizeToContents);
    header.setMinimumSectionSize(unit * 2);
    m_table->installEventFilter(this);
    m_empty->setObjectName(u"castingEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(unit);
    // Has the keyboard until there is a table.
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_note->setObjectName(u"castingNote"_s);
    m_note->setWordWrap(true);
    m_note->setMargin(unit / 3);

    m_recast->setToolTip(tr("Choose another engine voice, and hear a line of the character in it first")
                         + u" (F2)"_s);
    m_copy->setToolTip(tr("Give the chosen characters the voice of another profile"));
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setMenu(new QMenu(m_copy));
    m_copy->menu()->setObjectName(u"copyVoiceMenu"_s);
    m_lines->setToolTip(tr("Show only the lines of this character (Enter)"));
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(unit / 3, unit / 4, unit / 3, unit / 4);
    for (QToolButton* tool : { m_hear, m_recast, m_copy, m_edit, m_lines })
        tools->addWidget(tool);
    tools->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);

    connect(m_hear, &QToolButton::clicked, this, &CastingPanel::hearOrStop);
    connect(m_recast, &QToolButton::clicked, this, &CastingPanel::recast);
    connect(m_edit, &QToolButton::clicked, this, &CastingPanel::editProfile);
    connect(m_lines, &QToolButton::clicked, this, [this] {
        if (const CastMember* member = current())
            Q_EMIT linesWanted(member->character);
    });
    connect(m_copy->menu(), &QMenu::aboutToShow, this, &CastingPanel::fillCopyMenu);
    connect(m_table, &QTableView::doubleClicked, this, &CastingPanel::recast);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CastingPanel::updateCommands);
}

void CastingPanel::refresh()
{
    m_model.setMembers(m_cast.members());
    const bool any = m_model.rowCount() > 0;
    // Nobody has a hint as a rule; the column would take room from names.
    m_table->setColumnHidden(CastingModel::Hint,
                             std::ranges::all_of(m_cast.members(), [](const CastMember& member) {
                                 return castHint(member).isEmpty();
                             }));
    const bool waited = m_empty->hasFocus();
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_cast.isLoaded()
                         ? tr("Nobody says anything yet. Type a line or import a script, and its characters "
                              "stand here.")
                         : tr("Counting the lines…"));
    // With the keyboard a table has a current row, which need not be a selected one.
    if (any && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_model.index(std::max(0, m_table->currentIndex().row()), 0));
    if (any && waited)
        m_table->setFocus(Qt::OtherFocusReason);
    updateCommands();
}

QList<CastMember> CastingPanel::selected() const
{
    QList<CastMember> members;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        members << m_model.member(row.row());
    return members;
}

const CastMember* CastingPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.member(index.row()) : nullptr;
}

void CastingPanel::updateCommands()
{
    const QList<CastMember> members = selected();
    const CastMember* member = current();
    const bool writable = !m_profiles.isReadOnly();
    const bool ready = !members.isEmpty() && m_profiles.isLoaded() && writable;
    const auto broken =
        std::ranges::find_if(members, [this](const CastMember& one) { return !m_cast.fault(one).isEmpty(); });
    const bool canCast = ready && broken == members.end();
    const bool playing = member && m_audition.heard() == heardName(*member);
    m_hear->setEnabled(member != nullptr);
    m_hear->setText(playing ? tr("Stop") : tr("Hear"));
    m_hear->setIcon(icon(playing ? u"stop"_s : u"play"_s));
    m_recast->setEnabled(canCast);
    m_copy->setEnabled(canCast);
    m_edit->setEnabled(canCast && members.size() == 1);
    m_edit->setText(member && m_profiles.contains(member->profile) ? tr("Edit voice") : tr("Make voice"));
    m_lines->setEnabled(member != nullptr);
    if (!writable)
        m_note->setText(tr("The workspace is read-only: voices can be heard, not changed."));
    else if (!members.isEmpty() && broken != members.end())
        m_note->setText(m_cast.fault(*broken));
    else
        m_note->setText(member ? castHint(*member) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void CastingPanel::fillCopyMenu()
{
    m_copy->menu()->clear();
    for (const QString& name : m_profiles.names())
        m_copy->menu()->addAction(name, this, [this, name] { m_cast.copyVoice(selected(), name); });
}

void CastingPanel::editProfile()
{
    const CastMember* member = current();
    if (!member)
        return;
    const QString name = member->profile;
    if (!m_profiles.contains(name))
        m_cast.makeProfiles({ *member });
    Q_EMIT profileWanted(name);
}

void CastingPanel::hearOrStop()
{
    const CastMember* member = current();
    if (!member)
        return;
    if (m_audition.heard() == heardName(*member))
        m_audition.stop();
    else
        m_audition.hear(heardName(*member), sampleRequest(*member));
}

void CastingPanel::recast()
{
    const QList<CastMember> members = selected();
    if (members.isEmpty() || !m_recast->isEnabled())
        return;
    const CastMember first = members.first();
    auto* picker =
        new VoicePicker({ .title = members.size() == 1
                              ? tr("Voice for %1").arg(characterText(first))
                              : tr("Voice for %n character(s)", nullptr, static_cast<int>(members.size())),
                          .catalogue = m_profiles.catalogue(),
                          .lang = first.sample.lang.isEmpty() ? first.lang : first.sample.lang,
                          .current = first.engineVoice,
                          .request =
                              [this, first](const EngineVoice& voice) {
                                  SpeechRequest request = sampleRequest(first);
                                  request.voice = first.profile;
                                  request.profile = m_cast.recastProfile(first, voice);
                                  return request;
                              } },
                        m_audition, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &VoicePicker::chosen, this,
            [this, members](const EngineVoice& voice) { m_cast.recast(members, voice); });
    picker->open();
}

bool CastingPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent&>(*event).key();
        if (key == Qt::Key_Space) {
            hearOrStop();
            return true;
        }
        if (key == Qt::Key_F2) {
            recast();
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current()) {
            Q_EMIT linesWanted(current()->character);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comfyvn::ui
