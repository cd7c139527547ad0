#include "core/voice/SpeakingStyle.h"
#include "ui/look/Theme.h"
#include "ui/voice/ColourButton.h"
#include "ui/voice/ProfileEditor.h"
#include "ui/voice/ProfileFields.h"
#include "ui/voice/StyleEditor.h"
#include "ui/voice/ValueSlider.h"
#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoiceProfiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

// The fields of ProfileEditor but for those that choose the voice.

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kTextLength = 2000;

void setUnlessSame(QLineEdit& field, const QString& text)
{
    if (field.text() == text)
        return;
    field.setText(text);
    if (!field.hasFocus())
        field.setCursorPosition(0); // a long text shows its beginning
}

} // namespace

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

void ProfileEditor::addManner()
{
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

} // namespace comfyvn::ui
