#include "app/Interrupt.h"
#include "app/cli/Command.h"
#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <termios.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

const QString kPath = u"/system/settings"_s;
constexpr qsizetype kMaxInput = 1 << 20;

/// What is typed at a terminal does not show while this lives.
class QuietTerminal final {
public:
    QuietTerminal()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
        complain(u"Type the value, which does not show, then Enter and Ctrl-D."_s);
    }
    ~QuietTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

private:
    termios m_before {};
    bool m_isTerminal = false;
};

/// On one line: texts as they are, the rest as JSON.
QString lineOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

/// The value that is meant by `text`: as it is where the setting is a text, else as JSON where it is JSON.
QJsonValue valueFrom(const QString& text, const QJsonValue& before)
{
    if (before.isString())
        return text;
    const auto json = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    return json.size() == 1 ? json.first() : QJsonValue(text);
}

/// Whether what the value holds has paths of its own; the name of a command, say, has a dot in it.
bool isParted(const QJsonValue& value)
{
    const QStringList keys = value.toObject().keys();
    return value.isObject()
        && std::ranges::none_of(keys, [](const QString& key) { return key.contains(u'.'); });
}

void printAll(const QJsonObject& settings, const QString& prefix)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString path = prefix + it.key();
        if (isParted(it.value()))
            printAll(it.value().toObject(), path + u'.');
        else
            print(u"%1  %2"_s.arg(path, -48).arg(lineOf(it.value())));
    }
}

Error unknownSetting(const QString& key)
{
    return { ErrorKind::NotFound, u"unknown_setting"_s,
             u"There is no setting \"%1\"; \"settings list\" shows them."_s.arg(key), key };
}

int list(Command& command, Session& session, const QString& key)
{
    const auto reply = session.get(kPath);
    if (!reply)
        return command.fail(reply.error());
    const QJsonValue all = (*reply)[u"settings"_s];
    const QJsonValue wanted = key.isEmpty() ? all : valueAt(all.toObject(), key);
    if (wanted.isUndefined())
        return command.fail(unknownSetting(key));
    if (command.wantsJson())
        printJson(withValueAt({ { u"ok"_s, true } }, u"settings"_s, wanted));
    else if (isParted(wanted))
        printAll(wanted.toObject(), key.isEmpty() ? QString() : key + u'.');
    else
        print(lineOf(wanted));
    return ExitOk;
}

Result<QString> valueFromInput(const Interrupt& interrupt)
{
    const QuietTerminal quiet;
    return interrupt.readInput(kMaxInput).and_then([](const QByteArray& bytes) -> Result<QString> {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        QString text = utf8(bytes);
        if (utf8.hasError())
            return failure(ErrorKind::InvalidRequest, u"invalid_text"_s,
                           u"Standard input is not UTF-8 text."_s);
        while (text.endsWith(u'\n') || text.endsWith(u'\r'))
            text.chop(1);
        return text;
    });
}

int change(Command& command, Session& session, const QJsonObject& patch, const QStringList& keys)
{
    const auto reply = session.post(kPath, patch);
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const QString& key : keys) {
        const QJsonValue now = valueAt((*reply)[u"settings"_s].toObject(), key);
        print(u"%1  %2"_s.arg(key, now.isUndefined() ? u"removed"_s : lineOf(now)));
    }
    return ExitOk;
}

/// The settings as they are, where these keys may be changed: a secret whose name is mistyped would be stored
/// in clear.
Result<QJsonObject> settingsWith(Session& session, const QStringList& keys)
{
    const auto reply = session.get(kPath);
    if (!reply)
        return tl::unexpected(reply.error());
    const QJsonObject settings = (*reply)[u"settings"_s].toObject();
    for (const QString& key : keys) {
        if (valueAt(settings, key).isUndefined() && !isKnownSetting(key))
            return tl::unexpected(unknownSetting(key));
    }
    return settings;
}

int set(Command& command, Session& session, const QString& key, const QString& text)
{
    const auto before = settingsWith(session, { key });
    if (!before)
        return command.fail(before.error());
    const QJsonValue value = isSecretSetting(key) ? QJsonValue(text) : valueFrom(text, valueAt(*before, key));
    return change(command, session, withValueAt({}, key, value), { key });
}

int reset(Command& command, Session& session, const QStringList& keys)
{
    if (const auto before = settingsWith(session, keys); !before)
        return command.fail(before.error());
    QJsonObject patch;
    for (const QString& key : keys)
        patch = withValueAt(patch, key, QJsonValue::Null);
    return change(command, session, patch, keys);
}

} // namespace

int settings(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Lists and changes the settings of the workspace."_s, interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(
        u"action"_s,
        u"list [KEY] | get KEY | set KEY VALUE | set KEY < FILE | reset KEY…. A KEY is a path such as "
        u"server.port. Tokens and API keys are read from standard input alone and never shown."_s);
    if (const auto code = command.parse(u"settings"_s, arguments))
        return *code;
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0, u"list"_s);
    const QString key = words.value(1);
    const bool wellFormed = (action == u"list" && words.size() <= 2)
        || (action == u"get" && words.size() == 2)
        || (action == u"set" && (words.size() == 2 || words.size() == 3))
        || (action == u"reset" && words.size() >= 2);
    if (!wellFormed || (words.size() > 1 && key.isEmpty()))
        return command.failUsage(u"Say list [KEY], get KEY, set KEY VALUE or reset KEY."_s);
    if (action == u"set" && words.size() == 3 && words[2] != u"-" && isSecretSetting(key)) {
        return command.failUsage(
            u"Other users can see arguments; give \"%1\" by standard input: settings set %1 < FILE."_s.arg(
                key));
    }
    Result<QString> value = words.value(2);
    if (action == u"set" && (words.size() == 2 || words[2] == u"-"))
        value = valueFromInput(interrupt);
    if (!value)
        return command.fail(value.error());
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (action == u"set")
        return set(command, *session, key, *value);
    return action == u"reset" ? reset(command, *session, words.sliced(1)) : list(command, *session, key);
}

} // namespace comfyvn::cli
