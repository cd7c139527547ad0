#include "ui/voice/VoiceProfiles.h"

#include "ui/studio/StudioCall.h"
#include "ui/voice/ProfileCommands.h"
#include "ui/voice/VoiceNames.h"

#include <QCollator>
#include <QCoreApplication>
#include <QPointer>
#include <QUndoStack>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr auto kWriteAfter = 250ms;
constexpr auto kTryAgainAfter = 3s;

ProfileState renamedState(const ProfileState& state, const QString& name)
{
    ProfileState renamed = state;
    renamed.name = name;
    if (renamed.saved)
        renamed.saved->name = name;
    if (renamed.draft)
        renamed.draft->name = name;
    return renamed;
}

} // namespace

VoiceProfiles::VoiceProfiles(QObject& studio, VoiceCalls calls, QUndoStack& history, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_calls(std::make_shared<const VoiceCalls>(std::move(calls)))
    , m_history(history)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &VoiceProfiles::flush);
}

VoiceProfiles::~VoiceProfiles()
{
    saveNow();
}

void VoiceProfiles::load()
{
    const auto tell = [self = QPointer(this)](const ProfileState& theirs) {
        // Told on the studio thread, which may outlive this object.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, theirs] {
                if (self)
                    self->takeOver(theirs);
            },
            Qt::QueuedConnection);
    };
    askStudio(
        m_studio, this,
        [calls = m_calls, tell] {
            calls->watch(tell);
            return calls->stock();
        },
        [this](const VoiceStock& stock) {
            m_catalogue = stock.catalogue;
            m_providers = stock.providers;
            m_activeProvider = stock.activeProvider;
            for (const ProfileState& state : stock.profiles)
                keep(state);
            if (!m_states.contains(m_current))
                m_current = names().value(0);
            Q_EMIT loaded();
            Q_EMIT currentChanged(m_current);
        });
}

void VoiceProfiles::askOffered(const QString& provider, QObject* owner, const UseOffered& use)
{
    if (!m_calls->offered || provider == u"local")
        return use(u"local"_s, QList<OfferedVoice>());
    askStudio(
        m_studio, owner, [calls = m_calls, provider] { return calls->offered(provider); },
        [self = QPointer(this), owner, use](const OfferedVoices& asked) {
            whenFinished(owner, asked.voices,
                         [self, use, who = asked.provider](const Result<QList<OfferedVoice>>& voices) {
                             if (self && voices)
                                 self->m_offered.insert(who, *voices);
                             use(who, voices);
                         });
        });
}

QString VoiceProfiles::offeredName(const QString& provider, const QString& id)
{
    if (id.isEmpty() || provider.isEmpty() || provider == u"local")
        return id;
    if (!m_offered.contains(provider)) {
        m_offered.insert(provider, {}); // once
        askOffered(provider, this, [this](const QString&, const Result<QList<OfferedVoice>>& voices) {
            if (voices && !voices->isEmpty())
                Q_EMIT changed(names());
        });
    }
    const auto known = offeredVoice(provider, id);
    return known ? offeredVoiceName(*known) : id;
}

std::optional<OfferedVoice> VoiceProfiles::offeredVoice(const QString& provider, const QString& id) const
{
    const auto offered = m_offered.value(provider);
    const auto known = std::ranges::find(offered, id, &OfferedVoice::id);
    return known == offered.end() ? std::nullopt : std::optional(*known);
}

void VoiceProfiles::askTerms(const QString& provider, const QString& whose, QObject* owner,
                             const std::function<void(const Result<QString>& terms)>& use)
{
    if (!m_calls->terms)
        return;
    askStudio(
        m_studio, owner, [calls = m_calls, provider, whose] { return calls->terms(provider, whose); },
        [owner, use](const QFuture<Result<QString>>& asked) { whenFinished(owner, asked, use); });
}

void VoiceProfiles::setReadOnly()
{
    m_readOnly = true;
    Q_EMIT readOnlySet();
}

QStringList VoiceProfiles::names() const
{
    if (m_order)
        return *m_order;
    QStringList names = m_states.keys();
    QCollator order;
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(
        names, [&order](const QString& a, const QString& b) { return order.compare(a, b) < 0; });
    m_order = names;
    return names;
}

ProfileState VoiceProfiles::state(const QString& name) const
{
    return m_states.value(name, { .name = name });
}

VoiceProfile VoiceProfiles::profile(const QString& name) const
{
    const ProfileState found = state(name);
    return found.draft ? *found.draft : found.saved.value_or(VoiceProfile { .name = name });
}

QStringList VoiceProfiles::editedNames() const
{
    QStringList edited = names();
    edited.removeIf([this](const QString& name) { return !isEdited(name); });
    return edited;
}

void VoiceProfiles::setCurrent(const QString& name)
{
    if (name == m_current)
        return;
    m_current = name;
    Q_EMIT currentChanged(name);
}

void VoiceProfiles::edit(const VoiceProfile& draft, const QString& field, int gesture)
{
    ProfileState after = state(draft.name);
    after.draft = draft;
    if (after.saved == draft)
        after.draft.reset();
    push({ after }, tr("Edit voice %1").arg(draft.name), field, gesture);
}

void VoiceProfiles::save(const QStringList& names)
{
    QList<ProfileState> after;
    for (const QString& name : names) {
        if (ProfileState state = this->state(name); state.draft) {
            state.saved = std::exchange(state.draft, std::nullopt);
            after << state;
        }
    }
    if (!after.isEmpty())
        change(after,
               after.size() == 1 ? tr("Save voice %1").arg(after.first().name)
                                 : tr("Save %n voice(s)", nullptr, static_cast<int>(after.size())));
}

void VoiceProfiles::revert(const QStringList& names)
{
    QList<ProfileState> after;
    for (const QString& name : names) {
        if (ProfileState state = this->state(name); state.draft && state.saved) {
            state.draft.reset();
            after << state;
        }
    }
    if (!after.isEmpty())
        change(after,
               after.size() == 1 ? tr("Revert voice %1").arg(after.first().name)
                                 : tr("Revert %n voice(s)", nullptr, static_cast<int>(after.size())));
}

QString VoiceProfiles::create()
{
    const QString name = freeName(tr("New voice"));
    change({ { .name = name, .saved = VoiceProfile { .name = name } } }, tr("New voice"));
    return name;
}

QString VoiceProfiles::duplicate(const QString& name)
{
    const QString copy = freeName(name);
    VoiceProfile profile = this->profile(name);
    profile.name = copy;
    change({ { .name = copy, .saved = profile } }, tr("Duplicate voice %1").arg(name));
    return copy;
}

void VoiceProfiles::remove(const QStringList& names)
{
    QList<ProfileState> after;
    for (const QString& name : names)
        if (contains(name))
            after << ProfileState { .name = name };
    if (!after.isEmpty())
        change(after,
               after.size() == 1 ? tr("Delete voice %1").arg(after.first().name)
                                 : tr("Delete %n voice(s)", nullptr, static_cast<int>(after.size())));
}

QList<ProfileState> VoiceProfiles::renamed(const QString& from, const QString& to) const
{
    return { { .name = from }, renamedState(state(from), to) };
}

void VoiceProfiles::change(const QList<ProfileState>& after, const QString& what)
{
    push(after, what, {}, 0);
}

QString VoiceProfiles::freeName(const QString& wish) const
{
    QString name = wish;
    for (int number = 2; contains(name); ++number)
        name = u"%1 %2"_s.arg(wish).arg(number);
    return name;
}

QString VoiceProfiles::nameFault(const QString& name) const
{
    if (contains(name))
        return tr("There is a voice named %1 already.").arg(name);
    if (name.isEmpty())
        return tr("A voice needs a name.");
    if (voiceProfileFromJson({ { u"name"_s, name } }))
        return {};
    return tr(
        "A name has at most 64 characters, no slashes or control characters, no space at either end and "
        "no dot at the end.");
}

void VoiceProfiles::push(const QList<ProfileState>& after, const QString& what, const QString& field,
                         int gesture)
{
    const bool same =
        std::ranges::all_of(after, [this](const ProfileState& one) { return state(one.name) == one; });
    if (same || m_readOnly)
        return;
    auto command = std::make_unique<ChangeProfiles>(*this, after, what);
    command->setGesture(field, gesture);
    m_history.push(command.release());
}

void VoiceProfiles::put(const QList<ProfileState>& states)
{
    QStringList names;
    for (const ProfileState& state : states) {
        m_voicesChanged = m_voicesChanged || this->state(state.name).saved != state.saved;
        keep(state);
        m_unwritten.insert(state.name, state);
        names << state.name;
    }
    if (!m_soon.isActive())
        m_soon.start(kWriteAfter);
    Q_EMIT changed(names);
    if (m_states.contains(m_current))
        return;
    names.removeIf([this](const QString& name) { return !m_states.contains(name); });
    setCurrent((names + this->names()).value(0));
}

void VoiceProfiles::keep(const ProfileState& state)
{
    const bool exists = state.saved || state.draft;
    if (exists != m_states.contains(state.name))
        m_order.reset();
    if (exists)
        m_states.insert(state.name, state);
    else
        m_states.remove(state.name);
}

void VoiceProfiles::takeOver(const ProfileState& theirs)
{
    if (m_unwritten.contains(theirs.name))
        return; // ours is newer and on its way
    ProfileState merged = state(theirs.name);
    merged.saved = theirs.saved;
    if (merged.draft == merged.saved)
        merged.draft.reset();
    keep(merged);
    Q_EMIT changed({ theirs.name });
    Q_EMIT voicesChanged();
    if (!m_states.contains(m_current))
        setCurrent(names().value(0));
}

void VoiceProfiles::saveNow()
{
    if (!m_unwritten.isEmpty())
        flush();
}

void VoiceProfiles::flush()
{
    m_soon.stop();
    const auto states = std::exchange(m_unwritten, {});
    const bool heard = std::exchange(m_voicesChanged, false);
    askStudio(
        m_studio, this, [calls = m_calls, states] { return calls->apply(states.values()); },
        [this, states, heard](const Result<void>& written) {
            if (written) {
                if (std::exchange(m_failing, false))
                    Q_EMIT recovered();
                if (heard)
                    Q_EMIT voicesChanged();
                return;
            }
            for (const ProfileState& state : states)
                if (!m_unwritten.contains(state.name))
                    m_unwritten.insert(state.name, state);
            m_failing = true;
            m_voicesChanged = m_voicesChanged || heard;
            m_soon.start(kTryAgainAfter);
            Q_EMIT failed(written.error());
        });
}

} // namespace comfyvn::ui
