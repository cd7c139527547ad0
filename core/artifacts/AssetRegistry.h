#pragma once

#include "core/storage/Statement.h"

#include <QJsonObject>
#include <QString>

namespace comfyvn {

/// A registered artifact. Paths are relative to the workspace.
struct Asset {
    QString type {}; ///< `audio.voice`, `audio.music` or `audio.mix`
    QString cacheKey {};
    QString path {};
    QString sidecar {};
    QString sha256 {};
    qint64 bytes = 0;
    QJsonObject meta {};

    bool operator==(const Asset&) const = default;
};

/// How an artifact came to be; every rendering of it appends one.
struct Provenance {
    QString source {}; ///< the route, `gui` or `cli`
    QString toolVersion {};
    QString provider {};
    QString workflowHash {};
    QJsonObject inputs {};
    QString userId {};
    QString licence {};

    bool operator==(const Provenance&) const = default;
};

/// The first 16 hex digits of SHA-1(`type|cacheKey`).
[[nodiscard]] QString assetUid(const QString& type, const QString& cacheKey);

/// Every artifact of the workspace with its history. Studio thread only.
class AssetRegistry final {
public:
    explicit AssetRegistry(Database& database);

    /// Adds the asset or updates the row with its uid, and appends the provenance. Call it inside a
    /// transaction. Returns the uid.
    [[nodiscard]] Result<QString> record(const Asset& asset, const Provenance& provenance);

    /// The asset's fields, with `meta` and, oldest first, `provenance` (at most the last 100).
    /// Error: NotFound `asset_not_found`.
    [[nodiscard]] Result<QJsonObject> describe(const QString& uid);

private:
    Statement m_record;
    Statement m_provenance;
    Statement m_describe;
    Statement m_history;
};

} // namespace comfyvn
