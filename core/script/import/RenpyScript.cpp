#include "core/script/import/RenpyScript.h"

#include "core/script/import/RenpyCast.h"
#include "core/script/import/RenpyId.h"
#include "core/script/import/RenpyLines.h"
#include "core/script/import/RenpySay.h"
#include "core/script/import/ScriptText.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// What the lines below a block's head are.
struct Block {
    enum class Kind { Statements, Menu, Translation, Other };
    Kind kind = Kind::Statements;
    int indent = -1; ///< of its head
    QString id {}; ///< of a translation, until its first line has it
    QString lang {};
};

/// Ren'Py names languages as the game's author likes; these are usual.
QString languageCode(const QString& name)
{
    static const QHash<QString, QString> codes {
        { u"english"_s, u"en"_s },  { u"japanese"_s, u"ja"_s },      { u"schinese"_s, u"zh"_s },
        { u"tchinese"_s, u"zh"_s }, { u"chinese"_s, u"zh"_s },       { u"korean"_s, u"ko"_s },
        { u"french"_s, u"fr"_s },   { u"german"_s, u"de"_s },        { u"spanish"_s, u"es"_s },
        { u"italian"_s, u"it"_s },  { u"portuguese"_s, u"pt-br"_s }, { u"russian"_s, u"ru"_s },
    };
    return codes.value(name.toLower(), name.size() == 2 ? name : QString());
}

/// Goes through one file, statement by statement.
class FileWalk final {
public:
    FileWalk(const RenpyCast& cast, RenpyIds& ids, RenpyLineList& list, bool oldIds)
        : m_cast(cast)
        , m_ids(ids)
        , m_list(list)
        , m_oldIds(oldIds)
    { }

    [[nodiscard]] bool hashesDiffer() const { return m_hashesDiffer; }

    void read(const RenpyLine& line)
    {
        while (m_blocks.size() > 1 && m_blocks.last().indent >= line.indent) {
            m_blocks.removeLast();
            m_group.clear();
        }
        switch (m_blocks.last().kind) {
        case Block::Kind::Other:
            return;
        case Block::Kind::Menu:
            menuItem(line);
            return;
        case Block::Kind::Statements:
        case Block::Kind::Translation:
            statement(line);
            return;
        }
    }

private:
    void statement(const RenpyLine& line)
    {
        static const QRegularExpression firstWord(u"^[A-Za-z_$]\\w*|^\\$"_s);
        const QString word = firstWord.match(line.text).captured();
        const bool head = line.text.endsWith(u':');
        const QString group = std::exchange(m_group, {});
        if (word == u"label" && head) {
            label(line);
        } else if (word == u"menu" && head) {
            menu(line);
        } else if (word == u"translate" && head) {
            translation(line);
        } else if (word == u"voice" || line.text == u"nvl clear") {
            m_group = group + line.text + u"\r\n"_s;
        } else if (const auto say = readRenpySay(line.text)) {
            add(*say, line, group);
        } else if (head) {
            static const QRegularExpression flow(
                u"^(if|elif|else|while|for|init(\\s+-?\\d+)?\\s*:)\\b|^(else|init)\\s*:"_s);
            enter(flow.match(line.text).hasMatch() ? Block::Kind::Statements : Block::Kind::Other, line);
        }
    }

    void enter(Block::Kind kind, const RenpyLine& line)
    {
        m_blocks << Block { .kind = kind, .indent = line.indent };
    }

    void label(const RenpyLine& line)
    {
        static const QRegularExpression form(u"^label\\s+([\\w.]+)\\s*(\\(.*\\))?\\s*(hide)?\\s*:$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        const auto match = form.match(line.text);
        if (match.hasMatch() && match.captured(3).isEmpty())
            enterLabel(match.captured(1));
        enter(Block::Kind::Statements, line);
    }

    void enterLabel(const QString& name)
    {
        if (name.startsWith(u'.')) {
            m_ids.enterLabel(m_global + name);
            return;
        }
        m_global = name.section(u'.', 0, 0);
        m_ids.enterLabel(name);
    }

    void menu(const RenpyLine& line)
    {
        static const QRegularExpression form(u"^menu\\s+([\\w.]+)"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        if (const auto match = form.match(line.text); match.hasMatch())
            enterLabel(match.captured(1));
        enter(Block::Kind::Menu, line);
    }

    void menuItem(const RenpyLine& line)
    {
        const RenpyLiteral literal = renpyLiteral(line.text);
        if (literal.length > 0 && line.text.endsWith(u':')) {
            m_list.remark(ImportRemark::ChoiceLeftOut, line.row, renpyString(literal.source));
            enter(Block::Kind::Statements, line);
            return;
        }
        auto say = readRenpySay(line.text);
        if (!say || say->who == u"set")
            return;
        if (say->who.isEmpty()) {
            for (const QString& what : std::as_const(say->what))
                m_list.add({ .row = line.row }, what, m_cast.values());
            return;
        }
        say->interact = false;
        add(*say, line);
    }

    void translation(const RenpyLine& line)
    {
        static const QRegularExpression form(u"^translate\\s+(\\w+)\\s+(\\w+)\\s*:$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        const auto match = form.match(line.text);
        const QString id = match.captured(2);
        const bool lines = match.hasMatch() && id != u"strings" && id != u"style" && id != u"python";
        enter(lines ? Block::Kind::Translation : Block::Kind::Other, line);
        if (lines) {
            m_blocks.last().id = id;
            m_blocks.last().lang = languageCode(match.captured(1));
        }
    }

    /// `group`: the code of what Ren'Py translates together with it.
    void add(const RenpySay& say, const RenpyLine& line, QString group = {})
    {
        m_hashesDiffer |= !group.isEmpty();
        if (!m_oldIds)
            group.clear();
        Block& block = m_blocks.last();
        bool known = true;
        const bool extends = say.who == u"extend";
        if (!extends)
            m_speaker = m_cast.nameOf(say.who, &known);
        if (!known)
            m_list.remark(ImportRemark::CharacterUnknown, line.row, m_speaker);
        const QString style = m_list.styleFrom(say.attributes + say.temporary, line.row);
        for (const QString& what : say.what) {
            const QString id = block.kind == Block::Kind::Translation
                ? std::exchange(block.id, {})
                : m_ids.take(std::exchange(group, {}) + renpySayCode(say, what), say.id);
            m_list.add({ .character = m_speaker,
                         .style = extends && style.isEmpty() ? m_style : style,
                         .lang = block.lang,
                         .sourceId = id,
                         .row = line.row },
                       what, m_cast.values());
        }
        if (!extends)
            m_style = style;
    }

    const RenpyCast& m_cast;
    RenpyIds& m_ids;
    RenpyLineList& m_list;
    QList<Block> m_blocks { Block {} };
    QString m_global {};
    QString m_speaker {};
    QString m_style {};
    QString m_group {}; ///< code of the `voice` and `nvl clear` directly before the next line
    bool m_oldIds;
    bool m_hashesDiffer = false;
};

} // namespace

Result<ImportedScript> readRenpyScripts(const QList<RenpyFile>& files, const QStringList& styles, bool oldIds)
{
    QList<QList<RenpyLine>> parsed;
    RenpyCast cast;
    for (const RenpyFile& file : files) {
        auto lines = renpyLines(file.text, file.name);
        if (!lines)
            return tl::unexpected(lines.error());
        cast.learn(*lines);
        parsed << *std::move(lines);
    }
    ImportedScript script { .kind = ScriptKind::RenpyScript };
    RenpyLineList list(styles);
    RenpyIds ids;
    for (qsizetype i = 0; i < files.size(); ++i) {
        ids.leaveLabel();
        FileWalk walk(cast, ids, list, oldIds);
        for (const RenpyLine& line : std::as_const(parsed[i])) {
            walk.read(line);
            if (list.count() > kMaxScriptLines)
                return malformedScript(files[i].name, line.row, u"more than %1 lines"_s.arg(kMaxScriptLines));
        }
        script.oldRenpyIds |= walk.hashesDiffer();
        ImportedScene scene { .name = QFileInfo(files[i].name).completeBaseName(),
                              .lines = list.takeLines() };
        if (!scene.lines.isEmpty() || files.size() == 1)
            script.scenes << scene;
    }
    script.notes = list.takeNotes();
    return script;
}

} // namespace comfyvn
