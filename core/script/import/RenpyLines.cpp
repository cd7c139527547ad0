#include "core/script/import/RenpyLines.h"

namespace comfyvn {

namespace {
constexpr qsizetype kMostNotes = 10'000;
}

void RenpyLineList::add(ImportedLine line, const QString& what, const QHash<QString, QString>& values)
{
    const RenpySpoken spoken = spokenRenpyText(what, values);
    if (!spoken.tags.isEmpty())
        remark(ImportRemark::TagsRemoved, line.row, spoken.tags.join(u' '));
    for (const QString& name : spoken.unknown)
        remark(ImportRemark::ValueUnknown, line.row, name);
    line.text = spoken.text;
    if (line.text.isEmpty())
        return;
    m_lines << line;
    ++m_count;
}

QString RenpyLineList::styleFrom(const QStringList& attributes, int row)
{
    QString style;
    for (const QString& attribute : attributes) {
        if (style.isEmpty() && m_styles.contains(attribute, Qt::CaseInsensitive))
            style = attribute;
        else if (!attribute.startsWith(u'-'))
            remark(ImportRemark::AttributeLeftOut, row, attribute);
    }
    return style;
}

void RenpyLineList::remark(ImportRemark remark, int row, const QString& detail)
{
    if (m_notes.size() < kMostNotes)
        m_notes << ImportNote { remark, row, detail };
}

} // namespace comfyvn
