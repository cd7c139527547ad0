#include "app/cli/CostQuestion.h"

#include "app/Interrupt.h"
#include "core/providers/ProviderCatalogue.h"

#include <QJsonArray>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

QString costText(const QJsonValue& cost)
{
    const QString id = cost[u"provider"_s].toString();
    const Provider* provider = findProvider(speechProviderList(), id);
    QString text = u"%1: %2 lines, %3 characters"_s.arg(provider != nullptr ? provider->title : id)
                       .arg(cost[u"lines"_s].toInteger())
                       .arg(cost[u"characters"_s].toInteger());
    if (const double money = cost[u"cost"_s].toDouble(); money > 0)
        text += u", about %1 at the price in the settings"_s.arg(money, 0, 'f', 2);
    const qint64 used = cost[u"month_characters"_s].toInteger();
    if (const qint64 cap = cost[u"monthly_characters"_s].toInteger(); cap > 0)
        return text + u"; %1 of the %2 characters of this month are used"_s.arg(used).arg(cap);
    return text + u"; %1 characters were sent there this month"_s.arg(used);
}

/// What is typed at the terminal, to the end of its line.
Result<bool> saysYes(const Interrupt& interrupt)
{
    complain(u"Type y and Enter to go on."_s);
    return interrupt.readInput(1).map([](const QByteArray& typed) { return typed.toLower() == "y"; });
}

} // namespace

void addYesOption(QCommandLineParser& parser)
{
    parser.addOption(
        { { u"y"_s, u"yes"_s }, u"Go on without a question where a provider that costs money speaks."_s });
}

QJsonObject paidUse(Session& session)
{
    const auto reply = session.get(u"/api/tts/usage"_s);
    return reply ? (*reply)[u"providers"_s].toObject() : QJsonObject();
}

void tellCost(Session& session, const QJsonObject& before)
{
    const QJsonObject now = paidUse(session);
    for (auto it = now.begin(); it != now.end(); ++it) {
        const QJsonValue then = before[it.key()];
        const auto since = [&](const QString& key) {
            return it.value()[key].toDouble() - then[key].toDouble();
        };
        if (since(u"characters"_s) <= 0)
            continue;
        complain(costText(QJsonObject { { u"provider"_s, it.key() },
                                        { u"lines"_s, since(u"lines"_s) },
                                        { u"characters"_s, since(u"characters"_s) },
                                        { u"cost"_s, since(u"cost"_s) },
                                        { u"month_characters"_s, it.value()[u"characters"_s] },
                                        { u"monthly_characters"_s, it.value()[u"monthly_characters"_s] } }));
    }
}

std::optional<int> stopForCost(Command& command, Session& session, const QString& path, QJsonObject body)
{
    body[u"dry_run"_s] = true;
    const auto reply = session.post(path, body);
    if (!reply)
        return command.fail(reply.error());
    const QJsonArray costs = (*reply)[u"costs"_s].toArray();
    if (costs.isEmpty())
        return std::nullopt;
    for (const QJsonValue& cost : costs)
        complain(costText(cost));
    if (command.parser().isSet(u"yes"_s))
        return std::nullopt;
    if (::isatty(STDIN_FILENO) == 0)
        return command.fail({ ErrorKind::InvalidRequest,
                              u"costs_money"_s,
                              u"That costs money; say --yes to go on. Nothing was rendered."_s,
                              {} });
    const auto yes = saysYes(command.interrupt());
    if (!yes)
        return command.fail(yes.error());
    if (*yes)
        return std::nullopt;
    complain(u"Nothing was rendered."_s);
    return ExitFailed;
}

} // namespace comfyvn::cli
