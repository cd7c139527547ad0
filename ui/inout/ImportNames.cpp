#include "ui/inout/ImportNames.h"

#include "ui/look/Icons.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

const QList<LineFate>& lineFates()
{
    static const QList<LineFate> all { LineFate::New, LineFate::Changed, LineFate::Moved, LineFate::Gone,
                                       LineFate::Unchanged };
    return all;
}

QString ImportNames::of(ScriptKind kind)
{
    switch (kind) {
    case ScriptKind::PlainText:
        return tr("Plain text – Name: text");
    case ScriptKind::Table:
        return tr("Table – CSV or TSV");
    case ScriptKind::RenpyDialogue:
        return tr("Ren'Py dialogue – dialogue.tab");
    case ScriptKind::RenpyScript:
        return tr("Ren'Py script – .rpy");
    }
    return {};
}

QString ImportNames::of(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return tr("Unicode (UTF-8)");
    case TextEncoding::Utf16:
        return tr("Unicode (UTF-16)");
    case TextEncoding::ShiftJis:
        return tr("Japanese (Shift-JIS)");
    case TextEncoding::Gb18030:
        return tr("Chinese (GB18030)");
    case TextEncoding::Windows1252:
        return tr("Western (Windows-1252)");
    }
    return {};
}

QString ImportNames::of(TableColumn column)
{
    switch (column) {
    case TableColumn::Ignored:
        return tr("Not used");
    case TableColumn::Character:
        return tr("Character");
    case TableColumn::Style:
        return tr("Style");
    case TableColumn::Language:
        return tr("Language");
    case TableColumn::Text:
        return tr("Text");
    case TableColumn::Id:
        return tr("Id");
    }
    return {};
}

QString ImportNames::of(LineFate fate)
{
    switch (fate) {
    case LineFate::Unchanged:
        return tr("Unchanged");
    case LineFate::Changed:
        return tr("Changed");
    case LineFate::New:
        return tr("New");
    case LineFate::Moved:
        return tr("Moved");
    case LineFate::Gone:
        return tr("Gone");
    }
    return {};
}

QIcon ImportNames::iconOf(LineFate fate)
{
    switch (fate) {
    case LineFate::Unchanged:
        return icon(u"fate-unchanged"_s);
    case LineFate::Changed:
        return icon(u"fate-changed"_s);
    case LineFate::New:
        return icon(u"line-add"_s);
    case LineFate::Moved:
        return icon(u"fate-moved"_s);
    case LineFate::Gone:
        return icon(u"line-delete"_s);
    }
    return {};
}

QString ImportNames::of(const ImportNote& note)
{
    switch (note.remark) {
    case ImportRemark::TagsRemoved:
        return tr("Text tags are not spoken: %1").arg(note.detail);
    case ImportRemark::ValueUnknown:
        return tr("The value of [%1] is not known; it is left out").arg(note.detail);
    case ImportRemark::ChoiceLeftOut:
        return tr("A choice of a menu is not spoken: %1").arg(note.detail);
    case ImportRemark::StringLeftOut:
        return tr("A string that is no line is left out: %1").arg(note.detail);
    case ImportRemark::AttributeLeftOut:
        return tr("“%1” is no speaking style; it is left out").arg(note.detail);
    case ImportRemark::CharacterUnknown:
        return tr("No character is defined as “%1”; the line keeps that name").arg(note.detail);
    case ImportRemark::CharacterReplaced:
        return tr("%n character(s) could not be read; choose another encoding", nullptr, note.detail.toInt());
    }
    return {};
}

QString ImportNames::counts(const QHash<LineFate, int>& counts)
{
    const auto text = [](LineFate fate, int count) {
        switch (fate) {
        case LineFate::Unchanged:
            return tr("%n unchanged", nullptr, count);
        case LineFate::Changed:
            return tr("%n changed", nullptr, count);
        case LineFate::New:
            return tr("%n new", nullptr, count);
        case LineFate::Moved:
            return tr("%n moved", nullptr, count);
        case LineFate::Gone:
            return tr("%n gone", nullptr, count);
        }
        return QString();
    };
    QStringList parts;
    for (const LineFate fate : lineFates()) {
        if (counts.value(fate) > 0)
            parts << text(fate, counts.value(fate));
    }
    return parts.join(tr(", ", "between the parts of a sentence"));
}

} // namespace comfyvn::ui
