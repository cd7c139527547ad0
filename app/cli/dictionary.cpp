#include "app/cli/Command.h"
#include "core/base/Files.h"
#include "core/speech/dictionary/DictionaryFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

const QString kPath = u"/api/tts/dictionary"_s;

Result<QList<DictionaryEntry>> entriesOf(Session& session, const QString& lang)
{
    const auto reply = session.get(lang.isEmpty() ? kPath : kPath + u"?lang="_s + lang);
    if (!reply)
        return tl::unexpected(reply.error());
    QList<DictionaryEntry> entries;
    for (const auto item : (*reply)[u"entries"_s].toArray())
        if (const auto entry = dictionaryEntryFromJson(item.toObject()))
            entries << *entry;
    return entries;
}

int list(Command& command, Session& session, const QString& lang)
{
    if (command.wantsJson()) {
        const auto reply = session.get(lang.isEmpty() ? kPath : kPath + u"?lang="_s + lang);
        if (!reply)
            return command.fail(reply.error());
        printJson(*reply);
        return ExitOk;
    }
    const auto entries = entriesOf(session, lang);
    if (!entries)
        return command.fail(entries.error());
    for (const DictionaryEntry& entry : *entries) {
        print(
            u"%1  %2  %3  %4  %5%6"_s.arg(entry.id, 5)
                .arg(entry.lang, -3)
                .arg(entry.word, -24)
                .arg(pronunciationKindName(entry.kind), -10)
                .arg(entry.value, entry.character.isEmpty() ? QString() : u"  ("_s + entry.character + u')'));
    }
    return ExitOk;
}

int add(Command& command, Session& session, const QString& word, const QString& value)
{
    const auto& parser = command.parser();
    const QJsonObject entry {
        { u"word"_s, word },
        { u"value"_s, value },
        { u"lang"_s, parser.value(u"lang"_s).isEmpty() ? u"en"_s : parser.value(u"lang"_s) },
        { u"kind"_s, parser.isSet(u"ipa"_s) ? u"ipa"_s : u"respelling"_s },
        { u"character"_s, parser.value(u"character"_s) },
        { u"note"_s, parser.value(u"note"_s) },
    };
    const auto reply = session.post(kPath, entry);
    if (!reply)
        return command.fail(reply.error());
    const auto affected = session.post(kPath + u"/affected"_s, { { u"entry"_s, (*reply)[u"entry"_s] } });
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    print(u"stored %1 as entry %2; it is in %3 lines of the script"_s.arg(word)
              .arg((*reply)[u"entry"_s][u"id"_s].toInteger())
              .arg(affected ? (*affected)[u"count"_s].toInteger() : 0));
    return ExitOk;
}

int erase(Command& command, Session& session, const QString& which)
{
    const auto reply = session.remove(kPath + u'/' + which);
    if (!reply)
        return command.fail(reply.error());
    print(u"removed entry %1"_s.arg(which));
    return ExitOk;
}

int importFile(Command& command, Session& session, const QString& path)
{
    const auto bytes = readFile(path, kMaxDictionaryFile);
    if (!bytes)
        return command.fail(bytes.error());
    const QString lang = command.parser().value(u"lang"_s);
    const auto entries = parseDictionary(*bytes, lang.isEmpty() ? u"en"_s : lang);
    if (!entries)
        return command.fail(entries.error());
    if (entries->isEmpty())
        return command.failUsage(u"%1 has no entries."_s.arg(path));
    QJsonArray array;
    for (const DictionaryEntry& entry : *entries)
        array << toJson(entry);
    const auto reply = session.post(kPath, { { u"entries"_s, array } });
    if (!reply)
        return command.fail(reply.error());
    print(u"stored %1 entries"_s.arg((*reply)[u"count"_s].toInteger()));
    return ExitOk;
}

/// To the file, or to standard output without one.
int exportAll(Command& command, Session& session, const QString& path)
{
    const auto entries = entriesOf(session, command.parser().value(u"lang"_s));
    if (!entries)
        return command.fail(entries.error());
    const QByteArray table =
        path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? dictionaryAsCsv(*entries) : dictionaryAsTsv(*entries);
    if (path.isEmpty()) {
        print(QString::fromUtf8(table).trimmed());
        return ExitOk;
    }
    if (QFile::exists(path))
        return command.failUsage(u"%1 exists; name another file."_s.arg(path));
    if (const auto written = writeFile(path, table, Durability::PowerLoss); !written)
        return command.fail(written.error());
    print(u"wrote %1 entries to %2"_s.arg(entries->size()).arg(path));
    return ExitOk;
}

} // namespace

int dictionary(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Lists and changes how words are pronounced."_s, interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(
        u"action"_s, u"list | add WORD VALUE | remove ID | import FILE | export [FILE.tsv|FILE.csv]"_s);
    parser.addOption({ u"lang"_s, u"The language, as BCP 47 names it; en for new entries."_s, u"lang"_s });
    parser.addOption({ u"ipa"_s, u"The value is IPA, not a respelling."_s });
    parser.addOption({ u"character"_s, u"Only in the lines of this character."_s, u"name"_s });
    parser.addOption({ u"note"_s, u"A note for people."_s, u"text"_s });
    if (const auto code = command.parse(u"dictionary"_s, arguments))
        return *code;
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0, u"list"_s);
    const bool wellFormed = (action == u"list" && words.size() <= 1)
        || (action == u"add" && words.size() == 3) || (action == u"export" && words.size() <= 2)
        || (words.size() == 2 && QStringList { u"remove"_s, u"import"_s }.contains(action));
    if (!wellFormed) {
        return command.failUsage(u"Say list, add WORD VALUE, remove ID, import FILE or export [FILE]."_s);
    }
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (action == u"add")
        return add(command, *session, words[1], words[2]);
    if (action == u"remove")
        return erase(command, *session, words[1]);
    if (action == u"import")
        return importFile(command, *session, words[1]);
    return action == u"export" ? exportAll(command, *session, words.value(1))
                               : list(command, *session, parser.value(u"lang"_s));
}

} // namespace comfyvn::cli
