#include "ui/voice/ProfileEditor.h"

#include "core/voice/SpeakingStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/ColourButton.h"
#include "ui/voice/ProfileFields.h"
#include "ui/voice/StyleEditor.h"
#include "ui/voice/ValueSlider.h"
#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoicePicker.h"
#include "ui/voice/VoiceProfiles.h"
#include "ui/voice/VoiceTerms.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kTextLength = 2000;

/// Without what is only read: editing that changes no sound and starts nothing over.
VoiceProfile heardPart(VoiceProfile profile)
{
    profile.displayName.clear();
    profile.colour.clear();
    profile.notes.clear();
    profile.sampleText.clear();
    return profile;
}

void setUnlessSame(QLineEdit& field, const QString& text)
{
    if (field.text() == text)
        return;
    field.setText(text);
    if (!field.hasFocus())
        field.setCursorPosition(0); // a long text shows its beginning
}

QComboBox* choiceBox(const QString& name, const QString& forPeople, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(forPeople);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

/// Whose voices a profile names: the catalogue's where it names no provider.
QString homeOf(const QString& provider)
{
    return provider.isEmpty() ? u"local"_s : provider;
}

/// Shows the entry of a value; a value that is none of them gets an entry.
void showChoice(QComboBox& box, const QString& value, const QString& unknownText)
{
    int at = box.findData(value);
    if (at < 0) {
        box.addItem(unknownText, value);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

} // namespace

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

template <typename Get>
void ProfileEditor::addText(const QString& id, const QString& label, const QString& hint, Get get)
{
    auto* field = new QLineEdit(m_form);
    field->setObjectName(id);
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    field->setMaxLength(kTextLength);
    m_fields->add({ .id = id,
                    .label = label,
                    .editor = field,
                    .show = [field, get](VoiceProfile profile) { setUnlessSame(*field, get(profile)); },
                    .same = [get](VoiceProfile a, VoiceProfile b) { return get(a) == get(b); },
                    .copy = [get](VoiceProfile& to, VoiceProfile from) { get(to) = get(from); } });
    connect(field, &QLineEdit::textEdited, this, [this, id, get](const QString& text) {
        edit(id, [&](VoiceProfile& profile) { get(profile) = text; });
    });
    connect(field, &QLineEdit::editingFinished, this, &ProfileEditor::beginGesture);
}

void ProfileEditor::addWords()
{
    addText(u"displayName"_s, tr("Shown as"), tr("The name"),
            [](VoiceProfile& profile) -> QString& { return profile.displayName; });

    auto* colour = new ColourButton(m_form);
    colour->setObjectName(u"colour"_s);
    m_fields->add({ .id = u"colour"_s,
                    .label = tr("Colour"),
                    .editor = colour,
                    .show =
                        [this, colour](const VoiceProfile& profile) {
                            colour->setFallback(characterColour(profile.name, palette()));
                            colour->setColour(profile.colour);
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.colour == b.colour; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.colour = from.colour; } });
    connect(colour, &ColourButton::colourChosen, this, [this](const QString& chosen) {
        beginGesture();
        edit(u"colour"_s, [&](VoiceProfile& profile) { profile.colour = chosen; });
    });
    addText(u"sampleText"_s, tr("Sample text"), tr("A sentence of the language"),
            [](VoiceProfile& profile) -> QString& { return profile.sampleText; });
}

void ProfileEditor::addVoice()
{
    m_voice = new QPushButton(m_form);
    m_voice->setObjectName(u"engineVoice"_s);
    m_voice->setAccessibleName(tr("Engine voice"));
    m_voice->setToolTip(tr("Choose from the voices of the engines by ear"));
    m_fields->add(
        { .id = u"engineVoice"_s,
          .label = tr("Engine voice"),
          .editor = m_voice,
          .show =
              [this](const VoiceProfile& profile) {
                  const bool isElsewhere = homeOf(profile.provider) != u"local";
                  const QString voice = isElsewhere && !profile.engineVoice.isEmpty()
                      ? m_profiles.offeredName(profile.provider, profile.engineVoice)
                      : engineVoiceText(profile, m_profiles.catalogue());
                  m_voice->setText(voice + u"…"_s);
                  m_voice->setAccessibleName(tr("Engine voice: %1").arg(voice));
              },
          .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.engineVoice == b.engineVoice; },
          .copy =
              [](VoiceProfile& to, const VoiceProfile& from) {
                  to.provider = from.provider;
                  to.engine = from.engine;
                  to.engineVoice = from.engineVoice;
              } });
    connect(m_voice, &QPushButton::clicked, this, &ProfileEditor::chooseVoice);
    m_terms = new VoiceTerms(m_form);
    auto* grid = static_cast<QGridLayout*>(m_form->layout());
    grid->addWidget(m_terms, grid->rowCount(), 0, 1, 3);

    auto* engine = choiceBox(u"engine"_s, tr("Engine"), m_form);
    engine->addItem(tr("Cast by name"), QString());
    for (const QString& id : { u"flite"_s, u"espeak-ng"_s })
        engine->addItem(engineName(id), id);
    m_fields->add({ .id = u"engine"_s,
                    .label = tr("Engine"),
                    .editor = engine,
                    .show =
                        [engine](const VoiceProfile& profile) {
                            showChoice(*engine, profile.engine, profile.engine);
                            engine->setEnabled(homeOf(profile.provider) == u"local");
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.engine == b.engine; },
                    .copy =
                        [](VoiceProfile& to, const VoiceProfile& from) {
                            to.engine = from.engine;
                            to.engineVoice = from.engineVoice;
                        } });
    connect(engine, &QComboBox::activated, this, [this, engine] {
        beginGesture();
        const QString id = engine->currentData().toString();
        edit(u"engine"_s, [&](VoiceProfile& profile) {
            if (profile.engine != id)
                profile.engineVoice.clear();
            profile.engine = id;
        });
    });

    auto* provider = choiceBox(u"provider"_s, tr("Provider"), m_form);
    m_fields->add(
        { .id = u"provider"_s,
          .label = tr("Provider"),
          .editor = provider,
          .show =
              [this, provider](const VoiceProfile& profile) {
                  if (provider->count() == 0) {
                      provider->addItem(
                          tr("As in the settings: %1").arg(providerName(m_profiles.activeProvider())),
                          QString());
                      for (const QString& id : m_profiles.providers())
                          provider->addItem(providerName(id), id);
                  }
                  showChoice(*provider, profile.provider, tr("%1 (not there)").arg(profile.provider));
              },
          .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.provider == b.provider; },
          .copy =
              [](VoiceProfile& to, const VoiceProfile& from) {
                  to.provider = from.provider;
                  to.engine = from.engine;
                  to.engineVoice = from.engineVoice;
              } });
    connect(provider, &QComboBox::activated, this, [this, provider] {
        beginGesture();
        const QString id = provider->currentData().toString();
        edit(u"provider"_s, [&](VoiceProfile& profile) {
            if (homeOf(profile.provider) != homeOf(id)) { // nobody has another's voices
                profile.engine.clear();
                profile.engineVoice.clear();
            }
            profile.provider = id;
        });
    });

    auto* lang = new QLineEdit(m_form);
    lang->setObjectName(u"language"_s);
    lang->setAccessibleName(tr("Language"));
    lang->setPlaceholderText(tr("That of the engine voice"));
    lang->setMaxLength(35);
    m_fields->add({ .id = u"language"_s,
                    .label = tr("Language"),
                    .editor = lang,
                    .show =
                        [this, lang](const VoiceProfile& profile) {
                            if (!m_faults.contains(u"language"_s))
                                setUnlessSame(*lang, profile.lang);
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.lang == b.lang; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.lang = from.lang; } });
    connect(lang, &QLineEdit::textEdited, this, [this](const QString& text) {
        const QString typed = text.trimmed();
        const bool known = typed.isEmpty() || m_profiles.catalogue().languageFor(typed);
        setFault(u"language"_s,
                 known ? QString()
                       : tr("No engine speaks \"%1\". Type a language like en, ja or fr.").arg(typed));
        if (known)
            edit(u"language"_s, [&](VoiceProfile& profile) { profile.lang = typed; });
    });
    connect(lang, &QLineEdit::editingFinished, this, &ProfileEditor::beginGesture);

    auto* style = new QComboBox(m_form);
    style->setObjectName(u"style"_s);
    style->setEditable(true);
    style->setInsertPolicy(QComboBox::NoInsert);
    style->setFocusPolicy(Qt::StrongFocus);
    style->addItems(speakingStyleNames());
    style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    style->setMinimumContentsLength(8);
    style->lineEdit()->setPlaceholderText(styleName(u"neutral"_s));
    style->lineEdit()->setMaxLength(64);
    style->setAccessibleName(tr("Style when a line names none"));
    m_fields->add({ .id = u"style"_s,
                    .label = tr("Usual style"),
                    .editor = style,
                    .show =
                        [style](const VoiceProfile& profile) {
                            if (style->currentText() != profile.style)
                                style->setEditText(profile.style);
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.style == b.style; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.style = from.style; } });
    connect(style, &QComboBox::editTextChanged, this, [this](const QString& text) {
        edit(u"style"_s, [&](VoiceProfile& profile) { profile.style = text.trimmed(); });
    });
}

template <typename Get>
void ProfileEditor::addFigure(const QString& id, const QString& label, const ValueScale& scale, Get get)
{
    auto* slider = new ValueSlider(label, scale, m_form);
    slider->setObjectName(id);
    m_fields->add(
        { .id = id,
          .label = label,
          .editor = slider,
          .show = [slider, get](VoiceProfile profile) { slider->setValue(get(profile.prosody)); },
          .same = [get](VoiceProfile a, VoiceProfile b) { return get(a.prosody) == get(b.prosody); },
          .copy = [get](VoiceProfile& to, VoiceProfile from) { get(to.prosody) = get(from.prosody); } });
    connect(slider, &ValueSlider::gestureBegan, this, &ProfileEditor::beginGesture);
    connect(slider, &ValueSlider::valueEdited, this, [this, id, get](double value) {
        edit(id, [&](VoiceProfile& profile) { get(profile.prosody) = value; });
    });
}

void ProfileEditor::addFigures()
{
    addFigure(u"rate"_s, tr("Rate"),
              { .minimum = 0.25,
                .maximum = 4,
                .neutral = 1,
                .step = 0.05,
                .fineStep = 0.01,
                .suffix = u" ×"_s,
                .shape = ValueScale::Shape::Factor },
              [](Prosody& prosody) -> double& { return prosody.rate; });
    addFigure(u"pitch"_s, tr("Pitch"),
              { .minimum = -12,
                .maximum = 12,
                .neutral = 0,
                .step = 0.5,
                .fineStep = 0.1,
                .suffix = tr(" st", "semitones") },
              [](Prosody& prosody) -> double& { return prosody.pitch; });
    addFigure(u"range"_s, tr("Range"),
              { .minimum = 0, .maximum = 3, .neutral = 1, .step = 0.1, .fineStep = 0.01, .suffix = u" ×"_s },
              [](Prosody& prosody) -> double& { return prosody.range; });
    addFigure(u"volume"_s, tr("Volume"),
              { .minimum = -40, .maximum = 12, .neutral = 0, .step = 1, .fineStep = 0.1, .suffix = u" dB"_s },
              [](Prosody& prosody) -> double& { return prosody.volumeDb; });
    addFigure(u"pause"_s, tr("Pauses"),
              { .minimum = 0, .maximum = 5, .neutral = 1, .step = 0.1, .fineStep = 0.01, .suffix = u" ×"_s },
              [](Prosody& prosody) -> double& { return prosody.pauseScale; });

    auto* whisper = new QCheckBox(tr("Always"), m_form);
    whisper->setObjectName(u"whisper"_s);
    whisper->setAccessibleName(tr("Whispers always"));
    m_fields->add(
        { .id = u"whisper"_s,
          .label = tr("Whispers"),
          .editor = whisper,
          .show = [whisper](const VoiceProfile& profile) { whisper->setChecked(profile.prosody.whisper); },
          .same = [](const VoiceProfile& a,
                     const VoiceProfile& b) { return a.prosody.whisper == b.prosody.whisper; },
          .copy = [](VoiceProfile& to,
                     const VoiceProfile& from) { to.prosody.whisper = from.prosody.whisper; } });
    connect(whisper, &QCheckBox::toggled, this, [this](bool on) {
        beginGesture();
        edit(u"whisper"_s, [&](VoiceProfile& profile) { profile.prosody.whisper = on; });
    });

    auto* seed = new QLineEdit(m_form);
    seed->setObjectName(u"seed"_s);
    seed->setAccessibleName(tr("Seed"));
    seed->setPlaceholderText(tr("None: always alike"));
    m_fields->add({ .id = u"seed"_s,
                    .label = tr("Seed"),
                    .editor = seed,
                    .show =
                        [this, seed](const VoiceProfile& profile) {
                            if (!m_faults.contains(u"seed"_s))
                                setUnlessSame(*seed,
                                              profile.seed ? QString::number(*profile.seed) : QString());
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.seed == b.seed; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.seed = from.seed; } });
    connect(seed, &QLineEdit::textEdited, this, [this](const QString& text) {
        bool number = false;
        const qint64 value = text.trimmed().toLongLong(&number);
        const bool valid = text.trimmed().isEmpty() || (number && value >= 0 && value <= kMaxSeed);
        setFault(u"seed"_s,
                 valid ? QString() : tr("A seed is a whole number from 0 to %1, or nothing.").arg(kMaxSeed));
        if (valid)
            edit(u"seed"_s,
                 [&](VoiceProfile& profile) { profile.seed = number ? std::optional(value) : std::nullopt; });
    });
    connect(seed, &QLineEdit::editingFinished, this, &ProfileEditor::beginGesture);
}

void ProfileEditor::addNotes()
{
    auto* notes = new QPlainTextEdit(m_form);
    notes->setObjectName(u"notes"_s);
    notes->setAccessibleName(tr("Notes"));
    notes->setPlaceholderText(tr("Who this is, for yourself and others"));
    notes->setTabChangesFocus(true);
    notes->setFixedHeight(fontMetrics().height() * 4);
    m_fields->add({ .id = u"notes"_s,
                    .label = tr("Notes"),
                    .editor = notes,
                    .show =
                        [notes](const VoiceProfile& profile) {
                            if (notes->toPlainText() != profile.notes)
                                notes->setPlainText(profile.notes);
                        },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.notes == b.notes; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.notes = from.notes; } },
                  ProfileFields::Width::Wide);
    connect(notes, &QPlainTextEdit::textChanged, this, [this, notes] {
        const QString text = notes->toPlainText();
        setFault(u"notes"_s,
                 text.size() > kTextLength ? tr("Notes have at most %1 characters.").arg(kTextLength)
                                           : QString());
        if (text.size() <= kTextLength)
            edit(u"notes"_s, [&](VoiceProfile& profile) { profile.notes = text; });
    });
}

void ProfileEditor::addStyles()
{
    m_styles = new StyleEditor(m_form);
    m_styles->setObjectName(u"styles"_s);
    m_fields->add({ .id = u"styles"_s,
                    .label = tr("Styles"),
                    .editor = m_styles,
                    .show = [this](const VoiceProfile& profile) { m_styles->setProfile(profile); },
                    .same = [](const VoiceProfile& a, const VoiceProfile& b) { return a.styles == b.styles; },
                    .copy = [](VoiceProfile& to, const VoiceProfile& from) { to.styles = from.styles; } },
                  ProfileFields::Width::Wide);
    connect(m_styles, &StyleEditor::styleEdited, this,
            [this](const QString& style, const std::optional<Prosody>& change) {
                beginGesture();
                edit(u"styles"_s, [&](VoiceProfile& profile) {
                    if (change)
                        profile.styles.insert(style, *change);
                    else
                        profile.styles.remove(style);
                });
            });
    connect(m_styles, &StyleEditor::playWanted, this, &ProfileEditor::playStyle);
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

void ProfileEditor::chooseVoice()
{
    const VoiceProfile profile = m_profiles.profile(m_profiles.current());
    m_profiles.askOffered(
        profile.provider, this,
        [this, name = profile.name](const QString& provider, const Result<QList<OfferedVoice>>& voices) {
            if (m_profiles.current() != name)
                return; // another is edited by now
            const bool mayNotList = !voices && voices.error().kind == ErrorKind::ProviderFailed;
            if (mayNotList || (voices && voices->isEmpty() && provider != u"local")) {
                typeVoice(provider);
            } else if (!voices) {
                m_note->setText(errorText(voices.error()));
                m_note->show();
            } else {
                pickVoice(provider, *voices);
            }
        });
}

/// `voices` empty: those of the catalogue.
void ProfileEditor::pickVoice(const QString& provider, const QList<OfferedVoice>& voices)
{
    const VoiceProfile profile = m_profiles.profile(m_profiles.current());
    const bool isElsewhere = !voices.isEmpty();
    const auto current = isElsewhere ? std::nullopt : engineVoiceOf(profile, m_profiles.catalogue());
    const auto with = [this, isElsewhere](const VoiceProfile& before, const EngineVoice& voice) {
        return isElsewhere ? withOfferedVoice(before, voice, m_profiles.catalogue())
                           : withEngineVoice(before, voice, m_profiles.catalogue());
    };
    auto* picker = new VoicePicker(
        { .title = tr("Voice for %1").arg(profile.name),
          .catalogue = m_profiles.catalogue(),
          .lang = profile.lang.isEmpty() && current ? current->lang : profile.lang,
          .current =
              isElsewhere ? provider + u':' + profile.engineVoice : (current ? current->id() : QString()),
          .request =
              [this, profile, with](const EngineVoice& voice) {
                  const VoiceProfile tried = with(profile, voice);
                  const bool readsSample = tried.lang == profile.lang && !profile.lang.isEmpty();
                  const auto lang = m_profiles.catalogue().languageFor(voice.lang);
                  return SpeechRequest { .text = readsSample ? sampleTextOf(tried, m_profiles)
                                                             : sampleTextFor(lang.value_or(u"en-us"_s)),
                                         .voice = profile.name,
                                         .profile = heardPart(tried),
                                         .lang = readsSample ? QString() : voice.lang,
                                         .source = u"gui"_s };
              },
          .voices = asEngineVoices(provider, voices) },
        m_audition, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &VoicePicker::chosen, this, [this, with](const EngineVoice& voice) {
        beginGesture();
        edit(u"engineVoice"_s, [&](VoiceProfile& changed) { changed = with(changed, voice); });
    });
    picker->open();
}

/// For a provider that lists no voices.
void ProfileEditor::typeVoice(const QString& provider)
{
    const VoiceProfile profile = m_profiles.profile(m_profiles.current());
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"typeVoice"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Voice for %1").arg(profile.name));
    dialog->setLabelText(tr("%1 lists no voices. Type the name of one:").arg(providerName(provider)));
    dialog->setTextValue(profile.provider == provider ? profile.engineVoice : QString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, provider](const QString& typed) {
        beginGesture();
        const EngineVoice voice { .engine = provider, .name = typed.trimmed() };
        edit(u"engineVoice"_s, [&](VoiceProfile& changed) {
            changed = withOfferedVoice(changed, voice, m_profiles.catalogue());
        });
    });
    dialog->open();
}

void ProfileEditor::showTerms(const VoiceProfile& profile)
{
    const auto voice = m_profiles.offeredVoice(profile.provider, profile.engineVoice);
    const QString whose = voice ? voice->termsOf : QString();
    if (whose == m_termsOf)
        return;
    m_termsOf = whose;
    m_terms->clear();
    if (whose.isEmpty())
        return;
    m_profiles.askTerms(profile.provider, whose, this,
                        [this, whose, name = voice->name](const Result<QString>& terms) {
                            if (whose == m_termsOf)
                                m_terms->tell(name, terms);
                        });
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
