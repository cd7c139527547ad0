#include "ui/server/ServerModel.h"

#include "ui/look/Icons.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QDateTime>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr qsizetype kKept = 500;

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QIcon statusIcon(int status)
{
    if (status >= 500)
        return icon(u"error"_s);
    return icon(status >= 400 ? u"state-failed"_s : u"state-ready"_s);
}

} // namespace

ServerModel::ServerModel(QObject& studio, const ServerCalls& calls, QObject* parent)
    : QAbstractTableModel(parent)
    , m_studio(studio)
    , m_calls(calls)
    , m_timer(this)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &ServerModel::look);
}

void ServerModel::setWatched(bool watched)
{
    if (!watched)
        return m_timer.stop();
    look();
    m_timer.start();
}

void ServerModel::look()
{
    if (!m_calls.look)
        return;
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    askStudio(
        m_studio, this, [look = m_calls.look, since = m_next] { return look(since); },
        [this](const ServerSnapshot& snapshot) {
            m_looking = false;
            adopt(snapshot);
            if (std::exchange(m_lookAgain, false))
                look();
        });
}

void ServerModel::adopt(const ServerSnapshot& snapshot)
{
    if (const auto count = static_cast<int>(snapshot.requests.size()); count > 0) {
        if (const int over = std::min(rowCount(), rowCount() + count - static_cast<int>(kKept)); over > 0) {
            beginRemoveRows({}, 0, over - 1);
            m_requests.erase(m_requests.begin(), m_requests.begin() + over);
            endRemoveRows();
        }
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_requests.insert(m_requests.end(), snapshot.requests.begin(), snapshot.requests.end());
        endInsertRows();
    }
    m_next = snapshot.next;
    const ServerState before = std::exchange(m_state, snapshot.state);
    if (before == m_state)
        return;
    Q_EMIT stateChanged();
    if (before.address != m_state.address)
        Q_EMIT addressChanged(m_state.address);
}

void ServerModel::change(const std::function<Result<void>(const ServerCalls&)>& work,
                         void (ServerModel::*done)())
{
    askStudio(
        m_studio, this, [calls = m_calls, work] { return work(calls); },
        [this, done](const Result<void>& changed) {
            if (!changed)
                Q_EMIT failed(errorText(changed.error()));
            else if (done != nullptr)
                (this->*done)();
            look();
        });
}

void ServerModel::setEnabled(bool enabled)
{
    change([enabled](const ServerCalls& calls) { return calls.setEnabled(enabled); }, nullptr);
}

void ServerModel::renewToken()
{
    change([](const ServerCalls& calls) { return calls.setToken(calls.newToken()); },
           &ServerModel::tokenChanged);
}

void ServerModel::removeToken()
{
    change([](const ServerCalls& calls) { return calls.setToken({}); }, &ServerModel::tokenChanged);
}

void ServerModel::askToken(QObject* owner, const std::function<void(const Result<QString>&)>& use)
{
    askStudio(m_studio, owner, m_calls.token, [this, owner, use](const QFuture<Result<QString>>& asked) {
        whenFinished(owner, asked, [this, use](const Result<QString>& token) {
            if (!token)
                Q_EMIT failed(errorText(token.error()));
            use(token);
        });
    });
}

int ServerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int ServerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestEntry& request = m_requests[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == Status)
        return statusIcon(request.status);
    if (role == Qt::ToolTipRole)
        return tr("%1 %2\nRequest %3").arg(request.method, request.target, request.requestId);
    if (role == Qt::TextAlignmentRole && (index.column() == Took || index.column() == Size))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(request.atMs).toString(u"HH:mm:ss"_s);
    case Method:
        return request.method.isEmpty() ? tr("not understood") : request.method;
    case Path:
        return request.target;
    case Status:
        return request.status;
    case Took:
        return request.milliseconds < 10 ? tr("%1 ms").arg(request.milliseconds, 0, 'f', 1)
                                         : tr("%1 ms").arg(qRound64(request.milliseconds));
    default:
        return sizeText(request.bytes);
    }
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Took || section == Size ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Took:
        return tr("Took");
    default:
        return tr("Size");
    }
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString curlCommand(const RequestEntry& request, const ServerState& server)
{
    QString command = u"curl -s"_s;
    if (request.method != u"GET"_s && (request.method != u"POST"_s || request.body.isEmpty()))
        command += u" -X "_s + request.method;
    command += u' ' + shellQuoted(server.address.toString(QUrl::RemovePath) + request.target);
    if (server.hasToken)
        command += u" -H \"Authorization: Bearer $COMFYVN_TOKEN\""_s;
    if (!request.body.isEmpty())
        command +=
            u" -H 'Content-Type: application/json' -d "_s + shellQuoted(QString::fromUtf8(request.body));
    return command;
}

} // namespace comfyvn::ui
