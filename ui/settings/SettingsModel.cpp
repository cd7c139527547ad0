#include "ui/settings/SettingsModel.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsRules.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QJsonDocument>
#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr qint64 kMaxFileBytes = 8 << 20;

/// Runs `work` on the pool and hands what it returns to `use` on the thread of `owner`.
template <typename Work, typename Use> void onPool(QThreadPool& pool, QObject* owner, Work work, Use use)
{
    using Answer = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenFinished(owner, promise->future(), std::move(use));
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace

/// One step of the settings' history: a merge patch there and one back.
class SettingsCommand final : public QUndoCommand {
public:
    SettingsCommand(SettingsModel& model, const QJsonObject& patch, QString mergeKey)
        : m_model(model)
        , m_before(model.m_chosen)
        , m_after(mergePatch(model.m_chosen, patch))
        , m_mergeKey(std::move(mergeKey))
    { }

    void redo() override { m_model.apply(patchBetween(m_before, m_after)); }
    void undo() override { m_model.apply(patchBetween(m_after, m_before)); }

    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const SettingsCommand&>(*other);
        if (next.m_mergeKey != m_mergeKey)
            return false;
        m_after = next.m_after;
        return true;
    }

private:
    SettingsModel& m_model;
    QJsonObject m_before;
    QJsonObject m_after;
    QString m_mergeKey;
};

SettingsModel::SettingsModel(QObject& studio, QThreadPool& pool, const SettingsCalls& calls, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_pool(pool)
    , m_calls(calls)
{ }

void SettingsModel::reload()
{
    if (!m_calls.load)
        return;
    askStudio(m_studio, this, m_calls.load, [this](const SettingsSnapshot& snapshot) {
        if (m_pending == 0) // else the answer to the last change says it
            adopt(snapshot);
    });
}

void SettingsModel::adopt(const SettingsSnapshot& snapshot)
{
    QStringList ignored;
    m_path = snapshot.path;
    m_defaults = snapshot.defaults;
    m_chosen = snapshot.chosen;
    const QJsonObject before =
        std::exchange(m_values, mergePatch(m_defaults, withoutInvalid(m_chosen, ignored)));
    if (const QStringList paths = changedPaths(before, m_values); !paths.isEmpty())
        Q_EMIT changed(paths);
}

QJsonValue SettingsModel::value(const QString& path) const
{
    return valueAt(m_values, path);
}

QJsonValue SettingsModel::defaultValue(const QString& path) const
{
    return valueAt(m_defaults, path);
}

Result<void> SettingsModel::set(const QString& path, const QJsonValue& value, const QString& label)
{
    if (auto valid = checkSetting(path, value); !valid)
        return valid;
    if (value == this->value(path))
        return {};
    const bool usual = value == defaultValue(path);
    const QJsonObject after = withValueAt(m_chosen, path, usual ? QJsonValue::Undefined : value);
    push(patchBetween(m_chosen, after), tr("Change “%1”").arg(label),
         u"%1/%2"_s.arg(path, QString::number(m_edit)));
    return {};
}

void SettingsModel::reset(const QStringList& paths, const QString& label)
{
    QJsonObject after = m_chosen;
    for (const QString& path : paths) {
        if (!valueAt(after, path).isUndefined())
            after = withValueAt(after, path, QJsonValue::Undefined);
    }
    endEdit();
    if (after != m_chosen)
        push(patchBetween(m_chosen, after), tr("Reset “%1”").arg(label));
}

void SettingsModel::push(const QJsonObject& patch, const QString& text, const QString& mergeKey)
{
    auto* command = new SettingsCommand(*this, patch, mergeKey); // owned by the stack
    command->setText(text);
    m_history.push(command);
}

void SettingsModel::apply(const QJsonObject& patch)
{
    QStringList ignored;
    m_chosen = mergePatch(m_chosen, patch);
    const QJsonObject before =
        std::exchange(m_values, mergePatch(m_defaults, withoutInvalid(m_chosen, ignored)));
    ++m_pending;
    using Answer = std::pair<Result<void>, SettingsSnapshot>;
    askStudio(
        m_studio, this,
        [calls = m_calls, patch] {
            const Result<void> stored = calls.patch(patch);
            return Answer { stored, calls.load() };
        },
        [this](const Answer& answer) {
            --m_pending;
            if (m_pending == 0 || !answer.first)
                adopt(answer.second);
            if (!answer.first)
                Q_EMIT refused(errorText(answer.first.error()));
        });
    Q_EMIT changed(changedPaths(before, m_values));
}

void SettingsModel::exportTo(const QString& file, const QStringList& paths)
{
    QJsonObject wanted;
    for (const QString& path : paths)
        wanted = withValueAt(wanted, path, value(path));
    if (paths.isEmpty())
        wanted = withoutSecretSettings(m_chosen);
    onPool(
        m_pool, this,
        [file, json = QJsonDocument(wanted).toJson()] {
            return writeFile(file, json, Durability::PowerLoss);
        },
        [this, file](const Result<void>& written) {
            written ? Q_EMIT exported(file) : Q_EMIT fileFailed(errorText(written.error()));
        });
}

void SettingsModel::importFrom(const QString& file, const QStringList& paths)
{
    onPool(
        m_pool, this,
        [file]() -> Result<QJsonObject> { return readFile(file, kMaxFileBytes).and_then(parseJsonObject); },
        [this, paths](const Result<QJsonObject>& read) {
            if (!read)
                Q_EMIT fileFailed(tr("The settings were not imported. %1").arg(errorText(read.error())));
            else
                take(*read, paths);
        });
}

void SettingsModel::take(const QJsonObject& found, const QStringList& paths)
{
    const QJsonObject settings = withoutSecretSettings(found);
    if (const auto valid = checkSettings(settings); !valid) {
        Q_EMIT fileFailed(tr("The settings were not imported. %1").arg(errorText(valid.error())));
        return;
    }
    QJsonObject after = paths.isEmpty() ? mergePatch(m_chosen, settings) : m_chosen;
    for (const QString& path : paths)
        after = withValueAt(after, path, valueAt(settings, path));
    const QJsonObject before = m_values;
    endEdit();
    if (after != m_chosen)
        push(patchBetween(m_chosen, after), tr("Import settings"));
    Q_EMIT imported(changedPaths(before, m_values));
}

} // namespace comfyvn::ui
