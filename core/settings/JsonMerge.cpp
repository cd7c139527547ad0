#include "core/settings/JsonMerge.h"

namespace comfyvn {

QJsonObject mergePatch(const QJsonObject& target, const QJsonObject& patch)
{
    QJsonObject merged = target;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else if (it.value().isObject())
            merged[it.key()] = mergePatch(merged.value(it.key()).toObject(), it.value().toObject());
        else
            merged[it.key()] = it.value();
    }
    return merged;
}

QJsonObject patchBetween(const QJsonObject& before, const QJsonObject& after)
{
    QJsonObject patch;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            patch[it.key()] = QJsonValue::Null;
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QJsonValue old = before.value(it.key());
        if (old.isObject() && it.value().isObject() && old != it.value())
            patch[it.key()] = patchBetween(old.toObject(), it.value().toObject());
        else if (old != it.value())
            patch[it.key()] = it.value();
    }
    return patch;
}

QJsonValue valueAt(const QJsonObject& object, const QString& path)
{
    QJsonValue value = object;
    for (const QString& key : path.split(u'.')) {
        if (!value.isObject())
            return QJsonValue::Undefined;
        value = value.toObject().value(key);
    }
    return value;
}

QJsonObject withValueAt(const QJsonObject& object, const QString& path, const QJsonValue& value)
{
    QJsonObject changed = object;
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        if (value.isUndefined())
            changed.remove(path);
        else
            changed[path] = value;
        return changed;
    }
    const QString key = path.left(dot);
    changed[key] = withValueAt(changed.value(key).toObject(), path.sliced(dot + 1), value);
    return changed;
}

QStringList changedPaths(const QJsonObject& before, const QJsonObject& after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    QStringList changed;
    for (const QString& key : keys) {
        const QJsonValue old = before.value(key);
        const QJsonValue now = after.value(key);
        if (old == now)
            continue;
        const QStringList below =
            old.isObject() || now.isObject() ? changedPaths(old.toObject(), now.toObject()) : QStringList();
        if (below.isEmpty())
            changed << key;
        for (const QString& path : below)
            changed << key + u'.' + path;
    }
    return changed;
}

} // namespace comfyvn
