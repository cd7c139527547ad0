#pragma once

#include "ui/voice/VoiceCalls.h"

#include <QMap>
#include <QObject>
#include <QTimer>

class QUndoStack;

namespace comfyvn::ui {

/// The workspace's voice profiles and their unsaved edits, as the window works on them. Every change goes
/// through the history and reaches the studio within a quarter of a second; what could not be written is
/// tried again.
///
/// Outlives the window; on the GUI thread; ends before `studio`.
class VoiceProfiles final : public QObject {
    Q_OBJECT

public:
    VoiceProfiles(QObject& studio, VoiceCalls calls, QUndoStack& history, QObject* parent = nullptr);
    ~VoiceProfiles() override;

    /// Asks for what there is; loaded() or failed() answers.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_catalogue != nullptr; }
    /// Hands over what is not written yet; before the program ends.
    void saveNow();

    /// From now on nothing can be changed; what is tried is ignored.
    void setReadOnly();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] const VoiceCatalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const QStringList& providers() const { return m_providers; }
    [[nodiscard]] const QString& activeProvider() const { return m_activeProvider; }

    /// Asks what a provider offers, the active one where none is named; `use` is told who that is, unless
    /// `owner` ends before. `local`, and nobody else, offers what is in the catalogue.
    using UseOffered =
        std::function<void(const QString& provider, const Result<QList<OfferedVoice>>& voices)>;
    void askOffered(const QString& provider, QObject* owner, const UseOffered& use);
    /// The name of a voice that was offered; its id where that is not known, which is asked for once and then
    /// told by changed().
    [[nodiscard]] QString offeredName(const QString& provider, const QString& id);
    /// One that was offered when that was last asked.
    [[nodiscard]] std::optional<OfferedVoice> offeredVoice(const QString& provider, const QString& id) const;
    /// Asks a provider for the terms of use of one whom an offered voice names, unless `owner` ends before.
    void askTerms(const QString& provider, const QString& whose, QObject* owner,
                  const std::function<void(const Result<QString>& terms)>& use);

    /// In the order of a list.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool contains(const QString& name) const { return m_states.contains(name); }
    [[nodiscard]] ProfileState state(const QString& name) const;
    /// As the writer sees it: the draft, else what is saved.
    [[nodiscard]] VoiceProfile profile(const QString& name) const;
    [[nodiscard]] bool isEdited(const QString& name) const { return state(name).draft.has_value(); }
    [[nodiscard]] QStringList editedNames() const;

    /// The profile in the editor, which a rebuilt window shows again; empty: none.
    [[nodiscard]] const QString& current() const { return m_current; }
    void setCurrent(const QString& name);

    // Each of these is one step of the history.

    /// Makes it the draft of its name. Edits of one `field` in one `gesture` are one step.
    void edit(const VoiceProfile& draft, const QString& field, int gesture);
    void save(const QStringList& names);
    void revert(const QStringList& names);
    /// Returns the new profile's name.
    QString create();
    QString duplicate(const QString& name);
    void remove(const QStringList& names);
    /// What renaming makes of the two names, for change().
    [[nodiscard]] QList<ProfileState> renamed(const QString& from, const QString& to) const;
    /// Any change, under a name for the history.
    void change(const QList<ProfileState>& after, const QString& what);

    /// `wish`, or the first of `wish 2`, `wish 3` … that is free.
    [[nodiscard]] QString freeName(const QString& wish) const;
    /// Why a name cannot be a profile's; empty: it can.
    [[nodiscard]] QString nameFault(const QString& name) const;

Q_SIGNALS:
    void loaded();
    void readOnlySet();
    void changed(const QStringList& names);
    void currentChanged(const QString& name);
    /// It could not be read or written; it is tried again.
    void failed(const comfyvn::Error& error);
    /// Written after a failure.
    void recovered();
    /// The studio speaks with other profiles than before.
    void voicesChanged();

private:
    friend class ChangeProfiles;

    void push(const QList<ProfileState>& after, const QString& what, const QString& field, int gesture);
    void put(const QList<ProfileState>& states);
    void takeOver(const ProfileState& theirs);
    void keep(const ProfileState& state);
    void flush();

    QObject& m_studio;
    std::shared_ptr<const VoiceCalls> m_calls;
    QUndoStack& m_history;
    QMap<QString, ProfileState> m_states {};
    QMap<QString, ProfileState> m_unwritten {};
    QTimer m_soon {};
    std::shared_ptr<const VoiceCatalogue> m_catalogue {};
    QStringList m_providers {};
    QString m_activeProvider {};
    QHash<QString, QList<OfferedVoice>> m_offered {}; ///< by provider; asked for, if perhaps in vain
    mutable std::optional<QStringList> m_order {}; ///< of the names, until they change
    QString m_current {};
    bool m_readOnly = false;
    bool m_failing = false;
    bool m_voicesChanged = false; ///< by what is unwritten; drafts are heard by nobody
};

} // namespace comfyvn::ui
