#pragma once

#include <QJsonObject>
#include <QStringList>

namespace comfyvn {

/// JSON Merge Patch (RFC 7396): members of `patch` replace those of `target`, null removes, objects merge.
[[nodiscard]] QJsonObject mergePatch(const QJsonObject& target, const QJsonObject& patch);

/// The patch that makes `before` into `after`.
[[nodiscard]] QJsonObject patchBetween(const QJsonObject& before, const QJsonObject& after);

/// The value at a dotted path, `server.port`; Undefined when there is none.
[[nodiscard]] QJsonValue valueAt(const QJsonObject& object, const QString& path);

/// `object` with the value at a dotted path set, making or replacing what stands in the way; Undefined
/// removes.
[[nodiscard]] QJsonObject withValueAt(const QJsonObject& object, const QString& path,
                                      const QJsonValue& value);

/// The dotted paths of the values, other than objects, that differ or that only one of the two has.
[[nodiscard]] QStringList changedPaths(const QJsonObject& before, const QJsonObject& after);

} // namespace comfyvn
