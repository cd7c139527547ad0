#include "ui/mixer/TimelineAccessible.h"

#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeader.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

class TimelineAccessible;

/// A track or a clip, by its id; not valid any more when the session does not have it.
class TimelineItem final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TimelineItem(TimelineAccessible& timeline, TimelineView& view, qint64 id)
        : m_timeline(timeline)
        , m_view(&view)
        , m_id(id)
    { }

    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] bool isValid() const override
    {
        return m_view && (track() != nullptr || clip() != nullptr);
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int childCount() const override
    {
        return track() ? static_cast<int>(track()->clips.size()) : 0;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override
    {
        return clip() ? QAccessible::ListItem : QAccessible::List;
    }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return { pressAction() }; }
    /// Chooses the track; selects the clip and goes there.
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const MixSession& session() const { return m_view->model().session(); }
    [[nodiscard]] const SessionTrack* track() const
    {
        const qsizetype row = m_view ? session().trackIndex(m_id) : -1;
        return row < 0 ? nullptr : &session().tracks[row];
    }
    [[nodiscard]] const MixClip* clip() const { return m_view ? session().findClip(m_id) : nullptr; }

    TimelineAccessible& m_timeline; ///< outlives it
    QPointer<TimelineView> m_view;
    qint64 m_id;
};

class TimelineAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(TimelineView& view)
        : QAccessibleWidget(&view, QAccessible::Slider)
        , m_view(view)
    { }

    ~TimelineAccessible() override
    {
        for (const QAccessible::Id item : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(item);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? m_view.spokenValue() : QAccessibleWidget::text(text);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_view.desk().playhead(); }
    void setCurrentValue(const QVariant& value) override { m_view.seek(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_view.duration(); }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return m_view.gridSeconds() / 5; }

    [[nodiscard]] int childCount() const override
    {
        return static_cast<int>(m_view.model().session().tracks.size());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const auto& tracks = m_view.model().session().tracks;
        return index >= 0 && index < tracks.size() ? item(tracks[index].id) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* wanted = dynamic_cast<const TimelineItem*>(child);
        return wanted == nullptr ? -1 : static_cast<int>(m_view.model().session().trackIndex(wanted->id()));
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const int row =
            static_cast<int>(m_view.geometryNow().rowAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)).y()));
        return child(row);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override { return nullptr; }

    /// That of a track or clip, made when it is first asked for.
    [[nodiscard]] QAccessibleInterface* item(qint64 id) const
    {
        if (const QAccessible::Id known = m_items.value(id))
            return QAccessible::accessibleInterface(known);
        if (m_items.size() >= m_tidyAt)
            tidy();
        auto* made = new TimelineItem(const_cast<TimelineAccessible&>(*this), m_view, id);
        m_items.insert(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

private:
    /// Lets go of what the session does not have any more.
    void tidy() const
    {
        m_items.removeIf([](QHash<qint64, QAccessible::Id>::iterator item) {
            const QAccessibleInterface* made = QAccessible::accessibleInterface(*item);
            if (made != nullptr && made->isValid())
                return false;
            QAccessible::deleteAccessibleInterface(*item);
            return true;
        });
        m_tidyAt = std::max<qsizetype>(kTidyAt, 2 * m_items.size());
    }

    static constexpr qsizetype kTidyAt = 256;

    TimelineView& m_view;
    mutable QHash<qint64, QAccessible::Id> m_items {};
    mutable qsizetype m_tidyAt = kTidyAt;
};

QAccessibleInterface* TimelineItem::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index)
        if (QAccessibleInterface* at = child(index); at->rect().contains(x, y))
            return at;
    return nullptr;
}

QAccessibleInterface* TimelineItem::parent() const
{
    if (!m_view)
        return nullptr;
    const qsizetype row = clip() ? session().trackOfClip(m_id) : -1;
    return row < 0 ? &m_timeline : m_timeline.item(session().tracks[row].id);
}

QAccessibleInterface* TimelineItem::child(int index) const
{
    const SessionTrack* at = track();
    return at != nullptr && index >= 0 && index < at->clips.size() ? m_timeline.item(at->clips[index].id)
                                                                   : nullptr;
}

int TimelineItem::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* wanted = dynamic_cast<const TimelineItem*>(child);
    const SessionTrack* at = track();
    if (wanted == nullptr || at == nullptr)
        return -1;
    const auto found = std::ranges::find(at->clips, wanted->m_id, &MixClip::id);
    return found == at->clips.cend() ? -1 : static_cast<int>(found - at->clips.cbegin());
}

QString TimelineItem::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    if (const SessionTrack* at = track())
        return text == QAccessible::Name ? at->name
            : text == QAccessible::Value ? roleTitle(at->role)
                                         : QString();
    return text == QAccessible::Name ? clip()->name
        : text == QAccessible::Value ? m_view->spokenClip(*clip())
                                     : QString();
}

QRect TimelineItem::rect() const
{
    if (!isValid())
        return {};
    const TimelineGeometry& geometry = m_view->geometryNow();
    const QRect box = track() ? geometry.row(session().trackIndex(m_id))
                              : geometry.clip(*clip(), session().trackOfClip(m_id)).toRect();
    return { m_view->viewport()->mapToGlobal(box.topLeft()), box.size() };
}

QAccessible::State TimelineItem::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    const QRect seen = m_view->viewport()->rect();
    state.offscreen = !seen.translated(m_view->viewport()->mapToGlobal(QPoint())).intersects(rect());
    state.selectable = true;
    state.selected =
        track() ? m_view->model().currentTrack() == m_id : m_view->model().selection().contains(m_id);
    return state;
}

void TimelineItem::doAction(const QString& name)
{
    if (name != pressAction() || !isValid())
        return;
    SessionModel& model = m_view->model();
    if (track())
        return model.setCurrentTrack(m_id);
    model.setCurrentTrack(session().tracks[session().trackOfClip(m_id)].id);
    model.select({ m_id });
    m_view->seek(clip()->start);
    m_view->showTime(clip()->start);
}

QAccessibleInterface* makeTimelineAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

} // namespace

void installTimelineAccessible()
{
    QAccessible::installFactory(makeTimelineAccessible); // a second time is no change
}

} // namespace comfyvn::ui
