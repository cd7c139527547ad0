#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace comfyvn {

/// SHA-256 of what comes piece by piece, by the processor's own instructions where it has them.
class Sha256 final {
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// Of all that was added, once; hex.
    [[nodiscard]] QString hex();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_context;
};

[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// Of a file, read block by block; nothing when it cannot be read.
[[nodiscard]] std::optional<QString> sha256OfFile(const QString& path);

} // namespace comfyvn
