#pragma once

#include <QByteArray>
#include <QString>

namespace comfyvn {

/// By what a token is recognised when it is sent, without being kept: a salted hash. It guards what nobody
/// can guess, as a made-up token, better than what somebody thought of.
class TokenDigest final {
public:
    /// Of no token: nothing is recognised.
    TokenDigest() = default;
    /// With a salt of its own each time.
    [[nodiscard]] static TokenDigest of(QByteArrayView token);
    /// What text() wrote; of no token when it is something else.
    [[nodiscard]] static TokenDigest fromText(const QString& text);
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool isEmpty() const { return m_hash.isEmpty(); }
    /// In a time that tells nothing about where what was sent is wrong.
    [[nodiscard]] bool recognises(QByteArrayView sent) const;

    bool operator==(const TokenDigest&) const = default;

private:
    QByteArray m_salt {};
    QByteArray m_hash {};
};

} // namespace comfyvn
