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

} // namespace comfyvn
