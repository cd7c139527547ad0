#pragma once

#include "ui/server/ServerCalls.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace comfyvn::ui {

/// The local server: its state, and its last 500 requests as rows, oldest first. While somebody watches it
/// looks twice a second.
class ServerModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Method, Path, Status, Took, Size, ColumnCount };

    /// `studio`: an object on the studio thread, which outlives the model.
    ServerModel(QObject& studio, const ServerCalls& calls, QObject* parent = nullptr);

    [[nodiscard]] const ServerState& state() const { return m_state; }
    [[nodiscard]] const RequestEntry& request(int row) const { return m_requests[static_cast<size_t>(row)]; }
    void setWatched(bool watched);
    /// Asks for what is new.
    void look();

    void setEnabled(bool enabled);
    /// Hands the token to `use` on the GUI thread unless `owner` ends before; failed() tells why there is
    /// none.
    void askToken(QObject* owner, const std::function<void(const Result<QString>&)>& use);
    void renewToken();
    void removeToken();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();
    void addressChanged(const QUrl& address);
    void tokenChanged();
    void failed(const QString& message);

private:
    void adopt(const ServerSnapshot& snapshot);
    void change(const std::function<Result<void>(const ServerCalls&)>& work, void (ServerModel::*done)());

    QObject& m_studio;
    ServerCalls m_calls;
    ServerState m_state {};
    std::deque<RequestEntry> m_requests {};
    quint64 m_next = 0;
    bool m_looking = false;
    bool m_lookAgain = false;
    QTimer m_timer;
};

/// `1.2 kB`.
[[nodiscard]] QString sizeText(qint64 bytes);

/// The request as a command for a shell; where the server asks for a token, `$COMFYVN_TOKEN` stands for it.
[[nodiscard]] QString curlCommand(const RequestEntry& request, const ServerState& server);

} // namespace comfyvn::ui
