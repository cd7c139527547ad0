#include "ui/voice/ProfileEditor.h"

#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/ProfileFields.h"
#include "ui/voice/StyleEditor.h"
#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoiceProfiles.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

VoiceProfile heardPart(VoiceProfile profile)
{
    profile.displayName.clear();
    profile.colour.clear();
    profile.notes.clear();
    profile.sampleText.clear();
    return profile;
}

QString sampleTextOf(const VoiceProfile& profile, const VoiceProfiles& profiles)
{
    if (!profile.sampleText.trimmed().isEmpty())
        return profile.sampleText;
    const VoiceCatalogue& catalogue = profiles.catalogue();
    if (const auto lang = catalogue.languageFor(profile.lang))
        return sampleTextFor(*lang);
    const auto voice = engineVoiceOf(profile, catalogue);
    return sampleTextFor(voice ? voice->lang : u"en-us"_s);
}

ProfileEditor::ProfileEditor(VoiceProfiles& profiles, Audition& audition, QWidget* parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_audition(audition)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_play(new QPushButton(this))
    , m_edited(new QToolButton(this))
    , m_saved(new QToolButton(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_note(new QLabel(this))
    , m_form(new QWidget)
{
    setObjectName(u"profileEditor"_s);
    arrange();
    connectAudition();
    connect(&m_profiles, &VoiceProfiles::changed, this, [this](const QStringList& names) {
        if (names.contains(m_profiles.current()))
            refresh();
    });
    connect(&m_profiles, &VoiceProfiles::currentChanged, this, [this] {
        beginGesture();
        m_faults.clear();
        refresh();
    });
    connect(&m_profiles, &VoiceProfiles::loaded, this, &ProfileEditor::refresh);
    connect(&m_profiles, &VoiceProfiles::readOnlySet, this, &ProfileEditor::refresh);
    refresh();
}

void ProfileEditor::arrange()
{
    const int unit = fontMetrics().height();
    m_title->setObjectName(u"profileTitle"_s);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    m_title->setFont(strong);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setObjectName(u"profileState"_s);
    m_play->setObjectName(u"playProfile"_s);
    m_play->setToolTip(tr("Hear the sample text in this voice, as it is edited"));
    m_play->setMinimumHeight(unit * 2);
    m_edited->setObjectName(u"hearEdited"_s);
    m_edited->setText(tr("Edited"));
    m_edited->setToolTip(tr("Hear the voice as it is edited; while it plays, it goes on at the same place"));
    m_saved->setObjectName(u"hearSaved"_s);
    m_saved->setText(tr("Saved"));
    m_saved->setToolTip(tr("Hear the voice as it is saved; while it plays, it goes on at the same place"));
    auto* sides = new QButtonGroup(this);
    for (QToolButton* side : { m_edited, m_saved }) {
        side->setCheckable(true);
        side->setFocusPolicy(Qt::StrongFocus);
        side->setMinimumHeight(unit * 2);
        side->setAccessibleName(side->text());
        side->setMinimumWidth(fontMetrics().horizontalAdvance(u"✓ "_s + side->text()) + unit);
        sides->addButton(side);
    }
    m_edited->setChecked(true);
    m_save->setObjectName(u"saveProfile"_s);
    m_save->setToolTip(tr("Lines of this voice are spoken like this from now on (Ctrl+S)"));
    m_revert->setObjectName(u"revertProfile"_s);
    m_revert->setToolTip(tr("Give the edits up; undo brings them back"));
    m_note->setObjectName(u"profileNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(unit / 3);
    tools->addWidget(m_play, 1);
    tools->addWidget(m_edited);
    tools->addWidget(m_saved);
    auto* keeping = new QHBoxLayout;
    keeping->setSpacing(unit / 3);
    keeping->addWidget(m_save, 1);
    keeping->addWidget(m_revert, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"profileScroll"_s);
    scroll->setAccessibleName(tr("Voice"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setObjectName(u"profileForm"_s);
    auto* grid = new QGridLayout(m_form);
    grid->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 2);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(unit / 2);
    m_fields = new ProfileFields(*grid, this);
    addWords();
    addVoice();
    addManner();
    addFigures();
    addNotes();
    addStyles();
    grid->setRowStretch(grid->rowCount(), 1);
    scroll->setWidget(m_form);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(unit / 2, unit / 3, unit / 2, 0);
    top->addLayout(head);
    top->addLayout(tools);
    top->addLayout(keeping);
    top->addWidget(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addStretch(0);

    connect(m_fields, &ProfileFields::resetWanted, this,
            [this](const QString& field, const VoiceProfile& profile) {
                beginGesture();
                m_faults.remove(field);
                m_profiles.edit(profile, field, m_gesture);
            });
    connect(m_play, &QPushButton::clicked, this, &ProfileEditor::playOrStop);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &ProfileEditor::revert);
}

void ProfileEditor::connectAudition()
{
    connect(&m_audition, &Audition::changed, this, &ProfileEditor::showAudition);
    connect(&m_audition, &Audition::failed, this, [this](const QString& what, const Error& error) {
        if (what.startsWith(u"profile "))
            setFault(u"audition"_s, errorText(error));
    });
    connect(m_edited, &QToolButton::clicked, this, [this] { m_audition.setSide(AuditionSide::Edited); });
    connect(m_saved, &QToolButton::clicked, this, [this] { m_audition.setSide(AuditionSide::Saved); });
}

QString ProfileEditor::heardName() const
{
    return u"profile "_s + m_profiles.current();
}

AuditionPair ProfileEditor::pair(const QString& style) const
{
    const ProfileState state = m_profiles.state(m_profiles.current());
    const VoiceProfile shown = m_profiles.profile(m_profiles.current());
    const auto request = [&](const VoiceProfile& profile) {
        return SpeechRequest { .text = sampleTextOf(shown, m_profiles),
                               .voice = profile.name,
                               .profile = heardPart(profile),
                               .style = style,
                               .source = u"gui"_s };
    };
    AuditionPair both { .edited = request(shown) };
    if (state.saved && state.draft)
        both.saved = request(*state.saved);
    return both;
}

/// A picker that goes with it stops what it plays, and nobody is left here to show that.
ProfileEditor::~ProfileEditor()
{
    disconnect(&m_audition, nullptr, this, nullptr);
}

void ProfileEditor::playOrStop()
{
    if (!m_profiles.contains(m_profiles.current()))
        return;
    if (m_audition.heard() == heardName() && m_heardStyle.isEmpty()) {
        m_audition.stop();
        return;
    }
    m_heardStyle.clear();
    setFault(u"audition"_s, {});
    m_audition.hear(heardName(), pair({}));
}

void ProfileEditor::playStyle(const QString& style)
{
    if (m_audition.heard() == heardName() && m_heardStyle == style) {
        m_audition.stop();
        return;
    }
    m_heardStyle = style;
    setFault(u"audition"_s, {});
    m_audition.hear(heardName(), pair(style));
}

void ProfileEditor::save()
{
    beginGesture();
    m_profiles.save({ m_profiles.current() });
}

void ProfileEditor::revert()
{
    beginGesture();
    m_faults.clear();
    m_profiles.revert({ m_profiles.current() });
    refresh();
}

void ProfileEditor::edit(const QString& field, const std::function<void(VoiceProfile&)>& change)
{
    if (m_showing || !m_profiles.contains(m_profiles.current()))
        return;
    VoiceProfile draft = m_profiles.profile(m_profiles.current());
    change(draft);
    m_profiles.edit(draft, field, m_gesture);
}

void ProfileEditor::setFault(const QString& field, const QString& fault)
{
    if (m_showing)
        return;
    if (fault.isEmpty())
        m_faults.remove(field);
    else
        m_faults.insert(field, fault);
    m_note->setText(m_faults.values().join(u'\n'));
    m_note->setVisible(!m_faults.isEmpty());
}

void ProfileEditor::refresh()
{
    const QScopedValueRollback showing(m_showing, true);
    const QString name = m_profiles.current();
    const bool any = m_profiles.isLoaded() && m_profiles.contains(name);
    findChild<QScrollArea*>(u"profileScroll"_s)->setVisible(any);
    for (QWidget* part : std::initializer_list<QWidget*> { m_play, m_edited, m_saved, m_save, m_revert })
        part->setVisible(any);
    m_title->setText(any ? name : tr("No voice is chosen"));
    const bool writable = !m_profiles.isReadOnly();
    m_form->setEnabled(writable);
    m_note->setText(writable ? m_faults.values().join(u'\n')
                             : tr("The workspace is read-only: voices can be heard, not changed."));
    m_note->setVisible(!m_note->text().isEmpty());
    const ProfileState state = any ? m_profiles.state(name) : ProfileState {};
    m_save->setEnabled(writable && state.draft.has_value());
    m_revert->setEnabled(writable && state.draft && state.saved);
    m_saved->setEnabled(state.draft && state.saved);
    m_state->setText(state.draft ? u"● "_s + tr("not saved") : any ? tr("saved") : QString());
    if (any) {
        m_fields->show(m_profiles.profile(name), state.saved ? &*state.saved : nullptr);
        showTerms(m_profiles.profile(name));
        m_audition.update(heardName(), pair(m_heardStyle));
    }
    showAudition();
}

void ProfileEditor::showAudition()
{
    const bool heard = !m_profiles.current().isEmpty() && m_audition.heard() == heardName();
    const bool playing = heard && m_heardStyle.isEmpty();
    m_play->setText(playing ? tr("Stop") : tr("Play"));
    m_play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
    m_styles->setHeard(heard ? m_heardStyle : QString());
    const bool saved = m_audition.side() == AuditionSide::Saved && m_saved->isEnabled();
    (saved ? m_saved : m_edited)->setChecked(true);
    m_edited->setText(saved ? tr("Edited") : u"✓ "_s + tr("Edited"));
    m_saved->setText(saved ? u"✓ "_s + tr("Saved") : tr("Saved"));
}

} // namespace comfyvn::ui
