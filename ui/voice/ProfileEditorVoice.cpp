#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/ProfileEditor.h"
#include "ui/voice/ProfileFields.h"
#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoicePicker.h"
#include "ui/voice/VoiceProfiles.h"
#include "ui/voice/VoiceTerms.h"

#include <QComboBox>
#include <QGridLayout>
#include <QInputDialog>
#include <QPushButton>

// Whose voice a profile has: the fields of ProfileEditor that choose it, and its terms of use.

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

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
    connect(m_terms, &VoiceTerms::askedAgain, this, [this] {
        m_termsOf.clear();
        showTerms(m_profiles.profile(m_profiles.current()));
    });
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
          .voices = listedVoices(provider, voices) },
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

} // namespace comfyvn::ui
